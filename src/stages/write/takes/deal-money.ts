// The money of a deal in proportion: by the year, by what it costs, or by what it is lent on.
import { moneyPerUnit } from '../../../calc/figure-in-proportion.ts'
import { moneyPerYear, partOfSum } from '../../../calc/money-in-proportion.ts'
import { printNumber } from '../../../calc/rounding.ts'
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Money } from '../../../domain/money.ts'
import type { Sentence, StoryPart } from '../../../domain/sentence.ts'
import type { ToldFact } from '../sentences/told-fact.ts'
import { calculationEvidence, claimSentence, ledgerEvidence, spanOf } from '../wording/evidence-of.ts'
import { countWord, printMoney } from '../wording/phrases.ts'
import { pledgedUnits } from './deal-signs.ts'
import { inTrillions } from './sum-words.ts'

/** A deal with the reports that may be searched. */
export interface Deal {
  readonly told: ToldFact
  readonly dossier: Dossier
  readonly articleIds: readonly string[]
}

/** The claims a deal was read from. */
export function claimsOf({ fact }: ToldFact, dossier: Dossier): readonly Claim[] {
  const ids = new Set(fact.claims.map(({ id }) => id))
  return dossier.claims.filter(({ id }) => ids.has(id))
}

/** What the sum comes to, in one or two sentences; none where the reports give nothing to divide it by. */
export function moneySize(deal: Deal, money: Money): readonly (Sentence | undefined)[] {
  const { fact, actor } = deal.told
  const { storyId } = deal.dossier
  const say = (part: StoryPart, text: string, ...evidence: Parameters<typeof claimSentence>[3]) =>
    claimSentence(storyId, part, text, evidence)
  const perChip = ofPledge(deal, money)
  if (perChip.length > 0) return perChip
  const years = money.termYears
  const inputs = years === undefined ? undefined : { lo: money.lo, hi: money.hi, currency: money.currency, years }
  const yearly = inputs === undefined ? undefined : moneyPerYear(inputs)
  if (years === undefined || yearly === undefined || inputs === undefined) return interestSize(deal, money)
  const record = calculationEvidence({ function: yearly.function, version: yearly.version, inputs, result: yearly })
  const [first, second] =
    money.kind === 'debt'
      ? [
          `The ${printMoney(money)}, paid back evenly over ${countWord(years)} years, is about ${yearly.print} a year for ${actor}, before interest.`,
          'A loan that falls due in one piece costs only interest until then.',
        ]
      : [
          `The ${printMoney(money)} over ${countWord(years)} years is about ${yearly.print} a year for ${actor}.`,
          'That spreads the sum evenly; an uneven schedule would move the yearly figure both ways.',
        ]
  return [say('magnitude', inTrillions(first), record, ledgerEvidence(fact)), say('magnitude', second, record)]
}

/** A loan on a stated number of chips: what is lent on each. */
function ofPledge({ told, dossier }: Deal, money: Money): readonly (Sentence | undefined)[] {
  if (money.kind !== 'debt' || money.lo !== money.hi) return []
  const found = claimsOf(told, dossier)
    .map((claim) => ({ claim, units: pledgedUnits(passageOf(claim, dossier)) }))
    .find(({ units }) => units !== undefined)
  if (found?.units === undefined) return []
  const { claim, units } = found
  const { count, noun } = units
  const inputs = { lo: money.lo, hi: money.hi, currency: money.currency, count }
  const result = moneyPerUnit(inputs)
  if ('kind' in result) return []
  const record = calculationEvidence({ function: result.function, version: result.version, inputs, result })
  const say = (text: string, ...more: Parameters<typeof claimSentence>[3]): Sentence | undefined =>
    claimSentence(dossier.storyId, 'magnitude', text, [record, ...more])
  return [
    say(
      inTrillions(`The ${printMoney(money)} lent against ${printNumber(count)} ${noun} is about ${result.print} apiece.`),
      spanOf(claim, dossier),
      ledgerEvidence(told.fact),
    ),
    say('That counts what is lent on them, which is not what they cost.'),
  ]
}

const rate = /\b(?:interest(?: rate)? of|at an interest rate of|at)\s(?<rate>\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per ?cent)/iu

/** A loan with its rate: what it costs a year. */
function interestSize({ told, dossier }: Deal, money: Money): readonly (Sentence | undefined)[] {
  if (money.kind !== 'debt' || money.lo !== money.hi) return []
  const claim = claimsOf(told, dossier).find((each) => rate.test(passageOf(each, dossier)))
  const percent = claim === undefined ? undefined : Number(rate.exec(passageOf(claim, dossier))?.groups?.['rate'])
  if (claim === undefined || percent === undefined) return []
  const inputs = { percent, lo: money.lo, hi: money.hi, currency: money.currency }
  const result = partOfSum(inputs)
  if (result === undefined) return []
  const record = calculationEvidence({ function: result.function, version: result.version, inputs, result })
  const { storyId } = dossier
  return [
    claimSentence(
      storyId,
      'magnitude',
      `At ${printNumber(percent)}%, ${printMoney(money)} of debt cost ${told.actor} ${result.print} a year in interest.`,
      [record, spanOf(claim, dossier), ledgerEvidence(told.fact)],
    ),
    claimSentence(storyId, 'magnitude', 'That leaves out fees, and counts the whole sum as owed until it is paid back.', [record]),
  ]
}

/** The words that a claim was read from. */
export const passageOf = ({ articleId, start, end }: Claim, { sources }: Dossier): string =>
  sources.find(({ article }) => article.id === articleId)?.article.text.slice(start, end) ?? ''
