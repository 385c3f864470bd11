//! The command line: one word, then `--flag`s and `--name value` pairs.

use anyhow::{Context, Result, bail};

/// The words that have not been asked for yet.
pub(crate) struct Args(Vec<String>);

impl Args {
    pub(crate) fn from_env() -> Self {
        Self(std::env::args().skip(1).collect())
    }

    /// The next word, usually the command.
    pub(crate) fn word(&mut self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    /// Whether `name` was given.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// What follows `name`, if it was given.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let Some(at) = self.0.iter().position(|word| word == name) else {
            return Ok(None);
        };
        if at + 1 == self.0.len() {
            bail!("{name} needs a value");
        }
        self.0.remove(at);
        Ok(Some(self.0.remove(at)))
    }

    /// What follows `name`, as a number.
    pub(crate) fn number<N: std::str::FromStr>(&mut self, name: &str) -> Result<Option<N>> {
        let Some(text) = self.value(name)? else {
            return Ok(None);
        };
        let number = text.parse().ok();
        let number = number.with_context(|| format!("{name} can't be `{text}`"))?;
        Ok(Some(number))
    }

    /// Complains about words that nobody asked for: a mistyped flag must not pass in silence.
    pub(crate) fn finish(self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => bail!("`{word}` means nothing here; see `cargo xtask help`"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Args;

    fn args(line: &str) -> Args {
        Args(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn flags_and_values_come_in_any_order() {
        let mut args = args("serve --port 80 --fast --dist there");
        assert_eq!(args.word().as_deref(), Some("serve"));
        assert!(args.flag("--fast"));
        assert_eq!(
            args.value("--dist").expect("given").as_deref(),
            Some("there")
        );
        assert_eq!(args.number::<u16>("--port").expect("given"), Some(80));
        assert!(!args.flag("--fast"));
        args.finish().expect("all asked for");
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        assert!(args("--port").value("--port").is_err());
        assert!(args("--port eighty").number::<u16>("--port").is_err());
        assert!(args("--prot 80").finish().is_err());
    }
}
