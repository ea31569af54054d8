// Two halves of a sentence told crosswise: "sales rose 8% in Norway but fell 3% in Denmark" is not "sales fell 3% in Norway".
import { tellSame } from './near-words.ts'
import { readWords, type Word } from './read-words.ts'
import { findVerbGroups } from './verb-groups.ts'

const parts =
  /,? (?:but|while|whereas|though|although) |, (?:and|with) |(?<=[\d%]) and (?=\p{Ll}{3,}(?:ed|s)? (?:by )?\d)| and (?=\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)* \p{Ll}{2,}(?:s|ed)? )/u
const placing = /\b(?:in|at|on|for|from|to|of|with) (?:the |its |their )?(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/gu
const opener = /^(?:The |An? )?(?<name>\p{Lu}[\p{L}\d’'-]*(?: \p{Lu}[\p{L}\d’'-]*)*)(?= \p{Ll})/u

interface Half {
  readonly text: string
  readonly figures: readonly string[]
  readonly verbs: readonly string[]
  /** "in Norway", each with its preposition. */
  readonly places: ReadonlyMap<string, string>
  readonly subject: string | undefined
}

function halfOf(text: string): Half {
  const places = new Map([...text.matchAll(placing)].map(({ 0: said, groups }) => [groups?.['name'] ?? '', said.split(' ')[0] ?? '']))
  return {
    text,
    figures: readWords(text).flatMap(({ kind, key, value }) => (kind === 'figure' && value !== 1 ? [key] : [])),
    verbs: findVerbGroups(text).map(({ lemma }) => lemma),
    places,
    subject: opener.exec(text.trim())?.groups?.['name'],
  }
}

const light = /^(?:be|have|do|say|tell|report|add|go|come|get|make|take|give)$/u

/** "Yields more in Norway but less in Denmark": a half without a verb has that of the half before. */
function halvesOf(sentence: string): readonly Half[] {
  const halves: Half[] = []
  for (const half of sentence.split(parts).map(halfOf)) {
    halves.push(half.verbs.length > 0 ? half : { ...half, verbs: halves.at(-1)?.verbs ?? [] })
  }
  return halves
}

/** The one half that has a figure of ours, or a verb where ours has no figure; undefined where none has, or several. */
function partnerOf(ours: Half, theirs: readonly Half[]): Half | undefined {
  const signs = ours.figures.length > 0 ? ours.figures : ours.verbs.filter((lemma) => !light.test(lemma))
  const holders = theirs.filter(({ figures, verbs }) => signs.some((sign) => figures.includes(sign) || verbs.includes(sign)))
  return holders.length === 1 ? holders[0] : undefined
}

/**
 * The name of ours that the passage has in its other half, where the half that ours tells has another in its stead.
 *
 * @param own ours, and @param theirs a passage, in English and without marked quotations
 */
export function crossedName(own: string, theirs: string): string | undefined {
  if (!parts.test(theirs)) return undefined
  const sentences = theirs.split(/(?<=[.;!?])\s+/u).map((each) => halvesOf(each))
  for (const ours of own.split(parts).map(halfOf)) {
    const partner = partnerOf(ours, sentences.flat())
    const others = sentences.find((halves) => partner !== undefined && halves.includes(partner))?.filter((each) => each !== partner)
    if (partner === undefined || others === undefined) continue
    for (const [name, side] of ours.places) {
      const rival = [...partner.places].some(([each, by]) => by === side && !shareWord(each, name))
      if (rival && !isNamedIn(partner.text, name) && others.some(({ places }) => places.get(name) === side)) return name
    }
    const { subject } = ours
    const isOther = subject !== undefined && partner.subject !== undefined && !shareWord(partner.subject, subject)
    if (isOther && !isNamedIn(partner.text, subject) && others.some((each) => each.subject === subject)) return subject
  }
  return undefined
}

const shareWord = (one: string, other: string): boolean => one.split(' ').some((word) => other.split(' ').includes(word))
const isNamedIn = (text: string, name: string): boolean => name.split(' ').some((word) => text.includes(word))

/** The last comparative before "than", with what stands before it and behind; "less water" is no comparative in "-er". */
const comparisons: readonly RegExp[] = [
  /^(?<first>.*)\b(?<sign>more(?: (?:slowly|cheaply|weakly|poorly))?|less|fewer)(?: [^\s.;,]{1,30}){0,3} than (?<other>[^.;,]+)/isu,
  /^(?<first>.*)\b(?<sign>more|less|fewer|(?<!\p{Ll}er )(?!(?:rather|other|never|either|over|under|after|later|sooner|earlier)\b)\p{Ll}{2,}er)\b[^.;,]{0,40}? than (?<other>[^.;,]+)/isu,
]
/** "Fewer women than men applied": what is compared stands behind the sign where nothing does before it. */
const counted = /^\s*(?<sign>more|less|fewer) (?<first>(?:[^\s.;,]{1,30} ){1,3})than (?<rest>[^.;,]+)/isu

interface Compared {
  readonly first: string
  readonly sign: string
  readonly other: string
}

function comparedIn(text: string): Compared | undefined {
  const amounts = counted.exec(text)?.groups
  if (amounts !== undefined) {
    const { first = '', sign = '', rest = '' } = amounts
    return { first, sign, other: rest.slice(0, findVerbGroups(rest)[0]?.start) }
  }
  const found = comparisons.reduce<RegExpExecArray | null>((before, each) => before ?? each.exec(text), null)?.groups
  return found && { first: found['first'] ?? '', sign: found['sign'] ?? '', other: found['other'] ?? '' }
}

const place = /\b(?:in|at|on|for|during|since|last|this) [^,;]*/giu

/** What is compared, without what both do and where: those stand on either side, "rose faster than wages in Lund". */
function comparedOnly({ first, other }: Compared): readonly [string, string] {
  if (/^(?:in|at|on|for|during|since|last|this)\b/iu.test(other.trim())) return [first, other]
  // The last verb alone: "prices" and "costs" are taken for verbs too.
  const verb = findVerbGroups(first).at(-1)
  const bare = verb === undefined || verb.start === 0 ? first : `${first.slice(0, verb.start)} ${first.slice(verb.end)}`
  return [bare.replace(place, ' '), other.replace(place, ' ')]
}

/** Whether ours has what is compared and what it is compared with in each other's place: "the new chip is cheaper than the old". */
export function turnedComparison(own: string, theirs: string): boolean {
  const [ours, known] = [comparedIn(own), comparedIn(theirs)]
  if (ours === undefined || known === undefined) return false
  const sides = (compared: Compared): readonly (readonly Word[])[] =>
    comparedOnly(compared).map((some) => readWords(some).filter(({ kind }) => kind === 'plain' || kind === 'name'))
  const [ourFirst = [], ourOther = []] = sides(ours)
  const [first = [], other = []] = sides(known)
  const only = (of: readonly Word[], here: readonly Word[], not: readonly Word[]): number =>
    of.filter((word) => here.some((each) => tellSame(word, each)) && !not.some((each) => tellSame(word, each))).length
  const turned = [only(ourFirst, other, first), only(ourOther, first, other)] as const
  const kept = only(ourFirst, first, other) + only(ourOther, other, first)
  const isOneWay = areOneWay(ours.sign, known.sign)
  const areAmounts = [ours, known].every(({ sign }) => /^(?:more|less|fewer)$/iu.test(sign))
  if (turned[0] + turned[1] === 0 && kept >= 2 && areAmounts) return !isOneWay
  if (turned[0] === 0 || turned[1] === 0) return false
  // "Prices in Lund rose faster than wages": what both are said to do has no place to be turned from.
  const isWhole = turned[0] >= other.length && turned[1] >= ourOther.length
  if (!isWhole && kept >= turned[0] + turned[1]) return false
  return isOneWay
}

const down =
  /^(?:more (?:slowly|cheaply|weakly|poorly)|less|fewer|lower|smaller|cheaper|slower|shorter|weaker|poorer|worse|younger|lighter)/iu
/** Whether two comparisons go one way; with the sides exchanged the other way is the same thing. */
const areOneWay = (one: string, other: string): boolean => down.test(one) === down.test(other)

const amount = /\b(?<sign>more|fewer|less) (?!than\b)(?<noun>\p{Ll}{3,})\b(?! than\b)/giu

/** "Had more young" of what "had fewer young": an amount of ours that every passage has the other way. */
export function turnedAmount(own: string, theirs: string): string | undefined {
  const known = [...theirs.matchAll(amount)].map(({ groups }) => [groups?.['sign'] ?? '', groups?.['noun'] ?? ''] as const)
  return [...own.matchAll(amount)].find(({ groups }) => {
    const same = known.filter(([, noun]) => noun.toLowerCase() === groups?.['noun']?.toLowerCase())
    return same.length > 0 && same.every(([sign]) => !areOneWay(sign, groups?.['sign'] ?? ''))
  })?.[0]
}
