//! The environments of the processes that the grader starts: built from nothing, so that no variable of the machine changes
//! a verdict.

use std::env;
use std::ffi::OsString;

/// Variables that a system needs to start any program, and that a graphics driver needs to be found.
const OF_THE_SYSTEM: &[&str] = &[
    "DISPLAY",
    "DYLD_FALLBACK_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "HOME",
    "LD_LIBRARY_PATH",
    "LOCALAPPDATA",
    "PATH",
    "PROGRAMDATA",
    "PROGRAMFILES",
    "SYSTEMDRIVE",
    "SYSTEMROOT",
    "USERPROFILE",
    "WAYLAND_DISPLAY",
    "WINDIR",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_DIRS",
    "XDG_DATA_DIRS",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
];

/// How the names of variables begin by which a graphics driver is chosen.
const OF_A_DRIVER: &[&str] = &["EGL_", "GALLIUM_", "LIBGL_", "LP_", "MESA_", "NVIDIA_", "VK_", "WGPU_"];

/// The variables of this process that belong to the system or a graphics driver.
pub fn of_the_system() -> Vec<(OsString, OsString)> {
    env::vars_os().filter(|(name, _)| name.to_str().is_some_and(belongs_to_the_system)).collect()
}

fn belongs_to_the_system(name: &str) -> bool {
    // Windows does not care for case.
    let name = if cfg!(windows) { name.to_uppercase() } else { name.to_owned() };
    OF_THE_SYSTEM.contains(&name.as_str()) || OF_A_DRIVER.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_change_a_check_does_not_belong_to_the_system() {
        for name in
            ["JUDGE_ANSWER", "RUST_MIN_STACK", "NLP100_SEED", "GRADER_RECORD", "PROPTEST_CASES", "RUST_BACKTRACE"]
        {
            assert!(!belongs_to_the_system(name), "{name}");
        }
        assert!(belongs_to_the_system("PATH") && belongs_to_the_system("VK_DRIVER_FILES"));
    }
}
