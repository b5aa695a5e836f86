//! How headlines of each category are built: their words, with slots for those of a theme.
//!
//! A slot names a list of a theme and a form: `{thing}` and `{things}`, `{person}` and `{people}`, `{stuff}`, `{kind}`,
//! `{happen}`, `{happens}` and `{happening}`, `{do}`, `{does}` and `{doing}`. Others are alike for every theme: `{Firm}`,
//! `{Star}`, `{place}`, `{number}`, `{digits}`, `{day}`, `{month}`, `{label}`.

/// Templates of each category, in the order of the labels.
pub const TEMPLATES: [&[&str]; 4] = [
    &[
        "{things} {happen} as {stuff} {happens}",
        "{label} {digits}-{Firm} {does} {thing} as {things} {happen}",
        "{Firm} {does} {kind} {thing} for ${digits} million",
        "{people} {do} {things} on hopes of {kind} {stuff}",
        "{place} {stuff} {happens} in {month}, {people} {do} {things}",
        "{Firm} says {kind} {thing} will {do} {stuff}",
        "{people} see {stuff} {happening} as {things} {happen}",
        "{place} to {do} {things} after {month} {thing}",
        "{Firm} and {Firm} in talks over {kind} {thing}, {people} say",
        "{kind} {stuff} makes {people} {do} {things}",
    ],
    &[
        "{Firm} {does} new {kind} {thing} with {stuff}",
        "How to {do} the {things} on your {thing}",
        "{people} {do} {kind} {thing} near {place}",
        "Now your {thing} can {do} {things} and {happen}",
        "{Firm} {thing} lets {people} {do} {stuff}",
        "{number} {kind} {things} that {happen} like {things}",
        "Why {kind} {things} {happen}: {people} {do} {stuff}",
        "{kind} {thing} found to {do} {things}, {people} say",
        "{people} warn that {things} could {do} {stuff}",
        "This {kind} {thing} {happens} and {does} {things}",
    ],
    &[
        "{Star} {does} {kind} {thing} at {thing} in {place}",
        "{Star} and {Star} {do} {kind} {thing} as {people} {happen}",
        "{kind} {thing}: {people} {happen} as {Star} {does} {stuff}",
        "{Star} opens up about {stuff} and {kind} {thing}",
        "Watch {Star} {do} {kind} {thing} with {person}",
        "{Star} {happens} in {kind} {thing} for {stuff}",
        "Is {Star} the next {person}? {people} {do} {thing}",
        "{kind} {thing} of {Star} {happens} as {people} {happen}",
        "{Star} says {thing} was {kind}, {does} {people}",
        "{number} {things} that {happen} in the new {kind} {thing}",
    ],
    &[
        "{stuff} {does} {people} with {kind} {things}, study finds",
        "{number} {people} {happen} after {kind} {stuff} in {place}",
        "{kind} {stuff} may {do} {things}, {people} say",
        "{people} warn over {kind} {things} and {stuff}",
        "Could {kind} {thing} {do} {stuff} in {people}",
        "{place} reports {number} {things} of {kind} {stuff}",
        "New {thing} {does} {stuff} in {people}, report says",
        "How {stuff} {does} the {things} of {people}",
        "{people} who {happen} {do} {kind} {things}",
        "More {people} {do} {things} as {stuff} {happens}",
    ],
];

/// Ends that a headline of any category may have.
pub const ENDS: [&str; 8] = [
    "in {place}",
    "on {day}",
    "this {month}",
    "after {number} years",
    "despite {kind} {stuff}",
    "as {people} {happen}",
    "and {do} {things}",
    "amid {stuff} in {place}",
];

/// Templates of the headlines in which who does what decides. Their slots name people of one kind, acts of one kind, and
/// events that go with these acts.
pub const SIDES: [&str; 6] = [
    "{whos} {act} as {whos} {act}",
    "{who} and {who} {act} after {number} years: a {event} in {place}",
    "{whos} and {whos} {act} at their {event}",
    "Why {whos} {act}: a {event} for one {who} in {place}",
    "{who} {Name} {acts}, and {who} {Name} {acts} too",
    "{event} of a {who}: more {whos} {act} in {month}",
];
