//! How many parts a drawing has once every repetition is drawn.
//!
//! Ten lines of SVG can ask for a thousand million shapes: a part that draws another ten times, which draws another
//! ten times. Here each part is weighed once, and a part that is referred to weighs again where it is drawn.

use std::collections::HashMap;

use super::super::Trouble;
use super::{ELEMENTS, LEVELS};

/// The parts of a drawing, who holds whom and who draws whom.
#[derive(Default)]
pub(super) struct Tree {
    parts: Vec<Part>,
    /// From the root to the part that is open now; empty before the root and after it.
    open: Vec<usize>,
    names: HashMap<String, Vec<usize>>,
    everywhere: Vec<String>,
}

struct Part {
    /// As written, to be matched when it closes.
    name: String,
    local: String,
    holds: Vec<usize>,
    refers: Vec<String>,
    weight: Weight,
}

#[derive(Clone, Copy)]
enum Weight {
    Unknown,
    BeingWeighed,
    Known(Drawn),
}

/// What a part comes to once it is drawn.
#[derive(Clone, Copy)]
struct Drawn {
    parts: u64,
    levels: usize,
}

impl Tree {
    /// A part begins inside the one that is open.
    pub(super) fn open(
        &mut self,
        name: &str,
        local: &str,
        id: Option<&str>,
    ) -> Result<(), &'static str> {
        let at = self.parts.len();
        match self.open.last() {
            Some(around) => self.parts[*around].holds.push(at),
            None if at > 0 => return Err("er staat iets na het einde"),
            None => {}
        }
        if let Some(id) = id {
            // Readers differ on which of two parts of one name is meant, so both count.
            self.names.entry(id.to_owned()).or_default().push(at);
        }
        self.parts.push(Part {
            name: name.to_owned(),
            local: local.to_owned(),
            holds: Vec::new(),
            refers: Vec::new(),
            weight: Weight::Unknown,
        });
        self.open.push(at);
        Ok(())
    }

    /// The part that is open ends.
    pub(super) fn close(&mut self, name: &str) -> Result<(), &'static str> {
        match self.open.pop() {
            Some(at) if self.parts[at].name == name => Ok(()),
            _ => Err("begin en einde van een onderdeel horen niet bij elkaar"),
        }
    }

    /// Whether the part that is open has this name.
    pub(super) fn is_inside(&self, local: &str) -> bool {
        self.open
            .last()
            .is_some_and(|at| self.parts[*at].local == local)
    }

    /// The part that is open draws the one of this name.
    pub(super) fn refer(&mut self, id: &str) {
        if let Some(at) = self.open.last() {
            self.parts[*at].refers.push(id.to_owned());
        }
    }

    /// A style sheet can make any part draw the one of this name.
    pub(super) fn refer_everywhere(&mut self, id: &str) {
        self.everywhere.push(id.to_owned());
    }

    /// How many parts are drawn in all.
    pub(super) fn weight(&mut self) -> Result<u64, Trouble> {
        if self.parts.is_empty() || !self.open.is_empty() {
            return Err(Trouble::Broken("het einde ontbreekt"));
        }
        if self.parts.len() as u64 > ELEMENTS {
            return Err(Trouble::TooMany);
        }
        let own = self.weigh(0, 0)?.parts;
        let mut sheets: u64 = 0;
        for at in self.named(&self.everywhere) {
            sheets = sheets.saturating_add(self.weigh(at, 0)?.parts);
        }
        let all = own.saturating_add(sheets.saturating_mul(self.parts.len() as u64));
        if all > ELEMENTS {
            Err(Trouble::TooMany)
        } else {
            Ok(all)
        }
    }

    fn named(&self, names: &[String]) -> Vec<usize> {
        let named = names.iter().filter_map(|name| self.names.get(name));
        named.flatten().copied().collect()
    }

    fn weigh(&mut self, at: usize, level: usize) -> Result<Drawn, Trouble> {
        match self.parts[at].weight {
            Weight::Known(drawn) => return Ok(drawn),
            Weight::BeingWeighed => return Err(Trouble::Circle),
            Weight::Unknown if level >= LEVELS => return Err(Trouble::TooDeep),
            Weight::Unknown => {}
        }
        self.parts[at].weight = Weight::BeingWeighed;
        let mut below = self.parts[at].holds.clone();
        below.extend(self.named(&self.parts[at].refers));
        let mut drawn = Drawn {
            parts: 1,
            levels: 1,
        };
        for part in below {
            let part = self.weigh(part, level + 1)?;
            drawn.parts = drawn.parts.saturating_add(part.parts);
            drawn.levels = drawn.levels.max(part.levels + 1);
        }
        if drawn.levels > LEVELS {
            return Err(Trouble::TooDeep);
        }
        self.parts[at].weight = Weight::Known(drawn);
        Ok(drawn)
    }
}
