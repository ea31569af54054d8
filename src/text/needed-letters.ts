// What a pattern cannot do without: letters to ask a text for before the pattern itself is compiled or tried.

/** Sets of letters. Whatever the pattern finds has at least one of each set in it. */
export type NeededLetters = readonly (readonly string[])[]

/** A shorter stretch stands in nearly every text, and asking for more of them costs more than the pattern. */
const shortestLength = 3
const choicesMax = 80
const setsMax = 2

const escaping = /\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<\w+>|c[A-Za-z]|.)/uy
const charClass = /\[(?:\\.|[^\]\\])*\]/uy
const opening = /\((?:\?(?::|<?[=!]|<\w+>))?/uy
const quantifier = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/uy
/** An escape that stands for itself; every other stands for a class, a place or a letter that is not looked at. */
const itself = /^\\[\^$\\.*+?()[\]{}|/-]$/u

interface Parsed {
  /** Sets that are needed whichever branch is taken. */
  readonly sets: readonly (readonly string[])[]
  readonly end: number
}

function take(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? ''
}

const shortest = (set: readonly string[]): number => Math.min(...set.map((each) => each.length))
/** Long letters stand in few texts, and few choices are soon asked for. */
const worth = (set: readonly string[]): number => shortest(set) - Math.log2(set.length)
const byWorth = (a: readonly string[], b: readonly string[]): number => worth(b) - worth(a)

/** One set for a choice: the longest of what each branch needs; none where a branch needs nothing. */
function eitherOf(branches: readonly Parsed['sets'][]): Parsed['sets'] {
  if (branches.length === 1) return branches[0] ?? []
  const best = branches.map((sets) => sets.toSorted(byWorth)[0])
  const all = best.flatMap((set) => set ?? [])
  // "sign" asks for "signs" too.
  const least = [...new Set(all)].filter((one, _, each) => !each.some((it) => it !== one && one.includes(it)))
  return best.includes(undefined) || least.length > choicesMax ? [] : [least]
}

/** Reads a choice from a place on, to the bracket that closes it. */
function parse(source: string, from: number): Parsed {
  const branches: Parsed['sets'][] = []
  let sets: (readonly string[])[] = []
  let run = ''
  let at = from
  const cut = (): void => {
    if (run !== '') sets.push([run])
    run = ''
  }
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') {
      cut()
      branches.push(sets)
      sets = []
      at += 1
      continue
    }
    const atom = atomAt(source, at)
    const times = take(quantifier, source, atom.end)
    const isSure = !/^(?:[*?]|\{0)/u.test(times)
    if (atom.letter === undefined || times !== '') cut()
    if (isSure && atom.letter !== undefined) run += atom.letter
    // "ab+c" finds "abbc": what is repeated ends a stretch.
    if (times !== '') cut()
    if (isSure) sets.push(...atom.sets)
    at = atom.end + times.length
  }
  cut()
  return { sets: eitherOf([...branches, sets]), end: at }
}

/** The letter, class or group that stands at a place. */
function atomAt(source: string, at: number): Parsed & { readonly letter?: string } {
  const open = take(opening, source, at)
  if (open !== '') {
    const inner = parse(source, at + open.length)
    // What only looks ahead or back takes nothing of what is found.
    return { sets: /[=!]$/u.test(open) ? [] : inner.sets, end: inner.end + 1 }
  }
  const escaped = take(escaping, source, at)
  if (escaped !== '')
    return itself.test(escaped) ? { sets: [], letter: escaped.slice(1), end: at + 2 } : { sets: [], end: at + escaped.length }
  const letters = take(charClass, source, at)
  if (letters !== '') return { sets: [], end: at + letters.length }
  const letter = String.fromCodePoint(source.codePointAt(at) ?? 0)
  return { sets: [], end: at + letter.length, ...(!/^[.^$]$/u.test(letter) && { letter }) }
}

/** Up to two sets, what is rare and soon asked for first; none for a pattern that takes large letters for small ones. */
export function neededLetters(source: string, flags: string): NeededLetters {
  if (flags.includes('i') || /\(\?[a-z-]+:/u.test(source)) return []
  return parse(source, 0)
    .sets.filter((set) => shortest(set) >= shortestLength)
    .toSorted(byWorth)
    .slice(0, setsMax)
}

/** Whether a text has what a pattern needs; where it has not, the pattern finds nothing in it. */
export function hasNeeded(text: string, needed: NeededLetters): boolean {
  for (const set of needed) {
    let has = false
    for (let i = 0; i < set.length && !has; i++) has = text.includes(set[i] as string)
    if (!has) return false
  }
  return true
}
