// A site whose size one sentence tells, and how far along it is the one before: the two as one plain sentence.
import { isToldOtherwise } from '../deals/clauses-of-deals.ts'
import { isPower } from '../deals/deal-figures.ts'
import { isParty } from '../deals/deal-leads.ts'
import { partyOf } from '../deals/deal-names.ts'
import { findTriggers } from '../deals/deal-words.ts'
import { isSurely } from '../deals/houses-in-deal.ts'
import { isBeingBuilt, isProposed, isRumoured } from '../deals/how-far.ts'
import type { SentenceParts } from '../deals/read-deal.ts'

/** "Work goes on at Tolland's site. The campus will have 64 MW": the plain sentence; undefined where size, house or stage is left open. */
export function siteBefore({ text, names, figures }: SentenceParts, before: SentenceParts | undefined): string | undefined {
  const [size, more] = figures.filter(isPower)
  if (before === undefined || before.figures.length > 0 || size?.standing !== 'own' || more !== undefined) return undefined
  const [price, dearer] = figures.filter(({ money }) => money !== undefined)
  if (isToldOtherwise(before.text) || isRumoured(text) || dearer !== undefined) return undefined
  const own = names.filter((name) => isParty(name) && isSurely(name, text))
  const earlier = before.names.filter((name) => isParty(name) && isSurely(name, before.text))
  const houses = new Set([...own, ...earlier].map(partyOf))
  const [house] = houses
  const verb = verbOf(text, text.slice(size.start), before)
  const cost = price === undefined ? '' : ` at a cost of ${text.slice(price.start, price.end)}`
  return house === undefined || verb === undefined || houses.size > 1
    ? undefined
    : `${house} ${verb} a ${text.slice(size.start, size.end)} data centre${cost}.`
}

function verbOf(text: string, behind: string, before: SentenceParts): string | undefined {
  const isOfSite = ofSite.test(behind) || siteFirst.test(text)
  if (isBeingBuilt(before.text) && !atRest.test(`${before.text} ${text}`)) return isOfSite ? 'is building' : undefined
  if (!(isOfSite || siteFirst.test(text) || itHas.test(text)) || isProposed(before.text)) return undefined
  const acts = new Set(
    findTriggers(before.text, before.language, { power: true, chips: false, money: false }).flatMap(({ act, noun }) => (noun ? [] : [act])),
  )
  const [act, ...others] = acts
  return act === undefined || others.length > 0 || (act === 'live' && atRest.test(text)) ? undefined : verbs[act]
}
const verbs: Readonly<Partial<Record<ReturnType<typeof findTriggers>[number]['act'], string>>> = {
  live: 'has opened',
  pause: 'has paused work on',
  cancel: 'has cancelled',
}

const atRest =
  /\b(?:on hold|idle|paus(?:e[sd]?|ing)|halt(?:s|ed)?|suspend(?:s|ed)|stopped|frozen|mothballed|shelved|cancell?ed|scrapped|abandoned)\b/u
const ofSite =
  /\b(?:data cent(?:re|er)|campus|site|facility|hall|building|project|scheme|complex|park)s?\b|\bwhen (?:it is )?(?:finished|complete|done)/u
const siteFirst =
  /^(?:(?:When|Once) (?:[\p{Ll}]+ ){0,3}(?:finished|complete|completed|built|done|ready|open), )?(?:[Tt]he|[Ii]ts) (?:(?:[\p{Ll}-]+|\d[\d.,]*) ){0,3}?(?:MW )?(?:data cent(?:re|er)|campus|site|facility|hall|building|park|complex)(?:,| (?:there )?(?:will|is|has|was|offers|provides|with)\b)/u
const itHas = /^It (?:will |can )?(?:has|have|offers?|holds?|provides?|houses?|is designed for|takes up)\b/u
