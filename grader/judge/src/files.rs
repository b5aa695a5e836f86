//! What a function leaves in the folder for temporary files, which is a check's own: part of its answer.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{env, fs};

use wire::Value;
use wire::protocol::variable;

/// Whether an argument is the path of something in the folder.
pub fn is_path(argument: &Value) -> bool {
    matches!(argument, Value::Text(text) if Path::new(text).starts_with(env::temp_dir()))
}

/// Every file in the folder: its name, its length, and a number that tells which bytes it holds. Not in which order,
/// since the header of a safetensors file is a map, and comes in another order every time.
pub fn files() -> Value {
    let mut files = Vec::new();
    list(&env::temp_dir(), "", &mut files);
    files.sort_by(|a, b| a.0.cmp(&b.0));
    Value::Fields(files)
}

/// Whether the problem is about files. If not, a sandbox lets no code write any, and where there is none, a look now and then is enough.
pub fn are_expected() -> bool {
    env::var_os(variable::FILES).is_some()
}

/// The most files and folders, and the most bytes of all files together: those of a check have a few hundred KiB.
const MOST_FILES: usize = 1000;
const MOST_BYTES: u64 = 64 << 20;

/// Whether there is more in the folder than any answer needs. Looks no further once it is.
pub fn are_too_many() -> bool {
    let (mut files, mut bytes) = (0, 0);
    let mut folders = vec![env::temp_dir()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
            let Ok(metadata) = entry.metadata() else { continue };
            files += 1;
            bytes += metadata.len();
            if files > MOST_FILES || bytes > MOST_BYTES {
                return true;
            }
            if metadata.is_dir() {
                folders.push(entry.path());
            }
        }
    }
    false
}

fn list(folder: &Path, prefix: &str, files: &mut Vec<(String, Value)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(kind) = entry.file_type() else { continue };
        let path = format!("{prefix}/{name}");
        if kind.is_dir() {
            list(&entry.path(), &path, files);
        } else if let (true, Ok(bytes)) = (kind.is_file(), fs::read(entry.path())) {
            let mut counts = [0u32; 256];
            bytes.iter().for_each(|&byte| counts[usize::from(byte)] += 1);
            let mut hasher = DefaultHasher::new();
            counts.hash(&mut hasher);
            let numbers = vec![Value::Integer(bytes.len() as i128), Value::Integer(hasher.finish().into())];
            files.push((path, Value::List(numbers, 0)));
        }
    }
}
