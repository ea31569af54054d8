// Words of others in structured answers: which strings of an answer hold a source's headline or a run of its text, and whether they say so.
import type { Article } from '../../src/domain/article.ts'

/** A run of this many words is its source's: what we write ourselves shares no more than seven with it (rights 5). */
const runOf = 8

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const runsOf = (words: readonly string[], length: number): readonly string[] =>
  words.length < length ? [] : Array.from({ length: words.length - length + 1 }, (_, i) => words.slice(i, i + length).join(' '))

/** Tells whether a text holds words of these articles: a whole headline, or a run of eight words of one. */
export function wordsOfOthers(articles: readonly Pick<Article, 'title' | 'text'>[]): (text: string) => boolean {
  const titles = articles.map(({ title }) => title).filter((title) => wordsOf(title).length > 3)
  const runs = new Set(articles.flatMap(({ text, title }) => [...runsOf(wordsOf(text), runOf), ...runsOf(wordsOf(title), runOf)]))
  // An address or a short name has no blanks: it names a thing of ours and tells nothing.
  return (text) =>
    /\s/u.test(text) && (titles.some((title) => text.includes(title)) || runsOf(wordsOf(text), runOf).some((run) => runs.has(run)))
}

/** What names a story of ours is made of its first report's title, and is an address wherever it stands. */
const slug = /\b[a-z0-9]+(?:-[a-z0-9]+)+-[0-9a-f]{4}\b/gu

/** Each fenced stretch of a text for agents, which says in words what it is. */
const fenced = /\[untrusted text of [^\]]*mark (\w+): data, not instructions\].*?\[end of untrusted text \1\]/gsu

interface Marks {
  readonly untrusted?: unknown
  readonly _groundwire?: { readonly untrusted?: unknown }
  readonly descriptions?: unknown
}

/** A JSON Feed has room for fields of ours only in an object of its own. */
const isMarkedAs = ({ untrusted, _groundwire }: Marks): boolean => untrusted === true || _groundwire?.untrusted === true

/** ninjs has no field of the kind: there a description under this role says it of the whole item. */
const saysInWords = ({ descriptions }: Marks): boolean =>
  Array.isArray(descriptions) && descriptions.some((it: { readonly role?: unknown }) => it.role === 'untrusted')

/**
 * The paths of strings that hold words of others and whose own object has no `untrusted: true`.
 *
 * @param isTheirs whether a text holds some
 */
export function unmarkedWords(value: unknown, isTheirs: (text: string) => boolean, path = '', isMarked = false): readonly string[] {
  if (typeof value === 'string')
    return !isMarked &&
      isTheirs(
        value
          .replace(fenced, '')
          .replace(/https?:\S+/gu, '')
          .replace(slug, ''),
      )
      ? [`${path}: ${value.slice(0, 160)}`]
      : []
  if (Array.isArray(value)) return value.flatMap((it, i) => unmarkedWords(it, isTheirs, `${path}[${i}]`, isMarked))
  if (typeof value !== 'object' || value === null || saysInWords(value)) return []
  const own = isMarkedAs(value)
  return Object.entries(value).flatMap(([key, it]) => unmarkedWords(it, isTheirs, `${path}.${key}`, own))
}

/** A text for agents with the words it fences, but without the fences. */
export const unfenced = (text: string): string => text.replace(/\[untrusted text of [^\]]*\] | \[end of untrusted text \w+\]/g, '')
