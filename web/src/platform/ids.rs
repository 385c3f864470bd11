//! Names that say nothing: random, so that a case's name in the address or the history reveals no one.

use super::window;

/// 128 random bits in 32 hexadecimal digits.
#[must_use]
pub fn fresh() -> String {
    let mut bits = [0_u8; 16];
    window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bits))
        .expect("every browser that runs WebAssembly gives sixteen random bytes");
    bits.iter().map(|byte| format!("{byte:02x}")).collect()
}
