//! The organisation and its officer: what stands on every letter.

use serde::{Deserialize, Serialize};

/// The organisation that handles complaints, as its letterhead shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Office {
    /// Its full name.
    pub name: String,
    /// Street or box, postcode and town, a line each.
    pub address: String,
    /// The town that stands before the date.
    pub place: String,
    /// Telephone number.
    pub phone: String,
    /// The mailbox in which complaints arrive (sentence 32).
    pub email: String,
    /// Web address, if any.
    pub website: String,
    /// The logo, if any.
    pub logo: Option<Logo>,
    /// Who handles complaints.
    pub officer: Officer,
}

/// The complaints officer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Officer {
    /// Her or his full name.
    pub name: String,
    /// Direct telephone number, if other than the organisation's.
    pub phone: String,
    /// Direct mail address, if other than the organisation's.
    pub email: String,
}

/// A logo, checked when it was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// `image/png`, `image/jpeg` or `image/svg+xml`.
    pub media_type: String,
    /// The bytes of the file, in base64.
    pub base64: String,
}

/// The most bytes a logo may have.
pub const LOGO_LIMIT: usize = 512 * 1024;

/// Why a file can't be the logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoTrouble {
    /// More bytes than [`LOGO_LIMIT`]; their number follows.
    TooBig(usize),
    /// Not a PNG, JPEG or SVG by its first bytes.
    UnknownKind,
    /// An SVG that holds a script, a foreign object or a reference to something outside itself.
    UnsafeSvg,
}

impl Logo {
    /// Makes a logo of a file's bytes; its kind is read from the bytes, not from its name.
    ///
    /// # Errors
    /// See [`LogoTrouble`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LogoTrouble> {
        use base64::Engine as _;
        if bytes.len() > LOGO_LIMIT {
            return Err(LogoTrouble::TooBig(bytes.len()));
        }
        let media_type = media_type(bytes)?;
        let base64 = base64::engine::general_purpose::STANDARD.encode(bytes);
        Ok(Self {
            media_type: media_type.to_owned(),
            base64,
        })
    }
}

fn media_type(bytes: &[u8]) -> Result<&'static str, LogoTrouble> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Ok("image/png"),
        [0xff, 0xd8, 0xff, ..] => Ok("image/jpeg"),
        _ => svg(bytes),
    }
}

/// An SVG may draw, not act or fetch: the browser shows a logo as an image, which runs nothing, and
/// this check keeps it that way for whoever opens the file elsewhere.
fn svg(bytes: &[u8]) -> Result<&'static str, LogoTrouble> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| LogoTrouble::UnknownKind)?
        .to_lowercase();
    if !text.contains("<svg") {
        return Err(LogoTrouble::UnknownKind);
    }
    // In XML white space may stand around the sign of equality.
    let packed: String = text.split_whitespace().collect();
    let acts = [
        "<script",
        "<foreignobject",
        "<!entity",
        "javascript:",
        "@import",
    ];
    let acts = acts.iter().any(|mark| packed.contains(mark));
    let handles = [" on", "\non", "\ton", "\ron", "\"on", "'on"]
        .iter()
        .any(|mark| {
            text.match_indices(mark)
                .any(|(at, _)| event_handler(&text[at + mark.len()..]))
        });
    let hostile = acts || handles || reaches_out(&packed, "href=") || reaches_out(&packed, "url(");
    if hostile {
        Err(LogoTrouble::UnsafeSvg)
    } else {
        Ok("image/svg+xml")
    }
}

/// Whether a reference goes anywhere but to a part or a picture inside the file.
fn reaches_out(packed: &str, mark: &str) -> bool {
    let inside = ["#", "data:image/png", "data:image/jpeg"];
    packed.match_indices(mark).any(|(at, _)| {
        let value = packed[at + mark.len()..].trim_start_matches(['"', '\'']);
        !inside.iter().any(|start| value.starts_with(start))
    })
}

/// Whether what follows `on` makes it an attribute such as `onload=`.
fn event_handler(rest: &str) -> bool {
    let name = rest.bytes().take_while(u8::is_ascii_lowercase).count();
    name > 0 && rest[name..].trim_start().starts_with('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_is_known_by_its_bytes() {
        let kind = |bytes: &[u8]| Logo::from_bytes(bytes).map(|logo| logo.media_type);
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n"), Ok("image/png".into()));
        assert_eq!(kind(b"\xff\xd8\xff\xe0"), Ok("image/jpeg".into()));
        assert_eq!(
            kind(b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>"),
            Ok("image/svg+xml".into())
        );
        assert_eq!(kind(b"GIF89a"), Err(LogoTrouble::UnknownKind));
        assert_eq!(
            kind(&vec![0; LOGO_LIMIT + 1]),
            Err(LogoTrouble::TooBig(LOGO_LIMIT + 1))
        );
    }

    #[test]
    fn an_svg_may_refer_to_its_own_parts() {
        let text = "<svg xmlns:xlink='http://www.w3.org/1999/xlink'><title>Zon en &#233;&#233;n maan</title>\
            <use xlink:href='#a'/><image href=\"data:image/png;base64,AA==\"/><rect fill='url(#b)'/></svg>";
        assert!(Logo::from_bytes(text.as_bytes()).is_ok());
    }

    #[test]
    fn an_svg_that_acts_or_fetches_is_refused() {
        let hostile = [
            "<svg><script>1</script></svg>",
            "<svg onload=\"x\"/>",
            "<svg><a href=\"javascript:x\"/></svg>",
            "<svg><image href=\"http://elders/\"/></svg>",
            "<svg><foreignObject/></svg>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]><svg/>",
            "<svg><image href = \"http://elders/\"/></svg>",
            "<svg><image xlink:href='&#104;ttp://elders/'/></svg>",
            "<svg><use href=\"elders.svg#a\"/></svg>",
            "<svg><rect fill='url( \"//elders/a.svg#b\" )'/></svg>",
            "<svg><style>@import 'elders';</style></svg>",
            "<svg><rect fill=\"red\"onload=\"x\"/></svg>",
            "<svg>< script>1</svg>",
        ];
        for text in hostile {
            assert_eq!(
                Logo::from_bytes(text.as_bytes()),
                Err(LogoTrouble::UnsafeSvg),
                "{text}"
            );
        }
    }
}
