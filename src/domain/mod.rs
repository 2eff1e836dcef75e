//! The rules, pure: no browser, no clock, no randomness. Dates and ids come in as arguments.

pub mod answer;
pub mod assessment;
pub mod day;
pub mod example;
pub mod finding;
pub mod level;
pub mod model;
pub mod progress;
pub mod scoring;
pub mod steps;
