//! Values without their types: what a function took or returned, as a transcript keeps it and a message shows it.

use serde::ser::{self, Serialize};
use serde::{Deserialize, Serialize as Derive};

/// A value of any type.
#[derive(Clone, Debug, PartialEq, Derive, Deserialize)]
pub enum Value {
    /// Nothing: `()` and `None`.
    Unit,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Integer(i128),
    /// A number, NaN and infinity among them.
    Number(f64),
    /// A text.
    Text(String),
    /// Values in order, and how many more were left out.
    List(Vec<Value>, usize),
    /// Named values in order.
    Fields(Vec<(String, Value)>),
    /// One case of an enum.
    Case(String, Box<Value>),
}

/// `value` without its type; of a long list only the first `most` elements.
///
/// # Errors
///
/// If the type refuses to be serialized.
pub fn value_of(value: &(impl Serialize + ?Sized), most: usize) -> Result<Value, Unserializable> {
    value.serialize(Writer { most })
}

/// How many elements the largest array in a value claims to have, if an axis without any is left out of the count. All of
/// an array's elements are in the value, but for an array without elements that says nothing of its axes.
pub fn largest_array(value: &impl Serialize) -> u128 {
    fn largest(value: &Value) -> u128 {
        match value {
            Value::List(items, _) => items.iter().map(largest).max().unwrap_or(0),
            Value::Fields(fields) => {
                let dim = fields.iter().find(|(name, _)| name == "dim").map(|(_, dim)| product(dim));
                dim.into_iter().chain(fields.iter().map(|(_, field)| largest(field))).max().unwrap_or(0)
            }
            Value::Case(_, inner) => largest(inner),
            _ => 0,
        }
    }
    fn product(dim: &Value) -> u128 {
        match dim {
            Value::Integer(axis) => u128::try_from(*axis).unwrap_or(0).max(1),
            Value::List(axes, _) => axes.iter().map(product).fold(1, u128::saturating_mul),
            _ => 1,
        }
    }
    // What cannot be written without its type has no arrays that could be looked at.
    value_of(value, 64).map_or(0, |value| largest(&value))
}

/// Why a value could not be serialized, as its type says it.
#[derive(Debug)]
pub struct Unserializable(String);

impl std::fmt::Display for Unserializable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unserializable {}

impl ser::Error for Unserializable {
    fn custom<T: std::fmt::Display>(words: T) -> Self {
        Self(words.to_string())
    }
}

#[derive(Clone, Copy)]
struct Writer {
    most: usize,
}

/// A list or the fields of something, half written.
struct Parts {
    writer: Writer,
    case: Option<&'static str>,
    items: Vec<Value>,
    left_out: usize,
    fields: Vec<(String, Value)>,
}

impl Writer {
    fn parts(self, case: Option<&'static str>) -> Result<Parts, Unserializable> {
        Ok(Parts { writer: self, case, items: Vec::new(), left_out: 0, fields: Vec::new() })
    }
}

impl Parts {
    fn item(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Unserializable> {
        if self.items.len() < self.writer.most {
            self.items.push(value.serialize(self.writer)?);
        } else {
            self.left_out += 1;
        }
        Ok(())
    }

    fn field(&mut self, name: String, value: &(impl Serialize + ?Sized)) -> Result<(), Unserializable> {
        self.fields.push((name, value.serialize(self.writer)?));
        Ok(())
    }

    fn list(self) -> Result<Value, Unserializable> {
        let list = Value::List(self.items, self.left_out);
        Ok(wrapped(self.case, list))
    }

    fn named(self) -> Result<Value, Unserializable> {
        Ok(wrapped(self.case, Value::Fields(self.fields)))
    }
}

fn wrapped(case: Option<&'static str>, value: Value) -> Value {
    match case {
        Some(case) => Value::Case(case.into(), Box::new(value)),
        None => value,
    }
}

/// Numbers of a machine's types become one of two.
macro_rules! numbers {
    ($($method:ident($kind:ty) => $case:ident,)*) => {
        $(fn $method(self, value: $kind) -> Result<Value, Unserializable> {
            Ok(Value::$case(value.into()))
        })*
    };
}

impl ser::Serializer for Writer {
    type Ok = Value;
    type Error = Unserializable;
    type SerializeSeq = Parts;
    type SerializeTuple = Parts;
    type SerializeTupleStruct = Parts;
    type SerializeTupleVariant = Parts;
    type SerializeMap = Parts;
    type SerializeStruct = Parts;
    type SerializeStructVariant = Parts;

    numbers! {
        serialize_bool(bool) => Bool,
        serialize_i8(i8) => Integer,
        serialize_i16(i16) => Integer,
        serialize_i32(i32) => Integer,
        serialize_i64(i64) => Integer,
        serialize_u8(u8) => Integer,
        serialize_u16(u16) => Integer,
        serialize_u32(u32) => Integer,
        serialize_u64(u64) => Integer,
        serialize_f32(f32) => Number,
        serialize_f64(f64) => Number,
        serialize_char(char) => Text,
        serialize_str(&str) => Text,
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<Value, Unserializable> {
        bytes.serialize(self)
    }

    fn serialize_none(self) -> Result<Value, Unserializable> {
        Ok(Value::Unit)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, Unserializable> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Value, Unserializable> {
        Ok(Value::Unit)
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<Value, Unserializable> {
        Ok(Value::Unit)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, case: &'static str) -> Result<Value, Unserializable> {
        Ok(wrapped(Some(case), Value::Unit))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Value, Unserializable> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        case: &'static str,
        value: &T,
    ) -> Result<Value, Unserializable> {
        Ok(wrapped(Some(case), value.serialize(self)?))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts, Unserializable> {
        self.parts(None)
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts, Unserializable> {
        self.parts(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts, Unserializable> {
        self.parts(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        case: &'static str,
        _: usize,
    ) -> Result<Parts, Unserializable> {
        self.parts(Some(case))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts, Unserializable> {
        self.parts(None)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts, Unserializable> {
        self.parts(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        case: &'static str,
        _: usize,
    ) -> Result<Parts, Unserializable> {
        self.parts(Some(case))
    }
}

/// Everything that is a row of values.
macro_rules! lists {
    ($($part:ident::$method:ident,)*) => {
        $(impl ser::$part for Parts {
            type Ok = Value;
            type Error = Unserializable;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unserializable> {
                self.item(value)
            }

            fn end(self) -> Result<Value, Unserializable> {
                self.list()
            }
        })*
    };
}

lists! {
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field,
}

/// Everything that has named fields.
macro_rules! structs {
    ($($part:ident),*) => {
        $(impl ser::$part for Parts {
            type Ok = Value;
            type Error = Unserializable;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unserializable> {
                self.field(name.to_owned(), value)
            }

            fn end(self) -> Result<Value, Unserializable> {
                self.named()
            }
        })*
    };
}

structs!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Parts {
    type Ok = Value;
    type Error = Unserializable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unserializable> {
        // A struct that has taken in another's fields is written as a map.
        let name = match key.serialize(self.writer)? {
            Value::Text(name) => name,
            other => format!("{other:?}"),
        };
        self.fields.push((name, Value::Unit));
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unserializable> {
        if let Some((_, held)) = self.fields.last_mut() {
            *held = value.serialize(self.writer)?;
        }
        Ok(())
    }

    fn end(self) -> Result<Value, Unserializable> {
        self.named()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Derive)]
    struct Layer {
        weight: Vec<f64>,
        name: Option<&'static str>,
    }

    #[test]
    fn nothing_that_tells_two_answers_apart_is_lost() {
        let layer = Layer { weight: vec![f64::NAN, f64::NEG_INFINITY], name: None };
        let value = value_of(&(Err::<(), _>(3u8), layer), usize::MAX).expect("it can be written");
        let Value::List(parts, 0) = value else { panic!("a tuple is a list: {value:?}") };
        assert_eq!(parts[0], Value::Case("Err".into(), Box::new(Value::Integer(3))));
        let Value::Fields(fields) = &parts[1] else { panic!("a struct has fields: {:?}", parts[1]) };
        assert_eq!(fields[1], ("name".into(), Value::Unit));
        let Value::List(numbers, 0) = &fields[0].1 else { panic!("a vector is a list") };
        assert!(matches!(numbers[0], Value::Number(number) if number.is_nan()));
        assert_eq!(numbers[1], Value::Number(f64::NEG_INFINITY));
    }

    #[test]
    fn long_lists_are_cut_and_say_by_how_much() {
        let value = value_of(&[[1, 2, 3]; 2], 2).expect("it can be written");
        let row = Value::List(vec![Value::Integer(1), Value::Integer(2)], 1);
        assert_eq!(value, Value::List(vec![row.clone(), row], 0));
    }
}
