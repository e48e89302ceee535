//! Loading the same schemas again keeps no memory. A binary of its own, because it replaces the allocator of the process.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::fs;
use std::path::Path;

use scoresheet_interpret::Contract;

thread_local! {
    /// Bytes that this thread has allocated and not freed. The thread that runs the tests allocates at moments of its own.
    static LIVE: Cell<isize> = const { Cell::new(0) };
}

struct Counting;

#[allow(unsafe_code, reason = "an allocator cannot be written without")]
// SAFETY: every call is passed on to the system's allocator as it came; the count does not touch memory.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LIVE.set(LIVE.get() + layout.size().cast_signed());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        LIVE.set(LIVE.get() - layout.size().cast_signed());
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Bytes that these loads keep.
fn kept(folder: &Path, times: usize) -> isize {
    let before = LIVE.get();
    for _ in 0..times {
        Contract::load(folder).unwrap_or_else(|invalid| panic!("{invalid}"));
    }
    LIVE.get() - before
}

fn write(folder: &Path, maximum: u32) {
    let schema = format!(
        r##"{{"type":"object","description":"A toy.","additionalProperties":false,"required":["name"],"properties":{{
            "name":{{"type":"string","pattern":"^[a-z]+( [a-z]+)*$","description":"Its name."}},
            "parts":{{"type":"array","description":"Its parts.","items":{{"$ref":"#/$defs/part"}}}}}},
            "$defs":{{"part":{{"type":"object","description":"A part.","additionalProperties":false,"required":["size"],"properties":{{
            "size":{{"type":"integer","minimum":0,"maximum":{maximum},"description":"cm"}},
            "color":{{"type":"string","enum":["red","green"],"description":"Its color."}}}}}}}}}}"##
    );
    let manifest = "[toy]\npath = \"/toy\"\nsummary = \"A toy.\"\nkeys = { toy = [\"name\"] }\n";
    fs::write(folder.join("endpoints.toml"), manifest).expect("the folder can be written to");
    fs::write(folder.join("toy.json"), schema).expect("the folder can be written to");
}

#[test]
fn a_thousand_loads_keep_what_one_keeps() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    write(folder.path(), 100);
    assert!(kept(folder.path(), 1) > 0, "the first load keeps the endpoint");
    assert_eq!(kept(folder.path(), 1000), 0);

    // Another version is kept as well, and the first is found again.
    write(folder.path(), 101);
    let version = kept(folder.path(), 1);
    assert!(version > 0 && version < 32 << 10, "{version} bytes for a version of a toy");
    assert_eq!(kept(folder.path(), 10), 0);
    write(folder.path(), 100);
    assert_eq!(kept(folder.path(), 10), 0);

    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas");
    assert!(kept(&shipped, 1) < 2 << 20, "all shipped schemas fit into two megabytes");
    assert_eq!(kept(&shipped, 10), 0);

    // Schemas with a problem keep nothing.
    fs::write(folder.path().join("toy.json"), "{}").expect("the folder can be written to");
    let before = LIVE.get();
    (0..10).for_each(|_| assert!(Contract::load(folder.path()).is_err()));
    assert_eq!(LIVE.get(), before);
}
