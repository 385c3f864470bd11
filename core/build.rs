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
        let mut data: toml::Table =
            toml::from_str(&text).unwrap_or_else(|trouble| panic!("{file}: {trouble}"));
        leave_proof_out(&mut data);
        let json =
            serde_json::to_string(&data).expect("tables of texts and numbers have a JSON form");
        let name = Path::new(file).with_extension("json");
        let name = name.file_name().expect("a file has a name");
        fs::write(Path::new(&out).join(name), json).expect("the folder can be written to");
    }
}

/// What proves a sentence is for whoever builds the program; the tests read it in the files.
fn leave_proof_out(data: &mut toml::Table) {
    let clauses = data.get_mut("clause").and_then(toml::Value::as_array_mut);
    for clause in clauses.into_iter().flatten() {
        if let Some(clause) = clause.as_table_mut() {
            clause.retain(|key, _| key != "code" && key != "tests");
        }
    }
}
