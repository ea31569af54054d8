// Talk that names figures of the trade and states no deal.
import { paysForHouse } from '../deals/price-of-house.ts'
import type { SentenceParts } from '../deals/read-deal.ts'

/** What power would do for homes, what would rival what, what a sum comes to. */
export const noDeal =
  /\b(?:would be enough|enough (?:power|electricity)|rivall?ing|rivals (?:the|its|that|\d)|(?:would|may|might|will|could|to) rival|equivalent to|homes|households|foyers|Haushalte|hogares|implies|works out at|would (?:carry|spend|bring|be met)|for comparison|by comparison|zum Vergleich|à titre de comparaison)\b/iu

/** "Trained it on 4,000 chips", "used 4,000 chips to train it": a run that is over orders nothing. */
const pastRun =
  /\b(?:used|ran|took)\b[^.;]{0,80}\bto train\b|\btrained\b[^.;]{0,60}\b(?:on|with)\b[^.;]{0,40}\b(?:chips|accelerators|GPUs|TPUs)\b/iu

/** "Let its option lapse", "it is far from certain that": nothing was agreed, or nothing is left of it; an option that lapses in a year to come is open. */
const neverCame =
  /\boptions?\b[^.;]{0,60}\b(?:laps(?:e|ed|ing)|expir(?:e|ed|ing)|(?<!\b(?:that|which) )(?:lapses|expires)|r[au]n out)\b|\b(?:far from|by no means|anything but|not at all|not yet) (?:certain|clear|sure|assured|settled)\b|\bno guarantee\b/iu

/**
 * "Failure to deliver the 45 MW would entitle", "wind farms of 70 MW and more must", "approved 51 sites since 2022", "accounted for
 * 64% of its 410 MW", "shipped 14,000 racks across the industry": what a paper or a law foresees, and what a market or a portfolio comes to.
 */
const ofManyOrNone =
  /^(?:Any )?[Ff]ailure to\b|\b(?:MW|GW|megawatts?|gigawatts?) (?:and|or) (?:more|above|over|larger|up)\b|\bapproved (?:\d+|\p{Ll}+|dozens of|hundreds of) (?:data cent|sites|projects|schemes|campuses)(?:[^.;]|\.\d){0,80}\bsince (?:early |late |mid-)?\d{4}|\baccounted for (?:some |about |around |nearly |over |more than )?\d[\d.,]*\s?(?:%|per ?cent)|\bacross (?:the|its) (?:whole |entire )?(?:industry|sector|market|customer base|portfolio|estate)\b/u

/** "Abandoned a $31bn merger", "their takeover was called off": what two houses were to become is no money that either got. */
const mergerOff =
  /\b(?:abandon|scrap|shelv|ditch|drop|terminat|call|broke|break|walk|pull|withdr[ae]w|end)\p{Ll}*(?: (?:off|away from|out of))?\b(?:[^.;]|\.\d){0,60}\b(?:merger|tie-?up|takeover|buy-?out)\b|\b(?:merger|tie-?up|takeover|buy-?out)\b(?:[^.;]|\.\d){0,60}\b(?:abandoned|scrapped|shelved|ditched|dropped|terminated|called off|broken off|withdrawn|collapsed|fell through|off the table)\b/iu

/** "The lease of 240 MW would remain in force": a deal of old that nothing changes is none of the day. */
const goesOn = /\b(?:remain|stay|continue|kept|keep)\p{L}* in (?:force|place|effect)\b|\b(?:not|un)[- ]?affected by\b/iu

/** "Hopes to connect 200 MW one day": what has no day is no plan. */
const someDay =
  /\b(?:one|some) day\b(?! (?:after|before|later|earlier|ahead|per|a week))|\bun jour\b(?! (?:après|avant|plus tard))|\beines Tages\b|\balgún día\b/iu

/** "Today runs 85,000 accelerators, all of them from Kestrel": a fleet that is there is no order. */
const inUse =
  /\b(?:today|currently|already|at present) (?:runs?|operates?|owns?|has|have|uses?) (?:about |some |around |more than )?\d[\d.,]* (?:[\p{L}\d]+ ){0,2}?(?:chips|GPUs|TPUs|accelerators|processors)\b(?! (?:on order|to come))/iu

/** "Which runs 90,000 accelerators in Lund, said": the same of whom the sentence is about. */
const inUseBeside =
  /, which (?:now |already )?(?:runs?|operates?|owns?|has|have) (?:about |some |around |more than )?\d[\d.,]* (?:[\p{L}\d]+ ){0,2}?(?:chips|GPUs|TPUs|accelerators|processors)\b/iu

/** "$11 billion of remaining performance obligations", "set aside 90 million for claims", "holders of notes worth": what is owed, kept or held is not raised. */
const owedOrHeld =
  /\bperformance obligations\b|\bset aside\b(?:[^.;]|\.\d){0,60}\bfor (?:\p{L}+ )?(?:legal|claims?|damages|fines?|losses|lawsuits?|severance|redundanc\p{L}+)\b|\b(?:hold|holds|holders? of|holding) (?:\p{L}+ )?(?:notes|bonds|debt|shares|stock|loans) worth\b/iu

/** "Will use EUR 900m to repay bank loans", "repaid a loan of $9 million": where the money goes is no second loan. */
const repays =
  /\b(?:use|uses|used|using|spend|go|goes|went)\b(?:[^.;]|\.\d){0,40}\bto (?:repay|refinance|pay (?:back|off|down)|retire|redeem|settle)\b|^(?:(?!\b(?:rais|borrow|secur|sign|issu|sold|sell|clos)).)*\b(?:repaid|repays|repaying|paid (?:back|off|down)|pays (?:back|off|down))\b[^.;]{0,40}\b(?:loans?|debts?|bonds?|notes|credit|borrowings)\b/iu

/** "The 130 MW that will become free": what somebody leaves is let to nobody. */
const becomesFree =
  /\b(?:MW|GW|megawatts?|gigawatts?) (?:that|which) (?:will|would|is to|are to) (?:then )?(?:become|be|fall) (?:free|vacant|empty|available again)\b/iu

/** "Investors have lent about EUR 14bn against data centres in Europe so far this year": what a market did. */
const ofMarket =
  /^(?:In all, )?(?:Investors|Lenders|Banks|Companies|Operators|Developers|Hyperscalers|Start-?ups|Funds|Insurers|Cloud companies|Tech companies) (?:have|had) (?:lent|raised|borrowed|spent|invested|put|sold|issued|leased|bought)\b/u

/** "Would cost GBP 2.1 billion, of which it has raised GBP 650 million": the sum that leads is not the one that was raised. */
const ofWhichRaised = /\bcosts?\b(?:[^.;]|\.\d){0,60}, of which\b[^.;]{0,30}\b(?:raised|borrowed|secured|lined up)\b/iu

/** Whether a sentence with figures of the trade states no deal that could be a row. */
export const tellsNoDeal = (parts: SentenceParts): boolean =>
  [
    noDeal,
    pastRun,
    neverCame,
    ofManyOrNone,
    mergerOff,
    goesOn,
    someDay,
    inUse,
    inUseBeside,
    owedOrHeld,
    repays,
    becomesFree,
    ofMarket,
    ofWhichRaised,
  ].some((each) => each.test(parts.text)) || paysForHouse(parts)
