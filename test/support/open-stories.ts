// Short reports on businesses of an invented registry, and what they leave open.
import type { Dossier } from '../../src/domain/dossier.ts'
import type { Entity } from '../../src/domain/entity.ts'
import { newsOf } from '../../src/stages/write/takes/news-plan.ts'
import { openDatum } from '../../src/stages/write/takes/open-datum.ts'
import { dossierOf, type Report } from './in-memory-story.ts'

const known = (name: string, kind: Entity['kind'], aliases: readonly string[] = []): Entity => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind,
  aliases,
  source: 'test',
})
const entities: readonly Entity[] = [
  known('Vega Labs', 'ai_lab', ['Vega']),
  known('Orla Cloud', 'cloud', ['Orla']),
  known('Tarn Intelligence', 'ai_lab', ['Tarn']),
  known('Harrow Robotics', 'company', ['Harrow']),
  known('Brennic Silicon', 'chip_maker', ['Brennic']),
  known('Norrland', 'country'),
  known('Castora', 'country'),
  known('Bellhouse Capital', 'investor'),
]

/** A report of the Fenwick Courier, unless `more` says otherwise. */
export const report = (title: string, text: string, more: Partial<Report> = {}): Report => ({
  id: 'r0',
  title,
  text,
  publishedAt: '2026-05-12T08:00:00Z',
  publisher: 'Fenwick Courier',
  ...more,
})
/** The dossier of a story that these reports tell. */
export const storyOf = (...reports: readonly Report[]): Dossier => dossierOf({ reports, entities, ledger: [], receiptSentence: 'x' })
/** What the story's reports leave open, as the short form says it. */
export const openIn = (...reports: readonly Report[]): string | undefined => openDatum(newsOf(storyOf(...reports)))?.text
