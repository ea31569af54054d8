import type { Dispatch } from '../../domain/dispatch.ts'
import { clipsOf, type Dossier, openingSource, withArticles } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Job } from '../../domain/job.ts'
import { limits } from '../../domain/limits.ts'
import type { ModelTask } from '../../domain/model-task.ts'
import { queueTerms } from '../../domain/queue-terms.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Model } from '../../model/model.ts'
import type { Question } from '../../prompts/prompt.ts'
import { writeSummary } from '../../prompts/write-summary.ts'
import { writeTake } from '../../prompts/write-take.ts'
import { writeWatches } from '../../prompts/write-watches.ts'
import { sha256Hex } from '../../text/digest.ts'
import type { Stage, Tools } from '../stage.ts'
import { inDeskWords } from './desk-words.ts'
import { asItWas, mendDraft } from './mend-draft.ts'
import type { Asked } from './shown-claims.ts'
import { askForTake, withTake } from './take-by-model.ts'
import { askForWatches, withWatches } from './watches-by-model.ts'
import { askForMending, askForSummary, withAnswer } from './with-model.ts'
import { writeWithoutModel } from './without-model.ts'

/** The parts a model may be asked for: what the operator allows, less what fell at an earlier chance; none at the last. */
function tasksOf(dossier: Dossier, tools: Tools): readonly ModelTask[] {
  const isLast = dossier.attempt + 1 >= limits.words.attemptsMax
  if (tools.model === null || isLast || (dossier.attempt > 0 && dossier.byRule === undefined)) return []
  return tools.policy.modelFor.filter((task) => dossier.byRule?.includes(task) !== true)
}

type Change = (draft: Draft) => Draft

/**
 * Asks for one part, and gives how the answer changes a draft: not at all where it is refused, slow or unusable.
 *
 * @param mend what is asked once more where the answer has a fault that its writer can mend; where that fails, the first answer is taken
 */
async function changeBy<Out>(
  asked: Asked<Out> | undefined,
  helper: { readonly model: Model; readonly dossier: Dossier; readonly tools: Tools },
  apply: (draft: Draft, value: Out, asked: Asked<Out>, writer: string) => Draft,
  mend: (value: Out, asked: Asked<Out>) => Question<Out> | undefined = () => undefined,
): Promise<Change> {
  if (asked === undefined) return (draft) => draft
  const { model, dossier, tools } = helper
  const { id, version } = asked.question
  const inputIds = [...asked.claims.values()].map((claim) => claim.id)
  const about = { storyId: dossier.storyId, sourceId: openingSource(dossier), inputIds }
  const answer = await model.ask(asked.question, about, tools.signal)
  if (answer.kind === 'refused') {
    tools.note({ [id]: answer.code, why: answer.reason })
    return (draft) => draft
  }
  const again = mend(answer.value, asked)
  const mended = again === undefined ? answer : await model.ask(again, about, tools.signal)
  const used = mended.kind === 'answer' ? mended : answer
  return (draft) => {
    const next = apply(draft, used.value, asked, `${id}/${version} ${model.name}`)
    const isMended = again !== undefined && used !== answer
    tools.note({ [id]: next === draft ? 'not used' : 'used', call: used.call.id, fromLog: used.fromLog, ...(isMended && { mended: id }) })
    return next
  }
}

/**
 * The model's words over the draft the rules wrote. A part that fails is left as the rules have it, and so is, at a later chance,
 * what edit sent back. The questions go out together, so that the stage waits for the slowest and not for all.
 */
async function helped(base: Draft, dossier: Dossier, tools: Tools): Promise<Draft> {
  const { model } = tools
  const tasks = tasksOf(dossier, tools)
  if (model === null || tasks.length === 0) return base
  const now = tools.now()
  const helper = { model, dossier, tools }
  const [summary, take, watches] = await Promise.all([
    changeBy(
      tasks.includes('summary') ? askForSummary(dossier) : undefined,
      helper,
      (draft, value, asked, writer) => withAnswer(draft, value, asked, dossier, writer),
      (value, asked) => askForMending(value, asked, dossier),
    ),
    changeBy(tasks.includes('take') ? askForTake(base, dossier) : undefined, helper, (draft, value, asked, writer) =>
      withTake(draft, value, asked, dossier, writer),
    ),
    changeBy(tasks.includes('watches') ? askForWatches(base, dossier, now) : undefined, helper, (draft, value, asked, writer) =>
      withWatches(draft, value, asked, { dossier, now, writer }),
    ),
  ])
  const [worded, taken, watched] = [summary(base), take(base), watches(base)]
  const used = [
    ...(worded === base ? [] : [`${writeSummary.id}/${writeSummary.version}`]),
    ...(taken === base ? [] : [`${writeTake.id}/${writeTake.version}`]),
    ...(watched === base ? [] : [`${writeWatches.id}/${writeWatches.version}`]),
  ]
  if (used.length === 0) return base
  const writer = `${used.join('+')} ${model.name}`
  const id = `draft_${sha256Hex(`${dossier.id}|${dossier.attempt}|${writer}`).slice(0, 16)}`
  return { ...watched, headline: worded.headline, summary: worded.summary, take: taken.take, writer, id }
}

interface In {
  readonly dossier: Dossier
  readonly rulings: readonly Ruling[]
  /** The version that the dossier was put together to mend. */
  readonly mending?: { readonly printed: Dispatch; readonly kept: Draft }
}

/** A version is mended by rule alone: a model would tell it all in other words. */
function mended({ dossier, rulings }: In, mending: NonNullable<In['mending']>, now: Date): Draft {
  const write = (from: Dossier): Draft => inDeskWords(writeWithoutModel(from, now), rulings)
  return mendDraft({ ...mending, dossier, was: write(asItWas(dossier)), now: write(dossier) })
}

/** Dossier -> Draft. The draft's id comes from the dossier's, so writing again overwrites the same draft. */
export const write: Stage<In, Draft> = {
  name: 'write',
  next: ['verify'],
  ...queueTerms.write,
  async load(subject, store) {
    const dossier = await store.dossierById(subject)
    if (!dossier) return null
    const all = [...dossier.sources, ...clipsOf(dossier)]
    const texts = new Map((await store.articlesById(all.map((it) => it.article.id))).map((it) => [it.id, it]))
    const versions = await store.dispatchVersions(dossier.storyId)
    const before = versions.findLast(({ publishedAt, status }) => status === 'usable' && publishedAt < dossier.builtAt)
    const standing = before === undefined ? {} : { standing: { headline: before.headline, summary: before.summary } }
    const printed = versions.find(({ version, status }) => status === 'usable' && version === dossier.mends?.version)
    const kept = printed === undefined ? null : await store.draftById(printed.draftId)
    return {
      dossier: { ...withArticles(dossier, texts), ...standing },
      rulings: await store.rulingsOfStory(dossier.storyId),
      ...(printed !== undefined && kept !== null && { mending: { printed, kept } }),
    }
  },
  async run(input, tools) {
    const { dossier, rulings, mending } = input
    if (mending !== undefined) {
      const draft = mended(input, mending, tools.now())
      tools.note({ mends: draft.mends?.version, changes: draft.mends?.changes })
      return draft
    }
    return inDeskWords(await helped(writeWithoutModel(dossier, tools.now()), dossier, tools), rulings)
  },
  async save(draft, tx): Promise<readonly Job[]> {
    if (draft.mends?.changes === false) return []
    await tx.saveDraft(draft)
    return [{ stage: 'verify', subject: draft.id }]
  },
}
