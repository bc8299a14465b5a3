//! Randomness as a parameter, so that a test of jitter has one result.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};

// region: random
pub trait Random: Send + Sync {
    /// The next number, at least 0 and below 1.
    fn unit(&self) -> f64;
}

/// SplitMix64: a counter and a mixing function. Good enough to spread load,
/// not for secrets. Give every process its own seed: equal seeds make equal
/// delays, and that is what jitter is there to prevent.
#[derive(Debug)]
pub struct SplitMix(AtomicU64);

impl SplitMix {
    pub fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }

    /// With the random keys that the standard library gives its hash maps.
    pub fn seeded() -> Self {
        Self::new(RandomState::new().build_hasher().finish())
    }
}

impl Random for SplitMix {
    fn unit(&self) -> f64 {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        let count = self.0.fetch_add(STEP, Ordering::Relaxed);
        let mut x = count.wrapping_add(STEP);
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^= x >> 31;
        // A double has 53 bits for the fraction.
        (x >> 11) as f64 / (1_u64 << 53) as f64
    }
}
// endregion: random

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_repeatable_in_range_and_spread() {
        let [one, two] = [7, 7].map(SplitMix::new);
        let mut tenths = [0; 10];
        for _ in 0..1000 {
            let number = one.unit();
            assert_eq!(number, two.unit());
            assert!((0.0..1.0).contains(&number));
            tenths[(number * 10.0) as usize] += 1;
        }
        assert!(tenths.iter().all(|n| (60..140).contains(n)), "{tenths:?}");
        assert_ne!(SplitMix::new(7).unit(), SplitMix::new(8).unit());
        assert_ne!(SplitMix::seeded().unit(), SplitMix::seeded().unit());
    }
}
