//! Choreographed saga: nobody is in charge. Each service reacts to the
//! events of the others, through its inbox and its outbox.

use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use std::time::Instant;

use crate::database::Database;
use crate::inbox::{Handled, HasInbox, Inbox, consume};
use crate::outbox::{Broker, BrokerDown, HasOutbox, Message, Outbox};

// region: saga-choreography
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    OrderPlaced { quantity: u32, cents: u64 },
    StockReserved { cents: u64 },
    SoldOut,
    PaymentTaken,
    PaymentRefused,
}

/// One participant. `react` changes its own data and returns what is to be
/// published; [`Node`] commits the two together.
pub trait Service: Clone {
    fn react(&mut self, order: &str, event: &Event) -> Vec<Event>;
}

impl Service for Orders {
    fn react(&mut self, order: &str, event: &Event) -> Vec<Event> {
        let end = match event {
            Event::PaymentTaken => Status::Confirmed,
            Event::SoldOut | Event::PaymentRefused => Status::Cancelled,
            _ => return vec![],
        };
        self.0.insert(order.to_owned(), end);
        vec![]
    }
}

/// Read, check, write: right because `Node` commits at SERIALIZABLE. At READ
/// COMMITTED it sells a piece twice; see the samples of `database`.
impl Service for Stock {
    fn react(&mut self, order: &str, event: &Event) -> Vec<Event> {
        match *event {
            Event::OrderPlaced { quantity, cents } => {
                let Some(free) = self.free.checked_sub(quantity) else {
                    return vec![Event::SoldOut];
                };
                self.free = free;
                self.reserved.insert(order.to_owned(), quantity);
                return vec![Event::StockReserved { cents }];
            }
            Event::PaymentTaken => {
                self.reserved.remove(order); // The goods leave.
            }
            // The compensation: only what this order has reserved.
            Event::PaymentRefused => {
                self.free += self.reserved.remove(order).unwrap_or(0);
            }
            Event::StockReserved { .. } | Event::SoldOut => {}
        }
        vec![]
    }
}

impl Service for Payments {
    fn react(&mut self, _order: &str, event: &Event) -> Vec<Event> {
        let Event::StockReserved { cents } = *event else { return vec![] };
        let Some(balance) = self.balance.checked_sub(cents) else {
            return vec![Event::PaymentRefused];
        };
        self.balance = balance;
        vec![Event::PaymentTaken]
    }
}

impl<S: Service> Node<S> {
    /// One transaction: the message is marked as handled, the data change,
    /// and the next events are in the outbox. Or nothing of all that.
    pub fn handle(&self, message: &Message<Event>, now: Instant) -> Handled {
        let Message { id, entity, event } = message;
        let Ok(handled) = consume(&self.db, id, now, |tables| {
            for event in tables.state.react(entity, event) {
                tables.outbox.add((self.new_id)(), entity, event);
            }
            Ok::<_, Infallible>(())
        });
        handled
    }
}
// endregion: saga-choreography

// region: saga-choreography-node
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// A semantic lock: others can see that a saga is at work.
    Pending,
    Confirmed,
    Cancelled,
}

#[derive(Debug, Clone, Default)]
pub struct Orders(pub HashMap<String, Status>);

#[derive(Debug, Clone, Default)]
pub struct Stock {
    pub free: u32,
    pub reserved: HashMap<String, u32>,
}

#[derive(Debug, Clone, Default)]
pub struct Payments {
    pub balance: u64,
}

/// All tables of one service, in one database.
#[derive(Debug, Clone)]
pub struct Tables<S> {
    pub state: S,
    inbox: Inbox,
    outbox: Outbox<Event>,
}

/// A service with its own database. No other service reads it.
pub struct Node<S> {
    pub db: Database<Tables<S>>,
    /// For the messages: a UUID, so that no other node gives out the same.
    pub new_id: Box<dyn Fn() -> String>,
}

impl Node<Orders> {
    /// The saga starts like every step: data and event in one transaction.
    pub fn place(&self, order: &str, quantity: u32, cents: u64) {
        self.db.update(|tables| {
            let Orders(orders) = &mut tables.state;
            orders.insert(order.to_owned(), Status::Pending);
            let placed = Event::OrderPlaced { quantity, cents };
            tables.outbox.add((self.new_id)(), order, placed);
        });
    }
}

/// An in-memory bus. It stands for a broker, and forgets all in a crash.
#[derive(Debug, Default)]
pub struct Bus(VecDeque<Message<Event>>);

impl Broker<Event> for Bus {
    fn publish(&mut self, message: &Message<Event>) -> Result<(), BrokerDown> {
        self.0.push_back(message.clone());
        Ok(())
    }
}
// endregion: saga-choreography-node

impl Bus {
    pub fn take(&mut self) -> Option<Message<Event>> {
        self.0.pop_front()
    }
}

impl<S: Service> Node<S> {
    pub fn new(state: S, new_id: Box<dyn Fn() -> String>) -> Self {
        let (inbox, outbox) = (Inbox::default(), Outbox::default());
        let db = Database::new(Tables { state, inbox, outbox });
        Self { db, new_id }
    }

    pub fn read<R>(&self, query: impl FnOnce(&S) -> R) -> R {
        self.db.read(|tables| query(&tables.state))
    }
}

impl<S: Clone> HasInbox for Tables<S> {
    fn inbox(&mut self) -> &mut Inbox {
        &mut self.inbox
    }
}

impl<S: Clone> HasOutbox for Tables<S> {
    type Event = Event;

    fn outbox(&mut self) -> &mut Outbox<Event> {
        &mut self.outbox
    }

    fn unpublished(&self) -> &VecDeque<Message<Event>> {
        self.outbox.rows()
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;
    use crate::clock::{Clock, ManualClock};
    use crate::outbox::relay;
    use crate::random::SplitMix;
    use crate::uuid::uuid_v7;

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Trouble {
        None,
        /// The broker refuses the nth message once.
        Refused(usize),
        /// The relay dies after publishing the nth message.
        PublishedTwice(usize),
        /// The services die before they acknowledge the nth message.
        DeliveredTwice(usize),
        /// Everything comes twice, the second time when all is over.
        ReplayedAtTheEnd,
    }

    struct Shop {
        orders: Node<Orders>,
        stock: Node<Stock>,
        payments: Node<Payments>,
        bus: FaultyBus,
        now: Instant,
    }

    struct FaultyBus {
        bus: Bus,
        published: usize,
        trouble: Trouble,
    }

    impl Broker<Event> for FaultyBus {
        fn publish(
            &mut self,
            message: &Message<Event>,
        ) -> Result<(), BrokerDown> {
            self.published += 1;
            if self.trouble == Trouble::Refused(self.published) {
                return Err(BrokerDown);
            }
            self.bus.publish(message)?;
            if self.trouble == Trouble::PublishedTwice(self.published) {
                return Err(BrokerDown);
            }
            Ok(())
        }
    }

    fn ids() -> Box<dyn Fn() -> String> {
        let random = SplitMix::seeded();
        Box::new(move || uuid_v7(SystemTime::now(), &random))
    }

    impl Shop {
        fn new(stock: u32, balance: u64, trouble: Trouble) -> Self {
            let reserved = HashMap::new();
            let bus = FaultyBus { bus: Bus::default(), published: 0, trouble };
            Self {
                orders: Node::new(Orders::default(), ids()),
                stock: Node::new(Stock { free: stock, reserved }, ids()),
                payments: Node::new(Payments { balance }, ids()),
                bus,
                now: ManualClock::default().now(),
            }
        }

        fn deliver(&self, message: &Message<Event>) {
            self.orders.handle(message, self.now);
            self.stock.handle(message, self.now);
            self.payments.handle(message, self.now);
        }

        /// Relays and delivers until nothing is left to do.
        fn run(&mut self) -> usize {
            let mut delivered = vec![];
            loop {
                let relays = [
                    relay(&self.orders.db, &mut self.bus),
                    relay(&self.stock.db, &mut self.bus),
                    relay(&self.payments.db, &mut self.bus),
                ];
                match self.bus.bus.take() {
                    Some(message) => {
                        self.deliver(&message);
                        delivered.push(message.clone());
                        let count = delivered.len();
                        if self.bus.trouble == Trouble::DeliveredTwice(count) {
                            self.deliver(&message);
                        }
                    }
                    None if relays.iter().any(Result::is_err) => {}
                    None => break,
                }
            }
            if self.bus.trouble == Trouble::ReplayedAtTheEnd {
                delivered.iter().for_each(|message| self.deliver(message));
            }
            delivered.len()
        }

        /// Status of order 1, free and reserved stock, balance.
        fn end(&self) -> End {
            let status = self.orders.read(|orders| orders.0["1"]);
            let stock = self.stock.read(|s| (s.free, s.reserved.len()));
            let balance = self.payments.read(|payments| payments.balance);
            (status, stock.0, stock.1, balance)
        }
    }

    type End = (Status, u32, usize, u64);

    /// Stock, balance, and the end for an order of 2 pieces at 30.
    const CASES: [(u32, u64, End); 3] = [
        (5, 100, (Status::Confirmed, 3, 0, 70)),
        (1, 100, (Status::Cancelled, 1, 0, 100)),
        (5, 20, (Status::Cancelled, 5, 0, 20)),
    ];

    #[test]
    fn every_trouble_at_every_message_ends_the_same() {
        use Trouble::*;
        let mut troubles = vec![None, ReplayedAtTheEnd];
        for n in 1..=3 {
            let at_n = [Refused(n), PublishedTwice(n), DeliveredTwice(n)];
            troubles.extend(at_n);
        }
        for (stock, balance, end) in CASES {
            for trouble in &troubles {
                let mut shop = Shop::new(stock, balance, *trouble);
                shop.orders.place("1", 2, 30);
                shop.run();
                assert_eq!(shop.end(), end, "{trouble:?}");
            }
        }
    }

    #[test]
    fn an_order_is_pending_while_the_saga_is_under_way() {
        let shop = Shop::new(5, 100, Trouble::None);
        shop.orders.place("1", 2, 30);
        assert_eq!(shop.end(), (Status::Pending, 5, 0, 100));
    }

    #[test]
    fn orders_do_not_touch_each_other() {
        let mut shop = Shop::new(3, 50, Trouble::None);
        shop.orders.place("1", 2, 30);
        shop.orders.place("2", 2, 30); // Sold out: 1 is left.
        shop.orders.place("3", 1, 30); // Not enough money: 20 is left.
        shop.run();
        let status = |order| shop.orders.read(|orders| orders.0[order]);
        assert_eq!(status("1"), Status::Confirmed);
        assert_eq!(status("2"), Status::Cancelled);
        assert_eq!(status("3"), Status::Cancelled);
        assert_eq!(shop.end(), (Status::Confirmed, 1, 0, 20));
    }

    /// What `Node` does not do: react without the inbox.
    #[test]
    fn without_an_inbox_a_duplicate_is_paid_twice() {
        let mut payments = Payments { balance: 100 };
        let reserved = Event::StockReserved { cents: 30 };
        payments.react("1", &reserved);
        payments.react("1", &reserved);
        assert_eq!(payments.balance, 40);
    }
}
