//! The bytes are written over the beginning of the old file, whose end stays where the new one is shorter.
//! 古いファイルの先頭から上書きしているので、新しいほうが短いと、古いファイルの終わりが残ります。
//!
//! Next: `OpenOptions` cuts nothing off unless it is told to. Better, do not open the old file at all: write another
//! one and rename it.
//! 次に: `OpenOptions` は、指定しなければ何も切り詰めません。それよりも、古いファイルは開かずに、
//! 別のファイルに書いて名前を変えましょう。
//!
//! Fails: `saving_again_replaces_the_file_and_leaves_nothing_else`,
//! `the_old_file_stays_whole_until_the_new_one_takes_its_place`.

pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
    let write = || {
        let mut file = std::fs::OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        io::Write::write_all(&mut file, &to_bytes(state)?)
    };
    write().map_err(|error| named(path, &error))
}
