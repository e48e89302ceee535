//! How a contract changes: the difference between two versions, proposals from bodies that drifted, and how often values are there.

pub mod diff;
mod presence;
pub mod propose;

pub use presence::{Presence, PresenceChange, PresenceWarning, Share};
