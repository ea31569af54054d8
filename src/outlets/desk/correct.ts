// A correction at the desk: sentences struck or put in other words, and the dated note that says so.
import type { Correction, CorrectionKind } from '../../domain/correction.ts'
import type { Draft } from '../../domain/draft.ts'
import { type Refusal, refuse } from '../../domain/refusal.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Tx } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { factFixes, type GivenRows } from './fact-fixes.ts'
import { type Decision, type DeskWork, type FactFix, type Filed, file, reasonFault, rulingOf } from './filing.ts'
import { longDate } from './words.ts'

export const correctionKinds = ['correction', 'clarification', 'update', 'typo'] as const

export interface CorrectDecision extends Decision {
  readonly storyId: string
  /** New words by sentence id; empty words strike the sentence. */
  readonly edits: ReadonlyMap<string, string>
  /** Labels of rows of the fact strip that go. */
  readonly dropRows: readonly string[]
  /** Parts of ledger rows as the person typed them; what is as it stands changes nothing. */
  readonly rows?: GivenRows
  readonly kind: Exclude<CorrectionKind, 'retraction' | 'kill'>
  readonly foundBy: Correction['foundBy']
  /** "We wrote X; it is Y": what readers are told. A typo needs neither. */
  readonly wrote: string
  readonly is: string
}

const wordsMax = 600

/**
 * Files a correction. New words pass the same checks as every sentence, against the evidence of the sentence they replace;
 * what is not supported is refused with the reason, and nothing changes.
 */
export async function correctStory(work: DeskWork, decision: CorrectDecision): Promise<Filed> {
  const { store } = work
  const { storyId, rows = new Map() } = decision
  const fixes = await factFixes(store, storyId, rows)
  if ('code' in fixes) return fixes
  const fault = reasonFault(decision) ?? noteFault(decision, fixes.length)
  if (fault !== null) return fault
  const current = await store.dispatchOfStory(storyId)
  const before = current?.status === 'usable' && current.retractedAt === undefined ? await store.draftById(current.draftId) : null
  if (current === null || before === null) return refuse('desk.late', 'Nothing of this story stands on the wire that could be corrected.')
  const changed = amend(before, decision, fixes.length)
  if ('code' in changed) return changed
  const ruled = await work.check(before, changed.draft)
  const refused = ruled.cuts.find((it) => changed.newIds.has(it.sentenceId))
  if (refused !== undefined)
    return refuse(
      'desk.unsupported',
      `“${refused.text}” is not supported by the evidence of the sentence it replaces (${refused.reason}). Put it otherwise, or strike the sentence.`,
    )
  if (ruled.kind === 'return' || ruled.kind === 'spike') return refuse('desk.empty', 'Too little would be left. Retract the story instead.')
  const filed = await store.transaction(async (tx): Promise<Filed> => {
    await tx.holdOrigins()
    if ((await tx.lockStory(storyId)) !== current.version)
      return refuse('desk.late', `The story has changed since: version ${current.version} is not the current one. Look at it again.`)
    const moved = await movedSince(fixes, before, tx)
    if (moved !== null) return moved
    const now = work.now()
    const note = noteOf(decision, now)
    const { cuts, rubric, takePasses } = ruled
    const more = { draftId: changed.draft.id, cuts, rubric, takePasses, struck: changed.struck, ...(note && { correction: note }) }
    const ruling = rulingOf(decision, { storyId, kind: 'correct', reasonCode: note === null ? 'update' : 'correction', now }, more)
    await tx.saveDraft(changed.draft)
    await tx.saveVerdicts(changed.draft.id, await tx.verdictsOfDraft(before.id))
    const anew = []
    for (const fix of fixes) anew.push(...(await work.amend(fix, ruling.by, now, tx)))
    return file(ruling, [{ stage: 'publish', subject: ruling.id }, ...anew], tx)
  })
  if (filed.kind === 'filed') await work.workOff()
  return filed
}

/** A row or a draft that was taken from while the person had it in hand is not written over with what it had. */
async function movedSince(fixes: readonly FactFix[], before: Draft, tx: Pick<Tx, 'takeFacts' | 'draftById'>): Promise<Refusal | null> {
  const versions = await tx.takeFacts(fixes.map(({ fact }) => fact.id))
  const moved = fixes.find(({ fact }) => versions.get(fact.id) !== fact.version)
  if (moved !== undefined) return refuse('desk.late', `Ledger row ${moved.fact.id} has changed since. Look at it again.`)
  const isSame = JSON.stringify(await tx.draftById(before.id)) === JSON.stringify(before)
  return isSame ? null : refuse('desk.late', 'What the story was written from has changed since. Look at it again.')
}

function noteFault({ kind, wrote, is, edits, dropRows }: CorrectDecision, figures: number): Refusal | null {
  if (edits.size === 0 && dropRows.length === 0 && figures === 0)
    return refuse('desk.nothing', 'Nothing was changed: strike a sentence or put it in other words.')
  if ([...edits.values()].some((it) => it.length > wordsMax)) return refuse('desk.long', `A sentence has at most ${wordsMax} characters.`)
  if (kind === 'typo' && figures > 0)
    return refuse('desk.note', 'A row of the ledger is no slip of the pen: readers are told what was wrong.')
  if (kind !== 'typo' && (wrote.trim() === '' || is.trim() === ''))
    return refuse('desk.note', 'Say what was wrong and what is right: readers are told both. Only a slip of the pen needs no note.')
  return wrote.length > wordsMax || is.length > wordsMax
    ? refuse('desk.long', `A note has at most ${wordsMax} characters on each side.`)
    : null
}

function noteOf({ kind, wrote, is, foundBy }: CorrectDecision, now: Date): Correction | null {
  if (kind === 'typo') return null
  const ended = is.trim().replace(/\.$/, '')
  return {
    kind,
    at: now.toISOString(),
    text: `Corrected ${longDate(now)}: we wrote ${wrote.trim()}; it is ${ended}. Found by: ${foundBy}.`,
    foundBy,
  }
}

interface Amended {
  readonly draft: Draft
  readonly newIds: ReadonlySet<string>
  readonly struck: NonNullable<Ruling['struck']>
}

function amend(before: Draft, { edits, dropRows, by, reason }: CorrectDecision, figures: number): Amended | Refusal {
  const newIds = new Set<string>()
  const struck: { text: string; now?: string; reason: string }[] = []
  const known = new Set([before.headline, ...before.summary, ...before.take, ...before.archive].map((it) => it.id))
  for (const id of edits.keys()) if (!known.has(id)) return refuse('desk.unknown', `The story has no sentence ${id.slice(0, 40)}.`)
  const amended = (it: Sentence): readonly Sentence[] => {
    const words = edits.get(it.id)?.replace(/\s+/g, ' ').trim()
    if (words === undefined || words === it.text) return [it]
    struck.push({ text: it.text, reason: reason.trim(), ...(words !== '' && { now: words }) })
    if (words === '') return []
    const id = `sn_${sha256Hex(`${it.id}|${words}`).slice(0, 16)}`
    newIds.add(id)
    return [{ ...it, id, text: words, writer: `desk:${by}` }]
  }
  const headline = amended(before.headline)[0]
  if (headline === undefined) return refuse('desk.headline', 'A story keeps a headline: put it in other words, or retract the story.')
  const summary = before.summary.flatMap(amended)
  const take = before.take.flatMap(amended)
  const archive = before.archive.flatMap(amended)
  const factStrip = before.factStrip.filter((it) => !dropRows.includes(it.label))
  if (struck.length === 0 && factStrip.length === before.factStrip.length && figures === 0)
    return refuse('desk.nothing', 'Nothing was changed.')
  const id = `${before.id.split('.')[0]}.${sha256Hex(JSON.stringify([before.id, [...edits], dropRows])).slice(0, 8)}`
  const { mends: _, ...rest } = before
  return { draft: { ...rest, id, headline, summary, take, archive, factStrip }, newIds, struck }
}
