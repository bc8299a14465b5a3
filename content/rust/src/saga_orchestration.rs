//! Orchestrated saga: compensable steps, one pivot, retryable steps. Its
//! whole state is a log, so another process can take over at any point.

use crate::event_store::EventStore;

// region: saga-orchestration-steps
/// Gets a key that is the same in every attempt, and passes it on, so that
/// the participant recognises a repeated request.
pub type Action<'a> = Box<dyn Fn(&str) -> Result<(), Failure> + 'a>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The participant said no, and knows the key: nothing has happened,
    /// in this attempt or an earlier one.
    Refused(String),
    /// No answer: it may have happened.
    Unknown(String),
}

pub enum Kind<'a> {
    /// `undo` is a business action of its own. It must be harmless if the
    /// step never took effect, and the participant must then refuse the
    /// step should it arrive late.
    Compensable { undo: Action<'a> },
    /// The point of no return.
    Pivot,
    /// Cannot be refused for business reasons, only be delayed.
    Retryable,
}

pub struct Step<'a> {
    pub name: &'static str,
    pub kind: Kind<'a>,
    pub run: Action<'a>,
}

/// What the log holds. Names, not numbers: a log must stay readable when
/// the steps change under a running saga.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    Done(String),
    Failed { step: String, why: Failure },
    TurnedBack { step: String, in_doubt: bool, why: Failure },
    Undone(String),
}

pub trait Log {
    fn read(&self, saga: &str) -> Result<Vec<Record>, LogError>;

    /// Durable on return. `Conflict` unless the log has `length` records:
    /// then another process is at work on the same saga.
    fn append(
        &self,
        saga: &str,
        length: usize,
        record: Record,
    ) -> Result<(), LogError>;
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogError {
    Conflict,
    Unavailable,
}
// endregion: saga-orchestration-steps

// region: saga-orchestration
pub struct Saga<'a> {
    steps: Vec<Step<'a>>,
    /// So often a compensable step is tried before the saga turns back.
    attempts: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Completed,
    Compensated,
}

/// Not at its end. Run it again, after a delay that grows with `failures`;
/// a scheduler does that. Above some number a person has to look.
#[derive(Debug, PartialEq, Eq)]
pub enum Stop {
    Later {
        step: String,
        failures: usize,
    },
    /// The log names a step that is not in its place any more.
    Changed(String),
    Log(LogError),
}

impl Saga<'_> {
    /// Starts a saga or goes on with it: there is no difference. An action
    /// runs before its record is written, so after a crash the step that
    /// follows the last record runs again. It must be idempotent.
    pub fn run(&self, id: &str, log: &dyn Log) -> Result<End, Stop> {
        loop {
            let records = log.read(id).map_err(Stop::Log)?;
            let at = self.progress(&records)?;
            let record = match (at.back, at.steps) {
                (true, 0) => return Ok(End::Compensated),
                (true, n) => self.undo(id, &self.steps[n - 1]),
                (false, n) => match self.steps.get(n) {
                    None => return Ok(End::Completed),
                    Some(step) => self.forward(id, step, at.failures + 1),
                },
            };
            log.append(id, records.len(), record.clone()).map_err(Stop::Log)?;
            if let Record::Failed { step, .. } = record {
                return Err(Stop::Later { step, failures: at.failures + 1 });
            }
        }
    }

    fn forward(&self, id: &str, step: &Step, attempt: usize) -> Record {
        use {Failure::*, Kind::*};
        let name = step.name.to_owned();
        let Err(why) = (step.run)(&key(id, step)) else {
            return Record::Done(name);
        };
        match (&step.kind, &why) {
            (Compensable { .. } | Pivot, Refused(_)) => {
                Record::TurnedBack { step: name, in_doubt: false, why }
            }
            // It may have happened, so it will be undone as well.
            (Compensable { .. }, Unknown(_)) if attempt >= self.attempts => {
                Record::TurnedBack { step: name, in_doubt: true, why }
            }
            // A pivot in doubt: to turn back would be wrong if it happened,
            // to go on if it did not. Ask until it answers. After the pivot
            // there is only forward.
            _ => Record::Failed { step: name, why },
        }
    }

    fn undo(&self, id: &str, step: &Step) -> Record {
        let name = step.name.to_owned();
        let result = match &step.kind {
            Kind::Compensable { undo } => undo(&key(id, step)),
            Kind::Pivot | Kind::Retryable => Ok(()), // Never turned back.
        };
        match result {
            Ok(()) => Record::Undone(name),
            Err(why) => Record::Failed { step: name, why },
        }
    }
}
// endregion: saga-orchestration

// region: saga-orchestration-resume
#[derive(Debug, Default)]
struct Progress {
    back: bool,
    /// Forward: the steps done. Backward: those still to be undone.
    steps: usize,
    /// Failures in a row of the step that is due.
    failures: usize,
}

impl Saga<'_> {
    /// Where a saga stands follows from its log alone.
    fn progress(&self, records: &[Record]) -> Result<Progress, Stop> {
        let mut at = Progress::default();
        for record in records {
            let (due, name) = match record {
                Record::Undone(name) => (at.steps.checked_sub(1), name),
                Record::Failed { step, .. } if at.back => {
                    (at.steps.checked_sub(1), step)
                }
                Record::Done(step)
                | Record::Failed { step, .. }
                | Record::TurnedBack { step, .. } => (Some(at.steps), step),
            };
            let due = due.and_then(|index| self.steps.get(index));
            if due.is_none_or(|step| step.name != name) {
                return Err(Stop::Changed(name.clone()));
            }
            match record {
                Record::Failed { .. } => {
                    at.failures += 1;
                    continue;
                }
                Record::Done(_) => at.steps += 1,
                Record::Undone(_) => at.steps -= 1,
                Record::TurnedBack { in_doubt, .. } => {
                    at.back = true;
                    at.steps += usize::from(*in_doubt);
                }
            }
            at.failures = 0;
        }
        Ok(at)
    }
}

/// The same for run and undo of a step: one cancels the other.
fn key(saga: &str, step: &Step) -> String {
    format!("{saga}/{}", step.name)
}
// endregion: saga-orchestration-resume

impl<'a> Saga<'a> {
    /// # Panics
    /// If the steps are not in the order compensable, at most one pivot,
    /// retryable: a later refusal would then leave something that cannot be
    /// undone.
    pub fn new(steps: Vec<Step<'a>>, attempts: usize) -> Self {
        let rank = |step: &Step| match step.kind {
            Kind::Compensable { .. } => 0,
            Kind::Pivot => 1,
            Kind::Retryable => 2,
        };
        for pair in steps.windows(2) {
            let (one, two) = (rank(&pair[0]), rank(&pair[1]));
            assert!(
                one < two || (one == two && one != 1),
                "{} must not follow {}",
                pair[1].name,
                pair[0].name
            );
        }
        Self { steps, attempts }
    }
}

/// A saga's log is an event stream: one record at a time, expected version.
impl Log for EventStore<Record> {
    fn read(&self, saga: &str) -> Result<Vec<Record>, LogError> {
        let records = EventStore::read(self, saga, 0);
        Ok(records.into_iter().map(|recorded| recorded.event).collect())
    }

    fn append(
        &self,
        saga: &str,
        length: usize,
        record: Record,
    ) -> Result<(), LogError> {
        EventStore::append(self, saga, length as u64, saga, vec![record])
            .map(|_| ())
            .map_err(|_| LogError::Conflict)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::collections::{BTreeMap, VecDeque};

    use super::*;

    fn unknown() -> Failure {
        Failure::Unknown("no answer".into())
    }

    fn refused() -> Failure {
        Failure::Refused("no".into())
    }

    /// The participants, with what they remember of every key.
    #[derive(Default)]
    struct World {
        /// Every call, in order.
        calls: RefCell<Vec<String>>,
        /// +1 per effect, -1 per effect undone.
        effects: RefCell<BTreeMap<String, i32>>,
        undone: RefCell<Vec<String>>,
        /// What goes wrong: the call, and whether it takes effect although
        /// it reports a failure.
        plan: RefCell<VecDeque<(&'static str, Failure, bool)>>,
    }

    impl World {
        fn act(&self, call: String, key: &str) -> Result<(), Failure> {
            let mut plan = self.plan.borrow_mut();
            let planned = plan.iter().position(|p| p.0 == call);
            let planned = planned.and_then(|index| plan.remove(index));
            self.calls.borrow_mut().push(call.clone());
            let (answer, takes_effect) = match planned {
                None => (Ok(()), true),
                Some((_, failure, effect)) => (Err(failure), effect),
            };
            if takes_effect {
                let undo = call.starts_with("undo ");
                let mut undone = self.undone.borrow_mut();
                let known = undone.iter().any(|k| k == key);
                let mut effects = self.effects.borrow_mut();
                match (undo, effects.get(key).copied().unwrap_or(0)) {
                    (false, 0) if !known => {
                        effects.insert(key.into(), 1);
                    }
                    (true, 1) => {
                        effects.insert(key.into(), 0);
                    }
                    _ => {} // Idempotent, and harmless if it never was.
                }
                if undo {
                    undone.push(key.into());
                }
            }
            answer
        }

        fn step<'a>(&'a self, name: &'static str, kind: &str) -> Step<'a> {
            let run = Box::new(move |key: &str| self.act(name.into(), key));
            let undo = Box::new(move |key: &str| {
                self.act(format!("undo {name}"), key)
            });
            let kind = match kind {
                "compensable" => Kind::Compensable { undo },
                "pivot" => Kind::Pivot,
                _ => Kind::Retryable,
            };
            Step { name, kind, run }
        }

        fn saga(&self) -> Saga<'_> {
            let steps = vec![
                self.step("create", "compensable"),
                self.step("reserve", "compensable"),
                self.step("pay", "pivot"),
                self.step("confirm", "retryable"),
                self.step("ship", "retryable"),
            ];
            Saga::new(steps, 3)
        }

        fn with(plan: &[(&'static str, Failure, bool)]) -> Self {
            let plan = RefCell::new(plan.to_vec().into());
            Self { plan, ..Self::default() }
        }

        fn in_effect(&self) -> Vec<String> {
            let effects = self.effects.borrow();
            let left = effects.iter().filter(|(_, n)| **n == 1);
            left.map(|(key, _)| key.replace("order-7/", "")).collect()
        }
    }

    /// A log that dies at its `crash_at`th append, before or after writing.
    struct FragileLog {
        records: EventStore<Record>,
        crash_at: Cell<Option<(usize, bool)>>,
        appends: Cell<usize>,
    }

    impl FragileLog {
        fn new(crash_at: Option<(usize, bool)>) -> Self {
            let (records, crash_at) =
                (EventStore::default(), Cell::new(crash_at));
            Self { records, crash_at, appends: Cell::new(0) }
        }
    }

    impl Log for FragileLog {
        fn read(&self, saga: &str) -> Result<Vec<Record>, LogError> {
            Log::read(&self.records, saga)
        }

        fn append(
            &self,
            saga: &str,
            length: usize,
            record: Record,
        ) -> Result<(), LogError> {
            self.appends.set(self.appends.get() + 1);
            match self.crash_at.get() {
                Some((at, written)) if at == self.appends.get() => {
                    self.crash_at.set(None);
                    if written {
                        Log::append(&self.records, saga, length, record)?;
                    }
                    Err(LogError::Unavailable)
                }
                _ => Log::append(&self.records, saga, length, record),
            }
        }
    }

    /// What a scheduler does. Returns the end and how often the saga ran.
    fn drive(saga: &Saga, log: &dyn Log) -> (End, usize) {
        for runs in 1..50 {
            match saga.run("order-7", log) {
                Ok(end) => return (end, runs),
                Err(Stop::Later { .. } | Stop::Log(LogError::Unavailable)) => {}
                Err(stop) => panic!("{stop:?}"),
            }
        }
        panic!("no end")
    }

    const ALL: [&str; 5] = ["confirm", "create", "pay", "reserve", "ship"];

    #[test]
    fn without_trouble_all_steps_run_once() {
        let (world, log) = (World::default(), FragileLog::new(None));
        assert_eq!(drive(&world.saga(), &log), (End::Completed, 1));
        let calls = ["create", "reserve", "pay", "confirm", "ship"];
        assert_eq!(*world.calls.borrow(), calls);
    }

    #[test]
    fn a_refused_pivot_undoes_the_steps_before_it_last_one_first() {
        let world = World::with(&[("pay", refused(), false)]);
        let end = drive(&world.saga(), &FragileLog::new(None));
        assert_eq!(end, (End::Compensated, 1));
        let calls = ["create", "reserve", "pay", "undo reserve", "undo create"];
        assert_eq!(*world.calls.borrow(), calls);
        assert!(world.in_effect().is_empty());
    }

    #[test]
    fn first_retry_then_compensate_the_step_in_doubt_too() {
        for took_effect in [false, true] {
            let lost = ("reserve", unknown(), took_effect);
            let world = World::with(&[lost.clone(), lost.clone()]);
            let end = drive(&world.saga(), &FragileLog::new(None));
            assert_eq!(end, (End::Completed, 3), "the third attempt works");

            let world = World::with(&[lost.clone(), lost.clone(), lost]);
            let end = drive(&world.saga(), &FragileLog::new(None));
            assert_eq!(end, (End::Compensated, 3));
            assert!(world.in_effect().is_empty(), "{took_effect}");
            assert!(world.calls.borrow().contains(&"undo reserve".into()));
        }
    }

    #[test]
    fn a_pivot_in_doubt_is_asked_until_it_answers() {
        let lost = ("pay", unknown(), true);
        let world = World::with(&vec![lost; 9]);
        let (end, runs) = drive(&world.saga(), &FragileLog::new(None));
        assert_eq!((end, runs), (End::Completed, 10));
        assert_eq!(world.in_effect(), ALL, "paid, and paid once");
    }

    #[test]
    fn after_the_pivot_a_saga_only_goes_forward() {
        for failure in [unknown(), refused()] {
            let world = World::with(&vec![("ship", failure, false); 9]);
            let (end, runs) = drive(&world.saga(), &FragileLog::new(None));
            assert_eq!((end, runs), (End::Completed, 10));
            assert_eq!(world.in_effect(), ALL);
        }
    }

    #[test]
    fn a_compensation_that_fails_once_is_repeated() {
        for failure in [unknown(), refused()] {
            let world = World::with(&[
                ("pay", refused(), false),
                ("undo reserve", failure, false),
            ]);
            let (saga, log) = (world.saga(), FragileLog::new(None));
            let stop = Stop::Later { step: "reserve".into(), failures: 1 };
            assert_eq!(saga.run("order-7", &log), Err(stop));
            assert_eq!(world.in_effect(), ["create", "reserve"]);
            assert_eq!(saga.run("order-7", &log), Ok(End::Compensated));
            assert!(world.in_effect().is_empty());
        }
    }

    #[test]
    fn resumed_after_a_crash_at_every_point_of_its_log() {
        type Plan = Vec<(&'static str, Failure, bool)>;
        let plans: [(Plan, End); 5] = [
            (vec![], End::Completed),
            (vec![("ship", unknown(), true)], End::Completed),
            (vec![("pay", refused(), false)], End::Compensated),
            (vec![("reserve", unknown(), true); 3], End::Compensated),
            (
                vec![
                    ("pay", refused(), false),
                    ("undo create", unknown(), false),
                ],
                End::Compensated,
            ),
        ];
        for (plan, expected) in plans {
            let smooth = FragileLog::new(None);
            drive(&World::with(&plan).saga(), &smooth);
            for at in 1..=smooth.appends.get() {
                for written in [false, true] {
                    let world = World::with(&plan);
                    let log = FragileLog::new(Some((at, written)));
                    let (end, _) = drive(&world.saga(), &log);
                    assert_eq!(log.crash_at.get(), None, "it crashed");
                    let left = world.in_effect();
                    match end {
                        End::Completed => assert_eq!(left, ALL),
                        End::Compensated => assert!(left.is_empty()),
                    }
                    // A refusal that was not recorded is asked for again,
                    // and this time the answer may be yes. What the log
                    // holds stands.
                    assert!(end == expected || !written, "{plan:?} {at}");
                }
            }
        }
    }

    #[test]
    fn two_processes_on_one_saga_the_slower_one_stops() {
        let (world, log) = (World::default(), EventStore::default());
        let slow = World::default();
        let pay = Box::new(|key: &str| {
            // Meanwhile the other process has gone on with the saga.
            assert_eq!(world.saga().run("order-7", &log), Ok(End::Completed));
            slow.act("pay".into(), key)
        });
        let mut saga = slow.saga();
        saga.steps[2].run = pay;
        let stop = Err(Stop::Log(LogError::Conflict));
        assert_eq!(saga.run("order-7", &log), stop);
        assert!(!slow.calls.borrow().contains(&"confirm".into()));
    }

    #[test]
    fn steps_changed_under_a_running_saga_stop_it() {
        let world = World::with(&[("pay", unknown(), false)]);
        let log = EventStore::default();
        let stopped = world.saga().run("order-7", &log);
        assert!(matches!(stopped, Err(Stop::Later { .. })));
        let mut changed = world.saga();
        changed.steps.swap(0, 1);
        let stop = Stop::Changed("create".into());
        assert_eq!(changed.run("order-7", &log), Err(stop));
        changed.steps.clear();
        let stop = Stop::Changed("create".into());
        assert_eq!(changed.run("order-7", &log), Err(stop));
    }

    #[test]
    fn the_failures_of_a_step_are_counted_through_restarts() {
        let world = World::with(&vec![("ship", unknown(), false); 3]);
        let log = EventStore::default();
        let failures =
            (0..3).map(|_| match world.saga().run("order-7", &log) {
                Err(Stop::Later { failures, .. }) => failures,
                end => panic!("{end:?}"),
            });
        assert_eq!(failures.collect::<Vec<_>>(), [1, 2, 3]);
    }

    #[test]
    fn each_step_has_its_own_attempts() {
        let twice = |name| vec![(name, unknown(), false); 2];
        let plan = [twice("create"), twice("reserve")].concat();
        let (end, runs) =
            drive(&World::with(&plan).saga(), &FragileLog::new(None));
        assert_eq!((end, runs), (End::Completed, 5));
    }

    #[test]
    #[should_panic(expected = "refund must not follow pay")]
    fn a_compensable_step_after_the_pivot_is_refused() {
        let world = World::default();
        let steps = vec![
            world.step("pay", "pivot"),
            world.step("refund", "compensable"),
        ];
        Saga::new(steps, 3);
    }

    #[test]
    #[should_panic(expected = "send must not follow pay")]
    fn a_second_pivot_is_refused() {
        let world = World::default();
        let steps = ["pay", "send"].map(|name| world.step(name, "pivot"));
        Saga::new(steps.into(), 3);
    }
}
