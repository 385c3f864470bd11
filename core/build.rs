//! Makes JSON of the embedded data files.
//!
//! They are written as TOML because people read them, and read as JSON because the application holds
//! a JSON reader anyway: a second reader would be a twelfth of what the officer waits for.

#![allow(
    clippy::print_stdout,
    reason = "this is how a build script speaks to cargo"
)]

use std::path::Path;
use std::{env, fs};

const FILES: [&str; 5] = [
    "procedures/blh.toml",
    "procedures/awb.toml",
    "procedures/wkkgz.toml",
    "calendar/netherlands.toml",
    "directory/bodies.toml",
];

fn main() {
    let out = env::var("OUT_DIR").expect("cargo names the folder for what is made");
    for file in FILES {
        println!("cargo::rerun-if-changed={file}");
        let text = fs::read_to_string(file).expect("the data file is there");
        let data: toml::Table =
            toml::from_str(&text).unwrap_or_else(|trouble| panic!("{file}: {trouble}"));
        let json =
            serde_json::to_string(&data).expect("tables of texts and numbers have a JSON form");
        let name = Path::new(file).with_extension("json");
        let name = name.file_name().expect("a file has a name");
        fs::write(Path::new(&out).join(name), json).expect("the folder can be written to");
    }
}
