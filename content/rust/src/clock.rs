//! Time as a parameter. Code that waits or measures takes a [`Clock`], so a
//! test can pass an hour in no time.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

// region: clock
pub trait Clock: Send + Sync {
    fn now(&self) -> Instant;
    fn sleep(&self, pause: Duration);
}

#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn sleep(&self, pause: Duration) {
        std::thread::sleep(pause);
    }
}

/// Stands still until it is told to move. `sleep` moves it and returns.
#[derive(Debug)]
pub struct ManualClock {
    start: Instant,
    passed: Mutex<Duration>,
}

impl ManualClock {
    pub fn advance(&self, time: Duration) {
        *self.passed.lock().unwrap_or_else(PoisonError::into_inner) += time;
    }

    /// The time since the clock was made.
    pub fn passed(&self) -> Duration {
        *self.passed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Instant {
        self.start + self.passed()
    }

    fn sleep(&self, pause: Duration) {
        self.advance(pause);
    }
}
// endregion: clock

impl Default for ManualClock {
    /// The start is arbitrary: only differences are ever looked at.
    fn default() -> Self {
        Self { start: Instant::now(), passed: Mutex::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manual_clock_moves_only_when_told() {
        let clock = ManualClock::default();
        let start = clock.now();
        assert_eq!(clock.now(), start);
        clock.advance(Duration::from_secs(3600));
        clock.sleep(Duration::from_secs(60));
        assert_eq!(clock.now() - start, Duration::from_secs(3660));
        assert_eq!(clock.passed(), Duration::from_secs(3660));
    }
}
