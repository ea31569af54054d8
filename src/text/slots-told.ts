// Whether a sentence of a report tells what a take would call unknown: for each slot what kind of datum it asks for, and what it stands near.
import { mayAnswer } from './asked-answers.ts'
import { dated, datumSigns, money, numeral, type Sign } from './datum-signs.ts'
import { splitSentences } from './sentences.ts'
import { isDealTerm, showsTerm } from './term-signs.ts'

const date =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|20[2-4]\d|next (?:week|month|quarter|year)|(?:first|second|third|fourth) (?:quarter|half)|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u
/** A day on a calendar: of a weekday nobody knows in which week it lies. */
const dayAhead =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|20[2-4]\d|(?:first|second|third|fourth) (?:quarter|half))\b/u
const energy = /\b\d[\d.,]*\s?(?:[TGMk]Wh|(?:tera|giga|mega|kilo)watt-hours?)\b/u

/** A datum of a kind in a sentence that has the words it would stand near. */
const gives =
  (kind: RegExp, near: RegExp): Sign =>
  (sentence) =>
    kind.test(kind === date || kind === dayAhead ? sentence : sentence.replace(dated, '')) && near.test(sentence)
const says =
  (pattern: RegExp): Sign =>
  (sentence) =>
    pattern.test(sentence)

const signs: Readonly<Record<string, Sign>> = {
  ...datumSigns,
  'sum-saved': gives(money, /\b(?:sav(?:e|es|ed|ing|ings)|costs?|severance|pay-?offs?|wages?|salar\w+|packages?)\b/iu),
  'cost-of-posts': gives(money, /\b(?:costs?|wages?|wage bill|salar\w+|packages?|pay|pays|paid)\b/iu),
  'posts-filled-again': says(
    /\b(?:re-?hir\w*|refill\w*|fill\w* (?:them |the posts )?again|replac\w+ (?:them|those|by|with)|backfill\w*|hiring freeze|no new hires)\b/iu,
  ),
  'sales-by-product': gives(money, /\b(?:sales|sold|revenues?|earn\w*|turnover|(?:brings?|brought) in)\b/iu),
  'plan-after': gives(
    numeral,
    /\b(?:year after|years after|following year|by 20(?:2[89]|3\d)|next (?:two|three|four|five) years|until 20)\b/iu,
  ),
  repayments: says(/\b(?:schedule|instalments?|amorti[sz]\w*|repaid|paid back (?:in|each|every|monthly)|falls? due|bullet)\b/iu),
  'orders-by-quarter': (sentence) =>
    /\borders?\b[^.]{0,25}\d|\d[^.]{0,20}\borders\b/iu.test(sentence.replace(dated, '')) ||
    /\borders?\b[^.]*\b(?:cancelled|lost)\b/iu.test(sentence),
  'orders-back': (sentence) => /\borders?\b[^.]{0,25}\d|\d[^.]{0,20}\borders\b/iu.test(sentence.replace(dated, '')),
  'split-of-money': says(
    /\b(?:half|thirds?|quarters?|most|all|(?:%|per ?cent)) of (?:it|the (?:money|sum|round|proceeds|new money))\b|\d(?:%| per ?cent) of (?:it|the)\b|\b(?:million|billion)\b[^.;]{0,30}\b(?:go(?:es)? (?:to|into)|be spent on|for (?:computing|chips|staff))\b/iu,
  ),
  'customers-signed': gives(numeral, /\b(?:contracts?|customers?|clients?|signed|order book|backlog|committed|commitments|pre-?sold)\b/iu),
  'use-by-user': gives(numeral, /\b(?:messages?|minutes|hours|prompts|requests|a day|daily|per user|paying|subscribers)\b/iu),
  'spent-on-use': gives(money, /\b(?:spen[dt]\w*|budgets?|pay|pays|paid)\b/iu),
  'units-sold-by-week': says(
    /\b(?:sold|shipped|delivered|cancell?ed|orders? (?:for|of))\b[^.]*\b\d[\d,.]*\b(?!\s?(?:weeks?|months?|days?|years?|%|per cent))/iu,
  ),
  'day-of-new-date': gives(
    dayAhead,
    /\b(?:in service|(?:re-?)?open(?:s|ed|ing)?|ready|(?:re)?start\w*|complet\w+|finish\w*|energi[sz]ed|operational|resum\w+|ship(?:s|ped)?)\b/iu,
  ),
  'closing-conditions': says(
    /\b(?:divest\w*|remed(?:y|ies)|commitments? to (?:sell|keep)|on condition that|(?:must|have to|has to) (?:sell|give up))\b/iu,
  ),
  'accounts-of-bought': gives(money, /\b(?:revenues?|sales|turnover|earn(?:s|ed|ings)|profits?|income|made a loss|lost)\b/iu),
  'rent-of-site': gives(money, /\b(?:rents?|income|yield|earns?|(?:brings?|brought) in|a year)\b/iu),
  'findings-told': says(/\b(?:remed(?:y|ies)|(?:must|have to|has to) (?:sell|divest|change|stop)|found that|findings)\b/iu),
  'use-of-money': says(
    /\b(?:money|proceeds|funds?|funding|capital|cash|sum|raise|round|rest|half|quarters?|thirds?|million|billion|it|will|would)\b[^.;]{0,40}\b(?:go(?:es)? (?:to|into|on|towards)|be (?:spent|used|put)|pay(?:s)? for|spen[dt]\w* (?:it|the money|most|half|part|on)|used? (?:it|the money|to)|finance[sd]?|repa(?:y|id|ys)|fund the|to (?:buy|build|expand|hire|open|develop|repay|finance))\b/iu,
  ),
  'price-term': says(
    /\bprices?\b[^.]*\b(?:until|through|guarantee\w*|lock\w*|fixed|hold|held)\b|\b(?:until|through|guarantee\w*|lock\w*|fixed)\b[^.]*\bprices?\b/iu,
  ),
  'hours-sold': gives(
    numeral,
    /\b(?:sold|booked|utili[sz]ation|occupancy|in use|fully used|used for|accounts? for|let|of what we serve|tokens (?:sold|used|served)|hours (?:sold|used))\b/iu,
  ),
  'units-sold': gives(
    numeral,
    /\b(?:sold|shipped|delivered|ordered|orders|customers|users?|developers|downloads?|downloaded|subscribers)\b/iu,
  ),
  'outside-test': (sentence) =>
    !/\b(?:not|never|nobody|no) (?:\p{L}+ ){0,2}(?:confirm|measure|test|reproduce)/iu.test(sentence) &&
    /\b(?:independent|outside|third[- ]party|testers?|external|institute|auditors?|university|researchers?|maintainers?|testing firm|leaderboard)\b[^.]*\b(?:found|finds|showed|shows|measured|confirm\w*|tested|scored|scores|reproduced|solved|(?:had |has )?(?:re-?)?ran|had run)\b/iu.test(
      sentence,
    ),
  'next-vote': gives(
    date,
    /\b(?:will|expected|set|scheduled|due|plans?|to) (?:\p{L}+ ){0,3}vote\b|\bvote (?:is|was) (?:expected|due|set|scheduled|planned)\b/iu,
  ),
  'appeal-decided': says(/\bappeal\b[^.]*\b(?:dismiss\w*|upheld|granted|reject\w*|failed|succeeded)\b/iu),
  'fine-accepted': says(
    /\b(?:will|would|intends? to|plans? to|to|may) (?:not )?(?:appeal|contest|challenge|fight|pay|accept)\b|\b(?:appealed|contested|paid the fine|accept(?:s|ed))\b/iu,
  ),
  'figures-after': gives(
    money,
    /\b(?:cost(?:s|ing)? (?:it|them|companies|those|firms)|compliance|comply\w*|under the (?:order|rule|ruling|decision|cap|law))\b/iu,
  ),
  'teams-cut': says(
    /\b(?:teams?|groups?|divisions?|departments?|units?|offices?|laborator(?:y|ies)|plants?|marketing|sales|support|research\w*|engineering)\b[^.]*\b(?:clos\w*|cuts?|los[et]\w*|go(?:es)?|shut|work(?:s|ed)? on|fall|hir\w+|open\w*|includ\w+)\b|\b(?:clos\w*|cuts?|los[et]\w*|shut|worked on|fall|hir\w+|open\w*|join\w*)\b[^.]*\b(?:teams?|groups?|divisions?|departments?|units?|offices?|laborator(?:y|ies)|plants?|marketing|sales|support|research\w*|engineering)\b/iu,
  ),
  'teams-left': says(/\b(?:teams?|groups?|divisions?|departments?|units?|work(?:ed|s|ing)? on|led|heads?|headed)\b/iu),
  'price-of-power': gives(
    money,
    /\b(?:prices?|priced|costs?|pays?|paid|per|an?|each|a) (?:[^.]*\b)?(?:MWh|megawatt-hours?|kilowatt-hours?|kWh)\b|\bcontract would come to\b/iu,
  ),
  'share-of-use': (sentence) =>
    energy.test(sentence) ||
    /\b(?:half|third|quarter|%|per ?cent|all)\b[^.]*\b(?:use[sd]?|consum\w+|needs|demand)\b|\b(?:covers?|meets?)\b[^.]*\b(?:half|third|quarter|%|all)\b/iu.test(
      sentence,
    ),
  'sites-supplied': says(/\b(?:data[- ]cent(?:re|er)s?|campus(?:es)?|sites?|halls?)\b[^.]{0,30}\b(?:in|at|near|next to|beside)\b/iu),
  'cost-of-run': gives(money, /\b(?:runs?|training|trained|train|compute|computing)\b/iu),
  'credits-paid': gives(money, /\b(?:credits?|compensat\w+|refund\w*|repa(?:y|id)\w*|cost\w*|los(?:s|ses|t))\b/iu),
  'cause-told': says(
    /\b(?:because|caused? by|causes?|due to|blamed|faults?|faulty|update|misconfigur\w*|cut cable|fire|bug|when (?:an?|the|engineers)|after (?:an?|engineers))\b/iu,
  ),
  'option-taken-up': says(
    /\b(?:took|taken|take) up\b[^.]*\boption\b|\bexercis\w+\b[^.]*\boption\b|\boption\b[^.]*\b(?:was|has been|had been) (?:taken up|exercised)\b/iu,
  ),
  'place-instead': says(/\b(?:instead|another (?:site|place)|elsewhere|new site|moves? to)\b/iu),
  'appeal-filed': says(
    /\b(?:has|have|had) appealed\b|\b(?:will|would|intends? to|plans? to) (?:not )?appeal\b|\bfiled an appeal\b|\bappeals against\b|\b(?:new|second|revised|smaller) (?:application|plan)\b|\b(?:gives?|gave|given|giving) up\b|\b(?:abandon|withdr[ae]w|scrap)\w*\b/iu,
  ),
  'share-let': says(
    /\b(?:fully|wholly|entirely|all of it|half|\d+ ?(?:%|per cent|percent))\b[^.]{0,40}\b(?:let|leased|booked|sold|taken)\b|\b(?:let|leased) (?:in full|to capacity)\b/iu,
  ),
  tenant: (sentence) =>
    /\b(?:tenants?|customers?|bidders?|buyers?) (?:is|are|will be|signed|include)\b|\b(?:anchor tenant)\b/iu.test(sentence) ||
    /\b(?:let|leased|rented|sold|booked|taken) (?:in full )?(?:to|by) \p{Lu}/u.test(sentence),
  phases: (sentence) =>
    /\b(?:first|second|initial|phases?|rest|remainder|stages?)\b/iu.test(sentence) && date.test(sentence) && /\d/u.test(sentence),
  purpose: says(/\b(?:inference|training)\b/iu),
  basis: says(/\b(?:IT load|IT capacity|IT power|critical load|nameplate|includ\w+ (?:the )?cooling|without cooling|whole site|PUE)\b/iu),
  'chip-count': says(/\b\d[\d,.]*\d (?:[\p{L}\d-]+ ){0,3}(?:GPUs?|TPUs?|chips|accelerators|processors)\b/iu),
  'computing-bought': (sentence) =>
    /\b\d[\d,.]*\d (?:[\p{L}\d-]+ ){0,3}(?:GPUs?|TPUs?|chips|accelerators|processors)\b/iu.test(sentence) ||
    (money.test(sentence) && /\b(?:an|per|each) hour\b/iu.test(sentence)) ||
    /\d (?:MW|GW|megawatts|gigawatts)\b/u.test(sentence),
  security: says(/\b(?:as (?:security|collateral)|(?:un)?secured (?:on|by|against)|backed by|unsecured|pledg\w+|collaterali[sz]ed)\b/iu),
  'sold-ahead': gives(numeral, /\b(?:pre-?sold|booked|reserved|signed up|customers? (?:ha(?:s|ve)|took)|spoken for|sold out)\b/iu),
  'same-capacity': says(/\b(?:same (?:site|capacity|deal|megawatts)|in addition to|separate from|on top of)\b/iu),
  'opted-out': says(/\b\d[\d,]*\b[^.]*\b(?:ha(?:s|ve) (?:opted out|refused|turned it down)|filed (?:a )?claims?)\b/iu),
  'suit-decided': (sentence) =>
    !/\b(?:similar|earlier|another|other|like) (?:case|suit)\b/iu.test(sentence) &&
    /\b(?:court|judge|jury)\b[^.]*\b(?:ruled (?:for|against|in favou?r)|awarded|dismissed|granted)\b/iu.test(sentence),
  'cost-kept': says(/\b(?:over budget|within budget|overrun\w*|costs? (?:has|have) (?:risen|doubled|grown)|dearer than)\b/iu),
  'first-shipped': says(
    /\b(?:ha(?:s|ve|d) (?:already )?(?:shipped|delivered)|samples? (?:ha(?:s|ve)|went|were)|first (?:units|samples))\b/iu,
  ),
  'cost-of-damage': gives(money, /\b(?:damage\w*|repairs?|loss(?:es)?|costs?|rent)\b/iu),
  'insurer-pays': says(/\binsur\w+\b[^.]*\b(?:will (?:not )?pay|pays|paid|agreed|refused)\b(?<!whether it will pay)/iu),
  'customers-kept': says(/\b(?:customers?|clients?)\b[^.]*\b(?:renewed|extended|will (?:stay|leave)|ha(?:s|ve) left)\b/iu),
  'let-again': says(
    /\b(?:re-?let|let again|sold again|new (?:tenants?|customers?|clients?)|taken over by|others (?:have|will) (?:take|taken|rent))\b/iu,
  ),
  'granted-under': says(/\b(?:granted|issued|approved|refused)\b[^.]*\bunder the new\b/iu),
  'scores-repeated': says(/\b(?:repeated|re-?ran|reproduced|confirmed|checked)\b[^.]*\b(?:other|remaining|rest|six)\b/iu),
  'kept-on': says(
    /\b(?:contracts? of|for|until|permanent\w*)\b[^.]*\b(?:months?|years?|permanent\w*|open-ended)\b[^.]*\b(?:come back|return\w*|rehir\w*)|\b(?:come|came|comes) back on\b/iu,
  ),
  'cost-of-return': gives(money, /\b(?:salar\w+|wages?|bonus\w*|pay rise|raises?)\b/iu),
  'hours-matched': says(/\b(?:hourly|hour by hour|each hour|round the clock|batter(?:y|ies)|storage)\b/iu),
  'money-lasts': says(
    /\b(?:(?:will|would|can|could|to|should) (?:now )?last|runway|(?:cash|money) enough|enough (?:cash|money))\b[^.]*\b(?:until|months?|years?|20\d\d)\b|\b(?:spends|burns|loses)\b[^.]*\b(?<!in )(?:a|each|per) (?:month|quarter)\b/iu,
  ),
  'customers-leave': gives(
    numeral,
    /\b(?:customers?|clients?|tenants?)\b[^.]*\b(?:ha(?:s|ve) (?:left|moved|gone)|are leaving|gave notice)\b/iu,
  ),
  'work-done-meanwhile': gives(
    numeral,
    /\b(?:finished|handled|processed|answered|completed|delivered|done|off the road|on the road)\b[^.]*\b(?:strike|stoppage|a day|each day|meanwhile|usual)\b|\b(?:strike|stoppage)\b[^.]*\b(?:finished|handled|processed|answered|completed|off the road)\b/iu,
  ),
  'cost-of-rise': gives(money, /\b(?:rise|raise|demands?|increase|claim)\b[^.]*\b(?:would|will) (?:cost|come to|add)\b/iu),
  'binding-answer': says(
    /\b(?:binding|binds?|bound by|bylaws?|statutes?|charter)\b|\b(?:rule|vote)\b[^.]*\b(?:lifted|overrul\w+|cannot be changed)\b/iu,
  ),
  'kept-for': says(
    /\b(?:keeps?|kept|stor(?:es|ed)|retain(?:s|ed)?|delet(?:es|ed))\b[^.]*\b(?:for|after|since|up to) (?:about |the last )?(?:\d+|a|an|one|two|three|six|twelve|thirty|ninety) (?:days?|weeks?|months?|years?)\b|\bgoing back to\b/iu,
  ),
  'paying-among': gives(
    numeral,
    /\b(?:business|businesses|firms|companies|enterprise|corporate|paying) (?:customers|accounts|users|clients|plans?|are|were)\b/iu,
  ),
  'largest-hit': says(/\b(?:largest|biggest|big) (?:customers?|clients?|tenants?)\b/iu),
  'other-buyer': says(
    /\b(?:other|another|new|rival|second) (?:buyers?|bidders?|bids?|offers?|suitors?)\b|\b(?:has|have) (?:bid|offered|made an offer)\b/iu,
  ),
  'cost-of-wait': says(
    /\b(?:lost|delayed|left|postponed)\b[^.]*\b(?:because of|during|since) the (?:deal|merger|talks|agreement|takeover)\b/iu,
  ),
  'share-rights': says(
    /\b(?:preference|preferred|liquidation|paid (?:out )?first|senior|ratchet|same (?:terms|rights|class)|ordinary|common) (?:shares?|stock|rights?|terms)?\b/iu,
  ),
  'royalty-rate': says(/\broyalt(?:y|ies) (?:of|at) (?:[A-Z]{3} |[$€£])?\d|\d(?:%| per ?cent) royalt/iu),
  'rate-in-use': (sentence) =>
    !/\b(?:not|never|nobody|no)\b/iu.test(sentence) &&
    /\b(?:in (?:use|production|practice|the field)|current version|new(?:er)? version|version (?:that|in) (?:customers|users|use))\b[^.]*\b(?:\d[\d,.]* of \d|\d(?:%| per ?cent)|once in)/iu.test(
      sentence,
    ),
  'use-told': gives(numeral, /\b(?:ha(?:s|ve) (?:moved|switched|migrated|upgraded)|of (?:its |their )?traffic)\b/iu),
  'cost-to-serve': says(/\b(?:gross margins?|covers? (?:its|the) costs?|costs? (?:it|the lab|the company) [^.]*\bto (?:run|serve))\b/iu),
  'order-cover': says(
    /\b(?:sold out|spoken for|backlog|order book|signed contracts? for|contracts? for (?:about )?(?:half|two-thirds|most|\d))\b|\borders?\b[^.]*\d/iu,
  ),
  'cost-of-loss': gives(money, /\b(?:damages|would owe|liab\w+|expos(?:e|ed|ure)|at stake)\b/iu),
  refinanced: says(
    /\brefinanced\b|\bnew (?:loan|credit|facility|bonds?) of\b|\b(?:agreed|signed) (?:an? |the )?(?:\p{L}+ )?(?:loan|facility)\b/iu,
  ),
  'use-of-text': gives(
    numeral,
    /\b(?:answers?|questions?|queries)\b[^.]*\b(?:draws?|drew|cit(?:es|ed)|uses?|used|links?|come(?:s)?) (?:on|from|to|it|the)\b/iu,
  ),
  'share-of-income': gives(money, /\b(?:revenues?|turnover|income|earn(?:s|ed))\b[^.]*\b(?:last year|in 20\d\d|a year|annual)\b/iu),
  'sites-valued': gives(
    money,
    /\b(?:valued|valuation|worth|appraised)\b[^.]*\b(?:sites?|halls?|buildings?|data[- ]cent(?:re|er)s?)\b|\b(?:sites?|halls?|buildings?)\b[^.]*\b(?:valued|worth)\b/iu,
  ),
  'use-measured': gives(numeral, /\b(?:used|drew|consumed|measured|meter(?:s|ed)?)\b[^.]*\b(?:litres|gallons|megawatts?|MW|decibels)\b/iu),
  'start-of-work': says(
    /\b(?:contract with|hired|appointed|chosen) (?:an? |the )?(?:builder|contractor|construction)\b|\bwork (?:has )?(?:begun|started)\b/iu,
  ),
  'sales-by-customer': gives(
    numeral,
    /\b(?:customers?|clients?|buyers?)\b[^.]*\b(?:accounts? for|accounted for|make up|made up|of (?:its )?(?:revenues?|sales))\b/iu,
  ),
  'volume-and-price': gives(
    numeral,
    /\b(?:volumes?|units?|pieces|shipments|prices?)\b[^.]*\b(?:rose|fell|grew|climbed|dropped|up|down|higher|lower)\b/iu,
  ),
  'challenge-decided': says(
    /\b(?:court|tribunal|judge)\b[^.]*\b(?:upheld|dismissed|annulled|suspended|ruled)\b[^.]*\b(?:award|contract)\b/iu,
  ),
  'cost-of-now': gives(
    money,
    /\b(?:saves?|saving|costs? (?:it|the ministry|the department) (?:now|today|at present)|currently (?:spends|pays|costs))\b/iu,
  ),
  'price-of-used': gives(numeral, /\b(?:used|second-hand|resale|worth|value[ds]?|writes? (?:them )?off|depreciat\w*)\b/iu),
}

/** The slots that have a sign of their own in a report's sentences. */
export const slotsWithSigns: ReadonlySet<string> = new Set(Object.keys(signs))

/** Whether any sentence of a report's text tells what the slot asks for; a slot that has no sign is told by none. */
export function tellsSlot(slot: string, text: string, language = 'en'): boolean {
  if (isDealTerm(slot)) return showsTerm(slot, text)
  const sign = signs[slot] ?? (mayAnswer(slot, '') === undefined ? undefined : (sentence: string) => mayAnswer(slot, sentence) === true)
  if (sign === undefined || text === '') return false
  return splitSentences(text, language).some(({ start, end }) => sign(text.slice(start, end)))
}
