//! Turns Trunk's output into what is served: every asset named by the hash of its final bytes, one style sheet, a strict
//! content security policy, and a service worker that knows exactly these files. Runs for release builds alone.

use crate::Outcome;
use crate::critical::critical;
use crate::shell::{PLACE, WORDS, masthead, pages, words};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The policy, given what stands in the page as scripts and as styles. `frame-ancestors` cannot stand in a meta element; hosts
/// that send headers add it.
fn policy(scripts: [&str; 2], styles: [&str; 2]) -> String {
    let sums = |parts: [&str; 2]| parts.map(|part| format!("'{}'", integrity(part.as_bytes()))).join(" ");
    let (scripts, styles) = (sums(scripts), sums(styles));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {scripts}; style-src 'self' {styles}; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
         object-src 'none'; require-trusted-types-for 'script'; trusted-types default"
    )
}

/// Nothing is painted until the head stands: an empty page first would cost a frame.
const EXPECTED: &str = "<link rel=\"expect\" href=\"#masthead\" blocking=\"render\">";

/// The script that puts on the chosen theme before anything is painted.
const THEME: &str = include_str!("../../public/theme.js");

/// The script that picks what stands there before the app.
const PICK: &str = include_str!("../../public/shell.js");

const WORKER: &str = include_str!("sw.js");

/// What may not stand in a page under that policy.
const FORBIDDEN: [&str; 3] = [" style=", " onload=", " onclick="];

pub(crate) fn finish() -> Outcome {
    if env::var("TRUNK_PROFILE").as_deref() != Ok("release") {
        return Ok(());
    }
    let dist = PathBuf::from(
        env::var_os("TRUNK_STAGING_DIR").ok_or("Trunk calls this: TRUNK_STAGING_DIR is not set")?,
    );
    let page = fs::read_to_string(dist.join("index.html"))?;
    let (page, css, sheet) = join_styles(&dist, &page)?;
    let (mut page, policy) = assemble(&page, &css, &sheet)?;
    // The glue names the Wasm file, so that one gets its name first.
    let wasm = rename(&dist, &mut page, &find(&dist, "_bg.wasm")?, "cairn", "wasm")?;
    let glue = find(&dist, ".js")?;
    let text = fs::read_to_string(dist.join(&glue))?;
    fs::write(dist.join(&glue), text.replace("cairn_bg.wasm", &wasm))?;
    rename(&dist, &mut page, &glue, "cairn", "js")?;
    let boot = rename(&dist, &mut page, "boot.js", "boot", "js")?;
    let sum = integrity(&fs::read(dist.join(&boot))?);
    page = page.replace(
        &format!("src=\"./{boot}\""),
        &format!("src=\"./{boot}\" integrity=\"{sum}\" data-worker=\"true\""),
    );
    close(&dist, "index.html", &page, &policy)?;
    let missing = fs::read_to_string(dist.join("404.html"))?;
    close(&dist, "404.html", &missing, &policy)?;
    // Hosts that would run the files through a site generator leave them alone.
    fs::write(dist.join(".nojekyll"), "")?;
    fs::write(dist.join("sw.js"), worker(&dist)?)?;
    Ok(())
}

/// Puts together what stands there before the app, and gives the policy for it. The head of every page comes first, with no
/// more style than it needs: it is painted while the browser reads on. Then come style and script for what stands below it, and
/// the words and the whole style sheet at the end.
fn assemble(page: &str, css: &str, sheet: &str) -> Result<(String, String), Box<dyn std::error::Error>> {
    let (before, after) = page.split_once(PLACE).ok_or("the page has no place for the first page")?;
    let (masthead, pages, words) = (masthead(), pages(), words());
    let first = critical(css, &format!("{before}{masthead}"));
    let style = critical(css, &format!("{before}{masthead}{pages}{after}"));
    let (theme, pick) = (compact_script(THEME), compact_script(PICK));
    let head = format!("{EXPECTED}\n<style>{first}</style>\n<script>{theme}</script>\n  </head>");
    let before = before.replacen("</head>", &head, 1);
    let after = after.replacen("</body>", &format!("{words}{sheet}\n  </body>"), 1);
    let whole = format!("{before}{masthead}<style>{style}</style>\n<script>{pick}</script>\n{pages}{after}");
    Ok((whole, policy([&theme, &pick], [&first, &style])))
}

/// One request instead of many: the style sheets in the order of the page, as one file. Gives the page without them, the whole
/// style and the link to it.
fn join_styles(dist: &Path, page: &str) -> Result<(String, String, String), Box<dyn std::error::Error>> {
    let mut css = String::new();
    let mut rest = String::new();
    for line in page.split_inclusive('\n') {
        match line.split("href=\"").nth(1).and_then(|href| href.split('"').next()) {
            Some(href) if line.contains("rel=\"stylesheet\"") => {
                let file = dist.join(href.trim_start_matches("./"));
                css.push_str(&fs::read_to_string(&file)?);
                fs::remove_file(file)?;
            }
            _ => rest.push_str(line),
        }
    }
    if css.is_empty() {
        return Err("the page links no style sheet, each on a line of its own".into());
    }
    let css = compact(&css);
    let name = format!("style-{}.css", short(css.as_bytes()));
    let link =
        format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{}\">", integrity(css.as_bytes()));
    fs::write(dist.join(&name), &css)?;
    Ok((rest, css, link))
}

/// Leaves out comments and the space at the ends of lines; nothing that could change a meaning.
fn compact(css: &str) -> String {
    let mut rest = css;
    let mut bare = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Leaves out comments and indentation, a line at a time.
fn compact_script(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let bare = lines.filter(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with("/**"));
    bare.collect::<Vec<_>>().join("\n")
}

fn find(dist: &Path, end: &str) -> Result<String, Box<dyn std::error::Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dist)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with("cairn-") && name.ends_with(end) {
            found.push(name);
        }
    }
    match found.as_slice() {
        [one] => Ok(one.clone()),
        _ => Err(format!("one cairn-*{end} is expected, found {found:?}").into()),
    }
}

/// Names a file by the hash of its bytes, there and in the page.
fn rename(
    dist: &Path,
    page: &mut String,
    file: &str,
    stem: &str,
    extension: &str,
) -> Result<String, Box<dyn std::error::Error>> {
    let name = format!("{stem}-{}.{extension}", short(&fs::read(dist.join(file))?));
    fs::rename(dist.join(file), dist.join(&name))?;
    if !page.contains(file) {
        return Err(format!("the page does not mention {file}").into());
    }
    *page = page.replace(file, &name);
    Ok(name)
}

fn short(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

fn insert_after(page: &str, mark: &str, text: &str) -> Result<String, Box<dyn std::error::Error>> {
    let (before, after) = page.split_once(mark).ok_or(format!("the page has no {mark}"))?;
    Ok(format!("{before}{mark}{text}{after}"))
}

/// Writes a page with the policy in it, once nothing stands there that it forbids.
fn close(dist: &Path, file: &str, page: &str, policy: &str) -> Outcome {
    let policy = format!("\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let page = insert_after(page, "<meta charset=\"utf-8\">", &policy)?;
    check(&page)?;
    fs::write(dist.join(file), page)?;
    Ok(())
}

fn check(page: &str) -> Outcome {
    let inline = page
        .replacen(&format!("<script>{}", compact_script(THEME)), "", 1)
        .replacen(&format!("<script>{}", compact_script(PICK)), "", 1)
        .replacen(WORDS, "", 1)
        .split("<script")
        .skip(1)
        .any(|script| !script.split('>').next().is_some_and(|tag| tag.contains("src=")));
    if inline {
        return Err("index.html has a further inline script, which the policy forbids".into());
    }
    match FORBIDDEN.into_iter().find(|forbidden| page.contains(forbidden)) {
        Some(forbidden) => Err(format!("index.html has `{forbidden}`, which the policy forbids").into()),
        None => Ok(()),
    }
}

/// The service worker with the list of all files and the hash of that list as its version.
fn worker(dist: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let mut files = Vec::new();
    list(dist, dist, &mut files)?;
    files.sort();
    let mut lines = String::from("[\n");
    for (path, sum) in &files {
        writeln!(lines, "  [{path:?}, {sum:?}],")?;
    }
    lines.push(']');
    let version = short(format!("{lines}{WORKER}").as_bytes());
    Ok(WORKER.replace("__FILES__", &lines).replace("__VERSION__", &version))
}

fn list(dist: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(dist, &path, files)?;
            continue;
        }
        let name = path.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
        let name = match name.as_str() {
            "index.html" => "./".to_owned(),
            // What only hosts and chat programs read is no part of the app.
            "sw.js" | ".nojekyll" | "404.html" | "404.js" | "icons/social.png" => continue,
            other => other.to_owned(),
        };
        files.push((name, integrity(&fs::read(&path)?)));
    }
    Ok(())
}
