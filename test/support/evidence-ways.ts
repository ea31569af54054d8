// From any printed sentence to the passage it stands on, by the links a reader has: page, story, note, record, source.
import type { Dispatch } from '../../src/domain/dispatch.ts'
import type { Evidence } from '../../src/domain/evidence.ts'
import type { Sentence } from '../../src/domain/sentence.ts'
import { safeHref } from '../../src/outlets/wording.ts'
import type { Record } from './printed-words.ts'
import type { StoryPage as Page } from './story-page.ts'

type OpenPage = (path: string) => Promise<Page | null>

interface Told {
  readonly dispatch: Dispatch
  readonly sentence: Sentence
}

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
const sentencesOf = (it: Dispatch): readonly Sentence[] => [it.headline, ...it.summary, ...it.take, ...it.archive]

/** Sentences of stories, each told once by its words. */
function sentencesByWords(record: Record): ReadonlyMap<string, readonly Told[]> {
  const all = new Map<string, Told[]>()
  for (const versions of record.stories.values())
    for (const dispatch of versions)
      for (const sentence of sentencesOf(dispatch)) {
        const words = plain(sentence.text)
        all.set(words, [...(all.get(words) ?? []), { dispatch, sentence }])
      }
  return all
}

/** What a record's page does not show of the evidence it is of. */
async function flawsOfRecord(it: Evidence, { sentence }: Told, open: OpenPage): Promise<readonly string[]> {
  const page = await open(`/evidence/${it.id}`)
  if (page === null) return ['no record']
  const record = page.querySelector('main')
  const words = plain(record?.textContent)
  const flaws: string[] = []
  const isNamed = record?.querySelector(`.list a[href$="#${sentence.id}"]`) != null || /sentences? of earlier versions/.test(words)
  if (!isNamed) flaws.push('the record does not name the sentence')
  const leadsTo = (href: string): boolean => [...(record?.querySelectorAll('a') ?? [])].some((one) => one.getAttribute('href') === href)
  switch (it.kind) {
    case 'title':
      if (!words.includes(`characters ${it.start} to ${it.end} of the headline`)) flaws.push('another headline')
      if (!words.includes(it.exactSha256) || !words.includes(it.snapshotSha256)) flaws.push('another digest')
      if (!leadsTo(safeHref(it.url) ?? '')) flaws.push('no way to the source')
      break
    case 'clip':
    case 'span':
      if (it.kind === 'clip' && !leadsTo(`/story/${it.slug}`)) flaws.push('no way to the earlier story')
      if (!words.includes(`characters ${it.start} to ${it.end} `)) flaws.push('another passage')
      if (!words.includes(it.exactSha256) || !words.includes(it.snapshotSha256)) flaws.push('another digest')
      if (!leadsTo(safeHref(it.url) ?? '')) flaws.push('no way to the source')
      break
    case 'calculation':
      if (!/Same: executed now/.test(words)) flaws.push('it does not come out again')
      break
    case 'ledger': {
      const row = leadsTo(`/fact/${it.factId}`) ? await open(`/fact/${it.factId}`) : null
      if (row?.querySelector('main a[rel~="external"]') == null) flaws.push('a row that opens no source')
      break
    }
    case 'receipt': {
      const search = leadsTo(`/query/${it.receiptId}`) ? await open(`/query/${it.receiptId}`) : null
      if (search === null || !/Same answer|Different answer/.test(plain(search.querySelector('main')?.textContent)))
        flaws.push('a search that does not run')
      break
    }
    case 'absence':
      if (!it.articleIds.every((id) => words.includes(id))) flaws.push('articles that are not named')
      break
  }
  return flaws
}

/** Walks from one sentence on its story's page, or on an older version that the page leads to, to every record behind it. */
async function flawsOfSentence(told: Told, isCurrent: boolean, open: OpenPage): Promise<readonly string[]> {
  const { dispatch, sentence } = told
  const page = await open(`/story/${dispatch.slug}${isCurrent ? '' : `/v/${dispatch.version}`}`)
  const printed = page?.getElementById(sentence.id)
  if (page === null || printed == null) return ['its story does not print it']
  if (sentence.kind === 'judgement') return /judgement/i.test(printed.textContent ?? '') ? [] : ['a judgement that does not say so']
  const notes = [...printed.querySelectorAll('a.c')].map((it) => page.querySelector(`.note[id="${it.getAttribute('href')?.slice(1)}"]`))
  if (notes.length === 0) return ['it opens nothing']
  const opened = new Set(notes.map((it) => it?.querySelector('a[href^="/evidence/"]')?.getAttribute('href')?.slice('/evidence/'.length)))
  const flaws: string[] = []
  for (const id of opened) if (!sentence.evidence.some((it) => it.id === id)) flaws.push(`a note of something else: ${id}`)
  for (const it of sentence.evidence) {
    if (!opened.has(it.id)) flaws.push(`not opened: ${it.id}`)
    flaws.push(...(await flawsOfRecord(it, told, open)).map((one) => `${it.kind} ${it.id}: ${one}`))
  }
  return flaws
}

/** Follows every sentence on a page; each is walked once however many pages print it. */
export function makeWalk(record: Record, open: OpenPage) {
  // The longest first: a sentence may begin with the words of another.
  const known = [...sentencesByWords(record)].toSorted(([a], [b]) => b.length - a.length)
  const walked = new Map<string, Promise<readonly string[]>>()
  const walk = (told: Told): Promise<readonly string[]> => {
    const { storyId, slug, version } = told.dispatch
    const key = `${storyId} ${version} ${told.sentence.id}`
    const isCurrent = record.stories.get(slug)?.every((it) => it.version <= version) === true
    const found = walked.get(key) ?? flawsOfSentence(told, isCurrent, open)
    walked.set(key, found)
    return found
  }
  return {
    /** How many sentences a page prints, and what is broken on the way from any of them to its passage. */
    async of(
      page: {
        readonly textContent: string | null
        querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>
      },
      path: string,
    ) {
      let words = plain(page.textContent)
      const slugs = new Set(
        [...page.querySelectorAll('a[href*="/story/"]')].map((it) => /\/story\/([^/#?.]+)/.exec(it.getAttribute('href') ?? '')?.[1]),
      )
      const ownSlug = /^\/story\/([^/]+)/.exec(path)?.[1]
      const broken: string[] = []
      let sentences = 0
      for (const [text, all] of known) {
        if (text.length < 12 || !words.includes(text)) continue
        sentences++
        words = words.replaceAll(text, '')
        const reached = all.filter(({ dispatch }) => dispatch.slug === ownSlug || slugs.has(dispatch.slug))
        // A stored search is the record itself: it prints the sentence that was made of it, whoever else has the same.
        if (reached.length === 0 && !path.startsWith('/query/')) broken.push(`no way from here to the story of: ${text}`)
        for (const it of reached) broken.push(...(await walk(it)).map((flaw) => `${flaw}, of: ${text}`))
      }
      return { sentences, broken }
    },
    get walked(): number {
      return walked.size
    },
  }
}
