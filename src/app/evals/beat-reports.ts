// The default beat told by the writer without a model: reports of ours, as long and as crooked as newsrooms write them.
import { readFileSync } from 'node:fs'
import type { Entity } from '../../domain/entity.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { type Rewritten, registryOf, rewriteStory } from './rewritten.ts'
import { dossierOf, type Report } from './sample-dossiers.ts'

/** The half that rules are made on, the half that told whether they are rules, and a set of another hand that nobody who made rules had read until 29 November, when its titles, openings and ledger rows were; a fourth of yet another hand, longer, that nobody who makes rules reads; and one of news that takes are due for: its odd stories were read while rules were made, its even ones only after; and a second, a third and a fourth set of that kind, kept apart in the same way; and a fifth, written before anything was run on it and never made rules on; and the commonest kinds of the industry's news, two stories of a kind: the first of each is read while rules are made (`industry`), of the second nobody who makes rules reads more than totals (`industry-unread`). */
export const beatSets = [
  'first',
  'second',
  'third',
  'fourth',
  'takes',
  'takes-two',
  'takes-three',
  'takes-four',
  'takes-five',
  'industry',
  'industry-unread',
] as const
export type BeatSet = (typeof beatSets)[number]

export interface BeatStory {
  readonly set: BeatSet
  readonly id: string
  readonly reports: readonly Report[]
}

const folder = new URL('../../../test/fixtures/beat/', import.meta.url)

/** "## id" opens a story, "# outlet | time | title" a report of it; what follows are its paragraphs. */
export function parseBeat(text: string, set: BeatSet): readonly BeatStory[] {
  return text
    .split(/^## /mu)
    .slice(1)
    .map((story) => {
      const [id = '', ...rest] = story.split('\n')
      const reports = rest.join('\n').split(/^# /mu).slice(1)
      return { set, id, reports: reports.map((report, i) => reportFrom(report, `${id}-${i}`)) }
    })
}

function reportFrom(report: string, id: string): Report {
  const [head = '', ...lines] = report.trim().split('\n')
  const [publisher = '', publishedAt = '', title = ''] = head.split(' | ')
  return { id, title, text: lines.filter((line) => line !== '').join('\n\n'), publishedAt, language: 'en', publisher }
}

export const readBeat = (set: BeatSet): readonly BeatStory[] => parseBeat(readFileSync(new URL(`${set}.txt`, folder), 'utf8'), set)

/** A story of a set as it would be published. */
export interface ToldStory {
  readonly story: BeatStory
  readonly told: Rewritten
}

/** Every story of a set, read, written, verified and ruled as the stages would. */
export function tellBeat(set: BeatSet): readonly ToldStory[] {
  const known = (file: string): readonly Entity[] => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  const entities = [...known('entities.json'), ...(set === 'fourth' ? known('entities-fourth.json') : [])]
  const registry = registryOf(entities)
  return readBeat(set).map((story) => ({
    story,
    told: rewriteStory(dossierOf(story.id, story.reports, entities), registry, [], (_part, work) => work()),
  }))
}

/** Words in marks that nobody spoke: they stand in the report outside every quotation. */
function marksPlainWords({ text }: Sentence, { reports }: BeatStory): boolean {
  const spoken = reports.flatMap((report) =>
    [...report.text.matchAll(/["'](?<said>[^"\n]+?)["']/gu)].map(({ groups }) => groups?.['said'] ?? ''),
  )
  const marked = [...text.matchAll(/“(?<words>[^”]+)”/gu)].map(({ groups }) => (groups?.['words'] ?? '').replace(/[.,]$/u, ''))
  return marked.some((words) => !spoken.some((said) => said.includes(words)))
}

interface Measure {
  readonly name: string
  readonly value: number
  readonly n: number
}

/** What can be counted of a set without reading it. */
export function beatMeasures(set: BeatSet, all: readonly ToldStory[]): readonly Measure[] {
  const n = all.length
  const sentences = all.flatMap(({ story, told }) => told.summary.map((sentence) => ({ story, sentence })))
  const led = all.filter(({ told }) => told.tellsNews !== undefined)
  const opened = all.filter(({ told }) => told.saysHeadlineAgain !== undefined)
  const share = <T>(of: readonly T[], fits: (each: T) => boolean): number => of.filter(fits).length / Math.max(1, of.length)
  return [
    { name: `beat.${set}.two_sentences`, value: share(all, ({ told }) => told.summary.length >= 2), n },
    { name: `beat.${set}.open_with_news`, value: share(led, ({ told }) => told.tellsNews === true), n: led.length },
    { name: `beat.${set}.headline_again`, value: share(opened, ({ told }) => told.saysHeadlineAgain === true), n: opened.length },
    {
      name: `beat.${set}.plain_words_in_marks`,
      value: share(sentences, ({ story, sentence }) => marksPlainWords(sentence, story)),
      n: sentences.length,
    },
    { name: `beat.${set}.sentences`, value: sentences.length / Math.max(1, n), n },
    { name: `beat.${set}.sent_back`, value: share(all, ({ told }) => told.attempts > 1), n },
    { name: `beat.${set}.take`, value: share(all, ({ told }) => told.take.kind === 'take'), n },
    { name: `beat.${set}.short`, value: share(all, ({ told }) => told.take.kind === 'short'), n },
  ]
}
