//! Words about science and technology.

use super::Theme;

/// Devices, the internet, space, nature, machines and games.
pub const TECHNOLOGY: [Theme; 5] = [
    Theme {
        things: "phone smartphone handset mobile; tablet laptop computer notebook desktop PC; screen display keyboard
            touchscreen; camera lens webcam; chip processor; battery charger cable; watch smartwatch wearable headset;
            device gadget; speaker headphone; printer router; sensor antenna; model prototype; button; console;
            adapter; upgrade; pixel",
        stuff: "hardware; bandwidth; memory storage; resolution; wireless broadband; silicon; voice; Bluetooth;
            circuitry; firmware",
        people: "maker; user owner; designer; reviewer; carrier operator; adopter; supplier; techie; tester",
        happens: "launch arrive ship; overheat; charge; vibrate; break; crash; bend; debut; glitch",
        does: "unveil launch reveal release introduce; charge; unlock; upgrade; design; preview; test; ship; repair;
            announce; patent; discontinue; bundle; swipe",
        kinds: "slim thin light; smart; wireless; curved; waterproof; foldable; portable; flagship; rugged; digital;
            tiny; rumoured; fast; sleek; rechargeable",
        typed: "Apple Samsung Nokia Sony HTC LG Huawei Xiaomi Lenovo BlackBerry Motorola Dell HP Intel Qualcomm Nvidia
            AMD iPhone iPad iPod Galaxy Android iOS Nexus Kindle Surface Xperia Lumia Pixel gigabyte megapixel 4G 5G
            GPS USB tech technology Mac MacBook WWDC",
    },
    Theme {
        things: "app website site browser; network server database; account password login username; email inbox
            message; bug flaw glitch loophole; virus worm; update patch; tweet post hashtag selfie; file folder link;
            domain; cloud; blog; startup; feature tool setting; notification; video; map; algorithm; breach leak hack;
            search engine; profile; plugin",
        stuff: "software malware spyware ransomware; privacy security encryption; data; internet web; spam; traffic;
            code; surveillance censorship piracy; streaming messaging; metadata; bitcoin",
        people: "user subscriber; blogger; spammer scammer; activist; teenager; troll; researcher; cybercriminal;
            expert; moderator; whistleblower; follower",
        happens: "crash freeze; spread; leak; load; update; surf; chat; trend; buffer; reboot",
        does: "hack; encrypt decrypt; delete; download upload install; block; share; search; post tweet; stream; patch
            fix; steal; track; update; scan monitor; sync; ban; browse; upload; email; google",
        kinds: "online; social; viral; secure; encrypted; anonymous; automatic; virtual; fake; outdated; vulnerable;
            searchable; spammy; clickable",
        typed: "Google Facebook Twitter Microsoft Yahoo Amazon YouTube Instagram WhatsApp Snapchat LinkedIn eBay PayPal
            Skype Wikipedia Mozilla Firefox Chrome Windows Gmail Bing Uber Airbnb Dropbox Spotify Oracle IBM Adobe
            Zuckerberg Nadella Snowden NSA FCC Heartbleed neutrality cyber cyberattack Internet wifi hacker hackers
            online digital cyberspace tech Linux XP WiFi Wi Fi Pinterest Tinder Reddit",
    },
    Theme {
        things: "planet moon star galaxy asteroid comet meteor meteorite; telescope satellite probe rover rocket
            spacecraft shuttle capsule; orbit; crater; mission; eclipse; universe; particle atom; quantum; laser;
            nebula constellation; collider; experiment; theory equation; magnet mirror; spacewalk; supernova; hole;
            observatory; launchpad",
        stuff: "space; gravity; radiation; dust; light; matter; plasma; helium hydrogen; sunlight; physics astronomy;
            antimatter; methane; vacuum; starlight",
        people: "scientist researcher; crew; skywatcher stargazer; spaceman; observer; cosmologist; explorer",
        happens: "orbit; explode; collide; land; spin; glow; vanish; drift; expand; rotate; hover; twinkle",
        does: "discover; spot detect; explore; launch; photograph; observe; measure; orbit; map; study; simulate;
            glimpse; calculate; beam",
        kinds: "solar lunar; distant; cosmic; interstellar; bright; dark; rocky; icy; giant; habitable; orbital;
            nuclear; mysterious; manned; supermassive; radioactive; magnetic; Martian",
        typed: "NASA ESA SpaceX Hubble Kepler Mars Jupiter Saturn Venus Mercury Neptune Pluto Earth Sun Curiosity Orion
            Soyuz Boson Higgs CERN Einstein Hawking ISS Musk alien aliens Milky Way Titan Enceladus lander spaceship ET
            Perseid",
    },
    Theme {
        things: "fossil dinosaur mammoth skeleton skull footprint bone; species; bird whale shark dolphin turtle
            elephant tiger wolf bear ant bee butterfly snake spider penguin frog; forest tree plant flower seed;
            glacier ocean river lake reef island volcano; earthquake tsunami storm hurricane tornado flood drought
            heatwave; cave; ecosystem habitat; predator; desert; coast; creature; ancestor; landslide; dinosaur; egg",
        stuff: "climate; carbon; pollution; warming; ice; rain snow; soil; water; wildlife; biodiversity; methane;
            coral; evolution; DNA; weather; amber; ozone; wind; lava; deforestation; extinction",
        people: "scientist researcher; biologist archaeologist palaeontologist; conservationist; diver explorer;
            hunter; forecaster; environmentalist; ranger; naturalist; fisherman; beekeeper",
        happens: "melt; evolve; migrate; erupt; vanish; thaw; swim fly; breed; hibernate; warm; flood; roam; hatch;
            erode",
        does: "discover unearth; protect; hunt; track; study; dig excavate; tag; threaten; pollute; explore; breed;
            devour; swallow; recycle; dissect",
        kinds: "ancient prehistoric; wild; extinct endangered; tropical; arctic; deep; marine; rare; giant; fossilised;
            rising; invasive; volcanic; green; feathered; aquatic; seismic",
        typed: "Antarctica Arctic Pacific Atlantic Everest Yellowstone Neanderthal IPCC NOAA Jurassic greenhouse
            emissions quake geology eco sperm animal animals dog dogs cat cats science scientific",
    },
    Theme {
        things: "robot drone android; game console; controller joystick; vehicle taxi bicycle; machine; exoskeleton;
            hologram; helmet; avatar; simulator; motor engine; prototype invention; kit toy; level; player; arcade;
            headset; hoverboard; turbine; panel; lab; gizmo; gearbox; joypad; puzzle; chess",
        stuff: "technology; automation robotics; intelligence; engineering; science; innovation; machinery;
            electronics; navigation; gaming; gameplay; electricity; reality; propulsion; graphene",
        people: "gamer player; maker; tester; researcher; student professor; pilot; designer; enthusiast hobbyist;
            futurist; tinkerer; academic",
        happens: "fly; drive; walk; hover; learn think; move; crash; compute; race; malfunction; evolve; accelerate",
        does: "invent; build; automate; test; design; play; pilot; print; patent; control; simulate; replace; power;
            assemble; operate; navigate; rewire; teach",
        kinds: "robotic; virtual; electric; artificial; autonomous driverless; automatic; intelligent; interactive;
            playable; remote; mechanical; futuristic; humanoid; supersonic; hybrid",
        typed: "PlayStation Xbox Nintendo Wii Sega Ubisoft Minecraft Titanfall Halo Zelda Mario Pokemon Oculus Rift
            Tesla DARPA AI Siri Cortana Watson MIT Twitch Kinect E3 multiplayer shooter PS4 videogame esports Turing",
    },
];
