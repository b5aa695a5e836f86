//! Which files and addresses the program reaches: Landlock, which the kernel checks on the file itself, whatever the
//! path to it.

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset, RulesetAttr,
    RulesetCreated, RulesetCreatedAttr, RulesetError, Scope, path_beneath_rules,
};

use crate::description::Sandbox;

/// The newest version whose rights are known here. An older kernel keeps to those that it knows.
const VERSION: ABI = ABI::V6;

/// Opens all files and folders that are listed. One that is not there cannot be reached anyway.
///
/// # Errors
///
/// If the library does not accept the rules. A kernel without Landlock is no error.
pub fn rules(sandbox: &Sandbox) -> Result<RulesetCreated, RulesetError> {
    let mut rules = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(VERSION))?
        .handle_access(AccessNet::from_all(VERSION))?
        .scope(Scope::from_all(VERSION))?
        .create()?
        // `no_new_privs` is set earlier, by `identity.rs`.
        .no_new_privs(false);
    let read = AccessFs::ReadFile | AccessFs::ReadDir;
    let groups: [(&[_], BitFlags<AccessFs>); 4] = [
        (&sandbox.readable, read),
        (&sandbox.executable, read | AccessFs::Execute),
        (&sandbox.listable, AccessFs::ReadDir.into()),
        (&sandbox.writable, AccessFs::from_all(VERSION) & !(special() | AccessFs::Execute)),
    ];
    for (paths, access) in groups {
        rules = rules.add_rules(path_beneath_rules(paths, access))?;
    }
    // Where programs throw output away.
    if let Ok(null) = PathFd::new("/dev/null") {
        rules = rules.add_rule(PathBeneath::new(null, AccessFs::ReadFile | AccessFs::WriteFile))?;
    }
    Ok(rules)
}

/// Devices, sockets, pipes and links have no use in a result.
fn special() -> BitFlags<AccessFs> {
    AccessFs::MakeChar | AccessFs::MakeBlock | AccessFs::MakeSock | AccessFs::MakeFifo | AccessFs::MakeSym
}

/// From here on only what is listed can be reached.
pub fn restrict(rules: RulesetCreated) {
    // What is not enforced is found out by the canary.
    let _ = rules.restrict_self();
}
