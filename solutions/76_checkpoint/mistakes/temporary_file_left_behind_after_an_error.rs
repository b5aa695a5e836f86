//! When the renaming fails, the temporary file is left behind.
//! 名前の変更に失敗したとき、一時ファイルが残ったままになります。
//!
//! Next: `tempfile::NamedTempFile` removes itself unless it is kept. A file of your own has to be removed when
//! something goes wrong.
//! 次に: `tempfile::NamedTempFile` は、残すと決めない限り自動で消えます。自分で作ったファイルは、
//! 失敗したときに削除する必要があります。
//!
//! Fails: `what_cannot_be_saved_is_an_error_and_harms_nothing`.

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let temporary = path.with_extension("tmp");
    let write = || {
        std::fs::write(&temporary, to_bytes(state)?)?;
        std::fs::File::open(&temporary)?.sync_all()?;
        std::fs::rename(&temporary, path)
    };
    write().map_err(|error| named(path, &error))
}
