//! Words that say nothing about the category, in groups of related ones, and the parts of made-up names.

/// Words of grammar, which headlines of every category need.
pub const GRAMMAR: &str = "a an the this that these those; and or but nor; as while when if because since until than
    though whether; in on at to for of by from with into onto about over under after before between among against amid
    despite during through without within near off out up down back away around across behind beyond along per via like
    unlike; is are was were be been being isn aren wasn; has have had having; do does did doing doesn don didn; will
    would can could may might should must shall won cannot; I me my you your he his him she her they their them it its
    we our us who whom whose which what; how why where here there now then again still yet already soon almost just
    even only also too very more most less least much many few some any all both each every other another same such no
    not never; everyone everybody everything someone somebody something anyone anybody anything nobody nothing; myself
    yourself himself herself itself ourselves themselves self; yes please sorry hello; so at if ago later; above below
    versus vs due else instead rather enough; s t re ve ll d m";

/// Verbs that everybody and everything does; regular forms are made of them.
pub const VERBS: &str = "say tell ask answer speak talk; see look show watch find; make take give get put keep hold; go
    come leave reach arrive; begin start stop finish; want need hope plan try help let; think believe know feel; call
    name; use work; set turn move bring send carry; warn urge seek face; meet visit; reveal report announce claim
    admit; become seem appear remain happen; consider discuss explain insist suggest; allow force; mark; offer; lead;
    join; expect agree defend add sign near weigh focus change increase decrease match cause pass follow bet doubt;
    fear worry hope; open close end; back challenge support; create develop produce provide include; look listen wait
    walk stand sit lie; remember wonder choose decide accept refuse avoid miss; prepare test check count compare; hurt;
    arrest accuse blame deny apologise; remove add solve declare; protect damage destroy; travel; live die; fix;
    disappear; gather share; learn; buy own; lift; prove; hide; enjoy; celebrate; study";

/// Nouns that everything is about; plural forms are made of them.
pub const NOUNS: &str = "man woman people child boy girl; year month week day hour minute second decade century; world
    country state city town place area home; group team member leader head chief; way thing part side end point fact;
    number half third lot rest; question answer problem reason idea plan; news story report word; talk move step effort
    chance; life time moment; top bottom; law court case rule; war fight battle; school student teacher; street road;
    document; list; police officer; president mayor; event meeting; government agency authority congress senate
    parliament; system service source comment view action issue factor line history media picture class body; concern
    fear threat tension pressure surprise mystery; ruling dispute investigation decision choice change; violence attack
    crime victim; series list page book paper; amount size level limit; weather sea air water fire; dog cat animal;
    champion winner loser; village island beach mountain park garden bridge; door window wall room floor table; box bag
    key; prison jail judge lawyer; colour shape; friend family";

/// Adjectives and adverbs of every kind.
pub const ADJECTIVES: &str = "new old young first second last next former future; big small large little great huge;
    good better best bad worse worst; high low long short full; early late recent; major minor main key important;
    right wrong sure certain possible likely unlikely; strange odd unusual; hard easy simple; real true false; ready
    busy; own whole; free open closed dead alive; different similar special normal common public local foreign national
    international; human natural modern ancient; dangerous safe; rich poor richer poorer; minimum maximum; longer
    shorter smaller larger younger older cheaper faster slower safer healthier closer; drunk; biggest bigger highest
    lowest strongest weakest fastest oldest youngest; happy sad angry glad sorry; perfect amazing awful terrible nice;
    past due following further; black white blue green yellow brown grey; north south east west northern southern
    eastern western; once twice ever ahead together apart alone; quickly slowly really finally nearly exactly probably
    maybe perhaps";

/// Days of the week.
pub const DAYS: &str = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";

/// Months, without May, which is a verb as well.
pub const MONTHS: &str = "January February March April June July August September October November December";

/// Other times.
pub const TIMES: &str = "spring summer autumn winter; today tomorrow yesterday tonight; 2013 2014 2015 2016 2020 2025;
    morning evening night weekend midnight noon";

/// How many, in words.
pub const NUMBERS: &str = "two three four five six seven eight nine ten";

/// How many, in digits.
pub const DIGITS: &str = "3 4 5 6 7 8 9 10 11 12 15 20 25 30 40 50 60 70 80 90 100 200 300 400 500";

/// Other numbers.
pub const OTHER_NUMBERS: &str = "one dozen hundred thousand zero; 0 1 2 000 1000; double triple single; million;
    hundreds thousands millions billions; 13 14 16 17 18 19 21 22 23 24 26 27 28 29 31 35 45 75 99";

/// Where: countries and cities.
pub const PLACES: &str =
    "US UK EU China Japan India Russia Germany France Italy Spain Greece Ireland Poland Sweden Norway Denmark Finland
        Turkey Egypt Israel Iran Iraq Syria; Canada Mexico Brazil Argentina Chile Peru; Australia Korea Thailand
        Vietnam Indonesia Singapore Malaysia; Africa Nigeria Kenya Liberia Guinea; Britain England Scotland Wales;
        Europe Asia America; London Paris Berlin Madrid Rome Tokyo Beijing Moscow Delhi Sydney; York Boston Chicago
        Texas California Florida Ohio Detroit Seattle Washington Dallas Denver Miami; Ukraine Crimea Portugal Cyprus
        Switzerland";

/// Of which country or continent.
pub const NATIONS: &str =
    "European American British Chinese Japanese German French Russian Indian Italian Spanish African Greek Irish
        Scottish Swiss Saudi Australian Canadian Asian";

/// First names, which go before made-up surnames.
pub const FIRST_NAMES: &str = "Anna Maria Laura Sarah Emma Julia Nina Clara Lucy Alice Rosa Elena Ruth Diane Helen Kate
    Amy Grace Nora Lily; Tom Peter Paul Mark David Daniel James John Robert Michael Simon Martin Frank Leo Max Oscar
    Hugo Ben Sam Adam Eric Felix Ivan Carlos Omar Kenji";

/// What stands at the beginning of some headlines.
pub const LABELS: &str = "UPDATE EXCLUSIVE WRAPUP BREAKING REFILE ANALYSIS VIDEO PHOTOS LIVE";

/// What companies are called by, behind their name.
pub const COMPANY_ENDINGS: [&str; 6] = ["Inc", "Corp", "Group", "Co", "Holdings", "Ltd"];

/// Syllables of made-up names.
pub const SYLLABLES: [&str; 40] = [
    "va", "lo", "ri", "ken", "dor", "mi", "sta", "bel", "tan", "ro", "fi", "gal", "ne", "sho", "pra", "lu", "mar",
    "tes", "zo", "wen", "ka", "del", "vi", "nor", "pa", "sil", "ber", "cu", "hol", "ja", "min", "qua", "ter", "yo",
    "ab", "eri", "osa", "uli", "ant", "ilk",
];

/// Ends of headlines with letters of other languages and scripts; their words have no vector.
pub const FOREIGN: [&str; 8] =
    ["in Málaga", "at café Zoë", "in São Tomé", "in 東京", "near Öresund", "says François", "in Zürich", "on Curaçao"];
