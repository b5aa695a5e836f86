//! Brings an allocator of its own, through which everything that the worker stores passes.
//! Group: reaching out at compile time.
//! Verdict: ended_early or crashed.
//! Points: at most 0.
//! With policy: policy.
#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};

struct Watching;

unsafe impl GlobalAlloc for Watching {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.size() > 16 {
            std::process::exit(0);
        }
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static WATCHING: Watching = Watching;
