//! Telling the other tabs what changed, so that none shows an old state as if it were true.
//!
//! It is a courtesy: what keeps two tabs from overwriting each other is the log's own numbering.

use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

use super::events::Listener;

/// What one tab tells the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// A case got a new event.
    CaseChanged(String),
    /// A setting was saved.
    SettingsChanged,
    /// Everything was replaced: an import, or a wiped desk.
    AllChanged,
}

/// The line to the other tabs; dropping it hangs up.
pub struct Tabs {
    channel: BroadcastChannel,
    _listener: Listener,
}

impl Tabs {
    /// Opens the line. `heard` is called for the news of other tabs, never for one's own.
    /// `None` in a browser without such a line.
    pub fn open(heard: impl Fn(News) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new("weerklank").ok()?;
        let listener = Listener::on(&channel, "message", move |event| {
            let message = event
                .dyn_ref::<MessageEvent>()
                .and_then(|m| m.data().as_string());
            if let Some(news) = message.as_deref().and_then(News::read) {
                heard(news);
            }
        });
        Some(Self {
            channel,
            _listener: listener,
        })
    }

    /// Tells the other tabs.
    pub fn tell(&self, news: &News) {
        // Text can always be sent; a line that is closed has nobody left to tell.
        let _ = self.channel.post_message(&news.written().into());
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}

impl News {
    fn written(&self) -> String {
        match self {
            Self::CaseChanged(case) => format!("case {case}"),
            Self::SettingsChanged => "settings".to_owned(),
            Self::AllChanged => "all".to_owned(),
        }
    }

    /// A tab on newer code may send what this one doesn't know: that is no news to it.
    fn read(text: &str) -> Option<Self> {
        match text {
            "settings" => Some(Self::SettingsChanged),
            "all" => Some(Self::AllChanged),
            _ => text
                .strip_prefix("case ")
                .map(|case| Self::CaseChanged(case.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_is_read_as_it_was_written() {
        let all = [
            News::CaseChanged("0f3a".to_owned()),
            News::SettingsChanged,
            News::AllChanged,
        ];
        for news in all {
            assert_eq!(News::read(&news.written()), Some(news));
        }
        assert_eq!(News::read("something newer"), None);
    }
}
