//! Tries everything that a submission must not do. The grader compiles and runs it exactly as a submission, before it
//! looks at one: a protection is called verified when this has tried to break it and could not.

use std::io::{self, Write};
use std::net::{TcpStream, UdpSocket};
use std::path::Path;
use std::time::Duration;
use std::{env, fs, process, thread};

/// Reads a file.
pub fn read_file(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

/// Makes a file.
pub fn make_file(path: &Path) -> io::Result<()> {
    fs::write(path, "made")
}

/// Counts what is in a folder.
pub fn list_folder(path: &Path) -> io::Result<usize> {
    fs::read_dir(path).map(Iterator::count)
}

/// Closes a file to everybody.
pub fn change_mode(path: &Path) -> io::Result<()> {
    let mut permissions = fs::symlink_metadata(path)?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions)
}

/// Connects to a port of this machine.
pub fn connect(port: u16) -> io::Result<()> {
    TcpStream::connect(("127.0.0.1", port)).map(drop)
}

/// Sends a datagram to a port of this machine.
pub fn send(port: u16) -> io::Result<()> {
    UdpSocket::bind(("127.0.0.1", 0))?.send_to(b"hello", ("127.0.0.1", port)).map(drop)
}

/// Connects to a socket that has a file's name.
pub fn connect_to_file(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    return std::os::unix::net::UnixStream::connect(path).map(drop);
    #[cfg(not(unix))]
    return fs::metadata(path).map(drop);
}

/// Starts a program.
pub fn start(program: &Path) -> io::Result<()> {
    process::Command::new(program).status().map(drop)
}

/// Becomes another program; if that works, the call does not return.
pub fn become_program(program: &Path) -> io::Result<()> {
    #[cfg(unix)]
    return Err(std::os::unix::process::CommandExt::exec(&mut process::Command::new(program)));
    #[cfg(not(unix))]
    return start(program);
}

/// Asks whether it may send signals to a process.
pub fn signal(process: u32) -> io::Result<()> {
    #[cfg(unix)]
    {
        let process = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw);
        let process = process.ok_or_else(|| io::Error::other("no such process"))?;
        Ok(rustix::process::test_kill_process(process)?)
    }
    #[cfg(not(unix))]
    {
        start(Path::new("taskkill")).and_then(|()| Err(io::Error::other(process.to_string())))
    }
}

/// The user who runs this, by number; 0 is the superuser.
pub fn user() -> u32 {
    #[cfg(unix)]
    return rustix::process::getuid().as_raw();
    #[cfg(not(unix))]
    return 0;
}

/// The whole environment.
pub fn environment() -> Vec<(String, String)> {
    env::vars().collect()
}

/// How many descriptors are open beside the first three. They are closed on the way.
pub fn open_descriptors() -> u32 {
    #[cfg(unix)]
    return (3..256).filter(|&descriptor: &i32| nix::unistd::close(descriptor).is_ok()).map(|_| 1).sum();
    #[cfg(not(unix))]
    return 0;
}

/// Asks for so much memory, and says whether it was given.
pub fn allocate(bytes: u64) -> bool {
    let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
    let mut memory = Vec::<u8>::new();
    memory.try_reserve_exact(bytes).is_ok()
}

/// Computes without end.
pub fn spin(start: u64) -> u64 {
    let mut n = start;
    while std::hint::black_box(true) {
        n = n.wrapping_mul(3).wrapping_add(1);
    }
    n
}

/// Waits for hours.
pub fn wait(hours: u64) -> u64 {
    thread::sleep(Duration::from_secs(hours * 3600));
    hours
}

/// Prints so many times a thousand bytes.
pub fn print(thousands: u64) -> u64 {
    let mut out = io::stdout().lock();
    for _ in 0..thousands {
        let _ = out.write_all(&[b'x'; 1000]);
    }
    thousands
}
