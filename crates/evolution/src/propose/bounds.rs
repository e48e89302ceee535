//! Rounded bounds around observed numbers. A bound is a claim about unobserved numbers, so it is round.

use serde_json::{Number, Value};

/// The largest integer that every JSON parser reads exactly, which the schemas use for "any count".
pub(crate) const LARGEST: i64 = 9_007_199_254_740_991;

/// Factor between the observed numbers and the bounds of a new property.
const HEADROOM: i64 = 10;

/// The smallest bound of a new property, because a few small numbers are little evidence.
const LEAST: i64 = 100;

/// Bounds for new integers: the next power of ten above ten times the maximum, and no negative numbers if none was observed.
pub(crate) fn around(seen: &[i64]) -> (i64, i64) {
    let farthest = seen.iter().map(|seen| seen.unsigned_abs()).max().unwrap_or_default();
    let bound = i64::try_from(farthest).ok().and_then(|seen| power_of_ten(seen.checked_mul(HEADROOM)?.max(LEAST)));
    let bound = match bound {
        Some(bound) if bound <= LARGEST => bound,
        _ if farthest <= LARGEST.unsigned_abs() => LARGEST,
        _ => i64::MAX,
    };
    (if seen.iter().any(|seen| *seen < 0) { negative(bound) } else { 0 }, bound)
}

/// The same for numbers; `None` if no round bound is a finite float.
pub(super) fn around_numbers(seen: &[f64]) -> Option<(Value, Value)> {
    let farthest = seen.iter().fold(0.0_f64, |farthest, seen| farthest.max(seen.abs()));
    let bound = [LEAST, 1_000, 10_000, 100_000, 1_000_000, 1_000_000_000, LARGEST];
    #[expect(clippy::cast_precision_loss, reason = "the bounds are small powers of ten, and the largest exact integer")]
    let bound = bound.into_iter().find(|bound| farthest * HEADROOM as f64 <= *bound as f64)?;
    let lower = if seen.iter().any(|seen| *seen < 0.0) { -bound } else { 0 };
    Some((lower.into(), bound.into()))
}

/// The smallest power of ten that is not smaller.
fn power_of_ten(least: i64) -> Option<i64> {
    std::iter::successors(Some(1_i64), |power| power.checked_mul(10)).find(|power| *power >= least)
}

/// A range widened to include these numbers: to the next 1, 2 or 5 with zeros, and only where necessary.
pub(super) fn widened((minimum, maximum): (i64, i64), seen: &[i64]) -> (i64, i64) {
    let lowest = seen.iter().copied().min().unwrap_or(minimum);
    let highest = seen.iter().copied().max().unwrap_or(maximum);
    (if lowest < minimum { below(lowest) } else { minimum }, if highest > maximum { above(highest) } else { maximum })
}

/// The same for numbers. Only integers are round.
pub(super) fn widened_numbers((minimum, maximum): (f64, f64), seen: &[f64]) -> Option<(f64, f64)> {
    let lowest = seen.iter().copied().fold(minimum, f64::min);
    let highest = seen.iter().copied().fold(maximum, f64::max);
    let whole = |number: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "what does not fit is left out before")]
        #[expect(clippy::cast_precision_loss, reason = "the range of integers that floats know exactly")]
        (number.abs() <= LARGEST as f64).then_some(number as i64)
    };
    #[expect(clippy::cast_precision_loss, reason = "a rounded number of few digits")]
    let low = if lowest < minimum { below(whole(lowest.floor())?) as f64 } else { minimum };
    #[expect(clippy::cast_precision_loss, reason = "a rounded number of few digits")]
    let high = if highest > maximum { above(whole(highest.ceil())?) as f64 } else { maximum };
    Some((low, high))
}

/// The smallest round number that is not smaller.
fn above(number: i64) -> i64 {
    if number < 0 { -round_down(number.unsigned_abs()) } else { round_up(number.unsigned_abs()) }
}

/// The largest round number that is not larger.
fn below(number: i64) -> i64 {
    if number >= 0 { round_down(number.unsigned_abs()) } else { negative(round_up(number.unsigned_abs())) }
}

/// The bound on the other side of zero.
fn negative(bound: i64) -> i64 {
    if bound == i64::MAX { i64::MIN } else { -bound }
}

fn round_up(number: u64) -> i64 {
    let round = rounds().find(|round| *round >= number).and_then(|round| i64::try_from(round).ok());
    // The 64-bit range ends before the next round number: the bound is the end of the range.
    round.unwrap_or(i64::MAX)
}

fn round_down(number: u64) -> i64 {
    let round = std::iter::once(0).chain(rounds()).take_while(|round| *round <= number).last();
    round.and_then(|round| i64::try_from(round).ok()).unwrap_or(i64::MAX)
}

/// 1, 2, 5, 10, 20, 50, …
fn rounds() -> impl Iterator<Item = u64> {
    let powers = std::iter::successors(Some(1_u64), |power| power.checked_mul(10));
    powers.flat_map(|power| [1, 2, 5].into_iter().filter_map(move |digit| power.checked_mul(digit)))
}

/// A bound as the schemas write it: integers without a fraction.
pub(super) fn bound(number: f64) -> Option<Value> {
    #[expect(clippy::cast_possible_truncation, reason = "checked to be a whole number within the exact range")]
    #[expect(clippy::cast_precision_loss, reason = "the largest integer that a float knows exactly")]
    if number.fract() == 0.0 && number.abs() <= LARGEST as f64 {
        return Some((number as i64).into());
    }
    Number::from_f64(number).map(Value::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_members_get_round_bounds_with_headroom() {
        for (seen, bounds) in [
            (&[0][..], (0, 100)),
            (&[1, 37], (0, 1_000)),
            (&[100], (0, 1_000)),
            (&[101], (0, 10_000)),
            (&[-3, 12], (-1_000, 1_000)),
            (&[5_000_000], (0, 100_000_000)),
            (&[LARGEST], (0, LARGEST)),
            (&[LARGEST + 1], (0, i64::MAX)),
            (&[i64::MIN], (i64::MIN, i64::MAX)),
        ] {
            assert_eq!(around(seen), bounds, "{seen:?}");
        }
        assert_eq!(around_numbers(&[0.25, -7.5]), Some(((-100).into(), 100.into())));
        assert_eq!(around_numbers(&[97.3]), Some((0.into(), 1_000.into())));
        assert_eq!(around_numbers(&[1e300]), None);
    }

    #[test]
    fn a_range_is_widened_as_far_as_need_be() {
        for (range, seen, bounds) in [
            ((1, 5_000), &[5_003][..], (1, 10_000)),
            ((1, 5_000), &[0], (0, 5_000)),
            ((10, 50), &[7, 51], (5, 100)),
            ((0, 100), &[-1, 200], (-1, 200)),
            ((0, 100), &[-30], (-50, 100)),
            ((-10, -5), &[-3], (-10, -2)),
            ((0, 100), &[i64::MAX, i64::MIN], (i64::MIN, i64::MAX)),
        ] {
            assert_eq!(widened(range, seen), bounds, "{range:?} {seen:?}");
        }
        assert_eq!(widened_numbers((0.0, 100.0), &[100.5, -0.25]), Some((-1.0, 200.0)));
        assert_eq!(widened_numbers((0.0, 100.0), &[1e30]), None);
    }

    #[test]
    fn bounds_are_written_without_fractions() {
        assert_eq!(bound(200.0), Some(200.into()));
        assert_eq!(bound(0.5), Some(0.5.into()));
    }
}
