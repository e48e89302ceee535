//! Dates and moments of RFC 3339 as numbers, within the years 1 to 9999 in UTC, which every destination has.

use std::ops::RangeInclusive;

const SECONDS_A_DAY: i64 = 86_400;

/// Seconds since 1970 of the years 1 to 9999 in UTC.
const SECONDS: RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

/// Days since 1970-01-01 of a date `2026-11-27`; `None` for any other text.
pub(crate) fn of_date(text: &[u8]) -> Option<i32> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let (year, month, day) = (number(&[*y1, *y2, *y3, *y4])?, number(&[*m1, *m2])?, number(&[*d1, *d2])?);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if year == 0 || !(1..=last).contains(&day) {
        return None;
    }
    // Years start in March here, so that a leap day is the last one.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1;
    i32::try_from(days - 719_468).ok()
}

/// Microseconds since 1970 of a moment `2026-11-27T16:49:12.5+01:00`; `None` for any other text. A timestamp has no smaller unit, so
/// that digits beyond the sixth are cut off.
pub(crate) fn of_date_time(text: &[u8]) -> Option<i64> {
    let (date, rest) = text.split_at_checked(10)?;
    let [b'T' | b't', h1, h2, b':', m1, m2, b':', s1, s2, rest @ ..] = rest else { return None };
    let seconds = of_clock([*h1, *h2], [*m1, *m2])? * 60 + number(&[*s1, *s2]).filter(|seconds| *seconds < 60)?;
    let (micros, offset) = fraction(rest)?;
    let offset = match offset {
        [b'Z' | b'z'] => 0,
        [b'+', h1, h2, b':', m1, m2] => of_clock([*h1, *h2], [*m1, *m2])?,
        [b'-', h1, h2, b':', m1, m2] => -of_clock([*h1, *h2], [*m1, *m2])?,
        _ => return None,
    };
    let seconds = i64::from(of_date(date)?) * SECONDS_A_DAY + seconds - offset * 60;
    // The offset may lead out of the years that the date is in.
    SECONDS.contains(&seconds).then_some(seconds * 1_000_000 + micros)
}

/// Minutes of a time of day.
fn of_clock(hours: [u8; 2], minutes: [u8; 2]) -> Option<i64> {
    let (hours, minutes) = (number(&hours)?, number(&minutes)?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// The microseconds of a fraction of up to nine digits, if there is one, and the rest.
fn fraction(text: &[u8]) -> Option<(i64, &[u8])> {
    let Some(digits) = text.strip_prefix(b".") else { return Some((0, text)) };
    let length = digits.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(digits.len());
    let (digits, rest) = digits.split_at(length);
    let micros = (0..6).map(|index| digits.get(index).map_or(0, |digit| i64::from(digit - b'0')));
    (1..=9).contains(&length).then(|| (micros.fold(0, |micros, digit| micros * 10 + digit), rest))
}

fn number(digits: &[u8]) -> Option<i64> {
    digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i64::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_follows_the_one_before() {
        let mut expected = of_date(b"0001-01-01").expect("a date");
        assert_eq!((expected, of_date(b"1970-01-01"), of_date(b"9999-12-31")), (-719_162, Some(0), Some(2_932_896)));
        for year in 1..=9999 {
            for month in 1..=12 {
                for day in 1..=31 {
                    if let Some(days) = of_date(format!("{year:04}-{month:02}-{day:02}").as_bytes()) {
                        assert_eq!(days, expected, "{year}-{month}-{day}");
                        expected += 1;
                    }
                }
            }
        }
        assert_eq!(expected, 2_932_897);
    }

    #[test]
    fn moments_are_those_of_the_standard() {
        for (text, micros) in [
            ("1970-01-01T00:00:00Z", 0),
            ("1985-04-12T23:20:50.52Z", 482_196_050_520_000),
            ("1996-12-19T16:39:57-08:00", 851_042_397_000_000),
            ("1937-01-01T12:00:27.87+00:20", -1_041_337_172_130_000),
            ("2026-11-27t16:49:12.123456789z", 1_795_798_152_123_456),
            ("0001-01-01T23:59:00+23:59", -62_135_596_800_000_000),
            ("0001-01-01T00:00:00Z", -62_135_596_800_000_000),
            ("0001-01-01T00:00:00-23:59", -62_135_510_460_000_000),
            ("9999-12-31T23:59:59.999999999Z", 253_402_300_799_999_999),
            ("9999-12-31T23:59:59.999999+00:01", 253_402_300_739_999_999),
        ] {
            assert_eq!(of_date_time(text.as_bytes()), Some(micros), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_moments() {
        for text in
            ["", "2026-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "0000-01-01", "2024-1-01", "24-01-01", "2024-01-01 "]
        {
            assert_eq!(of_date(text.as_bytes()), None, "{text}");
        }
        for text in [
            "2026-11-27",
            "2026-11-27T16:49Z",
            "2026-11-27T16:49:12",
            "2026-11-27 16:49:12Z",
            "2026-11-27T24:00:00Z",
            "2026-11-27T16:60:00Z",
            "2026-11-27T16:49:60Z",
            "2026-11-27T16:49:12.Z",
            "2026-11-27T16:49:12.1234567890Z",
            "2026-11-27T16:49:12+0100",
            "2026-11-27T16:49:12+01",
            "2026-11-27T16:49:12ZZ",
            "2026-11-27T\u{661}6:49:12Z",
            "0000-12-31T23:59:59Z",
            "0000-12-31T23:59:59-00:01",
            "0001-01-01T00:00:00+00:01",
            "9999-12-31T23:59:59-01:00",
            "9999-12-31T23:59:00.5-00:01",
        ] {
            assert_eq!(of_date_time(text.as_bytes()), None, "{text}");
        }
    }
}
