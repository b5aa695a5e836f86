//! What this machine can do for a sandbox, asked of the kernel and not of the grader: a sandbox that has stopped working must
//! fail its tests, and a machine that cannot have one must not.

use std::fs;
use std::thread;

use landlock::{AccessFs, Ruleset, RulesetAttr, RulesetStatus};
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, apply_filter};

/// Why submissions cannot be isolated here, if they cannot.
pub fn lacks() -> Option<&'static str> {
    let holds = |means: fn() -> bool| thread::spawn(means).join().unwrap_or(false);
    if !holds(landlock) {
        Some("the kernel, or the container, has no Landlock")
    } else if !holds(seccomp) {
        Some("the kernel, or the container, has no seccomp")
    } else if rustix::process::getuid().is_root() && !may_change_user() {
        Some("this is a superuser who may not become anybody else")
    } else {
        None
    }
}

/// Takes nothing but executing from a thread that ends.
fn landlock() -> bool {
    let ruleset = Ruleset::default().handle_access(AccessFs::Execute).and_then(Ruleset::create);
    ruleset.and_then(|rules| rules.restrict_self()).is_ok_and(|status| status.ruleset != RulesetStatus::NotEnforced)
}

/// Puts a filter that allows everything on a thread that ends.
fn seccomp() -> bool {
    let Ok(processor) = std::env::consts::ARCH.try_into() else { return false };
    let filter = SeccompFilter::new(
        [(libc::SYS_reboot, Vec::new())].into(),
        SeccompAction::Allow,
        SeccompAction::Errno(1),
        processor,
    );
    let program = filter.and_then(BpfProgram::try_from);
    program.is_ok_and(|program| apply_filter(&program).is_ok())
}

/// Whether CAP_SETGID (6) and CAP_SETUID (7) are among the effective capabilities.
fn may_change_user() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let set = status.lines().find_map(|line| u64::from_str_radix(line.strip_prefix("CapEff:")?.trim(), 16).ok());
    set.is_some_and(|set| set & 0b1100_0000 == 0b1100_0000)
}
