import { parentPort } from 'node:worker_threads'
import { parseFeed } from '../stages/poll/parse-feed.ts'
import { parseListing } from '../stages/poll/parse-listing.ts'
import { parseSitemap } from '../stages/poll/parse-sitemap.ts'
import { extractArticle } from '../stages/read/extract-article.ts'

const tasks: Readonly<Record<string, (input: never) => unknown>> = {
  'parse-feed': ({ text, hints }: { text: string; hints: Parameters<typeof parseFeed>[1] }) => {
    const parsed = parseFeed(text, hints)
    return 'kind' in parsed && parsed.code === 'feed.sitemap' ? parseSitemap(text, hints) : parsed
  },
  'parse-listing': ({ text, hints }: { text: string; hints: Parameters<typeof parseListing>[1] }) => parseListing(text, hints),
  'extract-article': ({ html, hints }: { html: string; hints: Parameters<typeof extractArticle>[1] }) => extractArticle(html, hints),
}

parentPort?.on('message', ({ task, input }: { task: string; input: never }) => {
  try {
    parentPort?.postMessage({ ok: true, value: tasks[task]?.(input) })
  } catch (error) {
    parentPort?.postMessage({ ok: false, value: error instanceof Error ? error.message : String(error) })
  }
})

parentPort?.postMessage('up')
