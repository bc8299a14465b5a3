//! Snapshot: a shortcut through a long stream. Never the truth.

use std::collections::HashMap;

use crate::database::Database;
use crate::event_store::EventStore;

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
        let mut version = start;
        for recorded in self.events.read(stream, start) {
            state.apply(&recorded.event);
            version = recorded.version;
        }
        let replayed = version - start;
        // Whoever has paid for the replay saves it for the next. A crash
        // before this line costs one more replay and nothing else.
        if replayed >= self.every {
            self.save(stream, version, &state);
        }
        Loaded { state, version, replayed }
    }

    /// Any doubt about a snapshot: leave it, and replay.
    fn usable(&self, stream: &str) -> Option<(A, u64)> {
        let found = self.snapshots.read(|all| all.get(stream).cloned())?;
        let Snapshot { schema, version, data } = found;
        // A store restored from a backup can be older than its snapshots.
        let in_stream = version <= self.events.version(stream);
        let state = (schema == A::SCHEMA && in_stream)
            .then(|| A::decode(&data))
            .flatten()?;
        Some((state, version))
    }

    fn save(&self, stream: &str, version: u64, state: &A) {
        let data = state.encode();
        let snapshot = Snapshot { schema: A::SCHEMA, version, data };
        self.snapshots.update(|all| all.insert(stream.to_owned(), snapshot));
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
        let snapshot = Snapshot { schema, version, data: data.into() };
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
        let expected = Snapshot { schema: 2, version: 5, data: "15".into() };
        assert_eq!(snapshots.read(|all| all["account"].clone()), expected);
    }
}
