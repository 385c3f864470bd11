//! Sets a letter from a JSON file: `cargo run -p weerklank-letters --example letter -- acknowledgement data.json out.pdf`.
//! With `out.svg` the pages are written as `out-1.svg`, `out-2.svg`, …

#![allow(clippy::print_stdout, reason = "an example speaks to its user")]

use std::error::Error;
use std::fs;

use weerklank_letters::render::{Paper, Want, render};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [kind, data, out] = arguments.as_slice() else {
        return Err("usage: letter <kind> <data.json> <out.pdf|out.svg>".into());
    };
    let want = if out.ends_with(".svg") {
        Want::Pages
    } else {
        Want::Pdf
    };
    let made =
        render(kind, &fs::read_to_string(data)?, want).map_err(|problems| problems.join("\n"))?;
    for notice in &made.notices {
        println!("{notice}");
    }
    match made.paper {
        Paper::Pdf(bytes) => fs::write(out, bytes)?,
        Paper::Pages(pages) => {
            for (page, number) in pages.iter().zip(1..) {
                fs::write(out.replace(".svg", &format!("-{number}.svg")), page)?;
            }
        }
    }
    Ok(())
}
