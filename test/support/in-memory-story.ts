// A story in memory: articles written for testing, taken through record's pure functions into a dossier.
import type { Article } from '../../src/domain/article.ts'
import type { Dossier, DossierSource } from '../../src/domain/dossier.ts'
import type { Entity } from '../../src/domain/entity.ts'
import type { Fact } from '../../src/domain/fact.ts'
import type { Receipt } from '../../src/domain/receipt.ts'
import type { Source } from '../../src/domain/source.ts'
import { claimsByRule } from '../../src/stages/record/claims-by-rule.ts'
import { factsByRule } from '../../src/stages/record/facts-by-rule.ts'
import { sha256Hex } from '../../src/text/digest.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { runHashes, wordsOf } from '../../src/text/shingles.ts'

export interface Report {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publishedAt: string
  readonly publisher: string
  readonly kind?: Source['kind']
  readonly level?: Article['level']
  readonly role?: DossierSource['coverage']['role']
  readonly originId?: string
  readonly language?: string
}

/** An article with sentences, run hashes and counts as read leaves them. */
export function articleOf(report: Report): Article {
  const level = report.level ?? 'L4'
  const url = `https://${report.publisher.toLowerCase().replaceAll(' ', '-')}.example/${report.id}`
  const words = wordsOf(report.text)
  return {
    id: report.id,
    itemId: `i_${report.id}`,
    sourceId: report.publisher,
    url,
    title: report.title,
    byline: [],
    publishedAt: report.publishedAt,
    dateSource: 'feed',
    fetchedAt: report.publishedAt,
    language: report.language ?? 'en',
    version: 1,
    level,
    decision: {
      url,
      fetchedAt: report.publishedAt,
      level,
      policyVersion: '1',
      quoteMaxWords: level === 'L4' ? 25 : 0,
      retainTextHours: 72,
      showLink: true,
      indexable: true,
      embed: true,
      images: false,
      training: false,
      attributionLink: 'required',
      reasons: [],
    },
    isTeaser: false,
    text: report.text,
    textSha256: sha256Hex(report.text),
    wordCount: report.text.split(/\s+/).length,
    sentences: splitSentences(report.text, report.language ?? 'en'),
    splitter: 'test',
    minhash: [],
    runHashes: [...new Set(runHashes(words, 8))],
    terms: [],
    notes: [],
  }
}

/** A dossier of one story from its reports. */
export function dossierOf(input: {
  readonly reports: readonly Report[]
  readonly entities: readonly Entity[]
  readonly ledger: readonly Fact[]
  readonly receiptSentence: string
}): Dossier {
  const storyId = 'st_test'
  const sources = input.reports.map((report) => dossierSource(report, storyId))
  const read = sources.filter(({ coverage }) => coverage.role !== 'copy')
  const claims = sources.flatMap(({ article, coverage }) =>
    claimsByRule({ article, storyId, originId: coverage.originId, entities: input.entities, mentions: [] }),
  )
  const facts = read.flatMap(({ article, source, coverage }) =>
    factsByRule({
      article,
      source,
      claims: claims.filter((claim) => claim.articleId === article.id),
      entities: input.entities,
      originId: coverage.originId,
    }),
  )
  const used = input.entities.filter((entity) =>
    [entity.name, ...entity.aliases].some((name) => input.reports.some((report) => report.text.includes(name))),
  )
  const first = sources[0]
  const origins = [...new Set(read.map(({ coverage }) => coverage.originId))]
  return {
    id: 'do_test',
    storyId,
    story: {
      id: storyId,
      slug: 'test',
      title: first?.article.title ?? '',
      firstArticleId: first?.article.id ?? '',
      openedAt: '2026-05-28T00:00:00Z',
      changedAt: '2026-05-28T00:00:00Z',
      state: 'open',
    },
    builtAt: '2026-05-28T20:00:00.000Z',
    significance: {
      score: 0.6,
      floor: 0.3,
      parts: [],
      origins: origins.map((id) => ({ id, name: id, isParty: false, articleIds: [], why: '' })),
      isSingleSource: origins.length === 1,
      isPrimaryOnly: false,
      newClaims: claims.length,
      write: true,
      reason: '',
    },
    sources,
    claims,
    facts,
    ledger: input.ledger,
    entities: used,
    clips: [],
    receipt: receiptOf(storyId, input.receiptSentence, input.ledger.length),
    attempt: 0,
  }
}

function receiptOf(storyId: string, sentence: string, ledgerFacts: number): Receipt {
  return {
    id: 'r_test',
    storyId,
    ranAt: '2026-05-28T20:00:00Z',
    snapshotId: 's',
    scope: { stories: 1, since: '2026-05-28', ledgerFacts: ledgerFacts },
    queries: [],
    ask: { entityIds: [], terms: '' },
    threshold: 0.5,
    matches: [],
    ledgerMatches: [],
    names: [],
    state: 'fresh',
    sentence: sentence,
  }
}

function dossierSource(report: Report, storyId: string): DossierSource {
  const article = articleOf(report)
  const source: Source = {
    id: report.publisher,
    name: report.publisher,
    owner: report.publisher,
    kind: report.kind ?? 'trade',
    language: 'en',
    host: new URL(article.url).hostname,
    allowlisted: true,
    firstSeenAt: '2026-01-01T00:00:00Z',
  }
  const originId = report.originId ?? report.publisher
  return {
    article,
    source,
    coverage: {
      articleId: article.id,
      storyId,
      sourceId: source.id,
      role: report.role ?? 'first',
      originId,
      reasons: [],
      score: 1,
      assignedAt: article.publishedAt,
    },
  }
}
