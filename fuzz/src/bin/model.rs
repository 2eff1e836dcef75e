//! Files of the model as authors write them: the first byte says which, the rest is the file. What can be read is judged,
//! with the bundled rest of the model around it.
#![no_main]

use cairn::domain::model::authored::Authored;
use cairn::domain::model::judge::Content;
use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::LazyLock;

static BUNDLED: LazyLock<Authored> =
    LazyLock::new(|| Authored::read(Path::new("../model")).expect("run in the folder of the fuzzing"));

fuzz_target!(|text: &str| {
    let Some((which, text)) = text.split_at_checked(1) else { return };
    let mut authored = None;
    macro_rules! file {
        ($place:expr) => {
            if let Ok(file) = toml::from_str(text) {
                let mut one = BUNDLED.clone();
                $place(&mut one, file);
                authored = Some(one);
            }
        };
    }
    match which {
        "f" => file!(|one: &mut Authored, file| one.flags = file),
        "g" => file!(|one: &mut Authored, file| one.goals = file),
        "w" => file!(|one: &mut Authored, file| one.ways = file),
        "q" => file!(|one: &mut Authored, file| one.quick_start = file),
        "p" => file!(|one: &mut Authored, file| one.patterns = file),
        "k" => file!(|one: &mut Authored, file| one.kpis = file),
        "s" => file!(|one: &mut Authored, file| one.sources = file),
        "o" => file!(|one: &mut Authored, file| one.orders = file),
        "x" => file!(|one: &mut Authored, file| one.example = file),
        "d" => file!(|one: &mut Authored, file| one.dimensions[0].1 = file),
        _ => file!(|one: &mut Authored, file| one.head = file),
    }
    if let Some(authored) = authored {
        let _ = Content::try_from(authored);
    }
});
