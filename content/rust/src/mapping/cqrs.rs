//! CQRS over an event store: commands load, decide and append; a projection
//! follows the store and serves the queries.

// region: cqrs-model
use std::sync::Arc;

use super::BoxFuture;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OrderId(pub String);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreateOrder {
    pub id: OrderId,
    pub customer: String,
    pub total_cents: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    OrderCreated { customer: String, total_cents: u64 },
    OrderCancelled,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// A rule of the domain says no.
    Rejected(&'static str),
    /// Someone else appended first: load again and decide again.
    Conflict {
        expected: u64,
        actual: u64,
    },
    Store(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    New,
    Placed,
    Cancelled,
}

/// The write model. It holds only what the decisions need.
#[derive(Debug)]
pub struct Order {
    status: Status,
    version: u64,
    uncommitted: Vec<Event>,
}

impl Order {
    pub fn replay(history: &[Recorded]) -> Self {
        let mut order =
            Self { status: Status::New, version: 0, uncommitted: vec![] };
        for recorded in history {
            order.apply(&recorded.event);
            order.version = recorded.version;
        }
        order
    }

    pub fn create(&mut self, cmd: CreateOrder) -> Result<(), Error> {
        if self.status != Status::New {
            return Err(Error::Rejected("the order exists"));
        }
        if cmd.total_cents == 0 {
            return Err(Error::Rejected("an order needs an amount"));
        }
        let CreateOrder { customer, total_cents, .. } = cmd;
        self.raise(Event::OrderCreated { customer, total_cents });
        Ok(())
    }

    pub fn cancel(&mut self) -> Result<(), Error> {
        if self.status != Status::Placed {
            return Err(Error::Rejected("there is no open order"));
        }
        self.raise(Event::OrderCancelled);
        Ok(())
    }

    /// The version of the stream that the decision was made on.
    pub fn version(&self) -> u64 {
        self.version
    }

    pub fn uncommitted_events(&self) -> &[Event] {
        &self.uncommitted
    }

    fn raise(&mut self, event: Event) {
        self.apply(&event);
        self.uncommitted.push(event);
    }

    fn apply(&mut self, event: &Event) {
        self.status = match event {
            Event::OrderCreated { .. } => Status::Placed,
            Event::OrderCancelled => Status::Cancelled,
        };
    }
}
// endregion: cqrs-model

// region: cqrs
/// An event as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its place in the whole store. What is committed later is higher.
    pub position: u64,
    pub stream: OrderId,
    /// Its place in its stream, from 1.
    pub version: u64,
    pub event: Event,
}

pub trait EventStore: Send + Sync {
    fn load<'a>(
        &'a self,
        stream: &'a OrderId,
    ) -> BoxFuture<'a, Result<Vec<Recorded>, Error>>;

    /// All or nothing. `Error::Conflict` unless the stream is exactly at
    /// `expected_version`.
    fn append<'a>(
        &'a self,
        stream: &'a OrderId,
        expected_version: u64,
        events: &'a [Event],
    ) -> BoxFuture<'a, Result<(), Error>>;

    /// What was committed after `position`, in order. Projections and the
    /// relay to a broker follow this: no second write can get lost.
    fn read_after(
        &self,
        position: u64,
    ) -> BoxFuture<'_, Result<Vec<Recorded>, Error>>;
}

// Command side
pub struct OrderCommandHandler {
    pub event_store: Arc<dyn EventStore>,
}

impl OrderCommandHandler {
    pub async fn handle_create_order(
        &self,
        cmd: CreateOrder,
    ) -> Result<Vec<Event>, Error> {
        let id = cmd.id.clone();
        self.handle(&id, |order| order.create(cmd)).await
    }

    pub async fn handle_cancel_order(
        &self,
        id: &OrderId,
    ) -> Result<Vec<Event>, Error> {
        self.handle(id, Order::cancel).await
    }

    /// Load, decide, append. A client that repeats a command after a lost
    /// answer is told that the order exists, or is cancelled already. Where
    /// the state does not show it, a command needs an id: see `event_store`.
    async fn handle(
        &self,
        id: &OrderId,
        decide: impl FnOnce(&mut Order) -> Result<(), Error> + Send,
    ) -> Result<Vec<Event>, Error> {
        let mut order = Order::replay(&self.event_store.load(id).await?);
        decide(&mut order)?;
        let events = order.uncommitted_events().to_vec();
        self.event_store.append(id, order.version(), &events).await?;
        Ok(events)
    }
}

// Query side
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderView {
    pub customer: String,
    pub total_cents: u64,
    pub cancelled: bool,
    /// The events seen so far: tells a client whether its own write is in.
    pub version: u64,
}

pub trait ReadModel: Send + Sync {
    fn get(
        &self,
        id: OrderId,
    ) -> BoxFuture<'_, Result<Option<OrderView>, Error>>;
}

pub struct OrderQueryHandler {
    pub read_model: Arc<dyn ReadModel>,
}

impl OrderQueryHandler {
    /// `Ok(None)`: no such order, or its events have not arrived yet.
    pub async fn get_order(
        &self,
        id: OrderId,
    ) -> Result<Option<OrderView>, Error> {
        self.read_model.get(id).await
    }
}
// endregion: cqrs

// region: cqrs-projection
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A read model that can be deleted and rebuilt from the events at any time.
/// Rebuild it after the store was restored from a backup: it holds events that
/// are lost, and would skip those that take their positions.
#[derive(Debug, Default)]
pub struct OrderProjection(Mutex<Views>);

#[derive(Debug, Default)]
struct Views {
    orders: HashMap<OrderId, OrderView>,
    /// The last event applied. In a database it is saved in the same
    /// transaction as the views.
    position: u64,
}

impl OrderProjection {
    pub async fn catch_up(&self, store: &dyn EventStore) -> Result<(), Error> {
        let position = self.views().position;
        for recorded in store.read_after(position).await? {
            self.views().apply(recorded);
        }
        Ok(())
    }

    /// Never held across an `await`.
    fn views(&self) -> MutexGuard<'_, Views> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Views {
    fn apply(&mut self, recorded: Recorded) {
        if recorded.position <= self.position {
            return; // Delivered again.
        }
        self.position = recorded.position;
        let Recorded { stream, version, event, .. } = recorded;
        match event {
            Event::OrderCreated { customer, total_cents } => {
                let cancelled = false;
                let view =
                    OrderView { customer, total_cents, cancelled, version };
                self.orders.insert(stream, view);
            }
            Event::OrderCancelled => {
                if let Some(view) = self.orders.get_mut(&stream) {
                    view.cancelled = true;
                    view.version = version;
                }
            }
        }
    }
}

impl ReadModel for OrderProjection {
    fn get(
        &self,
        id: OrderId,
    ) -> BoxFuture<'_, Result<Option<OrderView>, Error>> {
        Box::pin(async move { Ok(self.views().orders.get(&id).cloned()) })
    }
}
// endregion: cqrs-projection

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::testing::block_on;

    #[derive(Default)]
    struct MemoryStore(Mutex<Vec<Recorded>>);

    impl MemoryStore {
        fn log(&self) -> MutexGuard<'_, Vec<Recorded>> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner)
        }
    }

    impl EventStore for MemoryStore {
        fn load<'a>(
            &'a self,
            stream: &'a OrderId,
        ) -> BoxFuture<'a, Result<Vec<Recorded>, Error>> {
            Box::pin(async {
                let log = self.log();
                let own = log.iter().filter(|r| r.stream == *stream);
                Ok(own.cloned().collect())
            })
        }

        fn append<'a>(
            &'a self,
            stream: &'a OrderId,
            expected_version: u64,
            events: &'a [Event],
        ) -> BoxFuture<'a, Result<(), Error>> {
            Box::pin(async move {
                let mut log = self.log();
                let own = log.iter().filter(|r| r.stream == *stream);
                let actual = own.count() as u64;
                if actual != expected_version {
                    let expected = expected_version;
                    return Err(Error::Conflict { expected, actual });
                }
                for (version, event) in (actual + 1..).zip(events) {
                    let position = log.len() as u64 + 1;
                    let (stream, event) = (stream.clone(), event.clone());
                    log.push(Recorded { position, stream, version, event });
                }
                Ok(())
            })
        }

        fn read_after(
            &self,
            position: u64,
        ) -> BoxFuture<'_, Result<Vec<Recorded>, Error>> {
            Box::pin(async move {
                let log = self.log();
                let later = log.iter().filter(|r| r.position > position);
                Ok(later.cloned().collect())
            })
        }
    }

    /// A store in which someone else cancels the order between our load and
    /// our append.
    struct Overtaken(Arc<MemoryStore>);

    impl EventStore for Overtaken {
        fn load<'a>(
            &'a self,
            stream: &'a OrderId,
        ) -> BoxFuture<'a, Result<Vec<Recorded>, Error>> {
            Box::pin(async {
                let seen = self.0.load(stream).await?;
                let version = seen.len() as u64;
                let other = [Event::OrderCancelled];
                self.0.append(stream, version, &other).await?;
                Ok(seen)
            })
        }

        fn append<'a>(
            &'a self,
            stream: &'a OrderId,
            expected_version: u64,
            events: &'a [Event],
        ) -> BoxFuture<'a, Result<(), Error>> {
            self.0.append(stream, expected_version, events)
        }

        fn read_after(
            &self,
            position: u64,
        ) -> BoxFuture<'_, Result<Vec<Recorded>, Error>> {
            self.0.read_after(position)
        }
    }

    fn id() -> OrderId {
        OrderId("order-7".into())
    }

    fn create() -> CreateOrder {
        CreateOrder { id: id(), customer: "Ada".into(), total_cents: 4200 }
    }

    fn commands() -> (Arc<MemoryStore>, OrderCommandHandler) {
        let store = Arc::new(MemoryStore::default());
        (store.clone(), OrderCommandHandler { event_store: store })
    }

    #[test]
    fn creating_an_order_appends_one_event() {
        let (store, commands) = commands();
        let events = block_on(commands.handle_create_order(create()));
        let customer = "Ada".into();
        let created = Event::OrderCreated { customer, total_cents: 4200 };
        assert_eq!(events, Ok(vec![created]));
        assert_eq!(store.log().len(), 1);
    }

    #[test]
    fn decisions_see_the_history() {
        let (store, commands) = commands();
        let cancel = || block_on(commands.handle_cancel_order(&id()));
        assert!(matches!(cancel(), Err(Error::Rejected(_))), "not created");
        let create = || block_on(commands.handle_create_order(create()));
        assert!(create().is_ok());
        assert!(matches!(create(), Err(Error::Rejected(_))), "exists");
        assert_eq!(cancel(), Ok(vec![Event::OrderCancelled]));
        assert!(matches!(cancel(), Err(Error::Rejected(_))), "cancelled");
        assert_eq!(store.log().len(), 2);
    }

    #[test]
    fn a_decision_on_a_stale_version_is_rejected() {
        let (store, commands) = commands();
        assert!(block_on(commands.handle_create_order(create())).is_ok());

        let event_store = Arc::new(Overtaken(store.clone()));
        let slow = OrderCommandHandler { event_store };
        let conflict = Error::Conflict { expected: 1, actual: 2 };
        let result = block_on(slow.handle_cancel_order(&id()));
        assert_eq!(result, Err(conflict));
        assert_eq!(store.log().len(), 2, "nothing appended twice");

        let again = block_on(commands.handle_cancel_order(&id()));
        assert!(matches!(again, Err(Error::Rejected(_))), "decided afresh");
    }

    #[test]
    fn the_version_is_that_of_the_last_event_not_their_number() {
        let (store, commands) = commands();
        assert!(block_on(commands.handle_create_order(create())).is_ok());
        let mut history = store.log().clone();
        history[0].version = 7; // What came before it is in an archive.
        assert_eq!(Order::replay(&history).version(), 7);
    }

    #[test]
    fn the_projection_serves_the_query() {
        let (store, commands) = commands();
        let projection = Arc::new(OrderProjection::default());
        let queries = OrderQueryHandler { read_model: projection.clone() };
        let view = || block_on(queries.get_order(id())).expect("readable");

        assert!(block_on(commands.handle_create_order(create())).is_ok());
        assert_eq!(view(), None, "not projected yet");

        assert_eq!(block_on(projection.catch_up(&*store)), Ok(()));
        let placed = OrderView {
            customer: "Ada".into(),
            total_cents: 4200,
            cancelled: false,
            version: 1,
        };
        assert_eq!(view(), Some(placed.clone()));

        assert!(block_on(commands.handle_cancel_order(&id())).is_ok());
        assert_eq!(block_on(projection.catch_up(&*store)), Ok(()));
        let cancelled = OrderView { cancelled: true, version: 2, ..placed };
        assert_eq!(view(), Some(cancelled));
    }

    #[test]
    fn an_event_delivered_again_changes_nothing() {
        let (store, commands) = commands();
        let projection = OrderProjection::default();
        assert!(block_on(commands.handle_create_order(create())).is_ok());
        assert!(block_on(commands.handle_cancel_order(&id())).is_ok());
        assert_eq!(block_on(projection.catch_up(&*store)), Ok(()));

        let created = store.log()[0].clone();
        projection.views().apply(created);
        let view = block_on(projection.get(id())).expect("readable");
        assert!(view.is_some_and(|view| view.cancelled));
    }

    #[test]
    fn handlers_run_in_spawned_tasks() {
        fn assert_send<T: Send>(_: &T) {}
        let (store, commands) = commands();
        assert_send(&commands.handle_create_order(create()));
        let projection = Arc::new(OrderProjection::default());
        assert_send(&projection.catch_up(&*store));
        let queries = OrderQueryHandler { read_model: projection };
        assert_send(&queries.get_order(id()));
    }
}
