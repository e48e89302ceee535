//! The name that a misspelled one may mean.

/// The similarity from which a name may be a misspelling of another.
const SIMILAR: f64 = 0.7;

/// The most similar name, or the only one that contains what was found.
pub fn similar_name<'n>(found: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let names: Vec<_> = names.into_iter().collect();
    let found = found.to_lowercase().replace('-', "_");
    let score = |name: &&'n str| (strsim::normalized_damerau_levenshtein(&found, &name.replace('-', "_")), *name);
    let best = names.iter().map(score).max_by(|left, right| left.0.total_cmp(&right.0))?;
    if best.0 >= SIMILAR {
        return Some(best.1);
    }
    let mut containing = names.into_iter().filter(|name| found.len() > 2 && name.contains(&found));
    containing.next().filter(|_| containing.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelled_names_are_recognized() {
        let similar = |found| similar_name(found, ["player_profile", "player_stats", "club", "club-members"]);
        assert_eq!(similar("player_profil"), Some("player_profile"));
        assert_eq!(similar("Player-Stats"), Some("player_stats"));
        assert_eq!(similar("palyer_stats"), Some("player_stats"));
        assert_eq!(similar("club_member"), Some("club-members"));
        assert_eq!(similar("profile"), Some("player_profile"));
        assert_eq!(similar("player"), None);
        assert_eq!(similar("xyzzy"), None);
        assert_eq!(similar_name("xyzzy", []), None);
    }
}
