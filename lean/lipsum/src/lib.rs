//! Stands in for the crate of this name: no filler text, so that `lorem` in a template gives next to nothing.

/// The classic filler text, left out.
pub const LOREM_IPSUM: &str = "";

/// More filler text, left out.
pub const LIBER_PRIMUS: &str = "";

/// Makes new filler text out of what it has learnt: nothing.
#[derive(Clone, Debug, Default)]
pub struct MarkovChain<'a>(std::marker::PhantomData<&'a str>);

impl<'a> MarkovChain<'a> {
    /// A chain that knows nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Learns nothing.
    pub fn learn(&mut self, _text: &'a str) {}

    /// The words after these two: none.
    pub fn iter_from(&self, _from: (&'a str, &'a str)) -> std::iter::Empty<&'a str> {
        std::iter::empty()
    }
}
