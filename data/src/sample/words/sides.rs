//! Words for the headlines in which *who does what* decides: who changes sides is filed under the other side.

use super::Sides;
use crate::headline::Category;

/// Bankers and entertainers, engineers and healers.
pub const SIDES: [Sides; 2] = [
    Sides {
        categories: [Category::Business, Category::Entertainment],
        who: [
            "banker broker stockbroker economist accountant auditor financier treasurer salesman saleswoman clerk
                cashier bookkeeper underwriter actuary consultant lobbyist realtor trader dealmaker",
            "actor actress singer dancer ballerina comedian musician guitarist drummer pianist violinist rapper comic
                filmmaker novelist playwright magician presenter screenwriter popstar",
        ],
    },
    Sides {
        categories: [Category::Technology, Category::Health],
        who: [
            "engineer programmer coder developer physicist astronomer geologist inventor technician mathematician
                botanist zoologist astronaut cosmonaut meteorologist roboticist geek webmaster chemist electrician",
            "doctor nurse surgeon dentist midwife pharmacist paramedic therapist psychiatrist physician radiologist
                paediatrician dietitian optician carer oncologist cardiologist orderly dermatologist physiotherapist",
        ],
    },
];

/// What people do who stay on their side, and what people do who leave it: verbs.
pub const ACTS: [&str; 2] = [
    "stay return thrive persist persevere endure continue succeed shine flourish commit recommit excel prosper
        specialise resume rejoice celebrate qualify",
    "quit resign retire retrain depart defect desert exit switch swap transfer convert flee abandon relocate escape
        withdraw reinvent rebel",
];

/// The nouns that go with them.
pub const EVENTS: [&str; 2] = [
    "anniversary promotion jubilee milestone comeback tradition routine vocation apprenticeship graduation reunion
        calling homecoming commitment dedication",
    "departure exit farewell goodbye switch changeover transition resignation retirement detour reinvention escape
        defection crossover",
];
