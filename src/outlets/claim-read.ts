// What was read from a passage, part by part, for a reader who can no longer see the passage here: data and no prose of its source.
import type { Claim, Slot } from '../domain/claim.ts'
import { type Evidence, isOfSource, type SourceEvidence } from '../domain/evidence.ts'
import { limits } from '../domain/limits.ts'
import type { Reader } from '../store/store.ts'
import { publisherHostOf } from './wording.ts'

export interface PartRead {
  readonly part: string
  readonly words: string
}

const toldAs: Readonly<Record<Claim['modality'], string>> = {
  fact: 'as a fact',
  plan: 'as a plan',
  possible: 'as possible',
  rumour: 'as a rumour',
  conditional: 'on a condition',
}

/** Words as the limit on copying counts them: a name, or a figure with its unit, is one (rights 5.3). */
function countWords(slot: Slot, wholes: readonly Slot[]): number {
  const inside = wholes.filter((it) => it.start >= slot.start && it.end <= slot.end && it.text !== slot.text)
  const widest = inside.filter((it) => !inside.some((other) => other !== it && other.start <= it.start && other.end >= it.end))
  const rest = widest.reduce((text, it) => text.replace(it.text, 'x'), slot.text)
  return wholes.some((it) => it.text === slot.text) ? 1 : rest.split(/\s+/u).filter((it) => /[\p{L}\p{N}]/u.test(it)).length
}

const toWords = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/**
 * Who is said to have done what, to whom, where, when and how much, each in its own part. Parts that follow each other in the source are
 * given together only where they stay under the run of words that counts as copying: what is done is left out first, then who.
 */
export function partsRead(claim: Claim): readonly PartRead[] {
  const figures = [...claim.money, ...claim.quantities, ...(claim.rates ?? [])].toSorted((a, b) => a.start - b.start)
  const wholes = [...claim.names, ...figures]
  // What is told of it in limits (for how much, where, on what condition) is in parts of its own or left out.
  const cut = (claim.limits ?? []).filter(({ start }) => claim.object !== undefined && start > claim.object.start)
  const end = Math.min(claim.object?.end ?? 0, ...cut.map(({ start }) => start))
  const object =
    claim.object === undefined ? undefined : { ...claim.object, end, text: claim.object.text.slice(0, end - claim.object.start) }
  let left = limits.words.copiedRun - 1
  const within = (slot: Slot | undefined): string => {
    if (slot === undefined) return ''
    const words = countWords(slot, wholes)
    if (words > left) return ''
    left -= words
    return toWords(slot.text)
  }
  const deed = within(claim.verb)
  const subject = within(claim.subject)
  const what = within(object)
  const days = claim.dates.filter(({ text }) => /\d/u.test(text)).map(({ text }) => toWords(text))
  const shown = [subject, deed, what].join(' ')
  // A unit with a capital in it ("kV") is taken for a name.
  const isName = ({ text, entityId }: Slot): boolean => entityId !== undefined || /^[\p{Lu}\d]/u.test(text)
  const named = claim.names
    .filter(isName)
    .map(({ text }) => toWords(text))
    .filter((it) => !shown.includes(it))
  const list = (words: readonly string[]): string => [...new Set(words)].join(', ')
  const rows: readonly (readonly [string, string])[] = [
    ['Who', subject],
    ['Does what', [deed, deed !== '' && what === '' && object !== undefined ? '…' : what].filter((it) => it !== '').join(' ')],
    ['Figures', list(figures.map(({ text }) => toWords(text)))],
    ['When', list(days)],
    ['Where', claim.place === undefined ? '' : toWords(claim.place.text)],
    ['Also named', list(named.filter((it) => it !== claim.place?.text))],
    [
      'According to',
      claim.speaker === undefined || countWords(claim.speaker, wholes) >= limits.words.copiedRun ? '' : toWords(claim.speaker.text),
    ],
    ['Told', `${claim.negated ? 'as not so, ' : ''}${toldAs[claim.modality]}`],
  ]
  return rows.flatMap(([part, words]) => (words === '' ? [] : [{ part, words }]))
}

type Asks = Pick<Reader, 'claimsRead' | 'factsOfStory'>
type Passage = Pick<SourceEvidence, 'articleId' | 'url'> & { readonly claimId: string }

/** Passages with a claim that was read from them; headlines have none. */
export const passagesOf = (evidence: readonly SourceEvidence[]): readonly Passage[] =>
  evidence.flatMap((it) =>
    it.kind === 'title' || it.claimId === undefined ? [] : [{ articleId: it.articleId, url: it.url, claimId: it.claimId }],
  )

/**
 * What was read from some passages, by claim. Of a report that a person found read wrong nothing is told: which of its passages the
 * mistake was made in is not known.
 */
export async function claimsTold(reader: Asks, passages: readonly Passage[]): Promise<ReadonlyMap<string, Claim>> {
  const claims = passages.length === 0 ? [] : await reader.claimsRead(passages)
  const stories = [...new Set(claims.map(({ storyId }) => storyId))]
  const facts = (await Promise.all(stories.map((id) => reader.factsOfStory(id)))).flat()
  const readWrong = new Set(facts.flatMap((it) => it.claims.flatMap(({ url, withdrawnBy }) => (withdrawnBy === undefined ? [] : [url]))))
  const told = new Set(passages.filter(({ url }) => !readWrong.has(url)).map(({ claimId }) => claimId))
  return new Map(claims.filter(({ id }) => told.has(id)).map((it) => [it.id, it]))
}

/** The parts read of a piece of evidence; none below L2, then or now, and none once its source took it back. */
export async function partsOfEvidence(reader: Asks & Pick<Reader, 'hostLevels'>, it: Evidence): Promise<readonly PartRead[]> {
  const passages = isOfSource(it) && it.state !== 'withdrawn' ? passagesOf([it]) : []
  if (!isOfSource(it) || passages.length === 0) return []
  const host = publisherHostOf(it.url)
  const levels = host === undefined ? [] : await reader.hostLevels([host])
  if ([it.level, ...levels.map(({ level }) => level)].some((level) => level < 'L2')) return []
  return [...(await claimsTold(reader, passages)).values()].flatMap(partsRead)
}
