//! The place where an e-mail is given: dropped, chosen or pasted.

use super::{Post, State, found};
use crate::parts::draft::Draft;
use crate::parts::icon::icon;
use crate::platform::files::{self, Dropped, FileTrouble, Picked};
use crate::platform::page;
use crate::ui::*;
use wasm_bindgen_futures::spawn_local;
use weerklank_letters::post::{MAIL_BYTES, PostTrouble};

/// The place, and below it what became of what was given.
#[component]
pub(crate) fn Place(post: Post) -> impl IntoView {
    let over = RwSignal::new(false);
    let drop = move |event| {
        over.set(false);
        match files::dropped(&event) {
            Dropped::Files(mut all) if all.len() == 1 => {
                all.drain(..).for_each(|one| take(post, one));
            }
            Dropped::Files(_) => wrong(
                post,
                "Sleep één e-mail tegelijk hierheen. De andere voegt u daarna toe bij Stukken.",
            ),
            Dropped::Text(text) if !text.trim().is_empty() => post.take(text.into_bytes()),
            Dropped::Text(_) => wrong(
                post,
                "Uw e-mailprogramma gaf geen bestand mee. Sla de e-mail eerst op als .eml-bestand, of plak de tekst.",
            ),
        }
    };
    view! {
        <section class="post" aria-labelledby="post-title" data-test="post" data-over=move || over.get().then_some("true")
            on:dragover=move |event| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false) on:drop=drop>
            <h2 id="post-title" tabindex="-1">"Kwam de klacht per e-mail?"</h2>
            <p class="quiet">"Sleep een e-mail hierheen, kies een .eml-bestand, of plak de tekst. Alles blijft op dit apparaat."</p>
            {ways(post)}
            <div role="status" id="post-said" tabindex="-1" data-test="post-said">{move || said(post)}</div>
            {move || post.message.get().map(|message| found::found(post, message))}
        </section>
    }
}

fn ways(post: Post) -> impl IntoView {
    let pasting = RwSignal::new(false);
    let text = Draft::open("nieuw/plak", String::new());
    let choose = move |_| {
        if let Some(picked) = files::picked("post-file") {
            take(post, picked);
        }
    };
    let open = move |_| {
        pasting.update(|pasting| *pasting = !*pasting);
        if pasting.get_untracked() {
            page::focus_soon("post-text");
        }
    };
    let shown = move || pasting.get() || !text.value.with(String::is_empty);
    let done = move || {
        pasting.set(false);
        text.clear(String::new());
    };
    view! {
        <div class="actions">
            <div class="pick">
                <input class="sr" type="file" id="post-file" data-test="post-file" accept=".eml,.txt,.msg,message/rfc822,text/plain" on:change=choose/>
                <label class="button" for="post-file">{icon("letter")} "E-mail kiezen"</label>
            </div>
            <button type="button" class="button" data-test="post-paste" aria-expanded=move || shown().to_string() on:click=open>{icon("copy")} "Tekst plakken"</button>
        </div>
        {move || shown().then(|| paste(post, text, done))}
    }
}

fn paste(post: Post, text: Draft<String>, done: impl Fn() + Copy + 'static) -> impl IntoView {
    let read = move |_| {
        let pasted = text.value.get_untracked();
        if pasted.trim().is_empty() {
            return wrong(
                post,
                "Er is nog niets geplakt. Plak de tekst in het veld en kies dan Tekst lezen.",
            );
        }
        done();
        post.take(pasted.into_bytes());
    };
    view! {
        <div class="field">
            <label for="post-text">"De tekst van de klacht, of de hele e-mail"</label>
            <textarea class="input" id="post-text" data-test="post-text" rows="6" autocomplete="off"
                prop:value=move || text.value.get() on:input=move |event| text.change(|now| *now = event_target_value(&event))></textarea>
            <div class="actions"><button type="button" class="button" data-test="post-read" on:click=read>"Tekst lezen"</button></div>
        </div>
    }
}

fn wrong(post: Post, sentence: &str) {
    post.state.set(State::Wrong(vec![sentence.to_owned()]));
    page::focus_soon("post-said");
}

fn take(post: Post, picked: Picked) {
    spawn_local(async move {
        match picked.bytes(MAIL_BYTES as u64).await {
            Ok(bytes) => post.take(bytes),
            Err(FileTrouble::TooLarge { .. }) => wrong(post, &PostTrouble::TooBig.sentence()),
            Err(FileTrouble::NotText | FileTrouble::NotRead(_)) => wrong(
                post,
                "De browser kan dit bestand niet lezen. Kijk of het er nog staat en kies het opnieuw.",
            ),
        }
    });
}

/// A message from before a reload that can't be read again would keep the complaint from being recorded.
fn give_up(post: Post) -> impl IntoView {
    let lost = post.message.with(Option::is_none)
        && post.form.value.with_untracked(|form| form.source.is_some());
    lost.then(|| view! {
        <p>"De e-mail van eerder hoort nog bij dit formulier. Laad de pagina opnieuw om hem nog eens te lezen, of haal hem weg."</p>
        <div class="actions"><button type="button" class="button" data-test="post-remove" on:click=move |_| post.put_away()>"E-mail weghalen"</button></div>
    })
}

fn said(post: Post) -> AnyView {
    match post.state.get() {
        State::Nothing => ().into_any(),
        State::Reading => view! {
            <div class="work" data-test="post-reading">
                <p>"De e-mail wordt gelezen…"</p>
                <progress aria-label="De e-mail wordt gelezen"></progress>
                <div class="actions"><button type="button" class="button" data-test="post-stop" on:click=move |_| post.stop()>"Stoppen"</button></div>
            </div>
        }
        .into_any(),
        State::Wrong(sentences) => view! {
            <div class="notice" data-tone="late" data-test="post-wrong">{icon("warn")}<div>{found::lines(sentences)} {give_up(post)}</div></div>
        }
        .into_any(),
        State::Text(notes) => view! {
            <div class="notice" data-tone="ok" data-test="post-text-taken">{icon("check")}<div>
                <p>"De tekst staat hieronder bij ‘Wat’, of wordt daar aangeboden als er al iets stond."</p>
                {found::notes(&notes)}
            </div></div>
        }
        .into_any(),
    }
}
