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
}

#[derive(Deserialize)]
struct Dimension {
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

#[derive(Deserialize)]
struct Order {
    practices: Vec<String>,
}

/// Appends today's order unless it is there already.
pub(crate) fn keep() -> Outcome {
    let today = today()?;
    let mut text = fs::read_to_string(FILE)?;
    let orders: Orders = toml::from_str(&text)?;
    if orders.order.iter().any(|order| order.practices == today) {
        return Ok(());
    }
    text.push_str("\n[[order]]\npractices = [\n");
    for id in &today {
        writeln!(text, "  \"{id}\",")?;
    }
    text.push_str("]\n");
    fs::write(FILE, text)?;
    println!("xtask: {FILE} has a new order of {} practices; commit it", today.len());
    Ok(())
}

fn today() -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let head: Head = toml::from_str(&fs::read_to_string("model/model.toml")?)?;
    let mut ids = Vec::new();
    for name in head.dimensions {
        let file = Path::new("model/dimensions").join(format!("{name}.toml"));
        let dimension: Dimension = toml::from_str(&fs::read_to_string(file)?)?;
        ids.extend(dimension.practice.into_iter().map(|practice| practice.id));
    }
    Ok(ids)
}
