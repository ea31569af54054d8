// A deal told over two sentences: the one says between whom, the other how much. Both are told as one plain sentence, and read as that.
import type { Claim } from '../../../domain/claim.ts'
import type { Fact } from '../../../domain/fact.ts'
import { isToldOtherwise } from '../deals/clauses-of-deals.ts'
import { figuresIn, isPower } from '../deals/deal-figures.ts'
import { isParty } from '../deals/deal-leads.ts'
import { wordy } from '../deals/deal-lexicon.ts'
import { indexNames, namesIn, partyOf } from '../deals/deal-names.ts'
import { type Dealing, dealingIn } from '../deals/dealings.ts'
import { isQuestion } from '../deals/denied.ts'
import { isSurely } from '../deals/houses-in-deal.ts'
import { isBeingBuilt, isRumoured } from '../deals/how-far.ts'
import { mayHoldDeals } from '../deals/may-hold-deals.ts'
import { plainDeal } from '../deals/plain-deal.ts'
import type { SentenceParts } from '../deals/read-deal.ts'
import { asToldBeside } from '../deals/sides-by-word.ts'
import { isPast } from '../deals/told-again.ts'
import type { FactInSentence } from './fact-doubts.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'
import { withBareClauses } from './facts-in-clauses.ts'
import { bystandersOf, type FactsInput } from './facts-input.ts'
import { tellsNoDeal } from './no-deal.ts'
import { topicOf } from './spelled-out.ts'

type Reader = (input: FactsInput) => readonly FactInSentence[]

const sentencesMax = 60
const twoSided = new Set(['capacity_lease', 'compute_contract', 'hardware_purchase', 'power_supply'])

/**
 * The rows of an article, where a sentence that tells how much and not between whom is read together with the one before it: where it gave no
 * sure row, or one that lacks a side.
 *
 * @param asItStands reads an article as its sentences stand
 */
export function withDealsOverSentences(input: FactsInput, asItStands: Reader): readonly FactInSentence[] {
  const reader: Reader = (own) => withBareClauses(own, asItStands)
  const read = reader(input)
  const { article, source, entities, claims } = input
  const index = indexNames(entities)
  if (!article.language.startsWith('en') || !mayHoldDeals(article, source, index)) return read
  const outlets = bystandersOf(input)
  const partsOf = (text: string): SentenceParts => {
    const names = namesIn(text, index, article.language, outlets)
    return { text, language: article.language, names, figures: figuresIn(text, article.language) }
  }
  const found = new Map<string, FactInSentence>()
  const sentences = article.sentences.slice(0, sentencesMax)
  const parts = sentences.map(({ start, end }) => partsOf(article.text.slice(start, end)))
  for (const [at, { start }] of sentences.entries()) {
    const own = parts[at]
    const claim = claims.find((it) => it.start === start)
    if (own === undefined || claim === undefined || !mayBeRead(own, article)) continue
    const known = rowsOf(read, claim)
    const row = tellings(own, parts[at - 1], parts[at + 1], known)
      .map(({ told, fits }) => ({ row: rowOf(input, claim, told, reader), fits }))
      .find(({ row, fits }) => row !== undefined && fits(row))?.row
    if (row !== undefined) found.set(claim.id, row)
  }
  return [...read.filter((row) => !row.fact.claims.some(({ id }) => found.has(id))), ...found.values()]
}

/** A sentence in words that say more of its deal, and whether a row read from them may stand in place of what it had. */
interface Telling {
  readonly told: string
  readonly fits: (row: FactInSentence) => boolean
}

function tellings(
  own: SentenceParts,
  before: SentenceParts | undefined,
  behind: SentenceParts | undefined,
  known: readonly FactInSentence[],
): readonly Telling[] {
  const held = known.filter(isSure)
  const lacks = mayLack(held)
  const as = (told: string | undefined, fits: Telling['fits']): readonly Telling[] => (told === undefined ? [] : [{ told, fits }])
  const isNowSigned = ({ fact }: FactInSentence): boolean =>
    held.every((row) => fact.type === row.fact.type && `${housesOf(fact)}` === `${housesOf(row.fact)}`) && fact.status === 'contracted'
  return [
    ...(lacks
      ? as(toldWith(own, before) ?? builtBefore(own, before), (row) => addsSide(held, row.fact) && isBelieved(known, row, own))
      : []),
    ...(lacks ? as(withTopic(own, before), (row) => addsSide(held, row.fact) && isBelieved(known, row, own)) : []),
    ...(held.length === 1 && held.every(({ fact }) => mayBeSigned(fact)) ? as(underContract(own, [before, behind]), isNowSigned) : []),
  ]
}
const mayBeSigned = ({ type, status }: Fact): boolean => type !== 'hardware_purchase' && twoSided.has(type) && status === 'announced'

const isSure = (row: FactInSentence): boolean => judgeFact(row).score >= sureFrom
const rowsOf = (read: readonly FactInSentence[], { id }: Claim): readonly FactInSentence[] =>
  read.filter((row) => row.fact.claims.some((claim) => claim.id === id))
const housesOf = ({ subject, object = [] }: Fact): readonly string[] => [...subject, ...object].map(({ entity }) => entity)

/** Whether its sentence may want a side: it has no sure row, or one of a deal of two with one house in it. */
const mayLack = (held: readonly FactInSentence[]): boolean =>
  held.length === 0 || (held.length === 1 && held.every(({ fact }) => isOfOne(fact) || isOfBuild(fact)))
const isOfOne = (fact: Fact): boolean => twoSided.has(fact.type) && housesOf(fact).length < 2
const isOfBuild = ({ type, status }: Fact): boolean => type === 'capacity_build' && status === 'announced'

/** A row that the sentence had stays what it is, but for the side that it lacked. */
const addsSide = (held: readonly FactInSentence[], fact: Fact): boolean =>
  held.every((row) => row.fact.type === fact.type && housesOf(row.fact).every((house) => housesOf(fact).includes(house)))

const mayBeRead = (parts: SentenceParts, { language, publishedAt }: FactsInput['article']): boolean =>
  parts.figures.some(({ quantity }) => quantity !== undefined) &&
  !isToldOtherwise(parts.text) &&
  !tellsNoDeal(parts) &&
  !isQuestion(parts.text) &&
  !isPast(parts.text, { language, reference: publishedAt })

/**
 * A sentence that names both sides itself is believed where nothing was guessed of another kind or stage, no word of it calls for another
 * reading, and what is said beside its figure leaves the row as it is.
 */
function isBelieved(guessed: readonly FactInSentence[], row: FactInSentence, parts: SentenceParts): boolean {
  const own = dealingIn(parts)
  if (own?.giver === undefined || own.taker === undefined) return true
  const isAsGuessed = guessed.every(({ fact }) => fact.type === row.fact.type && fact.status === row.fact.status)
  return isAsGuessed && isSure({ ...row, text: parts.text, names: parts.names }) && asToldBeside(row.fact, parts) !== undefined
}

/** The deal of a sentence in plain words, with the sides that it or the sentence before tells. */
function toldWith(parts: SentenceParts, before: SentenceParts | undefined): string | undefined {
  const own = dealingIn(parts)
  if (own?.giver !== undefined && own.taker !== undefined) return isHadByAnother(parts) ? undefined : plainDeal(parts, own, parts.text)
  if (before === undefined || before.figures.length > 0 || isToldOtherwise(before.text) || isQuestion(before.text)) return undefined
  const dealing = dealingIn(before)
  const full = dealing === undefined || !goesOnAbout(parts) ? undefined : withHouseOf(dealing, parts)
  return full === undefined ? undefined : plainDeal(parts, full, `${before.text} ${parts.text}`)
}

/** "It is renting 18 MW", "The site is to hold 27 MW": the sentence with the house written in that the one before is about. */
function withTopic({ text, names }: SentenceParts, before: SentenceParts | undefined): string | undefined {
  if (before === undefined || before.figures.length > 0 || isToldOtherwise(before.text) || isRumoured(before.text)) return undefined
  const topic = topicOf(before)
  const houses = new Set(before.names.filter((name) => isParty(name) && isSurely(name, before.text)).map(partyOf))
  if (topic === undefined || houses.size !== 1 || names.some((name) => isParty(name) && partyOf(name) === partyOf(topic))) return undefined
  const house = partyOf(topic)
  const told = text.replace(itself, `${house} `)
  return told === text ? (ofItsSite.test(text) ? text.replace(ofItsSite, `${house}’s $1`) : undefined) : told
}
const itself = /^(?:It|The (?:company|group|firm|start-?up|lab|operator|developer))\s(?=\p{Ll})/u
const ofItsSite =
  /^(?:The|Its) ((?:[\p{Ll}\d.-]+ |\d[\d.,]* MW ){0,3}?(?:site|campus|field|plot|building|hall|data cent(?:re|er)|facility|scheme|project|complex))(?=\s\p{Ll})/u

/** A deed that one sentence tells, and the one before or behind it that its contract was signed: the deed under that contract. */
function underContract({ text }: SentenceParts, beside: readonly (SentenceParts | undefined)[]): string | undefined {
  const isSigned = beside.some(
    (it) =>
      it !== undefined && papersSigned.test(it.text) && !it.names.some(isParty) && it.figures.length === 0 && !isToldOtherwise(it.text),
  )
  return isSigned ? `${text.replace(/[.\s]*$/u, '')} under a contract signed this month.` : undefined
}
const papersSigned =
  /^(?:The (?:two(?: sides)?|parties|companies|pair|partners)|They|Both(?: sides)?) (?:have )?(?:signed|inked)\b|^(?:An?|The|Their) (?:[\p{Ll}\d-]+ ){0,3}?(?:lease|contract|agreement|deal|accord|pact|papers)\b[^;]{0,60}?\b(?:was|were|has been|have been) (?:signed|agreed|concluded|inked|sealed|struck)\b/u

/** A site of a size, on which work is under way by the sentence before: the two as one plain sentence. */
function builtBefore({ text, names, figures }: SentenceParts, before: SentenceParts | undefined): string | undefined {
  const [size, more] = figures.filter(isPower)
  if (before === undefined || before.figures.length > 0 || size?.standing !== 'own' || more !== undefined) return undefined
  if (!isBeingBuilt(before.text) || isToldOtherwise(before.text) || isRumoured(text) || !ofSite.test(text.slice(size.start)))
    return undefined
  const own = names.filter((name) => isParty(name) && isSurely(name, text))
  const earlier = before.names.filter((name) => isParty(name) && isSurely(name, before.text))
  const houses = new Set([...own, ...earlier].map(partyOf))
  const [house] = houses
  return house === undefined || houses.size > 1 ? undefined : `${house} is building a ${text.slice(size.start, size.end)} data centre.`
}
const ofSite =
  /\b(?:data cent(?:re|er)|campus|site|facility|hall|building|project|scheme|complex|park)s?\b|\bwhen (?:it is )?(?:finished|complete|done)/u

const opens = String.raw`^["“]?(?:(?:Under|In|From|Over|At|As part of|By|For|On|Starting|Beginning) [^,]{2,50}, )?`
/** "It", "the two", "the lab", "the contract": who or what the sentence before was about, or a house of its own, with what it is. */
const anaphor = wordy(
  String.raw`${opens}(?:[Ii]t|[Tt]hey|[Bb]oth|[Tt]he (?:two|pair|parties|partners|companies|former|latter)|[Tt]he (?:[\p{Ll}-]+ ){0,2}(?:company|group|firm|start-?up|lab|operator|developer|landlord|supplier|provider|utility|tenant|customer|client|buyer|seller|vendor|host|chip ?maker|maker|generator|carmaker|bank|insurer|retailer|deal|contract|lease|agreement|pact|order|accord|arrangement|purchase|transaction|tenancy|papers|commitment|move))(?=[\s,])`,
  'u',
)
function goesOnAbout({ text, names }: SentenceParts): boolean {
  if (anaphor.test(text)) return true
  const first = names.find(isParty)
  return first !== undefined && houseFirst.test(text.slice(0, first.start))
}
const houseFirst = new RegExp(String.raw`${opens}(?:(?:[Tt]he|[Aa]n?) (?:[\p{L}-]+ ){0,3})?$`, 'u')

/** "Hired two engineers who ran a cluster of 10,000 GPUs": the figure is of a clause about someone else. */
function isHadByAnother({ text, names, figures }: SentenceParts): boolean {
  const first = names.find(isParty)
  return figures.some(
    ({ start, end }) => /\b(?:who|which|that|whose|where)\b/u.test(text.slice(first?.end ?? 0, start)) || /^-\p{L}/u.test(text.slice(end)),
  )
}

/** A dealing with the side that the sentence itself names; undefined where it names a house that is none of the two. */
function withHouseOf(dealing: Dealing, { text, names }: SentenceParts): Dealing | undefined {
  const { giver, taker } = dealing
  const known = [giver, taker].flatMap((name) => (name === undefined ? [] : [partyOf(name)]))
  const others = names.filter(
    (name) => isParty(name) && isSurely(name, text) && !known.some((own) => own === partyOf(name) || own.startsWith(`${partyOf(name)} `)),
  )
  const [other, more] = others
  if (more !== undefined) return undefined
  if (giver !== undefined && taker !== undefined) return other === undefined ? dealing : undefined
  if (other === undefined) return undefined
  return giver === undefined ? { ...dealing, giver: other } : { ...dealing, taker: other }
}

/** The one sure row that the deal in plain words gives. */
function rowOf(input: FactsInput, claim: Claim, told: string, reader: Reader): FactInSentence | undefined {
  const { article } = input
  // What stands before it stays, so that its claim still begins where it did.
  const alone = {
    ...article,
    text: article.text.slice(0, claim.start) + told,
    sentences: [{ start: claim.start, end: claim.start + told.length }],
  }
  const rows = reader({ ...input, article: alone, claims: [claim] }).filter(isSure)
  return rows.length === 1 ? rows[0] : undefined
}
