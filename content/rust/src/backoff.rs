//! How long to wait before a retry: four strategies, a cap, and jitter.

use std::time::Duration;

use crate::random::Random;

// region: backoff
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strategy {
    /// One retry at once, for a lost packet. There is no second one.
    Immediate,
    Fixed(Duration),
    Linear {
        first: Duration,
        step: Duration,
    },
    Exponential {
        first: Duration,
        factor: u32,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jitter {
    /// All clients that failed together come back together.
    None,
    /// Between half the delay and the delay: never at once.
    Equal,
    /// Between nothing and the delay: spreads the load most.
    Full,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backoff {
    pub strategy: Strategy,
    /// No delay is longer.
    pub cap: Duration,
    pub jitter: Jitter,
}

impl Backoff {
    /// The wait before retry number `retry`, counted from 1. `None`: the
    /// strategy allows no such retry.
    pub fn delay(&self, retry: u32, random: &dyn Random) -> Option<Duration> {
        let delay = self.plain(retry)?;
        Some(match self.jitter {
            Jitter::None => delay,
            Jitter::Equal => delay.mul_f64(0.5 + random.unit() / 2.0),
            Jitter::Full => delay.mul_f64(random.unit()),
        })
    }

    /// Saturates: a large `retry` must not overflow to a short delay.
    fn plain(&self, retry: u32) -> Option<Duration> {
        let before = retry.checked_sub(1)?;
        let delay = match self.strategy {
            Strategy::Immediate if before == 0 => Duration::ZERO,
            Strategy::Immediate => return None,
            Strategy::Fixed(delay) => delay,
            Strategy::Linear { first, step } => {
                first.saturating_add(step.saturating_mul(before))
            }
            Strategy::Exponential { first, factor } => {
                first.saturating_mul(factor.saturating_pow(before))
            }
        };
        // The cap comes before the jitter: otherwise all clients that have
        // reached it would be in step again.
        Some(delay.min(self.cap))
    }
}
// endregion: backoff

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SplitMix;

    const SECOND: Duration = Duration::from_secs(1);

    /// The strategies of the decision tree, with the figures it gives.
    const FIXED: Strategy = Strategy::Fixed(Duration::from_secs(5));
    const LINEAR: Strategy = Strategy::Linear { first: SECOND, step: SECOND };
    const EXPONENTIAL: Strategy =
        Strategy::Exponential { first: SECOND, factor: 2 };

    fn backoff(strategy: Strategy, jitter: Jitter) -> Backoff {
        Backoff { strategy, cap: 60 * SECOND, jitter }
    }

    fn seconds(strategy: Strategy) -> Vec<u64> {
        let backoff = backoff(strategy, Jitter::None);
        let delays = (1..=8).map_while(|n| {
            backoff.delay(n, &SplitMix::new(1)).map(|delay| delay.as_secs())
        });
        delays.collect()
    }

    #[test]
    fn the_four_strategies() {
        assert_eq!(seconds(Strategy::Immediate), [0]);
        assert_eq!(seconds(FIXED), [5; 8]);
        assert_eq!(seconds(LINEAR), [1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(seconds(EXPONENTIAL), [1, 2, 4, 8, 16, 32, 60, 60]);
    }

    #[test]
    fn exponential_waits_63_seconds_in_six_retries_and_123_in_seven() {
        let delays = seconds(EXPONENTIAL);
        assert_eq!(delays[..6].iter().sum::<u64>(), 63);
        assert_eq!(delays[..7].iter().sum::<u64>(), 123);
    }

    #[test]
    fn the_cap_holds_for_any_number() {
        for strategy in [LINEAR, EXPONENTIAL] {
            let backoff = backoff(strategy, Jitter::None);
            let delay = backoff.delay(u32::MAX, &SplitMix::new(1));
            assert_eq!(delay, Some(60 * SECOND));
        }
    }

    #[test]
    fn there_is_no_retry_number_zero() {
        let backoff = backoff(FIXED, Jitter::None);
        assert_eq!(backoff.delay(0, &SplitMix::new(1)), None);
    }

    #[test]
    fn jitter_stays_in_its_range_and_uses_it() {
        let random = SplitMix::new(1);
        for (jitter, from) in [(Jitter::Equal, 16), (Jitter::Full, 0)] {
            let backoff = backoff(EXPONENTIAL, jitter);
            let delays: Vec<_> =
                (0..200).filter_map(|_| backoff.delay(6, &random)).collect();
            let (low, high) = (from * SECOND, 32 * SECOND);
            assert!(delays.iter().all(|d| (low..=high).contains(d)));
            assert!(delays.iter().any(|d| *d < low + SECOND));
            assert!(delays.iter().any(|d| *d > high - SECOND));
        }
    }

    #[test]
    fn clients_at_the_cap_are_still_spread() {
        let random = SplitMix::new(1);
        let backoff = backoff(EXPONENTIAL, Jitter::Full);
        let one = backoff.delay(20, &random);
        assert_ne!(one, backoff.delay(20, &random));
        assert!(one <= Some(60 * SECOND));
    }
}
