//! An order is carried out: the case is put together from its history, the facts of the letter are taken from it,
//! and what passes the gate is set.

use weerklank_core::calendar::Calendar;
use weerklank_core::case::{Case, Language, LetterKind};
use weerklank_core::directory::Directory;
use weerklank_core::obligation::clocks;
use weerklank_core::office::Office;
use weerklank_core::procedure::{Catalogue, Procedure};
use weerklank_core::record;

use crate::behind::Behind;
use crate::check::{Facts, Finding, check};
use crate::dateproof;
use crate::enclosure::{self, Joined};
use crate::ground::{Ground, House};
use crate::kinds::{self, Kind};
use crate::order::{Order, Said, Setting, holds_back};
use crate::render::{Paper, Want, render_with};
use crate::tongue::Tongue;
use crate::typed::Sort;
use crate::world::draws;

/// A setting, read: what letters of one organisation share.
pub struct Rules {
    office: Office,
    directory: Directory,
    calendar: Calendar,
    catalogue: Catalogue,
}

impl Rules {
    /// Reads a setting.
    ///
    /// # Errors
    /// Dutch sentences: what in the settings can't be used.
    pub fn of(setting: Setting) -> Result<Self, Vec<String>> {
        let own = setting.regulations.iter();
        let own = own.filter_map(|json| Procedure::read_json(json).ok());
        let catalogue = Catalogue::with(own.collect()).map_err(|problems| {
            let sentences = problems.iter();
            sentences
                .map(weerklank_core::words::catalogue_problem)
                .collect::<Vec<_>>()
        })?;
        let calendar = Calendar::new(setting.choices).map_err(|problems| {
            let sentences = problems.into_iter();
            sentences
                .map(weerklank_core::words::choice_problem)
                .collect::<Vec<_>>()
        })?;
        Ok(Self {
            office: setting.office,
            directory: setting.directory,
            calendar,
            catalogue,
        })
    }
}

/// Makes a letter, or says what is missing; `Paper` only when nothing is. `files` are those the order's enclosures
/// name.
///
/// # Errors
/// Dutch sentences: why nothing can be said of this letter at all.
pub fn make(
    rules: &Rules,
    order: &Order,
    files: &[Vec<u8>],
    want: Want,
) -> Result<(Said, Option<Paper>), Vec<String>> {
    let kind = kinds::find(&order.kind)
        .ok_or_else(|| vec![format!("Er is geen brief met de naam “{}”.", order.kind)])?;
    let case = case(&order.records)?;
    let built = with_ground(rules, order, &case, |ground| {
        let made = (kind.build)(ground)?;
        let proof = order
            .with_date_proof
            .then(|| dateproof::of(ground, &made.letter));
        Ok((made, proof))
    });
    let built = built.ok_or_else(not_registered)?;
    let mut said = Said {
        file_name: file_name(kind, &case, order),
        findings: findings(rules, order, &case),
        ..Said::default()
    };
    let held_back = want == Want::Pdf
        && said
            .findings
            .iter()
            .any(|one| holds_back(one, &order.typed));
    if held_back && built.is_ok() {
        return Ok((said, None));
    }
    match built {
        Err(missing) => {
            said.missing = missing;
            Ok((said, None))
        }
        Ok((made, proof)) => {
            let (joined, more) = joined(order, files, want)?;
            let unproven = matches!(proof, Some(None)).then(|| NOTHING_TO_PROVE.to_owned());
            let behind = Behind {
                proof: proof.flatten().map(|proof| proof.printable()),
                joined,
            };
            let rendered = render_with(kind.slug, &made.letter, &behind, want)?;
            said.notices = made.notices;
            said.notices.extend(rendered.notices);
            said.notices.extend(more.into_iter().chain(unproven));
            said.pages = rendered.pages;
            said.data = made.letter;
            Ok((said, Some(rendered.paper)))
        }
    }
}

/// What the officer's own texts say against the case.
fn findings(rules: &Rules, order: &Order, case: &Case) -> Vec<Finding> {
    let procedure = case
        .state()
        .map_or_else(Procedure::blh, |state| rules.catalogue.of(state));
    let facts = Facts::of(
        case,
        procedure,
        &rules.calendar,
        &rules.office,
        order.today,
        order.recipient,
        &order.others,
    );
    let kind = LetterKind::from_key(&order.kind);
    let asks = kind.map_or(&[][..], kinds::asks).iter();
    let texts = asks.filter(|ask| matches!(ask.sort, Sort::Rich(_) | Sort::Line));
    let texts: Vec<(&str, &str)> = texts
        .map(|ask| (ask.name, order.typed.text(ask.name)))
        .collect();
    let day = order.typed.day("day", order.today);
    let facts = facts.map(|facts| match (kind, day) {
        (Some(LetterKind::DelayNotice), Some(on)) => facts.announcing(on),
        (Some(kind), Some(on)) if kind.reply().is_some() => facts.asking_by(on),
        _ => facts,
    });
    facts.map(|facts| check(&facts, &texts)).unwrap_or_default()
}

const NOTHING_TO_PROVE: &str =
    "In deze brief staat geen datum die is berekend; er is geen datumbewijs bijgevoegd.";

/// The enclosures behind the letter. While it is only looked at they are left out: drawing them takes longer than a key
/// press may wait, and the desk need not send them.
fn joined(
    order: &Order,
    files: &[Vec<u8>],
    want: Want,
) -> Result<(Joined, Option<String>), Vec<String>> {
    match want {
        Want::Pdf => {
            let joined = enclosure::join(&order.enclosures, files, order.language, &draws)?;
            Ok((joined, None))
        }
        Want::Pages => Ok((Joined::default(), still_to_come(order))),
    }
}

fn still_to_come(order: &Order) -> Option<String> {
    let joined = order.enclosures.iter().filter(|one| one.file.is_some());
    let titles: Vec<String> = joined.map(|one| format!("“{}”", one.title)).collect();
    let titles = Language::Dutch.listed(&titles);
    (!titles.is_empty()).then(|| format!("In de pdf staat hierachter nog: {titles}."))
}

fn not_registered() -> Vec<String> {
    vec!["De klacht is nog niet vastgelegd. Leg die eerst vast.".to_owned()]
}

fn case(records: &[String]) -> Result<Case, Vec<String>> {
    let mut history = Vec::with_capacity(records.len());
    let mut id = String::new();
    for line in records {
        let (case, recorded) = record::read(line).map_err(|trouble| {
            vec![format!(
                "Een regel van de zaak is niet te lezen ({trouble:?}). Laad de pagina opnieuw."
            )]
        })?;
        id = case;
        history.push(recorded);
    }
    Ok(Case::from_history(&id, history))
}

fn with_ground<T>(
    rules: &Rules,
    order: &Order,
    case: &Case,
    then: impl FnOnce(Ground<'_>) -> T,
) -> Option<T> {
    let state = case.state()?;
    let procedure = rules.catalogue.of(state);
    let clocks = clocks(case, procedure, &rules.calendar);
    let titles: Vec<String> = order
        .enclosures
        .iter()
        .map(|one| one.title.clone())
        .collect();
    let house = House {
        office: &rules.office,
        directory: &rules.directory,
        procedure,
        calendar: &rules.calendar,
        today: order.today,
        language: order.language,
    };
    Some(then(Ground {
        house,
        case,
        state,
        clocks: clocks.as_ref(),
        recipient: order.recipient,
        typed: &order.typed,
        enclosures: &titles,
    }))
}

/// `ontvangstbevestiging-K2026-014`: what it is and the number of the case, no names.
fn file_name(kind: &Kind, case: &Case, order: &Order) -> String {
    let name = order
        .language
        .choose(kind.names.nl, kind.names.en.unwrap_or(kind.names.nl));
    let reference = case.state().map_or("", |state| state.reference.as_str());
    let plain: String = format!("{name} {reference}")
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    let name = parts.join("-");
    // The reference keeps its capitals, the name of the letter does not need any.
    name.strip_suffix(reference).map_or_else(
        || name.to_lowercase(),
        |rest| rest.to_lowercase() + reference,
    )
}

#[cfg(test)]
mod tests;
