//! A stand-in for the database of one service: transactions that take effect
//! as a whole or not at all, at two levels of isolation.

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
    /// stands for a crash, nothing has changed.
    ///
    /// The isolation is SERIALIZABLE, and the modules rely on it: `work` may
    /// read, check and write. Transactions wait for each other here; a real
    /// database may abort one instead, and you run it again from the start.
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

// region: read-committed
/// A transaction at READ COMMITTED, which is where many databases start:
/// each statement sees what others have committed before it.
pub struct ReadCommitted<'a, T> {
    db: &'a Database<T>,
    /// From its first write on, it holds what it locked and its own draft.
    /// Here that is all; a real database locks rows.
    locked: Option<(MutexGuard<'a, T>, T)>,
}

impl<T: Clone> Database<T> {
    pub fn read_committed<R, E>(
        &self,
        work: impl FnOnce(&mut ReadCommitted<T>) -> Result<R, E>,
    ) -> Result<R, E> {
        let mut tx = ReadCommitted { db: self, locked: None };
        let result = work(&mut tx)?;
        if let Some((mut committed, draft)) = tx.locked {
            *committed = draft;
        }
        Ok(result)
    }
}

impl<T: Clone> ReadCommitted<'_, T> {
    /// `SELECT`: locks nothing.
    pub fn select<R>(&self, query: impl FnOnce(&T) -> R) -> R {
        match &self.locked {
            Some((_, draft)) => query(draft),
            None => self.db.read(query),
        }
    }

    /// `SELECT … FOR UPDATE`: what it sees stays so until the end.
    pub fn select_for_update<R>(&mut self, query: impl FnOnce(&T) -> R) -> R {
        query(self.lock())
    }

    /// `UPDATE`: starts from what is committed now, and locks it.
    pub fn update<R>(&mut self, change: impl FnOnce(&mut T) -> R) -> R {
        change(self.lock())
    }

    fn lock(&mut self) -> &mut T {
        let db = self.db;
        let locked = self.locked.get_or_insert_with(|| {
            let committed = db.lock();
            let draft = committed.clone();
            (committed, draft)
        });
        &mut locked.1
    }
}
// endregion: read-committed

// region: isolation
/// Wrong at READ COMMITTED, right only at SERIALIZABLE: what others take
/// `meanwhile` is overwritten, and the same pieces are sold twice.
pub fn reserve_naively(
    tx: &mut ReadCommitted<u32>,
    pieces: u32,
    meanwhile: impl FnOnce(),
) -> bool {
    let free = tx.select(|free| *free);
    meanwhile();
    if free < pieces {
        return false;
    }
    tx.update(|row| *row = free - pieces);
    true
}

/// `UPDATE … SET free = free - $1 WHERE free >= $1`: check and write are one
/// statement. No row changed: sold out.
pub fn reserve(tx: &mut ReadCommitted<u32>, pieces: u32) -> bool {
    tx.update(|row| match row.checked_sub(pieces) {
        Some(left) => {
            *row = left;
            true
        }
        None => false,
    })
}

/// For a check that does not fit into one statement: lock before you look.
pub fn reserve_locked(tx: &mut ReadCommitted<u32>, pieces: u32) -> bool {
    let free = tx.select_for_update(|free| *free);
    if free < pieces {
        return false;
    }
    tx.update(|row| *row = free - pieces);
    true
}
// endregion: isolation

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::thread;

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

    /// At READ COMMITTED. `Err` would be a constraint, a crash and the like.
    fn committed(
        stock: &Database<u32>,
        reserve: impl FnOnce(&mut ReadCommitted<u32>) -> bool,
    ) -> bool {
        let Ok(sold) =
            stock.read_committed(|tx| Ok::<_, Infallible>(reserve(tx)));
        sold
    }

    #[test]
    fn at_read_committed_read_check_write_sells_the_last_piece_twice() {
        let stock = Database::new(1);
        let rival = || {
            assert!(committed(&stock, |tx| reserve_naively(tx, 1, || ())));
        };
        assert!(committed(&stock, |tx| reserve_naively(tx, 1, rival)));
        assert_eq!(stock.read(|free| *free), 0, "two sold, and no trace");
    }

    #[test]
    fn a_conditional_update_sells_it_once() {
        let stock = Database::new(1);
        let sold = committed(&stock, |tx| {
            assert_eq!(tx.select(|free| *free), 1);
            assert!(committed(&stock, |rival| reserve(rival, 1)));
            reserve(tx, 1)
        });
        assert!(!sold);
    }

    #[test]
    fn of_eight_buyers_at_once_three_get_the_three_pieces() {
        type Reserve = fn(&mut ReadCommitted<u32>, u32) -> bool;
        for way in [reserve as Reserve, reserve_locked] {
            let stock = Database::new(3);
            let sold = thread::scope(|scope| {
                let buy = || committed(&stock, |tx| way(tx, 1));
                let threads = [(); 8].map(|()| scope.spawn(buy));
                let ends = threads.map(|thread| thread.join().expect("end"));
                ends.into_iter().filter(|sold| *sold).count()
            });
            assert_eq!((sold, stock.read(|free| *free)), (3, 0));
        }
    }

    #[test]
    fn what_was_locked_before_the_look_stays_until_the_end() {
        let stock = Database::new(1);
        assert!(committed(&stock, |tx| {
            assert_eq!(tx.select(|free| *free), 1);
            assert!(stock.0.try_lock().is_ok(), "a look locks nothing");
            assert_eq!(tx.select_for_update(|free| *free), 1);
            assert!(stock.0.try_lock().is_err(), "a rival waits");
            reserve_locked(tx, 1)
        }));
        assert!(!committed(&stock, |tx| reserve_locked(tx, 1)));
    }

    #[test]
    fn read_committed_leaves_nothing_behind_after_an_error() {
        let stock = Database::new(3);
        let failed = stock.read_committed(|tx| {
            assert!(reserve(tx, 1));
            assert_eq!(tx.select(|free| *free), 2, "its own write");
            Err::<(), _>("constraint")
        });
        assert_eq!(failed, Err("constraint"));
        assert!(committed(&stock, |tx| reserve(tx, 3)));
    }
}
