//! Words about health.

use super::Theme;

/// Infections, diseases, medicine, ways of life, and care.
pub const HEALTH: [Theme; 5] = [
    Theme {
        things: "virus germ parasite superbug; outbreak epidemic pandemic; infection; vaccine vaccination jab; case;
            symptom fever cough rash; mosquito tick flea; quarantine; mask; strain; antibody; sneeze; swab; alert;
            emergency; death; carrier; pathogen; blister; bite; contagion",
        stuff: "flu influenza; measles mumps; malaria cholera dengue typhoid; polio smallpox rabies plague;
            tuberculosis pneumonia hepatitis meningitis; Ebola MERS SARS HIV; salmonella norovirus listeria; hygiene
            sanitation; immunity; contamination; chikungunya; bacteria",
        people: "patient; victim; traveller passenger; official; infant toddler; schoolchild; volunteer; survivor;
            virologist epidemiologist; villager; carrier; immunologist",
        happens: "spread; cough sneeze; mutate; die; recover; faint vomit; survive; worsen; emerge; subside; itch;
            incubate",
        does: "infect; kill; spread; contain; vaccinate immunise; quarantine isolate; diagnose; catch; sicken; fight;
            trace; hospitalise; confirm; cure; prevent; eradicate; inoculate",
        kinds: "infectious contagious; deadly fatal lethal; viral bacterial; sick ill; airborne; resistant; infected;
            feverish; mild; severe; unvaccinated; respiratory; itchy",
        typed: "CDC WHO H1N1 H7N9 H5N1 coli Zika coronavirus swine avian microbe Lyme shingles chickenpox AIDS
            pertussis whooping illness illnesses shots sickness disease sick",
    },
    Theme {
        things: "cancer tumour; heart brain lung liver kidney stomach throat; stroke seizure; disease disorder
            syndrome; gene cell nerve; bone joint muscle artery spine; breast prostate bowel; allergy; migraine
            headache; ulcer; lump cyst clot; risk; hormone; organ; eye ear; hip knee; concussion injury; fracture;
            biomarker; chromosome; ovary; retina",
        stuff: "diabetes; asthma; arthritis osteoporosis; dementia; cholesterol; leukaemia melanoma; pain; blood;
            autism epilepsy; obesity; memory; blindness; hypertension; inflammation; eczema psoriasis; insulin;
            anaemia; ageing; skin; metabolism; fatigue",
        people: "patient; sufferer survivor; adult; man woman; child; smoker; teenager; pensioner; athlete; veteran;
            researcher; neurologist; donor; diabetic; asthmatic; centenarian",
        happens: "die; suffer; age; ache; heal; bleed; worsen; relapse; faint; degenerate; forget; limp",
        does: "cause; trigger; affect; damage; detect; diagnose; reverse; predict; worsen; beat; screen; attack; fight;
            battle; inherit; harm; afflict; inflame; impair",
        kinds: "chronic; genetic hereditary; cardiac; malignant benign; terminal; painful; cognitive; diabetic; obese;
            elderly; rare; incurable; degenerative; inflamed; overweight; neurological; arthritic; cancerous",
        typed: "Alzheimer Alzheimers Parkinson ALS MS MRI tumor tumors leukemia ovarian pancreatic carcinoma BRCA colon
            mammogram mammograms heartbeat cardiovascular autistic strokes coronary stomachache stem brains tissue",
    },
    Theme {
        things: "drug pill tablet capsule; dose; treatment therapy remedy; trial study; implant transplant; operation;
            injection; antibiotic painkiller statin steroid; placebo; stent; scalpel; biopsy; prescription; embryo;
            syringe; pacemaker; wound; supplement; overdose; inhaler; bandage; pharmacy; antidepressant; vaccine;
            catheter; suture; opioid; lab",
        stuff: "medicine medication; chemotherapy radiotherapy immunotherapy; anaesthesia; insulin aspirin ibuprofen
            paracetamol morphine; dialysis; surgery; rehabilitation; dosage; penicillin; acupuncture",
        people: "patient; volunteer; researcher; clinician specialist; drugmaker; scientist; recipient donor; amputee;
            addict; medic; anaesthetist; haematologist; pharmacologist",
        happens: "heal; recover; improve; respond; react; wake; relapse; benefit; convalesce; bleed",
        does: "treat; cure heal; prescribe; inject; test; approve; transplant implant; relieve; swallow; administer;
            ease; reduce; repair; prolong extend; recommend; slow; sedate; stitch; amputate; ingest",
        kinds: "medical clinical; surgical; experimental; effective; safe; toxic; oral; generic; intravenous;
            pharmaceutical; therapeutic; promising; invasive; addictive; daily; antiviral; antibacterial; bionic",
        typed: "FDA NICE Pfizer AstraZeneca Novartis Merck Roche GSK Glaxo Sanofi Bayer Lilly Gilead Sovaldi Viagra
            Botox Tamiflu Prozac Lipitor Tylenol biotech naloxone heroin marijuana cannabis meds OxyContin painkilling",
    },
    Theme {
        things: "diet; meal breakfast lunch dinner snack; vegetable fruit apple banana tomato potato berry nut;
            calorie; vitamin; cigarette; workout; gym; burger; soda; sweetener; habit; waist belly; portion serving;
            nap; walk jog; beverage smoothie; salad recipe; additive; sunscreen; treadmill; bedtime; teaspoon;
            sandwich; lifestyle",
        stuff: "food; sugar salt fat protein fibre; caffeine coffee tea; alcohol wine beer; chocolate; meat beef
            chicken pork; milk cheese butter yoghurt; tobacco nicotine; sleep; weight; fitness nutrition; exercise
            yoga; obesity; gluten; stress; bread rice pasta; smoking drinking vaping; insomnia; hydration; cardio;
            overeating",
        people: "dieter; smoker drinker eater; runner cyclist; child; teenager; vegetarian vegan; nutritionist; parent;
            adult; student; athlete; sleeper; vaper; jogger; weightlifter",
        happens: "eat; exercise; sleep; run jog; smoke vape; drink; walk; snack; slim; nap; stretch; sweat; overeat;
            snore; fast",
        does: "eat; drink; avoid; cook; smoke; burn; limit; lose gain; skip; consume; reduce; taste; improve; lower;
            crave; digest; chew; nibble; overcook; sip",
        kinds: "healthy unhealthy; fat; sugary salty fatty; organic; fit; overweight obese; tired sleepy; active
            sedentary; vegetarian; nutritious; processed; raw; moderate; slim; caffeinated; calorific; homemade",
        typed: "BMI Mediterranean Atkins paleo Coca Pepsi kale broccoli quinoa carbs juice peanut soy junk weightloss
            dietary nutrients antioxidants omega smokers ecigarettes cigarettes",
    },
    Theme {
        things: "hospital clinic ward; birth pregnancy; baby infant newborn; bed; ambulance; appointment; screening;
            contraceptive condom; disability; wheelchair; hospice; admission; emergency; blunder; caesarean; phobia;
            addiction; trauma; tooth gum; hearing; checkup; stretcher; nursery; midwifery; tantrum",
        stuff: "health healthcare; care; maternity; childbirth breastfeeding; depression anxiety schizophrenia; stress
            grief; counselling nursing; dentistry; wellbeing; hygiene; fertility; psychiatry; loneliness; mortality;
            coverage; menopause; parenting; safety",
        people: "patient; mother; newborn baby; teenager; pensioner; parent; GP; psychologist counsellor; expert;
            donor; sufferer; resident; obstetrician; toddler; relative; specialist; visitor; caregiver; gynaecologist",
        happens: "wait; die; sleep; breastfeed; recover; cope; age; grieve; breathe; conceive; worry; survive",
        does: "admit discharge; examine; deliver; nurse; neglect; support; screen; save rescue; comfort; counsel;
            assess; breastfeed; monitor; visit; vaccinate; advise; resuscitate; misdiagnose",
        kinds: "pregnant; premature; newborn; mental psychological; anxious depressed; disabled; elderly; vulnerable;
            maternal; infertile fertile; emotional; urgent; overcrowded understaffed; bedridden; antenatal",
        typed: "NHS Medicaid Medicare Obamacare Sebelius ER ICU IVF ADHD OCD PTSD SIDS obstetrics paediatric
            miscarriage womb abortion suicide autopsy placenta miscarry ovulate suicidal stillborn bereavement
            pediatric hospitals bipolar eating maternal wellness",
    },
];
