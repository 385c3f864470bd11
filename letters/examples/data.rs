//! Prints the facts of an acknowledgement as its template reads them, every field filled in:
//! `cargo run -p weerklank-letters --no-default-features --example data -- sample.json`.
//! For benchmarks, which give the same letter to another typesetter.

#![allow(clippy::print_stdout, reason = "an example speaks to its user")]

use std::error::Error;

use weerklank_letters::kinds::acknowledgement::Acknowledgement;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: data <sample.json>")?;
    let letter: Acknowledgement = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    println!("{}", serde_json::to_value(letter)?);
    Ok(())
}
