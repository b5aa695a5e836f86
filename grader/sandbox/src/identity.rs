//! The user that the program runs as (never root); the program is killed when its parent dies.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::fs::{Gid, Uid, chown};
use rustix::process::{Pid, Resource, Rlimit, Signal, getppid, getuid, set_parent_process_death_signal, setrlimit};
use rustix::thread::{
    CapabilitiesSecureBits, CapabilitySet, CapabilitySets, configure_capability_in_ambient_set, set_capabilities,
    set_capabilities_secure_bits, set_keep_capabilities, set_no_new_privs, set_thread_groups, set_thread_res_gid,
    set_thread_res_uid,
};

use crate::description::{Calls, Sandbox};

/// The first of the users that belong to nobody else. A process has one of its own, so that the limit on processes
/// counts only its own.
const FIRST_USER: u32 = 60_000;

/// How many there are: few enough for the ranges that containers map.
const USERS: u32 = 5_000;

/// Gives up all rights of the superuser, if this process has them.
///
/// The compiler keeps the right to pass through closed folders if what it needs lies in one, as a toolchain may; which files
/// it can reach is then decided by Landlock alone.
pub fn become_nobody(sandbox: &Sandbox) {
    let _ = set_no_new_privs(true);
    if !getuid().is_root() {
        return;
    }
    let number = FIRST_USER + std::process::id() % USERS;
    let (user, group) = (Uid::from_raw(number), Gid::from_raw(number));
    for folder in &sandbox.writable {
        let _ = chown(folder, Some(user), Some(group));
    }
    let passing = CapabilitySet::DAC_READ_SEARCH;
    let is_kept = sandbox.calls == Calls::Compile && needs_closed_folders(sandbox);
    let kept = if is_kept { passing } else { CapabilitySet::empty() };
    let _ = set_keep_capabilities(true);
    if !kept.is_empty() {
        // Compilers ask whether a file may be used before they use it, and are to be told what will be true.
        let _ = set_capabilities_secure_bits(CapabilitiesSecureBits::NO_SETUID_FIXUP);
    }
    let _ = set_thread_groups(&[]);
    let changed = set_thread_res_gid(group, group, group).and_then(|()| set_thread_res_uid(user, user, user));
    if changed.is_err() {
        return;
    }
    let limit = Some(sandbox.limits.processes);
    let _ = setrlimit(Resource::Nproc, Rlimit { current: limit, maximum: limit });
    // The program's own file may lie in a closed folder, too; this right ends when the program begins.
    let sets = CapabilitySets { effective: passing, permitted: passing, inheritable: kept };
    if set_capabilities(None, sets).is_ok() && !kept.is_empty() {
        let _ = configure_capability_in_ambient_set(kept, true);
    }
}

/// Whether something that the program needs is not open to everybody.
fn needs_closed_folders(sandbox: &Sandbox) -> bool {
    let needed = [&sandbox.readable, &sandbox.executable, &sandbox.listable].into_iter().flatten();
    // The folder that the program writes to is its own.
    let others = needed.filter(|path| !sandbox.writable.contains(path));
    // Most files lie in the same folder.
    let mut open = BTreeSet::new();
    others.filter_map(|path| path.canonicalize().ok()).any(|path| {
        let is_closed = |part: &Path, bit: u32| part.metadata().is_ok_and(|metadata| metadata.mode() & bit == 0);
        let mut folders = path.ancestors().skip(1);
        is_closed(&path, 0o004) || folders.any(|folder| open.insert(folder.to_owned()) && is_closed(folder, 0o001))
    })
}

/// Has this process end when its parent, whose number is known, ends. Returns false if the parent has ended already.
pub fn ends_with(parent: &OsString) -> bool {
    let _ = set_parent_process_death_signal(Some(Signal::KILL));
    let expected = parent.to_str().and_then(|text| text.parse().ok()).and_then(Pid::from_raw);
    getppid() == expected
}
