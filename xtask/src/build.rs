use crate::{args::Args, house::House};
pub(crate) fn command(_h: &House, _a: Args) -> anyhow::Result<()> {
    Ok(())
}
