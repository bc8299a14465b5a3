//! Orchestrated saga: compensable steps, one pivot, retryable steps. Its
//! whole state is a log, so another process can take over at any point.

use crate::event_store::EventStore;

// region: saga-orchestration-steps
/// Gets a key that is the same in every attempt, and passes it on, so that
/// the participant recognises a repeated request.
pub type Action<'a> = Box<dyn Fn(&str) -> Result<(), Failure> + 'a>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The participant said no to this request. An earlier one may still be
    /// on its way, and be accepted, unless the no is `stored`: under the
    /// key, so that it answers every request.
    Refused { why: String, stored: bool },
    /// No answer: it may have happened, or may yet happen.
    Unknown(String),
}

pub enum Kind<'a> {
    /// `undo` is a business action of its own. It must be harmless if the
    /// step never took effect, and the participant must then refuse the
    /// step should it arrive late.
    Compensable { undo: Action<'a> },
    /// The point of no return. `cancel` makes the participant refuse the
    /// key from now on. If `cancel` itself is refused, it has happened.
    Pivot { cancel: Action<'a> },
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
    /// Before every attempt, so that one that ends in a crash counts.
    Begun {
        step: String,
        kind: String,
    },
    Done(String),
    Failed {
        step: String,
        why: Failure,
    },
    TurnedBack {
        step: String,
        in_doubt: bool,
        why: Failure,
    },
    Undone(String),
    Decided {
        step: String,
        decision: Decision,
        by: String,
    },
    /// Steps that a later release appends are not for this saga.
    Ended(End),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Completed,
    Compensated,
}

/// By a person, about the step at which the saga has stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The cause is mended: try again.
    Again,
    /// It has happened, or was done by hand: go on to the next.
    Settled,
    /// It has not happened and never will: turn back.
    Back,
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
    /// So often all else is tried before a person decides.
    patience: usize,
}

/// Not at its end.
#[derive(Debug, PartialEq, Eq)]
pub enum Stop {
    /// Run it again, after a delay that grows with `attempts`; a scheduler
    /// does that.
    Later {
        step: String,
        attempts: usize,
        why: Failure,
    },
    /// Alert a person, who calls `decide`.
    Person {
        step: String,
        attempts: usize,
    },
    /// The log names a step that is not in its place any more, or that is
    /// of another kind now.
    Changed(String),
    /// The pivot is behind us.
    NoWayBack,
    /// Decided already: the saga is at another step, or at its end.
    NotDue(String),
    Log(LogError),
}

impl Saga<'_> {
    /// Starts a saga or goes on with it: there is no difference. After a
    /// crash the step that has begun runs again. It must be idempotent.
    pub fn run(&self, id: &str, log: &dyn Log) -> Result<End, Stop> {
        use End::*;
        loop {
            let records = log.read(id).map_err(Stop::Log)?;
            let at = self.progress(&records)?;
            if let Some(end) = at.end {
                return Ok(end);
            }
            let mut length = records.len();
            let mut write = |record| {
                log.append(id, length, record).map_err(Stop::Log)?;
                length += 1;
                Ok(())
            };
            let Some(step) = self.due(&at) else {
                let end = if at.back { Compensated } else { Completed };
                write(Record::Ended(end))?;
                continue;
            };
            if self.out_of_attempts(step, &at)? {
                write(Record::turned_back(step))?;
                continue;
            }
            write(Record::begun(step))?;
            let key = key(id, step);
            let record = match at.back {
                true => undo(step, &key),
                false => forward(step, &key, at.in_flight),
            };
            write(record.clone())?;
            if let Record::Failed { step, why } = record {
                let attempts = at.attempts + 1;
                return Err(Stop::Later { step, attempts, why });
            }
        }
    }

    /// True: turn back. Attempts that ended in a crash count, too.
    fn out_of_attempts(
        &self,
        step: &Step,
        at: &Progress,
    ) -> Result<bool, Stop> {
        let (name, attempts) = (step.name.to_owned(), at.attempts);
        match step.kind {
            Kind::Compensable { .. } if !at.back => {
                Ok(attempts >= self.attempts)
            }
            _ if attempts < self.patience => Ok(false),
            _ => Err(Stop::Person { step: name, attempts }),
        }
    }
}

/// `in_flight`: there was an earlier attempt.
fn forward(step: &Step, key: &str, in_flight: bool) -> Record {
    use {Failure::*, Kind::*, Record::*};
    let name = step.name.to_owned();
    let Err(why) = (step.run)(key) else { return Done(name) };
    let Refused { stored, .. } = why else {
        // To turn back would be wrong if the pivot happened, to go on if it
        // did not: ask until it answers.
        return Failed { step: name, why };
    };
    let in_doubt = in_flight && !stored;
    match &step.kind {
        // In doubt it is undone as well.
        Compensable { .. } => TurnedBack { step: name, in_doubt, why },
        // In doubt it needs an answer before anything is undone.
        Pivot { cancel } if in_doubt => match cancel(key) {
            Ok(()) => TurnedBack { step: name, in_doubt: false, why },
            Err(Refused { .. }) => Done(name),
            Err(why) => Failed { step: name, why },
        },
        Pivot { .. } => TurnedBack { step: name, in_doubt, why },
        // After the pivot there is only forward.
        Retryable => Failed { step: name, why },
    }
}

fn undo(step: &Step, key: &str) -> Record {
    let name = step.name.to_owned();
    let result = match &step.kind {
        Kind::Compensable { undo } => undo(key),
        _ => Err(Failure::Unknown("it has no undo".into())),
    };
    match result {
        Ok(()) => Record::Undone(name),
        Err(why) => Record::Failed { step: name, why },
    }
}
// endregion: saga-orchestration

// region: saga-orchestration-resume
#[derive(Debug, Default)]
struct Progress {
    end: Option<End>,
    back: bool,
    /// Forward: the steps done. Backward: those still to be undone.
    steps: usize,
    /// Attempts at the step that is due, since a person has looked at it.
    attempts: usize,
    /// An attempt at it has begun, and may not be over.
    in_flight: bool,
}

impl Saga<'_> {
    /// Where a saga stands follows from its log alone.
    fn progress(&self, records: &[Record]) -> Result<Progress, Stop> {
        use {Decision::*, Record::*};
        let mut at = Progress::default();
        if let Some(Ended(end)) = records.last() {
            at.end = Some(*end);
            return Ok(at);
        }
        for record in records {
            let (name, kind) = record.step();
            let due = self.due(&at).filter(|step| step.name == name);
            if due.is_none_or(|s| kind.is_some_and(|k| s.kind.name() != k)) {
                return Err(Stop::Changed(name.to_owned()));
            }
            match record {
                Failed { .. } | Ended(_) => continue,
                Begun { .. } => {
                    (at.attempts, at.in_flight) = (at.attempts + 1, true);
                    continue;
                }
                Decided { decision: Again, .. } => {
                    at.attempts = 0;
                    continue;
                }
                Decided { decision: Back, .. } => at.back = true,
                TurnedBack { in_doubt, .. } => {
                    at.back = true;
                    at.steps += usize::from(*in_doubt);
                }
                // Done, undone or settled.
                _ if at.back => at.steps -= 1,
                _ => at.steps += 1,
            }
            (at.attempts, at.in_flight) = (0, false);
        }
        Ok(at)
    }

    fn due(&self, at: &Progress) -> Option<&Step<'_>> {
        let index = match at.back {
            true => at.steps.checked_sub(1)?,
            false => at.steps,
        };
        self.steps.get(index)
    }

    /// After `Stop::Person`, about the step that it names: a decision that
    /// comes twice must not meet the next one. Then run the saga again.
    pub fn decide(
        &self,
        id: &str,
        log: &dyn Log,
        step: &str,
        decision: Decision,
        by: &str,
    ) -> Result<(), Stop> {
        let records = log.read(id).map_err(Stop::Log)?;
        let at = self.progress(&records)?;
        let due = self.due(&at).filter(|due| due.name == step);
        let Some(step) = due.filter(|_| at.end.is_none()) else {
            return Err(Stop::NotDue(step.to_owned()));
        };
        let no_way_back = at.back || matches!(step.kind, Kind::Retryable);
        if decision == Decision::Back && no_way_back {
            return Err(Stop::NoWayBack);
        }
        let (step, by) = (step.name.to_owned(), by.to_owned());
        let record = Record::Decided { step, decision, by };
        log.append(id, records.len(), record).map_err(Stop::Log)
    }
}

/// The same for run, undo and cancel of a step: one cancels the other.
fn key(saga: &str, step: &Step) -> String {
    format!("{saga}/{}", step.name)
}
// endregion: saga-orchestration-resume

impl Record {
    fn begun(step: &Step) -> Self {
        let (step, kind) = (step.name.to_owned(), step.kind.name().to_owned());
        Self::Begun { step, kind }
    }

    fn turned_back(step: &Step) -> Self {
        let why = Failure::Unknown("no answer in any attempt".into());
        Self::TurnedBack { step: step.name.to_owned(), in_doubt: true, why }
    }

    /// The step that it is about, and of which kind that was.
    fn step(&self) -> (&str, Option<&str>) {
        match self {
            Self::Begun { step, kind } => (step, Some(kind)),
            Self::Done(step)
            | Self::Undone(step)
            | Self::Failed { step, .. }
            | Self::TurnedBack { step, .. }
            | Self::Decided { step, .. } => (step, None),
            Self::Ended(_) => ("", None),
        }
    }
}

impl Kind<'_> {
    fn name(&self) -> &'static str {
        match self {
            Self::Compensable { .. } => "compensable",
            Self::Pivot { .. } => "pivot",
            Self::Retryable => "retryable",
        }
    }
}

impl<'a> Saga<'a> {
    /// # Panics
    /// If the steps are not in the order compensable, at most one pivot,
    /// retryable: a later refusal would then leave something that cannot be
    /// undone.
    pub fn new(steps: Vec<Step<'a>>, attempts: usize, patience: usize) -> Self {
        let rank = |step: &Step| match step.kind {
            Kind::Compensable { .. } => 0,
            Kind::Pivot { .. } => 1,
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
        Self { steps, attempts, patience }
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
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

    use super::*;

    fn unknown() -> Failure {
        Failure::Unknown("no answer".into())
    }

    fn refused() -> Failure {
        Failure::Refused { why: "no".into(), stored: false }
    }

    fn stored() -> Failure {
        Failure::Refused { why: "no".into(), stored: true }
    }

    /// The participants, with what they remember of every key.
    #[derive(Default)]
    struct World {
        /// Every call, in order.
        calls: RefCell<Vec<String>>,
        /// +1 per effect, -1 per effect undone.
        effects: RefCell<BTreeMap<String, i32>>,
        /// Keys that were undone, cancelled or refused for good.
        forbidden: RefCell<Vec<String>>,
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
            let mut forbidden = self.forbidden.borrow_mut();
            if answer == Err(stored()) {
                forbidden.push(key.into());
            }
            if !takes_effect {
                return answer;
            }
            let mut effects = self.effects.borrow_mut();
            let effect = effects.entry(key.into()).or_default();
            let (kind, _) = call.split_once(' ').unwrap_or(("run", ""));
            match (kind, *effect) {
                ("run", 0) if forbidden.iter().any(|k| k == key) => {
                    return Err(stored());
                }
                ("run", _) => *effect = 1, // Idempotent.
                ("cancel", 1) => return Err(stored()), // It has happened.
                _ => {
                    forbidden.push(key.into());
                    *effect = 0; // Harmless if it never was.
                }
            }
            answer
        }

        /// A request that has been under way for a long time.
        fn late(&self, step: &str) -> Result<(), Failure> {
            self.act(step.into(), &format!("order-7/{step}"))
        }

        fn step<'a>(&'a self, name: &'static str, kind: &str) -> Step<'a> {
            let run = Box::new(move |key: &str| self.act(name.into(), key));
            let undo = Box::new(move |key: &str| {
                self.act(format!("undo {name}"), key)
            });
            let cancel = Box::new(move |key: &str| {
                self.act(format!("cancel {name}"), key)
            });
            let kind = match kind {
                "compensable" => Kind::Compensable { undo },
                "pivot" => Kind::Pivot { cancel },
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
            Saga::new(steps, 3, 20)
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
            assert_eq!(end, (End::Compensated, 4));
            assert!(world.in_effect().is_empty(), "{took_effect}");
            assert!(world.calls.borrow().contains(&"undo reserve".into()));
            assert_eq!(world.late("reserve"), Err(stored()));
        }
    }

    #[test]
    fn a_refusal_is_final_only_if_nothing_else_is_on_its_way() {
        for (no, asked_again) in [(refused(), true), (stored(), false)] {
            for (step, then) in
                [("reserve", "undo reserve"), ("pay", "cancel pay")]
            {
                let plan =
                    [(step, unknown(), false), (step, no.clone(), false)];
                let world = World::with(&plan);
                let (end, _) = drive(&world.saga(), &FragileLog::new(None));
                assert_eq!(end, End::Compensated);
                assert_eq!(world.late(step), Err(stored()), "first attempt");
                assert!(world.in_effect().is_empty(), "{step}");
                let calls = world.calls.borrow();
                assert_eq!(calls.contains(&then.into()), asked_again, "{step}");
            }
        }
    }

    #[test]
    fn a_pivot_that_cannot_be_cancelled_any_more_has_happened() {
        let plan = [("pay", unknown(), true), ("pay", refused(), false)];
        let world = World::with(&plan);
        let end = drive(&world.saga(), &FragileLog::new(None));
        assert_eq!(end, (End::Completed, 2), "not asked once more");
        assert_eq!(world.in_effect(), ALL);
        assert!(world.calls.borrow().contains(&"cancel pay".into()));
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
            let stop = saga.run("order-7", &log);
            assert!(matches!(stop, Err(Stop::Later { attempts: 1, .. })));
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
        let refusal = ("pay", refused(), false);
        for (plan, end, effects) in [
            (vec![], End::Completed, ALL.as_slice()),
            (vec![refusal], End::Compensated, &[]),
        ] {
            let (world, log) = (World::with(&plan), EventStore::default());
            let mut slow = world.saga();
            slow.steps[2].run = Box::new(|key: &str| {
                // Meanwhile the other process takes the saga to its end.
                assert_eq!(world.saga().run("order-7", &log), Ok(end));
                world.act("pay".into(), key)
            });
            let stop = Err(Stop::Log(LogError::Conflict));
            assert_eq!(slow.run("order-7", &log), stop);
            assert_eq!(world.in_effect(), effects);
            let confirmed = |call: &&String| *call == "confirm";
            let calls = world.calls.borrow();
            let count = calls.iter().filter(confirmed).count();
            assert_eq!(count, usize::from(end == End::Completed));
        }
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
    fn a_kind_changed_under_a_running_saga_stops_it() {
        let lost = ("undo reserve", unknown(), false);
        let world = World::with(&[("pay", refused(), false), lost]);
        let log = EventStore::default();
        let stopped = world.saga().run("order-7", &log);
        assert!(matches!(stopped, Err(Stop::Later { .. })));
        let mut changed = world.saga();
        changed.steps[1].kind = Kind::Retryable; // It had an undo.
        let stop = Stop::Changed("reserve".into());
        assert_eq!(changed.run("order-7", &log), Err(stop));
        assert_eq!(world.saga().run("order-7", &log), Ok(End::Compensated));
    }

    #[test]
    fn a_step_of_a_later_release_is_not_for_sagas_that_have_ended() {
        for plan in [vec![], vec![("pay", refused(), false)]] {
            let (world, log) = (World::with(&plan), EventStore::default());
            let end = world.saga().run("order-7", &log);
            let mut release = world.saga();
            release.steps.push(world.step("survey", "retryable"));
            assert_eq!(release.run("order-7", &log), end);
            assert_eq!(release.run("order-8", &log), Ok(End::Completed));
            let calls = world.calls.borrow();
            let surveys = calls.iter().filter(|call| *call == "survey");
            assert_eq!(surveys.count(), 1, "for order 8");
        }
    }

    /// A step or its undo kills the process, again and again.
    fn killed_at(call: &str, runs: usize) -> (World, EventStore<Record>) {
        let world = World::default();
        let log = EventStore::default();
        let kill = || Box::new(|_: &str| resume_unwind(Box::new("killed")));
        for _ in 0..runs {
            let mut saga = world.saga();
            match call {
                "reserve" => saga.steps[1].run = kill(),
                "ship" => saga.steps[4].run = kill(),
                _ => {
                    saga.steps[2].run = Box::new(|_| Err(refused()));
                    saga.steps[1].kind = Kind::Compensable { undo: kill() };
                }
            }
            let run = AssertUnwindSafe(|| saga.run("order-7", &log));
            let _ = catch_unwind(run);
        }
        (world, log)
    }

    #[test]
    fn attempts_that_end_in_a_crash_count() {
        let (world, log) = killed_at("reserve", 4);
        assert_eq!(world.saga().run("order-7", &log), Ok(End::Compensated));
        assert!(world.in_effect().is_empty());
        assert!(world.calls.borrow().contains(&"undo reserve".into()));

        for (call, name) in [("ship", "ship"), ("undo", "reserve")] {
            let (world, log) = killed_at(call, 1000);
            let step = name.into();
            let person = Err(Stop::Person { step, attempts: 20 });
            assert_eq!(world.saga().run("order-7", &log), person);
            let length = Log::read(&log, "order-7").expect("readable").len();
            assert!(length < 50, "the log stays short: {length}");
        }
    }

    #[test]
    fn what_a_person_decides_is_in_the_log_and_the_saga_goes_on() {
        use Decision::*;
        let lost = vec![("pay", unknown(), false); 20];
        for (decision, end, effects) in [
            (Again, End::Completed, ALL.as_slice()),
            (
                Settled,
                End::Completed,
                &["confirm", "create", "reserve", "ship"],
            ),
            (Back, End::Compensated, &[]),
        ] {
            let (world, log) = (World::with(&lost), EventStore::default());
            let saga = world.saga();
            let person = Stop::Person { step: "pay".into(), attempts: 20 };
            let stopped = (0..50).map(|_| saga.run("order-7", &log)).last();
            assert_eq!(stopped, Some(Err(person)));
            assert_eq!(
                saga.decide("order-7", &log, "pay", decision, "Ada"),
                Ok(())
            );
            assert_eq!(saga.run("order-7", &log), Ok(end));
            assert_eq!(world.in_effect(), effects, "{decision:?}");
            let log = Log::read(&log, "order-7").expect("readable");
            let (step, by) = ("pay".into(), "Ada".into());
            assert!(log.contains(&Record::Decided { step, decision, by }));
        }
    }

    #[test]
    fn after_again_a_refusal_is_still_in_doubt() {
        let plan = [
            vec![("pay", unknown(), false); 20],
            vec![("pay", refused(), false)],
        ];
        let (world, log) = (World::with(&plan.concat()), EventStore::default());
        let saga = world.saga();
        (0..20).for_each(|_| drop(saga.run("order-7", &log)));
        let again = saga.decide("order-7", &log, "pay", Decision::Again, "Ada");
        assert_eq!(
            (again, saga.run("order-7", &log)),
            (Ok(()), Ok(End::Compensated))
        );
        assert_eq!(world.late("pay"), Err(stored()), "an attempt of before");
    }

    #[test]
    fn a_person_cannot_turn_back_behind_the_pivot() {
        let (world, log) = killed_at("ship", 20);
        let decide = |decision| {
            world.saga().decide("order-7", &log, "ship", decision, "Ada")
        };
        assert_eq!(decide(Decision::Back), Err(Stop::NoWayBack));
        assert_eq!(decide(Decision::Settled), Ok(()), "a lorry came by");
        assert_eq!(world.saga().run("order-7", &log), Ok(End::Completed));
    }

    #[test]
    fn a_decision_that_comes_twice_or_too_late_changes_nothing() {
        let lost = vec![("pay", unknown(), false); 20];
        let (world, log) = (World::with(&lost), EventStore::default());
        let saga = world.saga();
        (0..20).for_each(|_| drop(saga.run("order-7", &log)));
        let settle =
            || saga.decide("order-7", &log, "pay", Decision::Settled, "Ada");
        let not_due = || Err(Stop::NotDue("pay".into()));
        assert_eq!((settle(), settle()), (Ok(()), not_due()));
        assert_eq!(saga.run("order-7", &log), Ok(End::Completed));
        assert_eq!(world.in_effect(), ["confirm", "create", "reserve", "ship"]);
        let create =
            saga.decide("order-7", &log, "create", Decision::Back, "Ada");
        assert_eq!(create, Err(Stop::NotDue("create".into())));
        assert_eq!(settle(), not_due());
        assert_eq!(saga.run("order-7", &log), Ok(End::Completed));
    }

    #[test]
    fn the_attempts_at_a_step_are_counted_through_restarts() {
        let world = World::with(&vec![("ship", unknown(), false); 3]);
        let log = EventStore::default();
        let attempts =
            (0..3).map(|_| match world.saga().run("order-7", &log) {
                Err(Stop::Later { attempts, .. }) => attempts,
                end => panic!("{end:?}"),
            });
        assert_eq!(attempts.collect::<Vec<_>>(), [1, 2, 3]);
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
        Saga::new(steps, 3, 20);
    }

    #[test]
    #[should_panic(expected = "send must not follow pay")]
    fn a_second_pivot_is_refused() {
        let world = World::default();
        let steps = ["pay", "send"].map(|name| world.step(name, "pivot"));
        Saga::new(steps.into(), 3, 20);
    }
}
