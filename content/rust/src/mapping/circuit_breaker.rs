//! Circuit breaker with a failure rate over the last calls. The state machine
//! has no clock and no lock; [`SharedBreaker`] adds both.

// region: circuit-breaker
use std::collections::VecDeque;
use std::time::{Duration, Instant};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CircuitState {
    /// Calls pass. `failed` holds the last ones: when each ended, and
    /// whether it failed.
    Closed { failed: VecDeque<(Instant, bool)> },
    /// Calls are refused until `since` + `timeout`.
    Open { since: Instant },
    /// A few trial calls pass: `permits` are left, `succeeded` came back.
    /// One failure opens the breaker again.
    HalfOpen { permits: u32, succeeded: u32 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Opens at this share of failures, in per cent.
    pub failure_threshold: usize,
    /// How many of the last calls count.
    pub window: usize,
    /// Never opens on fewer calls: one failure of one call is 100 %.
    pub minimum_calls: usize,
    /// Older results do not count: at low traffic yesterday's failures would
    /// decide today. If it is too short for `minimum_calls` to come in, the
    /// breaker never opens.
    pub max_age: Duration,
    /// How long it stays open.
    pub timeout: Duration,
    /// How many trial calls must succeed before it closes.
    pub trial_calls: u32,
}

/// The right to make one call. Give it back with `record` or `cancel`.
#[derive(Debug, PartialEq, Eq)]
#[must_use]
pub struct Permit {
    epoch: u64,
}

#[derive(Debug)]
pub struct CircuitBreaker {
    state: CircuitState,
    settings: Settings,
    /// Counts changes of state. A result from an earlier epoch is ignored.
    epoch: u64,
}

impl CircuitBreaker {
    /// `None`: the breaker is open, or all trial calls are under way.
    pub fn try_acquire(&mut self, now: Instant) -> Option<Permit> {
        if let CircuitState::Open { since } = self.state {
            if now.duration_since(since) < self.settings.timeout {
                return None;
            }
            let permits = self.settings.trial_calls;
            self.enter(CircuitState::HalfOpen { permits, succeeded: 0 });
        }
        if let CircuitState::HalfOpen { permits, .. } = &mut self.state {
            *permits = permits.checked_sub(1)?;
        }
        Some(Permit { epoch: self.epoch })
    }

    /// The result of a call. A refusal for business reasons is no failure.
    pub fn record(&mut self, permit: Permit, ok: bool, now: Instant) {
        if permit.epoch != self.epoch {
            return;
        }
        let set = self.settings;
        match &mut self.state {
            CircuitState::Closed { failed } => {
                failed.retain(|(at, _)| now.duration_since(*at) < set.max_age);
                if failed.len() == set.window {
                    failed.pop_front();
                }
                failed.push_back((now, !ok));
                let calls = failed.len();
                let failures = failed.iter().filter(|(_, f)| *f).count();
                if calls >= set.minimum_calls
                    && failures * 100 >= set.failure_threshold * calls
                {
                    self.enter(CircuitState::Open { since: now });
                }
            }
            CircuitState::HalfOpen { succeeded, .. } if ok => {
                *succeeded += 1;
                if *succeeded == set.trial_calls {
                    self.enter(CircuitState::closed());
                }
            }
            CircuitState::HalfOpen { .. } => {
                self.enter(CircuitState::Open { since: now });
            }
            CircuitState::Open { .. } => {}
        }
    }

    /// The call ended without a result: its trial may be made again.
    pub fn cancel(&mut self, permit: Permit) {
        if permit.epoch != self.epoch {
            return;
        }
        if let CircuitState::HalfOpen { permits, .. } = &mut self.state {
            *permits += 1;
        }
    }

    fn enter(&mut self, state: CircuitState) {
        self.state = state;
        self.epoch += 1;
    }
}
// endregion: circuit-breaker

impl CircuitState {
    fn closed() -> Self {
        Self::Closed { failed: VecDeque::new() }
    }
}

impl CircuitBreaker {
    /// # Panics
    /// If a setting is out of range: such a breaker would never open, or
    /// would never close again.
    pub fn new(settings: Settings) -> Self {
        assert!(
            (1..=100).contains(&settings.failure_threshold),
            "failure_threshold must be between 1 and 100 per cent"
        );
        assert!(
            (1..=settings.window).contains(&settings.minimum_calls),
            "minimum_calls must be between 1 and window"
        );
        assert!(!settings.max_age.is_zero(), "max_age must not be 0");
        assert!(settings.trial_calls > 0, "trial_calls must not be 0");
        Self { state: CircuitState::closed(), settings, epoch: 0 }
    }

    pub fn state(&self) -> &CircuitState {
        &self.state
    }
}

// region: circuit-breaker-call
use std::future::Future;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One per dependency, shared by all callers.
#[derive(Debug)]
pub struct SharedBreaker(Mutex<CircuitBreaker>);

#[derive(Debug, PartialEq, Eq)]
pub enum CallError<E> {
    /// Refused without a call. Do not retry; use a fallback if there is one.
    Open,
    Failed(E),
}

impl SharedBreaker {
    pub fn new(settings: Settings) -> Self {
        Self(Mutex::new(CircuitBreaker::new(settings)))
    }

    /// `call` must contain a timeout, the same for all callers. A caller
    /// with less time drops the whole future: that tells the breaker
    /// nothing. `is_fault` sorts out the errors that speak against the
    /// dependency.
    pub async fn call<T, E>(
        &self,
        call: impl Future<Output = Result<T, E>>,
        is_fault: impl Fn(&E) -> bool,
    ) -> Result<T, CallError<E>> {
        let permit = self.lock().try_acquire(Instant::now());
        let permit = permit.ok_or(CallError::Open)?;
        let mut pending = Pending { breaker: self, permit: Some(permit) };
        let result = call.await;
        let ok = result.as_ref().err().is_none_or(|e| !is_fault(e));
        if let Some(permit) = pending.permit.take() {
            self.lock().record(permit, ok, Instant::now());
        }
        result.map_err(CallError::Failed)
    }

    /// Never held across an `await`.
    fn lock(&self) -> MutexGuard<'_, CircuitBreaker> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the permit when the future is dropped or the call panics.
struct Pending<'a> {
    breaker: &'a SharedBreaker,
    permit: Option<Permit>,
}

impl Drop for Pending<'_> {
    fn drop(&mut self) {
        if let Some(permit) = self.permit.take() {
            self.breaker.lock().cancel(permit);
        }
    }
}
// endregion: circuit-breaker-call

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;
    use crate::mapping::testing::block_on;

    const SETTINGS: Settings = Settings {
        failure_threshold: 50,
        window: 6,
        minimum_calls: 4,
        max_age: Duration::from_secs(3600),
        timeout: Duration::from_secs(30),
        trial_calls: 2,
    };

    /// A breaker with a clock that the test sets.
    struct Bench {
        breaker: CircuitBreaker,
        now: Instant,
    }

    impl Bench {
        fn new() -> Self {
            let breaker = CircuitBreaker::new(SETTINGS);
            Self { breaker, now: Instant::now() }
        }

        fn acquire(&mut self) -> Option<Permit> {
            self.breaker.try_acquire(self.now)
        }

        fn record(&mut self, permit: Permit, ok: bool) {
            self.breaker.record(permit, ok, self.now);
        }

        fn calls(&mut self, results: &[bool]) {
            for &ok in results {
                let permit = self.acquire().expect("a permit");
                self.record(permit, ok);
            }
        }

        fn is_open(&self) -> bool {
            matches!(self.breaker.state(), CircuitState::Open { .. })
        }

        fn is_closed(&self) -> bool {
            matches!(self.breaker.state(), CircuitState::Closed { .. })
        }

        fn opened() -> Self {
            let mut bench = Self::new();
            bench.calls(&[false; 4]);
            assert!(bench.is_open());
            bench
        }

        fn ready_for_trials() -> Self {
            let mut bench = Self::opened();
            bench.now += SETTINGS.timeout;
            bench
        }
    }

    #[test]
    fn stays_closed_below_the_minimum_of_calls() {
        let mut bench = Bench::new();
        bench.calls(&[false; 3]);
        assert!(bench.is_closed());
    }

    #[test]
    fn opens_at_the_rate() {
        let mut bench = Bench::new();
        bench.calls(&[true, true, true, false, false]);
        assert!(bench.is_closed(), "2 of 5 is below 50 %");
        bench.calls(&[false]);
        assert!(bench.is_open(), "3 of 6 is 50 %");
        assert_eq!(bench.acquire(), None);
    }

    #[test]
    fn old_results_leave_the_window() {
        let mut bench = Bench::new();
        bench.calls(&[true; 20]);
        bench.calls(&[false; 2]);
        assert!(bench.is_closed(), "2 of the last 6");
        bench.calls(&[false]);
        assert!(bench.is_open(), "3 of the last 6");
    }

    #[test]
    fn failures_of_yesterday_do_not_decide_today() {
        let mut bench = Bench::new();
        bench.calls(&[true, true, true, false, false]);
        bench.now += Duration::from_secs(86_400);
        bench.calls(&[false]);
        assert!(bench.is_closed(), "one failure today");
        bench.calls(&[false; 3]);
        assert!(bench.is_open(), "four of today's four");
    }

    #[test]
    fn refuses_until_the_timeout_has_passed() {
        let mut bench = Bench::opened();
        bench.now += SETTINGS.timeout - Duration::from_millis(1);
        assert_eq!(bench.acquire(), None);
        bench.now += Duration::from_millis(1);
        assert!(bench.acquire().is_some());
    }

    #[test]
    fn half_open_limits_the_trial_calls() {
        let mut bench = Bench::ready_for_trials();
        let permits = [bench.acquire(), bench.acquire()];
        assert!(permits.iter().all(Option::is_some));
        assert_eq!(bench.acquire(), None);
    }

    #[test]
    fn one_failed_trial_reopens_for_the_whole_timeout() {
        let mut bench = Bench::ready_for_trials();
        bench.calls(&[true, false]);
        let since = bench.now;
        assert_eq!(*bench.breaker.state(), CircuitState::Open { since });
    }

    #[test]
    fn enough_good_trials_close_with_an_empty_window() {
        let mut bench = Bench::ready_for_trials();
        bench.calls(&[true, true]);
        assert_eq!(*bench.breaker.state(), CircuitState::closed());
    }

    #[test]
    fn a_late_result_of_an_earlier_state_is_ignored() {
        let mut bench = Bench::new();
        let [slow, slower] = [(); 2].map(|()| bench.acquire().expect("closed"));
        bench.calls(&[false; 4]);
        bench.record(slow, true);
        assert!(bench.is_open());

        bench.now += SETTINGS.timeout;
        bench.calls(&[true]);
        bench.record(slower, false);
        bench.calls(&[true]);
        assert!(bench.is_closed());
    }

    #[test]
    fn a_cancelled_trial_gives_its_permit_back() {
        let mut bench = Bench::ready_for_trials();
        let first = bench.acquire().expect("a trial");
        let _second = bench.acquire().expect("a trial");
        bench.breaker.cancel(first);
        assert!(bench.acquire().is_some());
        assert_eq!(bench.acquire(), None);
    }

    #[test]
    #[should_panic(expected = "minimum_calls")]
    fn a_breaker_that_could_never_open_is_refused() {
        CircuitBreaker::new(Settings { minimum_calls: 7, ..SETTINGS });
    }

    async fn failing(calls: &Cell<u32>) -> Result<(), &'static str> {
        calls.set(calls.get() + 1);
        Err("down")
    }

    #[test]
    fn an_open_breaker_does_not_call() {
        let breaker = SharedBreaker::new(SETTINGS);
        let calls = Cell::new(0);
        let call = || block_on(breaker.call(failing(&calls), |_| true));
        for _ in 0..4 {
            assert_eq!(call(), Err(CallError::Failed("down")));
        }
        assert_eq!(call(), Err(CallError::Open));
        assert_eq!(calls.get(), 4);
    }

    #[test]
    fn a_business_error_does_not_open() {
        let breaker = SharedBreaker::new(SETTINGS);
        let calls = Cell::new(0);
        for _ in 0..9 {
            let call = breaker.call(failing(&calls), |_| false);
            assert_eq!(block_on(call), Err(CallError::Failed("down")));
        }
    }

    #[test]
    fn a_dropped_call_gives_its_permit_back() {
        let settings =
            Settings { timeout: Duration::ZERO, trial_calls: 1, ..SETTINGS };
        let breaker = SharedBreaker::new(settings);
        let calls = Cell::new(0);
        for _ in 0..4 {
            let _ = block_on(breaker.call(failing(&calls), |_| true));
        }
        {
            let endless = std::future::pending::<Result<(), ()>>();
            let mut trial = pin!(breaker.call(endless, |_| true));
            let mut context = Context::from_waker(Waker::noop());
            assert_eq!(trial.as_mut().poll(&mut context), Poll::Pending);
            let second = block_on(breaker.call(failing(&calls), |_| true));
            assert_eq!(second, Err(CallError::Open));
        }
        let trial = breaker.call(async { Ok::<_, ()>(1) }, |_| true);
        assert_eq!(block_on(trial), Ok(1));
    }
}
