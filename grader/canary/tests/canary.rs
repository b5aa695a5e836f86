//! Checks that a submission can do nothing but compute.

use std::fs;
use std::net::{TcpListener, UdpSocket};
use std::path::PathBuf;

use canary::{
    allocate, become_program, change_mode, connect, connect_to_file, environment, list_folder, make_file,
    open_descriptors, print, read_file, send, signal, spin, start, user, wait,
};
use tempfile::TempDir;

/// A folder, open to everybody, with a file in it, open to everybody.
fn planted() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("secret");
    fs::write(&file, "secret").expect("it can be written");
    #[cfg(unix)]
    for path in [folder.path(), &file] {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, PermissionsExt::from_mode(0o777)).expect("it can be opened");
    }
    (folder, file)
}

/// Files cannot be read, not even those that everybody may read.
#[test]
fn files_cannot_be_read() {
    let (folder, file) = planted();
    assert!(read_file(&file).is_err(), "a planted file was read");
    assert!(list_folder(folder.path()).is_err(), "a planted folder was listed");
    for path in ["/etc/passwd", "/proc/self/environ", "/proc/self/maps", "/proc/1/cmdline"] {
        assert!(read_file(path.as_ref()).is_err(), "{path} was read");
    }
}

/// Files cannot be created or changed, nor their permissions.
#[test]
fn files_cannot_be_changed() {
    let (folder, file) = planted();
    let made = folder.path().join("made");
    assert!(make_file(&made).is_err() && !made.exists(), "a file was made");
    assert!(make_file(&file).is_err(), "a planted file was written");
    assert!(change_mode(&file).is_err(), "the rights of a planted file were changed");
    assert_eq!(fs::read_to_string(&file).ok().as_deref(), Some("secret"));
}

/// No connection can be made, by any protocol.
#[test]
fn the_network_cannot_be_reached() {
    let tcp = TcpListener::bind(("127.0.0.1", 0)).expect("a listener");
    assert!(connect(tcp.local_addr().expect("its address").port()).is_err(), "a TCP connection was made");
    let udp = UdpSocket::bind(("127.0.0.1", 0)).expect("a socket");
    assert!(send(udp.local_addr().expect("its address").port()).is_err(), "a datagram was sent");
    let (folder, _) = planted();
    let path = folder.path().join("socket");
    #[cfg(unix)]
    let _listener = std::os::unix::net::UnixListener::bind(&path).expect("a listener");
    assert!(connect_to_file(&path).is_err(), "a socket in the file system was connected to");
}

/// No other program can be started.
#[test]
fn programs_cannot_be_started() {
    for program in ["/bin/true", "/bin/sh", "/usr/bin/env"] {
        assert!(start(program.as_ref()).is_err(), "{program} was started");
        assert!(become_program(program.as_ref()).is_err(), "{program} was run");
    }
    let own = std::env::current_exe().expect("this program's file");
    assert!(start(&own).is_err(), "the judge was started");
}

/// No other process can be sent a signal.
#[test]
fn other_processes_cannot_be_sent_signals() {
    assert!(signal(std::process::id()).is_err(), "the judge could be sent signals");
}

/// The superuser's rights are gone.
#[test]
fn the_user_is_not_the_superuser() {
    assert_ne!(user(), 0, "it runs as the superuser");
}

/// The environment is empty, and nothing is open but the three descriptors that are meant.
#[test]
fn nothing_is_inherited() {
    assert_eq!(environment(), []);
    assert_eq!(open_descriptors(), 0, "descriptors are open");
}

/// Memory is limited.
#[test]
fn memory_is_limited() {
    assert!(allocate(16 << 20), "16 MiB should be there");
    assert!(!allocate(64 << 30), "64 GiB were given");
}

/// Processor time is limited: this one ends as *timed out*.
#[test]
fn processor_time_is_limited() {
    spin(7);
}

/// Waiting is limited: this one ends as *timed out*.
#[test]
fn waiting_is_limited() {
    wait(1);
}

/// Output is limited: this one ends as *output limit*.
#[test]
fn output_is_limited() {
    print(1_000_000);
}
