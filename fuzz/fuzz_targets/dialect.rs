#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| scoresheet_testkit::fuzz::dialect(data));
