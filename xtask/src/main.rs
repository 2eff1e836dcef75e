//! What runs around the build: `cargo xtask orders` before it, `cargo xtask finish` after it.

mod critical;
mod finish;
mod orders;
mod shell;

use std::{env, process};

fn main() {
    let outcome = match env::args().nth(1).as_deref() {
        Some("orders") => orders::keep(),
        Some("finish") => finish::finish(),
        _ => Err("usage: cargo xtask orders | finish".into()),
    };
    if let Err(error) = outcome {
        eprintln!("xtask: {error}");
        process::exit(1);
    }
}

/// What a step gives back: nothing, or a sentence for whoever runs it.
type Outcome = Result<(), Box<dyn std::error::Error>>;
