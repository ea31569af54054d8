// The signs by which trees judge a row that was voted on: its vote, the odds by its doubts, and how much else the sentence holds.
import { factTypes, type Status, sideStates, statusLadder } from '../../../domain/fact.ts'
import { figuresIn } from '../deals/deal-figures.ts'
import { houseOf } from '../deals/deal-houses.ts'
import { isParty } from '../deals/deal-leads.ts'
import { partyOf } from '../deals/deal-names.ts'
import { isSurely } from '../deals/houses-in-deal.ts'
import { type VoteSigns, voteSignNames } from '../deals/vote-signs.ts'
import type { FactInSentence } from './fact-doubts.ts'

/** Each kind and each stage is a sign of its own. */
const stages: readonly Status[] = [...statusLadder, ...sideStates]

const sentenceSignNames = [
  'doubts',
  'figures',
  'ownFigures',
  'names',
  'houses',
  'length',
  'commas',
  'parties',
  'housesLeft',
  'sureParties',
  'unregistered',
  'unknownHouses',
] as const

/** The signs in their order. */
export const rowSignNames: readonly string[] = [...voteSignNames, ...sentenceSignNames, ...factTypes, ...stages]

type SentenceSigns = Readonly<Record<(typeof sentenceSignNames)[number], number>>

/**
 * The signs of a row, in the order of `rowSignNames`.
 *
 * @param byDoubts the log-odds of the row by its doubts alone
 */
export function signsOfRow(it: FactInSentence, vote: VoteSigns, byDoubts: number): readonly number[] {
  const { fact } = it
  const own = sentenceSignsOf(it, byDoubts)
  return [
    ...voteSignNames.map((name) => vote[name]),
    ...sentenceSignNames.map((name) => own[name]),
    ...factTypes.map((type) => (fact.type === type ? 1 : 0)),
    ...stages.map((status) => (fact.status === status ? 1 : 0)),
  ]
}

function sentenceSignsOf({ fact, text, language, names }: FactInSentence, byDoubts: number): SentenceSigns {
  const figures = figuresIn(text, language)
  const parties = [...new Set([...fact.subject, ...(fact.object ?? [])].map(({ entity }) => entity))]
  const here = parties.flatMap((party) => names.find((name) => partyOf(name) === party) ?? [])
  const houses = names.filter(isParty).length
  return {
    doubts: byDoubts,
    figures: figures.length,
    ownFigures: figures.filter(({ standing }) => standing === 'own').length,
    names: names.length,
    houses,
    length: text.length,
    commas: text.split(',').length - 1,
    parties: parties.length,
    housesLeft: houses - parties.length,
    sureParties: here.length > 0 && here.every((name) => isSurely(name, text)) ? 1 : 0,
    unregistered: parties.length - here.filter(({ entity }) => entity !== undefined).length,
    unknownHouses: parties.length - here.filter((name) => houseOf(name, text) !== undefined).length,
  }
}
