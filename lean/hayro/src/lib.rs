//! Stands in for the crate of this name. The typesetter's SVG writer takes from it only this other crate, which it
//! passes on; the painter of pixels, the largest part, is used by nobody.

pub use hayro_interpret;
