//! The old file is removed before the new one takes its name.
//! 新しいファイルが置き換わる前に、古いファイルを削除しています。
//!
//! Next: between the two there is no checkpoint at all. `persist` replaces an older file by itself.
//! 次に: 削除してから置き換わるまでの間、チェックポイントが 1 つもありません。`persist` は、
//! 古いファイルがあっても置き換えます。
//!
//! Fails: `whoever_looks_sees_a_whole_file`.

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let write = || {
        if path.is_file() {
            std::fs::remove_file(path)?;
        }
        std::fs::write(path, to_bytes(state)?)
    };
    write().map_err(|error| named(path, &error))
}
