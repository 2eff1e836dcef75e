//! Keeps `model/released-orders.toml`: every order of practice ids that a build ever had, so that the links packed in it
//! open for ever. Append-only: today's order is added when it is not there yet.

use crate::Outcome;
use serde::Deserialize;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const FILE: &str = "model/released-orders.toml";

#[derive(Deserialize)]
struct Head {
    dimensions: Vec<String>,
    subcategories: Vec<String>,
}

/// A dimension's or a subcategory's file.
#[derive(Deserialize)]
struct Group {
    practice: Vec<Practice>,
}

#[derive(Deserialize)]
struct Practice {
    id: String,
}

#[derive(Default, Deserialize)]
struct Orders {
    #[serde(default)]
    order: Vec<Order>,
}

#[derive(Deserialize, Eq, PartialEq)]
struct Order {
    /// Those of the core.
    practices: Vec<String>,
    /// Those of the deep-dive.
    #[serde(default)]
    deep: Vec<String>,
}

/// Appends today's order unless it is there already.
pub(crate) fn keep() -> Outcome {
    let today = today()?;
    let mut text = fs::read_to_string(FILE)?;
    let orders: Orders = toml::from_str(&text)?;
    if orders.order.contains(&today) {
        return Ok(());
    }
    text.push_str("\n[[order]]\n");
    for (name, ids) in [("practices", &today.practices), ("deep", &today.deep)] {
        writeln!(text, "{name} = [")?;
        for id in ids {
            writeln!(text, "  \"{id}\",")?;
        }
        text.push_str("]\n");
    }
    fs::write(FILE, text)?;
    let count = today.practices.len() + today.deep.len();
    println!("xtask: {FILE} has a new order of {count} practices; commit it");
    Ok(())
}

fn today() -> Result<Order, Box<dyn std::error::Error>> {
    let head: Head = toml::from_str(&fs::read_to_string("model/model.toml")?)?;
    Ok(Order {
        practices: ids("model/dimensions", &head.dimensions)?,
        deep: ids("model/provisioning", &head.subcategories)?,
    })
}

fn ids(folder: &str, names: &[String]) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let mut ids = Vec::new();
    for name in names {
        let file = Path::new(folder).join(format!("{name}.toml"));
        let group: Group = toml::from_str(&fs::read_to_string(file)?)?;
        ids.extend(group.practice.into_iter().map(|practice| practice.id));
    }
    Ok(ids)
}
