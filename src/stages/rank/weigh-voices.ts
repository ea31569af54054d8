// What the voices behind a story are worth: how many are independent, and how high their outlets stand.
import type { Origin } from '../../domain/origin.ts'
import { partyKinds, type Source, type SourceKind, type SourceRecord } from '../../domain/source.ts'

/** One origin with what its outlets are worth: how far their word counts (0 to 1), and how high the best of them ranks (0 to 1). */
export interface Voice {
  readonly name: string
  readonly isParty: boolean
  readonly standing: number
  readonly rank: number
  readonly kind: SourceKind | 'unknown'
  /** What of the rank its record gives, and the record; absent where it gives nothing. */
  readonly byRecord?: { readonly gain: number; readonly record: SourceRecord }
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

/** The most that a record adds: to have opened stories that others joined, and to correct oneself in the open. */
const confirmedMost = 0.1
const correctedMost = 0.02
/** Standard deviations that the share of confirmed stories is held below what was counted: four in five true shares are higher still. */
const sureBy = 0.84

/**
 * What an outlet's record adds to its rank: the share of its first reports that another owner's own report joined, as far as so many tell
 * it, and a little for corrections. Never less than nothing: a specialist's story that nobody else has is not held against it. It is a
 * share, so it does not rise by how much an outlet says. A party's announcement is repeated, not confirmed.
 */
export function gainOf({ opened, confirmed, corrected }: SourceRecord, kind: SourceKind): number {
  const share = opened === 0 || partyKinds.has(kind) ? 0 : lowShare(confirmed, opened)
  return confirmedMost * share + (corrected > 0 ? correctedMost : 0)
}

/** The low end of what a share may be, by those counted (Wilson, 1927). */
function lowShare(hits: number, n: number): number {
  const [p, z] = [hits / n, sureBy]
  const middle = p + (z * z) / (2 * n)
  return Math.max(0, (middle - z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n))
}

/**
 * The voices of the origins that count.
 *
 * @param sourceOf the outlet that published an article
 * @param standing how far an outlet's word counts
 * @param records what became of earlier reports of each outlet, by its id
 */
export function voicesOf(
  origins: readonly Origin[],
  sourceOf: (articleId: string) => Source | undefined,
  standing: (source: Source) => number,
  records: ReadonlyMap<string, SourceRecord> = new Map(),
): readonly Voice[] {
  return origins.map(({ name, isParty, articleIds }) => {
    const outlets = articleIds.flatMap((id) => sourceOf(id) ?? [])
    const ranked = outlets
      .map((it) => rankedOutlet(it, standing(it), records.get(it.id)))
      .sort((a, b) => b.rank - a.rank || (a.kind < b.kind ? -1 : 1))
    const best = ranked[0] ?? { kind: 'unknown' as const, standing: 0, rank: 0 }
    return { name, isParty, ...best }
  })
}

function rankedOutlet({ kind }: Source, standing: number, record: SourceRecord | undefined): Omit<Voice, 'name' | 'isParty'> {
  const byKind = rankOfKind[kind]
  const gain = record === undefined ? 0 : Math.min(1 - byKind, gainOf(record, kind))
  const ranked = { kind, standing, rank: (byKind + gain) * standing }
  return record === undefined || gain === 0 ? ranked : { ...ranked, byRecord: { gain: gain * standing, record } }
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
  return { value: (best.rank + three) / 2, reason: `${named} of rank ${tenths(best.rank)}${recordInWords(best)}, ${others}` }
}

/** ", of which 0.05 by its record: it opened 14 stories, 9 of which another owner reported too, and printed 2 corrections". */
function recordInWords({ byRecord }: Voice): string {
  if (byRecord === undefined) return ''
  const { opened, confirmed, corrected } = byRecord.record
  const stories = `it opened ${opened} ${opened === 1 ? 'story' : 'stories'}, ${confirmed} of which another owner reported too`
  const mended = corrected === 0 ? '' : `, and printed ${corrected} ${corrected === 1 ? 'correction' : 'corrections'}`
  return ` (${byRecord.gain.toFixed(2)} of it by its record of the last weeks: ${stories}${mended})`
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
