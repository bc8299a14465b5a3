//! Retry: only transient errors, a number of attempts, a delay before each,
//! a deadline over all, and a budget over all calls to one dependency.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::backoff::Backoff;
use crate::clock::Clock;
use crate::deadline::Deadline;
use crate::random::Random;

// region: retry
/// Limits retries to a share of this process's calls to one dependency. One
/// failing call may be retried; when all fail, retries multiply the load.
#[derive(Debug)]
pub struct Budget {
    /// In hundredths of a retry.
    balance: Mutex<u32>,
    per_call: u32,
    limit: u32,
}

impl Budget {
    /// Each call earns `per_cent` of a retry. The balance starts at
    /// `reserve` retries and never exceeds them, so a quiet night does not
    /// pay for a storm in the morning.
    pub fn new(per_cent: u32, reserve: u32) -> Self {
        let limit = reserve * 100;
        Self { balance: Mutex::new(limit), per_call: per_cent, limit }
    }

    fn earn(&self) {
        self.change(|cents| Some(self.limit.min(cents + self.per_call)));
    }

    fn spend(&self) -> bool {
        self.change(|cents| cents.checked_sub(100))
    }

    fn change(&self, next: impl FnOnce(u32) -> Option<u32>) -> bool {
        let mut cents =
            self.balance.lock().unwrap_or_else(PoisonError::into_inner);
        next(*cents).map(|changed| *cents = changed).is_some()
    }
}

/// In one layer only: three attempts in each of two layers are nine calls.
pub struct Retry<'a> {
    pub clock: &'a dyn Clock,
    pub random: &'a dyn Random,
    pub budget: &'a Budget,
    pub backoff: Backoff,
    /// The first call counts.
    pub attempts: u32,
}

impl Retry<'_> {
    /// `call` must be idempotent: a lost answer looks like a failure.
    /// `transient` says how long the server asks us to stay away, its
    /// `Retry-After`: zero if it does not ask, `None` for an error that a
    /// retry cannot heal. The error returned is that of the last attempt.
    pub fn run<T, E>(
        &self,
        deadline: Deadline,
        mut call: impl FnMut() -> Result<T, E>,
        transient: impl Fn(&E) -> Option<Duration>,
    ) -> Result<T, E> {
        self.budget.earn();
        let mut retry = 0;
        loop {
            let error = match call() {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            retry += 1;
            let (Some(stay_away), Some(delay), Some(left)) = (
                transient(&error),
                self.backoff.delay(retry, self.random),
                deadline.remaining(self.clock),
            ) else {
                return Err(error);
            };
            // On top of it, so that those who were told the same time do not
            // come back together.
            let delay = stay_away.saturating_add(delay);
            // Waiting past the deadline helps nobody. The budget comes
            // last: it pays only for retries that are made.
            if retry >= self.attempts || delay >= left || !self.budget.spend() {
                return Err(error);
            }
            self.clock.sleep(delay);
        }
    }
}
// endregion: retry

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use super::*;
    use crate::backoff::{Jitter, Strategy};
    use crate::clock::ManualClock;
    use crate::random::SplitMix;

    const SECOND: Duration = Duration::from_secs(1);
    const AT_ONCE: Option<Duration> = Some(Duration::ZERO);
    const BACKOFF: Backoff = Backoff {
        strategy: Strategy::Exponential { first: SECOND, factor: 2 },
        cap: Duration::from_secs(60),
        jitter: Jitter::None,
    };

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Error {
        Busy,
        Refused,
    }

    struct Bench {
        clock: ManualClock,
        random: SplitMix,
        budget: Budget,
        calls: Cell<u32>,
    }

    impl Bench {
        fn new(budget: Budget) -> Self {
            let clock = ManualClock::default();
            let (random, calls) = (SplitMix::new(1), Cell::new(0));
            Self { clock, random, budget, calls }
        }

        fn generous() -> Self {
            Self::new(Budget::new(100, 1000))
        }

        fn retry(&self) -> Retry<'_> {
            let Self { clock, random, budget, .. } = self;
            Retry { clock, random, budget, backoff: BACKOFF, attempts: 4 }
        }

        /// Fails with `error` until `good` calls in, within `time`.
        fn run(
            &self,
            time: Duration,
            good: u32,
            error: Error,
        ) -> Result<u32, Error> {
            let deadline = Deadline::within(&self.clock, time);
            let call = || {
                self.calls.set(self.calls.get() + 1);
                let call = self.calls.get();
                if call < good { Err(error) } else { Ok(call) }
            };
            self.retry().run(deadline, call, |e| match e {
                Error::Busy => AT_ONCE,
                Error::Refused => None,
            })
        }
    }

    #[test]
    fn a_transient_fault_is_got_over() {
        let bench = Bench::generous();
        assert_eq!(bench.run(60 * SECOND, 3, Error::Busy), Ok(3));
        assert_eq!(bench.clock.passed(), 3 * SECOND, "1 s and 2 s");
    }

    #[test]
    fn attempts_are_limited() {
        let bench = Bench::generous();
        assert_eq!(bench.run(60 * SECOND, 9, Error::Busy), Err(Error::Busy));
        assert_eq!(bench.calls.get(), 4);
        assert_eq!(bench.clock.passed(), 7 * SECOND, "no wait after the last");
    }

    #[test]
    fn a_refusal_is_not_retried() {
        let bench = Bench::generous();
        let refused = Err(Error::Refused);
        assert_eq!(bench.run(60 * SECOND, 9, Error::Refused), refused);
        assert_eq!((bench.calls.get(), bench.clock.passed().as_secs()), (1, 0));
    }

    #[test]
    fn no_wait_goes_past_the_deadline() {
        let bench = Bench::generous();
        assert_eq!(bench.run(3 * SECOND, 9, Error::Busy), Err(Error::Busy));
        assert_eq!(bench.calls.get(), 2, "1 s fits, 2 s more do not");
        assert_eq!(bench.clock.passed(), SECOND);
    }

    /// The moments of the calls, when the server names a time.
    fn calls_at(retry_after: Duration) -> Vec<Duration> {
        let (bench, calls) = (Bench::generous(), RefCell::new(vec![]));
        let call = || {
            calls.borrow_mut().push(bench.clock.passed());
            Err::<(), _>(Error::Busy)
        };
        let deadline = Deadline::within(&bench.clock, 60 * SECOND);
        let end = bench.retry().run(deadline, call, |_| Some(retry_after));
        assert_eq!(end, Err(Error::Busy));
        calls.into_inner()
    }

    #[test]
    fn no_retry_comes_before_the_time_that_the_server_names() {
        let seconds = [0, 10 + 1, 11 + 10 + 2, 23 + 10 + 4];
        assert_eq!(calls_at(10 * SECOND), seconds.map(Duration::from_secs));
        assert_eq!(calls_at(60 * SECOND).len(), 1, "past the deadline");
        assert_eq!(calls_at(Duration::MAX).len(), 1);
    }

    #[test]
    fn an_immediate_retry_happens_once() {
        let bench = Bench::generous();
        let immediate = Backoff { strategy: Strategy::Immediate, ..BACKOFF };
        let retry = Retry { backoff: immediate, ..bench.retry() };
        let call = || {
            bench.calls.set(bench.calls.get() + 1);
            Err::<(), _>(Error::Busy)
        };
        let deadline = Deadline::within(&bench.clock, SECOND);
        assert_eq!(retry.run(deadline, call, |_| AT_ONCE), Err(Error::Busy));
        assert_eq!(bench.calls.get(), 2);
        assert_eq!(bench.clock.passed(), Duration::ZERO);
    }

    /// 1,000 requests while the dependency is down.
    fn load(budget: Budget) -> u32 {
        let bench = Bench::new(budget);
        for _ in 0..1000 {
            let down = bench.run(60 * SECOND, u32::MAX, Error::Busy);
            assert_eq!(down, Err(Error::Busy));
        }
        bench.calls.get()
    }

    #[test]
    fn retry_storm_a_budget_bounds_the_load() {
        assert_eq!(load(Budget::new(1000, 1000)), 4000, "four times the load");
        let limited = load(Budget::new(10, 20));
        assert_eq!(limited, 1000 + 20 + 99, "a tenth, and the reserve");
    }

    #[test]
    fn a_budget_recovers_with_the_calls_but_only_up_to_its_reserve() {
        let budget = Budget::new(10, 2);
        assert!(budget.spend() && budget.spend() && !budget.spend());
        (0..9).for_each(|_| budget.earn());
        assert!(!budget.spend(), "nine tenths of a retry");
        budget.earn();
        assert!(budget.spend());
        (0..1000).for_each(|_| budget.earn());
        assert!(budget.spend() && budget.spend() && !budget.spend());
    }

    /// 100 clients fail together at 0 s. The moments at which they call.
    fn arrivals(jitter: Jitter) -> Vec<Duration> {
        let arrivals = RefCell::new(vec![]);
        for seed in 0..100 {
            let bench =
                Bench { random: SplitMix::new(seed), ..Bench::generous() };
            let backoff = Backoff { jitter, ..BACKOFF };
            let retry = Retry { backoff, ..bench.retry() };
            let call = || {
                arrivals.borrow_mut().push(bench.clock.passed());
                Err::<(), _>(Error::Busy)
            };
            let deadline = Deadline::within(&bench.clock, 60 * SECOND);
            let _ = retry.run(deadline, call, |_| AT_ONCE);
        }
        arrivals.into_inner()
    }

    /// The most retries in any tenth of a second.
    fn peak(arrivals: &[Duration]) -> usize {
        let mut tenths = [0; 80];
        for at in arrivals.iter().filter(|at| !at.is_zero()) {
            tenths[usize::try_from(at.as_millis() / 100).unwrap()] += 1;
        }
        tenths.into_iter().max().unwrap_or(0)
    }

    #[test]
    fn retry_storm_jitter_spreads_the_load() {
        let [in_step, spread] = [Jitter::None, Jitter::Full].map(arrivals);
        assert_eq!((in_step.len(), spread.len()), (400, 400), "same total");
        assert_eq!(peak(&in_step), 100, "all at once, again and again");
        assert!(peak(&spread) <= 25, "{}", peak(&spread));
    }

    /// A dependency that takes 10 calls per tenth of a second and refuses
    /// the others. How many of 100 clients get through?
    fn served(jitter: Jitter) -> usize {
        let mut due: Vec<(Duration, u32, u64)> =
            (0..100).map(|client| (Duration::ZERO, 1, client)).collect();
        let mut taken = [0; 80];
        let mut served = 0;
        let randoms: Vec<_> = (0..100).map(SplitMix::new).collect();
        let backoff = Backoff { jitter, ..BACKOFF };
        while !due.is_empty() {
            due.sort();
            let (at, attempt, client) = due.remove(0);
            let tenth = usize::try_from(at.as_millis() / 100).unwrap();
            if taken[tenth] < 10 {
                taken[tenth] += 1;
                served += 1;
            } else if attempt < 4 {
                let random = &randoms[usize::try_from(client).unwrap()];
                let delay = backoff.delay(attempt, random).unwrap();
                due.push((at + delay, attempt + 1, client));
            }
        }
        served
    }

    #[test]
    fn retry_storm_jitter_lets_more_clients_through() {
        assert_eq!(served(Jitter::None), 40, "10 of each wave");
        assert_eq!(served(Jitter::Full), 100);
    }

    #[test]
    fn retries_in_two_layers_multiply() {
        let (outer, inner) = (Bench::generous(), Bench::generous());
        let deadline = Deadline::within(&outer.clock, 60 * SECOND);
        let three = |bench| Retry { attempts: 3, ..Bench::retry(bench) };
        let call = || {
            let call = || {
                inner.calls.set(inner.calls.get() + 1);
                Err::<(), _>(Error::Busy)
            };
            let deadline = Deadline::within(&inner.clock, 60 * SECOND);
            three(&inner).run(deadline, call, |_| AT_ONCE)
        };
        let _ = three(&outer).run(deadline, call, |_| AT_ONCE);
        assert_eq!(inner.calls.get(), 9);
    }
}
