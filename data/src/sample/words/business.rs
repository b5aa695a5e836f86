//! Words about business.

use super::Theme;

/// Markets, companies, the economy, industry, shops and banks.
pub const BUSINESS: [Theme; 5] = [
    Theme {
        things: "share stock equity index benchmark; market exchange; bond note bill yield; dividend payout; currency
            euro pound dollar; commodity future option; fund portfolio asset; rally selloff slump rout; listing float
            IPO; forecast target outlook estimate; barrel ounce",
        stuff: "oil crude gas; gold silver copper platinum nickel; yen yuan sterling; volatility optimism caution
            panic; wheat corn cotton; liquidity turnover",
        people: "investor shareholder speculator; analyst strategist; buyer seller bidder; bull bear",
        happens: "rise climb gain jump surge soar rally rebound recover advance; fall drop slip slide tumble sink
            plunge decline slump retreat dip ease weaken; steady hover stall",
        does: "buy sell dump short hedge trade price value; boost lift push; drag hit; track beat outperform",
        kinds: "bullish bearish volatile jittery; cheap costly overvalued; flat mixed; weak strong; quarterly monthly;
            emerging; tradable",
        typed: "Dow Nasdaq Nikkei FTSE DAX Stoxx Wall Street NYSE Brent Treasury Treasuries forex sentiment ticker
            trading closes higher lower stockmarket bourse pct percent basis expectations estimates precious metals
            grains futures bonds stronger weaker",
    },
    Theme {
        things: "merger takeover acquisition buyout; deal agreement contract; stake bid offer; company firm business
            rival; subsidiary division unit; board boardroom; profit loss bonus; venture partnership; lawsuit
            settlement fine; filing result quarter; spinoff; sector industry; cost; workforce headquarters; brand;
            patent; conglomerate",
        stuff: "revenue income turnover; goodwill; competition; bankruptcy insolvency; ownership; leadership;
            litigation; capital investment; compensation; guidance",
        people: "executive chairman boss director owner founder chief; CEO CFO; lawyer; bidder; partner; employee;
            regulator; tycoon billionaire entrepreneur; creditor",
        happens: "merge expand grow shrink; restructure downsize; fail collapse default; negotiate; disappoint;
            compete; invest; diversify; profit; outsource",
        does: "buy acquire purchase; sell offload divest; sue fine; reject approve block; fund back finance; hire fire
            appoint oust; restructure rebrand; merge; value; outbid; probe; settle",
        kinds: "private public; hostile friendly; rival; profitable lucrative; corporate; annual; listed; bankrupt
            insolvent; preferred; activist; undervalued",
        typed: "mln bln million billion Inc Corp Ltd Co Group Holdings plc Goldman Sachs Morgan JPMorgan Citigroup HSBC
            Barclays Deutsche UBS BlackRock Berkshire Buffett Unilever Nestle Alibaba GE Siemens Alstom Pfizer
            AstraZeneca earnings antitrust Wells Fargo Allergan Valeant Icahn Ackman Comcast Vodafone Philips Sprint",
    },
    Theme {
        things: "rate budget tax tariff levy; job wage salary pension payroll; deficit surplus; policy reform;
            recession crisis recovery downturn; sanction quota subsidy bailout; export import; economy; survey poll;
            household; reserve; vacancy; cost; auction",
        stuff: "inflation deflation; growth output productivity stimulus; unemployment employment; debt credit;
            spending demand supply; trade manufacturing; austerity; GDP; confidence; money cash; lending; poverty
            inequality",
        people: "minister policymaker; governor; lawmaker senator; worker consumer taxpayer; official; exporter
            importer; chancellor; voter; jobseeker",
        happens: "grow shrink contract expand; accelerate slow cool overheat; improve worsen weaken strengthen;
            stagnate; rise fall climb drop; recover; bounce",
        does: "cut raise hike lower; tighten loosen; tax impose; curb spur stoke; subsidise; revise trim freeze;
            guarantee; stimulate; devalue; regulate; slash; unwind",
        kinds: "fiscal monetary; economic financial; jobless unemployed; federal national; sluggish robust brisk;
            sovereign; central; structural; inflationary; accommodative; indebted",
        typed: "Fed ECB BOJ IMF OECD Yellen Draghi Carney Bernanke Kuroda Lagarde Merkel Osborne eurozone treasury
            hawkish dovish easing taper tapering QE payrolls macro Abenomics World Bank labor PMI BoE stimulus budgets
            economy",
    },
    Theme {
        things: "car truck lorry; airline airport flight jet plane; factory plant mill; mine; refinery pipeline rig
            well; port terminal ship tanker; railway train; supplier dealer; engine; recall; strike walkout; order
            shipment; warehouse; utility reactor; harvest crop",
        stuff: "steel iron aluminium coal; oil gas petrol diesel fuel; electricity power energy; cement timber; cargo
            freight; traffic; production capacity; shale fracking uranium; agriculture; construction",
        people: "carmaker automaker planemaker; miner driller producer; operator; pilot driver motorist; farmer;
            builder; manufacturer supplier; shipper; steelmaker; union",
        happens: "close reopen; strike; halt; idle; run; export; slow; expand",
        does: "build make produce; recall; ship deliver export import; drill mine pump refine; order; shut open;
            assemble; cancel; supply; haul; stockpile; ground",
        kinds: "industrial commercial; offshore; diesel; heavy; idle; regional; global; budget; faulty; domestic; cargo",
        typed: "GM Ford Toyota Honda Nissan Hyundai Volkswagen VW BMW Daimler Chrysler Fiat Mazda Boeing Airbus Ryanair
            Lufthansa Exxon Chevron BP Shell Gazprom Rosneft OPEC Rio Tinto Glencore Airways Airlines Motors Barra auto
            automotive ignition airliner aviation shipping mining",
    },
    Theme {
        things: "shop store supermarket mall outlet; discount voucher coupon bargain; price fee charge; mortgage loan;
            house home property; rent; account branch card; sale; chain; product; bank lender; deposit premium payment;
            receipt invoice; till checkout; franchise; brand; basket",
        stuff: "retail; housing; furniture clothing footwear; insurance; banking lending borrowing; luxury; interest;
            advertising marketing; merchandise; credit; wealth",
        people: "shopper customer consumer; retailer grocer merchant wholesaler; homeowner tenant landlord; borrower
            saver debtor; lender insurer; supplier; manager; housebuilder",
        happens: "close open; boom slump; queue; pay spend save borrow; haggle; expand; struggle",
        does: "sell stock; discount; lend borrow; insure; repay refund; charge; rent lease; price; undercut; owe; bank;
            foreclose; deliver; advertise; pay",
        kinds: "cheap expensive; affordable; retail wholesale; subprime; upmarket; frugal; thrifty; pricey; prepaid;
            commercial; unpaid",
        typed: "Walmart Wal Mart Tesco Sainsbury Aldi Lidl Costco Target Macy Sears Starbucks McDonald McDonalds Ikea
            Zara Carrefour Visa Mastercard Lloyds RBS Santander foreclosure groceries Gap Nike Adidas Burberry
            Christmas",
    },
];
