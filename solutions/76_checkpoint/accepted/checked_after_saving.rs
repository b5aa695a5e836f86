//! Reads the temporary file again before it takes the name, and waits for the folder as well, as careful people do.

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    careful(state, path).map_err(|error| named(path, &error))
}

fn careful(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let folder = path.parent().ok_or_else(|| io::Error::other("this is no path of a file"))?;
    let (mut file, temporary) = tempfile::NamedTempFile::new_in(folder)?.into_parts();
    let bytes = to_bytes(state)?;
    io::Write::write_all(&mut file, &bytes)?;
    file.sync_all()?;
    if std::fs::read(&temporary)? != bytes {
        return Err(io::Error::other("the disk does not keep what is written"));
    }
    temporary.persist(path)?;
    // Not every system can open a folder, and the file is there in any case.
    if let Ok(folder) = std::fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let mut state = load(path)?;
    fits(&state, x, labels).map_err(|error| named(path, &error))?;
    let left = epochs.saturating_sub(state.epoch);
    for _ in 0..left {
        let mut next = state.clone();
        train_epoch(&mut next, x, labels);
        save(&next, &path.with_file_name(file_name(next.epoch)))?;
        state = next;
    }
    Ok(state)
}
