//! The clipboard, where the browser allows it.

use wasm_bindgen_futures::JsFuture;

/// Whether the text was copied.
pub(crate) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Not there at all on a page that is not served securely.
    if !window.is_secure_context() {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
