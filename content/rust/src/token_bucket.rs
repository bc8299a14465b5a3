//! Rate limiting: an average rate with a bounded burst.

// region: token-bucket
use std::time::{Duration, Instant};

/// Lets `per_second` calls pass on average, and `burst` at once.
pub struct TokenBucket {
    burst: f64,
    per_second: f64,
    tokens: f64,
    updated: Instant,
}

impl TokenBucket {
    /// # Panics
    /// If `burst` is below 1, since a bucket that never holds a whole token
    /// lets nothing pass, or if `per_second` is not above 0.
    pub fn new(burst: f64, per_second: f64, now: Instant) -> Self {
        assert!(burst >= 1.0, "burst must be at least 1");
        assert!(per_second > 0.0, "per_second must be above 0");
        Self { burst, per_second, tokens: burst, updated: now }
    }

    /// Takes a token, or says how long to wait: the `Retry-After`. Rounded
    /// up, so that whoever comes alone and waits as told does pass.
    pub fn try_take(&mut self, now: Instant) -> Result<(), Duration> {
        let elapsed = now.saturating_duration_since(self.updated);
        let refill = elapsed.as_secs_f64() * self.per_second;
        self.tokens = (self.tokens + refill).min(self.burst);
        self.updated = self.updated.max(now);
        if self.tokens >= 1.0 {
            self.tokens -= 1.0;
            return Ok(());
        }
        let missing = (1.0 - self.tokens) / self.per_second;
        Err(Duration::from_secs_f64(missing) + Duration::from_nanos(1))
    }
}
// endregion: token-bucket

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_passes_and_the_next_call_learns_how_long_to_wait() {
        let start = Instant::now();
        let mut bucket = TokenBucket::new(3.0, 10.0, start);
        assert!((0..3).all(|_| bucket.try_take(start).is_ok()));
        let wait = bucket.try_take(start).unwrap_err();
        assert_eq!(wait.as_millis(), 100);
        assert!(bucket.try_take(start + wait).is_ok());
    }

    #[test]
    fn whoever_waits_as_told_passes() {
        for (burst, rate) in [(3.0, 10.0), (1.0, 3.0), (1.5, 0.007)] {
            let mut now = Instant::now();
            let mut bucket = TokenBucket::new(burst, rate, now);
            for _ in 0..1000 {
                while bucket.try_take(now).is_ok() {}
                now += bucket.try_take(now).unwrap_err();
                assert_eq!(bucket.try_take(now), Ok(()), "{burst} {rate}");
            }
        }
    }

    #[test]
    #[should_panic(expected = "burst must be at least 1")]
    fn a_bucket_that_would_never_open_is_refused() {
        TokenBucket::new(0.5, 10.0, Instant::now());
    }

    #[test]
    #[should_panic(expected = "per_second must be above 0")]
    fn a_bucket_that_would_never_fill_is_refused() {
        TokenBucket::new(1.0, f64::NAN, Instant::now());
    }

    #[test]
    fn a_long_pause_fills_no_more_than_the_burst() {
        let start = Instant::now();
        let mut bucket = TokenBucket::new(3.0, 10.0, start);
        let later = start + Duration::from_secs(3600);
        let passed = (0..100).filter(|_| bucket.try_take(later).is_ok());
        assert_eq!(passed.count(), 3);
    }

    #[test]
    fn over_a_second_of_steady_load_the_rate_holds() {
        let start = Instant::now();
        let mut bucket = TokenBucket::new(1.0, 10.0, start);
        let passed = (0..1000u64)
            .map(|ms| start + Duration::from_millis(ms))
            .filter(|&now| bucket.try_take(now).is_ok())
            .count();
        assert!((9..=11).contains(&passed), "{passed}");
    }

    #[test]
    fn a_clock_that_goes_back_adds_nothing() {
        let start = Instant::now() + Duration::from_secs(10);
        let mut bucket = TokenBucket::new(1.0, 1.0, start);
        assert!(bucket.try_take(start).is_ok());
        assert!(bucket.try_take(start - Duration::from_secs(5)).is_err());
    }
}
