//! The texts of the course: their code, their links, their Japanese, and what they teach.

mod code;
mod files;
mod japanese;
mod lecture;
mod pages;
