//! A deadline: the moment after which nobody waits for the answer. It is set
//! once, where the request enters, and handed on.

use std::time::{Duration, Instant};

use crate::clock::Clock;

// region: deadline
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deadline(Instant);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expired {
    /// No time was left: nothing was sent.
    NotStarted,
    /// The answer came too late. The call may well have taken effect.
    Late,
}

impl Deadline {
    pub fn within(clock: &dyn Clock, time: Duration) -> Self {
        Self(clock.now() + time)
    }

    /// The earlier of this deadline and a timeout that starts now. A call
    /// may have less time than the request as a whole, never more.
    pub fn or_within(self, clock: &dyn Clock, timeout: Duration) -> Self {
        self.min(Self::within(clock, timeout))
    }

    /// `None`: the deadline has passed.
    pub fn remaining(self, clock: &dyn Clock) -> Option<Duration> {
        let left = self.0.saturating_duration_since(clock.now());
        (!left.is_zero()).then_some(left)
    }

    /// For the request header. A duration, because the clocks of two
    /// machines disagree; the receiver calls `within` on arrival, so the
    /// time on the wire is not counted.
    pub fn header_millis(self, clock: &dyn Clock) -> Option<u128> {
        self.remaining(clock).map(|left| left.as_millis())
    }

    /// `call` gets the time that is left and must use it as the timeout of
    /// its socket: synchronous code cannot be interrupted from outside.
    /// Use it before each expensive step too, not only around remote calls.
    pub fn call<T, E: From<Expired>>(
        self,
        clock: &dyn Clock,
        call: impl FnOnce(Duration) -> Result<T, E>,
    ) -> Result<T, E> {
        let left = self.remaining(clock).ok_or(Expired::NotStarted)?;
        let answer = call(left)?;
        self.remaining(clock).ok_or(Expired::Late)?;
        Ok(answer)
    }
}
// endregion: deadline

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ManualClock;

    const fn ms(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[test]
    fn time_runs_out() {
        let clock = ManualClock::default();
        let deadline = Deadline::within(&clock, ms(100));
        clock.advance(ms(99));
        assert_eq!(deadline.remaining(&clock), Some(ms(1)));
        clock.advance(ms(1));
        assert_eq!(deadline.remaining(&clock), None);
        clock.advance(ms(1));
        assert_eq!(deadline.remaining(&clock), None);
    }

    #[test]
    fn a_timeout_shortens_a_deadline_and_never_extends_it() {
        let clock = ManualClock::default();
        let deadline = Deadline::within(&clock, ms(100));
        let left =
            |timeout| deadline.or_within(&clock, timeout).remaining(&clock);
        assert_eq!(left(ms(30)), Some(ms(30)));
        assert_eq!(left(ms(300)), Some(ms(100)));
    }

    #[test]
    fn without_time_nothing_is_sent() {
        let clock = ManualClock::default();
        let deadline = Deadline::within(&clock, ms(0));
        let result: Result<(), Expired> =
            deadline.call(&clock, |_| unreachable!("sent"));
        assert_eq!(result, Err(Expired::NotStarted));
    }

    #[test]
    fn a_late_answer_is_an_error_but_a_late_refusal_is_itself() {
        #[derive(Debug, PartialEq)]
        enum Error {
            Expired(Expired),
            Refused,
        }
        impl From<Expired> for Error {
            fn from(expired: Expired) -> Self {
                Self::Expired(expired)
            }
        }
        let clock = ManualClock::default();
        let slow = |result: Result<u8, Error>| {
            Deadline::within(&clock, ms(100)).call(&clock, |left| {
                clock.advance(left);
                result
            })
        };
        assert_eq!(slow(Ok(1)), Err(Error::Expired(Expired::Late)));
        assert_eq!(slow(Err(Error::Refused)), Err(Error::Refused));
    }

    /// Gateway, orders, stock: each needs 60 ms before it calls the next,
    /// and the client waits for 100 ms.
    fn hops(clock: &ManualClock, handed_on: bool) -> (u32, Duration) {
        let mut works = 0;
        let mut deadline = Deadline::within(clock, ms(100));
        let start = clock.passed();
        for _ in ["gateway", "orders", "stock"] {
            let step: Result<(), Expired> = deadline.call(clock, |_| {
                works += 1;
                clock.advance(ms(60));
                Ok(())
            });
            let header = deadline.header_millis(clock);
            deadline = match (handed_on, header) {
                (false, _) => Deadline::within(clock, ms(100)),
                (true, Some(left)) => {
                    Deadline::within(clock, ms(u64::try_from(left).unwrap()))
                }
                (true, None) => {
                    assert_eq!(step, Err(Expired::Late));
                    break;
                }
            };
        }
        (works, clock.passed() - start)
    }

    #[test]
    fn a_deadline_handed_on_stops_work_that_nobody_awaits() {
        let clock = ManualClock::default();
        assert_eq!(hops(&clock, false), (3, ms(180)), "80 ms for nobody");
        assert_eq!(hops(&clock, true), (2, ms(120)), "the third is spared");
    }
}
