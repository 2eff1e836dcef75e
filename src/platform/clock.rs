//! Time, and waiting.

use crate::domain::day::Day;
use futures_util::future::select;
use js_sys::{Date, Math, Promise};
use std::pin::pin;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds from the Unix epoch to 1 January 2000.
const MILLENNIUM_MS: f64 = 946_684_800_000.0;

/// Minutes since 1 January 2000.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a wrong clock saturates, and orders nothing"
)]
pub(crate) fn minute() -> u64 {
    ((Date::now() - MILLENNIUM_MS) / 60_000.0) as u64
}

/// Today by the visitor's calendar.
pub(crate) fn today() -> Day {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(2000);
    let month = u8::try_from(now.get_month() + 1).unwrap_or(1);
    Day::from_date(year, month, u8::try_from(now.get_date()).unwrap_or(1)).unwrap_or_default()
}

/// The time of day now, as the visitor writes it.
pub(crate) fn time_of_day() -> String {
    let now = Date::new_0();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// Three letters or digits that tell this tab from others.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 296 and 46 655")]
pub(crate) fn tab_id() -> u64 {
    (1_296.0 + Math::random() * 45_360.0) as u64
}

/// A page that is not seen draws nothing, and is not waited for longer.
const UNSEEN_MS: i32 = 50;

/// Waits until what was just changed on the page has been drawn, so that nothing else stands before it.
pub(crate) async fn drawn() {
    let frame = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.request_animation_frame(&resolve);
        }
    });
    select(JsFuture::from(frame), pin!(sleep(UNSEEN_MS))).await;
    // The browser calls before it draws; what waits comes after.
    sleep(0).await;
}

/// Waits.
pub(crate) async fn sleep(ms: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    let _ = JsFuture::from(promise).await;
}
