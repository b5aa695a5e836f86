//! The error of a save does not name the file.
//! 保存のエラーに、ファイルの名前が入っていません。
//!
//! Next: “No such file or directory” helps nobody who does not know which. `named` puts the name in front.
//! 次に: 「そのようなファイルはありません」だけでは、どのファイルか分かりません。`named` を使うと、
//! 名前が先頭に付きます。
//!
//! Fails: `what_cannot_be_saved_is_an_error_and_harms_nothing`.

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let write = || {
        let mut file = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(path))?;
        io::Write::write_all(&mut file, &to_bytes(state)?)?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    write()
}
