//! What may come a frame later: than the change that it follows, or than the top of its page.

use crate::platform::clock;
use crate::platform::task::spawn_local;
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

/// Whether the page that was turned to has been drawn.
#[derive(Clone, Copy)]
struct Drawn(ReadSignal<bool>);

/// For a page that is about to be made: what stands below its first screen comes once it is drawn, or with everything else.
pub(crate) fn draw_first_screen(first: bool) {
    let (drawn, set) = signal(!first);
    provide_context(Drawn(drawn));
    if first {
        spawn_local(async move {
            clock::drawn().await;
            // The page may have been left meanwhile.
            let _ = set.try_set(true);
        });
    }
}

/// Whether everything of the page is to stand by now, followed by whoever asks.
pub(crate) fn is_drawn() -> impl Fn() -> bool + Copy + Send + Sync {
    let drawn = use_context::<Drawn>();
    move || drawn.is_none_or(|Drawn(drawn)| drawn.get())
}

/// What stands below the first screen, or in a fold that is closed: nobody waits for what is not seen yet. As high as a screen
/// until it is there, so that nothing that follows comes into sight and goes again.
pub(crate) fn below<V: IntoView + 'static>(content: impl FnOnce() -> V + Send + 'static) -> AnyView {
    fn later(
        drawn: impl Fn() -> bool + Send + 'static,
        content: Box<dyn FnOnce() -> AnyView + Send>,
    ) -> AnyView {
        let mut content = Some(content);
        let show = move || {
            // Whatever it reads while it is made is followed by its own parts, never by the place it stands in: made once, it stays.
            let content = if drawn() { content.take() } else { None };
            content.map_or_else(|| view! { <div class="below"></div> }.into_any(), untrack)
        };
        show.into_any()
    }
    let drawn = is_drawn();
    if untrack(drawn) { content().into_any() } else { later(drawn, Box::new(move || content().into_any())) }
}
