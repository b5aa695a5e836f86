//! Which system calls the program may make: a seccomp filter.

use std::collections::BTreeMap;
use std::error::Error;

use seccompiler::SeccompCmpArgLen::{Dword, Qword};
use seccompiler::SeccompCmpOp::{Eq, MaskedEq};
use seccompiler::{SeccompAction, SeccompCondition, SeccompFilter, SeccompRule, apply_filter};

use crate::description::Calls;

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

/// What a computation with threads needs.
const COMPUTE: &[i64] = &[
    libc::SYS_brk,
    libc::SYS_clock_getres,
    libc::SYS_clock_gettime,
    libc::SYS_clock_nanosleep,
    libc::SYS_clone3, // answered by a filter of its own
    libc::SYS_close,
    libc::SYS_execve, // of the one file that Landlock lets be executed
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_fstat,
    libc::SYS_futex,
    libc::SYS_getcwd,
    libc::SYS_getpid,
    libc::SYS_getrandom,
    libc::SYS_getrusage,
    libc::SYS_gettid,
    libc::SYS_gettimeofday,
    libc::SYS_getuid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getegid,
    libc::SYS_lseek,
    libc::SYS_madvise,
    libc::SYS_mmap,
    libc::SYS_mprotect,
    libc::SYS_mremap,
    libc::SYS_munmap,
    libc::SYS_nanosleep,
    libc::SYS_openat, // of what Landlock lets be opened
    libc::SYS_ppoll,
    libc::SYS_pread64, // by the loader of a program that is not static
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_restart_syscall,
    libc::SYS_rseq,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sched_getaffinity,
    libc::SYS_sched_yield,
    libc::SYS_set_robust_list,
    libc::SYS_set_tid_address,
    libc::SYS_sigaltstack,
    libc::SYS_uname,
    libc::SYS_write,
    libc::SYS_writev,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_arch_prctl,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_open,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_poll,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_time,
];

/// What working with files needs beyond that.
const FILES: &[i64] = &[
    libc::SYS_copy_file_range,
    libc::SYS_fdatasync,
    libc::SYS_flock,
    libc::SYS_fsync,
    libc::SYS_ftruncate,
    libc::SYS_getdents64,
    libc::SYS_mkdirat,
    libc::SYS_newfstatat,
    libc::SYS_pwrite64,
    libc::SYS_readlinkat,
    libc::SYS_renameat,
    libc::SYS_renameat2,
    libc::SYS_sendfile,
    libc::SYS_statx,
    libc::SYS_unlinkat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_lstat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_mkdir,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_rename,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_rmdir,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_stat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_unlink,
];

/// What a compiler and its linker have no use for.
const NOT_FOR_COMPILERS: &[i64] = &[
    libc::SYS_acct,
    libc::SYS_add_key,
    libc::SYS_bpf,
    libc::SYS_chroot,
    libc::SYS_delete_module,
    libc::SYS_finit_module,
    libc::SYS_fsopen,
    libc::SYS_init_module,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_io_uring_setup,
    libc::SYS_kexec_load,
    libc::SYS_keyctl,
    libc::SYS_memfd_create,
    libc::SYS_mount,
    libc::SYS_mount_setattr,
    libc::SYS_move_mount,
    libc::SYS_msgget,
    libc::SYS_name_to_handle_at,
    libc::SYS_open_by_handle_at,
    libc::SYS_open_tree,
    libc::SYS_perf_event_open,
    libc::SYS_personality,
    libc::SYS_pidfd_getfd,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_send_signal,
    libc::SYS_pivot_root,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_ptrace,
    libc::SYS_quotactl,
    libc::SYS_reboot,
    libc::SYS_request_key,
    libc::SYS_semget,
    libc::SYS_setns,
    libc::SYS_setpgid,
    libc::SYS_setsid,
    libc::SYS_setuid,
    libc::SYS_setgid,
    libc::SYS_shmget,
    libc::SYS_socket,
    libc::SYS_swapoff,
    libc::SYS_swapon,
    libc::SYS_umount2,
    libc::SYS_unshare,
    libc::SYS_userfaultfd,
];

/// From here on only these calls are answered; any other gives "operation not permitted".
///
/// # Errors
///
/// If the filter cannot be made, or the kernel refuses it for another reason than not knowing it.
pub fn restrict(calls: Calls) -> Result<(), Box<dyn Error>> {
    let refuse = SeccompAction::Errno(libc::EPERM as u32);
    // Libraries that are told that there is no such call use `clone` instead, whose flags a filter can see.
    let clone3 = Rules::from([(libc::SYS_clone3, vec![])]);
    install(clone3, SeccompAction::Allow, SeccompAction::Errno(libc::ENOSYS as u32))?;
    match calls {
        Calls::Compute => install(compute(false)?, refuse, SeccompAction::Allow),
        Calls::ComputeWithFiles => install(compute(true)?, refuse, SeccompAction::Allow),
        Calls::Compile => {
            let mut rules: Rules = NOT_FOR_COMPILERS.iter().map(|&call| (call, vec![])).collect();
            let new_user = libc::CLONE_NEWUSER as u64;
            rules.insert(libc::SYS_clone, vec![when(0, Qword, MaskedEq(new_user), new_user)?]);
            install(rules, SeccompAction::Allow, refuse)
        }
    }
}

fn compute(files: bool) -> Result<Rules, Box<dyn Error>> {
    let mut rules: Rules = COMPUTE.iter().map(|&call| (call, vec![])).collect();
    if files {
        rules.extend(FILES.iter().map(|&call| (call, vec![])));
    } else {
        // Of what is open, and of nothing else.
        let empty_path = libc::AT_EMPTY_PATH as u64;
        rules.insert(libc::SYS_newfstatat, vec![when(3, Dword, MaskedEq(empty_path), empty_path)?]);
        rules.insert(libc::SYS_statx, vec![when(2, Dword, MaskedEq(empty_path), empty_path)?]);
    }
    // Threads, but no processes.
    let thread = libc::CLONE_THREAD as u64;
    rules.insert(libc::SYS_clone, vec![when(0, Qword, MaskedEq(thread), thread)?]);
    // Signals to itself, as `abort` sends them.
    let own = u64::from(std::process::id());
    rules.insert(libc::SYS_tgkill, vec![when(0, Dword, Eq, own)?]);
    rules.insert(libc::SYS_prctl, vec![when(0, Dword, Eq, libc::PR_SET_NAME as u64)?]);
    // Its own limits: those of the judge, who may be the same user, are not its business.
    rules.insert(libc::SYS_prlimit64, vec![when(0, Dword, Eq, 0)?, when(0, Dword, Eq, own)?]);
    // Without those that have the kernel send signals in its name.
    let commands = [libc::F_DUPFD, libc::F_DUPFD_CLOEXEC, libc::F_GETFD, libc::F_SETFD, libc::F_GETFL];
    let commands = commands.map(|command| when(1, Dword, Eq, command as u64));
    rules.insert(libc::SYS_fcntl, commands.into_iter().collect::<Result<_, _>>()?);
    Ok(rules)
}

fn when(
    argument: u8,
    length: seccompiler::SeccompCmpArgLen,
    is: seccompiler::SeccompCmpOp,
    value: u64,
) -> Result<SeccompRule, Box<dyn Error>> {
    Ok(SeccompRule::new(vec![SeccompCondition::new(argument, length, is, value)?])?)
}

fn install(rules: Rules, otherwise: SeccompAction, listed: SeccompAction) -> Result<(), Box<dyn Error>> {
    let filter = SeccompFilter::new(rules, otherwise, listed, std::env::consts::ARCH.try_into()?)?;
    let program: seccompiler::BpfProgram = filter.try_into()?;
    match apply_filter(&program) {
        // A kernel or a container without filters: the canary finds out.
        Err(seccompiler::Error::Prctl(_) | seccompiler::Error::Seccomp(_)) | Ok(()) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
