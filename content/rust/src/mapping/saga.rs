//! Orchestrated saga: one list of steps, each with its optional compensation,
//! and durable progress.

// region: saga-traits
use std::sync::Arc;

use super::BoxFuture;

/// What every step of one saga sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SagaContext {
    /// The same in every attempt. A step passes it on with its own name, so
    /// that the participant recognises a repeated request.
    pub saga_id: String,
    /// Higher in every attempt, whoever makes it. A step passes it on, too,
    /// so that the participant can refuse an attempt that comes too late.
    pub token: u64,
}

/// What a participant keeps of each saga, in the transaction of its effect.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fence(u64);

impl Fence {
    /// False: a later attempt has been here. Refuse this one.
    pub fn admits(&mut self, token: u64) -> bool {
        self.0 = self.0.max(token);
        self.0 == token
    }
}

/// Why a step failed, after its own retries of transient faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SagaError {
    /// The participant said no, and no try of this attempt is unanswered.
    Rejected(String),
    /// No answer: it may have happened, or may yet happen.
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompensateError(pub String);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// Another process has taken the saga over.
    Conflict,
    Unavailable(String),
}

/// Must be idempotent: after a crash the same step runs again.
pub trait SagaStep: Send + Sync {
    fn execute<'a>(
        &'a self,
        ctx: &'a SagaContext,
    ) -> BoxFuture<'a, Result<(), SagaError>>;
}

/// Must be idempotent, and harmless if the step never took effect. The
/// participant must then refuse the step should it arrive late.
pub trait CompensationAction: Send + Sync {
    fn compensate<'a>(
        &'a self,
        ctx: &'a SagaContext,
    ) -> BoxFuture<'a, Result<(), CompensateError>>;
}

/// Keeps the progress of every saga through a crash. A lease can spare two
/// processes the same work; what keeps them apart is the version, since the
/// holder of a lease may sleep until it has run out.
pub trait SagaStore: Send + Sync {
    /// With its version; `None` for a saga that has not started.
    fn load<'a>(
        &'a self,
        ctx: &'a SagaContext,
    ) -> BoxFuture<'a, Result<Option<(u64, SagaState)>, StoreError>>;

    /// `Conflict` unless the saga is exactly at `expected_version`, where 0
    /// is not started. It is at `expected_version` + 1 then.
    fn save<'a>(
        &'a self,
        ctx: &'a SagaContext,
        expected_version: u64,
        state: &'a SagaState,
    ) -> BoxFuture<'a, Result<(), StoreError>>;
}
// endregion: saga-traits

impl From<StoreError> for SagaStopped {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl SagaState {
    fn once_more(mut self) -> Self {
        use SagaState::*;
        if let Forward { attempt, .. } | Backward { attempt, .. } = &mut self {
            *attempt += 1;
        }
        self
    }
}

// region: saga
/// A step and what undoes it, so that the two cannot get out of line.
#[derive(Clone)]
pub struct Step {
    pub name: &'static str,
    pub action: Arc<dyn SagaStep>,
    /// `None`: there is nothing to undo. For a step that cannot be undone
    /// take `saga_orchestration`, which has a pivot.
    pub compensation: Option<Arc<dyn CompensationAction>>,
}

#[derive(Clone)]
pub struct OrderSaga {
    /// Fixed while sagas are under way: the saved state counts them.
    pub steps: Vec<Step>,
    pub store: Arc<dyn SagaStore>,
    /// So often a step is begun before the saga turns back, and so often a
    /// compensation is begun before a person decides.
    pub attempts: u32,
}

/// Where a saga stands. Saved before every attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SagaState {
    /// The steps before `next` are done.
    Forward {
        next: usize,
        attempt: u32,
    },
    /// The steps before `left` are still to be compensated, last one first.
    Backward {
        left: usize,
        attempt: u32,
        cause: SagaError,
    },
    Completed,
    Compensated {
        cause: SagaError,
    },
}

/// The saga is not at its end. Running it again goes on where it stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SagaStopped {
    /// A compensation failed.
    Compensation {
        step: &'static str,
        error: CompensateError,
    },
    /// No attempt at it succeeded. A person mends the cause and saves the
    /// state with attempt 0.
    PersonDecides {
        step: &'static str,
    },
    Store(StoreError),
}

impl OrderSaga {
    /// Returns `Completed` or `Compensated`. Anything else is an error.
    pub async fn run(&self, saga_id: &str) -> Result<SagaState, SagaStopped> {
        use SagaState::*;
        let mut ctx = SagaContext { saga_id: saga_id.into(), token: 0 };
        let saved = self.store.load(&ctx).await?;
        let (mut version, mut state) = match saved {
            None => (0, Forward { next: 0, attempt: 1 }),
            Some((_, end @ (Completed | Compensated { .. }))) => {
                return Ok(end);
            }
            // The last attempt did not come to its end: count one more.
            Some((version, state)) => (version, state.once_more()),
        };
        loop {
            // From here on an owner before us can save nothing, and if we
            // crash in this attempt, it has been counted.
            self.store.save(&ctx, version, &state).await?;
            version += 1;
            ctx.token = version;
            state = match state {
                Forward { next, attempt } => {
                    self.step(next, attempt, &ctx).await
                }
                Backward { left: 0, cause, .. } => Compensated { cause },
                Backward { left, attempt, cause } => {
                    self.undo(left - 1, attempt, &ctx).await?;
                    Backward { left: left - 1, attempt: 1, cause }
                }
                Completed | Compensated { .. } => return Ok(state),
            };
        }
    }

    async fn step(
        &self,
        next: usize,
        attempt: u32,
        ctx: &SagaContext,
    ) -> SagaState {
        let Some(step) = self.steps.get(next) else {
            return SagaState::Completed;
        };
        let result = if attempt <= self.attempts {
            step.action.execute(ctx).await
        } else {
            Err(SagaError::Unknown(format!("{}: no end", step.name)))
        };
        let Err(cause) = result else {
            return SagaState::Forward { next: next + 1, attempt: 1 };
        };
        // In doubt it is compensated as well. A rejection is no doubt, if
        // no earlier attempt can be on its way.
        let rejected = matches!(cause, SagaError::Rejected(_));
        let in_doubt = !rejected || attempt > 1;
        let left = next + usize::from(in_doubt);
        SagaState::Backward { left, attempt: 1, cause }
    }

    async fn undo(
        &self,
        index: usize,
        attempt: u32,
        ctx: &SagaContext,
    ) -> Result<(), SagaStopped> {
        let Step { name: step, compensation, .. } = &self.steps[index];
        let Some(compensation) = compensation else {
            return Ok(());
        };
        if attempt > self.attempts {
            return Err(SagaStopped::PersonDecides { step });
        }
        let result = compensation.compensate(ctx).await;
        result.map_err(|error| SagaStopped::Compensation { step, error })
    }
}
// endregion: saga

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
    use std::sync::{Mutex, PoisonError};

    use super::*;
    use crate::mapping::testing::block_on;

    /// Everything that the participants and the store saw, in order.
    #[derive(Default)]
    struct World {
        calls: Mutex<Vec<String>>,
        state: Mutex<Option<(u64, SagaState)>>,
        /// What each participant keeps.
        fences: Mutex<HashMap<String, Fence>>,
        /// Calls that fail, each once, with their error.
        failures: Mutex<Vec<(String, SagaError)>>,
    }

    impl World {
        fn call(&self, name: String, ctx: &SagaContext) -> Option<SagaError> {
            assert_eq!(ctx.saga_id, "order-7");
            let participant = name.trim_start_matches("undo ").to_owned();
            let mut fences = lock(&self.fences);
            if !fences.entry(participant).or_default().admits(ctx.token) {
                lock(&self.calls).push(format!("{name}, too late"));
                return Some(rejected());
            }
            let mut failures = lock(&self.failures);
            let found = failures.iter().position(|(n, _)| *n == name);
            lock(&self.calls).push(name);
            found.map(|index| failures.remove(index).1)
        }

        fn fail(&self, name: &str, error: SagaError) {
            lock(&self.failures).push((name.into(), error));
        }

        fn calls(&self) -> Vec<String> {
            std::mem::take(&mut *lock(&self.calls))
        }
    }

    fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
        mutex.lock().unwrap_or_else(PoisonError::into_inner)
    }

    struct Participant {
        name: &'static str,
        world: Arc<World>,
    }

    impl SagaStep for Participant {
        fn execute<'a>(
            &'a self,
            ctx: &'a SagaContext,
        ) -> BoxFuture<'a, Result<(), SagaError>> {
            Box::pin(async {
                self.world.call(self.name.into(), ctx).map_or(Ok(()), Err)
            })
        }
    }

    impl CompensationAction for Participant {
        fn compensate<'a>(
            &'a self,
            ctx: &'a SagaContext,
        ) -> BoxFuture<'a, Result<(), CompensateError>> {
            Box::pin(async {
                match self.world.call(format!("undo {}", self.name), ctx) {
                    None => Ok(()),
                    Some(
                        SagaError::Rejected(why) | SagaError::Unknown(why),
                    ) => Err(CompensateError(why)),
                }
            })
        }
    }

    impl SagaStore for World {
        fn load<'a>(
            &'a self,
            _: &'a SagaContext,
        ) -> BoxFuture<'a, Result<Option<(u64, SagaState)>, StoreError>>
        {
            Box::pin(async { Ok(lock(&self.state).clone()) })
        }

        fn save<'a>(
            &'a self,
            _: &'a SagaContext,
            expected_version: u64,
            state: &'a SagaState,
        ) -> BoxFuture<'a, Result<(), StoreError>> {
            Box::pin(async move {
                let mut failures = lock(&self.failures);
                let save = format!("save {}", expected_version + 1);
                if let Some(at) = failures.iter().position(|f| f.0 == save) {
                    failures.remove(at);
                    return Err(StoreError::Unavailable("disk full".into()));
                }
                let mut saved = lock(&self.state);
                let version = saved.as_ref().map_or(0, |saved| saved.0);
                if version != expected_version {
                    return Err(StoreError::Conflict);
                }
                *saved = Some((version + 1, state.clone()));
                Ok(())
            })
        }
    }

    /// reserve, charge, notify (which has nothing to undo), ship
    fn order_saga() -> (Arc<World>, OrderSaga) {
        let world = Arc::new(World::default());
        let step = |name, undoable| {
            let participant =
                Arc::new(Participant { name, world: world.clone() });
            let undo: Arc<dyn CompensationAction> = participant.clone();
            let compensation = Some(undo).filter(|_| undoable);
            Step { name, action: participant, compensation }
        };
        let saga = OrderSaga {
            steps: vec![
                step("reserve", true),
                step("charge", true),
                step("notify", false),
                step("ship", true),
            ],
            store: world.clone(),
            attempts: 3,
        };
        (world, saga)
    }

    fn run(saga: &OrderSaga) -> Result<SagaState, SagaStopped> {
        block_on(saga.run("order-7"))
    }

    fn rejected() -> SagaError {
        SagaError::Rejected("no".into())
    }

    #[test]
    fn all_steps_run_in_order() {
        let (world, saga) = order_saga();
        assert_eq!(run(&saga), Ok(SagaState::Completed));
        assert_eq!(world.calls(), ["reserve", "charge", "notify", "ship"]);
    }

    #[test]
    fn a_rejected_step_compensates_the_completed_ones_in_reverse() {
        let (world, saga) = order_saga();
        world.fail("ship", rejected());
        let end = run(&saga);
        assert_eq!(end, Ok(SagaState::Compensated { cause: rejected() }));
        assert_eq!(
            world.calls(),
            ["reserve", "charge", "notify", "ship"]
                .into_iter()
                .chain(["undo charge", "undo reserve"])
                .collect::<Vec<_>>()
        );
    }

    #[test]
    fn a_step_in_doubt_is_compensated_too() {
        let (world, saga) = order_saga();
        let cause = SagaError::Unknown("no reply".into());
        world.fail("charge", cause.clone());
        let end = run(&saga);
        assert_eq!(end, Ok(SagaState::Compensated { cause }));
        let expected = ["reserve", "charge", "undo charge", "undo reserve"];
        assert_eq!(world.calls(), expected);
    }

    #[test]
    fn a_failed_compensation_is_reported_and_can_be_resumed() {
        let (world, saga) = order_saga();
        world.fail("ship", rejected());
        world.fail("undo charge", SagaError::Unknown("bank closed".into()));
        let error = CompensateError("bank closed".into());
        assert_eq!(
            run(&saga),
            Err(SagaStopped::Compensation { step: "charge", error })
        );
        assert!(!world.calls().contains(&"undo reserve".into()));

        let end = run(&saga);
        assert_eq!(end, Ok(SagaState::Compensated { cause: rejected() }));
        assert_eq!(world.calls(), ["undo charge", "undo reserve"]);
    }

    #[test]
    fn after_a_crash_the_saga_goes_on_where_it_was_saved() {
        let (world, saga) = order_saga();
        let state = SagaState::Forward { next: 2, attempt: 1 };
        *lock(&world.state) = Some((5, state));
        assert_eq!(run(&saga), Ok(SagaState::Completed));
        assert_eq!(world.calls(), ["notify", "ship"]);
    }

    #[test]
    fn a_step_whose_progress_was_not_saved_runs_again() {
        let (world, saga) = order_saga();
        world.fail("save 2", rejected());
        let full = StoreError::Unavailable("disk full".into());
        assert_eq!(run(&saga), Err(SagaStopped::Store(full)));
        assert_eq!(world.calls(), ["reserve"]);

        assert_eq!(run(&saga), Ok(SagaState::Completed));
        assert_eq!(world.calls(), ["reserve", "charge", "notify", "ship"]);
    }

    #[test]
    fn a_rejection_after_an_attempt_in_doubt_is_compensated_too() {
        let (world, saga) = order_saga();
        world.fail("save 2", rejected()); // What became of `reserve`?
        assert!(run(&saga).is_err());
        world.fail("reserve", rejected());
        let end = run(&saga);
        assert_eq!(end, Ok(SagaState::Compensated { cause: rejected() }));
        assert_eq!(world.calls(), ["reserve", "reserve", "undo reserve"]);
    }

    /// In its first attempt the process sleeps until its lease has run out,
    /// and another one brings the saga to its end.
    struct Asleep {
        step: Arc<dyn SagaStep>,
        other: OrderSaga,
    }

    impl SagaStep for Asleep {
        fn execute<'a>(
            &'a self,
            ctx: &'a SagaContext,
        ) -> BoxFuture<'a, Result<(), SagaError>> {
            Box::pin(async {
                assert!(run(&self.other).is_ok());
                self.step.execute(ctx).await
            })
        }
    }

    #[test]
    fn an_owner_that_was_replaced_changes_nothing_any_more() {
        let (world, other) = order_saga();
        let mut saga = other.clone();
        let step = saga.steps[0].action.clone();
        saga.steps[0].action = Arc::new(Asleep { step, other: other.clone() });
        world.fail("charge", rejected());
        let conflict = SagaStopped::Store(StoreError::Conflict);
        assert_eq!(run(&saga), Err(conflict));
        let calls = ["reserve", "charge", "undo reserve", "reserve, too late"];
        assert_eq!(world.calls(), calls);
        let end = SagaState::Compensated { cause: rejected() };
        assert_eq!(run(&other), Ok(end), "and the end stands");
    }

    /// A step or compensation that ends the process.
    struct Deadly;

    impl SagaStep for Deadly {
        fn execute<'a>(
            &'a self,
            _: &'a SagaContext,
        ) -> BoxFuture<'a, Result<(), SagaError>> {
            Box::pin(async { resume_unwind(Box::new("killed")) })
        }
    }

    impl CompensationAction for Deadly {
        fn compensate<'a>(
            &'a self,
            _: &'a SagaContext,
        ) -> BoxFuture<'a, Result<(), CompensateError>> {
            Box::pin(async { resume_unwind(Box::new("killed")) })
        }
    }

    #[test]
    fn attempts_that_end_in_a_crash_count() {
        let (world, mut saga) = order_saga();
        let charge = saga.steps[1].action.clone();
        saga.steps[0].compensation = Some(Arc::new(Deadly));
        saga.steps[1].action = Arc::new(Deadly);
        let crash = || catch_unwind(AssertUnwindSafe(|| run(&saga))).is_err();
        assert!((0..3).all(|_| crash()), "the step");
        assert!((0..3).all(|_| crash()), "then the compensation");
        assert_eq!(world.calls(), ["reserve", "undo charge"]);
        let person = Err(SagaStopped::PersonDecides { step: "reserve" });
        assert_eq!((run(&saga), run(&saga)), (person.clone(), person));

        // A person mends both.
        let (_, sound) = order_saga();
        saga.steps[0].compensation = sound.steps[0].compensation.clone();
        saga.steps[1].action = charge;
        let saved = lock(&world.state).clone();
        let Some((version, SagaState::Backward { left, cause, .. })) = saved
        else {
            panic!("{saved:?}");
        };
        let again = SagaState::Backward { left, attempt: 0, cause };
        *lock(&world.state) = Some((version + 1, again));
        assert!(matches!(run(&saga), Ok(SagaState::Compensated { .. })));
    }

    #[test]
    fn an_ended_saga_does_nothing_more() {
        let (world, saga) = order_saga();
        assert_eq!(run(&saga), Ok(SagaState::Completed));
        world.calls();
        assert_eq!(run(&saga), Ok(SagaState::Completed));
        assert!(world.calls().is_empty());
    }

    #[test]
    fn a_clone_runs_in_another_thread() {
        fn spawn(task: impl Future<Output = bool> + Send + 'static) -> bool {
            std::thread::spawn(|| block_on(task)).join().unwrap_or(false)
        }
        let (_, saga) = order_saga();
        let copy = saga.clone();
        assert!(spawn(async move { copy.run("order-7").await.is_ok() }));
    }
}
