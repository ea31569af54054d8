// Content-Usage, the preference vocabulary of the IETF AIPREF drafts: a dictionary of tokens.
import type { Signal } from '../domain/rights.ts'
import { matchesPattern, normalizePath, pathOf } from './path-pattern.ts'
import { rawText } from './raw-text.ts'
import { groupsFor, type Robots } from './robots.ts'

export type Preference = 'y' | 'n' | 'unknown'

/** Labels that older drafts used for what is close to our use. */
const olderLabels = new Set(['ai-use', 'train-genai', 'bots'])

const keyForm = /[a-z*][a-z0-9_\-.*]*/y
const tokenForm = /[A-Za-z*][!#$%&'*+\-.^_`|~0-9A-Za-z:/]*/y
/** Items we need not understand, only step over: number, date, string, display string, byte sequence, boolean. */
const otherItem = /@?-?\d{1,15}(?:\.\d{1,3})?|%?"(?:[ !#-[\]-~]|\\["\\])*"|:[A-Za-z0-9+/=]*:|\?[01]/y
const listSpace = /[ \t]*/y
const itemSpace = / */y

interface Cursor {
  readonly text: string
  at: number
}

function take(form: RegExp, cursor: Cursor): string | undefined {
  form.lastIndex = cursor.at
  const found = form.exec(cursor.text)?.[0]
  if (found !== undefined) cursor.at += found.length
  return found
}

function takeCharacter(character: string, cursor: Cursor): boolean {
  if (cursor.text[cursor.at] !== character) return false
  cursor.at += 1
  return true
}

/** Token text, `''` for any other bare item, undefined if there is none. */
function takeItem(cursor: Cursor): string | undefined {
  const token = take(tokenForm, cursor)
  if (token !== undefined) return token
  return take(otherItem, cursor) === undefined ? undefined : ''
}

function takeParameters(cursor: Cursor): boolean {
  while (takeCharacter(';', cursor)) {
    take(itemSpace, cursor)
    if (take(keyForm, cursor) === undefined) return false
    if (takeCharacter('=', cursor) && takeItem(cursor) === undefined) return false
  }
  return true
}

function takeInnerList(cursor: Cursor): boolean {
  for (;;) {
    take(itemSpace, cursor)
    if (takeCharacter(')', cursor)) return true
    if (takeItem(cursor) === undefined || !takeParameters(cursor)) return false
    const next = cursor.text[cursor.at]
    if (next !== ' ' && next !== ')') return false
  }
}

/** Value of a member after its key: a token's text, `''` for anything else, undefined if malformed. */
function takeMember(cursor: Cursor): string | undefined {
  let value: string | undefined = ''
  if (takeCharacter('=', cursor)) {
    if (takeCharacter('(', cursor)) value = takeInnerList(cursor) ? '' : undefined
    else value = takeItem(cursor)
  }
  return value !== undefined && takeParameters(cursor) ? value : undefined
}

/**
 * Reads a structured-field dictionary, keeping the text of token values.
 *
 * @returns undefined if any part is malformed: then nothing in it counts. A repeated key keeps its last value.
 * Source: RFC 9651 section 4.2.2.
 */
export function parseDictionary(text: string): ReadonlyMap<string, string> | undefined {
  const cursor: Cursor = { text: text.trim(), at: 0 }
  const members = new Map<string, string>()
  while (cursor.at < cursor.text.length) {
    const key = take(keyForm, cursor)
    const value = key === undefined ? undefined : takeMember(cursor)
    if (key === undefined || value === undefined) return undefined
    members.set(key, value)
    take(listSpace, cursor)
    if (cursor.at >= cursor.text.length) return members
    if (!takeCharacter(',', cursor)) return undefined
    take(listSpace, cursor)
    if (cursor.at >= cursor.text.length) return undefined
  }
  return members
}

function preferenceOf(value: string | undefined): Preference {
  return value === 'y' || value === 'n' ? value : 'unknown'
}

/** Preferences of one header value by category; no category at all if the dictionary is malformed. Never throws. */
export function parseContentUsage(text: string): ReadonlyMap<string, Preference> {
  const members = [...(parseDictionary(text) ?? new Map<string, string>())]
  return new Map(members.map(([key, value]) => [key, preferenceOf(value)]))
}

/** Preferences the robots lines state for an address: in each category the longest path decides, equal paths combine, `n` wins. */
export function robotsContentUsage(robots: Robots, url: string, token: string): ReadonlyMap<string, Preference> {
  const path = pathOf(url)
  const decided = new Map<string, { readonly octets: number; readonly preference: Preference }>()
  const unscoped = robots.groups.filter((group) => group.agents.length === 0)
  for (const line of [...unscoped, ...groupsFor(robots, token)].flatMap((group) => group.contentUsage)) {
    const scoped = /^(\/\S*)\s+(.*)$/.exec(line)
    const prefix = normalizePath(scoped?.[1] ?? '')
    if (!matchesPattern(prefix, path)) continue
    for (const [key, preference] of parseContentUsage(scoped?.[2] ?? line)) {
      const known = decided.get(key)
      const isNearer = known === undefined || prefix.length > known.octets
      const isStricter = known?.octets === prefix.length && (preference === 'n' || known.preference === 'unknown')
      if (isNearer || isStricter) decided.set(key, { octets: prefix.length, preference })
    }
  }
  return new Map([...decided].map(([key, { preference }]) => [key, preference]))
}

function signalFor(key: string, preference: Preference, where: string): Signal {
  const base = { signal: 'content-usage', raw: rawText(`${key}: ${preference}`), where }
  if (preference !== 'n')
    return { ...base, effect: preference === 'y' ? 'grants nothing beyond what is open anyway' : 'unknown, no effect' }
  if (key === 'search') return { ...base, cap: 'L1', indexable: false, effect: 'no search: link only, not indexed' }
  if (olderLabels.has(key)) return { ...base, cap: 'L2', effect: 'older label against AI use: facts only' }
  return { ...base, effect: key === 'train-ai' ? 'we never train' : 'unknown category, no effect' }
}

/** Signals for a set of preferences; a set that could not be read is recorded without effect. */
export function contentUsageSignals(preferences: ReadonlyMap<string, Preference>, where: string, raw: string): readonly Signal[] {
  if (preferences.size > 0) return [...preferences].map(([key, preference]) => signalFor(key, preference, where))
  return raw.trim() === '' ? [] : [{ signal: 'content-usage', raw: rawText(raw), where, effect: 'unreadable, so unknown' }]
}
