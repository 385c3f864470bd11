//! What the officer's own words say against the case: each with the way to mend it, or room to say why it stands.

use super::Page;
use super::making::Making;
use crate::parts::icon::icon;
use crate::ui::*;
use weerklank_letters::check::Finding;
use weerklank_letters::order::overruled;
use weerklank_letters::rich::edit::replaced;

pub(super) fn findings(page: Page, making: Making) -> impl IntoView {
    let found = Memo::new(move |_| {
        making
            .said
            .with(|said| said.as_ref().map(|said| said.findings.clone()))
            .unwrap_or_default()
    });
    let any = Memo::new(move |_| !found.with(Vec::is_empty));
    let rows = move || {
        any.get().then(|| {
        view! {
            <h2 id="findings">"Klopt dit met de zaak?"</h2>
            <ul class="findings" data-test="findings">
                <For each=move || found.get() key=Finding::key children=move |finding| row(page, &finding)/>
            </ul>
        }
    })
    };
    view! { <section class="section" aria-labelledby="findings" aria-live="polite">{rows}</section> }
}

fn row(page: Page, finding: &Finding) -> impl IntoView + use<> {
    let tone = if finding.certain { "late" } else { "soon" };
    let mend = finding
        .replacement
        .clone()
        .map(|words| mend(page, finding.clone(), words));
    let why = (!finding.certain).then(|| why(page, finding));
    let must = finding.certain.then(|| view! { <p class="small">"Dit moet eerst anders; zo gaat de brief niet de deur uit."</p> });
    view! {
        <li class="notice" data-tone=tone data-test="finding">
            {icon("warn")}
            <div>
                <p>"“" <bdi>{finding.quote.clone()}</bdi> "”: " {finding.sentence.clone()}</p>
                {mend} {must} {why}
            </div>
        </li>
    }
}

/// The words the case has, ready to go in.
fn mend(page: Page, finding: Finding, words: String) -> impl IntoView {
    let label = format!("Vervangen door “{words}”");
    let put = move |_| {
        page.writing.change(|writing| {
            let now = writing.typed.text(&finding.place).to_owned();
            if let Some(text) = replaced(&now, finding.start, finding.end, &finding.quote, &words) {
                writing.typed.0.insert(finding.place.clone(), text);
            }
        });
    };
    view! { <button type="button" class="button" data-rank="quiet" data-test="mend" on:click=put>{label}</button> }
}

/// Why a doubt does not hold.
fn why(page: Page, finding: &Finding) -> impl IntoView + use<> {
    let name = StoredValue::new(overruled(finding));
    let id = format!(
        "why-{}",
        finding
            .key()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
    );
    let value = move || {
        page.writing
            .value
            .with(|writing| name.with_value(|name| writing.typed.text(name).to_owned()))
    };
    let set = move |event| {
        let text = event_target_value(&event);
        page.writing.change(|writing| {
            writing.typed.0.insert(name.get_value(), text);
        });
    };
    view! {
        <div class="field">
            <label for=id.clone()>"Klopt het toch? Schrijf waarom"</label>
            <input class="input" id=id data-test="why" autocomplete="off" prop:value=value on:input=set/>
        </div>
    }
}
