//! A picture as a file. What it looks like is said by the style sheets alone, so they are asked: the picture is put into
//! the page for a moment, on paper, and what the browser computes for each part is written into the file.

use super::drawing::{SVG, document, draw};
use super::files::{Refused, save_address};
use crate::picture::Drawing;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement, XmlSerializer, window,
};

/// What a style sheet may say of a part, and what holds where nothing is said.
const LOOKS: [(&str, &str); 11] = [
    ("fill", "rgb(0, 0, 0)"),
    ("fill-opacity", "1"),
    ("opacity", "1"),
    ("stroke", "none"),
    ("stroke-width", "1px"),
    ("stroke-dasharray", "none"),
    ("stroke-linecap", "butt"),
    ("stroke-linejoin", "miter"),
    ("paint-order", "normal"),
    ("font-style", "normal"),
    ("font-weight", "400"),
];
/// Pixels for each unit of a picture that is no drawing any more: sharp on a large screen and on paper.
const PIXELS: f64 = 3.0;

/// Hands the picture to the reader as an SVG file.
///
/// # Errors
/// Where the browser refuses.
pub(crate) fn save_svg(drawing: &Drawing, title: &str, name: &str) -> Result<(), Refused> {
    save_address(&as_address(&written(drawing, title)?), &format!("{name}.svg"))
}

/// Hands the picture to the reader as a PNG file.
///
/// # Errors
/// Where the browser refuses.
pub(crate) async fn save_png(drawing: &Drawing, title: &str, name: &str) -> Result<(), Refused> {
    let image = HtmlImageElement::new()?;
    image.set_src(&as_address(&written(drawing, title)?));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document()?.create_element("canvas")?.unchecked_into();
    let (width, height) = (drawing.width * PIXELS, drawing.height * PIXELS);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some thousand pixels")]
    {
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
    }
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    save_address(&canvas.to_data_url()?, &format!("{name}.png"))
}

/// The file's text: every part with its looks beside it.
fn written(drawing: &Drawing, title: &str) -> Result<String, Refused> {
    let document = document()?;
    let svg = document.create_element_ns(Some(SVG), "svg")?;
    svg.set_attribute("viewBox", &drawing.view_box())?;
    svg.set_attribute("width", &drawing.width.to_string())?;
    svg.set_attribute("height", &drawing.height.to_string())?;
    let paper = document.create_element("div")?;
    paper.set_attribute("class", "paper vh")?;
    paper.set_attribute("aria-hidden", "true")?;
    paper.append_child(&svg)?;
    document.body().ok_or(JsValue::NULL)?.append_child(&paper)?;
    let dressed = draw(&svg, &drawing.shapes).and_then(|()| dress_all(&svg));
    paper.remove();
    dressed?;
    let name = document.create_element_ns(Some(SVG), "title")?;
    name.set_text_content(Some(&printable(title)));
    svg.insert_before(&name, svg.first_child().as_ref())?;
    XmlSerializer::new()?.serialize_to_string(&svg)
}

fn dress_all(svg: &Element) -> Result<(), Refused> {
    let parts = svg.query_selector_all("path, circle, text")?;
    (0..parts.length())
        .filter_map(|place| parts.item(place)?.dyn_into().ok())
        .try_for_each(|part| dress(&part))
}

/// Writes down what the style sheets say of a part, and takes its class away.
fn dress(part: &Element) -> Result<(), Refused> {
    let looks = window().ok_or(JsValue::NULL)?.get_computed_style(part)?.ok_or(JsValue::NULL)?;
    for (look, unsaid) in LOOKS {
        let value = looks.get_property_value(look)?;
        if value != unsaid && !value.is_empty() {
            part.set_attribute(look, &value)?;
        }
    }
    // Only letters have a face; a path would carry it for nothing.
    if let Some(letters) = part.text_content().filter(|text| !text.is_empty()) {
        part.set_attribute("font-family", &looks.get_property_value("font-family")?)?;
        part.set_text_content(Some(&printable(&letters)));
    }
    part.remove_attribute("class")
}

/// XML knows no control characters.
fn printable(text: &str) -> String {
    text.replace(|c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'), " ")
}

fn as_address(svg: &str) -> String {
    format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(svg))
}
