//! The desk worked by keyboard alone: what is reached with Tab, and what Enter, Space and arrows do there.
//!
//! Nothing here clicks or sets a value. Every stop on the way has to show that the keyboard is there.

use crate::browser::{DELETE, DOWN, ENTER, SPACE, TAB, UP};
use crate::desk::{Desk, test};
use serde_json::Value;

/// No page has more stops than this.
const STOPS: usize = 250;
/// No group of radio buttons and no list is longer than this.
const OPTIONS: usize = 40;

/// Where the keyboard is: whether that is the place that is meant, whether it can be seen, and what it is.
const STOP: &str = "
    const ring = (element) => {
        const style = getComputedStyle(element);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    };
    const now = document.activeElement;
    const nowhere = now === document.body || now === document.documentElement;
    const near = [now, now.closest('label'), now.nextElementSibling].filter(Boolean);
    const name = now.dataset.test ? `‘${now.dataset.test}’` : now.outerHTML.slice(0, 160);
    return [now.matches(arguments[0]), nowhere || near.some(ring), nowhere ? 'the page itself' : name];";

struct Stop {
    there: bool,
    seen: bool,
    what: String,
}

impl Desk {
    /// Presses Tab until the keyboard is on what has this name.
    #[track_caller]
    pub(crate) fn reaches(&self, name: &str) {
        self.sees(name);
        self.tabs_to(&test(name), false);
    }

    #[track_caller]
    pub(crate) fn reaches_backwards(&self, name: &str) {
        self.sees(name);
        self.tabs_to(&test(name), true);
    }

    /// Any of a group of radio buttons: Tab stops at the chosen one, or at the first.
    #[track_caller]
    pub(crate) fn reaches_group(&self, group: &str) {
        self.tabs_to(&format!("input[name=\"{group}\"]"), false);
    }

    /// Presses Tab until the keyboard is on what is meant, unless it is there already.
    #[track_caller]
    pub(crate) fn tabs_to(&self, css: &str, backwards: bool) {
        let first = self.stop(css);
        if first.there {
            return;
        }
        for _ in 0..STOPS {
            if backwards {
                self.browser.press_with_shift(TAB);
            } else {
                self.browser.press(TAB);
            }
            let stop = self.stop(css);
            assert!(
                stop.seen,
                "{} has the keyboard and doesn't show it",
                stop.what
            );
            if stop.there {
                return;
            }
        }
        panic!(
            "Tab never comes to {css}: it began at {}, and after {STOPS} stops {} has the keyboard",
            first.what,
            self.stop(css).what
        );
    }

    fn stop(&self, css: &str) -> Stop {
        let answer = self.browser.run(STOP, &[css.into()]);
        Stop {
            there: answer[0] == Value::Bool(true),
            seen: answer[1] == Value::Bool(true),
            what: answer[2].as_str().unwrap_or_default().to_owned(),
        }
    }

    /// Waits until everything is saved. The keyboard is somewhere then: not lost with what it was on.
    #[track_caller]
    pub(crate) fn saved_and_ready(&self) {
        self.saved();
        self.browser.until_true(
            "something has the keyboard",
            "return document.activeElement !== document.body",
            &[],
        );
    }

    /// Reaches a button or a link and presses Enter.
    #[track_caller]
    pub(crate) fn presses(&self, name: &str) {
        self.reaches(name);
        self.browser.press(ENTER);
    }

    /// Reaches a field and types, key by key, in place of what stood there.
    #[track_caller]
    pub(crate) fn writes(&self, field: &str, text: &str) {
        self.reaches(field);
        self.browser.select_all();
        self.browser.press(DELETE);
        self.browser.type_here(text);
        self.finds_in(field, text);
    }

    /// Reaches a group of radio buttons and goes through it with the arrows, down to this one.
    #[track_caller]
    pub(crate) fn picks(&self, option: &str) {
        self.sees(option);
        let css = test(option);
        let group = self.browser.run(
            "return document.querySelector(arguments[0]).name",
            &[css.as_str().into()],
        );
        self.reaches_group(group.as_str().unwrap_or_default());
        for _ in 0..OPTIONS {
            if self.stop(&css).there {
                return self.has_it_chosen(option);
            }
            self.browser.press(DOWN);
        }
        panic!("the arrows never come to {option}");
    }

    /// An arrow chooses what it comes to; where Tab stopped at a group in which nothing is chosen, Space does.
    #[track_caller]
    fn has_it_chosen(&self, option: &str) {
        if !self.is_chosen(option) {
            self.browser.press(SPACE);
        }
        self.browser.until(&format!("{option} is chosen"), || {
            self.is_chosen(option).then_some(())
        });
    }

    pub(crate) fn is_chosen(&self, option: &str) -> bool {
        let chosen = self.browser.run(
            "return document.querySelector(arguments[0])?.checked",
            &[test(option).into()],
        );
        chosen == Value::Bool(true)
    }

    /// Reaches a box and ticks it.
    #[track_caller]
    pub(crate) fn ticks(&self, name: &str) {
        self.reaches(name);
        self.browser.press(SPACE);
        self.browser.until(&format!("{name} is ticked"), || {
            self.is_chosen(name).then_some(())
        });
    }

    /// Reaches a list that folds out and goes through it with the arrows, to the line with these words.
    #[track_caller]
    pub(crate) fn selects(&self, list: &str, words: &str) {
        self.reaches(list);
        for arrow in [UP, DOWN] {
            for _ in 0..OPTIONS {
                if self.selected(list).contains(words) {
                    return;
                }
                self.browser.press(arrow);
            }
        }
        panic!(
            "no line of {list} says ‘{words}’; the last is ‘{}’",
            self.selected(list)
        );
    }

    fn selected(&self, list: &str) -> String {
        let text = self.browser.run(
            "return document.querySelector(arguments[0]).selectedOptions[0]?.innerText ?? ''",
            &[test(list).into()],
        );
        text.as_str().unwrap_or_default().to_owned()
    }
}
