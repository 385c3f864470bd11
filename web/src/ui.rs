//! What pages are written with: Leptos, with views that all have one type.

pub(crate) use leptos::prelude::*;

/// Leptos' own `view!`, but whatever stands in it: lists, choices and closures of views are then compiled once for
/// the whole desk, and not once for every element they hold.
macro_rules! erased {
    ($($markup:tt)*) => {
        leptos::prelude::IntoAny::into_any(leptos::view! { $($markup)* })
    };
}
pub(crate) use erased as view;
