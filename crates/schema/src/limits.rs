//! Bounds on what a folder of schemas may cost. A folder is read at run time, too, and may come from anybody.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Maximum size of a file in bytes. The longest shipped schema has 20 kB.
pub(crate) const MAX_FILE: u64 = 1 << 20;

/// Maximum size in bytes of the files that are read together.
pub(crate) const MAX_FOLDER: u64 = 16 << 20;

/// Maximum number of endpoints in a manifest.
pub const MAX_ENDPOINTS: usize = 500;

/// Maximum number of values of an enumeration, which are compared one after the other.
pub const MAX_VALUES: usize = 1000;

/// Maximum number of properties of an object, and of items of a tuple.
pub const MAX_PROPERTIES: usize = 1024;

/// Maximum nesting of values, references included.
pub(crate) const MAX_NESTING: usize = 64;

/// Maximum number of values that the schema of an endpoint describes, each counted wherever it is referenced.
pub(crate) const MAX_NODES: usize = 5000;

/// Maximum size of a compiled pattern in bytes.
pub(crate) const MAX_PATTERN: usize = 1 << 18;

/// Reads a text file of at most [`MAX_FILE`] bytes. The error explains what to do.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(MAX_FILE + 1).read_to_string(&mut text));
    match read {
        Ok(_) if text.len() as u64 > MAX_FILE => Err(format!("it has more than {MAX_FILE} bytes")),
        Ok(_) => Ok(text),
        Err(error) => Err(error.to_string()),
    }
}
