//! Patterns for distributed systems in Rust without dependencies.
//!
//! The code shows the shape of each pattern. It brings no async runtime, no
//! database and no broker: those stand behind the traits. [`mapping`] holds
//! three patterns in async form; all other modules are synchronous and take
//! time and randomness as parameters.

#![forbid(unsafe_code)]

pub mod backoff;
pub mod bulkhead;
pub mod circuit_breaker;
pub mod clock;
pub mod composition;
pub mod database;
pub mod deadline;
pub mod event_store;
pub mod fallback;
pub mod inbox;
pub mod mapping;
pub mod outbox;
pub mod projection;
pub mod random;
pub mod retry;
pub mod saga_choreography;
pub mod saga_orchestration;
pub mod snapshot;
pub mod token_bucket;
pub mod uuid;
