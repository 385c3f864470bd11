//! To whom the letter went, and at which address. Both follow from the kind of letter until she says otherwise.

use super::Form;
use super::typed::{recipient_name, recipients};
use crate::parts::field::{TextField, at};
use crate::parts::select::{Options, Select};
use crate::ui::*;
use weerklank_core::case::Field;

pub(super) fn receiver(form: Form) -> impl IntoView {
    let Form { filling, state, .. } = form;
    let options: Options = state.with_value(|state| {
        let named = |(key, recipient)| (key, recipient_name(state, recipient));
        recipients(state).into_iter().map(named).collect()
    });
    let chosen = Signal::derive(move || {
        let typed = filling.draft.value.get();
        state.with_value(|state| {
            let now = typed.recipient(state);
            let mut all = recipients(state).into_iter();
            all.find(|(_, recipient)| *recipient == now)
                .map_or_else(String::new, |(key, _)| key)
        })
    });
    let choose =
        Callback::new(move |key| filling.draft.change(|typed| typed.recipient = Some(key)));
    let to = Signal::derive(move || {
        let typed = filling.draft.value.get();
        state.with_value(|state| typed.to(state))
    });
    let set = Callback::new(move |text| filling.draft.change(|typed| typed.to = Some(text)));
    let error = at(filling.findings.into(), Field::To);
    view! {
        <Select id="recipient" label="Aan wie" options value=chosen set=choose/>
        <TextField id="to" label="Adres of naam" value=to set error/>
    }
}
