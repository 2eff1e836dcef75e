//! Pages and components. They show what `state` holds and call its methods; they touch neither storage nor address.

#![allow(clippy::must_use_candidate, reason = "a component's view is used by the macro that calls it")]
#![allow(unreachable_pub, reason = "the component macro makes its builders public")]
#![allow(clippy::needless_pass_by_value, reason = "components own their props")]

mod app;
mod components;
mod pages;

use crate::platform::task::spawn_local;
use crate::platform::{page, panic, shell};
use crate::state;
use leptos::prelude::*;
use leptos::task::tick;

/// Reads what is stored, then shows the app.
pub fn start() {
    panic::stop_at_once();
    spawn_local(async {
        // Outside of any component: these signals live as long as the page.
        let owner = Owner::new();
        owner.set();
        let app = state::App::open().await;
        let standing = shell::standing();
        mount_to_body(move || app::shell(app));
        // Once the page itself stands: no frame is empty.
        tick().await;
        app.take_early(shell::answers());
        shell::give_way(standing);
        page::announce_start();
        std::mem::forget(owner);
    });
}
