//! The temporary file is copied into the old file instead of taking its name, and stays.
//! 一時ファイルの名前を変えるのではなく、古いファイルに中身をコピーしていて、一時ファイルも残っています。
//!
//! Next: copying writes into the old file again. Renaming is a single act.
//! 次に: コピーでは、結局、古いファイルに書き込むことになります。名前の変更なら、一度で切り替わります。
//!
//! Fails: `saving_again_replaces_the_file_and_leaves_nothing_else`,
//! `the_old_file_stays_whole_until_the_new_one_takes_its_place`,
//! `what_cannot_be_saved_is_an_error_and_harms_nothing`, `resuming_at_the_end_changes_nothing`.

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let temporary = path.with_extension("tmp");
    let write = || {
        std::fs::write(&temporary, to_bytes(state)?)?;
        std::fs::copy(&temporary, path)?;
        Ok(())
    };
    write().map_err(|error: io::Error| named(path, &error))
}
