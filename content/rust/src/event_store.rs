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
    /// The id of the command that it comes from.
    pub command: String,
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
        command: &str,
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
            let (stream, command) = (stream.to_owned(), command.to_owned());
            log.push(Recorded { position, stream, version, command, event });
        }
        Ok(version)
    }

    /// The version that a command has led to, if it was carried out. In SQL
    /// an index on (stream, command).
    pub fn done(&self, stream: &str, command: &str) -> Option<u64> {
        let log = self.lock();
        let own = log.iter().rev().filter(|r| r.stream == stream);
        own.filter(|r| r.command == command).map(|r| r.version).next()
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

/// Why a command was not carried out: by its own decision, or because others
/// were faster in every attempt. The caller may repeat the latter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDone<R> {
    Rejected(R),
    Conflict(Conflict),
}

/// Load, decide, append; after a conflict once more from the start, because
/// the decision may be a different one now. `pause` waits before attempt
/// number n: take a backoff with jitter, or the rivals meet again.
///
/// `command` is an id that the client makes once and repeats in every retry.
/// A retry after a lost answer gets that answer, and appends nothing. A
/// rejection is not stored: after one, a retry decides again.
pub fn execute<E: Clone, R>(
    store: &EventStore<E>,
    stream: &str,
    command: &str,
    attempts: u32,
    pause: impl Fn(u32),
    decide: impl Fn(&[Recorded<E>]) -> Result<Vec<E>, R>,
) -> Result<u64, NotDone<R>> {
    let mut attempt = 1;
    loop {
        let history = store.read(stream, 0);
        // Asked after the read: if it is done in between, the append fails.
        if let Some(version) = store.done(stream, command) {
            return Ok(version);
        }
        let events = decide(&history).map_err(NotDone::Rejected)?;
        // Not the number of events: the first ones may be in an archive.
        let version = history.last().map_or(0, |last| last.version);
        match store.append(stream, version, command, events) {
            Ok(version) => return Ok(version),
            Err(conflict) if attempt >= attempts => {
                return Err(NotDone::Conflict(conflict));
            }
            Err(_) => attempt += 1,
        }
        pause(attempt);
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

    /// The version of the last event of a stream; 0 if there is none.
    pub fn version(&self, stream: &str) -> u64 {
        version_in(&self.lock(), stream)
    }

    /// The command that one event of a stream comes from.
    pub fn command_at(&self, stream: &str, version: u64) -> Option<String> {
        let log = self.lock();
        let mut own = log.iter().filter(|r| r.stream == stream);
        own.find(|r| r.version == version).map(|r| r.command.clone())
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
    use std::cell::{Cell, RefCell};
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

    fn account() -> EventStore<i64> {
        let store = EventStore::default();
        let _ = store.append("account", 0, "open", vec![100]);
        store
    }

    fn balance(store: &EventStore<i64>) -> i64 {
        store.read("account", 0).iter().map(|r| r.event).sum()
    }

    #[test]
    fn streams_are_versioned_apart_and_ordered_together() {
        let store = EventStore::default();
        assert_eq!(store.append("a", 0, "c-1", vec!['x', 'y']), Ok(2));
        assert_eq!(store.append("b", 0, "c-2", vec!['z']), Ok(1));
        assert_eq!(store.append("a", 2, "c-3", vec!['w']), Ok(3));
        let all = store.read_all(1, 2);
        let all = all.iter().map(|r| (r.position, &*r.stream, r.version));
        assert_eq!(all.collect::<Vec<_>>(), [(2, "a", 2), (3, "b", 1)]);
        let events = store.read("a", 1).into_iter().map(|r| r.event);
        assert_eq!(events.collect::<String>(), "yw");
        assert_eq!((store.version("a"), store.version("c")), (3, 0));
    }

    #[test]
    fn a_stale_append_is_rejected_as_a_whole() {
        let store = account();
        let append =
            |expected| store.append("account", expected, "c-1", vec![-80, -1]);
        assert_eq!(append(0), Err(Conflict { expected: 0, actual: 1 }));
        assert_eq!(append(2), Err(Conflict { expected: 2, actual: 1 }));
        assert_eq!(store.position(), 1);
    }

    #[test]
    fn a_decision_on_old_history_is_taken_again() {
        let store = account();
        let rival = Cell::new(true);
        let decide = |history: &[Recorded<i64>]| {
            let decision = withdraw(80)(history);
            if rival.take() {
                let _ = store.append("account", 1, "rival", vec![-80]);
            }
            decision
        };
        let result = execute(&store, "account", "c-1", 3, |_| (), decide);
        let rejected = Err(NotDone::Rejected("overdrawn"));
        assert_eq!(result, rejected, "the rival was first");
        assert_eq!(store.version("account"), 2);
    }

    #[test]
    fn conflicts_without_end_are_given_up_after_pauses() {
        let store = EventStore::default();
        let pauses = RefCell::new(vec![]);
        let decide = |history: &[Recorded<i64>]| {
            let version = history.len() as u64;
            let _ = store.append("busy", version, "rival", vec![1]);
            Ok::<_, ()>(vec![2])
        };
        let pause = |attempt| pauses.borrow_mut().push(attempt);
        let end = execute(&store, "busy", "c-1", 3, pause, decide);
        let conflict = Conflict { expected: 2, actual: 3 };
        assert_eq!(end, Err(NotDone::Conflict(conflict)));
        assert_eq!(pauses.into_inner(), [2, 3], "before attempts 2 and 3");
    }

    #[test]
    fn a_command_that_comes_again_gets_its_answer_and_appends_nothing() {
        let store = account();
        let run = |command| {
            execute(&store, "account", command, 3, |_| (), withdraw(60))
        };
        assert_eq!(run("c-1"), Ok(2));
        assert_eq!(run("c-1"), Ok(2), "the answer was lost");
        assert_eq!(run("c-2"), Err(NotDone::Rejected("overdrawn")));
        assert_eq!(balance(&store), 40);
    }

    #[test]
    fn a_stream_whose_first_events_are_archived_takes_commands() {
        let store = EventStore::default();
        let _ = store.append("account", 0, "c-1", vec![50, 50, 100]);
        store.lock().retain(|recorded| recorded.version > 2);
        let end = execute(&store, "account", "c-2", 3, |_| (), withdraw(60));
        assert_eq!(end, Ok(4));
    }

    #[test]
    fn threads_never_overdraw_together() {
        for (commands, done, left) in [
            (["1", "2", "3", "4", "5", "6", "7", "8"], 3, 10),
            (["1"; 8], 8, 70), // One command, delivered eight times.
        ] {
            let store = account();
            let ends = thread::scope(|scope| {
                let run = |command| {
                    let decide = withdraw(30);
                    execute(&store, "account", command, 100, |_| (), decide)
                };
                let threads = commands.map(|id| scope.spawn(move || run(id)));
                threads.map(|thread| thread.join().expect("an end"))
            });
            assert_eq!(ends.iter().filter(|end| end.is_ok()).count(), done);
            assert_eq!(balance(&store), left);
        }
    }
}
