//! What every decoder keeps to, whatever it is given.

use cpu_time::ThreadTime;
use peak_alloc::PeakAlloc;
use std::time::Duration;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// No input takes longer than this.
const LONGEST: Duration = Duration::from_millis(10);
/// Bytes that a decoder may allocate for however short an input, and for each byte of it.
const HEAP_FLAT: usize = 1024 * 1024;
const HEAP_A_BYTE: usize = 4;

/// Decodes an input of that many bytes, within its bounds of time and memory.
pub fn within_bounds<T>(len: usize, decode: impl FnOnce() -> T) -> T {
    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    let start = ThreadTime::now();
    let decoded = decode();
    let took = start.elapsed();
    let heap = HEAP.peak_usage().saturating_sub(before);
    assert!(took <= LONGEST, "{took:?} for {len} bytes");
    assert!(heap <= HEAP_FLAT + HEAP_A_BYTE * len, "{heap} bytes of memory for {len} bytes");
    decoded
}
