//! Bulkhead: at most so many calls to one dependency at the same time.

use std::sync::{Mutex, MutexGuard, PoisonError};

// region: semaphore
/// One per dependency. The sum over all bulkheads may exceed the threads of
/// the process; each alone must leave some to the others.
#[derive(Debug)]
pub struct Bulkhead {
    free: Mutex<usize>,
}

/// All permits are taken. The dependency has not been called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full;

/// A place in the bulkhead. It is given back when this is dropped, so also
/// on an early return and on a panic.
#[derive(Debug)]
#[must_use = "dropping the permit gives it back"]
pub struct Permit<'a>(&'a Bulkhead);

impl Bulkhead {
    pub fn new(permits: usize) -> Self {
        Self { free: Mutex::new(permits) }
    }

    /// Does not wait. A caller in a queue holds a thread all the same, and
    /// that is what the bulkhead is to prevent.
    pub fn try_acquire(&self) -> Result<Permit<'_>, Full> {
        let mut free = self.lock();
        *free = free.checked_sub(1).ok_or(Full)?;
        Ok(Permit(self))
    }

    /// `call` needs a timeout of its own: it runs on the caller's thread,
    /// and a call that hangs keeps its permit.
    pub fn call<T, E: From<Full>>(
        &self,
        call: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        let _permit = self.try_acquire()?;
        call()
    }

    /// For a metric: near 0 for long means too small or a slow dependency.
    pub fn free(&self) -> usize {
        *self.lock()
    }

    fn lock(&self) -> MutexGuard<'_, usize> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        *self.0.lock() += 1;
    }
}
// endregion: semaphore

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;

    /// A server with a number of threads, seen from outside: a call takes a
    /// thread and, if there is one, a place in the bulkhead. Calls to the
    /// hanging dependency never end, so their permits are kept.
    fn served(stock_bulkhead: Option<&Bulkhead>) -> usize {
        let threads = Bulkhead::new(4);
        let mut hanging = vec![];
        for _ in 0..10 {
            let Ok(thread) = threads.try_acquire() else { continue };
            match stock_bulkhead.map(Bulkhead::try_acquire) {
                None => hanging.push((thread, None)),
                Some(Ok(permit)) => hanging.push((thread, Some(permit))),
                Some(Err(Full)) => drop(thread),
            }
        }
        // Now ten requests that only need the healthy dependency.
        (0..10).filter(|_| threads.try_acquire().is_ok()).count()
    }

    #[test]
    fn one_slow_dependency_does_not_take_every_thread() {
        assert_eq!(served(None), 0, "the whole server hangs");
        assert_eq!(served(Some(&Bulkhead::new(2))), 10);
    }

    #[test]
    fn a_full_bulkhead_does_not_call() {
        let bulkhead = Bulkhead::new(1);
        let _held = bulkhead.try_acquire().expect("free");
        let result: Result<(), Full> = bulkhead.call(|| unreachable!());
        assert_eq!(result, Err(Full));
    }

    #[test]
    fn a_permit_comes_back_after_success_error_and_panic() {
        let bulkhead = Bulkhead::new(1);
        assert_eq!(bulkhead.call(|| Ok::<_, Full>(1)), Ok(1));
        assert_eq!(bulkhead.call(|| Err::<(), _>(Full)), Err(Full));
        let panicking = AssertUnwindSafe(|| {
            bulkhead.call::<(), Full>(|| resume_unwind(Box::new("bug")))
        });
        assert!(catch_unwind(panicking).is_err());
        assert_eq!(bulkhead.free(), 1);
    }

    #[test]
    fn eight_threads_share_three_permits() {
        let bulkhead = Bulkhead::new(3);
        let (tried, ran) = (Barrier::new(8), AtomicUsize::new(0));
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let permit = bulkhead.try_acquire();
                    tried.wait(); // Until all have tried, none gives back.
                    if permit.is_ok() {
                        ran.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
        });
        assert_eq!((ran.into_inner(), bulkhead.free()), (3, 3));
    }
}
