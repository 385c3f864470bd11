//! What `cargo test --target wasm32-unknown-unknown` hands its WebAssembly to: wasm-bindgen's own
//! test runner, which serves the module and has a real browser run it.
//!
//! It is an example and not a command of `xtask`, so that only a test run pays for compiling it.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
