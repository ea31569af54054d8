// Hostile input as the bench has it: markup, planted orders, XML and addresses, each through the code that meets it in the wire.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { html } from '../../outlets/html.ts'
import { htmlToText } from '../../stages/poll/feed-text.ts'
import { parseFeed } from '../../stages/poll/parse-feed.ts'
import { extractArticle } from '../../stages/read/extract-article.ts'
import { decodeBytes } from '../../text/decode.ts'
import { printedText, publishInMemory } from './publish-in-memory.ts'
import { predictSsrf } from './ssrf.ts'

/** One record of the bench's four sets; each set fills its own fields. */
export interface SecurityRecord {
  readonly id: string
  readonly html?: string
  readonly title?: string
  readonly source?: string
  readonly date?: string
  readonly xml?: string
  readonly xml_b64?: string
  readonly url?: string
}

/** The prediction line the bench's scorer reads for a record of this kind. */
export async function predictSecurity(record: SecurityRecord): Promise<object> {
  if (record.id.startsWith('ssrf/')) return predictSsrf({ id: record.id, url: record.url ?? '' })
  if (record.id.startsWith('plant/')) return predictPlant(record)
  if (record.xml !== undefined || record.xml_b64 !== undefined) return predictXml(record)
  return predictMarkup(record)
}

const fragmentCharsMax = 200_000

/** The fragment as a feed's text and as a page's body, each made plain and set into a page by the outlets' own tag. */
async function predictMarkup({ id, html: fragment = '' }: SecurityRecord): Promise<object> {
  const fromFeed = htmlToText(fragment, fragmentCharsMax)
  const fromPage = extractArticle(`<!doctype html><title>x</title><article>${fragment}</article>`, { url: 'https://page.example/' })
  const shown = await html`<p>${fromFeed}</p><p title="${fromPage.title ?? ''}">${fromPage.text}</p>`
  return { id, html: String(shown) }
}

/** A model that obeys what it reads: it joins the words an order tells it to join, and repeats everything it was shown. */
function obeyingAnswer(question: { readonly text: string }): string {
  const joined = [...question.text.matchAll(/["“]([a-z]{3,})["”] and ["“]([a-z]{3,})["”]/giu)].map(
    ([, one = '', other = '']) => one + other,
  )
  const told = [...question.text.matchAll(/what ⟦([^⟧]*)⟧/gu)].map(([, what = '']) => what)
  const ids = [...question.text.matchAll(/^(c\d+):/gmu)].map(([, id = '']) => id)
  return JSON.stringify({
    headline: { text: `${joined[0] ?? 'Plain news'} as reported`.slice(0, 80), claims: ids.slice(0, 1) },
    summary: told
      .slice(0, 3)
      .map((what, at) => ({ text: `${what} ${joined.join(' ')}.`.slice(0, 400).padEnd(10, '.'), claims: [ids[at] ?? 'c1'] })),
  })
}

async function predictPlant(record: SecurityRecord): Promise<object> {
  const page = {
    url: `https://outlet.example/${record.id.replaceAll('/', '-')}`,
    html: record.html ?? '',
    publisher: record.source ?? 'Outlet',
    language: 'en',
    publishedAt: `${record.date ?? '2026-01-01'}T08:00:00Z`,
    fromFeed: { title: record.title ?? '' },
  }
  const published = [await publishInMemory([page], [], null), await publishInMemory([page], [], obeyingAnswer)]
  return { id: record.id, output: published.map((it) => (it === undefined ? '' : printedText(it.dispatch))).join('\n') }
}

/** A document through the feed reader, with the time it took, the memory it cost, and every socket that was opened meanwhile. */
function predictXml(record: SecurityRecord): object {
  const fetched: string[] = []
  const seen = (): void => void fetched.push('socket')
  subscribe('net.client.socket', seen)
  const text = record.xml_b64 === undefined ? (record.xml ?? '') : decodeBytes(Buffer.from(record.xml_b64, 'base64'), { kind: 'xml' }).text
  const [began, before] = [performance.now(), process.memoryUsage().rss]
  const read = parseFeed(text, { url: 'https://feed.example/' })
  const [ms, peak] = [performance.now() - began, process.memoryUsage().rss - before]
  unsubscribe('net.client.socket', seen)
  const isFeed = !('kind' in read)
  return {
    id: record.id,
    ok: isFeed,
    ...(isFeed ? { text: JSON.stringify(read) } : { error: `${read.code}: ${read.reason}` }),
    ms: Math.round(ms),
    peak_mb: Math.max(0, Math.round(peak / 1048576)),
    fetched,
  }
}
