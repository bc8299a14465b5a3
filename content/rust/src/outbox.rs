//! Transactional outbox: the business change and its message in one local
//! transaction, and a relay that publishes afterwards.

use std::collections::VecDeque;

use crate::database::Database;

// region: outbox
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message<E> {
    /// The same in every delivery: consumers recognise duplicates by it. A
    /// UUID, see [`crate::uuid`], and no number from a table: after a restore
    /// from a backup the numbers come again, for other events, and every
    /// consumer drops those. And two shards count alike.
    pub id: String,
    /// What the event is about. Use it as the partition key, so that the
    /// events of one entity stay in order.
    pub entity: String,
    pub event: E,
}

/// A table beside the business tables, in the same database.
#[derive(Debug, Clone)]
pub struct Outbox<E> {
    rows: VecDeque<Message<E>>,
}

impl<E: Clone> Outbox<E> {
    /// Call it in the transaction that changes the business data.
    pub fn add(&mut self, id: String, entity: &str, event: E) {
        let entity = entity.to_owned();
        self.rows.push_back(Message { id, entity, event });
    }
}

pub trait HasOutbox: Clone {
    type Event: Clone;
    fn outbox(&mut self) -> &mut Outbox<Self::Event>;
    fn unpublished(&self) -> &VecDeque<Message<Self::Event>>;
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokerDown;

pub trait Broker<E> {
    /// `Ok` once the broker has stored the message.
    fn publish(&mut self, message: &Message<E>) -> Result<(), BrokerDown>;
}

/// Publishes what is in the outbox, oldest first. It stops at the first
/// error, so that no event overtakes an earlier one; run it again later. A
/// message that the broker never takes holds up the rest: alert on the age of
/// the oldest row. Let only one relay at a time work on an outbox.
///
/// A row goes only after the broker has it. A crash between the two
/// publishes it again: at least once, never exactly once.
pub fn relay<T: HasOutbox>(
    db: &Database<T>,
    broker: &mut dyn Broker<T::Event>,
) -> Result<(), BrokerDown> {
    while let Some(message) = db.read(|t| t.unpublished().front().cloned()) {
        broker.publish(&message)?;
        // By id. Do not remember "the highest number published" instead:
        // numbers are drawn before the commit, and a row that is committed
        // late would be skipped.
        db.update(|tables| {
            tables.outbox().rows.retain(|row| row.id != message.id);
        });
    }
    Ok(())
}
// endregion: outbox

impl<E> Default for Outbox<E> {
    fn default() -> Self {
        Self { rows: VecDeque::new() }
    }
}

impl<E> Outbox<E> {
    pub fn rows(&self) -> &VecDeque<Message<E>> {
        &self.rows
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Instant, SystemTime};

    use super::*;
    use crate::inbox::{Handled, HasInbox, Inbox, consume};
    use crate::random::SplitMix;
    use crate::uuid::uuid_v7;

    #[derive(Debug, Clone, Default)]
    struct Tables {
        orders: Vec<&'static str>,
        outbox: Outbox<&'static str>,
    }

    impl HasOutbox for Tables {
        type Event = &'static str;

        fn outbox(&mut self) -> &mut Outbox<&'static str> {
            &mut self.outbox
        }

        fn unpublished(&self) -> &VecDeque<Message<&'static str>> {
            self.outbox.rows()
        }
    }

    fn place(db: &Database<Tables>, order: &'static str) {
        place_as(db, format!("id of {order}"), order);
    }

    fn place_as(db: &Database<Tables>, id: String, order: &'static str) {
        db.update(|tables| {
            tables.orders.push(order);
            tables.outbox.add(id, order, "placed");
        });
    }

    /// Keeps what it gets, except for the trouble that a test asks for.
    #[derive(Default)]
    struct Topic {
        ids: Vec<String>,
        trouble: Option<(usize, Trouble)>,
    }

    #[derive(Clone, Copy)]
    enum Trouble {
        NotStored,
        /// Or: the relay dies before it can delete the row.
        StoredWithoutReply,
    }

    impl Broker<&'static str> for Topic {
        fn publish(
            &mut self,
            message: &Message<&'static str>,
        ) -> Result<(), BrokerDown> {
            let due = self.trouble.take_if(|t| t.0 == self.ids.len());
            match due {
                None => self.ids.push(message.id.clone()),
                Some((_, Trouble::NotStored)) => return Err(BrokerDown),
                Some((_, Trouble::StoredWithoutReply)) => {
                    self.ids.push(message.id.clone());
                    return Err(BrokerDown);
                }
            }
            Ok(())
        }
    }

    const THREE: [&str; 3] = ["id of a", "id of b", "id of c"];

    fn three_orders() -> Database<Tables> {
        let db = Database::default();
        ["a", "b", "c"].into_iter().for_each(|order| place(&db, order));
        db
    }

    #[test]
    fn crash_between_commit_and_publish_loses_nothing() {
        // Without an outbox: the order is in the database, and that is all.
        let (db, topic) = <(Database<Tables>, Topic)>::default();
        db.update(|tables| tables.orders.push("a"));
        // The crash comes here, before `topic.publish`.
        assert_eq!((db.read(|t| t.orders.len()), topic.ids.len()), (1, 0));

        // With it, the process that comes up next finds the message.
        let (db, mut topic) = <(Database<Tables>, Topic)>::default();
        place(&db, "a");
        assert!(topic.ids.is_empty());
        assert_eq!(relay(&db, &mut topic), Ok(()));
        assert_eq!(topic.ids, ["id of a"]);
    }

    #[test]
    fn a_transaction_that_fails_leaves_no_message() {
        let (db, mut topic) = <(Database<Tables>, Topic)>::default();
        let refused = db.transaction(|tables| {
            tables.outbox.add("id of a".into(), "a", "placed");
            Err::<(), _>("credit limit")
        });
        assert_eq!(refused, Err("credit limit"));
        assert_eq!(relay(&db, &mut topic), Ok(()));
        assert!(topic.ids.is_empty());
    }

    #[test]
    fn a_broker_that_is_down_delays_and_does_not_reorder() {
        let db = three_orders();
        let trouble = Some((1, Trouble::NotStored));
        let mut topic = Topic { trouble, ..Topic::default() };
        assert_eq!(relay(&db, &mut topic), Err(BrokerDown));
        assert_eq!(topic.ids, ["id of a"]);
        assert_eq!(relay(&db, &mut topic), Ok(()));
        assert_eq!(topic.ids, THREE);
    }

    #[test]
    fn a_crash_after_publish_repeats_with_the_same_id() {
        for at in 0..3 {
            let db = three_orders();
            let trouble = Some((at, Trouble::StoredWithoutReply));
            let mut topic = Topic { trouble, ..Topic::default() };
            assert_eq!(relay(&db, &mut topic), Err(BrokerDown));
            assert_eq!(relay(&db, &mut topic), Ok(()));
            assert_eq!(topic.ids.len(), 4, "at least once");
            assert_eq!(topic.ids[at], topic.ids[at + 1]);
            topic.ids.dedup();
            assert_eq!(topic.ids, THREE);
        }
    }

    #[test]
    fn published_rows_are_gone() {
        let (db, mut topic) = (three_orders(), Topic::default());
        assert_eq!(relay(&db, &mut topic), Ok(()));
        assert!(db.read(|tables| tables.unpublished().is_empty()));
    }

    /// Orders a and b; then the database is restored from a backup that has
    /// only a, and order c comes in. What did the consumer do?
    fn handled_after_a_restore(
        id: impl Fn(&Database<Tables>) -> String,
    ) -> usize {
        #[derive(Clone, Default)]
        struct Consumer(Inbox);
        impl HasInbox for Consumer {
            fn inbox(&mut self) -> &mut Inbox {
                &mut self.0
            }
        }
        let (db, mut topic) = <(Database<Tables>, Topic)>::default();
        place_as(&db, id(&db), "a");
        let backup = db.read(Clone::clone);
        place_as(&db, id(&db), "b");
        assert_eq!(relay(&db, &mut topic), Ok(()));
        let db = Database::new(backup);
        place_as(&db, id(&db), "c");
        assert_eq!(relay(&db, &mut topic), Ok(()));
        assert_eq!(topic.ids.len(), 4, "a, b, a again, c");

        let consumer = Database::new(Consumer::default());
        let handle = |id: &&String| {
            let end =
                consume(&consumer, id, Instant::now(), |_| Ok::<_, ()>(()));
            end == Ok(Handled::Now)
        };
        topic.ids.iter().filter(handle).count()
    }

    #[test]
    fn after_a_restore_no_new_event_is_taken_for_an_old_one() {
        let random = SplitMix::new(1);
        let uuid = |_: &Database<Tables>| uuid_v7(SystemTime::now(), &random);
        assert_eq!(handled_after_a_restore(uuid), 3);

        // What the outbox does not do: number its rows.
        let number = |db: &Database<Tables>| {
            db.read(|tables| format!("orders-{}", tables.orders.len() + 1))
        };
        assert_eq!(handled_after_a_restore(number), 2, "c was dropped as b");
    }
}
