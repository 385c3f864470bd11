//! An SVG may draw. It may not act, fetch, swell or never end.
//!
//! The file is read piece by piece ([`scan`]); every part must be one of the shapes below, every reference must
//! stay inside, and the drawing must stay small when each repetition is drawn ([`weight`]). What is let through
//! here is let through for good: the file lies in the settings, in copies and in letters.

mod scan;
mod weight;

use super::{Kind, Picture, Trouble, raster, stretched};
use scan::{Piece, Tag, pieces};
use weight::Tree;

/// Parts inside parts, references followed.
pub const LEVELS: usize = 64;
/// Parts in all, repetitions counted each time.
pub const ELEMENTS: u64 = 20_000;
/// An SVG may be this many units wide or high.
const UNITS: f64 = 100_000.0;

/// What a logo is made of.
const SHAPES: &[&str] = &[
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textpath",
    "title",
    "desc",
    "metadata",
    "lineargradient",
    "radialgradient",
    "stop",
    "clippath",
    "mask",
    "pattern",
    "image",
    "style",
    "switch",
    "a",
    "view",
];
/// What acts, whatever stands before the colon of its name.
const ACTS: &[&str] = &[
    "script",
    "handler",
    "listener",
    "animate",
    "animatetransform",
    "animatemotion",
    "animatecolor",
    "set",
    "discard",
];
/// What is no drawing, whatever stands before the colon of its name. Filters can ask for any amount of reckoning,
/// markers repeat themselves at each corner of a path.
const NO_DRAWING: &[&str] = &[
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "canvas",
    "filter",
    "marker",
    "font",
    "font-face",
    "cursor",
    "html",
    "body",
];

/// Looks at the text of an SVG.
///
/// # Errors
/// Everything that is wrong with it, each kind of trouble once; never an empty list.
pub fn look(text: &str) -> Result<Picture, Vec<Trouble>> {
    let mut reader = Reader::default();
    let read = pieces(text, |piece| reader.take(piece));
    if let Err(what) = read {
        reader.note(Trouble::Broken(what));
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    troubles: Vec<Trouble>,
    tree: Tree,
    /// The prefix of the names of SVG's own parts, as the root has it.
    prefix: Option<String>,
    size: Option<(f64, f64)>,
    letters: bool,
    pixels: u64,
}

impl Reader {
    fn note(&mut self, trouble: Trouble) {
        if !self.troubles.contains(&trouble) {
            self.troubles.push(trouble);
        }
    }

    fn take(&mut self, piece: Piece<'_>) -> Result<(), &'static str> {
        match piece {
            Piece::Open(tag) => self.open(&tag),
            Piece::Close(name) => self.tree.close(name),
            Piece::Text(text) => {
                if self.tree.is_inside("style") {
                    self.style(text, true);
                }
                Ok(())
            }
            Piece::Entity => {
                self.note(Trouble::Entity);
                Ok(())
            }
            Piece::StyleSheet => {
                self.note(Trouble::ReachesOut);
                Ok(())
            }
        }
    }

    fn open(&mut self, tag: &Tag<'_>) -> Result<(), &'static str> {
        let name = tag.local().to_ascii_lowercase();
        if self.prefix.is_none() {
            if name != "svg" {
                return Err("het begint niet als een SVG");
            }
            self.prefix = Some(tag.prefix().to_owned());
            self.measure(tag);
        }
        self.judge(tag, &name);
        self.tree.open(tag.name, &name, tag.attribute("id"))?;
        for (attribute, value) in &tag.attributes {
            self.attribute(&name, attribute, value);
        }
        if tag.closed {
            self.tree.close(tag.name)?;
        }
        Ok(())
    }

    fn judge(&mut self, tag: &Tag<'_>, name: &str) {
        let own = self.prefix.as_deref() == Some(tag.prefix());
        self.letters |= name == "text";
        if ACTS.contains(&name) {
            self.note(Trouble::Script);
        } else if NO_DRAWING.contains(&name) || (own && !SHAPES.contains(&name)) {
            // Named as far as a sentence can hold it.
            self.note(Trouble::Part(tag.local().chars().take(30).collect()));
        }
    }

    fn attribute(&mut self, element: &str, attribute: &str, value: &str) {
        let local = attribute
            .rsplit(':')
            .next()
            .unwrap_or(attribute)
            .to_ascii_lowercase();
        let packed: String = value
            .chars()
            .filter(|c| !c.is_whitespace() && !c.is_control())
            .collect::<String>()
            .to_ascii_lowercase();
        if local.starts_with("on") || packed.contains("javascript:") || packed.contains("vbscript:")
        {
            self.note(Trouble::Script);
        }
        match local.as_str() {
            "href" | "src" => self.reference(element, value.trim()),
            "base" if attribute == "xml:base" => self.note(Trouble::ReachesOut),
            _ => self.style(value, false),
        }
    }

    /// A reference to a part of the drawing, or a photograph inside it.
    fn reference(&mut self, element: &str, value: &str) {
        if let Some(id) = value.strip_prefix('#') {
            // A link draws nothing.
            if element != "a" {
                self.tree.refer(id);
            }
        } else if let Some(data) = photograph(value).filter(|_| element == "image") {
            self.inside(data);
        } else if !value.is_empty() {
            self.note(Trouble::ReachesOut);
        }
    }

    /// A photograph inside the drawing is judged as one that stands by itself; all of them share the bounds.
    fn inside(&mut self, (kind, data): (Kind, &str)) {
        use base64::Engine as _;
        let packed: String = data.split_ascii_whitespace().collect();
        let bytes = base64::engine::general_purpose::STANDARD.decode(packed);
        match bytes
            .map_err(|_| vec![Trouble::CutOff])
            .and_then(|bytes| raster(kind, &bytes))
        {
            Ok((width, height)) => {
                self.pixels += u64::from(width) * u64::from(height);
                if self.pixels > super::AREA {
                    self.note(Trouble::Inside(Box::new(Trouble::TooManyPixels(
                        width, height,
                    ))));
                }
            }
            Err(troubles) => troubles
                .into_iter()
                .for_each(|trouble| self.note(Trouble::Inside(Box::new(trouble)))),
        }
    }

    /// A value or a style sheet: references stay inside. A backslash could hide one.
    fn style(&mut self, text: &str, sheet: bool) {
        let lower = text.to_ascii_lowercase();
        if sheet
            && ["@import", "@font-face", "\\", "expression(", "javascript:"]
                .iter()
                .any(|mark| lower.contains(mark))
        {
            self.note(Trouble::ReachesOut);
        }
        for (at, mark) in lower.match_indices("url") {
            // Lower case of ASCII keeps every place where it was.
            let Some(value) = text[at + mark.len()..].trim_start().strip_prefix('(') else {
                continue;
            };
            let value = value
                .trim_start()
                .trim_start_matches(['"', '\''])
                .trim_start();
            match value.strip_prefix('#') {
                None => self.note(Trouble::ReachesOut),
                Some(name) => {
                    self.draws(name.split([')', '"', '\'']).next().unwrap_or(name), sheet);
                }
            }
        }
    }

    fn draws(&mut self, name: &str, sheet: bool) {
        if sheet {
            self.tree.refer_everywhere(name.trim());
        } else {
            self.tree.refer(name.trim());
        }
    }

    /// Width and height of the root: stated, or else those of its box.
    fn measure(&mut self, tag: &Tag<'_>) {
        let stated = |name| tag.attribute(name).map(length);
        let in_box: Vec<Option<f64>> = tag
            .attribute("viewBox")
            .map(|text| {
                text.split([' ', ',', '\t', '\n', '\r'])
                    .filter(|part| !part.is_empty())
                    .map(number)
                    .collect()
            })
            .unwrap_or_default();
        let boxed = match in_box.as_slice() {
            [Some(_), Some(_), Some(width), Some(height)] => Some((*width, *height)),
            [] => None,
            _ => return,
        };
        self.size = match (stated("width"), stated("height"), boxed) {
            (Some(Stated::Units(width)), Some(Stated::Units(height)), _) => Some((width, height)),
            (Some(Stated::Wrong), ..) | (_, Some(Stated::Wrong), _) => None,
            // As a browser does with a drawing that says nothing of its size.
            (.., boxed) => boxed.or(Some((100.0, 100.0))),
        };
    }

    fn finish(mut self) -> Result<Picture, Vec<Trouble>> {
        if self.troubles.is_empty() {
            let weight = self.tree.weight();
            self.troubles.extend(weight.err());
        }
        let size = self.size.filter(|(width, height)| {
            [width, height]
                .iter()
                .all(|side| **side > 0.0 && **side <= UNITS)
        });
        match size {
            None => self.note(Trouble::Size),
            Some((width, height)) => self.troubles.extend(stretched(width, height)),
        }
        let (Some((width, height)), true) = (size, self.troubles.is_empty()) else {
            return Err(self.troubles);
        };
        // Both are within 0 and 100,000.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let whole = |side: f64| side.ceil() as u32;
        Ok(Picture {
            kind: Kind::Svg,
            width: whole(width),
            height: whole(height),
            letters: self.letters,
        })
    }
}

enum Stated {
    Units(f64),
    /// A share of something that isn't there.
    Share,
    Wrong,
}

fn length(text: &str) -> Stated {
    let text = text.trim();
    if text.ends_with('%') || text == "auto" {
        return Stated::Share;
    }
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    // `1e5` is a number whose tail is no unit.
    number(text)
        .or_else(|| number(digits))
        .map_or(Stated::Wrong, Stated::Units)
}

fn number(text: &str) -> Option<f64> {
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// The photograph in a data address.
fn photograph(value: &str) -> Option<(Kind, &str)> {
    [
        ("data:image/png;base64,", Kind::Png),
        ("data:image/jpeg;base64,", Kind::Jpeg),
        ("data:image/jpg;base64,", Kind::Jpeg),
    ]
    .into_iter()
    .find_map(|(start, kind)| Some((kind, value.strip_prefix(start)?)))
}
