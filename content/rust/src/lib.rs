//! Three patterns for distributed systems in Rust without dependencies:
//! an orchestrated saga, a circuit breaker, and CQRS over an event store.
//!
//! The code shows the shape of each pattern. It brings no async runtime, no
//! database and no broker: those stand behind the traits.

pub mod mapping;
