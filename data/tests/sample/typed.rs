//! A headline that somebody types is labelled sensibly by a single layer that has seen the sample only.

use crate::network::{LABELS, examples, single_layer};
use data::{Category, Headline, sample, tokenize};

/// Headlines written for this test, with a category that a reader would choose.
const TYPED: [(char, &str); 76] = [
    ('t', "Apple unveils new phone"),
    ('b', "Stocks fall as oil rises"),
    ('m', "New drug cuts cancer deaths"),
    ('e', "Star wins award for film"),
    ('b', "Bank cuts rates as inflation falls"),
    ('b', "Fed raises interest rates"),
    ('b', "Boeing wins order for 100 planes"),
    ('b', "Profits rise at Goldman Sachs"),
    ('b', "Unemployment falls to lowest level in ten years"),
    ('b', "Euro drops against the dollar"),
    ('b', "Walmart to close 50 stores"),
    ('b', "Oil prices hit a record high"),
    ('b', "GM recalls two million cars"),
    ('b', "House prices climb in London"),
    ('b', "Investors sell shares in panic"),
    ('b', "China's exports slump"),
    ('b', "Airline buys rival for $3 billion"),
    ('b', "Greece gets a new bailout"),
    ('b', "Steel makers cut jobs"),
    ('b', "Gold loses its shine as the dollar gains"),
    ('b', "Minister promises lower taxes for workers"),
    ('b', "IPO of online retailer is delayed"),
    ('t', "Google releases update for Android"),
    ('t', "Hackers steal passwords of a million users"),
    ('t', "NASA rover finds water on Mars"),
    ('t', "Scientists discover a new species of frog"),
    ('t', "Samsung's tablet has a better screen"),
    ('t', "Facebook changes its privacy settings"),
    ('t', "Rocket explodes after launch"),
    ('t', "Microsoft fixes bug in browser"),
    ('t', "Robot learns to walk like a dog"),
    ('t', "Climate change melts glaciers faster"),
    ('t', "Dinosaur fossil found in Argentina"),
    ('t', "Telescope spots distant galaxy"),
    ('t', "Twitter goes down for two hours"),
    ('t', "Sony sells five million PlayStation consoles"),
    ('t', "How to protect your email from spam"),
    ('t', "Volcano erupts in Iceland"),
    ('t', "Electric cars drive themselves"),
    ('t', "Laptop battery lasts for 20 hours"),
    ('e', "Kim Kardashian shows off her new dress"),
    ('e', "Beyonce releases new album"),
    ('e', "Actress marries in secret"),
    ('e', "Game of Thrones: what happens in the final episode"),
    ('e', "Justin Bieber cancels concert"),
    ('e', "Prince William and Kate welcome baby"),
    ('e', "Oscars: the best and worst dresses on the red carpet"),
    ('e', "Johnny Depp to star in new movie"),
    ('e', "Singer splits from her boyfriend"),
    ('e', "Trailer for the new Batman film is out"),
    ('e', "Band reunites for tour"),
    ('e', "Miley Cyrus dances on stage"),
    ('e', "TV host says goodbye after 30 years"),
    ('e', "Comedy tops box office again"),
    ('e', "Model wears a golden gown at the gala"),
    ('e', "The couple's wedding in Italy"),
    ('e', "Brad Pitt and Angelina Jolie to divorce"),
    ('e', "Her song is number one in the charts"),
    ('m', "Doctors warn of flu outbreak"),
    ('m', "Ebola spreads in Africa"),
    ('m', "Coffee may lower the risk of diabetes"),
    ('m', "Study links sugar to heart disease"),
    ('m', "Children need more sleep"),
    ('m', "Vaccine protects against measles"),
    ('m', "Smoking causes lung cancer"),
    ('m', "Nurses strike over hospital beds"),
    ('m', "Scientists find a gene for Alzheimer's"),
    ('m', "Babies born too early"),
    ('m', "Eating fruit and vegetables is good for you"),
    ('m', "FDA approves new pill"),
    ('m', "Patient gets heart transplant"),
    ('m', "Depression rises among students"),
    ('m', "Virus kills 20 people in Saudi Arabia"),
    ('m', "Exercise keeps the brain young"),
    ('m', "Obesity is linked to cancer"),
    ('m', "MERS patient leaves hospital"),
];

#[test]
fn a_headline_that_somebody_types_is_labelled_sensibly() {
    let data = sample::bundled();
    let w = single_layer(&examples(&data.train, &data.vectors));
    let typed = TYPED.map(|(code, title)| Headline {
        category: Category::from_code(&code.to_string()).expect("it is one of four"),
        title: title.into(),
    });
    let (x, labels) = examples(&typed, &data.vectors);
    let logits = x.dot(&w);
    let mut wrong = Vec::new();
    for ((row, label), headline) in logits.rows().into_iter().zip(&labels).zip(&typed) {
        let best = (0..LABELS).max_by(|&i, &j| row[i].total_cmp(&row[j])).unwrap_or(0);
        if best != *label {
            let unknown: Vec<_> = tokenize(&headline.title).filter(|w| data.vectors.get(w).is_none()).collect();
            wrong.push(format!(
                "{:?}: {} and not {}; {unknown:?}",
                headline.title,
                Category::ALL[best],
                headline.category
            ));
        }
    }
    assert!(wrong.len() <= typed.len() / 20, "{} of {}:\n{}", wrong.len(), typed.len(), wrong.join("\n"));
}
