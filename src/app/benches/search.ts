// How long the search for prior coverage and readers' search take in a large archive: the functions that recall and the pages call.
import type { Dispatch } from '../../domain/dispatch.ts'
import { commonFrom, searchTerms } from '../../stages/recall/archive-queries.ts'
import type { Store } from '../../store/store.ts'
import { madeReports } from './made-news.ts'
import { cpuOfPostgres, withScratchArchive } from './scratch-archive.ts'

export interface SearchPoint {
  readonly what: string
  readonly asked: number
  /** Milliseconds of the clock, and CPU milliseconds of both processes on average (null where the system does not tell). */
  readonly p50: number
  readonly p95: number
  readonly cpu: number | null
}

const perDay = 300
const batch = 1_000
const perPage = 20
const start = new Date('2024-01-01T00:00:00Z')
/** Questions put before any is timed: a server that just started has nothing in memory. */
const warming = 40

export async function searchCost(stories: number, asked: number, say: (point: SearchPoint) => void): Promise<void> {
  await withScratchArchive(async (store, dataFolder) => {
    for (let n = 0; n < stories; n += batch) {
      const rows = [...madeReports(n, Math.min(batch, stories - n), perDay, start)].map(({ n: i, title, text, at }) => ({
        dispatch: {
          id: `p_${i}`,
          storyId: `s_${i}`,
          slug: `s-${i}`,
          version: 1,
          status: 'usable',
          publishedAt: at.toISOString(),
          firstPublishedAt: at.toISOString(),
          score: 0,
          headline: { text: title },
          sources: [],
          mentions: [],
        } as unknown as Dispatch,
        words: `${title}\n${text}`,
      }))
      await store.transaction((tx) => tx.layDispatches(rows))
    }
    await store.transaction((tx) => tx.recountWords())
    await store.settle()
    const questions = [...madeReports(stories, asked + warming, perDay, start)]
    const before = new Date(start.getTime() + ((stories + asked + warming) / perDay) * 86_400_000)
    for (const [what, ask] of [
      [
        'prior coverage',
        ({ n, title, text }) => store.searchArchive({ storyId: `s_${n}`, before, entities: [], terms: searchTerms([{ title, text }]) }),
      ],
      [
        'prior coverage, with two names',
        async ({ n, title, text }) => {
          const names = [title.split(' ').slice(0, 2).join(' '), title.split(' ').slice(2, 4).join(' ')]
          await store.countNaming({ entityIds: [], names }, before, commonFrom(stories))
          return store.searchArchive({ storyId: `s_${n}`, before, entities: [], names, terms: searchTerms([{ title, text }]) })
        },
      ],
      ['readers, two words of a headline', ({ title }) => pageOf(store, title.split(' ').slice(0, 2).join(' OR '))],
      ['readers, a common word', ({ text }) => pageOf(store, text.split(' ').toSorted((a, b) => a.length - b.length)[0] ?? '')],
    ] as readonly (readonly [string, Ask])[])
      say({ what, ...(await time(store, dataFolder, questions, ask)) })
  })
}

type Ask = (question: { readonly n: number; readonly title: string; readonly text: string }) => Promise<unknown>

/** What a page of results asks for. */
async function pageOf(store: Store, words: string): Promise<unknown> {
  return store.storiesTold((await store.searchWire({ words, upTo: perPage })).rows.slice(0, perPage))
}

async function time(
  _store: Store,
  dataFolder: string,
  questions: readonly Parameters<Ask>[0][],
  ask: Ask,
): Promise<Omit<SearchPoint, 'what'>> {
  for (const it of questions.slice(0, warming)) await ask(it)
  const took: number[] = []
  const cpu = process.cpuUsage()
  const postgres = cpuOfPostgres(dataFolder)
  for (const it of questions.slice(warming)) {
    const at = performance.now()
    await ask(it)
    took.push(performance.now() - at)
  }
  const used = process.cpuUsage(cpu)
  const after = cpuOfPostgres(dataFolder)
  took.sort((a, b) => a - b)
  const at = (share: number): number => Math.round(10 * (took[Math.floor(share * took.length)] ?? 0)) / 10
  const all = postgres === null || after === null ? null : after - postgres + (used.user + used.system) / 1000
  return { asked: took.length, p50: at(0.5), p95: at(0.95), cpu: all === null ? null : Math.round((10 * all) / took.length) / 10 }
}
