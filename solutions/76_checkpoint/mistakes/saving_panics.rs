//! What goes wrong while saving panics, instead of being returned as an error.
//! 保存に失敗したとき、エラーを返さずにパニックしています。
//!
//! Next: `unwrap` and `expect` stop the whole training. With `?` the caller can decide.
//! 次に: `unwrap` や `expect` では、学習全体が止まってしまいます。`?` を使えば、
//! どうするかを呼び出し側が決められます。
//!
//! Fails: `what_cannot_be_saved_is_an_error_and_harms_nothing`.

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(path)).unwrap();
    io::Write::write_all(&mut file, &to_bytes(state).unwrap()).unwrap();
    file.as_file().sync_all().unwrap();
    file.persist(path).unwrap();
    Ok(())
}
