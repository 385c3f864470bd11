//! Against serde's own reading and its own tags: the written form is a promise.

use super::{Json, read, tagged};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "snake_case")]
enum Ours {
    Bare,
    WithFields {
        text: String,
        #[serde(default)]
        number: Option<i32>,
        inner: Option<Box<Ours>>,
    },
}
tagged!(Ours, "kind");

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Theirs {
    Bare,
    WithFields {
        text: String,
        #[serde(default)]
        number: Option<i32>,
        inner: Option<Box<Theirs>>,
    },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(default)]
struct All {
    flag: bool,
    small: u8,
    below: i64,
    list: Vec<(String, Option<bool>)>,
    choice: Choice,
    one: Few,
}

impl Default for All {
    fn default() -> Self {
        Self {
            flag: true,
            small: 7,
            below: -1,
            list: Vec::new(),
            choice: Choice::One,
            one: Few(3),
        }
    }
}

#[derive(Debug, PartialEq, Deserialize)]
enum Choice {
    One,
    Two(u8),
    Three { of: String },
}

#[derive(Debug, PartialEq, Deserialize)]
struct Few(u8);

fn pairs() -> impl Strategy<Value = (Ours, Theirs)> {
    let bare = Just(0).prop_map(|_| (Ours::Bare, Theirs::Bare));
    bare.prop_recursive(3, 4, 1, |inner| {
        let fields = (
            any::<String>(),
            any::<Option<i32>>(),
            proptest::option::of(inner),
        );
        fields.prop_map(|(text, number, inner)| {
            let (ours, theirs) = inner.unzip();
            let ours = Ours::WithFields {
                text: text.clone(),
                number,
                inner: ours.map(Box::new),
            };
            let theirs = Theirs::WithFields {
                text,
                number,
                inner: theirs.map(Box::new),
            };
            (ours, theirs)
        })
    })
}

proptest! {
    #[test]
    fn a_tag_is_written_and_read_as_serde_does((ours, theirs) in pairs()) {
        let text = serde_json::to_string(&theirs).expect("JSON");
        prop_assert_eq!(&serde_json::to_string(&ours).expect("JSON"), &text);
        prop_assert_eq!(&serde_json::from_str::<Ours>(&text).expect("sound"), &ours);
        prop_assert_eq!(read::<Ours>(&text).expect("sound"), ours);
    }
}

/// What serde refuses is refused, and what it lets pass passes.
#[test]
fn odd_objects_are_judged_as_serde_does() {
    for text in [
        r#"{"kind":"bare"}"#,
        r#"{"kind":"bare","more":1.5}"#,
        r#"{"text":"a","inner":null,"kind":"with_fields"}"#,
        r#"{"kind":"with_fields","text":"a","number":2147483648}"#,
        r#"{"kind":"with_fields","text":"a","number":-1,"text":"b"}"#,
        r#"{"kind":"with_fields"}"#,
        r#"{"kind":"bare","kind":"bare"}"#,
        r#"{"kind":"other"}"#,
        r#"{"kind":1}"#,
        r#"{}"#,
        r#""bare""#,
        "null",
        r#"{"kind":"bare"} "#,
        r#"{"kind":"bare"}}"#,
    ] {
        let theirs = serde_json::from_str::<Theirs>(text).is_ok();
        assert_eq!(serde_json::from_str::<Ours>(text).is_ok(), theirs, "{text}");
        assert_eq!(read::<Ours>(text).is_ok(), theirs, "{text}");
    }
}

#[test]
fn a_type_is_read_as_from_the_text_itself() {
    for text in [
        "{}",
        r#"{"flag":false,"small":255,"below":-9223372036854775808,"list":[["a",null],["b",true]]}"#,
        r#"{"choice":"One","one":9}"#,
        r#"{"choice":{"Two":2}}"#,
        r#"{"choice":{"Three":{"of":"x"}}}"#,
        r#"{"small":256}"#,
        r#"{"small":-1}"#,
        r#"{"below":9223372036854775808}"#,
        r#"{"below":1.0}"#,
        r#"{"flag":1}"#,
        r#"{"list":{}}"#,
        r#"{"list":[["a"]]}"#,
        r#"{"list":["a"]}"#,
        r#"{"choice":"Four"}"#,
        r#"{"choice":"Two"}"#,
        r#"{"choice":{"One":1}}"#,
        r#"{"choice":{}}"#,
        r#"{"other":[1,{"a":1.5e300}]}"#,
        "",
        "{",
    ] {
        let theirs = serde_json::from_str::<All>(text).ok();
        assert_eq!(read::<All>(text).ok(), theirs, "{text}");
    }
}

#[test]
fn a_field_is_found_by_its_name() {
    let json = Json::of(r#"{"v":3,"w":null}"#).expect("JSON");
    assert_eq!(json.field("v"), Some(&Json::Whole(3)));
    assert_eq!((json.field("x"), Json::Null.field("v")), (None, None));
}
