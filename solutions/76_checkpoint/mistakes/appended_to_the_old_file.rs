//! The new checkpoint is appended to the old file.
//! 新しいチェックポイントを、古いファイルの末尾に追加しています。
//!
//! Next: a file holds one checkpoint. What should happen to the file that was there before?
//! 次に: 1 つのファイルに入るチェックポイントは 1 つです。前からあったファイルは、どうなるべきでしょうか。
//!
//! Fails: `what_is_loaded_is_what_was_saved`, `saving_again_replaces_the_file_and_leaves_nothing_else`,
//! `the_old_file_stays_whole_until_the_new_one_takes_its_place`.

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let write = || {
        let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
        io::Write::write_all(&mut file, &to_bytes(state)?)
    };
    write().map_err(|error| named(path, &error))
}
