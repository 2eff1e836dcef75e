//! What may come a frame later than the change that it follows.

use crate::platform::task::spawn_local;
use crate::platform::{clock, page};
use leptos::prelude::*;

/// Follows a value once the page has drawn what changed with it at once: what is told about an answer never holds up the
/// answer's own mark.
pub(crate) fn once_drawn<T: Clone + PartialEq + Send + Sync + 'static>(value: Memo<T>) -> ReadSignal<T> {
    let (shown, show) = signal(value.get_untracked());
    Effect::new(move |_| {
        if value.with(|value| shown.with_untracked(|shown| shown == value)) {
            return;
        }
        spawn_local(async move {
            clock::drawn().await;
            // The page may have been left meanwhile, or the value may have changed once more.
            if let Some(value) = value.try_get_untracked() {
                show.set(value);
            }
        });
    });
    shown
}

/// What stands in a fold that is closed at first comes once the page is drawn: nobody waits for what is not seen. To whoever
/// comes back it is there at once, because the fold may have been left open.
pub(crate) fn folded(content: impl IntoView + 'static) -> AnyView {
    let mut content = Some(content.into_any());
    let (drawn, show) = signal(page::came_back());
    if !drawn.get_untracked() {
        spawn_local(async move {
            clock::drawn().await;
            // The page may have been left meanwhile.
            let _ = show.try_set(true);
        });
    }
    (move || if drawn.get() { content.take() } else { None }).into_any()
}
