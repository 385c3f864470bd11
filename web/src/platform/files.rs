//! Files: the ones the officer chooses, and the ones she takes with her.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, File, FileList, HtmlAnchorElement, HtmlInputElement, Url,
};

use super::events::Listener;
use super::{document, said, timer, window};

/// So much of a large file is in memory at a time.
const PART_BYTES: u64 = 4 * 1024 * 1024;

/// A file that was chosen but not yet read.
#[derive(Debug, Clone)]
pub struct Picked {
    file: File,
}

/// Why a chosen file gave nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileTrouble {
    /// Larger than the caller takes.
    TooLarge {
        /// The file's size in bytes.
        bytes: u64,
        /// The most that is taken, in bytes.
        most: u64,
    },
    /// Not text in UTF-8. It is refused, because reading on would silently change letters.
    NotText,
    /// The browser's own words: the file was moved, or may not be read.
    NotRead(String),
}

/// The file in the `<input type="file">` with this id, for its `change` handler.
///
/// The input forgets it, so that choosing the same file again is a change again.
#[must_use]
pub fn picked(input: &str) -> Option<Picked> {
    all_picked(input).into_iter().next()
}

/// All files in the `<input type="file" multiple>` with this id; otherwise as [`picked`].
#[must_use]
pub fn all_picked(input: &str) -> Vec<Picked> {
    let input = document().get_element_by_id(input);
    let Some(input) = input.and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = listed(input.files());
    input.set_value("");
    files
}

fn listed(files: Option<FileList>) -> Vec<Picked> {
    let files = files.into_iter();
    files
        .flat_map(|files| (0..files.length()).filter_map(move |place| files.get(place)))
        .map(|file| Picked { file })
        .collect()
}

/// What was dropped on a place.
#[derive(Debug, Clone)]
pub enum Dropped {
    /// Files; there is at least one.
    Files(Vec<Picked>),
    /// Text that was dragged out of another window; empty when it was something else altogether.
    Text(String),
}

/// What a `drop` event brings. The browser is kept from opening it itself.
#[must_use]
pub fn dropped(event: &DragEvent) -> Dropped {
    event.prevent_default();
    let held = event.data_transfer();
    let files = listed(held.as_ref().and_then(web_sys::DataTransfer::files));
    if !files.is_empty() {
        return Dropped::Files(files);
    }
    let text = held.and_then(|held| held.get_data("text/plain").ok());
    Dropped::Text(text.unwrap_or_default())
}

/// A file that is dropped beside its place would be opened in place of the desk: refused, as long as the page
/// lives. Text may still be dragged into a field.
pub fn refuse_stray_drops() {
    for name in ["dragover", "drop"] {
        let refuse = |event: web_sys::Event| {
            let held = event
                .dyn_ref::<DragEvent>()
                .and_then(DragEvent::data_transfer);
            let files = JsValue::from("Files");
            if held.is_some_and(|held| held.types().includes(&files, 0)) {
                event.prevent_default();
            }
        };
        Listener::on(&window(), name, refuse).keep();
    }
}

impl Picked {
    /// The file's name, without its folder.
    #[must_use]
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// What the browser takes it for, such as `image/png`; empty when it has no idea.
    #[must_use]
    pub fn kind(&self) -> String {
        self.file.type_()
    }

    /// The size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        // A file's size is a whole number well within 53 bits.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let size = self.file.size() as u64;
        size
    }

    /// The bytes, if there are no more than `most`.
    ///
    /// # Errors
    /// [`FileTrouble::TooLarge`] before anything is read, [`FileTrouble::NotRead`] from the browser.
    pub async fn bytes(&self, most: u64) -> Result<Vec<u8>, FileTrouble> {
        let bytes = self.size();
        if bytes > most {
            return Err(FileTrouble::TooLarge { bytes, most });
        }
        let buffer = JsFuture::from(self.file.array_buffer()).await;
        let buffer = buffer.map_err(|thrown| FileTrouble::NotRead(said(&thrown)))?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }

    /// Gives the bytes in parts to `take`, for a file that shouldn't be in memory as a whole, until it says no.
    ///
    /// # Errors
    /// As [`Picked::bytes`].
    pub async fn in_parts(
        &self,
        most: u64,
        mut take: impl FnMut(&[u8]) -> bool,
    ) -> Result<(), FileTrouble> {
        let bytes = self.size();
        if bytes > most {
            return Err(FileTrouble::TooLarge { bytes, most });
        }
        let not_read = |thrown: JsValue| FileTrouble::NotRead(said(&thrown));
        let mut from = 0;
        while from < bytes {
            let to = bytes.min(from + PART_BYTES);
            // Sizes of files are well within the 53 bits of a whole number.
            #[allow(clippy::cast_precision_loss)]
            let part = self.file.slice_with_f64_and_f64(from as f64, to as f64);
            let buffer = JsFuture::from(part.map_err(not_read)?.array_buffer()).await;
            let part = Uint8Array::new(&buffer.map_err(not_read)?).to_vec();
            if !take(&part) {
                break;
            }
            from = to;
        }
        Ok(())
    }

    /// The text, if it is UTF-8 of no more than `most` bytes. A byte order mark in front is left out.
    ///
    /// # Errors
    /// As [`Picked::bytes`], and [`FileTrouble::NotText`].
    pub async fn text(&self, most: u64) -> Result<String, FileTrouble> {
        text_of(self.bytes(most).await?)
    }
}

fn text_of(mut bytes: Vec<u8>) -> Result<String, FileTrouble> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    String::from_utf8(bytes).map_err(|_| FileTrouble::NotText)
}

/// An address within this page for bytes in memory; dropping it lets the bytes go.
#[derive(Debug)]
pub struct ObjectUrl {
    url: String,
}

impl ObjectUrl {
    /// The address, `blob:…`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // Fails for nothing that was made by `object_url`.
        let _ = Url::revoke_object_url(&self.url);
    }
}

/// Gives `bytes` an address within this page, as a file of this MIME type.
///
/// # Errors
/// The browser's own words, when it has no memory left.
pub fn object_url(bytes: &[u8], mime: &str) -> Result<ObjectUrl, String> {
    address(bytes, mime).map_err(|thrown| said(&thrown))
}

fn address(bytes: &[u8], mime: &str) -> Result<ObjectUrl, JsValue> {
    let properties = BlobPropertyBag::new();
    properties.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes).into());
    address_of(&Blob::new_with_u8_array_sequence_and_options(
        &parts,
        &properties,
    )?)
}

fn address_of(blob: &Blob) -> Result<ObjectUrl, JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    Ok(ObjectUrl { url })
}

/// Hands `bytes` to the browser as a download under this name.
///
/// # Errors
/// The browser's own words, when it has no memory left.
pub fn download(name: &str, mime: &str, bytes: &[u8]) -> Result<(), String> {
    hand_over(object_url(bytes, mime)?, name)
}

/// A file that is being made, in the browser's hands and not in the program's memory.
#[derive(Debug, Default)]
pub struct Parts {
    parts: Array,
    waiting: Vec<u8>,
}

impl Parts {
    /// Adds this text at the end.
    ///
    /// # Errors
    /// The browser's own words, when it has no memory left.
    pub fn push(&mut self, text: &str) -> Result<(), String> {
        self.waiting.extend_from_slice(text.as_bytes());
        if self.waiting.len() as u64 >= PART_BYTES {
            self.hand_on().map_err(|thrown| said(&thrown))?;
        }
        Ok(())
    }

    /// Hands the file to the browser as a download under this name.
    ///
    /// # Errors
    /// As [`Parts::push`].
    pub fn download(mut self, name: &str, mime: &str) -> Result<(), String> {
        let address = self.address(mime).map_err(|thrown| said(&thrown))?;
        hand_over(address, name)
    }

    fn address(&mut self, mime: &str) -> Result<ObjectUrl, JsValue> {
        self.hand_on()?;
        let properties = BlobPropertyBag::new();
        properties.set_type(mime);
        address_of(&Blob::new_with_blob_sequence_and_options(
            &self.parts,
            &properties,
        )?)
    }

    fn hand_on(&mut self) -> Result<(), JsValue> {
        let bytes = std::mem::take(&mut self.waiting);
        let part = Array::of1(&Uint8Array::from(bytes.as_slice()).into());
        self.parts
            .push(&Blob::new_with_u8_array_sequence(&part)?.into());
        Ok(())
    }
}

fn hand_over(url: ObjectUrl, name: &str) -> Result<(), String> {
    let anchor = anchor(&url).map_err(|thrown| said(&thrown))?;
    anchor.set_download(name);
    anchor.click();
    // The download starts after this; a minute is enough for the browser to have taken the bytes.
    wasm_bindgen_futures::spawn_local(async move {
        timer::sleep(60_000).await;
        drop(url);
    });
    Ok(())
}

/// Shows what is at this address in a tab of its own, which can't reach this one. The address has to live for as
/// long as the tab may ask for it.
///
/// # Errors
/// The browser's own words, when it has no memory left.
pub fn open(url: &ObjectUrl) -> Result<(), String> {
    let anchor = anchor(url).map_err(|thrown| said(&thrown))?;
    anchor.set_target("_blank");
    anchor.set_rel("noopener");
    anchor.click();
    Ok(())
}

fn anchor(url: &ObjectUrl) -> Result<HtmlAnchorElement, JsValue> {
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(url.url());
    Ok(anchor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_utf8_or_refused() {
        assert_eq!(text_of("één".into()), Ok("één".to_owned()));
        assert_eq!(text_of(b"\xef\xbb\xbfabc".to_vec()), Ok("abc".to_owned()));
        assert_eq!(text_of(b"Ren\xe9".to_vec()), Err(FileTrouble::NotText));
    }
}
