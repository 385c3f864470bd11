//! The envelopes a letter is folded for, and what their windows show.
//!
//! The measures are those of the Dutch trade as the writer knew them, **from memory**: no standard was at hand to
//! copy them from. They agree with what printers of envelopes commonly state (window of 110 by 40 mm, 20 mm from the
//! side). Whoever has NEN 1026 or a box of envelopes at hand corrects them here: the proof measures every letter
//! against this table, so a wrong place shows at once.

use weerklank_core::office::Window;

/// An envelope with a window. All lengths in millimetres, seen from the front with the flap on top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measures {
    /// What it is called in a shop.
    pub name: &'static str,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// How high the folded sheet is.
    pub folded: f64,
    /// From the side to the window, left or right.
    pub from_side: f64,
    /// From the lower edge to the window.
    pub from_bottom: f64,
    /// The window's width.
    pub window_width: f64,
    /// The window's height.
    pub window_height: f64,
    /// Where the measures come from.
    pub source: &'static str,
}

/// The envelopes every letter fits.
pub const ENVELOPES: [Measures; 2] = [
    Measures {
        name: "DL",
        width: 220.0,
        height: 110.0,
        folded: 99.0,
        from_side: 20.0,
        from_bottom: 20.0,
        window_width: 110.0,
        window_height: 40.0,
        source: "Dutch trade measure of EA5/6 (DL) with a large window; from memory",
    },
    Measures {
        name: "C5",
        width: 229.0,
        height: 162.0,
        folded: 148.5,
        from_side: 20.0,
        from_bottom: 72.0,
        window_width: 110.0,
        window_height: 40.0,
        source: "Dutch trade measure of EA5 (C5) with a large window; from memory",
    },
];

/// The width of an A4 sheet.
const SHEET: f64 = 210.0;
/// The folds and seams of the envelope itself take this much at each edge; the sheet can't slip so far. From memory.
const SEAM: f64 = 1.5;

/// A rectangle on the sheet, in millimetres from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

/// How far the sheet can slip along one side of the envelope: the least and the most room before it.
fn slip(envelope: f64, sheet: f64) -> (f64, f64) {
    (SEAM, envelope - sheet - SEAM)
}

impl Measures {
    /// What of the sheet is in sight however it slips.
    pub fn always(&self, side: Window) -> Area {
        let ((left, top), (x, y)) = (self.corner(side), self.slips());
        Area {
            left: left - x.0,
            top: top - y.0,
            right: left + self.window_width - x.1,
            bottom: top + self.window_height - y.1,
        }
    }

    /// What of the sheet can come in sight at all.
    pub fn ever(&self, side: Window) -> Area {
        let ((left, top), (x, y)) = (self.corner(side), self.slips());
        Area {
            left: left - x.1,
            top: top - y.1,
            right: left + self.window_width - x.0,
            bottom: top + self.window_height - y.0,
        }
    }

    fn slips(&self) -> ((f64, f64), (f64, f64)) {
        (slip(self.width, SHEET), slip(self.height, self.folded))
    }

    /// The window's upper left corner on the envelope.
    fn corner(&self, side: Window) -> (f64, f64) {
        let left = match side {
            Window::Left => self.from_side,
            Window::Right => self.width - self.from_side - self.window_width,
        };
        (left, self.height - self.from_bottom - self.window_height)
    }
}

/// What of the sheet is in sight in every envelope, however the sheet slips.
pub fn in_sight(side: Window) -> Area {
    let areas = ENVELOPES.map(|envelope| envelope.always(side));
    areas.into_iter().fold(areas[0], |all, one| Area {
        left: all.left.max(one.left),
        top: all.top.max(one.top),
        right: all.right.min(one.right),
        bottom: all.bottom.min(one.bottom),
    })
}

/// Which envelopes a letter fits, for whoever buys them, in Dutch.
pub fn fits() -> String {
    let one = |envelope: &Measures| {
        let Measures {
            name,
            width,
            height,
            window_width,
            window_height,
            from_side,
            from_bottom,
            ..
        } = envelope;
        format!(
            "{name} ({width} × {height} mm) met een venster van {window_width} × {window_height} mm, {from_side} mm van de zijkant en {from_bottom} mm van onder"
        )
    };
    ENVELOPES.iter().map(one).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_that_slips_shows_less_always_and_more_ever() {
        // Reckoned by hand: a C5 leaves 229 − 210 − 1.5 = 17.5 mm at most beside the sheet and 12 mm above it.
        let c5 = ENVELOPES[1];
        let area = |left, top, right, bottom| Area {
            left,
            top,
            right,
            bottom,
        };
        assert_eq!(c5.always(Window::Left), area(18.5, 48.5, 112.5, 78.0));
        assert_eq!(c5.ever(Window::Left), area(2.5, 38.0, 128.5, 88.5));
        assert_eq!(c5.always(Window::Right), area(97.5, 48.5, 191.5, 78.0));
        assert_eq!(c5.ever(Window::Right), area(81.5, 38.0, 207.5, 88.5));
    }

    #[test]
    fn the_shop_is_told_the_measures() {
        assert!(fits().starts_with("DL (220 × 110 mm) met een venster van 110 × 40 mm, 20 mm van de zijkant en 20 mm van onder; C5"));
    }
}
