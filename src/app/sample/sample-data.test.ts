import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { SampleArticle } from './sample-data.ts'
import { loadSample, visibleArticles } from './sample-data.ts'

const folder = fileURLToPath(new URL('../../../sample', import.meta.url))
const fixtures = fileURLToPath(new URL('../../../test/fixtures/acceptance', import.meta.url))

const entityShape = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.enum([
      'ai_lab',
      'operator',
      'chip_maker',
      'cloud',
      'regulator',
      'utility',
      'investor',
      'site',
      'company',
      'person',
      'place',
      'agency',
    ]),
    aliases: z.array(z.string()),
    hq: z.string().length(2).optional(),
    partOf: z.string().optional(),
    town: z.string().optional(),
    note: z.string(),
  }),
)

const expectShape = z.object({
  stories: z.array(
    z.object({ story: z.string(), articles: z.number(), origins: z.number(), parties: z.array(z.string()), shows: z.array(z.string()) }),
  ),
  watches: z.array(z.object({ id: z.string(), openedBy: z.string(), settledBy: z.string(), nearMisses: z.array(z.string()) })),
})

/** Capitalised words in running English text that name no entity: months, units, peoples, products, institutions. */
const ordinary = new Set(
  `AI IT EUR USD GBP MW GW GB GWh B200 GB300 QL Fellside Marel Board April August December February January July June March May November October September
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas American British Dutch European Finnish French German Spanish Swedish Texan
  Britain Europe Finland France Germany Ireland Kenya Netherlands Norway Sweden Delaware East Africa United Kingdom States Dormanstead Lane Penang FRANCISCO`.split(
    /\s+/,
  ),
)

const read = async <T>(name: string, shape: z.ZodType<T>): Promise<T> => shape.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))

const wordsOf = (article: SampleArticle): number => article.paragraphs.join(' ').split(/\s+/).length

describe('the sample wire', () => {
  it('has at least 12 outlets, 90 articles and ten months, with unique ids and addresses', async () => {
    const { outlets, articles } = await loadSample(folder)
    assert.ok(outlets.length >= 12)
    assert.ok(articles.length >= 90)
    assert.ok(new Set(articles.map((article) => article.publishedAt.slice(0, 7))).size >= 10)
    assert.equal(new Set(outlets.map((outlet) => outlet.id)).size, outlets.length)
    assert.equal(new Set(articles.map((article) => article.id)).size, articles.length)
    assert.equal(new Set(articles.map((article) => article.outlet + article.path)).size, articles.length)
    const known = new Set(outlets.map((outlet) => outlet.id))
    for (const article of articles) assert.ok(known.has(article.outlet), article.id)
  })

  it('uses every feed format, four languages, and two owners with two outlets each', async () => {
    const { outlets } = await loadSample(folder)
    assert.equal(new Set(outlets.map((outlet) => outlet.format)).size, 5)
    assert.deepEqual(new Set(outlets.map((outlet) => outlet.language)), new Set(['de', 'en', 'es', 'fr']))
    const counts = Map.groupBy(outlets, (outlet) => outlet.owner)
    assert.ok([...counts.values()].filter((owned) => owned.length >= 2).length >= 2)
  })

  it('keeps articles between 100 and 260 words, and copies later than what they copy and in another outlet', async () => {
    const { articles } = await loadSample(folder)
    const byId = new Map(articles.map((article) => [article.id, article]))
    for (const article of articles) {
      assert.ok(wordsOf(article) >= 100 && wordsOf(article) <= 260, `${article.id}: ${wordsOf(article)} words`)
      if (article.copyOf === undefined) continue
      const source = byId.get(article.copyOf)
      assert.ok(source !== undefined && source.publishedAt < article.publishedAt && source.outlet !== article.outlet, article.id)
      assert.equal(source.story, article.story)
    }
  })

  it('names no one in its English articles who is not in the list of entities', async () => {
    const { articles, outlets } = await loadSample(folder)
    const english = new Set(outlets.filter((outlet) => outlet.language === 'en').map((outlet) => outlet.id))
    const entities = await read('entities.json', entityShape)
    const names = entities.flatMap((entity) => [entity.name, ...entity.aliases])
    const known = new Set([...ordinary, ...names.flatMap((name) => name.split(/[\s-]+/))])
    for (const article of articles.filter((candidate) => english.has(candidate.outlet))) {
      for (const [word] of article.paragraphs.join('\n').matchAll(/(?<=[\p{L}\d,] )\p{Lu}[\p{L}\d]+/gu)) {
        assert.ok(known.has(word), `${article.id}: ${word}`)
      }
    }
  })

  it('has entities with unique ids that all occur, and whose owners exist', async () => {
    const { articles } = await loadSample(folder)
    const entities = await read('entities.json', entityShape)
    const ids = new Set(entities.map((entity) => entity.id))
    const text = articles.map((article) => [article.title, ...article.paragraphs].join('\n')).join('\n')
    assert.equal(ids.size, entities.length)
    for (const entity of entities) {
      assert.ok(
        [entity.name, ...entity.aliases].some((name) => text.includes(name)),
        entity.id,
      )
      assert.ok(entity.partOf === undefined || ids.has(entity.partOf), entity.id)
    }
  })

  it('says for every story what it shows, with counts that agree with the articles', async () => {
    const { articles } = await loadSample(folder)
    const expected = await read('expect.json', expectShape)
    const ids = new Set((await read('entities.json', entityShape)).map((entity) => entity.id))
    const stories = Map.groupBy(articles, (article) => article.story)
    assert.deepEqual(new Set(expected.stories.map((entry) => entry.story)), new Set(stories.keys()))
    for (const entry of expected.stories) {
      const list = stories.get(entry.story) ?? []
      assert.equal(entry.articles, list.length, entry.story)
      assert.equal(entry.origins, list.filter((article) => article.copyOf === undefined).length, entry.story)
      for (const party of entry.parties) assert.ok(ids.has(party), party)
    }
    for (const watch of expected.watches) {
      for (const story of [watch.openedBy, watch.settledBy, ...watch.nearMisses]) assert.ok(stories.has(story), `${watch.id}: ${story}`)
    }
  })

  it('shows each promise at least once', async () => {
    const expected = await read('expect.json', expectShape)
    const shown = new Set(expected.stories.flatMap((entry) => entry.shows))
    for (const promise of [
      'multi-source',
      'single-source-primary',
      'copy-counted-once',
      'conflicting-figures',
      'superseded-deal',
      'paused-project',
      'archive-hit',
      'no-prior-coverage',
      'settles-watch-yes',
      'settles-watch-no',
      'correction',
      'withheld-publisher',
      'injection-attempt',
    ]) {
      assert.ok(shown.has(promise), promise)
    }
  })

  it('shows an article only from its publication, and its correction only from the time of the correction', async () => {
    const data = await loadSample(folder)
    const titleAt = (iso: string): string | undefined =>
      visibleArticles(data, 'halden-examiner', new Date(iso)).find((seen) => seen.article.id === 'halden-examiner-sunhollow-contract')
        ?.title
    assert.equal(titleAt('2026-04-21T07:59:59Z'), undefined)
    assert.match(titleAt('2026-04-21T08:00:00Z') ?? '', /6\.5bn/)
    assert.match(titleAt('2026-04-23T09:30:00Z') ?? '', /5\.6bn/)
  })
})

describe('the acceptance fixtures', () => {
  it('hold FX-1 to FX-4 on two hosts, and FX-1 gives one figure and no hardware, price or term', async () => {
    const { outlets, articles } = await loadSample(fixtures)
    assert.equal(outlets.length, 2)
    assert.deepEqual(new Set(articles.map((article) => article.id)), new Set(['fx-1', 'fx-2', 'fx-3', 'fx-4']))
    const first = articles.find((article) => article.id === 'fx-1')
    assert.ok(first !== undefined && wordsOf(first) >= 420)
    const text = first.paragraphs.join('\n')
    assert.deepEqual(text.match(/\d+(?:\.\d+)?(?: \p{L}+)?/gu), ['10 MW', '28 May', '2026'])
    assert.doesNotMatch(text, /GPU|\bchips?\b|training|inference|\bEUR\b|\bUSD\b|\beuros?\b|dollar|\blease/i)
    assert.match(articles.find((article) => article.id === 'fx-4')?.hidden ?? '', /SYSTEM/)
  })
})
