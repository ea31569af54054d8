// What a claim tells as done, planned or called off, and of what matter: two reports of different days are set side by side by it.
import type { Claim } from '../domain/claim.ts'
import type { ToldMatter } from '../domain/told-matter.ts'
import { findQuantities } from './quantities.ts'
import { termsOf } from './terms.ts'
import { verbReadings } from './verbs.ts'

const wordsMax = 16
/** Verbs that set a deed ahead: "plans to open", "is expected to rule". */
const plans = new Set('plan intend aim vow pledge promise propose prepare expect set schedule slate'.split(' '))
const calls = new Set('cancel scrap shelve abandon postpone suspend halt withdraw drop'.split(' '))
/** Deeds that say nothing of what is done. */
const empty = new Set('be have do say tell get make take go come give see know think want need seem appear become remain keep'.split(' '))
const being = /^(?:is|are|was|were|been|being|be|am)$/
const ahead = /^(?:will|shall|would)$/
const loose = /^(?:may|might|could|can|should|must)$/
const doing = /^(?:did|does|do)$/

interface Verb {
  readonly lemma: string
  readonly passive: boolean
  readonly helpers: readonly string[]
}

function verbOf(text: string): Verb | undefined {
  const words = text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []
  const last = words.at(-1)
  if (last === undefined) return undefined
  const helpers = words.slice(0, -1)
  const isBe = helpers.some((word) => being.test(word))
  const wanted = isBe ? ['participle'] : helpers.some((word) => /^(?:has|have|had)$/.test(word)) ? ['participle'] : ['past', 's', 'base']
  const found = verbReadings(last).filter(({ form }) => wanted.includes(form))
  const [reading] = found
  // "Found" is of find and of found: which deed it is stays open.
  if (reading === undefined || found.some(({ lemma }) => lemma !== reading.lemma)) return undefined
  return { lemma: reading.lemma, passive: isBe, helpers }
}

/** The infinitive an object begins with ("to open a plant"), and what is left behind it. */
function infinitiveIn(object: string): { readonly lemma: string; readonly passive: boolean; readonly rest: string } | undefined {
  const match = /^to (?<be>be )?(?<verb>\p{Ll}+)(?: |$)/u.exec(object)
  const verb = match?.groups?.['verb'] ?? ''
  const reading = verbReadings(verb).find(({ form }) => form === (match?.groups?.['be'] === undefined ? 'base' : 'participle'))
  return match === null || reading === undefined
    ? undefined
    : { lemma: reading.lemma, passive: match.groups?.['be'] !== undefined, rest: object.slice(match[0].length) }
}

const timeWords =
  /\b(?:(?:last|next|this|early|late|earlier|later) )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|spring|summer|autumn|fall|winter|week|month|year|morning|afternoon|evening|night|today|tomorrow|yesterday)s?\b/giu

type Deed = Pick<ToldMatter, 'deed' | 'passive' | 'stage' | 'isCall'> & { readonly rest: string }

function deedOf({ verb, object, negated, modality }: Claim): Deed | undefined {
  const read = verbOf(verb.text)
  const behind = object?.text ?? ''
  if (read === undefined || read.helpers.some((word) => loose.test(word) || (doing.test(word) && !negated))) return undefined
  const inner = infinitiveIn(behind)
  if (inner !== undefined) {
    if (negated || !plans.has(read.lemma) || modality !== 'plan' || empty.has(inner.lemma)) return undefined
    return { deed: inner.lemma, passive: inner.passive, stage: 'ahead', rest: inner.rest }
  }
  const isAhead = read.helpers.some((word) => ahead.test(word))
  const { lemma: deed, passive } = read
  if (empty.has(deed) || plans.has(deed)) return undefined
  if (calls.has(deed) && !negated && !isAhead) return { deed, passive, stage: 'off', isCall: true, rest: behind }
  if (negated) return { deed, passive, stage: 'off', rest: behind }
  if (isAhead) return modality === 'plan' ? { deed, passive, stage: 'ahead', rest: behind } : undefined
  return modality === 'fact' ? { deed, passive, stage: 'done', rest: behind } : undefined
}

const sorted = (list: Iterable<string>): readonly string[] => [...new Set(list)].toSorted((a, b) => (a < b ? -1 : 1)).slice(0, wordsMax)

/** Every figure of a deed: both ends of a range, and what is only a limit under a kind of its own, so that it equals none that is not. */
function figuresIn(text: string): ToldMatter['figures'] {
  return findQuantities(text, 'en').flatMap(({ kind, lo, base, hi, noun, qualifier }) => {
    const isPlain = qualifier === 'exact' || qualifier === 'approx'
    const own = { kind: isPlain ? kind : `${kind}:${qualifier}`, unit: base.unit, ...(noun !== undefined && kind === 'count' && { noun }) }
    return [base.lo, ...(lo === hi ? [] : [base.hi])].map((value) => ({ ...own, value }))
  })
}

/**
 * The deed of an English claim and its matter: stems and names of what it is done to, without who does it. Undefined for what is said,
 * supposed or rumoured, for a deed that says nothing, and for one whose verb could be two.
 */
export function toldMatter(claim: Claim): ToldMatter | undefined {
  const party = partyKeyOf(claim)
  const deed = party === undefined || claim.verb.text === '' || claim.condition !== undefined ? undefined : deedOf(claim)
  if (deed === undefined || party === undefined) return undefined
  const { rest, ...told } = deed
  // A day or season tells when, and not of what.
  const all = [rest, claim.recipient?.text ?? '', claim.place?.text ?? ''].join(' ')
  const whole = claim.dates.reduce((text, { text: day }) => text.replaceAll(day, ' '), all).replace(timeWords, ' ')
  const own = new Set(termsOf(claim.subject.text, 'en'))
  const others = claim.names.filter(
    ({ start, end, text }) => (end <= claim.subject.start || start >= claim.subject.end) && whole.includes(text),
  )
  const named = new Set(others.flatMap(({ text }) => termsOf(text, 'en')))
  const words = termsOf(whole, 'en').filter((term) => !own.has(term) && !named.has(term) && !/\d/.test(term) && term.length > 2)
  const names = others.map(({ entityId, text }) => entityId ?? text.toLowerCase())
  return { party, ...told, words: sorted(words), names: sorted(names), figures: figuresIn(whole) }
}

const titles = new Set(
  `the former outgoing incoming acting special counsel president vice prime minister senator sen representative rep congressman
  congresswoman governor gov mayor judge justice chief secretary attorney general speaker majority minority leader chairman
  chairwoman king queen pope mr mrs ms dr sir`.split(/\s+/),
)

/** "President Dietz", "Special counsel Lena Brandt": the name alone. What is left must begin with a capital. */
function withoutTitles(text: string): string {
  const words = text.split(' ')
  const first = words.findIndex((word) => !titles.has(word.toLowerCase().replace(/\.$/u, '')))
  const rest = words.slice(Math.max(0, first))
  return first > 0 && /^\p{Lu}/u.test(rest[0] ?? '') ? rest.join(' ') : text
}

const plainName = (text: string): string => text.replace(/[’']s$/u, '').replace(/,? (?=[JS]r\.?$)/u, ' ')

/**
 * Who acts, as two claims are told to be of one party: an id of the registry, else a name without its titles, in small letters; of a
 * person that may be the surname alone. Undefined for "the company" and "he".
 */
export function partyKeyOf({ subject, names }: Pick<Claim, 'subject' | 'names'>): string | undefined {
  if (subject.entityId !== undefined) return subject.entityId
  const name = plainName(withoutTitles(subject.text))
  if (
    !/^\p{Lu}[\p{L}.’'&-]+(?: (?:of|and|the|for|de|[\p{Lu}][\p{L}.’'&-]*))*$/u.test(name) ||
    /^(?:I|We|It|He|She|They|You|This|That|There)$/u.test(name)
  )
    return undefined
  // One word with a capital may only open its sentence: then it must be a name of the claim's own.
  const isName = / /.test(name) || names.some(({ text }) => plainName(text).endsWith(name))
  return isName ? name.toLowerCase() : undefined
}
