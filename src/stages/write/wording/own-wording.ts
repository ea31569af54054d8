// A sentence that shares too long a run of words with a source, worded anew there: equal words for equal words until no run is left.
import type { Dossier } from '../../../domain/dossier.ts'
import { lettersOf } from '../../../text/literal.ts'
import { conjugate, isAlsoNoun, type VerbForm, verbReadings } from '../../../text/verbs.ts'
import { type ClassedWord, classWords } from '../../../text/word-classes.ts'
import { businessNouns, businessTurns, businessVerbs } from './equal-business.ts'
import { clauseTurns, thatAsWhich } from './equal-clauses.ts'
import { deedTurns } from './equal-deeds.ts'
import { measureTurns } from './equal-measures.ts'
import { equalNouns, equalTurns } from './equal-nouns.ts'
import { officesBehind } from './equal-offices.ts'
import { orderTurns } from './equal-orders.ts'
import { equalPhrases } from './equal-phrases.ts'
import { plainNouns, plainTurns, plainVerbs, spareRelative } from './equal-plain.ts'
import { unfoldedAt } from './equal-relatives.ts'
import { relativeToParticiple, tradeTurns, tradeVerbs } from './equal-trade.ts'
import { noLonger, turnedAt } from './equal-turned.ts'
import { equalVerbs, equalVerbsBefore } from './equal-verbs.ts'
import { copiedExcess, copiedRun, mayOffer } from './own-words.ts'
import { inflect, plural } from './rephrase.ts'

/** So many words may be changed in one sentence: beyond it the sentence is no longer told, it is disguised. */
const changesMax = 6

interface Change {
  readonly start: number
  readonly end: number
  readonly to: string
  /** Plain English, but stiffer than what it stands for. */
  readonly isStiff?: true
}

const nouns = new Map(
  `${equalNouns} ${plainNouns} ${businessNouns}`
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('/') as [string, string]),
)
const verbs = new Map<string, readonly (readonly [RegExp, string])[]>()
for (const [from, fits, to] of [
  ...equalVerbs
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('/'))
    .map(([from = '', to = '']) => [from, /(?:)/u, to.replace('+', ' ')] as const),
  ...equalVerbsBefore,
  ...tradeVerbs,
  ...plainVerbs,
  ...businessVerbs,
])
  verbs.set(from, [...(verbs.get(from) ?? []), [fits, to]])

const singularOf = new Map([...nouns.keys()].map((noun) => [plural(noun), noun]))

const helper = /^[Xh]$/
const modal = /^[MTd]$/

/** "Published the tax plans to cut": where the clause has its verb, what looks like a second one is a noun. */
function hasVerbBefore(words: readonly ClassedWord[], at: number): boolean {
  const opened = words.findLastIndex(({ tag }, i) => i < at && /^[HBWC,]$/.test(tag))
  return words.slice(opened + 1, at).some(({ tag }) => /^[VvXMhdG]$/.test(tag))
}

/** What form the word at `at` has as a verb of `lemma`; undefined where it is more likely no verb, or two of its forms would part ways. */
function formOf(words: readonly ClassedWord[], at: number, lemma: string, to: string): VerbForm | undefined {
  const word = words[at]
  let back = at - 1
  while (words[back] !== undefined && /^[Rn]$/.test(words[back]?.tag ?? '')) back--
  const before = words[back]?.tag ?? ''
  const forms = verbReadings(word?.lower ?? '').flatMap((reading) => (reading.lemma === lemma ? [reading.form] : []))
  // "The New York gathering": after a name, a noun or an article it is a noun.
  if (forms.includes('ing')) return word?.tag === 'G' && !/^[DANPLS#]$/.test(before) ? 'ing' : undefined
  if (modal.test(before)) return forms.includes('base') ? 'base' : undefined
  if (forms.includes('s'))
    return isAlsoNoun(lemma) && (!/^[PNLO]$/.test(before) || hasVerbBefore(words, at))
      ? undefined
      : /^[Vv]$/.test(word?.tag ?? '')
        ? 's'
        : undefined
  if (helper.test(before)) return forms.includes('participle') ? 'participle' : undefined
  if (forms.includes('past') || forms.includes('participle')) {
    if (!/^[VvEe]$/.test(word?.tag ?? '')) return undefined
    // "A barely hidden swipe": told of the noun behind it.
    if (/^[DAS#]$/.test(before)) return forms.includes('participle') ? 'participle' : undefined
    const isSame = conjugate(to.split(' ')[0] ?? to, 'past') === conjugate(to.split(' ')[0] ?? to, 'participle')
    return isSame || !forms.includes('participle')
      ? 'past'
      : forms.includes('past') && words[at + 1]?.lower !== 'by' && before !== 'N' && before !== 'L'
        ? 'past'
        : undefined
  }
  return undefined
}

/** A particle, or a preposition that the other verb has and ours would repeat. */
function verbChange(words: readonly ClassedWord[], at: number, text: string): readonly Change[] {
  const word = words[at]
  if (word === undefined || !/^\p{Ll}/u.test(word.text)) return []
  const lemmas = [...new Set(verbReadings(word.lower).map(({ lemma }) => lemma))]
  const behind = text.slice(word.end)
  return lemmas.flatMap((lemma) =>
    (verbs.get(lemma) ?? []).flatMap(([fits, to]) => {
      const form = fits.test(behind) ? formOf(words, at, lemma, to) : undefined
      // "Was looked into by": a passive of two words reads badly.
      if (
        form === undefined ||
        // "Can be got" is no plain English.
        (to === 'get' && form === 'participle') ||
        // "Are wishing to have" is none either.
        (to === 'wish' && form === 'ing') ||
        (to.includes(' ') && helper.test(words[at - 1]?.tag ?? '') && words[at - 1]?.tag === 'X' && form === 'participle')
      )
        return []
      return [{ start: word.start, end: word.end, to: inflect(to, form) }]
    }),
  )
}

function nounChange(words: readonly ClassedWord[], at: number): readonly Change[] {
  const word = words[at]
  if (word === undefined || !/^\p{Ll}/u.test(word.text) || /^[VvEeGb]$/.test(word.tag) || words[at + 1]?.tag === 'P') return []
  const one = nouns.get(word.lower)
  const many = nouns.get(singularOf.get(word.lower) ?? '')
  const to = one ?? (many === undefined ? undefined : plural(many))
  return to === undefined ? [] : [{ start: word.start, end: word.end, to }]
}

const timeNouns = /^(?:week|month|year|day|morning|night|evening|afternoon|today|yesterday|tomorrow)$/

/** What somebody makes, says or does is "by" them: "the report by Brandt". */
const madeBy =
  /^(?:report|speech|speeche|tweet|post|remark|comment|claim|attempt|demand|threat|attack|effort|call|request|proposal|statement|decision|vow|pledge|promise|warning|refusal|visit|trip|plan|criticism|accusation|allegation|push|move|appeal|offer|order|argument|complaint|letter|memo|article|interview|inquiry|investigation|review|ruling|opinion|announcement|denial|apology|response|purchase|use|testimony|lie|suggestion|assertion)s?$/

/** "Brandt's harbour rules" as "the harbour rules of Brandt". */
function genitiveChange(words: readonly ClassedWord[], mark: number, text: string): readonly Change[] {
  let from = mark
  while (words[from - 1]?.tag === 'P') from--
  const opener = words[from - 1]
  if (from === mark) {
    if (!/^[NL]$/.test(words[mark - 1]?.tag ?? '') || words[mark - 2]?.lower !== 'the' || timeNouns.test(words[mark - 1]?.lower ?? ''))
      return []
    from = mark - 2
  } else if (opener?.lower === 'the') from--
  let to = mark + 1
  while (/^[ANL#]$/.test(words[to]?.tag ?? '') && to < mark + 5) to++
  const [first, last, end, next] = [words[mark + 1], words[from], words[to - 1], words[to]]
  // "The Fed's timetable gets pushed back": a verb that looks like a noun in the plural.
  if (end !== undefined && /^[VvEe]$/.test(next?.tag ?? '') && verbReadings(end.lower).some(({ form }) => form === 's')) return []
  const isNoun =
    /^[NL]$/.test(end?.tag ?? '') && first?.tag !== '#' && !/^(?:own|first|second|third|last|next|latest)$/.test(first?.lower ?? '')
  if (
    first === undefined ||
    last === undefined ||
    end === undefined ||
    !isNoun ||
    /^[PSNLGevA#]$/.test(next?.tag ?? '') ||
    // "The pick of Brandt for judge", "the campaign of Brandt or friends": what follows went with the noun, and now seems to go with the owner.
    /^(?:of|to|that|than|for|as|or|and)$/.test(next?.lower ?? '')
  )
    return []
  if (/^(?:of|for|and|&)$/.test(words[from - 1]?.lower ?? '') && words[from - 2]?.tag === 'P') return []
  if (
    /^[CSANLPe#]$/.test(words[from - 1]?.tag ?? '') ||
    /^(?:one|some|many|most|two|three) of$/.test(text.slice(words[from - 2]?.start ?? 0, words[from - 1]?.end ?? 0))
  )
    return []
  const owner = text.slice(last.start, words[mark - 1]?.end ?? last.end)
  // "The troubles of Brandt": one short name owns with its mark, or has made the thing.
  if (!owner.includes(' ') && !madeBy.test(end.lower)) return []
  return [
    {
      start: last.start,
      end: end.end,
      to: `the ${text.slice(first.start, end.end)} ${madeBy.test(end.lower) ? 'by' : 'of'} ${owner.replace(/^The /u, 'the ')}`,
      isStiff: true,
    },
  ]
}

/** Most turns stand in few texts: what they have in it is asked for first. */
const turnsOf = (pairs: typeof equalTurns) =>
  pairs.map(([pattern, into]) => ({ pattern: new RegExp(pattern.source, 'gu'), letters: lettersOf(pattern.source), into }))

let turns: { readonly ofTitles: ReturnType<typeof turnsOf>; readonly ofSentences: ReturnType<typeof turnsOf> } | undefined

/** Made when the first text is looked at. What is taken apart is longer, and a headline, which has no full stop, has no room for it. */
function turnsFor(text: string): ReturnType<typeof turnsOf> {
  const ofTitles = turns?.ofTitles ?? turnsOf([...equalTurns, ...tradeTurns, ...measureTurns, ...plainTurns, ...businessTurns])
  turns ??= { ofTitles, ofSentences: [...ofTitles, ...turnsOf([...equalPhrases, ...clauseTurns, ...orderTurns, ...deedTurns])] }
  return text.endsWith('.') ? turns.ofSentences : ofTitles
}

/** Every change that touches a stretch of the text. */
function changesIn(text: string, from: number, to: number): readonly Change[] {
  const words = classWords(text)
  const found: Change[] = []
  for (const [at, word] of words.entries()) {
    if (word.end <= from || word.start >= to) continue
    found.push(...nounChange(words, at), ...verbChange(words, at, text), ...noLonger(words, at))
    const relative = relativeToParticiple(words, at)
    if (relative !== undefined) found.push({ start: relative.start, end: relative.end, to: conjugate(relative.lemma, 'ing') })
    const spare = spareRelative(words, at)
    if (spare !== undefined) found.push({ ...spare, to: '' })
    const which = text.endsWith('.') ? thatAsWhich(words, at) : undefined
    if (which !== undefined) found.push(which)
    // What is unfolded is longer, and a headline has no room for it.
    if (text.endsWith('.'))
      found.push(...unfoldedAt(words, at).map((told) => ({ ...told, isStiff: true as const })), ...turnedAt(words, at, text))
    if (word.tag === 'S') found.push(...genitiveChange(words, at, text))
  }
  for (const { pattern, letters, into } of turnsFor(text)) {
    if (!text.includes(letters)) continue
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match.index + match[0].length <= from || match.index >= to) continue
      const { groups } = match
      const told = into.replace(/\$<(?<name>\w+)>/gu, (_, name: string) => groups?.[name] ?? '')
      found.push({ start: match.index, end: match.index + match[0].length, to: told })
    }
  }
  if (text.endsWith('.'))
    for (const office of officesBehind(text)) if (office.end > from && office.start < to) found.push({ ...office, isStiff: true })
  return found.filter(({ start, end }) => !isQuoted(text, start, end))
}

const isQuoted = (text: string, start: number, end: number): boolean =>
  [...text.matchAll(/“[^”]*”/gu)].some(({ index, 0: marked }) => start < index + marked.length && end > index)

const vowel = /^(?:[aeio]|u(?!ni|se|sa|til)|hour|honest|heir|80?\b|8\d|11\b|18\b)/iu

/** The article before a changed word, as its sound wants it. */
function changed(text: string, { start, end, to }: Change): string {
  const isOpening = start === 0 && /^\p{Ll}/u.test(to)
  const before = text
    .slice(0, start)
    .replace(/\b(?<article>[Aa])n? $/u, (_, article: string) =>
      vowel.test(to === '' ? text.slice(end) : to) ? `${article}n ` : `${article} `,
    )
  return `${before}${isOpening ? to.charAt(0).toUpperCase() + to.slice(1) : to}${text.slice(end)}`
}

/**
 * The sentence without a run of eight words of any source: with as few words changed as it takes, each for one that says the same.
 *
 * @returns the text itself where it copies nothing; undefined where the words at hand do not break the run, or the text was refused
 */
export function inOwnWords(text: string, dossier: Dossier): string | undefined {
  let current = text
  for (let turn = 0; turn <= changesMax; turn++) {
    const run = copiedRun(current, dossier)
    if (run === undefined) return mayOffer(current, dossier) ? current : undefined
    const middle = (run.start + run.end) / 2
    const away = ({ start, end }: Change): number => Math.abs((start + end) / 2 - middle)
    const tried = changesIn(current, run.start, run.end)
      .toSorted((a, b) => away(a) - away(b))
      .slice(0, 12)
      .map((change) => ({ told: changed(current, change), stiff: change.isStiff === true ? 2 : 0 }))
      .map(({ told, stiff }) => ({ told, left: (copiedRun(told, dossier)?.words ?? 0) + stiff }))
    const [best] = tried.toSorted((a, b) => a.left - b.left)
    if (best === undefined) return undefined
    // Of two runs as long as each other one may be broken, and the longest is as long as before.
    if (best.left >= run.words) {
      const excess = copiedExcess(current, dossier)
      const shorter = tried
        .filter(({ left }) => left <= run.words)
        .map(({ told }) => ({ told, excess: copiedExcess(told, dossier) }))
        .toSorted((a, b) => a.excess - b.excess)[0]
      if (shorter === undefined || shorter.excess >= excess) return undefined
      current = shorter.told
    } else current = best.told
  }
  return undefined
}

/** A short text with one word or turn changed for one that says the same, then with two; plain ones first, two dozen at most. */
export function reworded(text: string): readonly string[] {
  const once = changesIn(text, 0, text.length)
    .toSorted((a, b) => Number(a.isStiff === true) - Number(b.isStiff === true))
    .map((change) => changed(text, change))
    .slice(0, 8)
  const twice = once.slice(0, 4).flatMap((told) =>
    changesIn(told, 0, told.length)
      .map((change) => changed(told, change))
      .slice(0, 4),
  )
  return [...new Set([...once, ...twice])].filter((each) => each !== text)
}
