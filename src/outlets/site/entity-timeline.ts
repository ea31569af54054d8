// What came of one name and what changed since, on one line of time.
import type { Dispatch } from '../../domain/dispatch.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Watch } from '../../domain/watch.ts'
import { figureOf, partyNames, placeWords } from '../fact-words.ts'
import { type Html, html } from '../html.ts'
import { correctionWords, figuresWhole, plainName, shortDay } from '../wording.ts'
import { watchBrief, watchStatus } from './watch-parts.ts'

export interface TimelineOf {
  readonly stories: readonly Pick<Dispatch, 'slug' | 'headline' | 'firstPublishedAt' | 'corrections'>[]
  readonly facts: readonly Fact[]
  readonly watches: readonly Watch[]
  readonly names: ReadonlyMap<string, string>
}

const kinds = ['Change', 'Correction', 'Fact', 'Outcome', 'Story'] as const
interface Entry {
  readonly at: string
  readonly kind: (typeof kinds)[number]
  readonly line: Html
  /** What it is of: entries of one kind and day stand in the order of these, however they came. */
  readonly of: string
}

const inOneDay = (a: Entry, b: Entry): number => (a.kind === b.kind ? (a.of < b.of ? -1 : 1) : a.kind < b.kind ? -1 : 1)

const tones: Readonly<Record<Entry['kind'], string>> = { Change: 'led', Correction: 'arc', Fact: 'cal', Outcome: 'led', Story: 'src' }
const openMax = 30

/** "24 MW, Lyon East", as a link to the row. */
function rowLink(it: Fact, lead: string): Html {
  const place = placeWords(it)
  return html`<a href="/fact/${it.id}">${lead}${figureOf(it)}${place === '' ? '' : `, ${place}`}</a>`
}

/** A row as it was announced, what it has become since, and what took its place. */
function entriesOfFact(it: Fact, { facts, names }: TimelineOf): readonly Entry[] {
  if (it.announcedAt === '') return []
  const parties = `${partyNames(it, names)}: `
  const next = it.supersededBy === undefined ? undefined : facts.find(({ id }) => id === it.supersededBy)
  const hasMoved = it.statusDate !== '' && it.statusDate.slice(0, 10) > it.announcedAt.slice(0, 10) && it.supersededBy === undefined
  const own: Entry = {
    at: it.announcedAt,
    kind: 'Fact',
    of: it.id,
    line: html`${rowLink(it, parties)} <span class="meta">${plainName(it.type)}${hasMoved ? '' : `, ${plainName(it.status)}`}</span>`,
  }
  const moved: Entry = {
    at: it.statusDate,
    kind: 'Change',
    of: it.id,
    line: html`${rowLink(it, parties)} <span class="meta">is now ${plainName(it.status)}</span>`,
  }
  const replaced =
    next === undefined
      ? []
      : [
          {
            at: next.announcedAt,
            kind: 'Change' as const,
            of: it.id,
            line: html`${rowLink(it, parties)} <span class="meta">gives way to</span> ${rowLink(next, '')}`,
          },
        ]
  return [own, ...(hasMoved ? [moved] : []), ...replaced]
}

function entriesOf(it: TimelineOf): readonly Entry[] {
  const told = it.stories.flatMap((story): readonly Entry[] => [
    {
      at: story.firstPublishedAt,
      kind: 'Story',
      of: story.slug,
      line: html`<a href="/story/${story.slug}">${figuresWhole(story.headline.text)}</a>`,
    },
    ...story.corrections.map(
      (one): Entry => ({
        at: one.at,
        kind: 'Correction',
        of: `${one.at} ${story.slug}`,
        line: html`<a href="/story/${story.slug}#corr">${figuresWhole(story.headline.text)}</a> <span class="meta">${correctionWords(one)}</span>`,
      }),
    ),
  ])
  const settled = it.watches.flatMap((watch): readonly Entry[] =>
    watch.resolution === undefined
      ? []
      : [
          {
            at: watch.resolution.at,
            kind: 'Outcome',
            of: watch.id,
            line: html`<a href="/watch/${watch.id}">${watchBrief(watch)}</a> ${watchStatus(watch)}`,
          },
        ],
  )
  return [...told, ...it.facts.flatMap((fact) => entriesOfFact(fact, it)), ...settled]
}

/** Rows whose source gives no date: they have no place on a line of time, and are not to be missed from it. */
function undatedRows({ facts, names }: TimelineOf): Html | string {
  const rows = facts.filter(({ announcedAt }) => announcedAt === '').toSorted((a, b) => (a.id < b.id ? -1 : 1))
  if (rows.length === 0) return ''
  const shown = rows.slice(0, openMax).map((it, i) => html`${i === 0 ? '' : '; '}${rowLink(it, `${partyNames(it, names)}: `)}`)
  return html`<p class="meta">Undated: ${shown}${rows.length > openMax ? `; ${rows.length - openMax} more` : ''}.</p>`
}

/** Stories, facts, corrections, outcomes and what became of rows, newest first; each opens what it stands on. Undated rows stand below. */
export function timeline(it: TimelineOf): Html {
  const all = entriesOf(it).toSorted((a, b) => (a.at.slice(0, 10) === b.at.slice(0, 10) ? inOneDay(a, b) : a.at < b.at ? 1 : -1))
  if (all.length === 0) return html`<p class="meta">Nothing dated yet.</p>${undatedRows(it)}`
  // Where all are of one kind, nothing need be told apart.
  const isMixed = new Set(all.map(({ kind }) => kind)).size > 1
  const row = ({ at, kind, line }: Entry): Html =>
    html`<li><time datetime="${at.slice(0, 10)}">${shortDay(at)}</time><span>${isMixed ? html`<span class="tag ${tones[kind]}">${kind}</span> ` : ''}${line}</span></li>`
  const folded = all.slice(openMax)
  const rest =
    folded.length === 0 ? '' : html`<details><summary>${folded.length} earlier</summary><ol class="tl">${folded.map(row)}</ol></details>`
  return html`<ol class="tl">${all.slice(0, openMax).map(row)}</ol>${rest}${undatedRows(it)}`
}
