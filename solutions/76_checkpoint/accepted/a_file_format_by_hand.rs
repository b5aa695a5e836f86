//! Writes the header and the numbers by hand, in another order and another notation, with words of its own in the
//! errors.

/// An error with our own words, which has the name of the file at the end.
fn trouble(what: &str, path: &Path, error: impl std::fmt::Display) -> io::Error {
    io::Error::other(format!("{what}: {error} ({})", path.display()))
}

/// The checkpoint as a safetensors file, the velocity first.
fn encode(state: &Checkpoint) -> Vec<u8> {
    let shape = format!("[{},{}]", state.weight.nrows(), state.weight.ncols());
    let size = 8 * state.weight.len();
    let mut header = format!(
        r#"{{"__metadata__":{{"momentum":"{:e}","learning_rate":"{:e}","seed":"{}","epoch":"{}"}},"#,
        state.momentum, state.learning_rate, state.seed, state.epoch
    );
    for (name, start) in [("velocity", 0), ("weight", size)] {
        let end = start + size;
        header += &format!(r#""{name}":{{"dtype":"F64","shape":{shape},"data_offsets":[{start},{end}]}},"#);
    }
    header.pop();
    header.push('}');
    // Blanks until the numbers begin at a multiple of 8.
    while header.len() % 8 != 0 {
        header.push(' ');
    }
    let mut bytes = (header.len() as u64).to_le_bytes().to_vec();
    bytes.extend(header.bytes());
    for number in state.velocity.iter().chain(state.weight.iter()) {
        bytes.extend_from_slice(&number.to_le_bytes());
    }
    bytes
}

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    // A folder of its own beside the file, which is removed with whatever is left in it.
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let scratch = tempfile::tempdir_in(folder).map_err(|error| trouble("no temporary folder", path, error))?;
    let new = scratch.path().join("new");
    let file = std::fs::File::create(&new).map_err(|error| trouble("cannot be made", path, error))?;
    let mut writer = io::BufWriter::new(file);
    let written = io::Write::write_all(&mut writer, &encode(state)).and_then(|()| io::Write::flush(&mut writer));
    written.map_err(|error| trouble("cannot be written", path, error))?;
    writer.get_ref().sync_all().map_err(|error| trouble("does not reach the disk", path, error))?;
    std::fs::rename(&new, path).map_err(|error| trouble("cannot be renamed", path, error))
}

pub fn resume(path: &Path, x: &ArrayRef2<f64>, labels: &[usize], epochs: usize) -> io::Result<Checkpoint> {
    let start = load(path)?;
    fits(&start, x, labels).map_err(|error| trouble("cannot be resumed", path, error))?;
    (start.epoch + 1..=epochs).try_fold(start, |mut state, epoch| {
        train_epoch(&mut state, x, labels);
        save(&state, &path.with_file_name(file_name(epoch)))?;
        Ok(state)
    })
}
