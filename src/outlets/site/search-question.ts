// What a reader asks of the archive: words and operators from the box, filters from the address, and what about them cannot be looked for.
import { type Flaw as FlawOf, isDay, quoted } from '../asked.ts'
import { cursorMax } from '../paging.ts'

export interface Asked {
  readonly q?: string | undefined
  readonly entity?: string | undefined
  readonly source?: string | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
  /** Goes on: the cursor of the page before. */
  readonly cursor?: string | undefined
  /** A moment: the question as asked of what was known then. */
  readonly asof?: string | undefined
}

export interface Question {
  readonly words: string
  readonly entity?: string
  readonly source?: string
  readonly after?: string
  readonly before?: string
  /** ISO minute, e.g. `2026-11-24T10:00Z`. */
  readonly asof?: string
  readonly cursor?: string
}

export type Flaw = FlawOf<keyof Asked>

/** Longest question, in characters; longer ones are refused, since leaving words out would answer another question. */
export const queryMax = 200
const filterMax = 100
const minute = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/
const operator = /(?:^|\s)(entity|source|after|before):(\S+)/g

const isMinute = (text: string): boolean => minute.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
const bare = (text: string | undefined): string | undefined => text?.replaceAll('\u0000', '').trim() || undefined

/**
 * Reads operators out of the box; what an address names as a filter wins over the same operator in the box. What cannot be looked for
 * stands among the flaws and in no filter.
 */
export function readQuestion(asked: Asked): { readonly question: Question; readonly flaws: readonly Flaw[] } {
  const text = (asked.q ?? '').replaceAll('\u0000', '')
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.slice(0, queryMax).matchAll(operator)) found[name] ??= value
  const pick = (name: 'entity' | 'source' | 'after' | 'before'): string | undefined => bare(asked[name]) ?? found[name]
  const [entity, source, after, before, asof] = [
    pick('entity'),
    pick('source')?.toLowerCase(),
    pick('after'),
    pick('before'),
    bare(asked.asof),
  ]
  const flaws = flawsOf({ q: text, entity, source, after, before, asof })
  const isFlawed = (name: keyof Asked): boolean => flaws.some(({ field }) => field === name)
  const question: Question = {
    words: isFlawed('q') ? '' : text.replace(operator, ' ').replace(/\s+/g, ' ').trim(),
    ...(entity !== undefined && !isFlawed('entity') && { entity }),
    ...(source !== undefined && !isFlawed('source') && { source }),
    ...(after !== undefined && !isFlawed('after') && { after }),
    ...(before !== undefined && !isFlawed('before') && { before }),
    ...(asof !== undefined && !isFlawed('asof') && { asof }),
    ...(asked.cursor !== undefined && asked.cursor.length <= cursorMax && { cursor: asked.cursor }),
  }
  return { question, flaws }
}

function flawsOf({ q = '', after, before, asof, ...names }: Asked): readonly Flaw[] {
  const flaws: Flaw[] = []
  const length = q.trim().length
  if (length > queryMax)
    flaws.push({
      field: 'q',
      fix: `A question has at most ${queryMax} characters and this one has ${length.toLocaleString('en')}: take out ${(length - queryMax).toLocaleString('en')}. A few words of the matter find more than a passage does.`,
    })
  for (const field of ['entity', 'source'] as const)
    if ((names[field]?.length ?? 0) > filterMax)
      flaws.push({
        field,
        fix: `Give ${field === 'entity' ? 'the short name of an entity, as its address ends' : 'a host such as example.org'}, at most ${filterMax} characters.`,
      })
  for (const [field, value] of [
    ['after', after],
    ['before', before],
  ] as const)
    if (value !== undefined && !isDay(value))
      flaws.push({ field, fix: `${quoted(value)} is no day: write ${field}: with a day of the calendar, such as 2026-05-01.` })
  if (flaws.length === 0 && after !== undefined && before !== undefined && after >= before)
    flaws.push({ field: 'before', fix: `No day is from ${after} on and before ${before}: give a later day for before:.` })
  if (asof !== undefined && !isMinute(asof))
    flaws.push({ field: 'asof', fix: `${quoted(asof)} is no moment: write it to the minute and in UTC, such as 2026-11-24T10:00Z.` })
  return flaws
}

/** The address of a question, with some of its parts changed or taken out. */
export function addressOf(question: Question, over: Partial<Record<keyof Question, string | undefined>> = {}): string {
  const { words, ...filters } = question
  const all: Record<string, string | undefined> = { q: words, ...filters, ...over }
  const params = new URLSearchParams(Object.entries(all).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])))
  return params.size === 0 ? '/search' : `/search?${params.toString()}`
}
