// The verb group that begins at a word: helpers, adverbs and the verb they lead to.
import type { Ground } from './clause.ts'
import { conjugate, type VerbForm, type VerbGroup, verbReadings } from './verbs.ts'
import type { ClassedWord } from './word-classes.ts'

/** A verb group with the index after its last word. */
export interface ReadVerb {
  readonly group: VerbGroup
  readonly end: number
}

const helperWords: Readonly<Record<string, string>> = {
  ca: 'can',
  wo: 'will',
  "n't": 'not',
  'n’t': 'not',
  "'s": 'is',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
}

/** The verb group whose first word (helper, adverb or verb) stands at `from`. */
export function readVerb({ sentence, words, to }: Ground, from: number): ReadVerb | undefined {
  const helpers: string[] = []
  let at = from
  while (at < to) {
    const word = words[at]
    if (word === undefined) return undefined
    // "Healey's been battling": an 's before "been" is "has".
    const written =
      word.lower === "'s" && words[at + 1]?.lower === 'been'
        ? 'has'
        : word.lower === "'d" && word.tag === 'h'
          ? 'had'
          : (helperWords[word.lower] ?? word.lower)
    const isLastWord = !leadsOn(words, at)
    if ((/^[MXhdnR]$/.test(word.tag) || (/^(?:since|both)$/.test(word.lower) && helpers.length > 0)) && !isLastWord) {
      helpers.push(written)
      at++
      continue
    }
    break
  }
  const main = words[at]
  const first = words[from]
  if (main === undefined || first === undefined) return undefined
  const reading = readingOf(main, helpers)
  if (reading === undefined) return undefined
  return { group: { start: first.start, end: main.end, text: sentence.slice(first.start, main.end), helpers, ...reading }, end: at + 1 }
}

/** Whether a helper at `at` is followed by the rest of a verb group. */
function leadsOn(words: readonly ClassedWord[], at: number): boolean {
  const word = words[at]
  for (let index = at + 1; index < at + 5; index++) {
    const next = words[index]
    if (next === undefined) return false
    if (/^[nR]$/.test(next.tag) || next.lower === 'both' || (word?.tag === 'h' && next.lower === 'since' && index === at + 1)) continue
    if (word?.tag === 'R' || word?.tag === 'n' || word?.lower === 'since' || word?.lower === 'both') return /^[MXhdbeEGVv]$/.test(next.tag)
    if (word?.tag === 'M' || word?.tag === 'd')
      return /^[bXh]$/.test(next.tag) || verbReadings(next.lower).some((reading) => reading.form === 'base')
    if (word?.tag === 'h') return (/^[eEX]$/.test(next.tag) && next.lower !== 'being') || next.lower === 'had'
    return /^[eEG]$/.test(next.tag) || /^(?:been|being)$/.test(next.lower)
  }
  return false
}

function readingOf(main: ClassedWord, helpers: readonly string[]): { lemma: string; form: VerbForm; passive: boolean } | undefined {
  const contracted = helperWords[main.lower] ?? main.lower
  const readings = verbReadings(contracted)
  const helper = helpers.findLast((each) =>
    /^(?:is|are|was|were|am|be|been|being|has|have|had|will|would|may|might|could|can|should|must|shall|do|does|did)$/.test(each),
  )
  // "Has worsened": a regular participle that the verb lists do not have.
  if (
    readings.length === 0 &&
    helper !== undefined &&
    /^(?:has|have|had|is|are|was|were|be|been|being)$/.test(helper) &&
    /[^e]ed$/.test(contracted)
  )
    return {
      lemma: unlisted(contracted, 'past')?.lemma ?? contracted.replace(/ed$/, ''),
      form: 'participle',
      passive: !/^(?:has|have|had)$/.test(helper),
    }
  if (readings.length === 0 && helper === undefined && main.tag === 'E') return asActive(unlisted(contracted, 'past'))
  if (readings.length === 0 && main.tag === 'G' && /^(?:is|are|was|were|am|be|been)$/.test(helper ?? ''))
    return asActive(unlisted(contracted, 'ing'))
  const pick = (...forms: readonly VerbForm[]) => readings.find((reading) => forms.includes(reading.form))
  if (helper === undefined) return asActive(pick('past', 's') ?? pick('base'))
  if (/^(?:will|would|may|might|could|can|should|must|shall|do|does|did)$/.test(helper)) return asActive(pick('base'))
  if (/^(?:has|have|had)$/.test(helper)) return asActive(pick('participle'))
  const participle = pick('participle')
  if (participle !== undefined) return { ...participle, passive: true }
  return asActive(pick('ing'))
}

/** Endings of a bare form that takes -ed and -ing as it is, and of one that has lost its e. */
const endsWhole = /(?:ck|sh|ch|ss|tz|ff|[lnr][dkmpt]|[aeo][aeiou][dklmnprt]|[aeiouy]w|\p{Ll}{2}(?:en|er|et|on|el|op|ip))$/u
const endsInE = /^[^aeiou]*[aeiou][^aeiouwxy]$|(?:at|iz|is|iv|uc|[lnr]s|[dlnr]g|nc|[lr]v|[bcdfgkpt]l)$/u

/** "Flocked", "hashing": a regular form that the verb lists do not have, where its spelling leaves no doubt of the bare form. */
function unlisted(word: string, form: 'past' | 'ing'): { lemma: string; form: VerbForm } | undefined {
  const stem = /^(?<stem>\p{Ll}{3,})(?:ed|ing)$/u.exec(word)?.groups?.['stem']
  if (stem === undefined) return undefined
  const single = /([bdgmnpt])\1$/.test(stem) ? stem.slice(0, -1) : undefined
  const lemma = [single, endsInE.test(stem) ? `${stem}e` : undefined, endsWhole.test(stem) ? stem : undefined].find(
    (each) => each !== undefined && conjugate(each, form) === word,
  )
  return lemma === undefined ? undefined : { lemma, form }
}

function asActive(reading: { lemma: string; form: VerbForm } | undefined): { lemma: string; form: VerbForm; passive: boolean } | undefined {
  return reading === undefined ? undefined : { ...reading, passive: false }
}
