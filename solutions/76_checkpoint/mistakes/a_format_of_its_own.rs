//! The file has a format of its own: bare numbers, which no other program can read.
//! ファイルが独自の形式で、数だけが並んでいます。ほかのプログラムでは読めません。
//!
//! Next: `to_bytes` and `from_bytes` write and read safetensors, which Python reads too.
//! 次に: `to_bytes` と `from_bytes` は safetensors 形式で読み書きします。これなら Python でも読めます。
//!
//! Fails: `the_file_is_safetensors_with_everything_in_it`, `a_checkpoint_that_another_program_wrote_is_loaded`,
//! `a_file_with_something_missing_or_wrong_is_refused`.

// in save:
 pub fn save(state: &Checkpoint, path: &Path) -> io::Result<()> {
+    let (rows, columns) = state.weight.dim();
+    let mut bytes = Vec::new();
+    for number in [state.epoch as u64, state.seed, rows as u64, columns as u64] {
+        bytes.extend(number.to_le_bytes());
+    }
+    for number in [&state.learning_rate, &state.momentum].into_iter().chain(&state.weight).chain(&state.velocity) {
+        bytes.extend(number.to_le_bytes());
+    }

-        io::Write::write_all(&mut file, &to_bytes(state)?)?;
+        io::Write::write_all(&mut file, &bytes)?;

// in load:
-    let read = || from_bytes(&std::fs::read(path)?);
-    read().map_err(|error| named(path, &error))
+    let bytes = std::fs::read(path).map_err(|error| named(path, &error))?;
+    let numbers = bytes.as_chunks::<8>().0;
+    let whole = |i: usize| numbers.get(i).map_or(0, |bytes| u64::from_le_bytes(*bytes));
+    let (rows, columns) = (whole(2) as usize, whole(3) as usize);
+    let size = rows.saturating_mul(columns);
+    if numbers.len() < 6 || size == 0 || bytes.len() != size.saturating_mul(16).saturating_add(48) {
+        return Err(named(path, &io::Error::other("not a checkpoint")));
+    }
+    let number = |i: usize| f64::from_le_bytes(numbers[i]);
+    let matrix = |start: usize| Array2::from_shape_fn((rows, columns), |(i, j)| number(start + i * columns + j));
+    Ok(Checkpoint {
+        epoch: whole(0) as usize,
+        weight: matrix(6),
+        velocity: matrix(6 + size),
+        learning_rate: number(4),
+        momentum: number(5),
+        seed: whole(1),
+    })
