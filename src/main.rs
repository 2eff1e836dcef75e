//! Mounts the app.

#[cfg(target_arch = "wasm32")]
fn main() {
    cairn::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Cairn runs in a browser: `make serve` builds and serves it.");
}
