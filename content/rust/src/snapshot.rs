//! Snapshot: a shortcut through a long stream. Never the truth.

use std::collections::HashMap;

use crate::database::Database;
use crate::event_store::{EventStore, Recorded};

// region: snapshot
pub trait Aggregate: Default {
    type Event: Clone;
    /// Raise it with every change to the state or to what `apply` does: a
    /// corrected calculation makes old snapshots wrong, not unreadable.
    const SCHEMA: u32;

    fn apply(&mut self, event: &Self::Event);
    fn encode(&self) -> String;
    fn decode(data: &str) -> Option<Self>;
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    pub schema: u32,
    /// The version of the stream that the state belongs to.
    pub version: u64,
    /// The command of the event at that version. In a store restored from a
    /// backup, another event may stand there by now.
    pub command: String,
    pub data: String,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Loaded<A> {
    pub state: A,
    /// Expected by the next append.
    pub version: u64,
    /// How many events were read: the measure of what a snapshot saves.
    pub replayed: u64,
}

pub struct Repository<'a, A: Aggregate> {
    pub events: &'a EventStore<A::Event>,
    pub snapshots: &'a Database<HashMap<String, Snapshot>>,
    /// Small costs storage, large costs time to load. Measure first.
    pub every: u64,
}

impl<A: Aggregate> Repository<'_, A> {
    pub fn load(&self, stream: &str) -> Loaded<A> {
        let (mut state, start) = self.usable(stream).unwrap_or_default();
        let later = self.events.read(stream, start);
        later.iter().for_each(|recorded| state.apply(&recorded.event));
        let replayed = later.len() as u64;
        let Some(last) = later.last() else {
            return Loaded { state, version: start, replayed };
        };
        // Whoever has paid for the replay saves it for the next. A crash
        // before this line costs one more replay and nothing else.
        if replayed >= self.every {
            self.save(last, &state);
        }
        Loaded { state, version: last.version, replayed }
    }

    /// Any doubt about a snapshot: leave it, and replay.
    fn usable(&self, stream: &str) -> Option<(A, u64)> {
        let found = self.snapshots.read(|all| all.get(stream).cloned())?;
        let Snapshot { schema, version, command, data } = found;
        let in_stream = self.events.command_at(stream, version);
        let state = (schema == A::SCHEMA && in_stream == Some(command))
            .then(|| A::decode(&data))
            .flatten()?;
        Some((state, version))
    }

    fn save(&self, last: &Recorded<A::Event>, state: &A) {
        let Recorded { stream, version, command, .. } = last.clone();
        let (schema, data) = (A::SCHEMA, state.encode());
        let snapshot = Snapshot { schema, version, command, data };
        self.snapshots.update(|all| all.insert(stream, snapshot));
    }
}
// endregion: snapshot

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default, PartialEq)]
    struct Balance(i64);

    impl Aggregate for Balance {
        type Event = i64;
        const SCHEMA: u32 = 2;

        fn apply(&mut self, event: &i64) {
            self.0 += event;
        }

        fn encode(&self) -> String {
            self.0.to_string()
        }

        fn decode(data: &str) -> Option<Self> {
            data.parse().ok().map(Self)
        }
    }

    type Snapshots = Database<HashMap<String, Snapshot>>;

    fn account(events: i64) -> EventStore<i64> {
        let store = EventStore::default();
        let _ = store.append("account", 0, "c-1", (1..=events).collect());
        store
    }

    fn load(
        events: &EventStore<i64>,
        snapshots: &Snapshots,
        every: u64,
    ) -> Loaded<Balance> {
        Repository { events, snapshots, every }.load("account")
    }

    fn with(schema: u32, version: u64, data: &str) -> Snapshots {
        let (command, data) = ("c-1".into(), data.into());
        let snapshot = Snapshot { schema, version, command, data };
        Database::new([("account".to_owned(), snapshot)].into())
    }

    #[test]
    fn a_snapshot_shortens_the_replay_and_changes_nothing() {
        let (store, snapshots) = (account(250), Snapshots::default());
        let first = load(&store, &snapshots, 100);
        let state = Balance(250 * 251 / 2);
        assert_eq!(first, Loaded { state, version: 250, replayed: 250 });
        let second = load(&store, &snapshots, 100);
        assert_eq!((&second.state, second.version), (&first.state, 250));
        assert_eq!(second.replayed, 0);

        let _ = store.append("account", second.version, "c-2", vec![-1]);
        let third = load(&store, &snapshots, 100);
        let state = Balance(250 * 251 / 2 - 1);
        assert_eq!(third, Loaded { state, version: 251, replayed: 1 });
    }

    #[test]
    fn a_short_replay_saves_no_snapshot() {
        let (store, snapshots) = (account(99), Snapshots::default());
        load(&store, &snapshots, 100);
        assert!(snapshots.read(HashMap::is_empty));
    }

    #[test]
    fn after_a_restore_a_snapshot_of_lost_events_is_not_used() {
        let (store, snapshots) = (account(100), Snapshots::default());
        load(&store, &snapshots, 100);
        let restored = EventStore::default();
        let _ = restored.append("account", 0, "c-1", vec![1; 50]);
        for n in 50..100 {
            let now = load(&restored, &snapshots, 100);
            assert_eq!((now.state, now.version), (Balance(n), n as u64));
            let _ = restored.append("account", now.version, "c-3", vec![1]);
        }
        let now = load(&restored, &snapshots, 100);
        assert_eq!((now.state, now.version), (Balance(100), 100));
    }

    #[test]
    fn any_doubtful_snapshot_falls_back_to_replay() {
        let store = account(5);
        for (why, snapshots) in [
            ("an older schema", with(1, 4, "9999")),
            ("a newer schema, after a rollback", with(3, 4, "9999")),
            ("not readable", with(2, 4, "{")),
            ("ahead of a restored store", with(2, 6, "9999")),
        ] {
            let loaded = load(&store, &snapshots, 100);
            let replay = Loaded { state: Balance(15), version: 5, replayed: 5 };
            assert_eq!(loaded, replay, "{why}");
        }
        let usable = load(&store, &with(2, 4, "10"), 100);
        assert_eq!((usable.state, usable.replayed), (Balance(15), 1));
    }

    #[test]
    fn a_useless_snapshot_is_replaced() {
        let (store, snapshots) = (account(5), with(1, 4, "9999"));
        load(&store, &snapshots, 5);
        let expected = with(2, 5, "15").read(Clone::clone);
        assert_eq!(snapshots.read(Clone::clone), expected);
    }
}
