// A deal in the place of a plan that was given up: what its headline and lede say of both, so that nobody takes one for the other.
import type { Dossier } from '../../../domain/dossier.ts'
import type { FactStripRow } from '../../../domain/draft.ts'
import type { Fact } from '../../../domain/fact.ts'
import { ledgerEvidence } from '../wording/evidence-of.ts'
import { countWords, possessive, printQuantity } from '../wording/phrases.ts'
import type { ToldFact } from './told-fact.ts'

interface Words {
  readonly headline: string
  readonly lede: string
}

/** The rows that a deal has replaced, the one it names first. */
export const plansBefore = ({ fact }: Pick<ToldFact, 'fact'>, { facts, ledger }: Pick<Dossier, 'facts' | 'ledger'>): readonly Fact[] =>
  [...new Map([...facts, ...ledger].map((it) => [it.id, it])).values()]
    .filter((it) => it.supersededBy === fact.id && it.claims.some((claim) => claim.withdrawnAt === undefined))
    .toSorted((a, b) => Number(b.id === fact.supersedes) - Number(a.id === fact.supersedes))

const isAt = ({ precision }: Fact['place']): string => (precision === 'site' ? 'at' : 'in')
const placed = ({ place }: Pick<Fact, 'place'>): string => (place.precision === 'unstated' ? '' : ` ${isAt(place)} ${place.name}`)

/** The size a row is told by beside another: chips beside chips. */
function sizeOf(fact: Fact, isChips: boolean): string | undefined {
  const chips = fact.hardware?.find(({ count }) => count !== undefined)
  const model = chips === undefined || chips.model === 'GPU' || chips.model === 'TPU' ? '' : `${chips.model} `
  const counted = chips?.count === undefined ? undefined : printQuantity(chips.count).replace(/(?=GPUs?$)/u, model)
  const power = fact.quantity?.find(({ unit }) => unit === 'MW' || unit === 'GW')
  const sized = power === undefined ? undefined : printQuantity(power)
  return isChips ? (counted ?? sized) : (sized ?? counted)
}

/** "18,000 B200 GPUs, Lund East": a plan that the deal has replaced, by its own row. */
export function replacedRow(old: Fact, sentenceId: string): FactStripRow {
  const evidence = ledgerEvidence(old)
  const size = sizeOf(old, old.type === 'compute_contract') ?? 'a plan'
  const value = old.place.precision === 'unstated' ? size : `${size}, ${old.place.name}`
  return { label: 'Replaces', value, sentenceId, evidenceId: evidence.id, evidence }
}

const firm: readonly unknown[] = ['contracted', 'financed']
const isFirm = ({ claims }: Fact): boolean =>
  claims.some(({ says, withdrawnAt }) => withdrawnAt === undefined && firm.includes(says['status']))

/**
 * Headline and lede of a deal that has replaced a plan, each naming the plan as what is given up.
 *
 * @param plain the deal's own lede, without who reports it
 */
export function swappedWords(told: ToldFact, plain: string | undefined, dossier: Pick<Dossier, 'facts' | 'ledger'>): Words | undefined {
  const [old] = plansBefore(told, dossier)
  const isChips = told.fact.type === 'compute_contract' || told.fact.type === 'hardware_purchase'
  const size = sizeOf(told.fact, isChips)
  if (old === undefined || size === undefined || plain === undefined) return undefined
  const was = sizeOf(old, isChips)
  if (was === undefined) return undefined
  const here = placed(told.fact)
  const isElsewhere = old.place.precision !== 'unstated' && old.place.name !== told.fact.place.name
  const headline = [
    isElsewhere ? `${told.actor} swaps ${old.place.name} for ${size}${here}` : undefined,
    `${told.actor} swaps ${was} for ${size}${here}`,
    `${told.actor} swaps ${was} for ${size}`,
  ].find((each) => each !== undefined && each.length <= 80 && countWords(each) <= 12)
  if (headline === undefined) return undefined
  const at =
    told.host === undefined
      ? here
      : told.place === undefined
        ? ` with ${told.host}`
        : told.fact.place.precision === 'site'
          ? ` at ${possessive(told.host)} ${told.place}`
          : ` with ${told.host}${here}`
  const deed = told.fact.type === 'compute_contract' ? `${told.actor} has signed for ${size}${at}` : plain
  return { headline, lede: `${deed}, in place of ${isFirm(old) ? '' : 'a planned '}${was}${isElsewhere ? placed(old) : ''}` }
}

/** "Drops Lund plan for 26 MW in Tromso": read by itself, the plan is for what has replaced it. */
const ofPlanFor = /\b(?:plans?|deals?|leases?|contracts?|orders?|bids?|sites?|projects?|letters?) for (?<size>(?:about |some )?\d[\d.,]*)/u

/** Whether words give the size of a new deal as that of the plan it has replaced. */
export function blursSwap(text: string, { facts, ledger }: Pick<Dossier, 'facts' | 'ledger'>): boolean {
  const size = ofPlanFor.exec(text)?.groups?.['size']?.replaceAll(',', '')
  if (size === undefined || !/\b(?:drop|abandon|scrap|ditch|shelv|ax|cancel|giv|gave|swap|replac)\p{L}*\b/u.test(text)) return false
  return facts.some(
    (fact) =>
      plansBefore({ fact }, { facts, ledger }).length > 0 &&
      [...(fact.quantity ?? []), ...(fact.hardware ?? []).flatMap(({ count }) => count ?? [])].some(({ lo }) => `${lo}` === size),
  )
}
