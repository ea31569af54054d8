// Words that stand with a capital and name no house: openers of sentences, months, chips, ranks, parts of a site, numbers.

/** Capitalised and never a party: months, chips, currencies, ranks, parts of a site, the nouns German writes large. */
export const noParty =
  /^(?:.*-(?:like|style|built|era|made|scale|sized|class|type|branded|designed|powered|run|ready|focused|wide)|(?:[\p{L}]+ )?(?:Agreement|Amendment|Commencement Date|Closing Date|Effective Date|Services Agreement|Lease Agreement)|Lease|Compan(?:y|ies)|Lessors?|Lessees?|Borrowers?|Issuers?|Part(?:y|ies)|Facility|Notes|Sections?|Exhibit|Form(?: .*)?|Boards?|Management|Shareholders?|Stockholders?|Count(?:y|ies)|Cit(?:y|ies)|Towns?(?:hip)?|Villages?|Supervisors|Commissioners|Councillors|Trustees|Voters|Neighbou?rs|Records?|Documents|Minutes|Insiders|Bulldozers|Diggers|Excavators|Earthmovers|Cranes|Builders|Feu|Piling|Crews|Contractors|Workers|Engineers|Shares|Stocks?|Government|USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|AUD|CAD|NZD|HKD|SGD|SEK|NOK|DKK|AED|SAR|ILS|BRL|PLN|KRW|Bankers|Advisers|Brokers|People|Staff|Sales|Profits?|Earnings|Results|Developers?|Operators?|Utilit(?:y|ies)|Hyperscalers?|Neoclouds?|Startups?|Start-ups?|Labs?|Banks?|Funds?|Rounds?|Loans?|Bonds?|Debt|Equity|Money|Cash|Venture(?: capitalists?| investors)?|Permission|Approval|Consent|Permits?|Nasdaq|NYSE|Euronext(?: \p{L}+)?|(?:\p{Lu}\p{L}+ )+(?:Stock )?Exchange|Wall Street|Christmas|Easter|Ramadan|Thanksgiving|State|Satellite|Local|Pursuant|Vacancy|Word|Checks?|Reports?|Regulators|Executives|Demand|Supply|Revenues?|Rents?|Prices?|Steel|Concrete|Land|Proceeds|Permits?|Backed|Founded|Fresh|Further|Additional|Separate|Extra|Existing|Initial|Private|Public|Proposed|Rival|Landlords?|Tenants?|Filings?|Courts?|Foundations?|Spending|Buyers?|Backers?|Bail|Contrat|Accord|Levée|Acaba|Imagine|Suppose|Consider|Picture|Say|Think|Whoever|Whatever|Anyone|Everyone|Nobody|Ground|Half|Plans?|Chips?|Orders?|Rumou?rs?|Letters?|Porté|Led|Built|Run|Set|Held|Made|Sold|Paid|Lent|Let|Known|Behind|Beneath|Beyond|Beside|Besides|Inside|Outside|Around|Across|Along|Alongside|Underneath|Despite|Amid|Within|Without|Atop|Faltan|(?:La |El |L[’']|Le )?(?:Junta|Generalitat|Xunta|Ayuntamiento|Gobierno|Ministerio|Cabildo|Diputación|Consejería|Comunidad|Mairie|Préfecture|Préfet|Conseil|Région|Métropole|État)|(?:Jan|Febr)uary|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Q[1-4]|H[12]|Phase|Added|Under|Phase .*|Capacity|Power|PPA|Series [A-H]|Work|Construction|Building|Planners|Critics|Analysts|Lenders|Officials|Sources|Residents|Planning|Investors|Hall .*|The|A|An|It|They|He|She|We|Our|This|That|These|Both|Neither|All|Some|Talks|SYSTEM|Correction|Chief|Inc|LLC|Corp|Ltd|Limited|PLC|LP|GmbH|ASA|Oyj|AI|IT|EU|UK|US|USA|EUR|USD|GBP|G?[ABH]\d{3}s?|MI\d{3}X?s?|GB\d00s?|Vera Rubin|Rubin|Blackwell|Hopper|[Tt]rainium\d?)$/u
/** "Seventy-five megawatts": a number in words, large where it opens a sentence. */
export const numberWord =
  /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|(?:Thir|Four|Fif|Six|Seven|Eigh|Nine)teen|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty|Hundreds?|Thousands?|Dozens?)(?:-\p{L}+)?$/u

/** "Fellbrook cards from Orla", "des Typs Fellbrook", "the RX-7": what a maker sells, and no house. */
const device =
  '(?:cards?|accelerators?|chips?|parts|GPUs|processors?|boards?|servers?|cartes|accélérateurs|puces|Karten|Beschleuniger|Chips|tarjetas|aceleradores)'
const ofMaker = new RegExp(`^ (?:\\p{Ll}+ )?${device} (?:from|by|made by|designed by|de|von|vom|der) (?:the |la |der )?\\p{Lu}`, 'u')
export const isDevice = (text: string, lead: string, after: string): boolean =>
  /^(?:Typs?|Type|Modells?) \p{Lu}|^\p{Lu}{1,4}-\d{1,4}\p{Lu}?$/u.test(text) ||
  /(?:\b[Tt]yps?|\b[Tt]ypes?|\bde type|\b[Mm]odells?|\bdel modelo)\s$/u.test(lead) ||
  ofMaker.test(after)

/** "Cranes now tower", "Separately, Orion": one word that is large because it opens the sentence, and no house. */
export const standsForNoHouse = (text: string, lead: string, after: string): boolean =>
  isOfAPeople.test(text) ||
  (/^\p{Lu}\p{Ll}+(?:ian|ish|ese|ean|can|ench|utch)$/u.test(text) &&
    /^ (?:unit|arm|subsidiary|division|business|offshoot|affiliate|operations?)\b/u.test(after)) ||
  (lead === '' && opensSentence(text, after))

/** "Kuwaiti investor Al Dafar": peoples whose names end as few others do. */
const isOfAPeople =
  /^(?:Kuwait|Emirat|Qatar|Oman|Bahrain|Yemen|Bangladesh|Azerbaijan|Somal|Nepal|Uzbek|Saud|Iraq|Israel|Pakistan|Punjab|Gujarat)i$/u
/** What trade, money and law talk of, where a sentence opens with it: "Backlog grew", "Purchase commitments". */
const matter =
  /^(?:Backlog|Occupancy|Pipeline|Capex|Inventory|Guidance|Valuation|Collateral|Electricity|Heat|Water|Noise|Traffic|Opposition|Opponents|Campaigners|Villagers|Petition|Hearings?|Deliver(?:y|ies)|Shipments?|Installation|Commissioning|Financing|Refinancing|Funding|Leasing|Ownership|Headcount|Expansion|Competition|Commitments?|Purchase|Procurement|Availability|Access|Supplies|Lack|Shortages?|Delays?|Progress|Uncertainty|Interest|Growth|Space|Room|Cost|Value|Terms?|Pricing|Payments?|Repayment|Maturity|Closing|Completion|Delivery|Security|Guarantees?|Insurance|Tax|Income|Margins?)$/u
/** "Worth 3 billion", "Effective June 1", "Operational since Monday": what is told of the thing, ahead of it. */
const toldAhead = /^(?:Worth|Valued|Priced)$|^\p{Lu}\p{Ll}{3,}(?:ive|onal|able|ible|ous|ful|less)$/u
const aheadOf =
  /^ (?:(?:some |about |around |nearly |over |more than )?[$€£¥\d]|(?:since|from|as of|until|on|in|by|at|for|through|immediately|next|last|this)\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Ll}*\b)/u

const opensSentence = (text: string, after: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(text) &&
  (matter.test(text) ||
    (toldAhead.test(text) && aheadOf.test(after)) ||
    (/(?:[^s]s|people|men)$/u.test(text) &&
      /^ (?:now |already |still |also )?(?:are|were|stand|stood|tower|loom|dot|line|rise|want|fear|hope|say)\b/u.test(after)) ||
    (text === 'Green' && /^ light\b/u.test(after)) ||
    (/^(?:Green|Senior|Junior|Convertible|Secured|Unsecured|Subordinated|Social|Retail|Corporate|Private|Public)$/u.test(text) &&
      /^ (?:bonds?|notes?|loans?|debt|credit|equity)\b/u.test(after)) ||
    (/ly$/u.test(text) && /^(?:,| (?:after|before|half|all|\d))/u.test(after)))

/** "Signé mardi, le bail …", "Firmado el lunes, el contrato …": a verb, large because it opens the sentence. */
export const isOpeningParticiple = (text: string, after: string, language: string): boolean =>
  (language.startsWith('fr') && /^\p{Lu}\p{Ll}+ée?s?$/u.test(text) && /^\s\p{Ll}/u.test(after)) ||
  (language.startsWith('es') && /^\p{Lu}\p{Ll}+[ai]d[oa]s?$/u.test(text) && /^\s(?:el|la|en|por|con|hace|tras)\s/u.test(after))
