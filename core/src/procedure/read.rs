//! A procedure file becomes a [`Procedure`], or a list of everything that is wrong with it.

use super::draft::Draft;
use super::fields::Fields;
use super::problem::{Found, ProcedureFinding, ProcedureProblem};
use super::tree::Node;
use super::{Procedure, check};

/// The most bytes a procedure file takes; those that are embedded take a twentieth.
pub const FILE_LIMIT: usize = 512 * 1024;

/// The most dots a line takes outside its texts: a file may not nest its keys deeper than the stack can follow.
const DOT_LIMIT: usize = 32;

impl Procedure {
    /// Reads a procedure file as the organisation writes it.
    ///
    /// # Errors
    /// Everything that is wrong with it, from the top of the file down; a file that is no TOML, or too big, gives
    /// one finding.
    pub fn read(text: &str) -> Result<Self, Vec<ProcedureFinding>> {
        let procedure = read_tree(tree(text)?)?;
        match procedure.taken_up_too_late() {
            Some(finding) => Err(vec![finding]),
            None => Ok(procedure),
        }
    }

    /// Reads what [`translate`] or the build script made of a procedure file.
    ///
    /// # Errors
    /// Everything that is wrong with it, without lines.
    pub fn read_json(json: &str) -> Result<Self, Vec<ProcedureFinding>> {
        read_tree(Node::from_json(json).map_err(Found::finish)?)
    }
}

/// A procedure file as the application takes it in, or what is wrong with it in Dutch, with line and sentence.
///
/// # Errors
/// See [`Procedure::read`].
pub fn translate(text: &str) -> Result<String, Vec<String>> {
    let said = |found: Vec<ProcedureFinding>| -> Vec<String> {
        found.iter().map(crate::words::procedure_finding).collect()
    };
    Procedure::read(text).map_err(said)?;
    Ok(tree(text).map_err(said)?.json().to_string())
}

fn tree(text: &str) -> Result<Node, Vec<ProcedureFinding>> {
    let refuse = |line, problem| Err(Found::one(line, problem).finish());
    if text.len() > FILE_LIMIT {
        let (limit, found) = (FILE_LIMIT, text.len());
        return refuse(None, ProcedureProblem::TooBig { limit, found });
    }
    // Windows' own editor puts a mark before the first character.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let line = (1..).zip(text.lines()).find(|(_, line)| is_deep(line));
    if let Some((line, _)) = line {
        return refuse(Some(line), ProcedureProblem::Unreadable { column: 1 });
    }
    Node::from_toml(text).map_err(Found::finish)
}

fn is_deep(line: &str) -> bool {
    let outside_texts = line.split(['"', '\'']).step_by(2);
    let dots = outside_texts.flat_map(|part| part.matches('.')).count();
    dots > DOT_LIMIT && !line.trim_start().starts_with('#')
}

fn read_tree(root: Node) -> Result<Procedure, Vec<ProcedureFinding>> {
    let mut found = Found::default();
    let draft = Fields::open("regeling", root, None, &mut found).map(Draft::read);
    if let Some(draft) = &draft {
        check::all(draft, &mut found);
    }
    let findings = found.finish();
    if findings.is_empty() {
        let whole = draft.and_then(Draft::assemble);
        Ok(whole.expect("whatever is missing in a draft is a finding"))
    } else {
        Err(findings)
    }
}
