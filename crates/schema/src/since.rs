//! `x-since`: the month or year from which a value is sent.

/// The keyword, an annotation of the dialect.
pub const SINCE: &str = "x-since";

/// Whether a text is a month such as `2022-11`, or a year such as `2022`.
#[must_use]
pub fn is_month_or_year(text: &str) -> bool {
    let (year, month) = text.split_once('-').unwrap_or((text, "01"));
    let is_number = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    is_number(year, 4) && is_number(month, 2) && ("01"..="12").contains(&month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_has_two_digits_and_a_year_four() {
        for text in ["2022", "2022-11", "2022-01"] {
            assert!(is_month_or_year(text), "{text}");
        }
        for text in ["", "22", "2022-1", "2022-13", "2022-00", "2022-11-01", "2022-", "x022"] {
            assert!(!is_month_or_year(text), "{text}");
        }
    }
}
