//! The launcher: takes everything away from itself, then becomes the program.

use std::convert::Infallible;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs};

use wire::protocol::LAUNCH;

use crate::description::Sandbox;

/// The exit code of a launcher that could not start the program.
const NOT_STARTED: u8 = 126;

/// Launches a program if this process was started for that; to be called before anything else, while there is one
/// thread. Returns only if this process is no launcher, or the program could not be started.
pub fn as_launcher() -> Option<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    if arguments.next()? != LAUNCH {
        return None;
    }
    let mut next = || arguments.next().unwrap_or_default();
    let (token, parent, sandbox, program) = (next(), next(), next(), next());
    let error = match read(Path::new(&sandbox)) {
        Ok(sandbox) => launch(&sandbox, &parent, Path::new(&program), arguments.collect()),
        Err(error) => error,
    };
    eprintln!("{}cannot start {}: {error}", token.to_string_lossy(), Path::new(&program).display());
    Some(ExitCode::from(NOT_STARTED))
}

fn read(file: &Path) -> Result<Sandbox, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
}

/// Each step needs what the later ones take away, so the order counts.
#[cfg(target_os = "linux")]
fn launch(sandbox: &Sandbox, parent: &OsString, program: &Path, arguments: Vec<OsString>) -> String {
    use crate::{calls, files, identity, limits};
    limits::session_of_its_own();
    limits::close_what_is_open();
    let command = match prepare(sandbox, program, arguments) {
        Ok(command) => command,
        Err(error) => return error,
    };
    // The rules name files, so they are opened while this process can still reach all of them.
    let rules = match files::rules(sandbox) {
        Ok(rules) => rules,
        Err(error) => return error.to_string(),
    };
    limits::apply(&sandbox.limits);
    identity::become_nobody(sandbox);
    // After the change of user, which would undo it.
    if !identity::ends_with(parent) {
        return "the process that asked for this has ended".into();
    }
    files::restrict(rules);
    if let Err(error) = calls::restrict(sandbox.calls) {
        return error.to_string();
    }
    become_program(command)
}

#[cfg(not(target_os = "linux"))]
fn launch(sandbox: &Sandbox, _parent: &OsString, program: &Path, arguments: Vec<OsString>) -> String {
    use crate::limits;
    limits::session_of_its_own();
    limits::close_what_is_open();
    match prepare(sandbox, program, arguments) {
        Ok(command) => {
            limits::apply(&sandbox.limits);
            become_program(command)
        }
        Err(error) => error,
    }
}

fn prepare(sandbox: &Sandbox, program: &Path, arguments: Vec<OsString>) -> Result<Command, String> {
    env::set_current_dir(&sandbox.folder).map_err(|error| format!("{}: {error}", sandbox.folder.display()))?;
    let mut command = Command::new(program);
    command.args(arguments).env_clear().envs(sandbox.environment.iter().cloned());
    Ok(command)
}

fn become_program(mut command: Command) -> String {
    // It returns only if it fails.
    let Err(error) = wire::start(|| Err::<Infallible, _>(std::os::unix::process::CommandExt::exec(&mut command)));
    error.to_string()
}
