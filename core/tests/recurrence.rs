//! The same complained of the same specialist, within twelve months (DOMAIN, sentences 6 to 8).

use serde_json::{Value, json};
use weerklank_core::calendar::{Calendar, Choices};
use weerklank_core::case::{Case, Category, Recorded};
use weerklank_core::procedure::Procedure;
use weerklank_core::register::{Recurrence, recurrences};

fn case(
    reference: &str,
    received: &str,
    identity: &str,
    persons: &[Value],
    points: &[Value],
) -> Case {
    let first = json!({ "type": "complaint_received", "reference": reference, "intake": {
        "complainant": { "identity": identity }, "verbatim": "Niemand belde terug.", "act_on": null,
        "discovered_on": null, "reported_on": received, "report_channel": "email",
        "received_on": received, "receipt_channel": "email", "gate": null,
    } });
    let named = persons
        .iter()
        .map(|person| json!({ "type": "person_named", "person": person }));
    let set = (0u16..).zip(points).map(|(id, point)| {
        let mut point = point.clone();
        point["id"] = json!(id);
        json!({ "type": "point_set", "point": point })
    });
    let events = std::iter::once(first).chain(named).chain(set);
    let recorded = |(n, event): (u32, Value)| Recorded {
        n,
        at_ms: 0,
        by: String::new(),
        event: serde_json::from_value(event).expect("an event as records hold it"),
    };
    Case::from_history(
        format!("id-{reference}"),
        (0..).zip(events).map(recorded).collect(),
    )
}

fn plain(reference: &str, received: &str, name: &str, category: &str) -> Case {
    let persons = [json!({ "name": name })];
    case(
        reference,
        received,
        "named",
        &persons,
        &[json!({ "categories": [category] })],
    )
}

fn found(here: &Case, others: &[Case]) -> Vec<Recurrence> {
    let calendar = Calendar::new(Choices::default()).expect("the default choices are sound");
    let within = Procedure::blh().house.recurrence;
    recurrences(here, others, within, &calendar)
}

fn references(here: &Case, others: &[Case]) -> Vec<String> {
    let found = found(here, others);
    found.into_iter().map(|one| one.reference).collect()
}

#[test]
fn the_same_specialist_and_category_within_the_year() {
    let here = plain("K2026-010", "2026-11-02", "dhr. Jansen", "communication");
    let others = [
        plain("K2025-001", "2025-11-02", "Dhr.  JANSEN", "communication"),
        plain("K2025-000", "2025-11-01", "dhr. Jansen", "communication"),
        plain("K2026-011", "2026-11-20", "dhr. Jansen", "communication"),
        plain("K2026-003", "2026-03-01", "dhr. Jansen", "costs"),
        plain("K2026-004", "2026-04-01", "mw. Bakker", "communication"),
        here.clone(),
    ];
    assert_eq!(references(&here, &others), ["K2025-001", "K2026-011"]);
    let first = &found(&here, &others)[0];
    assert_eq!((first.person, first.category), (0, Category::Communication));
    assert_eq!(first.case, "id-K2025-001");
}

#[test]
fn a_mail_address_tells_that_two_names_are_one_person() {
    let with = |reference: &str, name: &str, email: &str| {
        let persons = [json!({ "name": name, "email": email })];
        case(
            reference,
            "2026-11-02",
            "named",
            &persons,
            &[json!({ "categories": ["costs"] })],
        )
    };
    let here = with("K2026-001", "J. Jansen", "j@voorbeeld.nl");
    assert_eq!(
        references(&here, &[with("K2026-002", "Jan Jansen", "J@voorbeeld.nl")]),
        ["K2026-002"]
    );
    assert!(references(&here, &[with("K2026-002", "Jan Jansen", "")]).is_empty());
    let unknown = with("K2026-003", "Piet", "");
    assert!(references(&unknown, &[with("K2026-004", "Kees", "")]).is_empty());
}

#[test]
fn with_several_persons_the_point_says_who() {
    let two = [
        json!({ "name": "dhr. Jansen" }),
        json!({ "name": "mw. Bakker" }),
    ];
    let about = |persons: Value| {
        let point = json!({ "categories": ["costs"], "persons": persons });
        case("K2026-001", "2026-11-02", "named", &two, &[point])
    };
    let earlier = [plain("K2026-000", "2026-10-01", "mw. Bakker", "costs")];
    assert_eq!(references(&about(json!([1])), &earlier), ["K2026-000"]);
    assert!(references(&about(json!([0])), &earlier).is_empty());
    assert!(
        references(&about(json!([])), &earlier).is_empty(),
        "nobody was named"
    );
}

#[test]
fn a_signal_of_someone_unknown_proves_nothing() {
    let here = plain("K2026-001", "2026-11-02", "dhr. Jansen", "costs");
    let persons = [json!({ "name": "dhr. Jansen" })];
    let points = [json!({ "categories": ["costs"] })];
    let signal = case("K2026-002", "2026-11-01", "anonymous", &persons, &points);
    assert!(references(&here, std::slice::from_ref(&signal)).is_empty());
    assert!(references(&signal, &[here]).is_empty());
}
