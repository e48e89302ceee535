//! The schemas that this crate was built from.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{ConfigError, IoError, LocalError};

/// Every schema, the manifest and the evidence, by path below the folder.
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/schemas.rs"));

/// Writes the schemas that this crate was built from into a folder, which is made where it is missing, and returns their paths.
///
/// # Errors
/// When the folder holds a file of the same name with another text, or cannot be written to. Nothing is overwritten.
pub fn export(folder: &Path) -> Result<Vec<PathBuf>, LocalError> {
    let changed = FILES.iter().find(|(name, text)| fs::read(folder.join(name)).is_ok_and(|there| there != text.as_bytes()));
    if let Some((name, _)) = changed {
        let file = folder.join(name);
        return Err(ConfigError::new(format!(
            "expected a folder without schemas of other versions, but found another text in {}: name another folder",
            file.display()
        ))
        .into());
    }
    let write = |(name, text): &(&str, &str)| {
        let file = folder.join(name);
        let written = fs::create_dir_all(file.parent().unwrap_or(folder)).and_then(|()| fs::write(&file, text));
        written.map(|()| file).map_err(|error| {
            let folder = folder.display();
            IoError::new(format!("cannot write schemas into {folder}: {error}; name a folder that can be written to"), error)
                .into()
        })
    };
    FILES.iter().map(write).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exported_folder_equals_that_of_the_checkout() {
        let folder = tempfile::tempdir().unwrap();
        let written = export(folder.path()).unwrap();
        assert!(written.iter().any(|file| file.ends_with("endpoints.toml")));
        for file in &written {
            let own = Path::new("schemas").join(file.strip_prefix(folder.path()).unwrap());
            assert_eq!(fs::read(file).unwrap(), fs::read(own).unwrap(), "{}", file.display());
        }
        assert_eq!(scoresheet_schema::Model::load(folder.path()).unwrap().endpoints.len(), crate::ENDPOINTS.len());
        assert_eq!(export(folder.path()).unwrap(), written);
    }

    #[test]
    fn nothing_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("match.json"), "mine").unwrap();
        assert!(export(folder.path()).unwrap_err().to_string().contains("match.json"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
