// What a sentence states, by its three readings: the grammar of deeds, the evidence of its words, and the weights learnt from marked sentences.
import type { Fact, FactType, Party } from '../../domain/fact.ts'
import { evidence } from './deal-evidence.ts'
import { type FigureAt, isChips, isPower } from './deal-figures.ts'
import { type House, houseOf } from './deal-houses.ts'
import { isParty } from './deal-leads.ts'
import { type NameAt, partyOf } from './deal-names.ts'
import { evenRole, rolesOf } from './deal-roles.ts'
import { isQuestion, opensWithIf } from './denied.ts'
import { type FactInSentence, sidesOf, sizesOf } from './fact-doubts.ts'
import { judgeFact, sureFrom } from './fact-gate.ts'
import type { SentenceParts } from './read-deal.ts'
import type { SecondReading } from './second-reading.ts'
import { partsInDeal } from './sides.ts'
import { actOf, likeliestDeal, likelihoodOf, type Weighing } from './weighed-reading.ts'

/** What each reading has of a sentence. */
export interface Readings {
  readonly grammar: readonly Fact[]
  readonly second: readonly Fact[]
  readonly weighed: readonly Fact[]
}

/**
 * The rows of a sentence. Several deals the grammar alone tells apart. Of one deal the row stands that its sentence explains best if the
 * ledger may take it; else the grammar's, then that of the evidence.
 */
export function bestReading(parts: SentenceParts, readings: Readings, weighing: Weighing): readonly FactInSentence[] {
  return chosen(parts, readings, weighing).map(bySides)
}

function chosen(parts: SentenceParts, { grammar, second, weighed }: Readings, weighing: Weighing): readonly FactInSentence[] {
  const { text, language, names } = parts
  const inSentence = (fact: Fact, rest: Pick<FactInSentence, 'beside' | 'other' | 'reading'>): FactInSentence => ({
    fact,
    text,
    language,
    names,
    likelihood: likelihoodOf(fact, weighing),
    ...rest,
  })
  const first = grammar.map((fact) => inSentence(fact, { beside: grammar, other: second }))
  if (first.length > 1) return first
  const rows = [
    ...first,
    ...second.map((fact) => inSentence(fact, { beside: second, other: grammar, reading: 'second' })),
    ...weighed.map((fact) => inSentence(fact, { beside: weighed, other: [...grammar, ...second], reading: 'weighed' })),
  ]
  const scored = rows.map((row) => ({ row, score: judgeFact(row).score }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, each) => (top === undefined || each.score > top.score ? each : top),
    undefined,
  )
  if (best === undefined) return []
  const own = scored.find(({ row }) => row.reading !== 'weighed')
  const isToldElse = own !== undefined && (best.score < sureFrom || saysTheSame(own.row.fact, best.row.fact))
  if (isToldElse) return rows.filter((row) => row.reading === own.row.reading)
  // The rows of a reading that reads several (a deal and an option on more) stand together.
  if (best.row.reading !== 'weighed') return rows.filter((row) => row.reading === best.row.reading)
  return best.score < possibleFrom ? [] : [withParts(best.row, rows)]
}

/** Whose kind of house says who gives: a maker its chips, a utility its power, a landlord its space. */
const givers: Readonly<Partial<Record<FactType, House>>> = {
  hardware_purchase: 'maker',
  power_supply: 'utility',
  capacity_lease: 'operator',
}

/** Two sides the wrong way round by what houses they are, put right. */
function bySides(row: FactInSentence): FactInSentence {
  const { fact, names, text } = row
  const [first, second, ...rest] = [...fact.subject, ...(fact.object ?? [])]
  const giver = givers[fact.type]
  if (giver === undefined || first === undefined || second === undefined || rest.length > 0) return row
  const { host } = rolesOf(fact.type, text)
  const isGiver = (party: Party): boolean => {
    const name = names.find((each) => partyOf(each) === party.entity)
    return name !== undefined && houseOf(name, text) === giver
  }
  const isTurned = [first, second].some((party) => isGiver(party) && party.role !== host && party.role !== evenRole)
  if (!isTurned || (isGiver(first) && isGiver(second)) || ![first, second].some((party) => party.role === host)) return row
  const { object: _, ...bare } = fact
  return {
    ...row,
    fact: {
      ...bare,
      subject: [
        { ...first, role: second.role },
        { ...second, role: first.role },
      ],
    },
  }
}

/** Who plays which part the other readings tell better, where they have the same houses. */
function withParts(row: FactInSentence, rows: readonly FactInSentence[]): FactInSentence {
  const twin = rows.find(({ reading, fact }) => reading !== 'weighed' && fact.type === row.fact.type && sidesOf(fact) === sidesOf(row.fact))
  if (twin === undefined) return row
  const { object: _, ...fact } = row.fact
  return { ...row, fact: { ...fact, subject: twin.fact.subject, ...(twin.fact.object !== undefined && { object: twin.fact.object }) } }
}

/** What only the weights read, and less surely than this, is not worth a person's look. */
const possibleFrom = 0.5

/** The same kind, stage, sides and sizes; who plays which part, and the price, the grammar tells better. */
const saysTheSame = (a: Fact, b: Fact): boolean =>
  a.type === b.type && a.status === b.status && sidesOf(a) === sidesOf(b) && sizesOf(a) === sizesOf(b) && pricesOf(a) === pricesOf(b)
const pricesOf = ({ value = [] }: Fact): string => value.map(({ lo, hi, currency }) => `${lo} ${hi} ${currency}`).join('|')

/** Whether a sentence is worth weighing: somebody is named in it, and it has a size, or money with words of a deal or another name. */
export function isWeighable({ text, names, figures }: SentenceParts): boolean {
  const houses = new Set(names.filter(isParty).map(partyOf))
  if (houses.size === 0 || isQuestion(text) || opensWithIf(text)) return false
  if (figures.some((figure) => isPower(figure) || isChips(figure))) return true
  return figures.some((figure) => figure.money !== undefined) && (houses.size > 1 || ofMoney.some((words) => words.test(text)))
}
const ofMoney = [evidence.debt, evidence.equity, evidence.computing, evidence.servers]

/** The likeliest deal of a sentence, as the readings tell one; undefined where none is, or nobody has a part in it. */
export function weighedDeal({ text }: SentenceParts, weighing: Weighing): SecondReading | undefined {
  const deal = likeliestDeal(weighing)
  if (deal === undefined || deal.names.length === 0) return undefined
  const { type, status, names, figures } = deal
  const sided = type === 'capacity_build' || type === 'estimate' ? estimated(type, text, names) : partsInDeal({ text, type }, names)
  const parties = sided ?? names.map((name) => alike(name, type, text))
  const isOption = type === 'capacity_lease' && status === 'proposed' && evidence.option.test(text)
  return { act: actOf[type], type, status, parties, figures: figures.map((figure) => asOwn(figure, isOption)) }
}

/** Who guesses and of whom, where a word says who guesses. */
function estimated(type: FactType, text: string, names: readonly NameAt[]): readonly Party[] | undefined {
  if (type !== 'estimate') return undefined
  const isAnalyst = (name: NameAt): boolean => guessBefore.test(text.slice(0, name.start)) || guessAfter.test(text.slice(name.end))
  return names.some(isAnalyst)
    ? names.map((name) => ({ entity: partyOf(name), role: isAnalyst(name) ? 'analyst' : 'operator' }))
    : partsInDeal({ text, type }, names)
}
const guessBefore =
  /(?:\b(?:by|according to|(?:analysts|researchers|consultants) (?:at|of|from)|estimates? (?:of|from)) (?:the )?|\b(?:research|market research) (?:firm|house|group) |\bconsultancy )(?:\p{Ll}+ ){0,2}$/u
const guessAfter = /^(?:, [^,]{3,60},)?(?: analysts| researchers)? (?:estimates?|reckons?|believes?|thinks?|puts?|calculates?)\b/u

/** Who builds together builds alike, whoever it is built for rents it; where nothing tells the sides apart, each is a party. */
function alike(name: NameAt, type: FactType, text: string): Party {
  const isFor = /\bfor (?:the )?$/u.test(text.slice(0, name.start))
  return { entity: partyOf(name), role: type !== 'capacity_build' ? evenRole : isFor ? 'tenant' : 'developer' }
}

/** A figure that the weights make the deal's own is its own, whatever stands before it. */
function asOwn(figure: FigureAt, isOption: boolean): FigureAt {
  const own: FigureAt = { ...figure, standing: 'own' }
  return isOption && own.quantity?.qualifier === 'exact' ? { ...own, quantity: { ...own.quantity, qualifier: 'option' } } : own
}
