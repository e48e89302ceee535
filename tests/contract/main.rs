//! The contract as outsiders meet it: what is right decodes, what is wrong is refused for the right reason.

mod agreement;
mod bodies;
mod decode;
mod drift;
mod generate;
mod json;
mod mutate;
mod upstream;
