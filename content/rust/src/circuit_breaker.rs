//! Circuit breaker around a synchronous call. The state machine with its
//! sliding window, minimum of calls and trial permits is the one of
//! [`crate::mapping::circuit_breaker`]; here it gets an injected clock, slow
//! calls, and a third kind of result.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::clock::Clock;
pub use crate::mapping::circuit_breaker::{
    CircuitBreaker, CircuitState, Permit, Settings,
};

// region: breaker
/// What an error says about the dependency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// It answered. "Sold out" is an answer.
    Good,
    /// It failed or did not answer.
    Bad,
    /// It was not called, for instance because our own bulkhead was full.
    Unknown,
}

/// Refused without a call. Do not retry; use a fallback if there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open;

/// One per dependency, or one per shard: a breaker over all shards would
/// cut off the healthy ones with the sick one.
pub struct Breaker<'a> {
    clock: &'a dyn Clock,
    machine: Mutex<CircuitBreaker>,
    /// An answer that takes this long counts as a failure, a refusal too:
    /// slow calls use up threads long before they fail.
    slow: Duration,
}

impl Breaker<'_> {
    pub fn call<T, E: From<Open>>(
        &self,
        call: impl FnOnce() -> Result<T, E>,
        health: impl FnOnce(&E) -> Health,
    ) -> Result<T, E> {
        let start = self.clock.now();
        let permit = self.lock().try_acquire(start).ok_or(Open)?;
        let mut trial = Trial { breaker: self, permit: Some(permit) };
        let result = call(); // The lock is free: other calls pass.
        let now = self.clock.now();
        let slow = now - start >= self.slow;
        let verdict = match &result {
            Ok(_) => Health::Good,
            Err(error) => health(error),
        };
        if verdict != Health::Unknown {
            trial.report(verdict == Health::Good && !slow);
        }
        result
    }

    fn lock(&self) -> MutexGuard<'_, CircuitBreaker> {
        self.machine.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Gives the permit back if there is nothing to report, also on a panic. A
/// lost trial permit would keep the breaker half-open for ever.
struct Trial<'a> {
    breaker: &'a Breaker<'a>,
    permit: Option<Permit>,
}

impl Trial<'_> {
    fn report(&mut self, ok: bool) {
        if let Some(permit) = self.permit.take() {
            let now = self.breaker.clock.now();
            self.breaker.lock().record(permit, ok, now);
        }
    }
}

impl Drop for Trial<'_> {
    fn drop(&mut self) {
        if let Some(permit) = self.permit.take() {
            self.breaker.lock().cancel(permit);
        }
    }
}
// endregion: breaker

impl<'a> Breaker<'a> {
    /// # Panics
    /// If a setting is out of range, see [`CircuitBreaker::new`].
    pub fn new(
        clock: &'a dyn Clock,
        settings: Settings,
        slow: Duration,
    ) -> Self {
        let machine = Mutex::new(CircuitBreaker::new(settings));
        Self { clock, machine, slow }
    }

    pub fn state(&self) -> CircuitState {
        self.lock().state().clone()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

    use super::*;
    use crate::clock::ManualClock;

    const SETTINGS: Settings = Settings {
        failure_threshold: 50,
        window: 10,
        minimum_calls: 5,
        max_age: Duration::from_secs(3600),
        timeout: Duration::from_secs(30),
        trial_calls: 2,
    };
    const SLOW: Duration = Duration::from_secs(2);

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Error {
        Open,
        Down,
        SoldOut,
        NotCalled,
    }

    impl From<Open> for Error {
        fn from(_: Open) -> Self {
            Self::Open
        }
    }

    fn health(error: &Error) -> Health {
        match error {
            Error::SoldOut => Health::Good,
            Error::Down => Health::Bad,
            Error::NotCalled | Error::Open => Health::Unknown,
        }
    }

    fn breaker(clock: &ManualClock) -> Breaker<'_> {
        Breaker::new(clock, SETTINGS, SLOW)
    }

    fn end(breaker: &Breaker, result: Result<(), Error>) -> Result<(), Error> {
        breaker.call(|| result, health)
    }

    fn repeat(breaker: &Breaker, times: u32, result: Result<(), Error>) {
        for _ in 0..times {
            assert_eq!(end(breaker, result), result);
        }
    }

    fn is_open(breaker: &Breaker) -> bool {
        matches!(breaker.state(), CircuitState::Open { .. })
    }

    #[test]
    fn at_low_volume_one_failure_is_not_an_outage() {
        let clock = ManualClock::default();
        let eager = Settings { minimum_calls: 1, ..SETTINGS };
        let eager = Breaker::new(&clock, eager, SLOW);
        repeat(&eager, 1, Err(Error::Down));
        assert!(is_open(&eager), "1 of 1 is 100 %: the night job is cut off");

        let breaker = breaker(&clock);
        repeat(&breaker, 1, Err(Error::Down));
        repeat(&breaker, 4, Ok(()));
        assert!(!is_open(&breaker), "1 of 5");
    }

    #[test]
    fn a_dependency_that_is_down_is_soon_left_alone() {
        let clock = ManualClock::default();
        let (breaker, calls) = (breaker(&clock), Cell::new(0));
        for _ in 0..1000 {
            let _ = breaker.call(
                || {
                    calls.set(calls.get() + 1);
                    Err::<(), _>(Error::Down)
                },
                health,
            );
        }
        assert_eq!(calls.get(), 5);
        assert_eq!(end(&breaker, Ok(())), Err(Error::Open));
    }

    #[test]
    fn slow_answers_open_it_too_whether_yes_or_no() {
        for answer in [Ok(()), Err(Error::SoldOut)] {
            let clock = ManualClock::default();
            let breaker = breaker(&clock);
            let answer_after = |time| {
                let call = || {
                    clock.advance(time);
                    answer
                };
                breaker.call(call, health)
            };
            for _ in 0..5 {
                let almost = SLOW - Duration::from_millis(1);
                assert_eq!(answer_after(almost), answer);
            }
            assert!(!is_open(&breaker));
            for _ in 0..5 {
                assert_eq!(answer_after(SLOW), answer, "it is handed on");
            }
            assert!(is_open(&breaker), "5 of the last 10 were slow");
        }
    }

    #[test]
    fn business_errors_count_as_answers() {
        let clock = ManualClock::default();
        let breaker = breaker(&clock);
        repeat(&breaker, 50, Err(Error::SoldOut));
        repeat(&breaker, 4, Err(Error::Down));
        assert!(!is_open(&breaker), "4 of 10");
        repeat(&breaker, 1, Err(Error::Down));
        assert!(is_open(&breaker), "5 of 10");
    }

    #[test]
    fn half_open_lets_two_through_at_a_time() {
        let clock = ManualClock::default();
        let breaker = breaker(&clock);
        repeat(&breaker, 5, Err(Error::Down));
        clock.advance(SETTINGS.timeout);
        // A call inside a call is a call at the same time.
        let result = breaker.call(
            || {
                assert_eq!(
                    breaker.call(|| end(&breaker, Ok(())), health),
                    Err(Error::Open),
                    "the third"
                );
                Ok(())
            },
            health,
        );
        assert_eq!(result, Ok(()));
    }

    #[test]
    fn a_trial_that_was_never_made_proves_nothing() {
        let clock = ManualClock::default();
        let breaker = breaker(&clock);
        repeat(&breaker, 5, Err(Error::Down));
        clock.advance(SETTINGS.timeout);
        repeat(&breaker, 9, Err(Error::NotCalled));
        let half_open = CircuitState::HalfOpen { permits: 2, succeeded: 0 };
        assert_eq!(breaker.state(), half_open);
        repeat(&breaker, 2, Ok(()));
        assert!(matches!(breaker.state(), CircuitState::Closed { .. }));
    }

    #[test]
    fn a_panic_does_not_lose_a_trial() {
        let clock = ManualClock::default();
        let breaker = breaker(&clock);
        repeat(&breaker, 5, Err(Error::Down));
        clock.advance(SETTINGS.timeout);
        for _ in 0..2 {
            let panicking = AssertUnwindSafe(|| {
                let bug = || resume_unwind(Box::new("bug"));
                breaker.call::<(), Error>(bug, health)
            });
            assert!(catch_unwind(panicking).is_err());
        }
        repeat(&breaker, 2, Ok(()));
        assert!(matches!(breaker.state(), CircuitState::Closed { .. }));
    }

    #[test]
    fn a_slow_failure_opens_for_the_whole_time_from_its_end() {
        let clock = ManualClock::default();
        let breaker = breaker(&clock);
        repeat(&breaker, 4, Err(Error::Down));
        let hang = || {
            clock.advance(Duration::from_secs(20));
            Err::<(), _>(Error::Down)
        };
        let _ = breaker.call(hang, health);
        clock.advance(SETTINGS.timeout - Duration::from_secs(1));
        assert_eq!(end(&breaker, Ok(())), Err(Error::Open));
        clock.advance(Duration::from_secs(1));
        assert_eq!(end(&breaker, Ok(())), Ok(()));
    }
}
