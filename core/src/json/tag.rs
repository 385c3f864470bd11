//! Enums whose kind stands in a field beside the others: `{"kind":"delay_notice","reason":…}`.
//!
//! serde has `#[serde(tag = …)]` for this, and reads it by a way of its own. Here the derived code takes the variant
//! as any enum does, and the tag is put in and taken out around it.

use super::access::Variant;
use super::{Json, Trouble};
use serde::de::{Deserialize, Deserializer, Error as _, Visitor};
use serde::ser::{Impossible, Serialize, SerializeStruct, SerializeStructVariant, Serializer};

/// Lets an enum with `#[serde(remote = "Self")]` be written and read with this tag.
macro_rules! tagged {
    ($name:ty, $tag:literal) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, sink: S) -> Result<S::Ok, S::Error> {
                let sink = $crate::json::write_tagged(sink, $tag);
                <$name>::serialize(self, sink)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                let source = $crate::json::read_tagged(source, $tag)?;
                <$name>::deserialize(source).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use tagged;

/// Takes the tag out: what then is read is the variant it names.
///
/// # Errors
/// There is no tag, or more than one.
pub(crate) fn read_tagged<'de, D: Deserializer<'de>>(
    source: D,
    tag: &'static str,
) -> Result<TakenOut, D::Error> {
    take_out(Json::deserialize(source)?, tag).map_err(D::Error::custom)
}

fn take_out(json: Json, tag: &'static str) -> Result<TakenOut, Trouble> {
    let Json::Fields(mut fields) = json else {
        return Err(json.wrong(&"an object with a tag"));
    };
    let place = fields.iter().position(|(key, _)| key == tag);
    let place = place.ok_or_else(|| Trouble::missing_field(tag))?;
    let name = match fields.remove(place).1 {
        Json::Text(name) => name,
        other => return Err(other.wrong(&"the name of a variant")),
    };
    if fields.iter().any(|(key, _)| key == tag) {
        return Err(Trouble::duplicate_field(tag));
    }
    Ok(TakenOut(Variant {
        name,
        content: Json::Fields(fields),
    }))
}

/// A variant of which the tag was taken out.
pub(crate) struct TakenOut(Variant);

impl<'de> Deserializer<'de> for TakenOut {
    type Error = Trouble;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        visitor.visit_enum(self.0)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Puts the tag before the fields of the variant that is written next.
pub(crate) fn write_tagged<S: Serializer>(
    sink: S,
    tag: &'static str,
) -> impl Serializer<Ok = S::Ok, Error = S::Error> {
    Tagging { sink, tag }
}

struct Tagging<S> {
    sink: S,
    tag: &'static str,
}

impl<S: Serializer> Tagging<S> {
    fn begin(
        self,
        name: &'static str,
        variant: &str,
        fields: usize,
    ) -> Result<S::SerializeStruct, S::Error> {
        let mut object = self.sink.serialize_struct(name, fields + 1)?;
        object.serialize_field(self.tag, variant)?;
        Ok(object)
    }
}

fn refused<T, E: serde::ser::Error>() -> Result<T, E> {
    Err(E::custom(
        "only an enum of names and named fields carries a tag",
    ))
}

/// The tag names a variant; a value that is none can't carry it.
macro_rules! refuse {
    ($($name:ident($($what:ty),*) -> $gives:ty;)*) => {$(
        fn $name(self, $(_: $what),*) -> Result<$gives, S::Error> {
            refused()
        }
    )*};
}

type Never<S> = Impossible<<S as Serializer>::Ok, <S as Serializer>::Error>;

impl<S: Serializer> Serializer for Tagging<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Never<S>;
    type SerializeTuple = Never<S>;
    type SerializeTupleStruct = Never<S>;
    type SerializeTupleVariant = Never<S>;
    type SerializeMap = Never<S>;
    type SerializeStruct = Never<S>;
    type SerializeStructVariant = Tagged<S::SerializeStruct>;

    fn serialize_unit_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<S::Ok, S::Error> {
        self.begin(name, variant, 0)?.end()
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        fields: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        self.begin(name, variant, fields).map(Tagged)
    }

    refuse! {
        serialize_bool(bool) -> S::Ok;
        serialize_i8(i8) -> S::Ok;
        serialize_i16(i16) -> S::Ok;
        serialize_i32(i32) -> S::Ok;
        serialize_i64(i64) -> S::Ok;
        serialize_u8(u8) -> S::Ok;
        serialize_u16(u16) -> S::Ok;
        serialize_u32(u32) -> S::Ok;
        serialize_u64(u64) -> S::Ok;
        serialize_f32(f32) -> S::Ok;
        serialize_f64(f64) -> S::Ok;
        serialize_char(char) -> S::Ok;
        serialize_str(&str) -> S::Ok;
        serialize_bytes(&[u8]) -> S::Ok;
        serialize_none() -> S::Ok;
        serialize_unit() -> S::Ok;
        serialize_unit_struct(&'static str) -> S::Ok;
        serialize_seq(Option<usize>) -> Never<S>;
        serialize_tuple(usize) -> Never<S>;
        serialize_tuple_struct(&'static str, usize) -> Never<S>;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never<S>;
        serialize_map(Option<usize>) -> Never<S>;
        serialize_struct(&'static str, usize) -> Never<S>;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<S::Ok, S::Error> {
        refused()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        refused()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        refused()
    }
}

/// The fields behind the tag.
struct Tagged<S>(S);

impl<S: SerializeStruct> SerializeStructVariant for Tagged<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.0.serialize_field(key, value)
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}
