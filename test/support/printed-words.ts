// Whether what a page prints about stories, questions and rows are their own words: nothing is told anywhere that its record does not hold.
import type { Dispatch } from '../../src/domain/dispatch.ts'
import type { Fact } from '../../src/domain/fact.ts'
import type { Watch } from '../../src/domain/watch.ts'
import { watchBrief } from '../../src/outlets/site/watch-parts.ts'
import { correctionWords } from '../../src/outlets/wording.ts'
import type { Store } from '../../src/store/store.ts'

/** All that may be printed, by the address it opens. */
export interface Record {
  /** Every usable version of a story, by its short name. */
  readonly stories: ReadonlyMap<string, readonly Dispatch[]>
  readonly watches: ReadonlyMap<string, Watch>
  readonly facts: ReadonlyMap<string, Fact>
  readonly evidence: ReadonlySet<string>
}

export async function recordOf(store: Store): Promise<Record> {
  const stories = new Map<string, readonly Dispatch[]>()
  for (const { storyId, slug } of await store.dispatchesOnWire({ before: new Date('2100-01-01'), limit: 1000 }))
    stories.set(
      slug,
      (await store.dispatchVersions(storyId)).filter((it) => it.status === 'usable'),
    )
  const evidence = new Set([...stories.values()].flat().flatMap((it) => sentencesOf(it).flatMap((one) => one.evidence.map(({ id }) => id))))
  const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> => new Map(all.map((it) => [it.id, it]))
  return { stories, watches: byId(await store.watches()), facts: byId(await store.facts()), evidence }
}

const sentencesOf = (it: Dispatch) => [it.headline, ...it.summary, ...it.take, ...it.archive]
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An element, as far as it is asked. */
export interface Part {
  readonly textContent: string | null
  getAttribute(name: string): string | null
  closest(selector: string): Part | null
  querySelectorAll(selector: string): Iterable<Part>
  querySelector(selector: string): Part | null
}

/** What is left of a text once every sentence of a story is taken out of it; a passage of one is taken as a whole. */
function unknownWords(text: string, versions: readonly Dispatch[]): string {
  const bare = plain(text)
  const passage = bare.replace(/^… /, '').replace(/ …$/, '')
  for (const it of versions) {
    const sentences = sentencesOf(it).map((one) => plain(one.text))
    const pairs = sentences.flatMap((one, i) => [one, `${one} ${sentences[i + 1] ?? ''}`])
    if (passage !== '' && pairs.some((one) => one.includes(passage))) return ''
    const rest = sentences.toSorted((a, b) => b.length - a.length).reduce((left, one) => left.replace(one, ''), bare)
    if (plain(rest) === '') return ''
  }
  return bare
}

/** Words that stand in a link to a story without being a sentence of it: ways, not news. */
const ways =
  /^(?:Version \d+|compare with \d+|what changed|What changed.*|The report itself|The wire now|\d+ more|row \S+|Story \S+|Keep this link.*|Every sentence with its evidence|newest version|the story)$/i

function flawOfStoryLink(link: Part, slug: string, record: Record): string | null {
  const words = plain(link.textContent ?? '')
  const versions = record.stories.get(slug)
  if (versions === undefined) return /^Story s_/.test(words) ? null : `a link to no live story: ${words}`
  // A timeline tells a day by a sentence of the story, whole.
  if (ways.test(words) || versions.some((it) => sentencesOf(it).some(({ text }) => plain(text) === words))) return null
  return `no sentence of ${slug}: ${words}`
}

const slugOf = (link: Part | null, origin: string): string | null => {
  const href = (link?.getAttribute('href') ?? '').replace(origin, '')
  return /^\/story\/([^/#?]+)(?:[#?]|$)/.exec(href)?.[1] ?? null
}

/** The paragraphs of an item that tell its story. */
function flawsOfItem(item: Part, slug: string, record: Record): readonly string[] {
  const versions = record.stories.get(slug) ?? []
  const flaws: string[] = []
  for (const p of item.querySelectorAll('p')) {
    const name = p.getAttribute('class') ?? ''
    const words = plain(p.textContent ?? '')
    if (words === '' || /\b(?:meta|ctx|ailabel|kind|s)\b/.test(name) || p.querySelector('a') !== null) continue
    if (/\b(?:what|e)\b/.test(name)) {
      if (!versions.some((it) => it.corrections.some((one) => correctionWords(one) === words || words.includes(one.text))))
        flaws.push(`not a correction of ${slug}: ${words}`)
    } else if (/^Context /.test(words)) flaws.push(...flawOfContext(words.replace(/^Context /, ''), versions, slug))
    else if (unknownWords(words, versions) !== '') flaws.push(`not a sentence of ${slug}: ${words}`)
  }
  for (const ctx of item.querySelectorAll('p.ctx'))
    if (ctx.querySelector('a') === null) flaws.push(...flawOfContext(plain(ctx.textContent ?? '').replace(/^Context/, ''), versions, slug))
  for (const dd of item.querySelectorAll('dl.facts dd'))
    if (!versions.some((it) => it.factStrip.some((row) => plain(row.value) === plain(dd.textContent ?? ''))))
      flaws.push(`not in the fact strip of ${slug}: ${dd.textContent}`)
  return flaws
}

/** A line of context is the archive's sentence, or says in fixed words what the stored search counted. */
function flawOfContext(words: string, versions: readonly Dispatch[], slug: string): readonly string[] {
  const said = plain(words)
  if (said === 'No context found.' || unknownWords(said, versions) === '') return []
  return /^No earlier story(?: names .+)? in [\d,]+ (?:story|stories) since .+\.(?: \d+ ledger facts?\.)?$/.test(said)
    ? []
    : [`no context of ${slug}: ${said}`]
}

/** Every word about a story, a question or a row that a page or a message prints and its record does not hold. */
export function strayWords(root: Part, record: Record, origin = ''): readonly string[] {
  const flaws: string[] = []
  const done = new Set<Part>()
  for (const link of root.querySelectorAll('a[href]')) {
    const href = (link.getAttribute('href') ?? '').replace(origin, '')
    const slug = slugOf(link, origin)
    const [, kind, id = ''] = /^\/(watch|fact|evidence)\/([^/#?.]+)$/.exec(href) ?? []
    if (slug !== null) {
      const flaw = flawOfStoryLink(link, slug, record)
      if (flaw !== null) flaws.push(flaw)
      const heading = link.closest('h2, h3')
      const listed = link.closest('li')
      const item = heading?.closest('li, div.r') ?? (listed?.querySelector('p.what') == null ? null : listed)
      if (item !== null && !done.has(item)) flaws.push(...flawsOfItem(item, slug, record))
      if (item !== null) done.add(item)
    }
    if (kind === 'watch') {
      const watch = record.watches.get(id)
      const words = plain(link.textContent ?? '')
      if (watch === undefined) flaws.push(`a link to no question: ${words}`)
      else if (words !== plain(watch.statement) && words !== plain(watchBrief(watch))) flaws.push(`not the wording of ${id}: ${words}`)
    }
    if (kind === 'fact') {
      const fact = record.facts.get(id)
      if (fact === undefined) flaws.push(`a link to no row: ${href}`)
      else if (!fact.claims.some((it) => /^https?:/.test(it.url))) flaws.push(`a row that nobody stated: ${id}`)
    }
    if (kind === 'evidence' && !record.evidence.has(id)) flaws.push(`evidence of no sentence: ${id}`)
  }
  return flaws
}
