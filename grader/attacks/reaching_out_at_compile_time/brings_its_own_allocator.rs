//! Brings an allocator of its own, through which everything that the worker stores passes, and gives it nothing.
//! Verdict: out_of_memory or ended_early or crashed.
//! Points: at most 0.
//! With policy: policy.
#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};

struct Mean;

unsafe impl GlobalAlloc for Mean {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.size() >= 8 << 10 { std::ptr::null_mut() } else { unsafe { System.alloc(layout) } }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static MEAN: Mean = Mean;
