//! Orchestrated saga: one list of steps, each with its optional compensation,
//! and durable progress.

// region: saga-traits
use std::sync::Arc;

use super::BoxFuture;

/// What every step of one saga sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SagaContext {
    /// The same in every attempt. A step passes it on, so that the
    /// participant recognises a repeated request.
    pub saga_id: String,
}

/// Why a step failed, after its own retries of transient faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SagaError {
    /// The participant said no: nothing has happened.
    Rejected(String),
    /// No answer: it may have happened, so it is compensated too.
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompensateError(pub String);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreError(pub String);

/// Must be idempotent: after a crash the same step runs again.
pub trait SagaStep: Send + Sync {
    fn execute<'a>(
        &'a self,
        ctx: &'a SagaContext,
    ) -> BoxFuture<'a, Result<(), SagaError>>;
}

/// Must be idempotent, and harmless if the step never took effect.
pub trait CompensationAction: Send + Sync {
    fn compensate<'a>(
        &'a self,
        ctx: &'a SagaContext,
    ) -> BoxFuture<'a, Result<(), CompensateError>>;
}

/// Keeps the progress of every saga through a crash. It must let only one
/// process work on a saga at a time, for instance by a lease.
pub trait SagaStore: Send + Sync {
    /// `None` for a saga that has not started.
    fn load<'a>(
        &'a self,
        ctx: &'a SagaContext,
    ) -> BoxFuture<'a, Result<Option<SagaState>, StoreError>>;

    fn save<'a>(
        &'a self,
        ctx: &'a SagaContext,
        state: &'a SagaState,
    ) -> BoxFuture<'a, Result<(), StoreError>>;
}
// endregion: saga-traits

impl From<StoreError> for SagaStopped {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

// region: saga
/// A step and what undoes it, so that the two cannot get out of line.
#[derive(Clone)]
pub struct Step {
    pub name: &'static str,
    pub action: Arc<dyn SagaStep>,
    /// `None`: there is nothing to undo. A step that cannot be undone
    /// belongs after every step that may be rejected.
    pub compensation: Option<Arc<dyn CompensationAction>>,
}

#[derive(Clone)]
pub struct OrderSaga {
    /// Fixed while sagas are under way: the saved state counts them.
    pub steps: Vec<Step>,
    pub store: Arc<dyn SagaStore>,
}

/// Where a saga stands. Saved after every change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SagaState {
    /// The steps before `next` are done; `next` may have begun.
    Forward {
        next: usize,
    },
    /// The steps before `left` are still to be compensated, last one first.
    Backward {
        left: usize,
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
    /// A compensation failed. If it fails again and again, a person decides.
    Compensation {
        step: &'static str,
        error: CompensateError,
    },
    Store(StoreError),
}

impl OrderSaga {
    /// Returns `Completed` or `Compensated`. Anything else is an error.
    pub async fn run(
        &self,
        ctx: &SagaContext,
    ) -> Result<SagaState, SagaStopped> {
        use SagaState::*;
        let saved = self.store.load(ctx).await?;
        let mut state = saved.unwrap_or(Forward { next: 0 });
        loop {
            state = match state {
                Forward { next } => self.step(next, ctx).await,
                Backward { left: 0, cause } => Compensated { cause },
                Backward { left, cause } => {
                    self.undo(left - 1, ctx).await?;
                    Backward { left: left - 1, cause }
                }
                Completed | Compensated { .. } => return Ok(state),
            };
            self.store.save(ctx, &state).await?;
        }
    }

    async fn step(&self, next: usize, ctx: &SagaContext) -> SagaState {
        let Some(step) = self.steps.get(next) else {
            return SagaState::Completed;
        };
        match step.action.execute(ctx).await {
            Ok(()) => SagaState::Forward { next: next + 1 },
            Err(cause @ SagaError::Rejected(_)) => {
                SagaState::Backward { left: next, cause }
            }
            Err(cause @ SagaError::Unknown(_)) => {
                SagaState::Backward { left: next + 1, cause }
            }
        }
    }

    async fn undo(
        &self,
        index: usize,
        ctx: &SagaContext,
    ) -> Result<(), SagaStopped> {
        let step = &self.steps[index];
        let Some(compensation) = &step.compensation else {
            return Ok(());
        };
        compensation.compensate(ctx).await.map_err(|error| {
            SagaStopped::Compensation { step: step.name, error }
        })
    }
}
// endregion: saga

#[cfg(test)]
mod tests {
    use std::sync::{Mutex, PoisonError};

    use super::*;
    use crate::mapping::testing::block_on;

    /// Everything that the participants and the store saw, in order.
    #[derive(Default)]
    struct World {
        calls: Mutex<Vec<String>>,
        state: Mutex<Option<SagaState>>,
        /// Calls that fail, each once, with their error.
        failures: Mutex<Vec<(String, SagaError)>>,
    }

    impl World {
        fn call(&self, name: String, ctx: &SagaContext) -> Option<SagaError> {
            assert_eq!(ctx.saga_id, "order-7");
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
        ) -> BoxFuture<'a, Result<Option<SagaState>, StoreError>> {
            Box::pin(async { Ok(lock(&self.state).clone()) })
        }

        fn save<'a>(
            &'a self,
            _: &'a SagaContext,
            state: &'a SagaState,
        ) -> BoxFuture<'a, Result<(), StoreError>> {
            Box::pin(async {
                let mut failures = lock(&self.failures);
                if let Some(at) = failures.iter().position(|f| f.0 == "save") {
                    failures.remove(at);
                    return Err(StoreError("disk full".into()));
                }
                *lock(&self.state) = Some(state.clone());
                Ok(())
            })
        }
    }

    /// reserve, charge, notify (which has nothing to undo), ship
    fn order_saga() -> (Arc<World>, OrderSaga, SagaContext) {
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
        };
        (world, saga, SagaContext { saga_id: "order-7".into() })
    }

    fn rejected() -> SagaError {
        SagaError::Rejected("no".into())
    }

    #[test]
    fn all_steps_run_in_order() {
        let (world, saga, ctx) = order_saga();
        assert_eq!(block_on(saga.run(&ctx)), Ok(SagaState::Completed));
        assert_eq!(world.calls(), ["reserve", "charge", "notify", "ship"]);
    }

    #[test]
    fn a_rejected_step_compensates_the_completed_ones_in_reverse() {
        let (world, saga, ctx) = order_saga();
        world.fail("ship", rejected());
        let end = block_on(saga.run(&ctx));
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
        let (world, saga, ctx) = order_saga();
        let cause = SagaError::Unknown("no reply".into());
        world.fail("charge", cause.clone());
        let end = block_on(saga.run(&ctx));
        assert_eq!(end, Ok(SagaState::Compensated { cause }));
        let expected = ["reserve", "charge", "undo charge", "undo reserve"];
        assert_eq!(world.calls(), expected);
    }

    #[test]
    fn a_failed_compensation_is_reported_and_can_be_resumed() {
        let (world, saga, ctx) = order_saga();
        world.fail("ship", rejected());
        world.fail("undo charge", SagaError::Unknown("bank closed".into()));
        let error = CompensateError("bank closed".into());
        assert_eq!(
            block_on(saga.run(&ctx)),
            Err(SagaStopped::Compensation { step: "charge", error })
        );
        assert!(!world.calls().contains(&"undo reserve".into()));

        let end = block_on(saga.run(&ctx));
        assert_eq!(end, Ok(SagaState::Compensated { cause: rejected() }));
        assert_eq!(world.calls(), ["undo charge", "undo reserve"]);
    }

    #[test]
    fn after_a_crash_the_saga_goes_on_where_it_was_saved() {
        let (world, saga, ctx) = order_saga();
        *lock(&world.state) = Some(SagaState::Forward { next: 2 });
        assert_eq!(block_on(saga.run(&ctx)), Ok(SagaState::Completed));
        assert_eq!(world.calls(), ["notify", "ship"]);
    }

    #[test]
    fn a_step_whose_progress_was_not_saved_runs_again() {
        let (world, saga, ctx) = order_saga();
        world.fail("save", rejected());
        let stopped = SagaStopped::Store(StoreError("disk full".into()));
        assert_eq!(block_on(saga.run(&ctx)), Err(stopped));
        assert_eq!(world.calls(), ["reserve"]);

        assert_eq!(block_on(saga.run(&ctx)), Ok(SagaState::Completed));
        assert_eq!(world.calls(), ["reserve", "charge", "notify", "ship"]);
    }

    #[test]
    fn an_ended_saga_does_nothing_more() {
        let (world, saga, ctx) = order_saga();
        assert_eq!(block_on(saga.run(&ctx)), Ok(SagaState::Completed));
        world.calls();
        assert_eq!(block_on(saga.run(&ctx)), Ok(SagaState::Completed));
        assert!(world.calls().is_empty());
    }

    #[test]
    fn a_clone_runs_in_another_thread() {
        fn spawn(task: impl Future<Output = bool> + Send + 'static) -> bool {
            std::thread::spawn(|| block_on(task)).join().unwrap_or(false)
        }
        let (_, saga, ctx) = order_saga();
        let copy = saga.clone();
        assert!(spawn(async move { copy.run(&ctx).await.is_ok() }));
    }
}
