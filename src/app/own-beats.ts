// Beats that the operator defines in a file of their own: what belongs on them, and feeds that are read for them.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse, TomlError } from 'smol-toml'
import { z } from 'zod'
import type { OwnBeat } from '../domain/own-beat.ts'
import { beatName } from '../text/beats.ts'
import { ConfigError } from './config.ts'
import { type NewFeed, sourceIdOf } from './new-feed.ts'
import { readBeat } from './read-beat.ts'

const beatsMax = 30
const listMax = 500
const list = z.array(z.string().trim().min(1).max(200)).max(listMax).default([])
const beatForm = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'takes 2 to 40 small letters, digits and hyphens, a letter first'),
  title: z.string().trim().min(2).max(60),
  about: z.string().trim().max(300).default(''),
  feeds: z.string().min(1).optional(),
  sources: list,
  entities: list,
  kinds: list,
  words: list,
  without: list,
})
const fileForm = z.strictObject({ beat: z.array(beatForm).min(1, 'give at least one [[beat]]').max(beatsMax) })
const asks = ['feeds', 'sources', 'entities', 'kinds', 'words'] as const

/** Beats with the feeds that are read for them. */
export interface OwnBeats {
  readonly beats: readonly OwnBeat[]
  readonly feeds: readonly NewFeed[]
}

/**
 * Reads a beats file: TOML with a `[[beat]]` for each; a beat's `feeds` is a path beside the file, to a beat file or an OPML list.
 * @param path empty = none
 * @throws ConfigError that names the file, the beat, the field and what it takes
 */
export function readOwnBeats(path: string): OwnBeats {
  if (path === '') return { beats: [], feeds: [] }
  const file = resolve(path)
  const parsed = fileForm.safeParse(parseToml(file))
  if (!parsed.success)
    throw wrong(
      file,
      parsed.error.issues.map(({ path: at, message }) => `${placeOf(at)}: ${message}`),
    )
  const { beat: given } = parsed.data
  const faults = given.flatMap((it, i) => [
    ...(beatName(it.id) === undefined ? [] : [`beat ${i + 1}, id: ${it.id} is a beat of every wire; choose another`]),
    ...(given.findIndex((one) => one.id === it.id) < i ? [`beat ${i + 1}, id: ${it.id} stands twice`] : []),
    ...(asks.every((field) => (it[field] ?? '').length === 0) ? [`beat ${i + 1} (${it.id}): give at least one of ${asks.join(', ')}`] : []),
  ])
  if (faults.length > 0) throw wrong(file, faults)
  const read = given.map(({ feeds, ...it }) => ({ it, feeds: feeds === undefined ? [] : readBeat(resolve(dirname(file), feeds)) }))
  return {
    beats: read.map(({ it, feeds }) => ({
      ...it,
      sources: it.sources.map((host) => host.toLowerCase()),
      sourceIds: [...new Set(feeds.map(sourceIdOf))],
    })),
    feeds: read.flatMap(({ feeds }) => feeds),
  }
}

const placeOf = ([, at, field]: readonly PropertyKey[]): string =>
  at === undefined ? 'file' : `beat ${Number(at) + 1}${field === undefined ? '' : `, ${String(field)}`}`

const wrong = (file: string, lines: readonly string[]): ConfigError =>
  new ConfigError([`Wrong entries in the beats of ${file}:`, ...lines.slice(0, 8).map((it) => `  ${it}`)].join('\n'))

function parseToml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof TomlError) throw new ConfigError(`The beats of ${file} are no TOML at line ${error.line}, column ${error.column}.`)
    throw new ConfigError(`The beats of ${file} cannot be read (${(error as NodeJS.ErrnoException).code}). GROUNDWIRE_BEATS names them.`)
  }
}
