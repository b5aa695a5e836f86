//! Makes and renames the temporary file with the standard library alone, and removes it by hand when something goes
//! wrong.

use std::fs;

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let mut name = std::ffi::OsString::from(format!(".{}-", std::process::id()));
    name.push(path.file_name().unwrap_or_default());
    let temporary = path.with_file_name(name);
    let result = write_to(&temporary, state).and_then(|()| fs::rename(&temporary, path));
    if result.is_err() {
        // It may not have been made at all.
        let _ = fs::remove_file(&temporary);
    }
    match result {
        Ok(()) => Ok(()),
        Err(error) => Err(named(path, &error)),
    }
}

fn write_to(path: &Path, state: &Checkpoint) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    io::Write::write_all(&mut file, &to_bytes(state)?)?;
    file.sync_all()
}

pub fn load(path: &Path) -> io::Result<Checkpoint> {
    let mut bytes = Vec::new();
    match fs::File::open(path).and_then(|mut file| io::Read::read_to_end(&mut file, &mut bytes)) {
        Ok(_) => {}
        Err(error) => return Err(named(path, &error)),
    }
    match from_bytes(&bytes) {
        Ok(state) => Ok(state),
        Err(error) => Err(named(path, &error)),
    }
}

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    if let Err(error) = fits(&state, x, labels) {
        return Err(named(path, &error));
    }
    for epoch in state.epoch..epochs {
        train_epoch(&mut state, x, labels);
        let mut file = path.to_path_buf();
        file.set_file_name(file_name(epoch + 1));
        save(&state, &file)?;
    }
    Ok(state)
}
