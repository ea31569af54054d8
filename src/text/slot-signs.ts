// What a report would have to say for a term to count as stated: one sign for each slot that a take may call missing.
import type { Claim } from '../domain/claim.ts'

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
  tenant: says(/\b(?:tenant|customer|bidder|buyer)s? (?:is|are|will be|signed)\b/iu),
  'split-of-payments': says(/\b(?:instalments?|a year|each year|annually|per year|schedule of payments)\b/iu),
}

/** Whether a claim states what the slot asks for; a slot without a sign is stated by nobody. */
export function statesSlot(slot: string, claim: Claim): boolean {
  return signs[slot]?.(claim) === true
}
