// A deal told over two sentences: the one says between whom, the other how much. Both are told as one plain sentence, and read as that.
import type { Claim } from '../../../domain/claim.ts'
import type { Fact } from '../../../domain/fact.ts'
import { isToldOtherwise } from '../deals/clauses-of-deals.ts'
import { figuresIn } from '../deals/deal-figures.ts'
import { isParty } from '../deals/deal-leads.ts'
import { wordy } from '../deals/deal-lexicon.ts'
import { indexNames, namesIn, partyOf } from '../deals/deal-names.ts'
import { type Dealing, dealingByKind, dealingIn } from '../deals/dealings.ts'
import { isQuestion } from '../deals/denied.ts'
import { isSurely } from '../deals/houses-in-deal.ts'
import { isRumoured } from '../deals/how-far.ts'
import { mayHoldDeals } from '../deals/may-hold-deals.ts'
import { plainDeal } from '../deals/plain-deal.ts'
import { dateline, type SentenceParts } from '../deals/read-deal.ts'
import { asToldBeside } from '../deals/sides-by-word.ts'
import { isPast } from '../deals/told-again.ts'
import type { FactInSentence } from './fact-doubts.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'
import { withBareClauses } from './facts-in-clauses.ts'
import { bystandersOf, type FactsInput } from './facts-input.ts'
import { type Written, withHousesBefore } from './houses-before.ts'
import { tellsNoDeal } from './no-deal.ts'
import { siteBefore } from './site-before.ts'
import { handoverBehind, isToldAlike, optionBehind, supplierBehind, withGiversBehind, withMachines } from './told-behind.ts'

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
    const opens = dateline.exec(text)?.[0].length ?? 0
    const names = namesIn(text, index, article.language, outlets).filter(({ start }) => start >= opens)
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
    const earlier = claims.find((it) => it.start === sentences[at - 1]?.start)
    const option = optionBehind(
      own,
      earlier === undefined
        ? []
        : rowsOf(read, earlier)
            .filter(isSure)
            .map(({ fact }) => fact),
    )
    const row = [...(option === undefined ? [] : [{ told: option, fits: isOption }]), ...tellings(own, parts[at - 1], parts[at + 1], known)]
      .map(({ told, fits }) => ({ row: rowOf(input, claim, told, reader), fits }))
      .find(({ row, fits }) => row !== undefined && fits(row))?.row
    if (row !== undefined && !isTold(read, row, claim)) found.set(claim.id, row)
  }
  const ids = new Set([...found.values()].map(({ fact }) => fact.id))
  return eachOnce([...read.filter(({ fact }) => !ids.has(fact.id) && !fact.claims.some(({ id }) => found.has(id))), ...found.values()])
}

const isOption: Telling['fits'] = ({ fact }) => fact.type === 'capacity_lease' && fact.status === 'proposed'

/** A deal that two sentences tell alike is one row: the surer one, or the first. */
function eachOnce(rows: readonly FactInSentence[]): readonly FactInSentence[] {
  const kept: FactInSentence[] = []
  for (const row of [...rows.filter(isSure), ...rows]) if (!kept.some((other) => isToldAlike(row.fact, other.fact))) kept.push(row)
  return inOne(rows.filter((row) => kept.includes(row)))
}

/** A contract whose price one sentence tells, and the next, which opens with "it" or "the contract", for how many machines. */
function inOne(rows: readonly FactInSentence[]): readonly FactInSentence[] {
  const joined = rows.flatMap((row) => {
    const other = isSure(row) ? rows.find((each) => anaphor.test(each.text) && withMachines(row.fact, each.fact) !== undefined) : undefined
    const fact = other === undefined ? undefined : withMachines(row.fact, other.fact)
    return fact === undefined || other === undefined ? [] : [{ row, other, fact }]
  })
  return rows
    .filter((row) => !joined.some(({ other }) => other === row))
    .map((row) => {
      const fact = joined.find((each) => each.row === row)?.fact
      return fact === undefined ? row : { ...row, fact }
    })
}

/** Whether another sentence surely has the row already. */
const isTold = (read: readonly FactInSentence[], { fact }: FactInSentence, { id }: Claim): boolean =>
  read.some((row) => row.fact.id === fact.id && isSure(row) && !row.fact.claims.some((claim) => claim.id === id))

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
      ? as(toldWith(own, before) ?? siteBefore(own, before), (row) => addsSide(held, row.fact) && isBelieved(known, row, own))
      : []),
    ...(lacks
      ? withHouses(own, before).flatMap(({ words, isOfTwo }) =>
          as(words, (row) => (addsSide(held, row.fact) || (isOfTwo && turnsBuild(held, row.fact))) && isBelieved(known, row, own)),
        )
      : []),
    ...held.flatMap(({ fact }) =>
      held.length === 1 && fact.type === 'financing' && !fact.subject.some(({ role }) => gives.has(role))
        ? as(withGiversBehind(own, fact, behind), (row) => addsSide(held, row.fact) && row.fact.subject.some(({ role }) => gives.has(role)))
        : [],
    ),
    ...held.flatMap(({ fact }) =>
      as(supplierBehind(own, fact, behind), (row) => addsSide(held, row.fact) && row.fact.status === fact.status),
    ),
    ...held.flatMap(({ fact }) => as(handoverBehind(own, fact, behind), (row) => row.fact.type === 'offtaker_change')),
    ...(held.length === 1 && held.every(({ fact }) => mayBeSigned(fact))
      ? as(
          underContract(
            held[0] ?? own,
            [before, behind],
            held.flatMap(({ fact }) => housesOf(fact)),
          ),
          isNowSigned,
        )
      : []),
  ]
}
const mayBeSigned = ({ type, status }: Fact): boolean => type !== 'hardware_purchase' && twoSided.has(type) && status === 'announced'

const isSure = (row: FactInSentence): boolean => judgeFact(row).score >= sureFrom
const rowsOf = (read: readonly FactInSentence[], { id }: Claim): readonly FactInSentence[] =>
  read.filter((row) => row.fact.claims.some((claim) => claim.id === id))
const housesOf = ({ subject, object = [] }: Pick<Fact, 'subject' | 'object'>): readonly string[] =>
  [...subject, ...object].map(({ entity }) => entity)

/** Whether its sentence may want a side: it has no sure row, or one of a deal of two with one house in it. */
const mayLack = (held: readonly FactInSentence[]): boolean =>
  held.length === 0 || (held.length === 1 && held.every(({ fact }) => isOfOne(fact) || isOfBuild(fact)))
const isOfOne = (fact: Fact): boolean =>
  (twoSided.has(fact.type) && housesOf(fact).length < 2) || (fact.type === 'financing' && fact.subject.every(({ role }) => gives.has(role)))
const gives = new Set(['lender', 'investor'])
const isOfBuild = ({ type, status }: Fact): boolean => type === 'capacity_build' && status === 'announced'

/** A row that the sentence had stays what it is, but for the side that it lacked. */
const addsSide = (held: readonly FactInSentence[], fact: Fact): boolean =>
  held.every((row) => row.fact.type === fact.type && housesOf(row.fact).every((house) => housesOf(fact).includes(house)))

/** "The customer is Tolland, which will receive 30 MW": what was taken for its own site is what it is given. */
const turnsBuild = (held: readonly FactInSentence[], fact: Fact): boolean =>
  twoSided.has(fact.type) && held.every((row) => isOfBuild(row.fact) && housesOf(row.fact).every((house) => housesOf(fact).includes(house)))

const mayBeRead = (parts: SentenceParts, { language, publishedAt }: FactsInput['article']): boolean =>
  parts.figures.length > 0 &&
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
  const dealing = dealingIn(before) ?? dealingByKind(before)
  const full = dealing === undefined || !goesOnAbout(parts) || ofItsOwn.test(parts.text) ? undefined : withHouseOf(dealing, parts)
  const plain = full === undefined ? undefined : plainDeal(parts, full, `${before.text} ${parts.text}`)
  const houses = [full?.giver, full?.taker].flatMap((name) => (name === undefined ? [] : [partyOf(name)]))
  return plain === undefined || plain.includes(' under a contract ') ? plain : (underContract({ text: plain }, [before], houses) ?? plain)
}

/** The sentence with the houses of the one before written in, where that tells of nothing done otherwise and of no figure. */
function withHouses(own: SentenceParts, before: SentenceParts | undefined): readonly Written[] {
  if (before === undefined || before.figures.length > 0 || isRumoured(before.text)) return []
  // "Corvid has pulled out of its agreement with Haldane. The order … is cancelled": both tell that it ends.
  if (isToldOtherwise(before.text) && !isCalledOff.test(own.text)) return []
  return withHousesBefore(own, before)
}

const isCalledOff =
  /\b(?:is|are|was|were|been) (?:now |formally |thus )?(?:cancelled|canceled|scrapped|terminated|withdrawn|called off|dropped|rescinded)\b/u

/** A deed that one sentence tells, and the one before or behind it that its contract was signed: the deed under that contract. */
function underContract(
  { text }: Pick<SentenceParts, 'text'>,
  beside: readonly (SentenceParts | undefined)[],
  houses: readonly string[],
): string | undefined {
  const isSigned = beside.some(
    (it) =>
      it !== undefined &&
      (it.names.some(isParty) ? isOfThose(it, houses) && contractSealed.test(it.text) : papersSigned.test(it.text)) &&
      it.figures.length === 0 &&
      !isToldOtherwise(it.text),
  )
  return isSigned ? `${text.replace(/[.\s]*$/u, '')} under a contract signed this month.` : undefined
}
/** Both houses of a deal and no other. */
const isOfThose = (it: SentenceParts, houses: readonly string[]): boolean => {
  const own = it.names.filter(isParty).map(partyOf)
  return houses.length === 2 && houses.every((house) => own.includes(house)) && own.every((house) => houses.includes(house))
}
const contractSealed =
  /\b(?:has|have) (?:now |finally |also |at last )?(?:signed|sealed|inked|closed|concluded|clinched|struck) (?:an?|its|the|their) (?:[\p{L}\d-]+ ){0,4}?(?:contract|deal|lease|agreement|accord|pact)\b/u
const papersSigned =
  /^(?:The (?:two(?: sides)?|parties|companies|pair|partners)|They|Both(?: sides)?) (?:have )?(?:signed|inked)\b|^(?:An?|The|Their) (?:[\p{Ll}\d-]+ ){0,3}?(?:lease|contract|agreement|deal|accord|pact|papers)\b[^;]{0,60}?\b(?:was|were|has been|have been) (?:signed|agreed|concluded|inked|sealed|struck)\b/u

const opens = String.raw`^["“]?(?:(?:Under|In|From|Over|At|As part of|By|For|On|Starting|Beginning) [^,]{2,50}, )?`
/** "It", "the two", "the lab", "the contract": who or what the sentence before was about, or a house of its own, with what it is. */
const anaphor = wordy(
  String.raw`${opens}(?:[Ii]t|[Tt]hey|[Bb]oth|[Tt]he \d[\d.,]* (?:MW|GW|GPUs|chips|accelerators)|[Tt]he (?:two|pair|parties|partners|companies|former|latter)|[Tt]he (?:[\p{Ll}-]+ ){0,2}(?:company|group|firm|start-?up|lab|operator|developer|landlord|supplier|provider|utility|tenant|customer|client|buyer|seller|vendor|host|chip ?maker|maker|generator|carmaker|bank|insurer|retailer|deal|contract|lease|agreement|pact|order|accord|arrangement|purchase|transaction|tenancy|papers|commitment|move))(?=[\s,])`,
  'u',
)
/** "The company operates 300 MW": what a house has is no deal. */
const ofItsOwn =
  /\b(?:[Ii]t|[Tt]hey|[Tt]he [\p{Ll}-]+) (?:now |already |alone )?(?:has|have|had|operates?|operated|runs?|ran|owns?|owned) (?:(?:about|some|around|over|nearly|almost|only|more than|at least|up to) )?\d/u
function goesOnAbout({ text, names }: SentenceParts): boolean {
  if (anaphor.test(text)) return true
  const first = names.find(isParty)
  return first !== undefined && houseFirst.test(text.slice(0, first.start))
}
const underPaper = String.raw`(?:Under (?:the|this|that|an?) (?:[\p{L}\d-]+ ){0,3}?(?:contract|deal|agreement|lease|order|pact|accord) )?`
const houseFirst = new RegExp(String.raw`${opens}${underPaper}(?:(?:[Tt]he|[Aa]n?) (?:[\p{L}-]+ ){0,3})?$`, 'u')

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
