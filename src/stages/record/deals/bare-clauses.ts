// The clauses of a sentence by its parse, each told as a sentence of its own without what hangs on it.
import type { Clause, Part, Stretch } from '../../../text/clause.ts'
import { findClauses } from '../../../text/clauses.ts'
import { isToldOtherwise } from './clauses-of-deals.ts'
import { isParty } from './deal-leads.ts'
import type { NameAt } from './name-at.ts'
import type { SentenceParts } from './read-deal.ts'

/**
 * Sentences that each tell one clause: its subject, its verb and what belongs to the verb, and who says so; relative clauses, asides,
 * reasons and times that open it are left out. Only clauses that hold every figure, and that leave out no house but in a clause about
 * something else; empty for another language than English, and where any word of the whole denies, doubts or compares.
 */
export function bareClauses({ text, language, names, figures }: SentenceParts): readonly string[] {
  if (!language.startsWith('en') || figures.length === 0 || isToldOtherwise(text)) return []
  const masked = withNamesAsWords(text, names)
  const parties = names.filter(isParty)
  const told = [...findClauses(masked).flatMap((clause) => coresOf(clause, text, parties)), ...relativesIn(masked, parties)]
  const whole = plain(text)
  return [...new Set(told.filter((core) => holdsAll(core, { text, parties, figures })).map((core) => sentenceOf(text, core)))].filter(
    (piece) => plain(piece) !== whole && !pointsElsewhere.test(piece),
  )
}

/** A clause as the stretches of its sentence that are kept; what a relative clause tells of its house leaves the others out. */
interface Core {
  readonly kept: readonly Stretch[]
  readonly isRelative?: true
}

/**
 * The text with each name of a party as one word of the same length: "of" and "and" in a name are none, and its last word does not decide
 * number.
 */
function withNamesAsWords(text: string, names: readonly NameAt[]): string {
  return names.filter(isParty).reduce((masked, { start, end }) => {
    const word = masked
      .slice(start, end)
      .replace(/[^\p{L}\d]/gu, 'o')
      .replace(/s$/u, 'o')
    return masked.slice(0, start) + word + masked.slice(end)
  }, text)
}

const hangsOn = (part: Part): boolean =>
  /^(?:relative|adverbial|question|clause)$/.test(part.kind) || (part.kind === 'participial' && part.afterComma)

function coresOf(clause: Clause, text: string, parties: readonly NameAt[]): readonly Core[] {
  const own = [clause.verb, ...clause.parts.filter((part) => !hangsOn(part))]
  const spoken =
    clause.speaker !== undefined && clause.speaker.start > clause.verb.end ? [{ start: clause.speaker.start, end: text.length }] : []
  const inner = clause.parts.flatMap(({ clause: said }) => (said === undefined ? [] : [said]))
  // "Orion says it has been lent": who says it is whom it is about.
  const teller = parties.filter((name) => isWithin(clause.subject, name))
  const reported = inner.flatMap((said): readonly Core[] => {
    const isOwn = teller.length === 1 && /^(?:it|they)$/iu.test(text.slice(said.subject.start, said.subject.end))
    return isOwn ? [{ kept: [clause.subject, said.verb, ...said.parts.filter((part) => !hangsOn(part))] }] : []
  })
  return [{ kept: [clause.subject, ...own, ...spoken] }, ...reported]
}

/** "Marbeck, which has put 40 million into Vega, wants a seat": what is told of a house behind a comma. */
function relativesIn(masked: string, parties: readonly NameAt[]): readonly Core[] {
  return parties.flatMap((name): readonly Core[] => {
    const told = /^,\s(?:which|who)\s([^;]{8,160}?)(?=,\s(?!(?:and|or)\s)|[.;]?$)/u.exec(masked.slice(name.end))
    const [whole, rest] = told ?? []
    if (whole === undefined || rest === undefined) return []
    const from = name.end + whole.length - rest.length
    return [{ kept: [name, { start: from, end: from + rest.length }], isRelative: true }]
  })
}

const isWithin = (outer: Stretch, { start, end }: Stretch): boolean => start >= outer.start && end <= outer.end

interface Whole {
  readonly text: string
  readonly parties: readonly NameAt[]
  readonly figures: readonly Stretch[]
}

/** Whether a core has every figure, and every house that is not told of in a clause of its own. */
function holdsAll({ kept, isRelative }: Core, { text, parties, figures }: Whole): boolean {
  const holds = (each: Stretch): boolean => kept.some((stretch) => isWithin(stretch, each))
  if (!figures.every(holds)) return false
  if (isRelative) return true
  const left = parties.filter((name) => !holds(name))
  return left.every((name) => {
    const from = Math.max(0, ...kept.filter((stretch) => stretch.end <= name.start).map(({ end }) => end))
    return ofItsOwn.test(text.slice(from, name.start))
  })
}

/** What opens a clause about something else than what is told. */
const ofItsOwn = /^[\s,]*(?:which|who|whose|whom|where|that|after|as|because|since|when|while|although|though)\s/iu

/** Someone or something that another part of the text has named. */
const pointsElsewhere =
  /^(?:It|They|He|She|We|I|This|That|These|Those)\s|\b(?:[Oo]ur|[Ww]e|us)\b|\b(?:the|The)\s(?:\p{L}+\s){0,2}(?:company|firm|group|lab|start-?up|landlord|former|latter)\b(?!\s\p{Lu})/u

const plain = (text: string): string => text.replace(/[\s.,]+/gu, ' ').trim()

/** The kept words in the order of the text, whoever speaks behind a comma. */
function sentenceOf(text: string, { kept }: Core): string {
  const words = kept.map(({ start, end }) => text.slice(start, end).trim())
  const last = kept.at(-1)
  const isSpoken = last !== undefined && kept.length > 2 && last.end === text.length && !/^[\s]*$/u.test(words.at(-1) ?? '')
  const told = isSpoken && speaks.test(words.at(-1) ?? '') ? `${words.slice(0, -1).join(' ')}, ${words.at(-1)}` : words.join(' ')
  const opened = told.charAt(0).toUpperCase() + told.slice(1)
  return /[.!]["”]?$/u.test(opened) ? opened : `${opened}.`
}
const speaks = /\b(?:said|says|told|reported|reports|announced|confirmed|added|wrote|according)\b/u
