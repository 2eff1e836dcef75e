//! The rules, pure: no browser, no clock, no randomness. Dates and ids come in as arguments.

pub mod advice;
pub mod answer;
pub mod assessment;
pub mod attention;
pub mod brief;
pub mod day;
pub mod dependencies;
pub mod example;
pub mod feedback;
pub mod finding;
pub mod glossary;
pub mod hidden;
pub mod level;
pub mod model;
pub mod patterns;
pub mod plan;
pub mod profile;
pub mod progress;
pub mod scoring;
pub mod search;
pub mod session;
pub mod spread;
pub mod steps;
pub mod whatif;
pub mod without_level;
pub mod workspace;
