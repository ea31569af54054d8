import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const signalShape = z.strictObject({
  disallow: z.array(z.string()).optional(),
  contentSignal: z.string().optional(),
  metaRobots: z.string().optional(),
  xRobotsTag: z.string().optional(),
  tdmReserved: z.array(z.string()).optional(),
})

const outletShape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  owner: z.string().min(1),
  kind: z.enum(['agency', 'trade', 'general', 'press-release', 'lab', 'regulator', 'company']),
  language: z.enum(['en', 'fr', 'de', 'es']),
  format: z.enum(['rss', 'atom', 'rdf', 'json', 'sitemap']),
  trust: z.literal('listed'),
  signal: signalShape.optional(),
  description: z.string().min(1),
})

const updateShape = z.strictObject({
  at: z.iso.datetime(),
  title: z.string().min(1).optional(),
  paragraphs: z.array(z.string().min(1)).min(1),
})

const articleShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  outlet: z.string(),
  path: z.string().regex(/^\/[a-z0-9/-]+$/),
  publishedAt: z.iso.datetime(),
  title: z.string().min(1),
  byline: z.string().min(1).optional(),
  paragraphs: z.array(z.string().min(1)).min(1),
  updates: z.array(updateShape).optional(),
  copyOf: z.string().optional(),
  story: z.string().regex(/^[a-z0-9-]+$/),
  hidden: z.string().optional(),
})

export type SampleOutlet = Readonly<z.infer<typeof outletShape>>
export type SampleArticle = Readonly<z.infer<typeof articleShape>>

/** Everything one sample folder holds. Articles are ordered by publication time, oldest first. */
export interface SampleData {
  readonly outlets: readonly SampleOutlet[]
  readonly articles: readonly SampleArticle[]
}

/** An article as a reader sees it at one moment: `changedAt` is the last applied update, or the publication time. */
export interface VisibleArticle {
  readonly article: SampleArticle
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly publishedAt: Date
  readonly changedAt: Date
}

/**
 * Reads `outlets.json` and every `articles/*.json` (arrays) of a sample folder.
 * The folder is our own data, so a malformed file is a fault of the checkout: rejects with the file's name.
 */
export async function loadSample(folder: string): Promise<SampleData> {
  const outlets = await readArray(join(folder, 'outlets.json'), outletShape)
  const names = (await readdir(join(folder, 'articles'))).filter((name) => name.endsWith('.json')).sort()
  const lists = await Promise.all(names.map((name) => readArray(join(folder, 'articles', name), articleShape)))
  const articles = lists.flat().sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || a.id.localeCompare(b.id))
  return { outlets, articles }
}

async function readArray<T>(file: string, shape: z.ZodType<T>): Promise<T[]> {
  const parsed = z.array(shape).safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) throw new Error(`Sample file ${file} is malformed: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** The articles of one outlet that exist at `now`, newest first, each with the updates due by then applied. */
export function visibleArticles(data: SampleData, outletId: string, now: Date): readonly VisibleArticle[] {
  return data.articles
    .filter((article) => article.outlet === outletId && Date.parse(article.publishedAt) <= now.getTime())
    .map((article) => articleAt(article, now))
    .reverse()
}

function articleAt(article: SampleArticle, now: Date): VisibleArticle {
  const publishedAt = new Date(article.publishedAt)
  let seen: VisibleArticle = { article, title: article.title, paragraphs: article.paragraphs, publishedAt, changedAt: publishedAt }
  const due = (article.updates ?? []).filter((update) => Date.parse(update.at) <= now.getTime())
  due.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  for (const { at, title, paragraphs } of due) {
    seen = { article, title: title ?? seen.title, paragraphs, publishedAt, changedAt: new Date(at) }
  }
  return seen
}
