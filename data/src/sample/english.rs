//! Forms of English words: plurals of nouns, four forms of verbs, large first letters.

/// Nouns with a plural of their own.
const PLURALS: &str = "
    man men; woman women; child children; schoolchild schoolchildren; salesman salesmen; saleswoman saleswomen;
    spaceman spacemen; frontman frontmen; stuntman stuntmen; fisherman fishermen; tooth teeth; wife wives; midwife
    midwives; housewife housewives; wolf wolves; half halves; life lives; quiz quizzes; stomach stomachs";

/// Nouns that end in `o` and take `es`.
const TAKES_ES: &str = "echo go do hero mosquito potato superhero tomato tornado veto volcano";

/// Nouns whose plural is the word itself.
const SAME: &str = "aircraft miniseries news people police series species";

/// Verbs with a past tense of their own, and the participle.
const PAST: &str = "
    beat beat beaten; become became become; begin began begun; bend bent bent; bleed bled bled; break broke
    broken; breastfeed breastfed breastfed; breed bred bred; bring brought brought; broadcast broadcast broadcast;
    build built built; buy bought bought; cast cast cast; catch caught caught; come came come; cut cut cut; dig
    dug dug; do did done; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feel felt felt;
    fight fought fought; find found found; flee fled fled; fly flew flown; forget forgot forgotten; forgive
    forgave forgiven; freeze froze frozen; get got got; give gave given; go went gone; grow grew grown; hit hit
    hit; hold held held; keep kept kept; know knew known; lead led led; leave left left; lend lent lent; let let
    let; lose lost lost; make made made; meet met met; outbid outbid outbid; overeat overate overeaten; pay paid
    paid; put put put; quit quit quit; repay repaid repaid; rerun reran rerun; rewrite rewrote rewritten; rise
    rose risen; run ran run; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set
    set set; shine shone shone; shoot shot shot; show showed shown; shrink shrank shrunk; shut shut shut; sing
    sang sung; sink sank sunk; sleep slept slept; speak spoke spoken; spend spent spent; spin spun spun; split
    split split; spread spread spread; steal stole stolen; strike struck struck; swim swam swum; take took taken;
    teach taught taught; tell told told; think thought thought; undercut undercut undercut; wake woke woken; wear
    wore worn; win won won; withdraw withdrew withdrawn; write wrote written";

/// Verbs that double their last letter before `ed` and `ing`.
const DOUBLED: &str = "
    admit ban begin cancel chat commit counsel cut dig dip don drag drop excel flop forget get hit hug jog let map
    model nap outbid plan put quit rap rebel recap recommit rerun run scan set ship shut sip skip slam slim slip
    snub sob spin split spot spur star stop strum strut stun swap swim tag transfer trim undercut wed win";

/// The plural of a noun.
pub fn plural(noun: &str) -> String {
    if let Some([plural]) = exception(PLURALS, noun) {
        return plural.to_owned();
    }
    if is_in(SAME, noun) {
        return noun.to_owned();
    }
    if let Some(stem) = noun.strip_suffix("sis") {
        return format!("{stem}ses");
    }
    with_s(noun)
}

/// The forms of a verb: `buy`, `buys`, `bought`, `buying`, and `bought` again as participle.
pub fn verb(verb: &str) -> [String; 5] {
    let (past, participle) = match exception(PAST, verb) {
        Some([past, participle]) => (past.to_owned(), participle.to_owned()),
        None => (regular_past(verb), regular_past(verb)),
    };
    [verb.to_owned(), with_s(verb), past, with_ing(verb), participle]
}

/// What follows a word in a list of exceptions.
fn exception<const N: usize>(list: &'static str, word: &str) -> Option<[&'static str; N]> {
    list.split(';').find_map(|line| {
        let mut forms = line.split_whitespace();
        let rest = (forms.next() == Some(word)).then(|| forms.collect::<Vec<_>>())?;
        rest.try_into().ok()
    })
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|other| other == word)
}

fn with_s(word: &str) -> String {
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end));
    match y_behind_consonant(word) {
        Some(stem) => format!("{stem}ies"),
        None if hisses || is_in(TAKES_ES, word) => format!("{word}es"),
        None => format!("{word}s"),
    }
}

fn regular_past(verb: &str) -> String {
    match y_behind_consonant(verb) {
        Some(stem) => format!("{stem}ied"),
        None if verb.ends_with('e') => format!("{verb}d"),
        None => format!("{}ed", doubled(verb)),
    }
}

fn with_ing(verb: &str) -> String {
    if let Some(stem) = verb.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    let keeps_e = ["ee", "oe", "ye"].iter().any(|end| verb.ends_with(end));
    match verb.strip_suffix('e') {
        Some(stem) if !keeps_e => format!("{stem}ing"),
        _ => format!("{}ing", doubled(verb)),
    }
}

fn doubled(verb: &str) -> String {
    let last = verb.chars().next_back().filter(|_| is_in(DOUBLED, verb));
    verb.chars().chain(last).collect()
}

/// A word without its `y`, if that makes its plural end in `ies`.
fn y_behind_consonant(word: &str) -> Option<&str> {
    word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
}

/// A word with a large first letter.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_have_plurals() {
        for (one, many) in [
            ("share", "shares"),
            ("company", "companies"),
            ("survey", "surveys"),
            ("virus", "viruses"),
            ("tax", "taxes"),
            ("watch", "watches"),
            ("video", "videos"),
            ("hero", "heroes"),
            ("crisis", "crises"),
            ("woman", "women"),
            ("series", "series"),
            ("CEO", "CEOs"),
        ] {
            assert_eq!(plural(one), many);
        }
    }

    #[test]
    fn verbs_have_five_forms() {
        for forms in [
            ["buy", "buys", "bought", "buying", "bought"],
            ["rise", "rises", "rose", "rising", "risen"],
            ["launch", "launches", "launched", "launching", "launched"],
            ["carry", "carries", "carried", "carrying", "carried"],
            ["die", "dies", "died", "dying", "died"],
            ["free", "frees", "freed", "freeing", "freed"],
            ["ship", "ships", "shipped", "shipping", "shipped"],
        ] {
            assert_eq!(verb(forms[0]), forms);
        }
    }

    #[test]
    fn only_the_first_letter_becomes_large() {
        assert_eq!(["éclair", "iPhone", ""].map(capital), ["Éclair", "IPhone", ""]);
    }
}
