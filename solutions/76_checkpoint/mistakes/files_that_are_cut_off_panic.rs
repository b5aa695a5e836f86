//! A file that ends before its numbers do ends the program with a panic.
//! 数の途中で切れているファイルを読むと、パニックでプログラムが終わります。
//!
//! Next: a file may be cut off anywhere, and slices panic beyond the end. `get(..)` gives `None` there.
//! 次に: ファイルはどこで切れているか分かりません。スライスは範囲の外でパニックしますが、`get(..)` なら `None` になります。
//!
//! Fails: `a_checkpoint_that_does_not_fit_cannot_be_resumed`.

// in from_bytes:
-    let (_, header) = SafeTensors::read_metadata(bytes).map_err(|error| wrong(error.to_string()))?;
-    let file = SafeTensors::deserialize(bytes).map_err(|error| wrong(error.to_string()))?;
+    let length = bytes.get(..8).map_or(0, |length| length.iter().rev().fold(0, |sum, &byte| 256 * sum + usize::from(byte)));
+    let text = bytes.get(8..).and_then(|rest| rest.get(..length)).ok_or_else(|| wrong("no header".into()))?;
+    let text = std::str::from_utf8(text).map_err(|error| wrong(error.to_string()))?;
+    let end = text.split("data_offsets\":[").skip(1).filter_map(|part| part.split([',', ']']).nth(1)?.parse::<usize>().ok());
+    let bytes = &bytes[..8 + length + end.max().unwrap_or(0)];
+    let (_, header) = SafeTensors::read_metadata(bytes).map_err(|error| wrong(error.to_string()))?;
+    let file = SafeTensors::deserialize(bytes).map_err(|error| wrong(error.to_string()))?;
