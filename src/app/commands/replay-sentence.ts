import type { Evidence } from '../../domain/evidence.ts'
import { Fault } from '../../domain/fault.ts'
import type { Config } from '../config.ts'
import type { Wire } from '../wire.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'
import { type Again, checksComeOut, comesOut, partsOf, watchesComeOut, writtenAgain } from './written-again.ts'

const outcomeWords: Readonly<Record<Again, string>> = {
  same: ', and again now: the same words and evidence',
  'same words': ', and again now: the same words; its passages were chosen in a text that is no longer held',
  'texts gone': '; it was read from a text that is no longer held, so it cannot be set again',
  different: ', but now it comes out differently',
}

const checkWords = {
  same: 'The checks say today what they said then.',
  'texts gone': 'The checks that need no dropped text say today what they said then.',
  different: 'The checks differ from those of the day.',
} as const satisfies Readonly<Record<ReturnType<typeof checksComeOut>, string>>

type Counted = Again | 'not held' | 'checks differ' | 'checks need a text that is no longer held'

/** How often each outcome was met, by part of the page. */
class Counts {
  readonly #all = new Map<Counted, Map<string, number>>()
  add(what: Counted, part: string): void {
    const parts = this.#all.get(what) ?? new Map<string, number>()
    this.#all.set(what, parts.set(part, (parts.get(part) ?? 0) + 1))
  }
  get failed(): boolean {
    return this.#all.has('different') || this.#all.has('checks differ')
  }
  /** "   120  same  (headline 30, summary 60, …)". */
  lines(): readonly string[] {
    return [...this.#all].map(([what, parts]) => {
      const sum = [...parts.values()].reduce((all, each) => all + each, 0)
      return `${String(sum).padStart(6)}  ${what}  (${[...parts].map(([part, n]) => `${part} ${n}`).join(', ')})`
    })
  }
}

/** Every sentence and watch on the wire, a draft at a time; a line for each that comes out differently, and the counts by part. */
async function replayEvery(wire: Wire, config: Config): Promise<void> {
  const counts = new Counts()
  for (const dispatch of await wire.store.dispatchesOnWire({ before: new Date('9999-01-01T00:00:00Z'), limit: 1_000_000 })) {
    const again = await writtenAgain(wire, config, dispatch)
    for (const sentence of partsOf(dispatch)) {
      const outcome = again === null ? 'not held' : comesOut(sentence, again)
      counts.add(outcome, sentence.part)
      if (outcome === 'different') console.log(`different    ${sentence.id}  ${sentence.part} of /story/${dispatch.slug}: ${sentence.text}`)
      const isChecked = again !== null && (outcome === 'same' || outcome === 'same words')
      const checks = isChecked ? checksComeOut(sentence, again) : 'same'
      if (checks === 'texts gone') counts.add('checks need a text that is no longer held', sentence.part)
      if (checks === 'different') {
        counts.add('checks differ', sentence.part)
        console.log(`checks       ${sentence.id}  ${sentence.part} of /story/${dispatch.slug}: the checks differ from those of the day`)
      }
    }
    for (const { watch, outcome } of again === null ? [] : watchesComeOut(dispatch, again)) {
      counts.add(outcome, 'watch')
      if (outcome === 'different') console.log(`different    ${watch.id}  watch of /story/${dispatch.slug}: ${watch.statement}`)
    }
  }
  for (const line of counts.lines()) console.log(line)
  if (counts.failed) process.exitCode = 1
}

/** What a record of evidence points at, in a line. */
function evidenceLine(it: Evidence): string {
  if (it.kind === 'span')
    return `span         ${it.url} ${it.start}-${it.end}, sha256 ${it.exactSha256.slice(0, 16)}, level ${it.level}, ${it.state}`
  if (it.kind === 'clip')
    return `earlier      ${it.url} ${it.start}-${it.end}, of /story/${it.slug}, sha256 ${it.exactSha256.slice(0, 16)}, level ${it.level}, ${it.state}`
  if (it.kind === 'title')
    return `headline     ${it.url}, reading ${it.version}, sha256 ${it.exactSha256.slice(0, 16)}, level ${it.level}, ${it.state}`
  if (it.kind === 'ledger') return `ledger       ${it.factId}, version ${it.version}`
  if (it.kind === 'receipt') return `search       ${it.receiptId}`
  if (it.kind === 'calculation') return `calculation  ${it.function} version ${it.version}`
  return `not stated   ${it.slots.join(', ') || 'nothing typed'} in ${it.articleIds.length} articles`
}

/**
 * `groundwire replay sentence ID`: prints what a published sentence was made of, writes it again from the stored material and
 * checks it again. Exit 0 when words, evidence and verdicts come out the same, 1 when they do not.
 */
export async function replaySentence(what: string, id: string | undefined, options: HomeOption): Promise<void> {
  if (what !== 'sentence') throw new UsageError(`groundwire replay takes nothing, or "sentence ID", not "${what}".`)
  if (id === 'all') return withWire(options, (wire, _clock, config) => replayEvery(wire, config))
  if (id === undefined || !/^s_[0-9a-f]{16}$/u.test(id))
    throw new UsageError(
      'groundwire replay sentence takes the id of a sentence, such as s_0123456789abcdef (see: groundwire export sentences), or "all".',
    )
  await withWire(options, async (wire, _clock, config) => {
    const dispatch = await wire.store.dispatchWithSentence(id)
    const sentence = dispatch && partsOf(dispatch).find((it) => it.id === id)
    if (!dispatch || !sentence) throw new Fault('store.conflict', `No published sentence has the id ${id}.`, { retry: 'never' })
    if (dispatch.status !== 'usable')
      throw new Fault('store.conflict', `The words of sentence ${id} were taken back, and nothing of them is written again.`, {
        retry: 'never',
      })
    console.log(`sentence     ${sentence.text}`)
    console.log(`where        ${sentence.part} of /story/${dispatch.slug}, version ${dispatch.version}, published ${dispatch.publishedAt}`)
    console.log(`written by   ${sentence.writer}`)
    for (const it of sentence.evidence) console.log(evidenceLine(it))
    const again = await writtenAgain(wire, config, dispatch)
    if (again === null)
      throw new Fault('store.conflict', 'Its draft or dossier is no longer held, so it cannot be written again.', { retry: 'never' })
    const outcome = comesOut(sentence, again)
    console.log(`written      ${again.stored.writtenAt}${outcomeWords[outcome]}`)
    const now = partsOf(again.draft).find((it) => it.id === id)
    if (outcome === 'different' && now !== undefined) console.log(`now          ${now.text}`)
    const checks = outcome === 'texts gone' ? outcome : checksComeOut(sentence, again)
    const then = again.verdicts.filter((it) => it.sentenceId === id)
    for (const it of again.fresh.filter((each) => each.sentenceId === id)) {
      const cannot = checks === 'texts gone' && !then.some(({ check, grade }) => check === it.check && grade === it.grade)
      console.log(
        `check        ${it.check.padEnd(12)} ${cannot ? 'not made again: what it reads is no longer held' : `${it.grade}: ${it.reason}`}`,
      )
    }
    console.log(checkWords[checks])
    if (outcome === 'different' || checks === 'different') process.exitCode = 1
  })
}
