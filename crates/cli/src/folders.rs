//! The folders of this machine that commands use where none is named.

use std::path::PathBuf;

/// The folder of the HTTP cache: `$SCORESHEET_CACHE_DIR`, or `scoresheet` in the user's folder of caches.
pub(crate) fn cache() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("SCORESHEET_CACHE_DIR").or_else(|| caches(set).map(|folder| folder.join("scoresheet")))
}

/// The user's folder of caches, as the operating system has it.
fn caches(set: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    if cfg!(windows) {
        return set("LOCALAPPDATA");
    }
    if cfg!(target_os = "macos") {
        return set("HOME").map(|home| home.join("Library/Caches"));
    }
    let named = set("XDG_CACHE_HOME").filter(|folder| folder.is_absolute());
    named.or_else(|| set("HOME").map(|home| home.join(".cache")))
}
