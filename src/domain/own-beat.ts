import type { Told } from './dispatch.ts'

/**
 * A beat that the operator defined. An empty list asks nothing. Sources are who reports it; entities, kinds and words are what it is
 * about, of which one is enough; a story with a word of `without` is on none.
 */
export interface OwnBeat {
  readonly id: string
  readonly title: string
  readonly about: string
  /** Hosts, with all below them, and ids of the sources of the beat's own feeds: one of a story's sources must be among them. */
  readonly sources: readonly string[]
  readonly sourceIds: readonly string[]
  readonly entities: readonly string[]
  readonly kinds: readonly string[]
  readonly words: readonly string[]
  readonly without: readonly string[]
}

/** What decides whether a story is on a beat. */
type OnBeat = Pick<Told, 'headline' | 'summary' | 'mentions' | 'sources'>

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? ''
const isBelow = (host: string, of: string): boolean => host === of || host.endsWith(`.${of}`)

/** Whether a text says one of the words, as whole words in whatever case, with a plural "s" or "es". */
function saysOne(text: string, words: readonly string[]): boolean {
  const escaped = words.map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return words.length > 0 && new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?:e?s)?(?![\\p{L}\\p{N}])`, 'iu').test(text)
}

const textOf = (it: OnBeat): string => [it.headline, ...it.summary].map(({ text }) => text).join(' ')

/** Whether a story belongs on the beat. */
export function isOnBeat(beat: OwnBeat, it: OnBeat): boolean {
  const { sources, sourceIds, entities, kinds, words, without } = beat
  const isFrom =
    sources.length + sourceIds.length === 0 ||
    it.sources.some((one) => sourceIds.includes(one.sourceId) || sources.some((host) => isBelow(hostOf(one.url), host)))
  if (!isFrom) return false
  const isAbout =
    entities.length + kinds.length + words.length === 0 ||
    it.mentions.some(({ entityId, kind }) => entities.includes(entityId) || kinds.includes(kind)) ||
    saysOne(textOf(it), words)
  return isAbout && !saysOne(textOf(it), without)
}
