//! Of a large corpus a few, and all of them for the gate (`NLP100_WHOLE=1`). They are the same all day, so that what failed fails again
//! when it is tried again, and what was built for them is there.

use std::env;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;
use std::time::{SystemTime, UNIX_EPOCH};

/// A day in seconds.
const DAY: u64 = 24 * 60 * 60;

/// Which few are chosen. `NLP100_SAMPLE` chooses those of another day.
static SEED: LazyLock<u64> = LazyLock::new(|| {
    let asked = env::var("NLP100_SAMPLE").ok().and_then(|text| text.parse().ok());
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs() / DAY);
    asked.unwrap_or(now)
});

/// Whether everything is to be tried.
pub fn is_whole() -> bool {
    env::var("NLP100_WHOLE").is_ok_and(|value| value == "1")
}

/// `count` of some items, in their order; all if everything is to be tried. Says how to choose the same again.
pub fn some<T>(what: &str, items: Vec<T>, count: usize) -> Vec<T> {
    if is_whole() || items.len() <= count {
        return items;
    }
    println!("{count} of {} {what}: NLP100_SAMPLE={} chooses the same, NLP100_WHOLE=1 all", items.len(), *SEED);
    let rank = |index: usize| {
        let mut hasher = DefaultHasher::new();
        (*SEED, what, index).hash(&mut hasher);
        hasher.finish()
    };
    let mut ranks: Vec<_> = (0..items.len()).map(rank).collect();
    ranks.sort_unstable();
    let last = ranks[count - 1];
    items.into_iter().enumerate().filter(|(index, _)| rank(*index) <= last).map(|(_, item)| item).collect()
}

/// The number of the problem that tests try today; of all of them if everything is to be tried. It is the same for each test of a run,
/// so what is built for it is built once. 78 needs an adapter, and who has one adds it. 79 trains models, for half a minute or more.
pub fn problem() -> Vec<&'static str> {
    let quick = ["70", "71", "72", "73", "74", "75", "76", "77"];
    let slow = if is_whole() { &["79"][..] } else { &[] };
    some("problems", [&quick, slow].concat(), 1)
}

#[test]
fn as_many_are_chosen_as_are_wanted_and_in_their_order() {
    let chosen = some("numbers", (0..100).collect(), 7);
    assert!(chosen.len() == if is_whole() { 100 } else { 7 } && chosen.is_sorted(), "{chosen:?}");
    assert_eq!(some("numbers", vec![1, 2], 7), [1, 2]);
}
