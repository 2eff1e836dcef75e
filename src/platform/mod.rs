//! The browser: the one place that names `web_sys` or `js_sys`. Nothing here knows what an answer is.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod database;
pub(crate) mod drawing;
pub(crate) mod files;
pub(crate) mod history;
pub(crate) mod location;
pub(crate) mod page;
pub(crate) mod panic;
pub(crate) mod picture_file;
pub(crate) mod shell;
pub(crate) mod storage;
pub(crate) mod task;
pub(crate) mod update;
