// Answers in words for agents: the label first, then the substance with its evidence, and words of sources fenced.
import type { z } from 'zod'
import type { answers } from '../shapes.ts'
import { count } from '../wording.ts'
import { fence, fenceQuoted } from './fence.ts'

type Story = z.output<typeof answers.story>
type Search = z.output<typeof answers.search>
type Ledger = z.output<typeof answers.ledger>
type Watches = z.output<typeof answers.watches>
type Evidence = z.output<typeof answers.evidence>
type ArchiveSearch = z.output<typeof answers.query>
type Fact = z.output<typeof answers.fact>
type Timeline = z.output<typeof answers.timeline>

const wordlessWords =
  'Every word of the question is too common to be looked for, so that nothing was found says nothing. Ask with a word of the matter.'

const moreWords = (next: string | null): readonly string[] => (next === null ? [] : [`More: ask the same again with cursor ${next}`])

const aSource = 'a source of the story'
const publishersOf = (evidence: Story['sentences'][number]['evidence']): string =>
  [...new Set(evidence.flatMap(({ publisher }) => publisher ?? []))].join(', ') || aSource

/** A story with the evidence of every sentence; judgements are marked, titles of sources and what is quoted of them fenced. */
export function storyWords(it: Story): string {
  const sentences = it.sentences.map((one) => {
    const evidence = one.evidence.map(
      (piece) => `    - ${piece.kind} ${piece.id}${piece.publisher === undefined ? '' : ` (${piece.publisher})`}: ${piece.record}`,
    )
    return [
      `[${one.part}${one.kind === 'judgement' ? ', judgement' : ''}] ${fenceQuoted(one.text, publishersOf(one.evidence))}`,
      ...evidence,
    ].join('\n')
  })
  const sources = it.sources.map(
    (one) => `- ${one.publisher}, ${one.role}, level ${one.level}, ${one.publishedAt}: ${one.url}\n  ${fence(one.title, one.publisher)}`,
  )
  const corrections = it.corrections.map((one) => `- ${one.kind}, ${one.at.slice(0, 10)}: ${one.text}`)
  return [
    it.label,
    `Machine mark: ${it.digitalSourceType}. Version ${it.version}, ${it.updatedAt}. ${it.url}`,
    `Beats: ${it.beats.join(', ')}.`,
    '',
    ...sentences,
    ...[it.noTake, it.noWatch].filter((one) => one !== null),
    '',
    `Sources, ${it.origins.length} independent:`,
    ...sources,
    ...(corrections.length === 0 ? [] : ['', 'Corrections:', ...corrections]),
    '',
    `Archive search behind it: ${it.receipt}`,
  ].join('\n')
}

/** One record of evidence in full, and the sentences that stand on it. */
export function evidenceWords({ label, evidence, read, story, sentences }: Evidence): string {
  const publisher = 'publisher' in evidence ? evidence.publisher : aSource
  return [
    label,
    JSON.stringify(evidence, null, 1),
    ...(read.length === 0
      ? []
      : ['What was read from the passage:', fence(read.map((it) => `${it.part}: ${it.words}`).join('; '), publisher)]),
    `Story: ${story}`,
    'Sentences that stand on it:',
    ...sentences.map((it) => `- ${it.id}: ${fenceQuoted(it.text, publisher)}`),
  ].join('\n')
}

/** A stored search: whoever reads it can ask the same again. */
export function archiveSearchWords({ label, receipt, same, rerun }: ArchiveSearch): string {
  const { stories, since, ledgerFacts } = receipt.scope
  const counted = receipt.matches.filter(({ counts }) => counts)
  return [
    label,
    `Ran ${receipt.ranAt} over ${stories} stories since ${since.slice(0, 10)} and ${count(ledgerFacts, 'ledger fact')}. Run it again: ${rerun}`,
    ...receipt.queries.map(
      (it) => `- ${it.kind} ${it.expression}${it.filters === '' ? '' : ` (${it.filters})`}: ${it.hits} found, best ${it.bestScore}`,
    ),
    `Counted as prior coverage, from a score of ${receipt.threshold}: ${counted.length}.`,
    ...counted.map((it) => `- ${it.headline} (${it.storyId})`),
    receipt.sentence,
    `Run again just now over the same: ${same ? 'the same answer' : 'a different answer'}.`,
  ].join('\n')
}

const factLine = (it: Fact): string =>
  `- ${it.figure}, ${it.type.replaceAll('_', ' ')}, ${it.place}, ${it.status}, announced ${it.announcedAt}${it.supersededBy === null ? '' : `, replaced by ${it.supersededBy}`}: ${it.url}`

export function searchWords(it: Search): string {
  const { stories, since, ledgerFacts } = it.searched
  const searched = `Searched ${count(stories, 'story', 'stories')}${since === null ? '' : ` since ${since.slice(0, 10)}`} and ${count(ledgerFacts, 'ledger fact')}.`
  const hits = it.items.map(
    (one) =>
      `- ${one.headline} (${one.updatedAt.slice(0, 10)}, ${count(one.sources, 'source')}, ${count(one.origins, 'origin')})\n  ${fenceQuoted(one.snippet === undefined || one.snippet === '' ? one.summary : one.snippet, aSource)}\n  ${one.url}`,
  )
  return [
    it.label,
    `${count(it.total, 'story', 'stories')} found. ${searched}`,
    ...(it.searched.isWordless ? [wordlessWords] : []),
    ...hits,
    ...(it.facts.length === 0 ? [] : ['Ledger:', ...it.facts.map(factLine)]),
    ...(it.watches.length === 0 ? [] : ['Watches:', ...it.watches.map((one) => `- ${one.shown}: ${one.statement} ${one.url}`)]),
    ...(it.entities.length === 0 ? [] : ['Names:', ...it.entities.map((one) => `- ${one.name} (${one.kind}): id ${one.id}`)]),
    ...moreWords(it.next),
  ].join('\n')
}

/** Whether the archive knows of something: the statement a reader could quote, then what it leans on. */
export function coverageWords(it: Search, words: string): string {
  const { stories, since, ledgerFacts } = it.searched
  const scope = `${count(stories, 'story', 'stories')}${since === null ? '' : ` since ${since.slice(0, 10)}`}, ${count(ledgerFacts, 'ledger fact')}`
  const head = it.searched.isWordless
    ? wordlessWords
    : it.total === 0
      ? `No current story here matches “${words}” (${scope}). That is a statement about this archive, not about the world.`
      : `${it.total} current stories here match “${words}” (${scope}).`
  return [it.label, head, ...it.items.slice(0, 5).map((one) => `- ${one.headline} (${one.publishedAt.slice(0, 10)}): ${one.url}`)].join(
    '\n',
  )
}

export function ledgerWords(it: Ledger, asof: string | undefined): string {
  return [
    it.label,
    ...(asof === undefined ? [] : [`As of ${asof}: what had been said by the end of that day; figures are those held now.`]),
    `${it.total} rows. Sum: ${it.sum.print}; ${it.sum.leftOut} rows stay out of it (options, targets, repeats, disputed).`,
    ...it.items.map((one) => `${factLine(one)}${it.changedSince.includes(one.id) ? ' (moved since)' : ''}`),
    ...moreWords(it.next),
  ].join('\n')
}

const forecastWords = (it: Watches['items'][number]['forecast']): string =>
  it === null ? '' : ` Probability ${it.probability.toFixed(2)}, stated by ${it.by} on ${it.at.slice(0, 10)}.`

export function watchWords(it: Watches): string {
  const labels = [...new Set(it.items.map((one) => one.label))]
  const isOne = labels.length === 1
  return [
    isOne ? labels[0] : 'Assembled by software; each question carries its own label.',
    `${it.total} watches.`,
    ...it.items.map(
      (one) =>
        `- ${one.shown}: ${one.statement} Horizon ${one.horizonAt.slice(0, 10)}.${forecastWords(one.forecast)}${one.note === null ? '' : ` ${one.note}`}${isOne ? '' : ` (${one.label})`} ${one.url}`,
    ),
    ...moreWords(it.next),
  ].join('\n')
}

/** A name's timeline, a line an entry, with the outside reports behind it; what is quoted of them is fenced. */
export function timelineWords({ label, entity, days, looked }: Timeline): string {
  const lines = days.flatMap(({ day, told, more }) => [
    ...told.map(({ how, text, story, evidence, sources }) => {
      const publishers = [...new Set(sources.map(({ publisher }) => publisher))].join(', ')
      const opened = how === 'happened' ? `; evidence ${evidence.join(', ')}` : ''
      return `- ${day} (${how}): ${fenceQuoted(text, publishers)} Sources: ${sources.map(({ publisher, url }) => `${publisher} ${url}`).join(', ')}; story ${story}${opened}`
    }),
    ...(more === 0 ? [] : [`  and ${more} more that day`]),
  ])
  const left = looked.leftOut === 0 ? '' : ` ${count(looked.leftOut, 'lighter day')} left out.`
  return [
    label,
    `Timeline of ${entity.name}, from ${count(looked.reports, 'report')} in ${looked.isCut ? 'the newest ' : ''}${count(looked.stories, 'story', 'stories')}.${left}`,
    ...(lines.length === 0 ? ['No day is known.'] : lines),
  ].join('\n')
}
