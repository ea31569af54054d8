// Shallow parse of a French, German or Spanish news sentence: who, the verb, what follows it, who says so, and how firmly.
import type { Stretch } from './clause.ts'
import { glossedLanguage } from './foreign-dictionary.ts'
import {
  afterSmall,
  finiteAt,
  type Kind,
  kindOf,
  mayBeTwoNames,
  relative,
  verbBehindName,
  type Word,
  withoutElision,
  withoutPrefix,
  wordsIn,
} from './foreign-verbs.ts'
import { dayBehindSpeaker, sourceLeads, speechVerbs, voiceHelpers } from './lists/foreign-voice.ts'
import type { GlossedLanguage } from './lists/foreign-words.ts'
import type { Modality } from './polarity.ts'

const sentenceCharactersMax = 500
const subjectWordsMax = 12

/** Offsets are UTF-16 into the sentence. `verb` is the word that carries the meaning: a participle or infinitive behind a helper. */
export interface ForeignClause {
  readonly subject: Stretch
  readonly verb: Stretch
  readonly object?: Stretch
  readonly speaker?: Stretch
  readonly negated: boolean
  readonly modality: Modality
}

/** The main clause of one sentence; undefined where no finite verb is found beyond doubt. Never throws. */
export function findForeignClause(sentence: string, language: string): ForeignClause | undefined {
  const code = glossedLanguage(language)
  if (code === undefined || sentence.length > sentenceCharactersMax || /["“”„«»?]/u.test(sentence)) return undefined
  const { speaker, from, to, frame } = spokenIn(sentence, code)
  const opened = openedAt(sentence, from, to, code)
  const clause = clauseIn({ sentence, from: opened.from, to, code, ...(frame === 'that' && speaker !== undefined && { speaker }) })
  if (clause === undefined) return undefined
  const isPronoun = /^(?:il|elle|ils|elles|er|sie|es|él|ella|ellos|ellas)$/iu.test(sentence.slice(clause.subject.start, clause.subject.end))
  const subject = isPronoun && speaker !== undefined ? speaker : clause.subject
  const isReported = frame === 'that'
  const modality = opened.isConditional ? 'conditional' : firmnessOf(clause, { isReported, hasSpeaker: speaker !== undefined, code })
  return {
    subject,
    verb: clause.verb,
    ...(clause.object !== undefined && { object: clause.object }),
    ...(speaker !== undefined && { speaker }),
    negated: isDenied(sentence.slice(opened.from, to), code),
    modality,
  }
}

/** Who a sentence says it is according to, at its head or its end ("selon Vega", "teilte Vega mit"); undefined where nobody is. */
export function foreignSource(sentence: string, language: string): Stretch | undefined {
  const code = glossedLanguage(language)
  if (code === undefined || sentence.length > sentenceCharactersMax) return undefined
  const { speaker, frame } = spokenIn(sentence, code)
  return frame === 'aside' ? speaker : undefined
}

interface Spoken {
  readonly speaker?: Stretch
  readonly from: number
  readonly to: number
  readonly frame?: 'that' | 'aside'
}

const strict = (pattern: string): RegExp => new RegExp(pattern, 'iu')

/** Who speaks, and the stretch of the sentence that is said. */
function spokenIn(sentence: string, code: GlossedLanguage): Spoken {
  const end = sentence.replace(/[.!…\s]+$/u, '').length
  const whole = sentence.slice(0, end)
  const place = (text: string, at: number): Stretch => ({ start: at, end: at + text.replace(dayBehindSpeaker, '').length })
  const verbs = speechVerbs[code]
  const lead = strict(
    `^${sourceLeads[code]} (?<who>[^,]{2,60}?)(?:, |(?<=\\p{L}) (?=${code === 'de' ? '\\p{Ll}+t(?:e|en)? ' : '(?!)'}))`,
  ).exec(whole)
  if (lead?.groups !== undefined) {
    const who = lead.groups['who'] ?? ''
    return {
      speaker: place(who, lead[0].indexOf(who)),
      from: code === 'de' ? lead[0].trimEnd().replace(/,$/u, '').length : lead[0].length,
      to: end,
      frame: 'aside',
    }
  }
  const tail = strict(
    code === 'de'
      ? `, (?:wie (?<who>[^,]{2,60}) (?:berichtet|berichtete|meldet|meldete|mitteilte|mitteilt|sagte|sagt|erklärte|schreibt|bestätigte)|(?:${verbs}|laut) (?<other>[^,]{2,60}?)(?: (?:mit|ein|an|bekannt|hinzu|fest|zu))?)$`
      : `, (?:${verbs}|${sourceLeads[code]}) (?<who>[^,]{2,60})$`,
  ).exec(whole)
  const who = tail?.groups?.['who'] ?? tail?.groups?.['other']
  // "Der Chef, Jan Holm, sagte ...": behind an aside the verb of speaking is the sentence's own.
  const isBehind = tail !== null && finiteAt(wordsIn(sentence, 0, tail.index), code) !== undefined
  if (tail !== null && isBehind && who !== undefined && !/^(?:qu|que|dass)\b/iu.test(who))
    return { speaker: place(who, tail.index + tail[0].lastIndexOf(who)), from: 0, to: tail.index, frame: 'aside' }
  const hearsay = code === 'de' ? /, heißt es\b.*$/u.exec(whole) : null
  if (hearsay !== null) return { from: 0, to: hearsay.index }
  const that = strict(
    code === 'fr'
      ? `^(?<who>[^,]{2,80}?) ${verbs} qu(?:e |[’'])`
      : code === 'es'
        ? `^(?<who>[^,]{2,80}?) ${verbs} que `
        : `^(?<who>[^,]{2,80}?) ${verbs}, (?!dass )`,
  ).exec(whole)
  if (that?.groups !== undefined) return { speaker: place(that.groups['who'] ?? '', 0), from: that[0].length, to: end, frame: 'that' }
  return { from: 0, to: end }
}

/** Past a condition, a day or a place that opens the clause and ends with a comma. */
function openedAt(
  sentence: string,
  from: number,
  to: number,
  code: GlossedLanguage,
): { readonly from: number; readonly isConditional: boolean } {
  const rest = sentence.slice(from, to)
  const lead = {
    fr: /^(?:si|s[’']il|la semaine|le mois|le trimestre|l[’'](?:année|an)|hier|aujourd[’']hui|bien que|alors que|tandis que|lorsque|quand|après que|parce que|comme|en|à|au|dans|depuis|après|avant|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le \d{1,2})(?!\p{L})[^,]{0,70}, /iu,
    de: /^(?:wenn|falls|sofern|obwohl|während|nachdem|weil|als|bevor|seitdem|da) [^,]{3,80},(?= )/iu,
    es: /^(?:si|ayer|hoy|(?:el|la) (?:semana|mes|trimestre|año|próxim[oa]|pasad[oa])|aunque|mientras|cuando|como|porque|en|a|tras|desde|antes|después|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|\d{1,2}))(?!\p{L})[^,]{0,70}, /iu,
  }[code].exec(rest)
  const isConditional = /^(?:si|s[’']il|wenn|falls|sofern)\b/iu.test(rest)
  return lead === null ? { from, isConditional } : { from: from + lead[0].length, isConditional }
}

interface FoundClause {
  readonly subject: Stretch
  readonly verb: Stretch
  readonly object?: Stretch
  readonly finite: string
  readonly kind: Kind
}

interface Ground {
  readonly sentence: string
  readonly from: number
  readonly to: number
  readonly code: GlossedLanguage
  /** Who says so: the subject of a Spanish verb that has none of its own. */
  readonly speaker?: Stretch
}

function clauseIn({ sentence, from, to, code, speaker }: Ground): FoundClause | undefined {
  const words = wordsIn(sentence, from, to)
  const isBare = code === 'es' && speaker !== undefined && kindOf(words[0]?.lower ?? '', code) !== undefined
  const at = isBare ? 0 : (finiteAt(words, code) ?? verbBehindName(words, code))
  if (at === undefined) return undefined
  const finite = words[at]
  const kind = finite === undefined ? undefined : (kindOf(finite.lower, code) ?? 'present')
  if (finite === undefined || kind === undefined) return undefined
  const end = clauseEnd(words, at)
  const isHelper = Object.values(voiceHelpers[code]).some((list) => list.split(' ').includes(withoutElision(finite.lower)))
  const main = isHelper ? mainVerb(words, at, end, code) : undefined
  if (
    isHelper &&
    main === undefined &&
    !/^(?:est|sont|ist|sind|war|es|son|erwägt|compte|a|ont|hat|haben|tiene)$/.test(withoutElision(finite.lower))
  )
    return undefined
  const isInverted = code === 'de' && isOpening(words, at)
  const stretch = (a: number, b: number): Stretch | undefined => {
    const [first, last] = [words[a], words[b - 1]]
    return first === undefined || last === undefined || b <= a ? undefined : { start: first.start, end: last.end }
  }
  const behind = isInverted ? nounPhraseEnd(words, at + 1, main ?? end) : at + 1
  const subject = isBare ? speaker : isInverted ? stretch(at + 1, behind) : subjectBefore(words, at, stretch)
  if (subject === undefined) return undefined
  if (isInverted && behind === main && mayBeTwoNames(words.slice(at + 1, behind), words[main])) return undefined
  const verbAt = main ?? at
  const verb = words[verbAt]
  const object = code === 'de' ? stretch(behind, main ?? withoutPrefix(words, end)) : stretch(afterSmall(words, verbAt + 1), end)
  return verb === undefined
    ? undefined
    : {
        subject,
        verb: { start: verb.end - withoutElision(verb.text).length, end: verb.end },
        ...(object !== undefined && { object }),
        finite: withoutElision(finite.lower),
        kind,
      }
}

/** The clause ends at a comma, a semicolon or a dash. */
function clauseEnd(words: readonly Word[], from: number): number {
  const end = words.findIndex((word, at) => at > from && /^[,;:–—(]$/.test(word.text))
  return end < 0 ? words.length : end
}

const adverbs = /^(?:pas|plus|jamais|déjà|aussi|donc|ainsi|de|d|à|a|ya|también|no|que)$/u

/** The participle or infinitive that the helper leads to: at the end of a German clause, soon behind it in the others. */
function mainVerb(words: readonly Word[], at: number, end: number, code: GlossedLanguage): number | undefined {
  if (code === 'de') {
    for (let index = end - 1; index > at; index--) {
      const { lower = '', text = '' } = words[index] ?? {}
      if (/^(?:haben|sein|werden|worden|wollen|können)$/.test(lower) && index > at + 1) continue
      return /^\p{Ll}/u.test(text) && /(?:en|ern|eln|t)$/u.test(lower) ? index : undefined
    }
    return undefined
  }
  const form =
    code === 'fr'
      ? /(?:é|ée|és|ées|i|ie|is|u|ue|us|ues|it|ert|ort|orts|er|ir|re|oir|aint|eint|ris|mis)$/u
      : /(?:[aií]d[oa]s?|[aei]r|to|cho|erto|esto)$/u
  for (let index = at + 1; index < Math.min(end, at + 7); index++) {
    const lower = words[index]?.lower ?? ''
    if (/^(?:été|sido|avoir|être|haber|eu|tenido)$/.test(lower) || adverbs.test(lower)) continue
    if (form.test(lower)) return index
  }
  return undefined
}

/** "Im Mai hatte Solvane", "baut Orion" behind a condition: what stands before the verb is no subject. */
function isOpening(words: readonly Word[], at: number): boolean {
  const first = words[0]?.lower ?? ''
  return (
    at === 0 ||
    /^(?:im|in|am|vom|seit|nach|vor|bei|beim|mit|auf|zum|zur|wegen|trotz|während|bis|ab|für|unter|heute|gestern|zuvor|zudem|damit|dabei|danach)$/u.test(
      first,
    )
  )
}

/** The index behind a German noun phrase: it ends before the next article, preposition or small adverb. */
function nounPhraseEnd(words: readonly Word[], from: number, to: number): number {
  let at = from
  while (at < to) {
    const { lower = '', text = '' } = words[at] ?? {}
    const isBreak =
      at > from &&
      /^(?:die|das|den|dem|ein|eine|einen|einem|einer|seine|seinen|ihre|ihren|am|im|in|an|auf|mit|bis|nach|bei|rund|etwa|nicht|noch|drei|zwei)$/u.test(
        lower,
      )
    const isOf = at > from && /^(?:der|des|von)$/u.test(lower)
    if ((isBreak && !isOf) || /^\d/u.test(text)) break
    at++
  }
  return at
}

/** The words before the verb, without the asides between commas and what only opens the sentence. */
function subjectBefore(
  words: readonly Word[],
  at: number,
  stretch: (from: number, to: number) => Stretch | undefined,
): Stretch | undefined {
  const comma = words.findIndex((word, index) => index < at && word.text === ',')
  const inner = words.findIndex((word, index) => index > 0 && index < at && relative.test(word.lower))
  let end = Math.min(...[comma, inner, at].filter((each) => each > 0))
  while (end > 1 && /^(?:ne|n|no|se|s|y|en|le|lui|leur|ya|también)$/u.test(words[end - 1]?.lower ?? '')) end--
  let start = 0
  while (
    start < end - 1 &&
    /^(?:près|environ|quelque|rund|etwa|cerca|unos|unas|de|mais|aber|doch|pero|et|und)$/u.test(words[start]?.lower ?? '')
  )
    start++
  return end - start > subjectWordsMax ? undefined : stretch(start, end)
}

function firmnessOf(
  { finite, kind }: FoundClause,
  at: { readonly isReported: boolean; readonly hasSpeaker: boolean; readonly code: GlossedLanguage },
): Modality {
  if (at.code === 'de') {
    if (/^(?:habe|sei|seien)$/.test(finite)) return at.hasSpeaker ? 'fact' : 'rumour'
    if (kind === 'future') return 'plan'
  }
  switch (kind) {
    case 'plan':
    case 'possible':
      return kind
    case 'future':
      return 'plan'
    case 'rumour':
      // What somebody said would be is a plan of theirs; what "would" be in nobody's mouth is hearsay.
      return at.isReported ? 'plan' : 'rumour'
    default:
      return 'fact'
  }
}

function isDenied(clause: string, code: GlossedLanguage): boolean {
  if (code === 'fr')
    return /(?:\bne\b|\bn[’'])[^,]*?\b(?:pas|plus|jamais|aucune?|rien)\b|^aucune? |\b(?:dément|démentent|nie|nient|a démenti|a nié)\b/iu.test(
      clause,
    )
  if (code === 'de') return /\b(?:nicht|kein\p{L}*|nie|niemals|bestreitet|bestreiten|bestritt|dementiert\p{L}*|weder)\b/iu.test(clause)
  return /(?:^|\s)no (?:se |ha |han |lo |la |le )?\p{Ll}|\b(?:ning[uú]n\p{L}*|nunca|jamás|niega|niegan|negó|desmiente|tampoco)\b/iu.test(
    clause,
  )
}
