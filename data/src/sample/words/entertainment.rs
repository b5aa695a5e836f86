//! Words about entertainment.

use super::Theme;

/// Films, music, television, the lives of the famous, and what they wear and win.
pub const ENTERTAINMENT: [Theme; 5] = [
    Theme {
        things: "film movie blockbuster sequel prequel remake reboot; trailer teaser clip; scene plot script
            screenplay; novel book; cast role character; premiere screening; studio; franchise; thriller comedy drama
            western musical biopic documentary; cinema theatre; villain hero superhero; stunt; costume; poster; ending
            spoiler; soundtrack; cameo; festival; audience; captain pirate wizard; vampire; monster; zombie",
        stuff: "Hollywood; horror; animation; casting; acting; fantasy; footage; suspense; cinematography; popcorn",
        people: "star starlet; director producer; critic; author; fan moviegoer; hero villain; stuntman; viewer;
            cinephile; animator",
        happens: "star; debut premiere; flop; open; bomb; shoot; audition; rehearse; act",
        does: "direct; cast; film shoot; star; play; rewrite; screen; premiere; review; voice; produce; remake; adapt;
            spoil; reprise; narrate",
        kinds: "cinematic; animated; gripping; funny hilarious; scary spooky; epic; romantic; silent; original;
            upcoming; classic; thrilling; dramatic; theatrical; bloodthirsty",
        typed: "Oscar Oscars Cannes Sundance Tribeca Disney Pixar Marvel Batman Superman Spider Hobbit Bond Godzilla
            Transformers Avengers Avatar Frozen Maleficent Gatsby Titanic Noah Depp Pitt Jolie Clooney DiCaprio Cruise
            Hanks Streep Lawrence Stone Bullock Affleck Damon Gosling Cumberbatch Spielberg Tarantino Scorsese Nolan
            Lucas Potter Divergent Neighbors box office Seth Rogen McConaughey Bruce Willis Shia LaBeouf Winslet Crowe
            Downey Hemsworth anime manga Broadway",
    },
    Theme {
        things: "album single song track tune ballad anthem; band; concert gig tour festival; guitar drum piano violin;
            chart; hit; record; lyric verse chorus; stage encore; label; playlist; duet; choir orchestra; microphone;
            melody; remix; opera; mixtape; supergroup; songbook; boyband; jukebox",
        stuff: "music; pop rock jazz rap reggae punk; soul; metal; applause; vinyl; harmony; singing songwriting;
            disco; karaoke; fandom",
        people: "fan; songwriter; producer; bandmate; vocalist; frontman; DJ; idol diva; rocker; listener; crooner;
            headliner; legend; groupie; soprano",
        happens: "sing; dance; perform; tour; rock; rap; headline; reunite; dazzle; debut; harmonise; mime",
        does: "sing; record; release; perform; headline; cover; write; remix; dedicate; compose; strum; stage; play;
            cancel; serenade; croon; debut",
        kinds: "musical; acoustic; live; catchy; platinum; soulful; solo; loud; lyrical; upbeat; legendary; melodic;
            jazzy; raunchy; bluesy",
        typed: "Beyonce Rihanna Gaga Madonna Adele Bieber Swift Perry Cyrus Timberlake Kanye Drake Eminem Coldplay
            Lennon Beatles Stones Radiohead U2 Jackson Elton McCartney Dylan Bowie Pharrell Sheeran Lorde Shakira
            Britney Spears Aguilera Minaj Jay Eurovision Coachella Glastonbury Grammy Grammys Billboard iTunes Usher
            Morrissey Iggy Azalea Cobain Nirvana Katy Taylor Lady Mariah Carey Celine Dion Barry Manilow Jagger Lana
            Thicke Pattinson",
    },
    Theme {
        things: "show episode season series finale pilot; sitcom soap; host; channel network; contestant judge; drama;
            recap cliffhanger spoiler; character; quiz; monologue sketch joke prank; rerun; couch; audience; scene;
            twist; broadcaster; marathon; interview; programme; performance; miniseries; makeover; telenovela; villain",
        stuff: "television TV; reality; primetime; comedy; laughter; satire; gossip; suspense; slapstick; banter",
        people: "host; viewer; contestant finalist; judge; anchor; writer; star; housewife; bachelor; showrunner; fan;
            broadcaster; castaway; castmate",
        happens: "air; end; premiere; joke; laugh; debut; giggle; ramble; banter",
        does: "host; watch; air; cancel axe; mock; spoof; interview; recap; broadcast; judge; prank; roast; binge;
            rerun; impersonate; televise; lampoon",
        kinds: "televised; live; funny; weekly; final; scripted; dramatic; hilarious; awkward; shocking; satirical;
            hit; popular; latest; comedic; unscripted; melodramatic",
        typed: "HBO BBC NBC ABC CBS Fox Netflix AMC ITV Letterman Fallon Leno Colbert Stewart Kimmel Oprah Ellen
            DeGeneres Clarkson Cowell Simpsons Seinfeld Thrones Sherlock Downton Idol Bachelorette Bachelor Emmy Emmys
            SNL Kardashians Scandal Glee Westeros Daenerys Tyrion MTV",
    },
    Theme {
        things: "wedding engagement marriage honeymoon; son daughter twin baby; divorce split breakup; romance affair
            date; boyfriend girlfriend husband wife; couple; kiss; mansion; birthday party; holiday; rumour; photo
            selfie; feud; funeral tribute; arrest brawl; secret; tattoo; ring vow; celebrity; memoir; scandal; cousin
            sister brother; proposal; apology; crush; bump; villa; tantrum; family",
        stuff: "love; gossip; fame; heartbreak; motherhood fatherhood; custody; happiness; jealousy; friendship; rehab;
            paparazzi; stardom",
        people: "star celebrity; friend pal; bride groom newlywed; mother father mum dad; parent; lover; heiress
            socialite; neighbour; relative; insider; model; playboy; starlet",
        happens: "marry wed elope; split divorce; date flirt; kiss cuddle; cry; party; reconcile; gush; cheat; pout;
            sob; canoodle",
        does: "marry; date; kiss; love adore; hug; welcome; adopt; slam; deny; confess; miss; thank; cheat; embarrass;
            forgive; woo; snub; reveal; gush; befriend",
        kinds: "pregnant; newlywed; single; romantic; famous; engaged; divorced; jealous; adorable; heartbroken;
            estranged; cute; blonde; tearful; intimate; secret; messy; smitten; glitzy",
        typed: "Kardashian Kim Khloe Kourtney Kylie Kendall Jenner Brangelina Brad Angelina Jennifer Aniston Lohan
            Hilton Beckham Victoria Gwyneth Paltrow Solange Selena Gomez Justin Miley Lindsay Demi Lovato Kutcher Mila
            Kunis Halle Berry Scarlett Johansson Ashton Zac Efron mom moms hubby Sheen nudity sex shirtless topless
            naked nude Charlie Hudson Hayden celeb celebs Drew Barrymore Jessica Alba Simpson Eva Mendes Lopez Johnny
            Ryan teen kids",
    },
    Theme {
        things: "dress gown skirt bikini outfit suit shoe heel bag jacket hat; catwalk runway; collection; haircut
            hairstyle; award trophy prize nominee nomination; gala ball ceremony; carpet; tiara crown; palace; magazine
            cover photoshoot; necklace bracelet diamond earring; lipstick perfume; speech; look; swimsuit tuxedo;
            wardrobe; glove; stiletto; minidress; supermodel",
        stuff: "fashion; style; royalty; glamour; lace silk leather; makeup; beauty; jewellery; elegance; couture;
            hair; denim; bling",
        people: "model supermodel; designer stylist; royal prince princess duchess duke queen king; winner nominee;
            editor; guest; beauty; photographer; fashionista; blonde brunette; courtier",
        happens: "stun dazzle sparkle glow; pose strut; win; smile; shimmer; curtsy; twirl; sizzle; swoon",
        does: "wear don sport; win; flaunt; model; rock; design; accept; present; crown; style; honour; photograph;
            bare; dye; award; accessorise; pose; showcase",
        kinds: "glamorous; stylish; elegant; stunning; chic; plunging; sheer; red; golden; royal; fashionable;
            gorgeous; daring; vintage; beautiful; bold; white; regal; sultry",
        typed:
            "Vogue Chanel Dior Gucci Prada Versace Valentino Armani Middleton Kate William Harry Pippa Charlotte
            Windsor Globe Globes Bafta Baftas Tony Tonys Nyong Lupita Theron Delevingne Cara Kerr Miranda Klum Heidi
            Gisele VMA sexy cleavage lingerie strapless backless Playboy Rosie Huntington Whiteley Kelly Brook Rita Ora",
    },
];
