// The sample wire's stories as dossiers in memory, without a database: articles through record's pure functions.
import type { Article } from '../../domain/article.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../domain/dossier.ts'
import type { Entity } from '../../domain/entity.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Source } from '../../domain/source.ts'
import { mergeClaims } from '../../stages/record/claims/claims-by-model.ts'
import { claimsByRule } from '../../stages/record/claims/claims-by-rule.ts'
import { factsByRule } from '../../stages/record/facts/facts-by-rule.ts'
import { sha256Hex } from '../../text/digest.ts'
import { splitSentences } from '../../text/sentences.ts'
import { runHashes, wordsOf } from '../../text/shingles.ts'
import type { SampleArticle, SampleOutlet } from '../sample/sample-data.ts'

/** One report as it was printed. */
export interface Report {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publishedAt: string
  readonly language: string
  readonly publisher: string
  readonly kind?: Source['kind']
  readonly level?: Article['level']
  readonly role?: DossierSource['coverage']['role']
  readonly originId?: string
}

/** A report of the sample, as its outlet printed it. */
export function reportOf({ id, title, paragraphs, publishedAt }: SampleArticle, outlet: SampleOutlet | undefined): Report {
  return { id, title, text: paragraphs.join('\n\n'), publishedAt, language: outlet?.language ?? 'en', publisher: outlet?.name ?? '' }
}

/** An article with sentences, run hashes and counts as read leaves them. */
export function articleOf({ id, title, text, publishedAt, language, publisher, level = 'L4' }: Report): Article {
  const url = `https://${publisher.toLowerCase().replace(/[^a-z]+/g, '-')}.example/${id}`
  const permit = { policyVersion: '1', quoteMaxWords: 25, retainTextHours: 72, showLink: true, indexable: true, embed: true } as const
  return {
    id,
    itemId: `i_${id}`,
    sourceId: publisher,
    url,
    title,
    byline: [],
    publishedAt,
    dateSource: 'feed',
    fetchedAt: publishedAt,
    language,
    version: 1,
    level,
    decision: {
      url,
      fetchedAt: publishedAt,
      level,
      ...permit,
      quoteMaxWords: level === 'L4' ? 25 : 0,
      images: false,
      training: false,
      attributionLink: 'required',
      reasons: [],
    },
    isTeaser: false,
    text,
    textSha256: sha256Hex(text),
    wordCount: text.split(/\s+/).length,
    sentences: splitSentences(text, language),
    splitter: 'eval',
    minhash: [],
    runHashes: [...new Set(runHashes(wordsOf(text), 8))],
    terms: [],
    notes: [],
  }
}

function sourceOf(report: Report, storyId: string): DossierSource {
  const { publisher: name, language, publishedAt } = report
  const article = articleOf(report)
  const host = new URL(article.url).hostname
  return {
    article,
    source: {
      id: name,
      name,
      owner: name,
      kind: report.kind ?? 'trade',
      language,
      host,
      allowlisted: true,
      firstSeenAt: '2026-01-01T00:00:00Z',
    },
    coverage: {
      articleId: article.id,
      storyId,
      sourceId: name,
      role: report.role ?? 'first',
      originId: report.originId ?? name,
      reasons: [],
      score: 1,
      assignedAt: publishedAt,
    },
  }
}

/** A dossier of one story: claims and facts by rule, an archive that holds nothing else. */
export function dossierOf(storyId: string, reports: readonly Report[], registry: readonly Entity[]): Dossier {
  return dossierFrom(
    storyId,
    reports.map((report) => sourceOf(report, storyId)),
    registry,
  )
}

interface RecordedSource {
  readonly storyId: string
  readonly registry: readonly Entity[]
  readonly claims: readonly Claim[]
  readonly facts: readonly Fact[]
}

/** What rules record of a source, kept with it: a story is told more than once from the same reports. */
const recorded = new WeakMap<DossierSource, RecordedSource>()

function recordSource(storyId: string, of: DossierSource, registry: readonly Entity[], proposed: readonly Claim[]): RecordedSource {
  const known = recorded.get(of)
  if (proposed.length === 0 && known?.storyId === storyId && known.registry === registry) return known
  const { article, source, coverage } = of
  const { originId } = coverage
  const claims = mergeClaims(claimsByRule({ article, storyId, originId, entities: registry, mentions: [] }), proposed)
  const facts = coverage.role === 'copy' ? [] : factsByRule({ article, source, claims, entities: registry, originId })
  const result = { storyId, registry, claims, facts }
  if (proposed.length === 0) recorded.set(of, result)
  return result
}

/** The same from articles as read leaves them; `proposed` are claims that a model proposed and record let through. */
export function dossierFrom(
  storyId: string,
  sources: readonly DossierSource[],
  registry: readonly Entity[],
  proposed: readonly Claim[] = [],
): Dossier {
  const entities = registry.filter((entity) =>
    [entity.name, ...entity.aliases].some((name) => sources.some(({ article }) => `${article.title}\n${article.text}`.includes(name))),
  )
  const recordedOf = sources.map((source) =>
    recordSource(
      storyId,
      source,
      registry,
      proposed.filter(({ articleId }) => articleId === source.article.id),
    ),
  )
  const claims = recordedOf.flatMap((it) => it.claims)
  const facts = recordedOf.flatMap((it) => it.facts)
  const read = sources.filter(({ coverage }) => coverage.role !== 'copy')
  const origins = [...new Set(read.map(({ coverage }) => coverage.originId))]
  const [first] = sources
  const at = sources.at(-1)?.article.publishedAt ?? '2026-01-01T00:00:00Z'
  return {
    id: `do_${storyId}`,
    storyId,
    story: {
      id: storyId,
      slug: storyId,
      title: first?.article.title ?? '',
      firstArticleId: first?.article.id ?? '',
      openedAt: at,
      changedAt: at,
      state: 'open',
    },
    builtAt: at,
    significance: worthWriting(origins, claims.length),
    sources,
    claims,
    facts,
    ledger: [],
    entities,
    clips: [],
    receipt: receiptOf(storyId, at),
    attempt: 0,
  }
}

function worthWriting(origins: readonly string[], newClaims: number): Dossier['significance'] {
  return {
    score: 0.6,
    floor: 0.3,
    parts: [],
    origins: origins.map((id) => ({ id, name: id, isParty: false, articleIds: [], why: '' })),
    isSingleSource: origins.length === 1,
    isPrimaryOnly: false,
    newClaims,
    write: true,
    reason: '',
  }
}

function receiptOf(storyId: string, at: string): Dossier['receipt'] {
  return {
    id: `r_${storyId}`,
    storyId,
    ranAt: at,
    snapshotId: 's',
    scope: { stories: 1, since: at.slice(0, 10), ledgerFacts: 0 },
    queries: [],
    ask: { entityIds: [], terms: '' },
    threshold: 0.5,
    matches: [],
    ledgerMatches: [],
    names: [],
    state: 'fresh',
    sentence: 'This archive is new.',
  }
}
