//! Shapes as inline SVG.

use crate::picture::Shape;
use leptos::prelude::*;

/// The elements of a drawing, in their order.
pub(crate) fn shapes(shapes: Vec<Shape>) -> impl IntoView {
    shapes.into_iter().map(element).collect_view()
}

fn element(shape: Shape) -> AnyView {
    match shape {
        Shape::Path { class, d } => view! { <path class=class d=d /> }.into_any(),
        Shape::Circle { class, x, y, r } => view! { <circle class=class cx=x cy=y r=r /> }.into_any(),
        Shape::Group { x, y, shapes: inner } => {
            view! { <g transform=format!("translate({x} {y})")>{shapes(inner)}</g> }.into_any()
        }
        Shape::Text { class, anchor, x, y, size, text } => {
            view! { <text class=class text-anchor=anchor x=x y=y font-size=size>{text}</text> }.into_any()
        }
    }
}
