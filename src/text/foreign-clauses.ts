// French, German and Spanish sentences of plain news, read through a small dictionary: a name, a verb, and an object in English.
import type { Stretch } from './clause.ts'
import { compoundIn } from './foreign-compounds.ts'
import { dictionaryOf, glossedLanguage, plain } from './foreign-dictionary.ts'
import { objectIn } from './foreign-objects.ts'
import { foreignHelpers, type GlossedLanguage } from './lists/foreign-words.ts'
import { findCapitals } from './names.ts'
import { polarityOf } from './polarity.ts'
import { conjugate, type VerbForm, type VerbGroup } from './verbs.ts'

const sentenceCharactersMax = 400

/** `object` is English; `spent` is where in the sentence it was read from. The verb group is English, placed on the foreign verb. */
export interface GlossedClause {
  readonly subject: Stretch
  readonly verb: VerbGroup
  readonly object: string
  readonly spent: Stretch
}

/** The English of every verb and noun of the dictionary that stands in a text: what an English sentence may be compared with. */
export function glossOf(text: string, language: string): string {
  const code = glossedLanguage(language)
  if (code === undefined) return ''
  const { verbs, nouns, adjectives, parted } = dictionaryOf(code)
  const lower = ` ${text
    .slice(0, 2_000)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’-]+/gu, ' ')} `
  const each = lower.split(' ')
  const words = each.flatMap((word) => {
    const apart = (parted.get(word) ?? []).filter(({ part }) => lower.includes(` ${part.toLowerCase()} `))
    return [...(verbs.get(word) ?? []), ...apart].flatMap(({ lemma }) => [
      lemma,
      ...(['s', 'past', 'participle'] as const).map((form) => english(lemma, form)),
    ])
  })
  const things = [...nouns].filter(([word]) => lower.includes(` ${word} `)).map(([, english]) => english)
  const rest = each.flatMap((word) => [adjectives.get(word) ?? [], (code === 'de' && compoundIn(word, nouns)) || []].flat())
  return [...words, ...things, ...rest].join(' ')
}

const english = (lemma: string, form: VerbForm): string => {
  const [head = lemma, ...rest] = lemma.split(' ')
  return [conjugate(head, form), ...rest].join(' ')
}

/** The clause of a plain news sentence whose subject is a name that opens it; undefined where a word of it is not in the dictionary. */
export function findGlossedClause(sentence: string, language: string): GlossedClause | undefined {
  const code = glossedLanguage(language)
  if (code === undefined || sentence.length > sentenceCharactersMax || /["“”„«»?]/u.test(sentence) || polarityOf(sentence).negated)
    return undefined
  const name = findCapitals(sentence, code).find((each) => each.start <= 4)
  if (name === undefined) return undefined
  const group = verbAfter(sentence, name.end, code)
  if (group === undefined) return undefined
  const object = objectIn(sentence, group.from, group.to, code)
  if (object === undefined) return undefined
  return {
    subject: { start: name.start, end: name.end },
    verb: group.verb,
    object: object.text,
    spent: { start: group.from, end: object.end },
  }
}

interface FoundVerb {
  readonly verb: VerbGroup
  readonly from: number
  readonly to: number
}

/** The verb right after the subject; in German a participle or infinitive at the clause's end closes the bracket. */
function verbAfter(sentence: string, from: number, code: GlossedLanguage): FoundVerb | undefined {
  const { verbs } = dictionaryOf(code)
  const clause = /[,;:.](?:\s|$)/u.exec(sentence.slice(from))
  const to = from + (clause?.index ?? sentence.length - from)
  const rest = sentence.slice(from, to)
  const first = /^\s+(?<word>[\p{L}]+)/u.exec(rest)
  const word = first?.groups?.['word']?.toLowerCase() ?? ''
  const start = from + (first?.[0].length ?? 0) - word.length
  const helper = (['past', 'will', 'plan'] as const).find((kind) =>
    foreignHelpers[code][kind].split(' ').some((each) =>
      rest
        .trimStart()
        .toLowerCase()
        .startsWith(`${plain(each)} `),
    ),
  )
  if (helper !== undefined) {
    const wanted = helper === 'past' ? 'participle' : 'base'
    const candidates = [...rest.matchAll(/\p{L}+/gu)].filter((each) =>
      verbs.get(each[0].toLowerCase())?.some(({ tense }) => tense === wanted),
    )
    const main = code === 'de' ? candidates.at(-1) : candidates[0]
    const reading = verbs.get(main?.[0].toLowerCase() ?? '')?.find(({ tense }) => tense === wanted)
    if (main === undefined || reading === undefined) return undefined
    const at = from + main.index
    const helpers = helper === 'past' ? [] : helper === 'will' ? ['will'] : ['plans', 'to']
    const verb = groupOf(sentence, {
      start: at,
      end: at + main[0].length,
      lemma: reading.lemma,
      form: helper === 'past' ? 'past' : 'base',
      helpers,
    })
    const isLast = code === 'de' && main.index + main[0].length >= rest.trimEnd().length
    return code === 'de'
      ? isLast
        ? { verb, from: start + word.length, to: at }
        : undefined
      : main.index < 30
        ? { verb, from: at + main[0].length, to }
        : undefined
  }
  const reading = verbs.get(word)?.find(({ tense }) => tense !== 'participle' && tense !== 'base')
  if (reading === undefined) return undefined
  const isFuture = reading.tense === 'future'
  const form: VerbForm = reading.tense === 'past' ? 'past' : isFuture ? 'base' : reading.plural ? 'base' : 's'
  return {
    verb: groupOf(sentence, { start, end: start + word.length, lemma: reading.lemma, form, helpers: isFuture ? ['will'] : [] }),
    from: start + word.length,
    to,
  }
}

function groupOf(
  sentence: string,
  verb: { start: number; end: number; lemma: string; form: VerbForm; helpers: readonly string[] },
): VerbGroup {
  return { ...verb, text: sentence.slice(verb.start, verb.end), passive: false }
}
