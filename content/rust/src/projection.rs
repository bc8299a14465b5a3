//! Projection: a view that follows the event store and can be rebuilt.

use crate::database::Database;
use crate::event_store::{EventStore, Recorded};

// region: projection
/// One view serves one query, or few. Build another for the next.
pub trait View: Clone + Default {
    type Event: Clone;

    /// No side effects: a rebuild applies every event again, and nobody
    /// wants all the mails of three years once more.
    fn apply(&mut self, recorded: &Recorded<Self::Event>);
}

#[derive(Debug, Clone, Default)]
struct Saved<V> {
    view: V,
    /// The last event that is in the view. Saved together with it: apart,
    /// a crash between the two loses an event or applies it twice.
    position: u64,
}

#[derive(Debug, Default)]
pub struct Projector<V>(Database<Saved<V>>);

impl<V: View> Projector<V> {
    /// Applies what is new, `batch` events to a transaction. Returns how
    /// many there were. Call it in a loop, or when the store notifies.
    /// After a restore of the store from a backup begin with a new view: this
    /// one holds events that are lost, and skips those in their place.
    pub fn catch_up(
        &self,
        store: &EventStore<V::Event>,
        batch: usize,
    ) -> usize {
        let mut count = 0;
        loop {
            let events = store.read_all(self.position(), batch);
            if events.is_empty() {
                return count;
            }
            count += self.apply(&events);
        }
    }

    /// Events may come again, from a broker for instance: what is in the
    /// view already is skipped. They must come in order and without gaps.
    pub fn apply(&self, events: &[Recorded<V::Event>]) -> usize {
        self.0.update(|saved| {
            let mut count = 0;
            for recorded in events {
                if recorded.position > saved.position {
                    saved.view.apply(recorded);
                    saved.position = recorded.position;
                    count += 1;
                }
            }
            count
        })
    }

    /// How far behind the view is, in events. The metric to alert on.
    pub fn lag(&self, store: &EventStore<V::Event>) -> u64 {
        store.position().saturating_sub(self.position())
    }

    /// A client that has just written waits until its event is in.
    pub fn position(&self) -> u64 {
        self.0.read(|saved| saved.position)
    }

    /// For display. A decision reads the stream instead: the view may lag.
    pub fn query<R>(&self, query: impl FnOnce(&V) -> R) -> R {
        self.0.read(|saved| query(&saved.view))
    }
}
// endregion: projection

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::collections::BTreeMap;
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

    use super::*;

    thread_local! {
        /// The position at which the process crashes, once.
        static CRASH: Cell<u64> = const { Cell::new(0) };
    }

    #[derive(Debug, Clone, Default, PartialEq)]
    struct Totals(BTreeMap<String, i64>);

    impl View for Totals {
        type Event = i64;

        fn apply(&mut self, recorded: &Recorded<i64>) {
            *self.0.entry(recorded.stream.clone()).or_default() +=
                recorded.event;
            if CRASH.get() == recorded.position {
                CRASH.set(0);
                resume_unwind(Box::new("power cut"));
            }
        }
    }

    fn store() -> EventStore<i64> {
        let store = EventStore::default();
        for n in 0..7 {
            let stream = ["a", "b"][n % 2];
            let version = store.version(stream);
            let event = 10_i64.pow(n as u32);
            let _ = store.append(stream, version, "c", vec![event]);
        }
        store
    }

    fn expected() -> Totals {
        let totals = [("a", 1_010_101), ("b", 101_010)];
        Totals(totals.map(|(s, n)| (s.to_owned(), n)).into())
    }

    #[test]
    fn the_view_follows_the_store() {
        let (store, projector) = (store(), Projector::<Totals>::default());
        assert_eq!((projector.lag(&store), projector.position()), (7, 0));
        assert_eq!(projector.catch_up(&store, 3), 7);
        assert_eq!(projector.query(Totals::clone), expected());
        assert_eq!((projector.lag(&store), projector.position()), (0, 7));
        assert_eq!(projector.catch_up(&store, 3), 0);
    }

    #[test]
    fn after_a_crash_at_any_event_the_view_is_the_same() {
        let store = store();
        for at in 1..=7 {
            let projector = Projector::<Totals>::default();
            CRASH.set(at);
            let run = AssertUnwindSafe(|| projector.catch_up(&store, 3));
            assert!(catch_unwind(run).is_err());
            projector.catch_up(&store, 3);
            assert_eq!(projector.query(Totals::clone), expected(), "{at}");
        }
    }

    /// What the projector does not do: position and view saved apart.
    #[test]
    fn a_position_saved_apart_loses_or_doubles_an_event() {
        let events = store().read_all(0, 10);
        let crash_at_4 = |position_first: bool| {
            let (mut view, mut position) = (Totals::default(), 0);
            for crash in [Some(4), None] {
                for recorded in &events[position..] {
                    let crashes = crash == Some(recorded.position);
                    if position_first {
                        position += 1;
                        if crashes {
                            break;
                        }
                        view.apply(recorded);
                    } else {
                        view.apply(recorded);
                        if crashes {
                            break;
                        }
                        position += 1;
                    }
                }
            }
            view.0["b"]
        };
        assert_eq!(crash_at_4(true), 100_010, "event 4 is lost");
        assert_eq!(crash_at_4(false), 102_010, "event 4 counts twice");
    }

    #[test]
    fn events_delivered_again_change_nothing() {
        let (store, projector) = (store(), Projector::<Totals>::default());
        projector.catch_up(&store, 3);
        assert_eq!(projector.apply(&store.read_all(2, 4)), 0);
        assert_eq!(projector.query(Totals::clone), expected());
    }

    #[test]
    fn a_new_view_is_built_by_replay() {
        #[derive(Debug, Clone, Default)]
        struct Largest(i64);
        impl View for Largest {
            type Event = i64;
            fn apply(&mut self, recorded: &Recorded<i64>) {
                self.0 = self.0.max(recorded.event);
            }
        }
        let (store, old) = (store(), Projector::<Totals>::default());
        old.catch_up(&store, 3);
        let (new, rebuilt) =
            <(Projector<Largest>, Projector<Totals>)>::default();
        new.catch_up(&store, 2);
        rebuilt.catch_up(&store, 5);
        assert_eq!(new.query(|view| view.0), 1_000_000);
        assert_eq!(rebuilt.query(Totals::clone), old.query(Totals::clone));
    }
}
