// Every figure we print must be a figure of the sentence's own evidence: value, unit and what is counted, rounded at most as prose rounds.

import { toTwoFigures } from '../../calc/rounding.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { FoundQuantity } from '../../text/quantities.ts'
import { findQuantities } from '../../text/quantities.ts'
import { isDuration } from './dates-agree.ts'
import { isKindOf } from './kind-words.ts'
import { verdict } from './material.ts'
import { haveOneRoot, tellSame } from './near-words.ts'
import type { Figure, Material } from './read-evidence.ts'
import { findDates } from './read-once.ts'
import { readWords, type Word } from './read-words.ts'
import { isOnlyOfItsUnit, isRoundOf } from './rounded-figure.ts'
import { findVerbGroups } from './verb-groups.ts'
import { areAlike, houseWords } from './word-lists.ts'

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))

/** Ours in the unit of the ledger: watts as MW, money in whole units, counts as they are. */
function figureOf(found: FoundQuantity): Figure {
  const { base } = found
  return base.unit === 'W'
    ? { lo: base.lo / 1e6, hi: base.hi / 1e6, unit: 'MW' }
    : { lo: base.lo, hi: base.hi, unit: found.kind === 'money' ? base.unit : found.unit }
}

function valueIsKnown(value: number, figures: readonly Figure[]): boolean {
  return figures.some((each) =>
    [each.lo, each.hi].some((known) => isNear(known, value) || (known > 0 && isNear(toTwoFigures(known), value))),
  )
}

function agrees(ours: Figure, theirs: readonly Figure[]): boolean {
  const sameUnit = theirs.filter((each) => each.unit === ours.unit || each.unit === '' || ours.unit === '')
  return valueIsKnown(ours.lo, sameUnit) && valueIsKnown(ours.hi, sameUnit)
}

/** Digits of our text that stand in dates, names and hardware names are no figures of their own. */
function maskNames(text: string, names: readonly string[], reference: string): string {
  const spans = findDates(text, { language: 'en', reference }).filter(({ raw }) => !isDuration(raw))
  const dated = spans.reduce((masked, { start, end }) => masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end), text)
  return names
    .filter((name) => /\d/.test(name))
    .reduce((masked, name) => masked.replaceAll(name, ' '.repeat(name.length)), dated)
    .replace(/\b(?:NVL72|[A-Z]{1,2}\d{2,3})\b/gu, (match) => ' '.repeat(match.length))
}

const spelled =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/u

/** A number we spell out, with the scale behind it, from a passage that has no such number. */
function strangeSpelled(text: string, material: Material): string | undefined {
  if (material.passages.length === 0 || material.passages.some(({ language }) => language !== 'en')) return undefined
  const bare = findQuantities(material.text.slice(0, 4000), 'en').filter(
    ({ unit, kind }) => unit === '' || kind === 'time' || kind === 'count',
  )
  const written = readWords(material.text).filter(({ kind, text: word }) => kind === 'figure' && /^[a-z]/.test(word))
  const known = new Set([...bare.map(({ lo }) => lo), ...written.flatMap(({ value }) => (value === undefined ? [] : [value]))])
  const figures = new Set(material.figures.flatMap(({ lo, hi, unit }) => (unit === '' ? [lo, hi] : [])))
  const strange = readWords(text).find(
    ({ text: word, value }) => value !== undefined && spelled.test(word) && !known.has(value) && !figures.has(value),
  )
  return strange === undefined ? undefined : text.slice(strange.at, strange.end)
}

/** Whoever these are, they are people. */
const persons =
  /^(?:men|women|children|boys|girls|pupils|students|workers|employees|staff|miners|sailors|soldiers|officers|guards|passengers|tourists|hikers|climbers|skiers|fishermen|farmers|doctors|nurses|teachers|drivers|pilots|villagers|residents|migrants|refugees|protesters|prisoners|hostages|patients|players|fans|voters)$/u

/** A rounded count is of what the passage counts: "about 500 teachers" is no round figure of 512 pupils. */
const countsTheNoun = (ours: FoundQuantity, theirs: FoundQuantity): boolean => {
  if (ours.noun === undefined || theirs.noun === undefined) return true
  const known = readWords(theirs.noun)
  return readWords(ours.noun).some((word) => known.some((other) => areAlike(word.key, other.key) || countsTheSame(word, other)))
}

/** Stores are shops, and four men are four people; a word of one root is another thing, unless it is for people ("who work", "workers"). */
const countsTheSame = (ours: Word, theirs: Word): boolean =>
  ours.key === theirs.key ||
  (tellSame(ours, theirs) && (persons.test(ours.text) || !haveOneRoot(ours.key, theirs.key))) ||
  isKindOf(ours, theirs) ||
  (ours.text === 'people' && persons.test(theirs.text))

/** A counted figure of ours whose noun the passage never uses, nor a near-equal of it: "24 racks" from "24 sites", not "posts" from "jobs". */
function strangeNoun(found: FoundQuantity, material: Material, theirs: readonly FoundQuantity[]): boolean {
  if (
    found.noun === undefined ||
    found.unit !== '' ||
    // "One of the nation's ports" counts no nations.
    /^one of\b/iu.test(found.raw) ||
    material.passages.length === 0 ||
    material.passages.some(({ language }) => language !== 'en')
  )
    return false
  const [noun] = readWords(found.noun)
  const same = theirs.filter(({ base }) => base.lo === found.base.lo && base.hi === found.base.hi)
  if (noun === undefined || noun.kind !== 'plain' || houseWords.has(noun.key) || same.length === 0) return false
  // "Robotaxis" are taxis.
  const isKindOf = (key: string): boolean => key.length > 3 && noun.key.length > key.length + 2 && noun.key.endsWith(key)
  const held = readWords(withInitials(material.text))
  if (held.some(({ key }) => key === noun.key || isKindOf(key) || areAlike(noun.key, key))) return false
  // "Workers" are people who work, but no miners are its mines: of one root only a verb tells who they are.
  const verbs = findVerbGroups(withInitials(material.text))
  const ofPeople = same.some(({ noun: theirs }) => theirs === undefined || theirs === 'people')
  const isDone = ({ at }: Word): boolean => ofPeople && verbs.some(({ start, end }) => at >= start && at < end)
  return !readWords(found.noun).every((word) =>
    held.some((other) => countsTheSame(word, other) && (word.key === other.key || !haveOneRoot(word.key, other.key) || isDone(other))),
  )
}

/** Digits that nothing could read as a figure or a date must at least stand in the evidence as they are. */
function unreadDigits(
  masked: string,
  ours: readonly FoundQuantity[],
  material: Material,
  written: ReadonlySet<number>,
): string | undefined {
  const known = new Set([...[material.text, ...material.days].join(' ').matchAll(/\d+/gu)].map(([each]) => each))
  return [...masked.matchAll(/\d+/gu)]
    .filter(({ index }) => !ours.some(({ start, end }) => index >= start && index < end))
    .map(([each]) => each)
    .find((each) => !known.has(each) && !written.has(Number(each)))
}

/** A count as our sentence has it: "18,000 chips", where a name between them was masked. */
function inFull({ raw, noun = '' }: FoundQuantity): string {
  const told = raw.replace(/\s+/gu, ' ').trim()
  return told.endsWith(noun) ? told : `${told} ${noun}`
}

/** "A bridge of 62 metres" is no age. */
const noThings = String.raw`(?![.,]?\d|%| (?:people|men|women|per|million|billion)\b| (?!(?:was|is|has|does|dies|lives|says)\b)\p{Ll}+s\b)`
const women = /\b(?:woman|girl|daughter|sister|mother|wife|aunt|niece|widow|grandmother)\b/iu
const men = /\b(?:man|boy|son|brother|father|husband|uncle|nephew|widower|grandfather)\b/iu
const sexOf = (words: string): 'woman' | 'man' | undefined => (women.test(words) ? 'woman' : men.test(words) ? 'man' : undefined)

/** "A 62-year-old" is a woman of 62, or one who is named with ", 62," behind. */
function isAgeOf(own: string, { raw, end }: FoundQuantity, { text }: Material): boolean {
  const age = /^(?<age>\d{1,3})[- ]years?[- ]old/u.exec(raw.trim())?.groups?.['age']
  if (age === undefined) return false
  const told = [
    ...text.matchAll(
      new RegExp(String.raw`(?<who>\p{L}+),? (?:of|aged?) ${age}${noThings}|(?<named>\p{L}+), ${age}[,.]|\b${age}[- ]years? old`, 'gu'),
    ),
  ]
  // "A woman of 62 and a man of 41": the man's is not hers.
  const mine = sexOf(/^[\p{L}-]* ?(?:\p{L}+ )?(?:\p{L}+)/u.exec(own.slice(end).trimStart())?.[0] ?? '')
  return told.some(({ groups }) => {
    const theirs = sexOf(groups?.['who'] ?? groups?.['named'] ?? '')
    return mine === undefined || theirs === undefined || mine === theirs
  })
}

/** "2,900 artificial intelligence chips" are AI chips. */
const withInitials = (text: string): string => text.replace(/\bartificial intelligence\b/giu, 'AI')

/** Compares our figures with those of the evidence; a figure nobody gave is contradicted. */
export function figuresAgree(sentence: Sentence, material: Material, names: readonly string[]): Verdict {
  const text = material.text.slice(0, 4000)
  const short = withInitials(text)
  const passages = [...findQuantities(text, 'en'), ...(short === text ? [] : findQuantities(short, 'en'))]
  const foreign = material.passages.flatMap(({ text, language }) => (language === 'en' ? [] : findQuantities(text, language)))
  const read = [...passages, ...foreign]
  const theirs = [...material.figures, ...read.map(figureOf)]
  const masked = maskNames(sentence.text, names, material.passages[0]?.publishedAt.slice(0, 10) || '2026-01-01')
  const ours = findQuantities(masked, 'en')
  const wrong = (what: string): Verdict => verdict(sentence, 'figures', 'contradicted', `The evidence does not give ${what}.`)
  const written = new Set(readWords(material.text).flatMap(({ value }) => (value === undefined ? [] : [value])))
  const isWritten = ({ unit, lo, hi }: FoundQuantity): boolean =>
    (unit === '' && lo === hi && written.has(lo)) ||
    (unit === '%' && lo === 50 && hi === 50 && /\bhalf (?:of|the|its)\b/iu.test(material.text))
  // "About USD 3000 m of the USD 3.1 bn": a figure that is told as it stands is not the one that was rounded.
  const isTold = (theirFigure: FoundQuantity): boolean => ours.some((each) => agrees(figureOf(each), [figureOf(theirFigure)]))
  const isRounded = (found: FoundQuantity): boolean =>
    isOnlyOfItsUnit(found, read) && read.some((each) => isRoundOf(masked, found, each) && !isTold(each) && countsTheNoun(found, each))
  const unknown = ours.find(
    (found) =>
      /\d/.test(found.raw) &&
      !isAgeOf(masked, found, material) &&
      !isWritten(found) &&
      !isRounded(found) &&
      !agrees(figureOf(found), theirs),
  )
  if (unknown !== undefined) return wrong(unknown.raw.trim())
  const digits = unreadDigits(masked, ours, material, written)
  if (digits !== undefined) return wrong(digits)
  // "Ten megawatts" of a passage that has "10 MW" are read with their unit, and agree.
  const unitless = ours
    .filter((found) => found.unit !== '' && agrees(figureOf(found), theirs))
    .reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), masked)
  const word = strangeSpelled(unitless.replace(/^\w+ outlets\b/u, ''), material)
  if (word !== undefined) return wrong(word)
  const counted = ours.find((found) => strangeNoun(found, material, read))
  if (counted !== undefined) return wrong(inFull(counted))
  return verdict(sentence, 'figures', 'supported', 'Every figure stands in the evidence.')
}
