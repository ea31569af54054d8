import { isDeepStrictEqual } from 'node:util'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Evidence } from '../../domain/evidence.ts'
import { Fault } from '../../domain/fault.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Tools } from '../../stages/stage.ts'
import { verify } from '../../stages/verify/stage.ts'
import { write } from '../../stages/write/stage.ts'
import { makeMovedClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { modelFromLog } from '../open-model.ts'
import type { Wire } from '../wire.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

const partsOf = (it: Dispatch): readonly Sentence[] => [it.headline, ...it.summary, ...it.take, ...it.archive]

/** What a record of evidence points at, in a line. */
function evidenceLine(it: Evidence): string {
  if (it.kind === 'span')
    return `span         ${it.url} ${it.start}-${it.end}, sha256 ${it.exactSha256.slice(0, 16)}, level ${it.level}, ${it.state}`
  if (it.kind === 'ledger') return `ledger       ${it.factId}, version ${it.version}`
  if (it.kind === 'receipt') return `search       ${it.receiptId}`
  if (it.kind === 'calculation') return `calculation  ${it.function} version ${it.version}`
  return `not stated   ${it.slots.join(', ') || 'nothing typed'} in ${it.articleIds.length} articles`
}

/** Writes the draft again at its own moment; a model's part comes from the log of calls. */
async function writtenAgain(wire: Wire, config: Config, it: Dispatch) {
  const draft = await wire.store.draftById(it.draftId)
  if (!draft) return null
  const clock = makeMovedClock(new Date(draft.writtenAt))
  const at = { now: clock.now(), policy: wire.policy }
  const [, modelName] = /^\S+ (.+)$/u.exec(draft.writer) ?? []
  const model = modelName === undefined ? null : modelFromLog(modelName, config, wire.store, clock)
  const tools: Pick<Tools, 'model' | 'now' | 'policy' | 'signal' | 'note'> = {
    model,
    now: () => clock.now(),
    policy: wire.policy,
    signal: AbortSignal.timeout(60_000),
    note: () => undefined,
  }
  const loaded = await wire.store.snapshot((reader) => write.load(draft.dossierId, reader, at))
  if (loaded === null) return null
  const { dossier } = loaded
  const attempts = [...new Set([dossier.attempt, 0])]
  for (const attempt of attempts) {
    const again = await write.run({ ...loaded, dossier: { ...dossier, attempt } }, { ...wire, ...tools })
    if (again.id === draft.id)
      return {
        draft: again,
        hasTexts: dossier.sources.every((source) => source.article.text !== ''),
        verdicts: await wire.store.verdictsOfDraft(draft.id),
        stored: draft,
        at,
        tools,
      }
  }
  return null
}

/**
 * `groundwire replay sentence ID`: prints what a published sentence was made of, writes it again from the stored material and
 * checks it again. Exit 0 when words, evidence and verdicts come out the same, 1 when they do not.
 */
export async function replaySentence(what: string, id: string | undefined, options: HomeOption): Promise<void> {
  if (what !== 'sentence') throw new UsageError(`groundwire replay takes nothing, or "sentence ID", not "${what}".`)
  if (id === undefined || !/^s_[0-9a-f]{16}$/u.test(id))
    throw new UsageError(
      'groundwire replay sentence takes the id of a sentence, such as s_0123456789abcdef (see: groundwire export sentences).',
    )
  await withWire(options, async (wire, _clock, config) => {
    const dispatch = await wire.store.dispatchWithSentence(id)
    const sentence = dispatch && partsOf(dispatch).find((it) => it.id === id)
    if (!dispatch || !sentence) throw new Fault('store.conflict', `No published sentence has the id ${id}.`, { retry: 'never' })
    console.log(`sentence     ${sentence.text}`)
    console.log(`where        ${sentence.part} of /story/${dispatch.slug}, version ${dispatch.version}, published ${dispatch.publishedAt}`)
    console.log(`written by   ${sentence.writer}`)
    for (const it of sentence.evidence) console.log(evidenceLine(it))
    const again = await writtenAgain(wire, config, dispatch)
    if (again === null)
      throw new Fault('store.conflict', 'Its draft or dossier is no longer held, so it cannot be written again.', { retry: 'never' })
    const draft = [again.draft.headline, ...again.draft.summary, ...again.draft.take, ...again.draft.archive]
    const same = draft.find((it) => it.id === id)
    const isSame = same !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(same)), sentence)
    const textGone = same === undefined && /[“”]/u.test(sentence.text) && !again.hasTexts
    // Which passages bear a headline out is chosen by their text; once that is dropped, the choice cannot be made again.
    const sameWords = same?.text === sentence.text && !again.hasTexts
    const outcome = isSame
      ? ', and again now: the same words and evidence'
      : sameWords
        ? ', and again now: the same words; its passages were chosen in a text that is no longer held'
        : textGone
          ? '; it quotes a source whose text is no longer held, so it cannot be set again'
          : ', but now it comes out differently'
    console.log(`written      ${again.stored.writtenAt}${outcome}`)
    if (same && !isSame && !sameWords) console.log(`now          ${same.text}`)
    const checked = await wire.store.snapshot((reader) => verify.load(again.stored.id, reader, again.at))
    const fresh = checked === null ? [] : (await verify.run(checked, { ...wire, ...again.tools })).verdicts
    const of = (all: readonly Verdict[]): readonly Verdict[] => all.filter((it) => it.sentenceId === id)
    for (const it of of(fresh)) console.log(`check        ${it.check.padEnd(12)} ${it.grade}: ${it.reason}`)
    const agree =
      JSON.stringify(of(fresh).map((it) => [it.check, it.grade])) === JSON.stringify(of(again.verdicts).map((it) => [it.check, it.grade]))
    console.log(agree ? 'The checks say today what they said then.' : 'The checks differ from those of the day.')
    if (!(isSame || sameWords || textGone) || !agree) process.exitCode = 1
  })
}
