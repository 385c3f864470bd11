//! What the buttons above a text do: pure, so that it can be tried without a browser.

/// A text with the stretch that is marked, in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// Where the marked stretch begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Marked {
    /// The marked stretch made bold, or no longer bold when it was.
    #[must_use]
    pub fn bold(&self) -> Self {
        let (before, middle, after) = self.parts();
        let stars = "**";
        if before.ends_with(stars) && after.starts_with(stars) {
            let before = &before[..before.len() - 2];
            return Self {
                text: format!("{before}{middle}{}", &after[2..]),
                start: self.start - 2,
                end: self.end - 2,
            };
        }
        Self {
            text: format!("{before}{stars}{middle}{stars}{after}"),
            start: self.start + 2,
            end: self.end + 2,
        }
    }

    /// Each line the marked stretch touches made an item of a list, or no longer one when all were.
    #[must_use]
    pub fn list(&self, numbered: bool) -> Self {
        let (before, middle, after) = self.parts();
        let from = before.rfind('\n').map_or(0, |at| at + 1);
        let to = after.find('\n').unwrap_or(after.len());
        let lines = format!("{}{middle}{}", &before[from..], &after[..to]);
        let all = lines.lines().all(|line| is_item(line, numbered)) && !lines.is_empty();
        let made: Vec<String> = (1..)
            .zip(lines.split('\n'))
            .map(|(n, line)| {
                let bare = bare(line);
                match (all, numbered) {
                    (true, _) => bare.to_owned(),
                    (false, true) => format!("{n}. {bare}"),
                    (false, false) => format!("- {bare}"),
                }
            })
            .collect();
        let made = made.join("\n");
        let start = before[..from].chars().count();
        Self {
            text: format!("{}{made}{}", &before[..from], &after[to..]),
            start,
            end: start + made.chars().count(),
        }
    }

    /// A sentence put in the place of the marked stretch, as a paragraph of its own; the caret stands behind it.
    #[must_use]
    pub fn with_sentence(&self, sentence: &str) -> Self {
        let (before, _, after) = self.parts();
        let (before, after) = (before.trim_end(), after.trim_start());
        let gap = |text: &str| if text.is_empty() { "" } else { "\n\n" };
        let head = format!("{before}{}{sentence}", gap(before));
        let caret = head.chars().count();
        Self {
            text: format!("{head}{}{after}", gap(after)),
            start: caret,
            end: caret,
        }
    }

    /// The words that are marked, or all when none are.
    #[must_use]
    pub fn words(&self) -> &str {
        let (_, middle, _) = self.parts();
        if middle.is_empty() {
            &self.text
        } else {
            middle
        }
    }

    /// The text before, in and behind the marked stretch.
    fn parts(&self) -> (&str, &str, &str) {
        let byte = |place: usize| {
            let mut places = self.text.char_indices().map(|(at, _)| at);
            places.nth(place).unwrap_or(self.text.len())
        };
        let (start, end) = (
            byte(self.start.min(self.end)),
            byte(self.end.max(self.start)),
        );
        (
            &self.text[..start],
            &self.text[start..end],
            &self.text[end..],
        )
    }
}

fn is_item(line: &str, numbered: bool) -> bool {
    super::item(line).is_some_and(|(is_numbered, _)| is_numbered == numbered)
}

fn bare(line: &str) -> &str {
    super::item(line).map_or(line, |(_, text)| text)
}

/// The text with other words in the place of these characters, when the words there are still those.
#[must_use]
pub fn replaced(text: &str, start: usize, end: usize, was: &str, becomes: &str) -> Option<String> {
    let marked = Marked {
        text: text.to_owned(),
        start,
        end,
    };
    let (before, middle, after) = marked.parts();
    (middle == was).then(|| format!("{before}{becomes}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> Marked {
        let start = text.chars().position(|c| c == '[').expect("a mark");
        let end = text.chars().position(|c| c == ']').expect("a mark") - 1;
        Marked {
            text: text.replace(['[', ']'], ""),
            start,
            end,
        }
    }

    #[test]
    fn bold_comes_and_goes() {
        let once = marked("één [dag] later").bold();
        assert_eq!(once, marked("één **[dag]** later"));
        assert_eq!(once.bold(), marked("één [dag] later"));
    }

    #[test]
    fn lines_become_a_list_and_lines_again() {
        let list = marked("eerst\ntw[ee\ndr]ie\nvier").list(false);
        assert_eq!(list, marked("eerst\n[- twee\n- drie]\nvier"));
        assert_eq!(list.list(true), marked("eerst\n[1. twee\n2. drie]\nvier"));
        assert_eq!(list.list(false), marked("eerst\n[twee\ndrie]\nvier"));
    }

    #[test]
    fn a_sentence_is_a_paragraph_of_its_own() {
        assert_eq!(
            marked("Eerst. [] Dan.").with_sentence("Zin."),
            marked("Eerst.\n\nZin.[]\n\nDan.")
        );
        assert_eq!(marked("[]").with_sentence("Zin."), marked("Zin.[]"));
    }

    #[test]
    fn only_the_words_that_were_found_are_replaced() {
        assert_eq!(
            replaced("op 14 mei", 3, 9, "14 mei", "13 mei"),
            Some("op 13 mei".into())
        );
        assert_eq!(replaced("op 14 mei", 3, 9, "15 mei", "13 mei"), None);
    }
}
