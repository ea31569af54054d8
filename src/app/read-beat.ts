// A list of feeds that the operator wants read.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { sourceKinds } from '../domain/source.ts'
import { ConfigError } from './config.ts'
import type { NewFeed } from './new-feed.ts'
import { readOpml } from './read-opml.ts'

const entry = z.object({
  publisher: z.string().min(1),
  owner: z.string().min(1),
  language: z.string().length(2),
  feedUrl: z.url({ protocol: /^https?$/ }),
  kind: z.enum(sourceKinds),
  readAs: z.literal('listing').optional(),
})
const wrongShown = 8

/**
 * The feeds of a beat: a beat file (a JSON list of publisher, owner, kind, language and feedUrl; readAs for a page that lists articles) or an OPML list.
 * @throws ConfigError that names the file, each wrong entry and field, and what it takes
 */
export function readBeat(path: string): readonly NewFeed[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`The beat ${path} cannot be read (${(error as NodeJS.ErrnoException).code}). GROUNDWIRE_BEAT names it.`)
  }
  const feeds = text.trimStart().startsWith('<') ? readOpml(text) : parseBeat(text, path)
  if (feeds.length === 0) throw new ConfigError(`The beat ${path} lists no feeds.`)
  return feeds
}

function parseBeat(text: string, path: string): readonly NewFeed[] {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch (error) {
    throw new ConfigError(`The beat ${path} is neither JSON nor OPML: ${(error as Error).message}`)
  }
  const parsed = z.array(entry).safeParse(list)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path: [at, field], message }) => {
    const publisher = Array.isArray(list) ? (list[Number(at)] as { publisher?: unknown } | null)?.publisher : undefined
    const who = typeof publisher === 'string' ? ` (${publisher})` : ''
    return at === undefined
      ? `  ${message}`
      : `  entry ${Number(at) + 1}${who}${field === undefined ? '' : `, ${String(field)}`}: ${message}`
  })
  const more = lines.length > wrongShown ? [`  and ${lines.length - wrongShown} more`] : []
  throw new ConfigError([`Wrong entries in the beat ${path}:`, ...lines.slice(0, wrongShown), ...more].join('\n'))
}
