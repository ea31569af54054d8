// Pages and mails of a site over an archive: all that print something of a story, a question or a row.
import { parseHTML } from 'linkedom'
import type { Dispatch } from '../../src/domain/dispatch.ts'
import { editionMessage } from '../../src/stages/deliver/send.ts'
import type { Store } from '../../src/store/store.ts'
import { mailReader } from './every-outlet.ts'
import type { Part } from './printed-words.ts'
import type { StoryPage } from './story-page.ts'

interface Shown {
  readonly store: Store
  readonly dispatches: readonly Dispatch[]
  readonly documentOf: (path: string) => Promise<StoryPage>
  readonly origin: string
}

/** Every version of every story that can be read, with the address of its page. */
export async function everyVersion({
  store,
  dispatches,
}: Pick<Shown, 'store' | 'dispatches'>): Promise<readonly (readonly [string, Dispatch])[]> {
  const all: (readonly [string, Dispatch])[] = []
  for (const { storyId, slug } of dispatches) {
    for (const it of await store.dispatchVersions(storyId)) if (it.status === 'usable') all.push([`/story/${slug}/v/${it.version}`, it])
  }
  return [...dispatches.map((it) => [`/story/${it.slug}`, it] as const), ...all]
}

/** Every page but the stories' own that tells of stories, questions or rows, and the mails of every day. */
export async function otherPrints({ store, dispatches, documentOf, origin }: Shown): Promise<readonly (readonly [string, Part])[]> {
  const [editions, watches, facts] = await Promise.all([store.editions(100), store.watches(), store.facts()])
  const moments = [...new Set(dispatches.map((it) => it.publishedAt.slice(0, 13)))].map((it) => `/at/${it}:30Z`)
  const names = [...new Set(dispatches.flatMap((it) => it.mentions.map((one) => one.entityId)))]
  const paths = [
    ...[
      '/',
      '/beat/compute',
      '/since/2026-01-01T00:00Z',
      '/corrections',
      '/watch',
      '/ledger',
      '/compute',
      '/entities',
      '/search?q=capacity',
    ],
    ...moments.slice(0, 12),
    ...names.flatMap((id) => [`/entity/${id}`, `/search?entity=${id}`, `/entity/${id}/since/2026-01-01T00:00Z`]),
    ...editions.map(({ day }) => `/edition/${day}`),
    ...watches.map(({ id }) => `/watch/${id}`),
    ...facts.map(({ id }) => `/fact/${id}`),
    ...dispatches.flatMap((it) => [`/story/${it.slug}/take`, `/query/${it.receiptId}`]),
  ]
  const pages: (readonly [string, Part])[] = []
  for (const path of paths) pages.push([path, (await documentOf(path)).querySelector('main') as unknown as Part])
  for (const { day } of editions.filter(({ storyIds }) => storyIds.length > 0)) {
    const ofDay = dispatches.filter((it) => it.publishedAt.startsWith(day))
    for (const rhythm of ['daily', 'weekly'] as const) {
      const reader = { ...mailReader(`${day}T00:00:00.000Z`), rhythm }
      const settled = watches.filter((it) => it.resolution !== undefined)
      const { html } = editionMessage(reader, day, { ofDay, ofWeek: dispatches, settled }, { name: 'Wire', url: origin })
      pages.push([`${rhythm} mail of ${day}`, parseHTML(html).document.body as unknown as Part])
    }
  }
  return pages
}
