//! Files: the ones the officer chooses, and the ones she takes with her.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::{document, said, timer};

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
    let input: HtmlInputElement = document().get_element_by_id(input)?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(Picked { file })
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
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &properties)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    Ok(ObjectUrl { url })
}

/// Hands `bytes` to the browser as a download under this name.
///
/// # Errors
/// The browser's own words, when it has no memory left.
pub fn download(name: &str, mime: &str, bytes: &[u8]) -> Result<(), String> {
    let url = object_url(bytes, mime)?;
    click(&url, name).map_err(|thrown| said(&thrown))?;
    // The download starts after this; a minute is enough for the browser to have taken the bytes.
    wasm_bindgen_futures::spawn_local(async move {
        timer::sleep(60_000).await;
        drop(url);
    });
    Ok(())
}

fn click(url: &ObjectUrl, name: &str) -> Result<(), JsValue> {
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(url.url());
    anchor.set_download(name);
    anchor.click();
    Ok(())
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
