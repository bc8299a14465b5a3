//! A stand-in for the database of one service: transactions that take effect
//! as a whole or not at all.

use std::convert::Infallible;
use std::sync::{Mutex, MutexGuard, PoisonError};

// region: database
/// One service's own tables. Nothing outside can join its transactions: no
/// broker, no other service.
#[derive(Debug, Default)]
pub struct Database<T>(Mutex<T>);

impl<T: Clone> Database<T> {
    pub fn new(tables: T) -> Self {
        Self(Mutex::new(tables))
    }

    /// Commits if `work` returns `Ok`. After an error or a panic, which here
    /// stands for a crash, nothing has changed. Transactions run one after
    /// another, as under serializable isolation.
    pub fn transaction<R, E>(
        &self,
        work: impl FnOnce(&mut T) -> Result<R, E>,
    ) -> Result<R, E> {
        let mut committed = self.lock();
        let mut draft = committed.clone();
        let result = work(&mut draft)?;
        *committed = draft;
        Ok(result)
    }

    /// A transaction that has no reason to fail.
    pub fn update<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        let Ok(result) =
            self.transaction(|tables| Ok::<_, Infallible>(work(tables)));
        result
    }

    pub fn read<R>(&self, query: impl FnOnce(&T) -> R) -> R {
        query(&self.lock())
    }

    fn lock(&self) -> MutexGuard<'_, T> {
        // Poison does no harm: a panic meets the draft, never the tables.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
// endregion: database

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    #[test]
    fn an_error_or_a_crash_leaves_nothing_behind() {
        let db = Database::new(vec![1]);
        let failed = db.transaction(|rows| {
            rows.push(2);
            Err::<(), _>("no")
        });
        assert_eq!(failed, Err("no"));

        let crashed = catch_unwind(AssertUnwindSafe(|| {
            db.transaction::<(), ()>(|rows| {
                rows.push(3);
                std::panic::resume_unwind(Box::new("power cut"))
            })
        }));
        assert!(crashed.is_err());
        assert_eq!(db.read(Vec::clone), [1]);

        let done: Result<(), ()> = db.transaction(|rows| {
            rows.push(4);
            Ok(())
        });
        assert_eq!((done, db.read(Vec::clone)), (Ok(()), vec![1, 4]));
    }
}
