// A published draft written and checked again from what is stored, and how a sentence of it comes out.
import { isDeepStrictEqual } from 'node:util'
import type { Dispatch } from '../../domain/dispatch.ts'
import { clipsOf } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import { isOfSource } from '../../domain/evidence.ts'
import { blankedHeadline } from '../../domain/receipt.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Tools } from '../../stages/stage.ts'
import { verify } from '../../stages/verify/stage.ts'
import { write } from '../../stages/write/stage.ts'
import { makeMovedClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { modelFromLog } from '../open-model.ts'
import type { Wire } from '../wire.ts'

/** All sentences of ours in a dispatch or draft, in the order of the page. */
export const partsOf = (it: Pick<Draft, 'headline' | 'summary' | 'take' | 'archive'>): readonly Sentence[] => [
  it.headline,
  ...it.summary,
  ...it.take,
  ...it.archive,
]

export interface WrittenAgain {
  readonly draft: Draft
  readonly stored: Draft
  /** Articles of the dossier whose text is no longer held. */
  readonly textless: ReadonlySet<string>
  readonly verdicts: readonly Verdict[]
  readonly fresh: readonly Verdict[]
}

/** Writes the draft again at its own moment; a model's part comes from the log of calls. */
export async function writtenAgain(wire: Wire, config: Config, it: Dispatch): Promise<WrittenAgain | null> {
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
  const attempts = Array.from({ length: dossier.attempt + 1 }, (_, less) => dossier.attempt - less)
  for (const attempt of attempts) {
    const again = await write.run({ ...loaded, dossier: { ...dossier, attempt } }, { ...wire, ...tools })
    if (again.id !== draft.id) continue
    const checked = await wire.store.snapshot((reader) => verify.load(draft.id, reader, at))
    return {
      draft: again,
      textless: new Set([...dossier.sources, ...clipsOf(dossier)].flatMap(({ article }) => (article.text === '' ? [article.id] : []))),
      verdicts: await wire.store.verdictsOfDraft(draft.id),
      fresh: checked === null ? [] : (await verify.run(checked, { ...wire, ...tools })).verdicts,
      stored: draft,
    }
  }
  return null
}

/** What writing again gives: `texts gone` where the words were read from a text that is no longer held. */
export type Again = 'same' | 'same words' | 'texts gone' | 'different'

/** A sentence as its draft holds it: the words of a source that stand beside it are chosen when it is published. */
const asWritten = (it: Sentence): unknown =>
  JSON.parse(JSON.stringify(it, (key, value: unknown) => (key === 'quotation' ? undefined : value)))

/** A sentence in which the headline of a story that was taken back is blanked keeps the id of the words it was published with. */
const isBlankedAs = (it: Sentence, told: Sentence): boolean =>
  it.part === told.part && it.text === told.text && it.text.includes(blankedHeadline)

/** How one sentence of the dispatch comes out when its draft is written again. */
export function comesOut(sentence: Sentence, again: Pick<WrittenAgain, 'draft' | 'textless'>): Again {
  const same = partsOf(again.draft).find((it) => it.id === sentence.id || isBlankedAs(it, sentence))
  if (same !== undefined && isDeepStrictEqual(asWritten({ ...same, id: sentence.id }), asWritten(sentence))) return 'same'
  // Which passages bear a sentence out is chosen by their text, and so are quotations and figures of a take: once the text is dropped, as
  // the rights ask, the choice cannot be made again, and that is said rather than called a difference.
  if (again.textless.size === 0) return 'different'
  return same?.text === sentence.text ? 'same words' : same === undefined ? 'texts gone' : 'different'
}

/** The watches a draft proposes. */
const watchesOf = ({ watch, furtherWatches = [] }: Draft): readonly Watch[] => [...(watch ? [watch] : []), ...furtherWatches]

/** Each watch of the draft that the dispatch shows, and how it comes out: every question, source and date of it counts. */
export function watchesComeOut(
  dispatch: Dispatch,
  again: Pick<WrittenAgain, 'draft' | 'stored' | 'textless'>,
): readonly { readonly watch: Watch; readonly outcome: Again }[] {
  const fresh = new Map(watchesOf(again.draft).map((it) => [it.id, it]))
  return watchesOf(again.stored)
    .filter(({ id }) => dispatch.watchIds.includes(id))
    .map((watch) => {
      const now = fresh.get(watch.id)
      const isSame = now !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(now)), watch)
      return { watch, outcome: isSame ? 'same' : again.textless.size === 0 || now !== undefined ? 'different' : 'texts gone' }
    })
}

/** Whether a check of the sentence reads the text of a report that is no longer held. */
const readsDropped = ({ evidence }: Sentence, textless: ReadonlySet<string>): boolean =>
  evidence.some((each) => {
    if (isOfSource(each)) return textless.has(each.articleId)
    if (each.kind === 'absence') return each.articleIds.some((id) => textless.has(id))
    return each.kind === 'calculation' && each.function === 'counter_search' && textless.size > 0
  })

/**
 * Whether the checks say of a sentence today what they said then. A check reads the passage and, of a source's headline, the report below
 * it: without the text it finds no figure and no speaker, which says nothing against the sentence. Then it is `texts gone`.
 */
export function checksComeOut(
  sentence: Sentence,
  { fresh, verdicts, textless }: Pick<WrittenAgain, 'fresh' | 'verdicts' | 'textless'>,
): Exclude<Again, 'same words'> {
  const of = (all: readonly Verdict[]): string =>
    JSON.stringify(all.filter((it) => it.sentenceId === sentence.id).map((it) => [it.check, it.grade]))
  if (of(fresh) === of(verdicts)) return 'same'
  return readsDropped(sentence, textless) ? 'texts gone' : 'different'
}
