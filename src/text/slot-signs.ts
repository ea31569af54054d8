// What a report would have to say for a term to count as stated: one sign for each slot that a take may call missing.
import type { Claim } from '../domain/claim.ts'
import { isDealTerm, showsTerm } from './term-signs.ts'

const wordsOf = (claim: Claim): string => `${claim.subject.text} ${claim.verb.text} ${claim.object?.text ?? ''}`
const says =
  (pattern: RegExp) =>
  (claim: Claim): boolean =>
    !claim.negated && pattern.test(wordsOf(claim))
const isChip = (unit: string): boolean => unit === 'GPU' || unit === 'TPU'

const signs: Readonly<Record<string, (claim: Claim) => boolean>> = {
  price: (claim) => !claim.negated && claim.money.length > 0,
  basis: (claim) => !claim.negated && claim.quantities.some(({ quantity }) => quantity.unit === 'MW' && quantity.basis !== 'unknown'),
  'chip-count': (claim) => !claim.negated && claim.quantities.some(({ quantity }) => isChip(quantity.unit)),
  hardware: (claim) => !claim.negated && claim.quantities.some(({ quantity }) => isChip(quantity.unit)),
  purpose: (claim) => !claim.negated && /\b(?:inference|training|train)\b/iu.test(claim.object?.text ?? ''),
  'hours-sold': says(
    /\b(?:sold|booked|utili[sz]ation|occupancy)\b[^.]*\b(?:hours|per cent|%|tokens)|\b(?:hours|tokens) (?:sold|used|served)\b/iu,
  ),
  'units-sold': says(/\b(?:sold|shipped|delivered|ordered)\b[^.]*\b\d/iu),
  'outside-test': says(/\b(?:independent|outside|third[- ]party)\b[^.]*\b(?:found|showed|shows|measured|confirmed|confirms)\b/iu),
  'day-of-new-date': says(/\b(?:new|revised|later) (?:date|day)\b[^.]*\b\d{1,2} \p{Lu}/u),
  'figures-after': says(/\b(?:since|under|after) the (?:order|rule|ruling|decision|cap|law)\b[^.]*\d/iu),
  'closing-conditions': says(/\b(?:divest\w*|remed(?:y|ies)|commitments? to (?:sell|keep)|on condition that)\b/iu),
  'use-of-money': says(/\b(?:order|lease|contract)s? (?:for|of|worth)\b[^.]*\b\d/iu),
  'teams-cut': says(/\b(?:teams?|departments?|divisions?|units?|plants?|offices?)\b[^.]*\b(?:clos|cut|los|go|shut)\w*/iu),
  'next-figure': says(/\bnext (?:figure|month|quarter|report|reading)s?\b[^.]*\b(?:was|were|came)\b/iu),
  'share-let': says(
    /\b(?:fully|wholly|entirely|all of it|half|\d+ ?(?:%|per cent|percent))\b[^.]{0,40}\b(?:let|leased|booked|sold|taken)\b|\b(?:let|leased) (?:in full|to capacity)\b/iu,
  ),
  tenant: says(/\b(?:tenant|customer|bidder|buyer)s? (?:is|are|will be|signed)\b/iu),
  'donor-count': says(
    /\b\d[\d,.]* (?:million |thousand )?(?:individual |unique |different )?(?:donors|contributors|people|contributions|donations)\b/iu,
  ),
  'debt-of-output': says(/\b(?:of|to) (?:the )?(?:GDP|gross domestic product|economy|output)\b/iu),
  'interest-paid': says(/\binterest (?:payments?|costs?|on the debt)\b/iu),
  'name-of-successor': says(
    /\b(?:succe(?:ed(?:s|ed)?|ssor)|replac\w+|acting|interim|take over|tapped|nominat\w+)\b[^.]*\b\p{Lu}\p{Ll}+ \p{Lu}\p{L}+|\p{Lu}\p{Ll}+ \p{Lu}\p{L}+\b[^.]*\b(?:will (?:succeed|replace|take over)|as (?:acting|interim|successor))\b/u,
  ),
  'money-left': says(/\bcash on hand\b|\bin the bank\b/iu),
  'list-of-votes': says(
    /\b(?:party[- ]lines?|cross\w* (?:the aisle|over|party)|broke (?:ranks|with)|defect\w*|join\w* (?:with )?(?:all )?(?:the )?(?:Democrats|Republicans)|voted (?:against|for|with|in favou?r))\b/iu,
  ),
  'roll-call': says(/\broll[- ]call\b[^.]*\b\d/iu),
  'day-kept-or-moved': says(
    /\b(?:extend(?:s|ed)?|extension|mov(?:es?|ed)|push(?:es|ed)? back|postpon\w+)\b[^.]*\bdeadline\b|\bdeadline\b[^.]*\b(?:extended|moved|pushed|postponed)\b/iu,
  ),
  'next-vote': says(/\b(?:will|expected to|set to|scheduled to|plans? to)\b[^.]*\b(?:vote|take (?:it )?up|sign|consider)\b/iu),
  'reach-of-ruling': says(/\b(?:opinion|ruling|decision)\b[^.]*\b(?:leaves? open|does not (?:decide|address)|limited to|narrow)\b/iu),
  'same-question-before': says(
    /\b(?:up|down) (?:from|\d)|\bcompared (?:to|with)\b|\b(?:previous|earlier|last) (?:poll|survey|month|year)/iu,
  ),
  'record-of-day': says(/\btranscript of the (?:hearing|day|testimony)\b/iu),
  'terms-of-offer': says(/\b(?:offer|proposal)\b[^.]*\b(?:includes?|would|terms?|calls? for)\b/iu),
  'share-by-income': says(
    /\b(?:by income|income (?:groups?|brackets?|class(?:es)?)|top (?:one|1) percent|middle[- ]class|distribution\w*)\b/iu,
  ),
  'split-of-payments': says(/\b(?:instalments?|a year|each year|annually|per year|schedule of payments)\b/iu),
}

/** Whether a claim states what the slot asks for; a slot without a sign is stated by nobody. */
export function statesSlot(slot: string, claim: Claim): boolean {
  return signs[slot]?.(claim) === true || (isDealTerm(slot) && showsTerm(slot, wordsOf(claim)))
}
