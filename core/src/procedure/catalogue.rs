//! All regulations the program knows: those it carries and the organisation's own, each in its versions.
//!
//! A case stays with the version that was in force when it was received; it keeps the short name and the version,
//! and finds the regulation back here.

use super::Procedure;
use crate::case::State;
use crate::order;
use chrono::NaiveDate;
use std::sync::OnceLock;

/// What is wrong with regulations taken together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogueProblem {
    /// One version of one regulation is there twice: short name and version follow.
    VersionTwice(String, String),
    /// Two versions of one regulation are in force on the same day.
    Overlap {
        /// Short name of the regulation.
        slug: String,
        /// The earlier version and the later.
        versions: [String; 2],
        /// The first day on which both are in force.
        from: NaiveDate,
    },
    /// Between two versions of one regulation none is in force.
    Gap {
        /// Short name of the regulation.
        slug: String,
        /// The earlier version and the later.
        versions: [String; 2],
        /// The first day without.
        from: NaiveDate,
        /// The last day without.
        through: NaiveDate,
    },
}

/// All regulations, in order of short name and first day in force.
///
/// They live as long as the program: an organisation changes its regulation once in years, and ten thousand cases
/// refer to it. One that the program carries is read when someone first asks for its short name.
#[derive(Debug, Clone)]
pub struct Catalogue {
    own: Vec<&'static Procedure>,
}

/// The short names of the regulations the program carries.
const CARRIED: [&str; 3] = ["awb", "blh", "wkkgz"];

/// An embedded regulation, read when it is first asked for.
macro_rules! embedded {
    ($name:literal) => {{
        static READ: OnceLock<Procedure> = OnceLock::new();
        READ.get_or_init(|| {
            let json = include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json"));
            Procedure::read_json(json).expect("embedded regulations are read by the tests")
        })
    }};
}

impl Catalogue {
    /// The regulation of Buro Leerlingenhulp, the one the program starts with.
    pub(super) fn blh() -> &'static Procedure {
        embedded!("blh")
    }

    /// Title 9.1 of the Algemene wet bestuursrecht.
    #[must_use]
    pub fn awb() -> &'static Procedure {
        embedded!("awb")
    }

    /// The complaint articles of the Wet kwaliteit, klachten en geschillen zorg.
    #[must_use]
    pub fn wkkgz() -> &'static Procedure {
        embedded!("wkkgz")
    }

    /// The regulations the program carries.
    #[must_use]
    pub fn embedded() -> Self {
        Self { own: Vec::new() }
    }

    /// The regulations the program carries and these of the organisation itself, which may be newer versions of them.
    ///
    /// # Errors
    /// Every version that is there twice, and every gap and overlap between versions of one regulation.
    pub fn with(own: Vec<Procedure>) -> Result<Self, Vec<CatalogueProblem>> {
        let problems = Self::problems_with(&own);
        if !problems.is_empty() {
            return Err(problems);
        }
        let own = own.into_iter().map(|one| &*Box::leak(Box::new(one)));
        Ok(Self { own: own.collect() })
    }

    /// What would be wrong with these of the organisation itself beside those the program carries.
    #[must_use]
    pub fn problems_with(own: &[Procedure]) -> Vec<CatalogueProblem> {
        let slugs = order::distinct(own.iter().map(|one| one.slug.as_str()));
        let carried = slugs
            .into_iter()
            .filter_map(|slug| -> Option<&Procedure> { carried(slug) });
        let mut all: Vec<&Procedure> = carried.chain(own).collect();
        in_order(&mut all);
        let mut problems = Vec::new();
        for procedure in own {
            let same = |other: &&&Procedure| other.is_version(procedure);
            let twice =
                CatalogueProblem::VersionTwice(procedure.slug.clone(), procedure.version.clone());
            if all.iter().filter(same).count() > 1 && !problems.contains(&twice) {
                problems.push(twice);
            }
        }
        problems.extend(all.windows(2).filter_map(|pair| joint(pair[0], pair[1])));
        problems
    }

    /// The short names, each once.
    pub fn slugs(&self) -> impl Iterator<Item = &'static str> {
        let own = self.own.iter().map(|one| one.slug.as_str());
        let all = order::distinct(CARRIED.into_iter().chain(own));
        all.into_iter()
    }

    /// The versions of one regulation, oldest first.
    pub fn versions(&self, slug: &str) -> impl Iterator<Item = &'static Procedure> {
        let own = self.own.iter().copied().filter(|one| one.slug == slug);
        let mut all: Vec<&Procedure> = carried(slug).into_iter().chain(own).collect();
        in_order(&mut all);
        all.into_iter()
    }

    /// One version of one regulation, as a case names it.
    #[must_use]
    pub fn get(&self, slug: &str, version: &str) -> Option<&'static Procedure> {
        self.versions(slug).find(|one| one.version == version)
    }

    /// The version that is in force on a day: a version without a last day ends where the next begins.
    #[must_use]
    pub fn in_force(&self, slug: &str, on: NaiveDate) -> Option<&'static Procedure> {
        let begun = self.versions(slug).filter(|one| one.in_force_from <= on);
        begun
            .last()
            .filter(|one| one.in_force_through.is_none_or(|through| on <= through))
    }

    /// The last day on which a version is in force: its own, or the day before the next one begins; `None` while
    /// neither is known.
    #[must_use]
    pub fn through(&self, version: &Procedure) -> Option<NaiveDate> {
        let begins = self.versions(&version.slug).map(|one| one.in_force_from);
        let next = begins.filter(|from| *from > version.in_force_from).min();
        version
            .in_force_through
            .or_else(|| next.and_then(|from| from.pred_opt()))
    }

    /// Every version of every regulation, in order of short name and first day in force.
    pub fn all(&self) -> impl Iterator<Item = &'static Procedure> {
        self.slugs().flat_map(move |slug| self.versions(slug))
    }

    /// The version of a regulation that begins on a day.
    #[must_use]
    pub fn beginning(&self, slug: &str, from: NaiveDate) -> Option<&'static Procedure> {
        self.versions(slug).find(|one| one.in_force_from == from)
    }

    /// The version for a complaint received on a day: the one in force, or else the nearest, because a complaint
    /// is never without rules. `None` only for an unknown short name.
    #[must_use]
    pub fn at_receipt(&self, slug: &str, received_on: NaiveDate) -> Option<&'static Procedure> {
        let begun = self
            .versions(slug)
            .filter(|one| one.in_force_from <= received_on);
        begun.last().or_else(|| self.versions(slug).next())
    }

    /// The regulation a case falls under: the version it names. A version that is gone gives way to the one of
    /// its regulation that was in force at receipt, and a regulation that is gone to the one the program starts
    /// with: a case is never without dates.
    #[must_use]
    pub fn of(&self, state: &State) -> &'static Procedure {
        let named = state.regulation.as_ref().and_then(|regulation| {
            self.get(&regulation.slug, &regulation.version)
                .or_else(|| self.at_receipt(&regulation.slug, state.intake.reported_on))
        });
        named.unwrap_or_else(Self::blh)
    }
}

fn carried(slug: &str) -> Option<&'static Procedure> {
    match slug {
        "awb" => Some(Catalogue::awb()),
        "blh" => Some(Catalogue::blh()),
        "wkkgz" => Some(Catalogue::wkkgz()),
        _ => None,
    }
}

fn in_order(versions: &mut [&Procedure]) {
    order::by(versions, |a, b| {
        (&a.slug, a.in_force_from).cmp(&(&b.slug, b.in_force_from))
    });
}

/// Where one version follows another, nothing may be missing and nothing double.
fn joint(earlier: &Procedure, later: &Procedure) -> Option<CatalogueProblem> {
    if earlier.slug != later.slug || earlier.version == later.version {
        return None;
    }
    let slug = earlier.slug.clone();
    let versions = [earlier.version.clone(), later.version.clone()];
    let from = later.in_force_from;
    if earlier.in_force_from == from {
        return Some(CatalogueProblem::Overlap {
            slug,
            versions,
            from,
        });
    }
    let through = earlier.in_force_through?;
    if through >= from {
        return Some(CatalogueProblem::Overlap {
            slug,
            versions,
            from,
        });
    }
    let without = through.succ_opt().filter(|first| *first < from)?;
    Some(CatalogueProblem::Gap {
        slug,
        versions,
        from: without,
        through: from.pred_opt()?,
    })
}
