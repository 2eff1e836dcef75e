//! Files that the reader takes away, and files that the reader brings.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, File, FileList, HtmlAnchorElement, HtmlInputElement, Url, window,
};

/// Why there is no file.
pub(crate) type Refused = JsValue;

/// Hands a text to the reader as a file of that type.
///
/// # Errors
/// Where the browser refuses.
pub(crate) fn save_text(text: &str, kind: &str, name: &str) -> Result<(), Refused> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let saved = save_address(&address, name);
    Url::revoke_object_url(&address)?;
    saved
}

/// Hands what is behind an address to the reader as a file.
///
/// # Errors
/// Where the browser refuses.
pub(crate) fn save_address(address: &str, name: &str) -> Result<(), Refused> {
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(address);
    link.set_download(name);
    link.click();
    Ok(())
}

/// A file that the reader chose or dropped: not yet read.
pub(crate) struct Brought(File);

impl Brought {
    /// The file chosen in a field, which is empty then, so that the same file can be chosen again.
    pub(crate) fn chosen(event: &web_sys::Event) -> Option<Brought> {
        let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = first(field.files());
        field.set_value("");
        file
    }

    /// The file that was dropped.
    pub(crate) fn dropped(event: &DragEvent) -> Option<Brought> {
        first(event.data_transfer()?.files())
    }

    /// What it is called where it came from.
    pub(crate) fn name(&self) -> String {
        self.0.name()
    }

    /// Its bytes; none where it is longer than `most`, which is found out without reading it, or cannot be read.
    pub(crate) async fn bytes(self, most: usize) -> Option<Vec<u8>> {
        #[allow(clippy::cast_precision_loss, reason = "some megabytes")]
        if self.0.size() > most as f64 {
            return None;
        }
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}

fn first(files: Option<FileList>) -> Option<Brought> {
    files?.get(0).map(Brought)
}
