//! Arguments and answers: values whose structs carry the names of their fields, so that the order of the fields, and
//! further fields, are the business of whoever declares the struct.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::message::MalformedMessage;

/// Levels of nesting that a value may have. A decoder recurses, and no answer of the course has more than ten.
const DEEPEST: usize = 64;

/// Encodes a value.
///
/// # Errors
///
/// If the value cannot be written.
pub fn encode_named(value: &impl Serialize) -> Result<Vec<u8>, MalformedMessage> {
    rmp_serde::to_vec_named(value).map_err(|error| MalformedMessage(error.to_string()))
}

/// Decodes a value that takes up all of `bytes`. Fields that `T` does not have are left out.
///
/// # Errors
///
/// If the bytes are no such value, or more than that.
pub fn decode_named<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, MalformedMessage> {
    let mut rest = bytes;
    let value = decode_first(&mut rest)?;
    match rest {
        [] => Ok(value),
        rest => Err(MalformedMessage(format!("{} bytes too many", rest.len()))),
    }
}

/// Decodes the value with which `bytes` begin, and leaves those behind it. Fields that `T` does not have are left out.
///
/// # Errors
///
/// If the bytes do not begin with such a value.
pub fn decode_first<T: DeserializeOwned>(bytes: &mut &[u8]) -> Result<T, MalformedMessage> {
    let mut decoder = rmp_serde::Deserializer::new(*bytes);
    decoder.set_max_depth(DEEPEST);
    let value = T::deserialize(&mut decoder).map_err(malformed)?;
    *bytes = decoder.get_ref();
    Ok(value)
}

fn malformed(error: rmp_serde::decode::Error) -> MalformedMessage {
    match error {
        rmp_serde::decode::Error::TypeMismatch(_) => MalformedMessage("a value of another type".into()),
        error => MalformedMessage(error.to_string()),
    }
}

/// The bytes in front of the values of a tuple of so many. `tuple_of(2)`, a value and another one are what
/// [`encode_named`] makes of both.
pub fn tuple_of(count: u16) -> Vec<u8> {
    // As MessagePack has it: nothing at all is nil, up to fifteen values are a short array.
    match count {
        0 => vec![0xc0],
        1..=15 => vec![0x90 | count as u8],
        _ => [&[0xdc], &count.to_be_bytes()[..]].concat(),
    }
}

/// The values of a tuple of so many, for [`decode_first`].
///
/// # Errors
///
/// If the bytes do not begin with one.
pub fn open_tuple(bytes: &[u8], count: u16) -> Result<&[u8], MalformedMessage> {
    let values = bytes.strip_prefix(tuple_of(count).as_slice());
    values.ok_or_else(|| MalformedMessage(format!("no tuple of {count} values")))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Config {
        rate: f64,
        epochs: usize,
    }

    /// The same fields in another order, and one more.
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Own {
        best: Option<f64>,
        epochs: usize,
        rate: f64,
    }

    #[test]
    fn fields_are_known_by_their_names() {
        let own = Own { best: None, epochs: 3, rate: 0.5 };
        let bytes = encode_named(&(Ok::<_, String>(&[&own, &own]), 7u8)).expect("it can be written");
        let (decoded, seven): (Result<Vec<Config>, String>, u8) = decode_named(&bytes).expect("it is one");
        assert_eq!(decoded, Ok(vec![Config { rate: 0.5, epochs: 3 }, Config { rate: 0.5, epochs: 3 }]));
        assert_eq!(seven, 7);
    }

    #[test]
    fn a_field_that_is_missing_or_of_another_type_is_named() {
        #[derive(Serialize)]
        struct Less {
            rate: &'static str,
        }
        let bytes = encode_named(&Less { rate: "fast" }).expect("it can be written");
        let error = decode_named::<Config>(&bytes).expect_err("it has no number").to_string();
        assert_eq!(error, "a value of another type");
        let bytes = encode_named(&[0.5]).expect("it can be written");
        let error = decode_named::<Config>(&bytes).expect_err("it has one field").to_string();
        assert!(error.contains("Config"), "{error}");
        let bytes = encode_named(&Own { best: None, epochs: 3, rate: 0.5 }).expect("it can be written");
        #[derive(Debug, Deserialize)]
        struct More {
            #[expect(dead_code, reason = "it is missing")]
            momentum: f64,
        }
        let error = decode_named::<More>(&bytes).expect_err("it has no such field").to_string();
        assert!(error.contains("missing field `momentum`"), "{error}");
    }

    #[test]
    fn numbers_keep_their_bits() {
        let numbers = [f64::NAN, -f64::NAN, -0.0, f64::NEG_INFINITY, 5e-324, f64::from_bits(0x7ff0_0000_0000_0001)];
        let bytes = encode_named(&numbers).expect("it can be written");
        let decoded: Vec<f64> = decode_named(&bytes).expect("they are numbers");
        assert_eq!(decoded.iter().map(|x| x.to_bits()).collect::<Vec<_>>(), numbers.map(f64::to_bits));
    }

    #[test]
    fn values_one_after_the_other_are_a_tuple() {
        let many = [7u8; 20];
        for (tuple, values) in [
            (encode_named(&()), vec![]),
            (encode_named(&(1.5,)), vec![encode_named(&1.5)]),
            (encode_named(&("a", [0.5])), vec![encode_named(&"a"), encode_named(&[0.5])]),
            (encode_named(&many), many.iter().map(encode_named).collect()),
        ] {
            let (tuple, count) = (tuple.expect("it can be written"), u16::try_from(values.len()).expect("a few"));
            let values = values.into_iter().flat_map(|value| value.expect("it can be written"));
            assert_eq!(tuple, [tuple_of(count), values.collect()].concat());
            assert!(open_tuple(&tuple, count + 1).is_err());
        }
        let bytes = encode_named(&("a", Config { rate: 0.5, epochs: 3 })).expect("it can be written");
        let mut rest = open_tuple(&bytes, 2).expect("there are two");
        assert_eq!(decode_first::<String>(&mut rest).expect("it is one"), "a");
        assert_eq!(decode_first::<Config>(&mut rest).expect("it is one"), Config { rate: 0.5, epochs: 3 });
        assert!(rest.is_empty() && decode_first::<u8>(&mut rest).is_err());
    }

    #[test]
    fn nesting_without_end_is_refused() {
        // An array of one element, again and again, in a field that is left out.
        let bytes = [&[0x81, 0xa1, b'x'], &[0x91; 1 << 20][..]].concat();
        let error = decode_named::<Config>(&bytes).expect_err("it has no end").to_string();
        assert!(error.contains("depth"), "{error}");
    }

    proptest! {
        #[test]
        fn any_bytes_at_all_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode_named::<(Vec<f64>, String, Option<u64>)>(&bytes);
            let _ = decode_named::<Own>(&bytes);
        }
    }
}
