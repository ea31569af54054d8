// News that nobody wrote: events with words and names of their own over a language with few common and many rare words. The same for
// the same seed, on every machine.
export interface MadeReport {
  readonly n: number
  readonly event: number
  readonly title: string
  readonly text: string
  readonly source: string
  readonly at: Date
}

const vocabulary = 30_000
const subjects = 120
const subjectWords = 60
const eventWords = 24
export const madeSources = 300
const textWords = 320

/** Uniform in 0..1 (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

const onsets = 'b d f g k l m n p r s t v br dr kl pr st tr'.split(' ')
const vowels = 'a e i o u ai ou'.split(' ')

const words = new Map<number, string>()

/** A pronounceable word for a number; distinct for distinct numbers. */
export function madeWord(n: number): string {
  const word = words.get(n) ?? spell(n)
  words.set(n, word)
  return word
}

function spell(n: number): string {
  let word = ''
  for (let rest = n + 19; rest > 0; rest = Math.floor(rest / 133))
    word += (onsets[rest % 19] ?? '') + (vowels[Math.floor((rest % 133) / 19)] ?? '')
  return `${word}n`
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * Reports of made-up events, oldest first: one to six reports an event within a day and a half, `perDay` reports a day.
 * @param from index of the first report; the same index gives the same report
 */
export function* madeReports(from: number, count: number, perDay: number, start: Date): Generator<MadeReport> {
  for (let n = from; n < from + count; n++) {
    const chance = chanceFrom(n + 1)
    // Events overlap in time: a report is of one of the events that opened among the last 150 reports.
    const event = Math.floor(n / 3) - Math.floor(50 * chance() ** 2)
    yield {
      n,
      event,
      ...wordsOf(event, chance),
      source: `made-${Math.floor(madeSources * chance())}`,
      at: new Date(start.getTime() + (n / perDay) * 86_400_000),
    }
  }
}

function wordsOf(event: number, chance: () => number): { readonly title: string; readonly text: string } {
  const own = chanceFrom(event * 7 + 3)
  const subject = Math.floor(subjects * own())
  const names = Array.from({ length: 6 }, () => capitalised(madeWord(50_000 + Math.floor(9_000 * own()))))
  const told = Array.from({ length: eventWords }, () => madeWord(Math.floor(vocabulary * own())))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * chance())] as T
  const word = (): string => {
    const kind = chance()
    if (kind < 0.08) return pick(names)
    if (kind < 0.2) return pick(told)
    if (kind < 0.35) return madeWord(subject * subjectWords + Math.floor(subjectWords * chance()))
    return madeWord(Math.floor(vocabulary ** chance()))
  }
  const sentence = (words: number): string => `${capitalised(Array.from({ length: words }, word).join(' '))}.`
  return {
    title: `${names[0]} ${pick(told)} ${pick(names)} ${pick(told)} ${word()} ${word()}`,
    text: Array.from({ length: Math.round((textWords / 16) * (0.5 + chance())) }, () => sentence(16)).join(' '),
  }
}
