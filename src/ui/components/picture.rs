//! A picture in its frame: what it says, how it is read, the figures behind it, and the way to take it along.

use super::drawing::shapes;
use crate::bundled::model;
use crate::picture::Drawing;
use crate::picture::sheet::{Lettering, file_name, sheet};
use crate::platform::files::Refused;
use crate::platform::picture_file;
use crate::platform::task::spawn_local;
use crate::words::{self, pictures};
use leptos::prelude::*;

/// A picture, and what is said of it.
#[derive(Clone)]
pub(crate) struct Picture {
    /// What its file is called, after whose it is.
    pub(crate) file: &'static str,
    /// What it shows, in a sentence.
    pub(crate) finding: String,
    /// How it is read.
    pub(crate) caption: &'static str,
    pub(crate) drawing: Drawing,
}

/// Picture, finding, caption, the table behind it, and two files to take away.
pub(crate) fn framed<T: IntoView>(picture: Picture, kicker: &str, table: T) -> impl IntoView + use<T> {
    let Picture { finding, caption, drawing, .. } = picture.clone();
    let view_box = drawing.view_box();
    view! {
        <figure class="picture">
            <h3 class="picture__says">{finding.clone()}</h3>
            <svg viewBox=view_box role="img" aria-label=finding>{shapes(drawing.shapes)}</svg>
            <figcaption class="small quiet">{caption}</figcaption>
            <details class="fold"><summary>{pictures::TABLE}</summary>{table}</details>
            {take_along(picture, kicker)}
        </figure>
    }
}

/// The picture as a file: a drawing, or pixels.
pub(crate) fn take_along(picture: Picture, kicker: &str) -> impl IntoView + use<> {
    let name = file_name(kicker, picture.file);
    let foot = words::made_with(&model().version);
    let lettering = Lettering { kicker, finding: &picture.finding, caption: picture.caption, foot: &foot };
    let sheet = StoredValue::new((sheet(picture.drawing, lettering), picture.finding, name));
    let said = RwSignal::new("");
    let told = move |saved: Result<(), Refused>| said.set(words::file_saved(saved.is_ok()));
    let svg = move |_| {
        told(sheet.with_value(|(sheet, finding, name)| picture_file::save_svg(sheet, finding, name)));
    };
    let png = move |_| {
        let (sheet, finding, name) = sheet.get_value();
        spawn_local(async move { told(picture_file::save_png(&sheet, &finding, &name).await) });
    };
    let label = |kind| words::take_picture(picture.file, kind);
    view! {
        <p class="take small">
            <span class="quiet">{pictures::TAKE}</span>
            <button class="link" type="button" aria-label=label("SVG") on:click=svg>"SVG"</button>
            <button class="link" type="button" aria-label=label("PNG") on:click=png>"PNG"</button>
            <span role="status">{move || said.get()}</span>
        </p>
    }
}
