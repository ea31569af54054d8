// Stored things in the shapes that programs get; the same ids and words as on the pages.
import type { z } from 'zod'
import { type Dispatch, noTakeSentence, noWatchOf, type Told } from '../domain/dispatch.ts'
import { toldRow } from '../domain/draft.ts'
import type { Entity } from '../domain/entity.ts'
import { type Evidence, isOfSource, type SpanEvidence } from '../domain/evidence.ts'
import type { Fact } from '../domain/fact.ts'
import type { Sentence } from '../domain/sentence.ts'
import type { Significance } from '../domain/significance.ts'
import type { Watch } from '../domain/watch.ts'
import { beatsOfStoryOn } from './beats.ts'
import { figureOf, megawatts } from './fact-words.ts'
import { markOf, markOfRows, markOfWatch } from './label.ts'
import type { SiteIdentity } from './parts.ts'
import type { answers } from './shapes.ts'
import { markedText, untrusted, untrustedIn } from './untrusted.ts'
import { watchState } from './watch-words.ts'
import { printValue } from './wording.ts'

type Story = z.output<typeof answers.story>
type Brief = z.output<typeof answers.stories>['items'][number]

/** Where something is shown: its address begins with this site's, and its beats are this site's. */
export type ShownOn = Pick<SiteIdentity, 'url' | 'beats'>

const baseOf = ({ url }: ShownOn): string => url.replace(/\/$/, '')

function head(it: Told, site: ShownOn) {
  const base = baseOf(site)
  return {
    id: it.storyId,
    slug: it.slug,
    url: `${base}/story/${it.slug}`,
    ...markOf(it),
    headline: it.headline.text,
    ...untrustedIn(it.headline.text),
    version: it.version,
    publishedAt: it.firstPublishedAt,
    updatedAt: it.publishedAt,
    urgency: it.urgency,
    beats: beatsOfStoryOn(site, it).map(({ id }) => id),
  }
}

export function briefOf(it: Told, site: ShownOn): Brief {
  const summary = it.summary.map((one) => one.text).join(' ')
  return { ...head(it, site), summary, ...untrustedIn(it.headline.text, summary), sources: it.sources.length, origins: it.origins.length }
}

/** A record of evidence without the words of the source around it. */
export function evidenceRecord(it: Evidence): z.output<typeof answers.evidence>['evidence'] {
  if (!isOfSource(it)) return { ...it }
  // The record is the place and never the words, whose level may have fallen since.
  const { prefix: _before, suffix: _after, quotation: _words, ...rest }: typeof it & Partial<Pick<SpanEvidence, 'quotation'>> = it
  return rest
}

function evidenceOf(it: Evidence, base: string): Story['sentences'][number]['evidence'][number] {
  const common = { id: it.id, kind: it.kind, record: `${base}/evidence/${it.id}` }
  if (isOfSource(it))
    return {
      ...common,
      ...(it.kind === 'clip' && { story: `${base}/story/${it.slug}` }),
      publisher: it.publisher,
      url: it.url,
      publishedAt: it.publishedAt,
      start: it.start,
      end: it.end,
      exactSha256: it.exactSha256,
    }
  return it.kind === 'calculation' ? { ...common, print: printValue(it.result) } : common
}

function sentenceOf(it: Sentence, base: string): Story['sentences'][number] {
  return {
    id: it.id,
    kind: it.kind,
    part: it.part,
    ...markedText({ text: it.text }),
    evidence: it.evidence.map((one) => evidenceOf(one, base)),
  }
}

export function storyOf(it: Dispatch, site: ShownOn): Story {
  const base = baseOf(site)
  return {
    ...head(it, site),
    status: it.status,
    sentences: [it.headline, ...it.summary, ...it.take, ...it.archive].map((one) => sentenceOf(one, base)),
    facts: it.factStrip.map((row) => ({ ...toldRow(row), evidenceId: row.evidenceId })),
    mentions: it.mentions.map(({ entityId, name, kind }) => ({ entityId, name, kind })),
    sources: it.sources.map(({ publisher, url, title, level, role, publishedAt }) => ({
      publisher,
      url,
      title,
      ...untrusted,
      level,
      role,
      publishedAt,
    })),
    origins: it.origins.map(({ name, isParty, why }) => ({ name, isParty, why })),
    corrections: it.corrections.map(({ kind, at, text, foundBy }) => ({ kind, at, text, foundBy })),
    noTake: noTakeSentence(it),
    watches: [...it.watchIds],
    noWatch: noWatchOf(it),
    receipt: `${base}/query/${it.receiptId}`,
  }
}

export function significanceOf(it: Significance, nearest: string | null): NonNullable<z.output<typeof answers.coverage>['significance']> {
  const { score, floor, reason: decided, weighedAt = null } = it
  const parts = it.parts.map(({ name, value, weight, reason }) => ({ name, value, weight, reason }))
  return { score, floor, decided, weighedAt, parts, nearest }
}

export function factOf(it: Fact, base: string): z.output<typeof answers.fact> {
  return {
    id: it.id,
    url: `${base}/fact/${it.id}`,
    ...markOfRows,
    type: it.type,
    parties: [...it.subject, ...(it.object ?? [])].map(({ entity, role }) => ({ entity, role })),
    place: it.place.name,
    country: it.place.country ?? null,
    figure: figureOf(it),
    mw: megawatts(it) ?? null,
    status: it.status,
    statusDate: it.statusDate,
    announcedAt: it.announcedAt,
    supersededBy: it.supersededBy ?? null,
    version: it.version,
    sources: it.claims.map(({ publisher, url, role, publishedAt }) => ({ publisher, url, role, publishedAt })),
  }
}

export function watchOf(it: Watch, base: string): z.output<typeof answers.watch> {
  return {
    id: it.id,
    url: `${base}/watch/${it.id}`,
    ...markOfWatch(it),
    statement: it.statement,
    statementSha256: it.statementSha256,
    state: it.state,
    shown: watchState(it).word,
    opensAt: it.opensAt,
    horizonAt: it.horizonAt,
    resolvesYesIf: it.resolvesYesIf,
    resolvesNoIf: it.resolvesNoIf,
    forecast: it.probability === undefined ? null : { probability: it.probability, by: it.probabilityBy ?? '', at: it.probabilityAt ?? '' },
    outcome: it.resolution?.outcome ?? null,
    note: it.resolution?.note ?? null,
  }
}

export function entityOf(it: Entity, base: string): z.output<typeof answers.entities>['items'][number] {
  return { id: it.id, url: `${base}/entity/${it.id}`, name: it.name, kind: it.kind, aliases: [...it.aliases] }
}
