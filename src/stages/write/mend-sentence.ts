// One printed sentence after a row under it was corrected: as it stands, told with the new value, told anew, or not at all.

import { ledgerRowOf } from '../../calc/ledger-row.ts'
import { type LedgerQuestion, placeInLedger } from '../../calc/place-in-ledger.ts'
import { type Evidence, isOfSource } from '../../domain/evidence.ts'
import type { Fact } from '../../domain/fact.ts'
import type { NonEmpty, Sentence } from '../../domain/sentence.ts'
import { sha256Hex } from '../../text/digest.ts'
import { type ChangedRow, holdsRow, nowhere, tellsOld } from '../../text/taken-back.ts'
import { ledgerEvidence } from './wording/evidence-of.ts'

/** What became of a printed sentence. `anew` asks for what the rules write of the same now. */
export type Fate =
  | { readonly kind: 'kept' }
  | { readonly kind: 'reworded'; readonly sentence: Sentence; readonly isRenamed: boolean }
  | { readonly kind: 'anew' }
  | { readonly kind: 'cut'; readonly reason: string }

interface Printed {
  readonly storyId: string
  readonly rows: readonly ChangedRow[]
  /** Every row that the story was told from, as it was. */
  readonly facts: readonly Fact[]
  /** Words that the rules write of the story with the rows as they were, and as they are. */
  readonly was: ReadonlySet<string>
  readonly now: ReadonlySet<string>
  /** Calculations that a figure of a corrected row went into, by id: other sentences that stand on them alone go with it. */
  readonly fedBy: ReadonlyMap<string, readonly ChangedRow[]>
}

/** Why a sentence went that could not be told with the row as it is. */
export const cutReason = 'evidence: The ledger row it stood on was corrected.'

/** What becomes of a printed sentence, by what it stands on and what the rules would write of the rows as they were and are. */
export function fateOf(sentence: Sentence, { storyId, rows, facts, was, now, fedBy }: Printed): Fate {
  const reckoned = sentence.evidence.filter(({ kind }) => kind === 'calculation')
  const held = rows.filter((row) => holdsRow(row, sentence.evidence) || reckoned.some(({ id }) => fedBy.get(id)?.includes(row)))
  if (held.length === 0 || now.has(sentence.text)) return { kind: 'kept' }
  const told = toldOf(sentence, held, facts)
  const reworded = reckoned.length > 0 ? undefined : withNewValues(sentence, told, storyId)
  if (reworded !== undefined) return reworded
  if (was.has(sentence.text)) return { kind: 'anew' }
  // From here on the rules cannot write what was printed: its reports' text is gone, or others wrote it.
  if (told.length > 0 || reckoned.some(({ id }) => fedBy.has(id))) return { kind: 'anew' }
  if (reckoned.some((it) => holdsAny(it, held)))
    return reckoned.every((it) => placesAsBefore(it, held)) ? { kind: 'kept' } : { kind: 'anew' }
  const named = held.filter((row) => sentence.evidence.some((it) => it.kind === 'ledger' && it.factId === row.fact.id))
  if (named.some(({ stands }) => stands === undefined)) return { kind: 'cut', reason: cutReason }
  return named.some(({ was: before, stands }) => before.status !== stands?.status) ? { kind: 'anew' } : { kind: 'kept' }
}

/** The calculations behind sentences that print an old value of a row and name the row. */
export function fedByRows(sentences: readonly Sentence[], rows: readonly ChangedRow[], facts: readonly Fact[]): Printed['fedBy'] {
  const fed = new Map<string, readonly ChangedRow[]>()
  for (const sentence of sentences.filter(({ part }) => part === 'magnitude')) {
    const held = rows.filter((row) => toldOf(sentence, [row], facts).length > 0)
    for (const it of sentence.evidence) if (it.kind === 'calculation' && held.length > 0) fed.set(it.id, held)
  }
  return fed
}

interface Told {
  readonly row: ChangedRow
  readonly old: ChangedRow['old'][number]
  /** Whether it is this row's without doubt. */
  readonly isSure: boolean
}

/** The old values that a sentence prints, each with its row; an equal value of another row is none of them. */
const toldOf = (sentence: Sentence, rows: readonly ChangedRow[], facts: readonly Fact[]): readonly Told[] =>
  rows.flatMap((row) =>
    row.old.flatMap((old): readonly Told[] => {
      const tells = tellsOld(row, old, sentence, facts)
      return tells === 'no' ? [] : [{ row, old, isSure: tells === 'yes' }]
    }),
  )

/** Whether a comparison with ledger rows comes out as it did when the corrected rows stand in it as they are. */
function placesAsBefore(it: Evidence, rows: readonly ChangedRow[]): boolean {
  if (it.kind !== 'calculation' || !holdsAny(it, rows)) return true
  if (it.function !== 'place_in_ledger') return false
  const asked = it.inputs as LedgerQuestion
  if (rows.some(({ fact }) => fact.id === asked.subject.id)) return false
  const now = new Map(rows.map(({ fact }) => [fact.id, ledgerRowOf(fact)]))
  const told = (place: ReturnType<typeof placeInLedger>): string => {
    const range = [Math.min(...place.rows.map(({ lo }) => lo)), Math.max(...place.rows.map(({ hi }) => hi))]
    return JSON.stringify([place.n, place.below, place.above, place.relaxed, range])
  }
  const again = placeInLedger({ ...asked, rows: asked.rows.map((row) => now.get(row.id) ?? row) })
  return told(again) === told(it.result as ReturnType<typeof placeInLedger>)
}

const holdsAny = (it: Evidence, rows: readonly ChangedRow[]): boolean => rows.some((row) => holdsRow({ ...row, urls: new Set() }, [it]))

/** The words of a report beside a sentence are chosen by what it says: beside another value they are chosen again. */
function unquoted(it: Evidence): Evidence {
  if (it.kind !== 'span') return it
  const { quotation: _, ...rest } = it
  return rest
}

/** "York" in "New York", "May 2026" in "28 May 2026", and the day on which a report came out: other words than those of the row. */
function isPartOfMore(text: string, words: string): boolean {
  const at = text.indexOf(words)
  const [before, behind] = [text.slice(0, at), text.slice(at + words.length)]
  const isName = /^\p{L}/u.test(words)
  return (
    /[\p{L}\p{N}]$/u.test(before) ||
    /^[\p{L}\p{N}]/u.test(behind) ||
    (isName && /(?:\d|[\p{Ll},.] \p{Lu}[\p{L}.]+) $/u.test(before)) ||
    /\b(?:reported on|dated|published on) $/u.test(before)
  )
}

/** The sentence with each old value in the words of the new one; undefined where that cannot be said without doubt. */
function withNewValues(sentence: Sentence, told: readonly Told[], storyId: string): Extract<Fate, { kind: 'reworded' }> | undefined {
  if (told.length === 0 || told.some(({ isSure }) => !isSure)) return undefined
  let { text } = sentence
  const put: string[] = []
  for (const { row, old } of told) {
    const words = old.wholeIn(text)
    const next = old.nowIn([])
    // One end of a range, or a value that another corrected one was put in the place of.
    if (words === undefined) return undefined
    // Another report than those that were read wrong still says what it said.
    if (sentence.evidence.some((it) => isOfSource(it) && !row.urls.has(it.url))) return undefined
    // Said twice, one of the two may be another thing's.
    if (next === nowhere || next === '' || next.includes(', ') || text.split(words).length !== 2) return undefined
    // One new value for two old ones, or a new one that another row had before: which is which is not seen.
    if (put.some((each) => each === next || each.includes(words))) return undefined
    if (isPartOfMore(text, words)) return undefined
    text = text.replace(words, next)
    put.push(next)
  }
  const said = new Set(told.map(({ row }) => row))
  const rest = sentence.evidence.filter((it) => it.kind !== 'ledger' || ![...said].some(({ fact }) => fact.id === it.factId))
  const fresh = [...said].flatMap(({ stands }) => (stands === undefined ? [] : [ledgerEvidence(stands)]))
  const [first, ...others] = [...rest.map(unquoted), ...fresh]
  if (first === undefined) return undefined
  const id = `s_${sha256Hex([storyId, sentence.part, text].join('|')).slice(0, 16)}`
  const evidence: NonEmpty<Evidence> = [first, ...others]
  return { kind: 'reworded', sentence: { ...sentence, id, text, evidence }, isRenamed: told.some(({ old }) => old.isName) }
}
