// Search over stories, names, ledger rows and watches. Operators are words in the box; filters are links; both end in the address.
import type { Entity } from '../../domain/entity.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { flawedBody, quoted } from '../asked.ts'
import { figureOf, partyNames, placeWords } from '../fact-words.ts'
import { type Found as FoundStories, findStories } from '../found-stories.ts'
import { type Html, html } from '../html.ts'
import { labelOf } from '../label.ts'
import type { Page } from '../page.ts'
import { cursorOf, givenCount, placeOf } from '../paging.ts'
import { untrustedIn } from '../untrusted.ts'
import { count, figuresWhole, labelsOf, plainName, section, shortDay } from '../wording.ts'
import { type Asked, addressOf, type Flaw, type Question, readQuestion } from './search-question.ts'
import { firstOf, type Kept, statementOf, statementSection, whenTold } from './search-statement.ts'
import { watchItem } from './watch-parts.ts'

const perPage = 20
const asideMax = 8

/** The question itself, wherever in its answer a reader is. */
const asksOf = ({ cursor: _cursor, ...question }: Question) => ({ limit: perPage, ...question })

/** What the pages before gave; nothing at the first, or when the cursor is of another question. */
const givenBefore = (question: Question): string => placeOf({ ...asksOf(question), cursor: question.cursor })?.[0] ?? ''

/** Text with the matched words marked. */
function marked(snippet: string): Html {
  const pieces = snippet.split(/\ue000([^\ue001]*)\ue001/)
  const plain = snippet.replace(/[\ue000\ue001]/g, '')
  const before = /^\p{Lu}|^[\d“"]/u.test(plain) ? '' : '…\u00a0'
  const after = /[.!?”"]$/.test(plain) ? '' : '\u00a0…'
  return html`${before}${pieces.map((it, i) => (i % 2 === 1 ? html`<mark>${it}</mark>` : figuresWhole(it)))}${after}`
}

interface Found extends FoundStories {
  readonly entities: readonly Entity[]
  readonly facts: readonly Fact[]
  readonly watches: readonly Watch[]
  readonly names: ReadonlyMap<string, string>
}

const plainWords = (words: string): string => words.replace(/["-]/g, ' ').trim().toLowerCase()

const spellings = new WeakMap<readonly Entity[], readonly (readonly string[])[]>()

/** Names that begin with the words, or hold them; the registry is in memory already, so nothing is asked for it. */
function entitiesSpelling(registry: readonly Entity[], plain: string): readonly Entity[] {
  if (plain.length < 2) return []
  const spelled = spellings.get(registry) ?? registry.map((it) => [it.name, ...it.aliases].map((name) => name.toLowerCase()))
  spellings.set(registry, spelled)
  const isIt = (name: string): boolean => name.startsWith(plain) || (plain.length > 3 && name.includes(plain))
  return registry.filter((_, i) => spelled[i]?.some(isIt) === true).slice(0, asideMax)
}

async function find(reader: Reader, question: Question): Promise<Found> {
  const { words, entity, source, after, before } = question
  if (words === '' && entity === undefined && source === undefined && after === undefined && before === undefined)
    return { hits: [], total: 0, isWordless: false, given: null, entities: [], facts: [], watches: [], names: new Map() }
  const registry = await reader.entities()
  const names = new Map(registry.map((it) => [it.id, it.name]))
  const entities = entitiesSpelling(registry, plainWords(words))
  const parties = [...entities.flatMap((it) => [it.id, it.name]), ...(entity === undefined ? [] : [entity, names.get(entity) ?? entity])]
  const [stories, byParty, byWords, watches] = await Promise.all([
    findStories(
      reader,
      { words, entityId: entity, host: source, after, before, knownBy: question.asof },
      { limit: perPage, given: givenBefore(question) },
    ),
    parties.length === 0 ? [] : reader.factsOfParties(parties),
    words === '' ? [] : reader.searchFacts(words, asideMax),
    words === '' ? [] : reader.searchWatches(words, asideMax),
  ])
  const facts = [...new Map([...byParty, ...byWords].map((it) => [it.id, it])).values()].slice(0, asideMax)
  return { ...stories, entities, facts, watches, names }
}

function filters(question: Question, names: ReadonlyMap<string, string>): Html {
  const on = [
    question.entity === undefined
      ? ''
      : html`<li>about ${names.get(question.entity) ?? question.entity} <a href="${addressOf(question, { entity: undefined, cursor: undefined })}">remove<span class="vh"> this filter</span></a></li>`,
    question.source === undefined
      ? ''
      : html`<li>source ${question.source} <a href="${addressOf(question, { source: undefined, cursor: undefined })}">remove<span class="vh"> this filter</span></a></li>`,
    question.after === undefined
      ? ''
      : html`<li>from ${shortDay(question.after)} <a href="${addressOf(question, { after: undefined, cursor: undefined })}">remove<span class="vh"> this filter</span></a></li>`,
    question.before === undefined
      ? ''
      : html`<li>before ${shortDay(question.before)} <a href="${addressOf(question, { before: undefined, cursor: undefined })}">remove<span class="vh"> this filter</span></a></li>`,
    question.asof === undefined
      ? ''
      : html`<li>as of ${shortDay(question.asof)}, ${question.asof.slice(11, 16)} UTC <a href="${addressOf(question, { asof: undefined, cursor: undefined })}">remove<span class="vh"> this filter</span></a></li>`,
  ].filter((it) => it !== '')
  return on.length === 0 ? html`` : html`<ul class="pills" aria-label="Filters in force">${on}</ul>`
}

/** Filters worth a click: the names and the outlets of what was found. */
function refine(question: Question, { hits, total }: FoundStories): Html {
  const top = (all: readonly (readonly [string, string])[]): readonly (readonly [string, string, number])[] => {
    const counts = new Map<string, number>()
    for (const [id] of all) counts.set(id, (counts.get(id) ?? 0) + 1)
    const words = new Map(all)
    return [...counts]
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 6)
      .map(([id, n]) => [id, words.get(id) ?? id, n] as const)
  }
  const names = top(hits.flatMap(({ dispatch }) => dispatch.mentions.map((it) => [it.entityId, it.name] as const)))
  const months = top(hits.map(({ dispatch }) => [dispatch.publishedAt.slice(0, 7), shortDay(dispatch.publishedAt.slice(0, 7))] as const))
  if (hits.length < 3 || (names.length === 0 && months.length < 2)) return html``
  const next = (month: string): string => {
    const [year = 0, number = 1] = month.split('-').map(Number)
    return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
  }
  // On a page of many, a number would count the page: it stands only where the page is all.
  const counted = (n: number): Html => (total > hits.length ? html`` : html` <span class="n">${n}</span>`)
  const row = (name: string, links: readonly Html[]): Html => html`<dt>${name}</dt><dd><ul class="pills">${links}</ul></dd>`
  const about = names.map(
    ([id, name, n]) => html`<li><a href="${addressOf(question, { entity: id, cursor: undefined })}">${name}</a>${counted(n)}</li>`,
  )
  const monthly = months
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([month, name, n]) =>
        html`<li><a href="${addressOf(question, { after: `${month}-01`, before: next(month), cursor: undefined })}">${name}</a>${counted(n)}</li>`,
    )
  return html`<nav aria-label="Refine"><dl class="filters">${about.length === 0 ? '' : row('About', about)}${monthly.length < 2 ? '' : row('Month', monthly)}</dl></nav>`
}

/** Where in the answer the page is, the way on, and the way back to the best. */
function pager(question: Question, { total, hits, given }: FoundStories): Html {
  const before = givenCount(givenBefore(question))
  if (before === 0 && given === null) return html``
  const back = before === 0 ? '' : html`<a href="${addressOf(question, { cursor: undefined })}">Back to the best</a>`
  const on = given === null ? '' : html`<a href="${addressOf(question, { cursor: cursorOf(asksOf(question), [given]) })}">Next</a>`
  return html`<nav class="pager" aria-label="Pages">${back}<span>${before + 1} to ${before + hits.length} of ${total === 1000 ? 'over 999' : total}</span>${on}</nav>`
}

function others({ entities, facts, watches, names }: Found, now: Date): Html {
  const parts = [
    entities.length === 0
      ? ''
      : section(
          'Names',
          '',
          html`<ul class="pills big">${entities.map((it) => html`<li><a href="/entity/${it.id}">${it.name}</a> <span class="n">${plainName(it.kind)}</span></li>`)}</ul>`,
        ),
    facts.length === 0
      ? ''
      : section(
          'Ledger',
          count(facts.length, 'row'),
          html`<ol class="tl">${facts.map((it) => html`<li><time datetime="${it.announcedAt}">${shortDay(it.announcedAt)}</time><span><a href="/fact/${it.id}">${partyNames(it, names)}: ${figureOf(it)}${placeWords(it) === '' ? '' : `, ${placeWords(it)}`}</a> <span class="meta">${plainName(it.type)}</span></span></li>`)}</ol>`,
        ),
    watches.length === 0
      ? ''
      : section(
          'Watches',
          count(watches.length, 'watch', 'watches'),
          html`<ul class="watch">${watches.map((it) => watchItem(it, now))}</ul>`,
        ),
  ]
  return html`${parts}`
}

const nothingFound = section(
  'Next',
  '',
  html`<p class="meta">Fewer words, or other words for the same, may find more. <a href="/entities">Names we can tell apart</a>, <a href="/why">why an address was or was not covered</a>.</p>`,
)

const wordlessNote = section(
  'Nothing looked for',
  '',
  html`<div class="prose"><p>Signs, and words as common as “the” or “of”, are left out of every search, so this says nothing about the archive. Add a word of the matter.</p></div>`,
)

/** How many stories match now, for the same question without its fixed moment. */
async function storiesToday(reader: Reader, { words, entity, source, after, before }: Question): Promise<number> {
  return (await reader.searchWire({ words, entityId: entity, host: source, after, before, upTo: 0 })).total
}

function titleOf({ total, isWordless }: FoundStories, shown: string): string {
  if (isWordless) return `${shown} holds no word to look for`
  if (total === 0) return `No story for ${shown}`
  return `${total === 1000 ? 'Over 999 stories' : count(total, 'story', 'stories')} for ${shown}`
}

const operators = ['entity:mistral-ai', 'source:example.org', 'after:2026-05-01', 'before:2026-06-01'] as const

function searchForm({ q = '' }: Pick<Asked, 'q'>, flaws: readonly Flaw[] = []): Html {
  const isWrong = flaws.length > 0
  return html`<form class="form wide" role="search" action="/search" method="get"><div><label for="q2">Search for</label><input id="q2" aria-describedby="${isWrong ? 'flaws how' : 'how'}"${isWrong ? html` aria-invalid="true"` : ''} name="q" type="search" dir="auto" value="${q}"></div><button type="submit">Search</button></form><p class="meta" id="how">Words, "a phrase", OR, -without; also ${operators.map((it, i) => html`${i === 0 ? '' : ', '}<span class="nb">${it}</span>`)}.</p>`
}

const fieldWords: Readonly<Record<Flaw['field'], string>> = {
  q: 'Words',
  entity: 'Entity',
  source: 'Source',
  after: 'After',
  before: 'Before',
  asof: 'As of',
  cursor: 'Page',
}

/** A question that cannot be asked as it stands: what is meant and how to mend it, with the whole question still in the box. */
function flawedPage(asked: Asked, flaws: readonly Flaw[]): Page {
  const title = 'That question cannot be asked'
  const list = flaws.map(({ field, fix }) => html`<li><a href="#q2">${fieldWords[field]}</a>: ${fix}</li>`)
  return {
    status: 400,
    title,
    path: '/search',
    isThin: true,
    json: flawedBody(title, flaws),
    main: html`<div class="lead"><p class="meta kick"><b>Search</b></p><h1>${title}</h1><p class="dek">Nothing was looked for, so this says nothing about the archive.</p></div>${section('Ask', '', html`<div class="errs" id="flaws" role="alert"><h3>Please mend the question</h3><ul>${list}</ul></div>${searchForm({ q: asked.q ?? '' }, flaws)}`)}`,
  }
}

/** A filter by a name that the registry does not know finds nothing, which would read as if nothing stood here of it. */
async function strangerOf(reader: Reader, { entity }: Question): Promise<Flaw | undefined> {
  if (entity === undefined) return undefined
  const registry = await reader.entities()
  if (registry.some((it) => it.id === entity) || (await reader.entityKept(entity)) !== null) return undefined
  const near = entitiesSpelling(registry, entity.toLowerCase().replaceAll('-', ' ')).slice(0, 3)
  const meant = near.length === 0 ? 'The names it knows are listed under Entities.' : `Perhaps ${near.map((it) => it.id).join(' or ')}.`
  return { field: 'entity', fix: `Our registry knows no ${quoted(entity)}: give the last part of a name’s address. ${meant}` }
}

/** `/search`: what was found, in what, and by which filters; an empty result says what was searched and can be kept as a statement. */
export async function searchPage(reader: Reader, asked: Asked, now: Date): Promise<Page> {
  const { question, flaws } = readQuestion(asked)
  if (flaws.length > 0) return flawedPage(asked, flaws)
  const stranger = await strangerOf(reader, question)
  if (stranger !== undefined) return flawedPage(asked, [stranger])
  const isAsked = addressOf(question, { asof: undefined, cursor: undefined }) !== '/search'
  const until = question.asof === undefined ? now : new Date(question.asof)
  const [found, scope, ledgerFacts] = await Promise.all([find(reader, question), reader.archiveScope(until), reader.countFacts()])
  const since = scope.since === null ? '' : ` since ${shortDay(scope.since)}`
  const searched = `${count(scope.stories, 'story', 'stories')}${since} and ${count(ledgerFacts, 'ledger fact')}`
  const shown = question.words === '' ? 'these filters' : `“${question.words}”`
  const title = isAsked ? titleOf(found, shown) : 'Search the archive'
  const labels = labelsOf(found.hits.map(({ dispatch }) => dispatch))
  const results = found.hits.map(
    ({ dispatch: it, snippet }) =>
      html`<li><h2><a href="/story/${it.slug}">${figuresWhole(it.headline.text)}</a></h2><p>${snippet === '' ? (it.summary[0]?.text ?? '') : marked(snippet)}</p><p class="meta">${whenTold(it)}, ${count(it.sources.length, 'source')}. ${labels.own(it)}</p></li>`,
  )
  const asof = question.asof ?? `${now.toISOString().slice(0, 16)}Z`
  const kept: Kept = {
    shown,
    total: found.total,
    first: firstOf(found.hits[0]?.dispatch),
    scope,
    asof,
    address: addressOf(question, { asof, cursor: undefined }),
    today: question.asof === undefined ? undefined : await storiesToday(reader, question),
  }
  const statement = found.isWordless ? wordlessNote : isAsked ? statementSection(kept, question.asof !== undefined) : ''
  return {
    title,
    path: addressOf(question),
    isThin: isAsked,
    json: {
      question,
      scope: { ...scope, ledgerFacts },
      total: found.total,
      isWordless: found.isWordless,
      ...(isAsked &&
        !found.isWordless && {
          statement: statementOf(kept),
          statementAddress: kept.address,
          ...(kept.today !== undefined && { today: kept.today }),
        }),
      stories: found.hits.map(({ dispatch: it, snippet }) => ({
        slug: it.slug,
        label: labelOf(it),
        headline: it.headline.text,
        snippet: snippet.replace(/[\ue000\ue001]/g, ''),
        ...untrustedIn(it.headline.text, snippet),
        publishedAt: it.firstPublishedAt,
        updatedAt: it.publishedAt,
      })),
      entities: found.entities.map(({ id, name, kind }) => ({ id, name, kind })),
      facts: found.facts,
      watches: found.watches.map(({ id, statement: words, state }) => ({ id, statement: words, state })),
    },
    generated: 'algorithmicMedia',
    main: html`<div class="lead">${labels.above}<h1>${title}</h1><p class="meta by">${isAsked ? 'Searched ' : ''}${searched}${isAsked ? '' : ' can be searched'}.</p></div>${section('Ask', '', html`${searchForm(asked)}${filters(question, found.names)}${refine(question, found)}`)}${found.hits.length === 0 ? html`${isAsked && !found.isWordless ? nothingFound : ''}${statement}` : section('Stories', found.total > perPage ? `${perPage} a page` : 'best first', html`<ol class="results">${results}</ol>${pager(question, found)}`)}${others(found, now)}${found.hits.length === 0 ? '' : statement}`,
  }
}
