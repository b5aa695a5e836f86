//! What a judge may use: it carries out the commands of a student's code, so it is limited as well.

/// Memory of its own, in bytes. An honest judge has some hundred MiB, the buffers of a software adapter included.
#[cfg(unix)]
const MEMORY: u64 = 4 << 30;

/// Limits this process, and has it end with the grader.
#[cfg(unix)]
pub fn apply() {
    use nix::sys::resource::{Resource, setrlimit};
    // Not the address space: graphics drivers reserve more of it than any machine has memory.
    let _ = setrlimit(Resource::RLIMIT_DATA, MEMORY, MEMORY);
    #[cfg(target_os = "linux")]
    end_with_the_grader();
}

/// Limits this process: not on this system.
#[cfg(not(unix))]
pub fn apply() {}

/// Has the system end this process when the grader ends, however that ends.
#[cfg(target_os = "linux")]
fn end_with_the_grader() {
    use std::os::unix::process::parent_id;
    use wire::protocol::variable;
    let _ = nix::sys::prctl::set_pdeathsig(nix::sys::signal::Signal::SIGKILL);
    let grader = std::env::var(variable::GRADER).ok().and_then(|number| number.parse().ok());
    if grader.is_some_and(|grader: u32| grader != parent_id()) {
        // It has ended already.
        std::process::exit(wire::protocol::REPORTED)
    }
}
