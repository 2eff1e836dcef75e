//! A picture in its frame: what it says, how it is read, the figures behind it, and the way to take it along.

use crate::bundled::model;
use crate::picture::Drawing;
use crate::picture::sheet::{Lettering, file_name, sheet};
use crate::platform::drawing::drawn;
use crate::platform::files::Refused;
use crate::platform::picture_file;
use crate::platform::task::spawn_local;
use crate::words::{self, pictures};
use leptos::prelude::*;
use std::sync::Arc;

/// A picture, and what is said of it.
#[derive(Clone)]
pub(crate) struct Picture {
    /// What its file is called, after whose it is.
    pub(crate) file: &'static str,
    /// What it shows, in a sentence.
    pub(crate) finding: String,
    /// How it is read.
    pub(crate) caption: &'static str,
    /// Draws it: for the page, and again whenever it is taken along.
    pub(crate) draw: Arc<dyn Fn() -> Drawing + Send + Sync>,
}

/// Picture, finding, caption, the table behind it, and two files to take away.
pub(crate) fn framed<T: IntoView>(picture: Picture, kicker: &str, table: T) -> impl IntoView + use<T> {
    let Picture { finding, caption, draw, .. } = picture.clone();
    let drawing = draw();
    let view_box = drawing.view_box();
    view! {
        <figure class="picture">
            <h3 class="picture__says">{finding.clone()}</h3>
            <svg viewBox=view_box role="img" aria-label=finding use:drawn=drawing.shapes></svg>
            <figcaption class="small quiet">{caption}</figcaption>
            <details class="fold"><summary>{pictures::TABLE}</summary>{table}</details>
            {take_along(picture, kicker)}
        </figure>
    }
}

/// The picture as a file: a drawing, or pixels.
pub(crate) fn take_along(picture: Picture, kicker: &str) -> impl IntoView + use<> {
    let file = picture.file;
    let label = |kind| words::take_picture(file, kind);
    let taken = StoredValue::new((picture, kicker.to_owned()));
    let said = RwSignal::new("");
    let told = move |saved: Result<(), Refused>| said.set(words::file_saved(saved.is_ok()));
    let svg = move |_| {
        let (sheet, finding, name) = taken.with_value(on_a_sheet);
        told(picture_file::save_svg(&sheet, &finding, &name));
    };
    let png = move |_| {
        let (sheet, finding, name) = taken.with_value(on_a_sheet);
        spawn_local(async move { told(picture_file::save_png(&sheet, &finding, &name).await) });
    };
    view! {
        <p class="take small">
            <span class="quiet">{pictures::TAKE}</span>
            <button class="link" type="button" aria-label=label("SVG") on:click=svg>"SVG"</button>
            <button class="link" type="button" aria-label=label("PNG") on:click=png>"PNG"</button>
            <span role="status">{move || said.get()}</span>
        </p>
    }
}

/// The picture with all that is written around it, what it shows, and what its file is called.
fn on_a_sheet((picture, kicker): &(Picture, String)) -> (Drawing, String, String) {
    let Picture { file, finding, caption, draw } = picture;
    let foot = words::made_with(&model().version);
    let lettering = Lettering { kicker, finding, caption, foot: &foot };
    (sheet(draw(), lettering), finding.clone(), file_name(kicker, file))
}
