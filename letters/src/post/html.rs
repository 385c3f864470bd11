//! The words of a page of HTML, without its scripts, styles and layout.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// What stands in these is not for reading.
const HIDDEN: [&[u8]; 7] = [
    b"script",
    b"style",
    b"title",
    b"template",
    b"iframe",
    b"noembed",
    b"noframes",
];
/// These stand on lines of their own.
const BLOCKS: [&[u8]; 15] = [
    b"div", b"li", b"tr", b"dt", b"dd", b"address", b"article", b"section", b"header", b"footer",
    b"main", b"aside", b"center", b"caption", b"form",
];
/// These have an empty line around them.
const PARAGRAPHS: [&[u8]; 14] = [
    b"p",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"h5",
    b"h6",
    b"ul",
    b"ol",
    b"dl",
    b"table",
    b"blockquote",
    b"pre",
    b"hr",
];

/// The text of a page. Addresses behind links are kept, because what a link says may be no more than “hier”.
pub(super) fn text_of(html: &str) -> String {
    let mut emitter = DefaultEmitter::default();
    // Or what stands in a script would be read as text.
    emitter.naively_switch_states(true);
    let mut page = Page::default();
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => page.open(&tag),
            Token::EndTag(tag) => page.close(&tag.name),
            Token::String(text) => page.write(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.text
}

#[derive(Default)]
struct Page {
    text: String,
    /// Line ends that come before the next word.
    breaks: usize,
    space: bool,
    /// How many `pre` this is in: spaces and line ends count there.
    kept: usize,
    /// The hidden element this is in.
    hidden: Option<Vec<u8>>,
    /// The address of the link this is in, and where its words begin.
    link: Option<(String, usize)>,
}

impl Page {
    fn open(&mut self, tag: &StartTag<()>) {
        let name: &[u8] = &tag.name;
        if self.hidden.is_some() {
            return;
        }
        match name {
            _ if HIDDEN.contains(&name) => self.hidden = Some(name.to_vec()),
            b"br" => self.breaks += 1,
            b"td" | b"th" => self.space = true,
            b"pre" => self.kept += 1,
            b"a" => self.link = address(tag).map(|to| (to, self.text.len())),
            _ => {}
        }
        self.block(name);
        if name == b"li" {
            self.write("- ");
        }
    }

    fn close(&mut self, name: &[u8]) {
        if let Some(hidden) = &self.hidden {
            if hidden == name {
                self.hidden = None;
            }
            return;
        }
        match name {
            b"pre" => self.kept = self.kept.saturating_sub(1),
            b"a" => self.end_link(),
            _ => {}
        }
        self.block(name);
    }

    fn block(&mut self, name: &[u8]) {
        if PARAGRAPHS.contains(&name) {
            self.breaks = self.breaks.max(2);
        } else if BLOCKS.contains(&name) {
            self.breaks = self.breaks.max(1);
        }
    }

    fn end_link(&mut self) {
        let Some((address, from)) = self.link.take() else {
            return;
        };
        let words = self.text.get(from..).unwrap_or_default();
        if !words.contains(&address) {
            self.write(&format!(" <{address}>"));
        }
    }

    fn write(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        for c in text.chars() {
            match c {
                '\n' if self.kept > 0 => self.breaks += 1,
                _ if c.is_whitespace() && self.kept == 0 => self.space = true,
                _ => self.put(c),
            }
        }
    }

    /// A character, after the line ends or the space that come before it; more than one empty line says nothing.
    fn put(&mut self, c: char) {
        if self.text.is_empty() {
            self.breaks = 0;
        } else if self.breaks > 0 {
            self.text
                .extend(std::iter::repeat_n('\n', self.breaks.min(2)));
        } else if self.space {
            self.text.push(' ');
        }
        (self.breaks, self.space) = (0, false);
        self.text.push(c);
    }
}

/// Where a link goes to, if that is a place on the web.
fn address(tag: &StartTag<()>) -> Option<String> {
    let to = tag.attributes.get(&b"href"[..])?;
    let to = String::from_utf8_lossy(to).trim().to_owned();
    (to.starts_with("https://") || to.starts_with("http://")).then_some(to)
}

#[cfg(test)]
mod tests {
    use super::text_of;

    /// By hand: what a reader sees of these pages.
    #[test]
    fn the_words_of_a_page() {
        let pages = [
            ("<p>Een</p><p>Twee</p>", "Een\n\nTwee"),
            (
                "<div>Een</div><div><br></div><div>Twee<br></div><div>Drie</div>",
                "Een\n\nTwee\nDrie",
            ),
            (
                "<p class=MsoNormal>Een</p><p>&nbsp;</p><p>Twee</p>",
                "Een\n\nTwee",
            ),
            (
                "Eén &amp; twee\n  &euro;&nbsp;5 &lt;b&gt;",
                "Eén & twee € 5 <b>",
            ),
            ("<ul><li>a<li>b</ul>na", "- a\n- b\n\nna"),
            (
                "<table><tr><td>Dag<td>3 mei</tr><tr><td>Wie</table>",
                "Dag 3 mei\nWie",
            ),
            ("<pre>a\n  b\n\nc</pre>", "a\n  b\n\nc"),
            (
                "<a href='https://example.org/x'>hier</a>.",
                "hier <https://example.org/x>.",
            ),
            (
                "<a href='https://example.org'>https://example.org</a>",
                "https://example.org",
            ),
            ("<a href='javascript:alert(1)'>klik</a>", "klik"),
            (
                "<head><title>x</title><style>p{}</style></head><body>ja",
                "ja",
            ),
            ("voor<script>if (a<b) '</p>'; x()</script>na", "voorna"),
            ("voor<!-- <p>nee</p> --->na<!-->ook", "voornaook"),
            ("<img alt='a>b' src=x>ja<svg/onload=alert(1)>", "ja"),
            ("<scr<script>ipt>a</script>", "ipt>a"),
            ("<style>nooit dicht", ""),
            ("", ""),
        ];
        for (html, text) in pages {
            assert_eq!(text_of(html), text, "{html}");
        }
    }
}
