import { parentPort } from 'node:worker_threads'
import { parseFeed } from '../stages/poll/parse-feed.ts'
import { parseSitemap } from '../stages/poll/parse-sitemap.ts'
import { extractArticle } from '../stages/read/extract-article.ts'

const tasks: Readonly<Record<string, (input: never) => unknown>> = {
  'parse-feed': ({ text, hints }: { text: string; hints: Parameters<typeof parseFeed>[1] }) => {
    const parsed = parseFeed(text, hints)
    if (!('kind' in parsed) || parsed.code !== 'feed.sitemap') return parsed
    const sitemap = parseSitemap(text, hints)
    return 'kind' in sitemap && sitemap.kind === 'index'
      ? { kind: 'refused', code: 'feed.not-a-feed', reason: 'This is an index of sitemaps; add one of the sitemaps it lists.' }
      : sitemap
  },
  'extract-article': ({ html, hints }: { html: string; hints: Parameters<typeof extractArticle>[1] }) => extractArticle(html, hints),
}

parentPort?.on('message', ({ task, input }: { task: string; input: never }) => {
  try {
    parentPort?.postMessage({ ok: true, value: tasks[task]?.(input) })
  } catch (error) {
    parentPort?.postMessage({ ok: false, value: error instanceof Error ? error.message : String(error) })
  }
})
