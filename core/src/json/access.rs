//! What lies in a list, in an object and in a variant, handed out one by one.

use super::{Json, Trouble};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};
use std::vec::IntoIter;

pub(super) struct Items(IntoIter<Json>);

impl Items {
    pub(super) fn of(list: Vec<Json>) -> Self {
        Self(list.into_iter())
    }
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Trouble;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Trouble> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }
}

pub(super) struct Fields {
    rest: IntoIter<(String, Json)>,
    value: Json,
}

impl Fields {
    pub(super) fn of(fields: Vec<(String, Json)>) -> Self {
        Self {
            rest: fields.into_iter(),
            value: Json::Null,
        }
    }

    fn next(&mut self) -> Option<Json> {
        let (key, value) = self.rest.next()?;
        self.value = value;
        Some(Json::Text(key))
    }
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Trouble;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Trouble> {
        self.next().map(|key| seed.deserialize(key)).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Trouble> {
        seed.deserialize(std::mem::replace(&mut self.value, Json::Null))
    }
}

/// The name of a variant, and what it holds.
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) content: Json,
}

impl Variant {
    /// A name alone, or an object with the name as its only key.
    pub(super) fn of(json: Json) -> Result<Self, Trouble> {
        let whole = match json {
            Json::Text(name) => Some((name, Json::Null)),
            Json::Fields(mut fields) if fields.len() == 1 => fields.pop(),
            _ => None,
        };
        let whole = whole.map(|(name, content)| Self { name, content });
        whole.ok_or_else(|| Trouble::custom("expected the name of a variant"))
    }
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Trouble;
    type Variant = Content;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Content), Trouble> {
        let variant = seed.deserialize(Json::Text(self.name))?;
        Ok((variant, Content(self.content)))
    }
}

pub(super) struct Content(Json);

impl<'de> VariantAccess<'de> for Content {
    type Error = Trouble;

    /// In a tagged enum other fields may stand beside the tag.
    fn unit_variant(self) -> Result<(), Trouble> {
        match self.0 {
            Json::Null | Json::Fields(_) => Ok(()),
            other => Err(other.wrong(&"nothing but the name")),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Trouble> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Trouble> {
        self.0.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        self.0.deserialize_map(visitor)
    }
}
