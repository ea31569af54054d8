// What the voices behind a story are worth: how many are independent, and how high their outlets stand.
import type { Origin } from '../../domain/origin.ts'
import type { Source, SourceKind } from '../../domain/source.ts'

/** One origin with what its outlets are worth: how far their word counts (0 to 1), and how high the best of them ranks (0 to 1). */
export interface Voice {
  readonly name: string
  readonly isParty: boolean
  readonly standing: number
  readonly rank: number
  readonly kind: SourceKind | 'unknown'
}

export interface PartValue {
  readonly value: number
  readonly reason: string
}

/** What a report of an outlet of that kind is worth, everything else being equal. */
const rankOfKind: Readonly<Record<Voice['kind'], number>> = {
  regulator: 1,
  lab: 0.9,
  agency: 0.9,
  chip: 0.8,
  cloud: 0.8,
  operator: 0.8,
  research: 0.8,
  company: 0.7,
  trade: 0.7,
  general: 0.7,
  unknown: 0.5,
  'press-release': 0.4,
}

/** A party's own word is half a voice: it knows, and it has an interest. */
const partyVoice = 0.5
/** So many full voices are the most there is; each counts less than the one before. */
const voicesMost = 15
const ranksMean = 3

/**
 * The voices of the origins that count.
 *
 * @param sourceOf the outlet that published an article
 * @param standing how far an outlet's word counts
 */
export function voicesOf(
  origins: readonly Origin[],
  sourceOf: (articleId: string) => Source | undefined,
  standing: (source: Source) => number,
): readonly Voice[] {
  return origins.map(({ name, isParty, articleIds }) => {
    const outlets = articleIds.flatMap((id) => sourceOf(id) ?? [])
    const ranked = outlets
      .map((it) => ({ kind: it.kind, standing: standing(it), rank: rankOfKind[it.kind] * standing(it) }))
      .sort((a, b) => b.rank - a.rank || (a.kind < b.kind ? -1 : 1))
    const best = ranked[0] ?? { kind: 'unknown' as const, standing: 0, rank: 0 }
    return { name, isParty, ...best }
  })
}

/** Independent voices on a curve that goes on rising: one gives 0.25, three 0.5, seven 0.75, fifteen 1. */
export function weighOrigins(voices: readonly Voice[], originsLine: string): PartValue {
  const sum = voices.reduce((all, it) => all + it.standing * (it.isParty ? partyVoice : 1), 0)
  const value = Math.min(1, Math.log2(1 + sum) / Math.log2(1 + voicesMost))
  const lesser = voices.filter((it) => it.isParty || it.standing < 1)
  const why = [
    ...(lesser.some((it) => it.isParty) ? ['a party speaks for itself and counts half'] : []),
    ...(lesser.some((it) => it.standing < 1) ? ['an outlet nobody listed counts by how long it is known'] : []),
  ]
  return { value, reason: why.length === 0 ? originsLine : `${originsLine} (${why.join(', ')}: ${tenths(sum)} in all)` }
}

/** Half of it the best voice, half the three best together: a second good source says more than one, and a poor one takes nothing away. */
export function weighSources(voices: readonly Voice[]): PartValue {
  const sorted = voices.toSorted((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1))
  const [best] = sorted
  if (best === undefined || best.rank === 0) return { value: 0, reason: 'no outlet whose word counts yet' }
  const three = sorted.slice(0, ranksMean).reduce((sum, it) => sum + it.rank, 0) / ranksMean
  const named = kindWords[best.kind]
  const others = voices.length === 1 ? 'the only one' : `the best of ${voices.length}; the three best together give ${three.toFixed(2)}`
  return { value: (best.rank + three) / 2, reason: `${named} of rank ${tenths(best.rank)}, ${others}` }
}

const kindWords: Readonly<Record<Voice['kind'], string>> = {
  regulator: 'a regulator',
  lab: 'a lab',
  agency: 'an agency',
  chip: 'a maker of chips',
  cloud: 'a cloud',
  operator: 'an operator',
  research: 'a research body',
  company: 'a company',
  trade: 'a trade outlet',
  general: 'a general outlet',
  unknown: 'an outlet we do not read',
  'press-release': 'a press-release service',
}

const tenths = (value: number): string => String(Math.round(value * 10) / 10)
