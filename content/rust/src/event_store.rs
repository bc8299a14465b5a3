//! Event store: one append-only stream per entity, and one order over all.

use std::sync::{Mutex, MutexGuard, PoisonError};

// region: event-store
/// An event as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded<E> {
    /// Its place in the whole store, from 1, in the order of commits.
    pub position: u64,
    pub stream: String,
    /// Its place in its stream, from 1.
    pub version: u64,
    pub event: E,
}

/// Someone else appended first: load again and decide again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conflict {
    pub expected: u64,
    pub actual: u64,
}

#[derive(Debug)]
pub struct EventStore<E>(Mutex<Vec<Recorded<E>>>);

impl<E: Clone> EventStore<E> {
    /// All or nothing, and only if the stream is exactly at `expected`: the
    /// version that the decision was made on. Returns the new version. In
    /// SQL a unique key on (stream, version) decides the race.
    pub fn append(
        &self,
        stream: &str,
        expected: u64,
        events: Vec<E>,
    ) -> Result<u64, Conflict> {
        let mut log = self.lock();
        let actual = version_in(&log, stream);
        if actual != expected {
            return Err(Conflict { expected, actual });
        }
        let mut version = actual;
        for event in events {
            version += 1;
            let position = log.len() as u64 + 1;
            let stream = stream.to_owned();
            log.push(Recorded { position, stream, version, event });
        }
        Ok(version)
    }

    /// The stream's events after `version`, oldest first.
    pub fn read(&self, stream: &str, version: u64) -> Vec<Recorded<E>> {
        let log = self.lock();
        let own = log.iter().filter(|r| r.stream == stream);
        own.filter(|r| r.version > version).cloned().collect()
    }

    /// At most `limit` events after `position`, for those who follow the
    /// store. In SQL an identity column is no such position: its numbers
    /// are drawn before the commit, so a reader can pass one by that is
    /// committed late, and never see it.
    pub fn read_all(&self, position: u64, limit: usize) -> Vec<Recorded<E>> {
        let log = self.lock();
        let later = log.iter().filter(|r| r.position > position);
        later.take(limit).cloned().collect()
    }
}

/// Load, decide, append; after a conflict once more from the start, because
/// the decision may be a different one now.
pub fn execute<E: Clone, R>(
    store: &EventStore<E>,
    stream: &str,
    attempts: u32,
    decide: impl Fn(&[Recorded<E>]) -> Result<Vec<E>, R>,
) -> Result<Result<u64, Conflict>, R> {
    let mut attempt = 1;
    loop {
        let history = store.read(stream, 0);
        let events = decide(&history)?;
        let result = store.append(stream, history.len() as u64, events);
        if result.is_ok() || attempt >= attempts {
            return Ok(result);
        }
        attempt += 1;
    }
}
// endregion: event-store

fn version_in<E>(log: &[Recorded<E>], stream: &str) -> u64 {
    log.iter().rev().find(|r| r.stream == stream).map_or(0, |r| r.version)
}

impl<E> EventStore<E> {
    fn lock(&self) -> MutexGuard<'_, Vec<Recorded<E>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of events in a stream; 0 if there is none.
    pub fn version(&self, stream: &str) -> u64 {
        version_in(&self.lock(), stream)
    }

    /// The position of the last event; 0 if there is none.
    pub fn position(&self) -> u64 {
        self.lock().len() as u64
    }
}

impl<E> Default for EventStore<E> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::thread;

    use super::*;

    /// An account that must not be overdrawn.
    fn withdraw(amount: i64) -> impl Fn(&[Recorded<i64>]) -> Decision {
        move |history| {
            let balance: i64 = history.iter().map(|r| r.event).sum();
            if balance < amount { Err("overdrawn") } else { Ok(vec![-amount]) }
        }
    }

    type Decision = Result<Vec<i64>, &'static str>;

    #[test]
    fn streams_are_versioned_apart_and_ordered_together() {
        let store = EventStore::default();
        assert_eq!(store.append("a", 0, vec!['x', 'y']), Ok(2));
        assert_eq!(store.append("b", 0, vec!['z']), Ok(1));
        assert_eq!(store.append("a", 2, vec!['w']), Ok(3));
        let all = store.read_all(1, 2);
        let all = all.iter().map(|r| (r.position, &*r.stream, r.version));
        assert_eq!(all.collect::<Vec<_>>(), [(2, "a", 2), (3, "b", 1)]);
        let events = store.read("a", 1).into_iter().map(|r| r.event);
        assert_eq!(events.collect::<String>(), "yw");
        assert_eq!((store.version("a"), store.version("c")), (3, 0));
    }

    #[test]
    fn a_stale_append_is_rejected_as_a_whole() {
        let store = EventStore::default();
        let _ = store.append("account", 0, vec![100]);
        let conflict = Conflict { expected: 0, actual: 1 };
        assert_eq!(store.append("account", 0, vec![-80, -1]), Err(conflict));
        let conflict = Conflict { expected: 2, actual: 1 };
        assert_eq!(store.append("account", 2, vec![-80]), Err(conflict));
        assert_eq!(store.position(), 1);
    }

    #[test]
    fn a_decision_on_old_history_is_taken_again() {
        let store = EventStore::default();
        let _ = store.append("account", 0, vec![100]);
        let rival = Cell::new(true);
        let decide = |history: &[Recorded<i64>]| {
            let decision = withdraw(80)(history);
            if rival.take() {
                let _ = store.append("account", 1, vec![-80]);
            }
            decision
        };
        let result = execute(&store, "account", 3, decide);
        assert_eq!(result, Err("overdrawn"), "the rival was first");
        assert_eq!(store.version("account"), 2);
    }

    #[test]
    fn conflicts_without_end_are_given_up() {
        let store = EventStore::default();
        let tries = Cell::new(0);
        let decide = |history: &[Recorded<i64>]| {
            tries.set(tries.get() + 1);
            let _ = store.append("busy", history.len() as u64, vec![1]);
            Ok::<_, ()>(vec![2])
        };
        let end = execute(&store, "busy", 3, decide);
        assert_eq!(end, Ok(Err(Conflict { expected: 2, actual: 3 })));
        assert_eq!(tries.get(), 3);
    }

    #[test]
    fn threads_never_overdraw_together() {
        let store = EventStore::default();
        let _ = store.append("account", 0, vec![100]);
        let done = thread::scope(|scope| {
            let run = || execute(&store, "account", 100, withdraw(30));
            let threads = [(); 8].map(|()| scope.spawn(run));
            let ends = threads.map(|thread| thread.join().expect("an end"));
            ends.into_iter().filter(|end| matches!(end, Ok(Ok(_)))).count()
        });
        assert_eq!(done, 3);
        let balance = store.read("account", 0).iter().map(|r| r.event).sum();
        assert_eq!(10_i64, balance);
    }
}
