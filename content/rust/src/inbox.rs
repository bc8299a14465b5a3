//! Idempotent consumer: a message that comes again has no second effect.

use std::collections::HashMap;
use std::time::Instant;

use crate::database::Database;

// region: inbox
/// The keys of the messages handled, in the consumer's own database. A
/// service with several consumers keeps one inbox for each.
#[derive(Debug, Clone, Default)]
pub struct Inbox {
    seen: HashMap<String, Instant>,
}

impl Inbox {
    /// Keep keys for longer than a message can take to come again, the
    /// resubmission of dead letters included.
    pub fn forget_before(&mut self, limit: Instant) {
        self.seen.retain(|_, handled| *handled >= limit);
    }

    /// False for a repeated key. In SQL: insert it and let the unique
    /// constraint decide. To look first and insert later is a race.
    fn insert(&mut self, key: &str, now: Instant) -> bool {
        if self.seen.contains_key(key) {
            return false;
        }
        self.seen.insert(key.to_owned(), now);
        true
    }
}

pub trait HasInbox: Clone {
    fn inbox(&mut self) -> &mut Inbox;
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handled {
    Now,
    /// Acknowledge it all the same, or the broker sends it for ever.
    Before,
}

/// Key and effect in one transaction. Apart, a crash between the two loses
/// the effect or repeats it. Acknowledge to the broker after `Ok`, not
/// before. `key` is the message id or a business key that every retry of the
/// producer repeats; not a correlation id, which many messages share.
///
/// An effect outside the database, such as a mail, cannot join: give its
/// receiver the key.
pub fn consume<T: HasInbox, E>(
    db: &Database<T>,
    key: &str,
    now: Instant,
    effect: impl FnOnce(&mut T) -> Result<(), E>,
) -> Result<Handled, E> {
    db.transaction(|tables| {
        if !tables.inbox().insert(key, now) {
            return Ok(Handled::Before);
        }
        effect(tables)?;
        Ok(Handled::Now)
    })
}
// endregion: inbox

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
    use std::thread;
    use std::time::Duration;

    use super::*;
    use crate::clock::{Clock, ManualClock};

    #[derive(Debug, Clone, Default)]
    struct Tables {
        balance: i64,
        inbox: Inbox,
    }

    impl HasInbox for Tables {
        fn inbox(&mut self) -> &mut Inbox {
            &mut self.inbox
        }
    }

    fn charge(
        db: &Database<Tables>,
        key: &str,
        now: Instant,
    ) -> Result<Handled, Infallible> {
        consume(db, key, now, |tables| {
            tables.balance -= 10;
            Ok(())
        })
    }

    fn balance(db: &Database<Tables>) -> i64 {
        db.read(|tables| tables.balance)
    }

    #[test]
    fn duplicate_delivery_charges_once() {
        let (db, now) = (Database::default(), ManualClock::default().now());
        assert_eq!(charge(&db, "m-1", now), Ok(Handled::Now));
        assert_eq!(charge(&db, "m-1", now), Ok(Handled::Before));
        assert_eq!(charge(&db, "m-2", now), Ok(Handled::Now));
        assert_eq!(balance(&db), -20);
    }

    #[test]
    fn a_failed_or_crashed_attempt_can_be_repeated() {
        let (db, now) = (Database::default(), ManualClock::default().now());
        let failed = consume(&db, "m-1", now, |tables: &mut Tables| {
            tables.balance -= 10;
            Err("constraint")
        });
        assert_eq!(failed, Err("constraint"));
        let crash = AssertUnwindSafe(|| {
            consume(&db, "m-1", now, |tables: &mut Tables| {
                tables.balance -= 10;
                resume_unwind(Box::new("power cut"))
            })
            .unwrap_or_else(|never: Infallible| match never {})
        });
        assert!(catch_unwind(crash).is_err());
        assert_eq!(balance(&db), 0);
        assert_eq!(charge(&db, "m-1", now), Ok(Handled::Now));
        assert_eq!(balance(&db), -10);
    }

    /// What `consume` does not do: key and effect in two transactions, with
    /// a crash between them and a second delivery.
    #[test]
    fn two_transactions_lose_or_repeat_the_effect() {
        let now = ManualClock::default().now();
        let key_first = |tables: &mut Tables, crash: bool| {
            if tables.inbox.insert("m-1", now) && !crash {
                tables.balance -= 10;
            }
        };
        let effect_first = |tables: &mut Tables, crash: bool| {
            if !tables.inbox.seen.contains_key("m-1") {
                tables.balance -= 10;
                if !crash {
                    tables.inbox.insert("m-1", now);
                }
            }
        };
        let mut lost = Tables::default();
        [true, false].into_iter().for_each(|c| key_first(&mut lost, c));
        assert_eq!(lost.balance, 0, "never charged");
        let mut twice = Tables::default();
        [true, false].into_iter().for_each(|c| effect_first(&mut twice, c));
        assert_eq!(twice.balance, -20, "charged twice");
    }

    #[test]
    fn of_eight_deliveries_at_once_one_takes_effect() {
        let (db, now) = (Database::default(), ManualClock::default().now());
        let first = thread::scope(|scope| {
            let deliver = || charge(&db, "m-1", now);
            let threads = [(); 8].map(|()| scope.spawn(deliver));
            let ends = threads.map(|thread| thread.join().expect("an end"));
            ends.into_iter().filter(|end| *end == Ok(Handled::Now)).count()
        });
        assert_eq!((first, balance(&db)), (1, -10));
    }

    #[test]
    fn a_key_forgotten_too_early_lets_the_duplicate_in() {
        const DAY: Duration = Duration::from_secs(86_400);
        for (kept, charged) in [(7 * DAY, -20), (14 * DAY, -10)] {
            let (db, clock) = (Database::default(), ManualClock::default());
            clock.advance(30 * DAY);
            let _ = charge(&db, "m-1", clock.now());
            clock.advance(10 * DAY); // In the dead-letter queue.
            db.update(|tables: &mut Tables| {
                tables.inbox.forget_before(clock.now() - kept);
            });
            let _ = charge(&db, "m-1", clock.now());
            assert_eq!(balance(&db), charged, "kept for {kept:?}");
        }
    }
}
