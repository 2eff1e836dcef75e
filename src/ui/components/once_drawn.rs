//! What may come a frame later: than the change that it follows, or than the top of its page.

use crate::platform::task::spawn_local;
use crate::platform::{clock, page};
use leptos::prelude::*;
use leptos::task::tick;

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

/// The steps in which a page that was turned to comes.
#[derive(Clone, Copy)]
struct Steps {
    /// How many have come; the first screen is none.
    come: ReadSignal<usize>,
    set: WriteSignal<usize>,
    /// How many there are, as far as parts have asked for one.
    all: StoredValue<usize>,
}

/// For a page that is about to be made: what stands below its first screen comes once it is drawn, or with everything else.
/// Between steps the browser may draw and hear clicks.
pub(crate) fn draw_first_screen(first: bool) {
    if !first {
        return provide_context(None::<Steps>);
    }
    let (come, set) = signal(0_usize);
    let all = StoredValue::new(0);
    provide_context(Some(Steps { come, set, all }));
    spawn_local(async move {
        clock::drawn().await;
        // The page may have been left meanwhile.
        let mut step = 1;
        while all.try_get_value().is_some_and(|all| step <= all) && come.try_get_untracked() == Some(step - 1)
        {
            set.set(step);
            clock::sleep(0).await;
            step += 1;
        }
        // What is made from now on comes at once.
        let _ = set.try_set(usize::MAX);
    });
}

/// A way to print the page, with whatever of it is still to come.
pub(crate) fn printer() -> impl Fn() + Copy + Send + Sync {
    let steps = use_context::<Option<Steps>>().flatten();
    move || {
        if let Some(steps) = steps {
            let _ = steps.set.try_set(usize::MAX);
        }
        spawn_local(async {
            tick().await;
            page::print();
        });
    }
}

/// How many of so many further steps of the page have come, followed by whoever asks: all of them where it comes at once.
pub(crate) fn further_steps(asked: usize) -> impl Fn() -> usize + Copy + Send + Sync {
    // Once all have come, nothing has to be followed any more.
    let steps =
        use_context::<Option<Steps>>().flatten().filter(|steps| steps.come.get_untracked() < usize::MAX);
    let before = steps.map_or(0, |steps| steps.all.get_value());
    if let Some(steps) = steps {
        steps.all.set_value(before + asked);
    }
    let come =
        Memo::new(move |_| steps.map_or(asked, |steps| steps.come.get().saturating_sub(before).min(asked)));
    move || come.get()
}

/// What stands below the first screen, or in a fold that is closed: nobody waits for what is not seen yet. Each such part comes
/// in a step of its own, and is as high as a screen until then, so that nothing that follows comes into sight and goes again.
pub(crate) fn below<V: IntoView + 'static>(content: impl FnOnce() -> V + Send + 'static) -> AnyView {
    fn later(
        come: impl Fn() -> usize + Send + 'static,
        content: Box<dyn FnOnce() -> AnyView + Send>,
    ) -> AnyView {
        let mut content = Some(content);
        let show = move || {
            // Whatever it reads while it is made is followed by its own parts, never by the place it stands in: made once, it stays.
            let content = if come() > 0 { content.take() } else { None };
            content.map_or_else(|| view! { <div class="below"></div> }.into_any(), untrack)
        };
        show.into_any()
    }
    let come = further_steps(1);
    if untrack(come) > 0 { content().into_any() } else { later(come, Box::new(move || content().into_any())) }
}
