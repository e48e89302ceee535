//! Futures of Rust as coroutines of Python.

use std::sync::Mutex;

use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyCFunction};
use tokio::task::spawn_blocking;

use super::fork::ensure_threads;
use super::logs;
use crate::errors::{Failure, Fallible};
use scoresheet::client::runtime;
use scoresheet::runtime::locked;

/// Returns a coroutine of a future's result. It starts when it is awaited; cancelling it cancels the future.
pub(crate) fn coroutine<'py, T, E>(
    py: Python<'py>,
    future: impl Future<Output = Result<T, E>> + Send + 'static,
) -> Fallible<Bound<'py, PyAny>>
where
    T: for<'any> IntoPyObject<'any> + Send + 'static,
    E: Into<Failure> + Send + 'static,
{
    ensure_threads()?;
    let future = Mutex::new(Some(future));
    let begin = PyCFunction::new_closure(py, None, None, move |arguments, _| -> PyResult<Py<PyAny>> {
        let future = locked(&future).take().ok_or_else(|| PyRuntimeError::new_err("cannot reuse already awaited coroutine"))?;
        Ok(awaitable(arguments.py(), future)?.unbind())
    })?;
    Ok(py.import("scoresheet._coroutines")?.call_method1("start", (begin,))?)
}

/// Runs a future in the background, and returns an awaitable of its result. Cancelling the awaitable cancels the future.
///
/// The awaitable is asyncio's view of a `concurrent.futures.Future`: the interaction of threads and event loops, including closed
/// ones, is left to Python's own library.
fn awaitable<'py, T, E>(
    py: Python<'py>,
    future: impl Future<Output = Result<T, E>> + Send + 'static,
) -> Fallible<Bound<'py, PyAny>>
where
    T: for<'any> IntoPyObject<'any> + Send + 'static,
    E: Into<Failure> + Send + 'static,
{
    ensure_threads()?;
    logs::hand_over(py)?;
    let asyncio = py.import("asyncio")?;
    let event_loop = asyncio.call_method0("get_running_loop")?;
    let promise = py.import("concurrent.futures")?.call_method0("Future")?;
    let task = runtime().spawn(keep(promise.clone().unbind(), future)).abort_handle();
    let call_off = PyCFunction::new_closure(py, None, None, move |_, _| task.abort())?;
    promise.call_method1("add_done_callback", (call_off,))?;
    Ok(asyncio.call_method("wrap_future", (promise,), Some(&[("loop", event_loop)].into_py_dict(py)?))?)
}

async fn keep<T, E>(promise: Py<PyAny>, future: impl Future<Output = Result<T, E>>)
where
    T: for<'any> IntoPyObject<'any> + Send + 'static,
    E: Into<Failure> + Send + 'static,
{
    let result = future.await;
    // Threads that drive sockets must not wait for the GIL.
    spawn_blocking(move || {
        // Without an interpreter there is no waiter either.
        Python::try_attach(|py| {
            if let Err(error) = resolve(promise.bind(py), result) {
                error.write_unraisable(py, None);
            }
        })
    });
}

fn resolve<T, E>(promise: &Bound<'_, PyAny>, result: Result<T, E>) -> PyResult<()>
where
    T: for<'any> IntoPyObject<'any>,
    E: Into<Failure>,
{
    logs::hand_over(promise.py())?;
    if !promise.call_method0("set_running_or_notify_cancel")?.is_truthy()? {
        return Ok(());
    }
    match result.map_err(|error| error.into().into()).and_then(|value| value.into_py_any(promise.py())) {
        Ok(value) => promise.call_method1("set_result", (value,))?,
        Err(error) => promise.call_method1("set_exception", (error,))?,
    };
    Ok(())
}
