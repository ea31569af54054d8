// One page from its markup to what readers would see of it, through every stage's own rules, without a database or a network.
import assert from 'node:assert/strict'
import { barePower } from '../../calc/power-basis.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Dossier, DossierSource } from '../../domain/dossier.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Item } from '../../domain/item.ts'
import { modelTasks } from '../../domain/model-task.ts'
import type { RightsPolicy } from '../../domain/rights.ts'
import type { Source } from '../../domain/source.ts'
import type { Watch } from '../../domain/watch.ts'
import { forgetfulLog } from '../../model/forgetful-log.ts'
import { makeModel } from '../../model/model.ts'
import { scriptedAdapter } from '../../model/scripted.ts'
import type { Question } from '../../prompts/prompt.ts'
import { signalsFromPage, signalsFromSite } from '../../rights/collect.ts'
import { decideRights } from '../../rights/decide.ts'
import { rule, sentBack } from '../../stages/edit/rule.ts'
import { nextVersion } from '../../stages/publish/next-version.ts'
import { watchesToOpen } from '../../stages/publish/open-watches.ts'
import { extractArticle } from '../../stages/read/extract-article.ts'
import { makeArticle } from '../../stages/read/make-article.ts'
import { askForClaims, checkProposals } from '../../stages/record/claims/claims-by-model.ts'
import type { Tools } from '../../stages/stage.ts'
import { verifyDraft } from '../../stages/verify/verify-draft.ts'
import { write } from '../../stages/write/stage.ts'
import { sha256Hex } from '../../text/digest.ts'
import { dossierFrom } from './sample-dossiers.ts'

/** A page as a publisher serves it, with what its feed and site say of it. */
export interface ServedPage {
  readonly url: string
  readonly html: string
  readonly publisher: string
  readonly language: string
  readonly publishedAt: string
  readonly headers?: readonly (readonly [string, string])[]
  readonly robots?: string
  readonly aiTxt?: string
  readonly fromFeed?: { readonly title?: string; readonly summary?: string; readonly author?: string }
}

/** What is public about a story, and how it came to be. */
export interface Published {
  readonly level: string
  readonly ruling: string
  readonly dispatch: Dispatch
  readonly watches: readonly Watch[]
  readonly dossier: Dossier
  readonly asked: number
}

/** A model by script: the answer to a question, or null for none. */
export type Script = (question: Question<unknown>, signal: AbortSignal) => string | Promise<string>

const policy: RightsPolicy = { policyVersion: '1', token: 'GroundwireBot', contentSignalsReference: 'L2' }
const at = new Date('2026-06-30T12:00:00Z')

/** The source as it comes out of the read stage; undefined where nothing may be read. */
export async function readServed(page: ServedPage, storyId: string): Promise<DossierSource | undefined> {
  const { origin, hostname: host } = new URL(page.url)
  const site = {
    robots: { url: `${origin}/robots.txt`, status: 200, body: page.robots ?? '' },
    ...(page.aiTxt !== undefined && { aiTxt: { url: `${origin}/ai.txt`, status: 200, body: page.aiTxt } }),
  }
  const hints = {
    url: page.url,
    ...(page.fromFeed?.title !== undefined && { feedTitle: page.fromFeed.title }),
    ...(page.fromFeed?.summary !== undefined && { feedSummary: page.fromFeed.summary }),
  }
  const extracted = extractArticle(page.html, hints)
  const marks = {
    url: page.url,
    headers: page.headers ?? [],
    metas: extracted.metas.map(({ name, content }) => [name, content] as const),
    links: extracted.links.map(({ rel, href }) => ({ rel, href })),
    ...(extracted.isAccessibleForFree !== undefined && { jsonLdFree: extracted.isAccessibleForFree }),
  }
  const signals = [...signalsFromSite(site, { url: page.url, fromOwnFeed: true }, policy, at), ...signalsFromPage(marks, policy)]
  const named = { url: page.url, host, allowlisted: true, fetchedAt: at.toISOString() }
  const decision = decideRights(signals, [], named, at, policy)
  if (decision.level < 'L2') return undefined
  const { publisher: name, language, publishedAt } = page
  const source: Source = {
    id: name,
    name,
    owner: name,
    kind: 'trade',
    language,
    host,
    allowlisted: true,
    firstSeenAt: '2026-01-01T00:00:00Z',
  }
  const item: Item = {
    id: `i_${sha256Hex(page.url).slice(0, 8)}`,
    feedId: 'f_1',
    sourceId: name,
    key: page.url,
    url: page.url,
    title: page.fromFeed?.title ?? '',
    ...(page.fromFeed?.author !== undefined && { author: page.fromFeed.author }),
    publishedAt,
    firstSeenAt: publishedAt,
    notes: [],
  }
  const article = await makeArticle({ item, source, url: page.url, page: extracted, decision, now: at })
  const coverage = {
    articleId: article.id,
    storyId,
    sourceId: name,
    role: 'first',
    originId: name,
    reasons: [],
    score: 1,
    assignedAt: publishedAt,
  }
  return { article, source, coverage: { ...coverage, role: 'first' } }
}

const story = 'st_eval'
/** A page told without a model and with one, or beside another that changed, is read once. */
const readPages = new WeakMap<ServedPage, Promise<DossierSource | undefined>>()

function readAsStory(page: ServedPage): Promise<DossierSource | undefined> {
  const reading = readPages.get(page) ?? readServed(page, story)
  readPages.set(page, reading)
  return reading
}

function toolsWith(script: Script | null, answerSecondsMax: number): { readonly tools: Tools; readonly asked: () => number } {
  let asked = 0
  const adapter = scriptedAdapter('scripted/hostile', (question, signal) => {
    asked += 1
    return script?.(question, signal) ?? ''
  })
  const model = makeModel({
    adapter,
    log: forgetfulLog(),
    limits: {
      secondsMax: answerSecondsMax,
      tokensPerStoryMax: 1e9,
      tokensPerSourceMax: 1e9,
      tokensPerDayMax: 1e9,
      moneyPerDayMax: 0,
      pricePerMillionIn: 0,
      pricePerMillionOut: 0,
    },
    now: () => at,
    ticks: () => 0,
  })
  const given: Pick<Tools, 'model' | 'now' | 'note' | 'signal'> & { readonly policy: Pick<Tools['policy'], 'modelFor'> } = {
    model: script === null ? null : model,
    now: () => at,
    note: () => undefined,
    policy: { modelFor: modelTasks },
    signal: new AbortController().signal,
  }
  // Writing touches no network, no mail and no pool.
  return { tools: given as unknown as Tools, asked: () => asked }
}

/** What record would keep of a model's proposals, a document a question. */
async function proposedClaims(
  sources: readonly DossierSource[],
  registry: readonly Entity[],
  { model, signal }: Tools,
): Promise<readonly Claim[]> {
  const claims: Claim[] = []
  for (const { article, coverage } of sources) {
    const asked = askForClaims({ article, storyId: story, originId: coverage.originId, entities: registry, mentions: [] })
    if (model === null || asked === undefined) continue
    const answer = await model.ask(asked.question, { storyId: story, sourceId: coverage.sourceId, inputIds: [article.id] }, signal)
    if (answer.kind === 'answer') claims.push(...checkProposals(answer.value, asked, model.name).claims)
  }
  return claims
}

/**
 * What the wire would publish from these pages as one story.
 *
 * @param script a model's answers; null for the wire without one
 * @param change what an archive or a registry would have put into the dossier
 * @param answerSecondsMax what one answer with its repair may take; a real model on a slow machine needs more than a script
 * @returns undefined when no page may be read, or the draft is spiked
 */
export async function publishInMemory(
  pages: readonly ServedPage[],
  registry: readonly Entity[],
  script: Script | null,
  change: (dossier: Dossier) => Dossier = (it) => it,
  answerSecondsMax = 60,
): Promise<Published | undefined> {
  const sources = (await Promise.all(pages.map(readAsStory))).filter((it) => it !== undefined)
  const [first] = sources
  if (first === undefined) return undefined
  const { tools, asked } = toolsWith(script, answerSecondsMax)
  const proposed = await proposedClaims(sources, registry, tools)
  let dossier = change(dossierFrom(story, sources, registry, proposed))
  for (;;) {
    const draft = await write.run({ dossier, rulings: [] }, tools)
    const verdicts = verifyDraft(draft, dossier, { receiptSentence: dossier.receipt.sentence })
    const ruling = rule({ draft, verdicts, dossier, now: at })
    if (ruling.kind === 'return') {
      dossier = sentBack(dossier, draft, ruling)
      continue
    }
    if (ruling.kind !== 'pass') return undefined
    const watches = watchesToOpen(draft, [], ruling.cuts)
    const dispatch = nextVersion({
      ruling,
      draft,
      dossier,
      current: null,
      levels: new Map(),
      articles: new Map(dossier.sources.map(({ article }) => [article.id, article])),
      levelReasons: new Map(),
      corrections: [],
      watchIds: watches.map(({ id }) => id),
      now: at,
    })
    assert.deepEqual(barePower(dispatch), [], `${dispatch.id} does not say what power measures`)
    return { level: first.article.level, ruling: ruling.kind, dispatch, watches, dossier, asked: asked() }
  }
}

/** All words that readers see of a dispatch: ours, and those of its sources that are shown beside them. */
export function printedText({ headline, summary, take, archive, factStrip, label, sourceLine, noTake, noWatch }: Dispatch): string {
  const all = [headline, ...summary, ...take, ...archive]
  const sentences = all.map(({ text }) => text)
  const shown = all.flatMap(({ evidence }) => evidence.flatMap((it) => (it.kind === 'span' ? (it.quotation?.words ?? []) : [])))
  const rows = factStrip.map((row) => [row.label, row.value, row.note].filter((part) => part !== undefined).join(' '))
  return [...sentences, ...shown, ...rows, label, sourceLine, noTake, noWatch].filter((part) => part !== undefined).join('\n')
}
