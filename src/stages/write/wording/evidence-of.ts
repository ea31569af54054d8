// Evidence records and sentences with ids that come out the same whenever the same material is written up.
import type { Claim } from '../../../domain/claim.ts'
import type { Clip, Dossier, DossierSource } from '../../../domain/dossier.ts'
import type {
  AbsenceEvidence,
  CalculationEvidence,
  ClipEvidence,
  Evidence,
  LedgerEvidence,
  SpanEvidence,
  TitleEvidence,
} from '../../../domain/evidence.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { Level } from '../../../domain/rights.ts'
import type { NonEmpty, Sentence, StoryPart } from '../../../domain/sentence.ts'
import { sha256Hex } from '../../../text/digest.ts'
import { sumsInShort } from '../../../text/printed-sums.ts'

/** The name under which sentences made by these rules are recorded. */
export const writerName = 'template/1'

const shortId = (prefix: string, parts: readonly (string | number)[]): string => `${prefix}_${sha256Hex(parts.join('|')).slice(0, 16)}`

/** The source an article of the dossier came from. */
export function sourceOf(dossier: Dossier, articleId: string): DossierSource | undefined {
  return dossier.sources.find((each) => each.article.id === articleId)
}

/** The passage a claim was read from; undefined when its article is not in the dossier. */
export function spanOf(claim: Claim, dossier: Dossier): SpanEvidence | undefined {
  const from = sourceOf(dossier, claim.articleId)
  if (from === undefined) return undefined
  const { article, source } = from
  return {
    id: shortId('e', [article.id, article.version, claim.start, claim.end]),
    kind: 'span',
    articleId: article.id,
    claimId: claim.id,
    url: article.url,
    publisher: source.name,
    publishedAt: article.publishedAt,
    fetchedAt: article.fetchedAt,
    snapshotSha256: article.textSha256,
    exactSha256: claim.exactSha256,
    prefix: claim.prefix,
    suffix: claim.suffix,
    start: claim.start,
    end: claim.end,
    level: article.level,
    state: 'ok',
  }
}

/** The headline that an outlet set over its report; undefined where the report is not in the dossier or no prose may be made of it. */
export const titleOf = (articleId: string, dossier: Dossier): TitleEvidence | undefined => titleFrom(articleId, dossier, 'L3')

/** The same where nothing but that headline may be printed; undefined where not even it may. */
export const carriedTitleOf = (articleId: string, dossier: Dossier): TitleEvidence | undefined => titleFrom(articleId, dossier, 'L1')

function titleFrom(articleId: string, dossier: Dossier, least: Level): TitleEvidence | undefined {
  const from = sourceOf(dossier, articleId)
  if (from === undefined || from.article.level < least || from.article.title === '') return undefined
  const { article, source } = from
  return {
    id: shortId('e', ['title', article.id, article.version, sha256Hex(article.title)]),
    kind: 'title',
    articleId: article.id,
    version: article.version,
    url: article.url,
    publisher: source.name,
    publishedAt: article.publishedAt,
    fetchedAt: article.fetchedAt,
    snapshotSha256: article.textSha256,
    exactSha256: sha256Hex(article.title),
    prefix: '',
    suffix: '',
    start: 0,
    end: article.title.length,
    level: article.level,
    state: 'ok',
  }
}

/** The passage of an earlier report, as the evidence of one story: the same passage is another record for another story. */
export function clipEvidence(claim: Claim, clip: Clip, dossier: Dossier): ClipEvidence | undefined {
  const span = spanOf(claim, { ...dossier, sources: [clip] })
  if (span === undefined) return undefined
  const { quotation: _, ...rest } = span
  const id = shortId('e', ['clip', dossier.storyId, clip.article.id, clip.article.version, claim.start, claim.end])
  return { ...rest, id, kind: 'clip', claimId: claim.id, storyId: clip.storyId, slug: clip.slug }
}

/** A ledger row at its present version. */
export function ledgerEvidence(fact: Pick<Fact, 'id' | 'version'>): LedgerEvidence {
  return { id: shortId('e', ['ledger', fact.id, fact.version]), kind: 'ledger', factId: fact.id, version: fact.version }
}

/** A calculation with what went in and what came out. */
export function calculationEvidence(record: { function: string; version: number; inputs: unknown; result: unknown }): CalculationEvidence {
  return {
    id: shortId('e', ['calculation', record.function, record.version, JSON.stringify(record.inputs)]),
    kind: 'calculation',
    ...record,
  }
}

/** That the articles state none of the slots. */
export function absenceOf(articleIds: readonly string[], slots: readonly string[]): AbsenceEvidence {
  return { id: shortId('e', ['absence', ...articleIds, ...slots]), kind: 'absence', articleIds, slots }
}

/** A sentence that claims something; undefined without evidence, since such a sentence cannot be built. */
export function claimSentence(
  storyId: string,
  part: StoryPart,
  text: string,
  evidence: readonly (Evidence | undefined)[],
): Sentence | undefined {
  const [first, ...rest] = evidence.filter((each) => each !== undefined)
  if (first === undefined) return undefined
  const all: NonEmpty<Evidence> = [first, ...rest]
  const printed = sumsInShort(text)
  const told = (part === 'headline' ? printed.replace(/(?<![\p{L}“])(?:Mr|Mrs|Ms)\.? (?=\p{Lu})/gu, '') : printed)
    // "At 11.50 a.m." ends with one stop.
    .replace(/(?<=\b[ap]\.m\.)\.$/u, '')
  return { kind: 'claim', id: shortId('s', [storyId, part, told]), part, text: told, evidence: all, writer: writerName }
}

/** A marked judgement; its factual clauses keep the evidence they have. */
export function judgementSentence(storyId: string, part: StoryPart, text: string, evidence: readonly (Evidence | undefined)[]): Sentence {
  const known = evidence.filter((each) => each !== undefined)
  return { kind: 'judgement', id: shortId('s', [storyId, part, text]), part, text, evidence: known, writer: writerName }
}
