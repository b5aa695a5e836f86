//! What every Unix can limit: processor time, memory, the length of files, and what stays open.

use std::fs;

use rustix::fs::Mode;
use rustix::process::{Resource, Rlimit, setrlimit, setsid, umask};

use crate::description::Limits;

/// A session without a terminal, so that the program can be ended with all that it started.
pub fn session_of_its_own() {
    // Fails only if it leads a session already.
    let _ = setsid();
    umask(Mode::from_raw_mode(0o077));
}

/// Closes all descriptors but the three that the program is meant to have: what the grader inherited from whoever
/// started it would otherwise be the program's, too.
pub fn close_what_is_open() {
    let listed = ["/proc/self/fd", "/dev/fd"].iter().find_map(|folder| fs::read_dir(folder).ok());
    let names = listed.into_iter().flatten().filter_map(Result::ok).map(|entry| entry.file_name());
    let open: Vec<i32> = names.filter_map(|name| name.to_str()?.parse().ok()).collect();
    for descriptor in open.into_iter().filter(|&descriptor| descriptor > 2) {
        // One of them was that of the list itself, and is closed already.
        let _ = nix::unistd::close(descriptor);
    }
}

/// Sets the limits. One that cannot be set is found missing by the canary.
pub fn apply(limits: &Limits) {
    let set = |resource, current, maximum| {
        let _ = setrlimit(resource, Rlimit { current: Some(current), maximum: Some(maximum) });
    };
    // One second more for the hard limit: the signal then says that it was time, and not something else.
    set(Resource::Cpu, limits.cpu_seconds, limits.cpu_seconds + 1);
    set(Resource::Fsize, limits.file_size, limits.file_size);
    set(Resource::Core, 0, 0);
    set(Resource::Nofile, 256, 256);
    #[cfg(target_os = "linux")]
    set(Resource::As, limits.memory, limits.memory);
}
