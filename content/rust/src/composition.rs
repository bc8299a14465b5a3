//! All guards of one remote call, each in its place.

use std::time::Duration;

use crate::bulkhead::{Bulkhead, Full};
use crate::circuit_breaker::{Breaker, Health, Open};
use crate::clock::Clock;
use crate::deadline::{Deadline, Expired};
use crate::retry::Retry;

// region: composition
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Open,
    Full,
    /// A call whose socket times out returns `Late` as well.
    Expired(Expired),
    /// Late because the caller had less time than the dependency may take.
    Impatient,
    /// No connection, 503, and the like.
    Unavailable,
    /// 503 with a `Retry-After`.
    Busy(Duration),
    /// The dependency has answered, and the answer is no.
    Refused(&'static str),
}

impl Fault {
    fn health(&self) -> Health {
        match self {
            Self::Unavailable | Self::Busy(_) => Health::Bad,
            Self::Expired(Expired::Late) => Health::Bad,
            Self::Refused(_) => Health::Good,
            // Not called, or not for long enough: this says nothing about
            // the dependency. Callers in a hurry must not cut off the rest.
            Self::Open | Self::Full | Self::Impatient => Health::Unknown,
            Self::Expired(Expired::NotStarted) => Health::Unknown,
        }
    }

    /// An open breaker and a full bulkhead are there to take load away. A
    /// retry would bring it back.
    fn transient(&self) -> Option<Duration> {
        match self {
            Self::Unavailable | Self::Expired(Expired::Late) => {
                Some(Duration::ZERO)
            }
            Self::Busy(retry_after) => Some(*retry_after),
            _ => None,
        }
    }

    fn is_answer(&self) -> bool {
        matches!(self, Self::Refused(_))
    }
}

/// Everything that guards one dependency, shared by all who call it. Share
/// nothing with another dependency, not even the retry budget: a sick one
/// would use up what the others need.
pub struct Guard<'a> {
    pub clock: &'a dyn Clock,
    pub retry: Retry<'a>,
    pub breaker: Breaker<'a>,
    /// For one attempt. Keep it below the deadline that a request usually
    /// has left: an attempt that gets less time cannot open the breaker.
    pub timeout: Duration,
    pub bulkhead: &'a Bulkhead,
}

impl Guard<'_> {
    /// From the outside in:
    /// - fallback: once, when all else has failed; never for an answer;
    /// - retry: outside the breaker, so that each attempt is counted, and
    ///   outside the bulkhead, so that no permit is held while it waits;
    /// - breaker: outside the deadline, so that a late answer counts, unless
    ///   it was late only for this caller;
    /// - deadline: of the request or of the attempt, whichever is earlier;
    /// - bulkhead: holds its permit exactly as long as the call runs.
    ///
    /// `call` gets the time that it has, and must be idempotent.
    pub fn call<T>(
        &self,
        deadline: Deadline,
        call: impl Fn(Duration) -> Result<T, Fault>,
        fallback: impl FnOnce(Fault) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let bulkhead = |left| self.bulkhead.call(|| call(left));
        let in_time = || {
            let own = Deadline::within(self.clock, self.timeout);
            let result = deadline.min(own).call(self.clock, bulkhead);
            result.map_err(|fault| match fault {
                Fault::Expired(Expired::Late) if deadline < own => {
                    Fault::Impatient
                }
                other => other,
            })
        };
        let breaker = || self.breaker.call(in_time, Fault::health);
        let result = self.retry.run(deadline, breaker, Fault::transient);
        result.or_else(|fault| {
            if fault.is_answer() { Err(fault) } else { fallback(fault) }
        })
    }
}
// endregion: composition

impl From<Open> for Fault {
    fn from(_: Open) -> Self {
        Self::Open
    }
}

impl From<Full> for Fault {
    fn from(_: Full) -> Self {
        Self::Full
    }
}

impl From<Expired> for Fault {
    fn from(expired: Expired) -> Self {
        Self::Expired(expired)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::sync::Mutex;
    use std::time::Instant;

    use super::*;
    use crate::backoff::{Backoff, Jitter, Strategy};
    use crate::circuit_breaker::{CircuitState, Settings};
    use crate::clock::ManualClock;
    use crate::random::SplitMix;
    use crate::retry::Budget;

    const SECOND: Duration = Duration::from_secs(1);

    struct Parts {
        clock: ManualClock,
        random: SplitMix,
        budget: Budget,
        bulkhead: Bulkhead,
    }

    impl Parts {
        fn new() -> Self {
            let clock = ManualClock::default();
            let budget = Budget::new(100, 1000);
            let (random, bulkhead) = (SplitMix::new(1), Bulkhead::new(2));
            Self { clock, random, budget, bulkhead }
        }

        fn guard(&self) -> Guard<'_> {
            self.guard_with(&self.clock)
        }

        /// Four attempts, 1 s, 2 s and 4 s apart; opens after four failures.
        fn guard_with<'a>(&'a self, clock: &'a dyn Clock) -> Guard<'a> {
            let backoff = Backoff {
                strategy: Strategy::Exponential { first: SECOND, factor: 2 },
                cap: 60 * SECOND,
                jitter: Jitter::None,
            };
            let settings = Settings {
                failure_threshold: 50,
                window: 4,
                minimum_calls: 4,
                max_age: 3600 * SECOND,
                timeout: 30 * SECOND,
                trial_calls: 1,
            };
            let (random, budget) = (&self.random, &self.budget);
            let retry = Retry { clock, random, budget, backoff, attempts: 4 };
            let breaker = Breaker::new(clock, settings, 60 * SECOND);
            let (timeout, bulkhead) = (2 * SECOND, &self.bulkhead);
            Guard { clock, retry, breaker, timeout, bulkhead }
        }

        fn in_a_minute(&self) -> Deadline {
            Deadline::within(&self.clock, 60 * SECOND)
        }
    }

    fn no_fallback<T>(fault: Fault) -> Result<T, Fault> {
        Err(fault)
    }

    /// Calls once, with the count of the calls that arrive.
    fn count(
        guard: &Guard,
        deadline: Deadline,
        result: Result<u8, Fault>,
    ) -> (Result<u8, Fault>, u32) {
        let calls = Cell::new(0);
        let call = |_| {
            calls.set(calls.get() + 1);
            result
        };
        (guard.call(deadline, call, no_fallback), calls.get())
    }

    #[test]
    fn each_attempt_counts_and_an_open_breaker_is_not_retried() {
        let parts = Parts::new();
        let guard = parts.guard();
        let down = Err(Fault::Unavailable);
        let first = count(&guard, parts.in_a_minute(), down);
        assert_eq!(first, (down, 4));
        let open = matches!(guard.breaker.state(), CircuitState::Open { .. });
        assert!(open, "the four attempts of one call have opened it");

        let before = parts.clock.passed();
        let second = count(&guard, parts.in_a_minute(), down);
        assert_eq!(second, (Err(Fault::Open), 0));
        assert_eq!(parts.clock.passed(), before, "and no time is lost");
    }

    #[test]
    fn a_breaker_that_opens_during_the_retries_ends_them() {
        let parts = Parts::new();
        let guard = parts.guard();
        let twice = Cell::new(0);
        let call = |_| {
            twice.set(twice.get() + 1);
            Err::<u8, _>(Fault::Unavailable)
        };
        for _ in 0..2 {
            let (ok, _) = count(&guard, parts.in_a_minute(), Ok(1));
            assert_eq!(ok, Ok(1));
        }
        let end = guard.call(parts.in_a_minute(), call, no_fallback);
        assert_eq!(end, Err(Fault::Open));
        assert_eq!(twice.get(), 2, "2 of 4 opens it");
    }

    #[test]
    fn late_answers_open_the_breaker() {
        let parts = Parts::new();
        let guard = parts.guard();
        let slow = |left| {
            parts.clock.advance(left);
            Ok(1)
        };
        let end = guard.call(parts.in_a_minute(), slow, no_fallback);
        assert_eq!(end, Err(Fault::Expired(Expired::Late)));
        let open = matches!(guard.breaker.state(), CircuitState::Open { .. });
        assert!(open, "four late answers");
    }

    #[test]
    fn an_attempt_gets_its_timeout_and_never_more_than_the_deadline() {
        let parts = Parts::new();
        let guard = parts.guard();
        let given = |time| {
            let deadline = Deadline::within(&parts.clock, time);
            let call = |left: Duration| Ok(left);
            guard.call(deadline, call, no_fallback)
        };
        assert_eq!(given(60 * SECOND), Ok(2 * SECOND));
        assert_eq!(given(SECOND), Ok(SECOND));
        let expired = Err(Fault::Expired(Expired::NotStarted));
        assert_eq!(given(Duration::ZERO), expired);
    }

    #[test]
    fn all_attempts_together_stay_within_the_deadline() {
        let parts = Parts::new();
        let guard = parts.guard();
        let deadline = Deadline::within(&parts.clock, 5 * SECOND);
        let hang = |left| {
            parts.clock.advance(left);
            Err::<u8, _>(Fault::Expired(Expired::Late))
        };
        let end = guard.call(deadline, hang, no_fallback);
        assert!(parts.clock.passed() <= 5 * SECOND);
        assert_eq!(end, Err(Fault::Expired(Expired::Late)));
    }

    #[test]
    fn callers_in_a_hurry_do_not_open_the_breaker_for_the_others() {
        let parts = Parts::new();
        let guard = parts.guard();
        let needed = Duration::from_millis(50); // It is in good health.
        let answer = |left: Duration| {
            parts.clock.advance(left.min(needed));
            let late = Err(Fault::Expired(Expired::Late));
            if left < needed { late } else { Ok(1) }
        };
        for _ in 0..9 {
            let hurry = Deadline::within(&parts.clock, needed / 5);
            let end = guard.call(hurry, answer, no_fallback);
            assert_eq!(end, Err(Fault::Impatient));
        }
        assert_eq!(guard.call(parts.in_a_minute(), answer, no_fallback), Ok(1));
    }

    #[test]
    fn a_busy_dependency_is_left_alone_as_long_as_it_asks() {
        let parts = Parts::new();
        let guard = parts.guard();
        let busy = Err(Fault::Busy(20 * SECOND));
        let end = count(&guard, parts.in_a_minute(), busy);
        assert_eq!(end, (busy, 3), "at 0 s, 21 s and 43 s");
        assert_eq!(parts.clock.passed(), 43 * SECOND);
    }

    #[test]
    fn a_full_bulkhead_is_neither_retried_nor_held_against_anyone() {
        let parts = Parts::new();
        let guard = parts.guard();
        let _both = [(); 2].map(|()| guard.bulkhead.try_acquire());
        for _ in 0..9 {
            let full = count(&guard, parts.in_a_minute(), Ok(1));
            assert_eq!(full, (Err(Fault::Full), 0));
        }
        assert_eq!(parts.clock.passed(), Duration::ZERO);
        let window = CircuitState::Closed { failed: [].into() };
        assert_eq!(guard.breaker.state(), window);
    }

    #[test]
    fn no_permit_is_held_while_a_retry_waits() {
        /// Notes the free permits whenever someone sleeps.
        struct Watch<'a>(&'a Parts, Mutex<Vec<usize>>);
        impl Clock for Watch<'_> {
            fn now(&self) -> Instant {
                self.0.clock.now()
            }
            fn sleep(&self, pause: Duration) {
                let free = self.0.bulkhead.free();
                self.1.lock().expect("no panic").push(free);
                self.0.clock.sleep(pause);
            }
        }
        let parts = Parts::new();
        let watch = Watch(&parts, Mutex::default());
        let guard = parts.guard_with(&watch);
        let call = |_| {
            assert_eq!(parts.bulkhead.free(), 1, "held during the call");
            Err::<u8, _>(Fault::Unavailable)
        };
        let _ = guard.call(parts.in_a_minute(), call, no_fallback);
        assert_eq!(*watch.1.lock().expect("no panic"), [2, 2, 2]);
    }

    #[test]
    fn the_fallback_serves_when_the_dependency_does_not() {
        let parts = Parts::new();
        let guard = parts.guard();
        for fault in [Fault::Unavailable, Fault::Open] {
            let down = |_| Err(Fault::Unavailable);
            let end = guard.call(parts.in_a_minute(), down, |why| {
                assert_eq!(why, fault);
                Ok("from the cache")
            });
            assert_eq!(end, Ok("from the cache"));
        }
    }

    #[test]
    fn an_answer_is_not_retried_and_not_replaced() {
        let parts = Parts::new();
        let guard = parts.guard();
        let calls = Cell::new(0);
        for _ in 0..9 {
            let sold_out = |_| {
                calls.set(calls.get() + 1);
                Err::<u8, _>(Fault::Refused("sold out"))
            };
            let end = guard.call(parts.in_a_minute(), sold_out, |_| Ok(1));
            assert_eq!(end, Err(Fault::Refused("sold out")));
        }
        assert_eq!(calls.get(), 9);
        let closed =
            matches!(guard.breaker.state(), CircuitState::Closed { .. });
        assert!(closed, "nine answers are no outage");
    }
}
