//! A calendar day without a clock: what review dates and snapshots carry.

use time::{Date, Month};

/// Days since 1 January 2000; lasts until June 2179.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Day(pub u16);

/// Julian day of 1 January 2000.
const EPOCH: i32 = 2_451_545;

impl Day {
    /// The day of that date in the Gregorian calendar, if it exists and lies within range.
    pub fn from_date(year: i32, month: u8, day: u8) -> Option<Day> {
        let month = Month::try_from(month).ok()?;
        let date = Date::from_calendar_date(year, month, day).ok()?;
        u16::try_from(date.to_julian_day() - EPOCH).ok().map(Day)
    }

    /// Reads `2026-11-22`, as date fields of a form give it.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.split('-');
        let year = parts.next().filter(|part| part.len() == 4)?.parse().ok()?;
        let month = parts.next().filter(|part| part.len() == 2)?.parse().ok()?;
        let day = parts.next().filter(|part| part.len() == 2)?.parse().ok()?;
        if parts.next().is_some() {
            return None;
        }
        Day::from_date(year, month, day)
    }

    /// Year, month and day of the month.
    pub fn date(self) -> (i32, u8, u8) {
        Date::from_julian_day(EPOCH + i32::from(self.0))
            .map_or((2000, 1, 1), |date| (date.year(), date.month().into(), date.day()))
    }

    /// `2026-11-22`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.date();
        format!("{year:04}-{month:02}-{day:02}")
    }
}
