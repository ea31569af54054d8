import { writeFileSync } from 'node:fs'
import { clipsOf, type Dossier, withArticles } from '../../domain/dossier.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { clipsFor } from '../../stages/recall/stage.ts'
import { sha256Hex } from '../../text/digest.ts'
import { type Measured, type Meter, type Rewritten, registryOf, rewriteMeasures, rewriteStory } from '../evals/rewritten.ts'
import type { Wire } from '../wire.ts'
import { numberOption, UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

interface RewriteOptions extends HomeOption {
  readonly out?: string
  readonly page?: string
  readonly sample?: number
  readonly seed?: number
  readonly fold?: string
  readonly cpu?: boolean
}

interface Metered {
  readonly meter: Meter
  /** CPU milliseconds of this process so far, its garbage collection with them. */
  readonly spentMs: ReadonlyMap<Measured, number>
}

function makeMeter(): Metered {
  const spentMs = new Map<Measured, number>()
  const meter: Meter = (part, work) => {
    const began = process.cpuUsage()
    const done = work()
    const { user, system } = process.cpuUsage(began)
    spentMs.set(part, (spentMs.get(part) ?? 0) + (user + system) / 1000)
    return done
  }
  return { meter, spentMs }
}

/** A dossier with its articles as they are held now. */
async function withTexts(wire: Wire, id: string, now: Date): Promise<Dossier | null> {
  const dossier = await wire.store.dossierById(id)
  if (dossier === null) return null
  const articles = new Map((await wire.store.articlesById(dossier.sources.map((it) => it.article.id))).map((it) => [it.id, it]))
  const held = withArticles(dossier, articles)
  // What recall finds depends on how claims are read, which is by the rules of today.
  const { storyId, receipt, entities } = held
  const searched = entities.filter((it) => receipt.ask.entityIds.includes(it.id))
  const ask = { storyId, before: now, entities: searched, names: receipt.ask.names ?? [], terms: receipt.ask.terms }
  const clips = await wire.store.snapshot(async (reader) =>
    clipsFor({ ...held, found: (await reader.searchArchive(ask)).results, today: held.builtAt }, reader),
  )
  return { ...held, clips }
}

/** A sentence with the passages it stands on, for reading both side by side. */
function inContext(sentence: Sentence, dossier: Dossier): readonly string[] {
  const passages = sentence.evidence.flatMap((each) => {
    const isPassage = each.kind === 'span' || each.kind === 'clip'
    const article = isPassage
      ? [...dossier.sources, ...clipsOf(dossier)].find((it) => it.article.id === each.articleId)?.article
      : undefined
    return isPassage && article !== undefined ? [`      < ${article.text.slice(each.start, each.end).replace(/\s+/gu, ' ')}`] : []
  })
  return [`  ${sentence.id}  ${sentence.text}`, ...passages]
}

/** A story's sentences that are to be judged, each with its passages, among its others without: out of its paragraph no sentence is read fairly. */
function pageOf(story: Rewritten, dossier: Dossier, chosen: (sentence: Sentence) => boolean): readonly string[] {
  const kept = [story.headline, ...story.summary]
  if (!kept.some(chosen)) return []
  const titles = dossier.sources.map(({ source, article }) => `    ${source.name}: ${article.title}`)
  const beside = [...(story.take.why === undefined ? [] : [`  ${story.take.why}`]), ...story.watches.map((watch) => `  Watch: ${watch}`)]
  const all = [...kept, ...story.take.sentences.filter(chosen)]
  const lines = all.flatMap((sentence) => (chosen(sentence) ? inContext(sentence, dossier) : [`  (beside)  ${sentence.text}`]))
  return [`${story.slug} (${story.ruling})`, ...titles, ...lines, ...beside, '']
}

/** "6/7": the stories that are taken, as a place among so many; all where the option is not given. */
function foldOption(value: string | undefined): { readonly at: number; readonly of: number } {
  if (value === undefined) return { at: 0, of: 1 }
  const [, at, of] = /^(\d{1,3})\/(\d{1,3})$/u.exec(value)?.map(Number) ?? []
  if (at === undefined || of === undefined || at < 1 || at > of)
    throw new UsageError(`--fold takes a place among equal parts such as 6/7, not "${value}".`)
  return { at: at - 1, of }
}

/**
 * `groundwire rewrite`: reads and writes every story of an archive again by the rules of today, keeps nothing, and prints what would
 * stand. With `--cpu` also what reading and writing cost an article. `--fold 6/7` takes every seventh story from the sixth on, so that rules can be made on some stories and read on others. `--out` gets a line a story; `--page` the stories with the passages of each sentence, or with `--sample` so many sentences
 * drawn by `--seed`, among the other sentences of their stories.
 */
export async function rewrite(options: RewriteOptions): Promise<void> {
  const sample = numberOption('sample', options.sample, 1, 100_000)
  const seed = numberOption('seed', options.seed, 0, 1_000_000) ?? 0
  const fold = foldOption(options.fold)
  await withWire(options, async (wire, clock) => {
    const registry = registryOf(await wire.store.entities())
    const { meter, spentMs } = makeMeter()
    const stories: { readonly story: Rewritten; readonly dossier: Dossier }[] = []
    for (const [at, id] of (await wire.store.latestDossierIds()).entries()) {
      if (at % fold.of !== fold.at) continue
      const dossier = await withTexts(wire, id, clock.now())
      if (dossier === null) continue
      const mentions = await wire.store.mentionsOfArticles(dossier.sources.map((it) => it.article.id))
      stories.push({ story: rewriteStory(dossier, registry, mentions, meter), dossier })
    }
    const place = (id: string): string => sha256Hex(`${seed}|${id}`)
    const drawn = stories
      .flatMap(({ story }) => story.summary.map(({ id }) => id))
      .toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
      .slice(0, sample)
    const chosen = new Set(drawn)
    if (options.out !== undefined) writeFileSync(options.out, stories.map(({ story }) => `${JSON.stringify(story)}\n`).join(''))
    if (options.page !== undefined)
      writeFileSync(
        options.page,
        stories.flatMap(({ story, dossier }) => pageOf(story, dossier, ({ id }) => sample === undefined || chosen.has(id))).join('\n'),
      )
    const articles = stories.reduce((sum, { dossier }) => sum + dossier.sources.length, 0)
    const cpu = options.cpu === true ? [...spentMs] : []
    const costs = cpu.map(([part, ms]) => ({ name: `cpu.${part}_ms_an_article`, value: ms / Math.max(1, articles), n: articles }))
    for (const { name, value, n } of [...rewriteMeasures(stories.map(({ story }) => story)), ...costs])
      console.log(`METRIC ${name} ${value.toFixed(4)} (n=${n})`)
  })
}
