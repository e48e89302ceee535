//! The sizes of blocks: two for each power of two, so that a block wastes at most a third of its addresses, and a freed block fits
//! the next chunk of about the same size.

use std::alloc::Layout;

/// The smallest block.
pub(crate) const MIN: usize = 64 << 10;

/// The largest block. The C library maps larger ones by itself.
pub(crate) const MAX: usize = 32 << 20;

/// Number of size classes.
pub(crate) const CLASSES: usize = 19;

/// The largest alignment of a layout with a class; Arrow's buffers have no larger one.
pub(crate) const ALIGN: usize = 128;

/// The size of all blocks of one class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SizeClass(usize);

impl SizeClass {
    /// The class of the smallest blocks that hold this; `None` for what is allocated elsewhere. It depends on the layout alone, so a
    /// block is freed with the class that it was allocated with.
    #[inline]
    pub(crate) fn of(layout: Layout) -> Option<Self> {
        if layout.size() < MIN || layout.size() > MAX || layout.align() > ALIGN {
            return None;
        }
        let power = layout.size().next_power_of_two();
        let class = 2 * (power / MIN).trailing_zeros() as usize;
        let between = power / 4 * 3;
        Some(Self(if layout.size() <= between && class > 0 { class - 1 } else { class }))
    }

    /// Every class.
    pub(crate) fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
        (0..CLASSES).map(Self)
    }

    /// The position among all classes.
    pub(crate) fn index(self) -> usize {
        self.0
    }

    /// The size in bytes.
    pub(crate) fn size(self) -> usize {
        let power = MIN << (self.0 / 2);
        if self.0.is_multiple_of(2) { power } else { power / 2 * 3 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class_of(size: usize, align: usize) -> Option<SizeClass> {
        SizeClass::of(Layout::from_size_align(size, align).unwrap())
    }

    #[test]
    fn a_layout_has_the_smallest_class_that_holds_it() {
        let sizes: Vec<_> = SizeClass::all().map(SizeClass::size).collect();
        assert_eq!((sizes[0], sizes[1], sizes[CLASSES - 1]), (MIN, MIN / 2 * 3, MAX));
        assert!(sizes.is_sorted_by(|a, b| a < b));
        for size in sizes.iter().flat_map(|size| [size - 1, *size, size + 1]).filter(|size| (MIN..=MAX).contains(size)) {
            let smallest = SizeClass::all().find(|class| class.size() >= size);
            assert_eq!(class_of(size, 1), smallest, "{size} bytes");
        }
    }

    #[test]
    fn small_and_huge_layouts_have_none() {
        assert_eq!(class_of(MIN - 1, 1), None);
        assert_eq!(class_of(MAX + 1, 1), None);
        assert_eq!(class_of(MIN, 2 * ALIGN), None);
        assert_eq!(class_of(MIN, ALIGN), Some(SizeClass(0)));
    }
}
