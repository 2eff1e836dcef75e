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

/// Decodes an input of that many bytes, within its bounds of time and memory. What takes too long once is tried twice more:
/// an input that is slow is slow each time, a machine that was interrupted is not.
pub fn within_bounds<T>(len: usize, decode: impl Fn() -> T) -> T {
    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    let (decoded, took) = timed(&decode);
    let heap = HEAP.peak_usage().saturating_sub(before);
    assert!(heap <= HEAP_FLAT + HEAP_A_BYTE * len, "{heap} bytes of memory for {len} bytes");
    if took > LONGEST {
        let again = timed(&decode).1.min(timed(&decode).1);
        assert!(again <= LONGEST, "{took:?}, and {again:?} again, for {len} bytes");
    }
    decoded
}

fn timed<T>(decode: impl Fn() -> T) -> (T, Duration) {
    let start = ThreadTime::now();
    let decoded = decode();
    (decoded, start.elapsed())
}
