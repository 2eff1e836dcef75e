//! Judges the content in `model/` and writes it for the app, the model and the library apart. An author's mistake stops the build here,
//! with file, id and rule.

#[allow(dead_code, unreachable_pub, reason = "the judge needs a part of what the app needs")]
#[path = "src/domain/level.rs"]
mod level;
#[allow(dead_code, unreachable_pub, reason = "the judge needs a part of what the app needs")]
#[path = "src/domain/model/mod.rs"]
mod model;

use databake::{Bake, CrateEnv};
use std::path::Path;
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=model");
    println!("cargo::rerun-if-changed=src/domain/model");
    println!("cargo::rerun-if-changed=src/domain/level.rs");
    match written(Path::new("model")) {
        Ok([model, library]) => {
            let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
            fs::write(Path::new(&out).join("model.rs"), model).expect("OUT_DIR is writable");
            fs::write(Path::new(&out).join("library.rs"), library).expect("OUT_DIR is writable");
        }
        Err(refusal) => {
            for line in refusal.to_string().lines() {
                println!("cargo::error={line}");
            }
            process::exit(1);
        }
    }
}

/// Both as constant expressions of Rust.
fn written(folder: &Path) -> Result<[String; 2], Box<dyn std::error::Error>> {
    let content = model::judge::Content::try_from(model::authored::Authored::read(folder)?)?;
    let names = CrateEnv::default();
    Ok([content.model.bake(&names).to_string(), content.library.bake(&names).to_string()])
}
