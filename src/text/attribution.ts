// Who says it: "X said", "said X", "according to X", in four languages.
import { findNames } from './names.ts'

/** `start` and `end` cover the attributing words; `speaker` is the name or role in them, if one is given. */
export interface FoundAttribution {
  readonly speaker?: string
  readonly verb: string
  readonly start: number
  readonly end: number
}

const verbs =
  'said|says|told|tells|announced|announces|reported|reports|wrote|writes|added|adds|confirmed|confirms|stated|states|claimed|claims|noted|explained|argued|warned|estimated|estimates|disclosed|revealed|declared|insisted|tweeted|posted|a annoncé|a déclaré|a indiqué|a affirmé|a précisé|a confirmé|annonce|affirme|indique|précise|déclare|sagte|sagt|teilte|erklärte|erklärt|berichtet|berichtete|meldet|meldete|kündigte|bestätigte|betonte|dijo|dice|anunció|afirmó|aseguró|informó|confirmó|explicó|declaró'
const after = new RegExp(`(?<![\\p{L}\\p{N}])(?:${verbs})(?![\\p{L}\\p{N}])`, 'giu')
const leads =
  /(?<![\p{L}\p{N}])(?:according to|as reported by|citing|cited by|in the words of|selon|d['’]après|d[’']apr[eè]s|laut|nach angaben (?:von|der|des)|zufolge|según|de acuerdo con)(?![\p{L}\p{N}])/giu
const roleNoun =
  /\b(?:(?:the|a|an|its|their|our|le|la|l['’]|un|une|der|die|das|ein|eine|el|los|las|una)\s?)?(?:people familiar(?: with the matter)?|sources?(?: close to [^,.;]{1,40})?|spokes(?:man|woman|person)|company|officials?|analysts?|executives?|court|ministry|regulator|agency|group|startup|report|filing|statement|memo|he|she|they|entreprise|groupe|société|porte-parole|ministère|Unternehmen|Konzern|Sprecher(?:in)?|Ministerium|empresa|compañía|portavoz|ministerio)\b/i
/** A speaker stands this near the verb. */
const reachCharacters = 90
const sentenceCharactersMax = 4_000

/**
 * Finds the first attribution of a sentence; undefined for a sentence in the publisher's own voice. A "report" or "claims" that
 * is a noun needs a speaker beside it to count.
 *
 * @throws never
 */
export function findAttribution(whole: string, language = 'en'): FoundAttribution | undefined {
  const sentence = whole.slice(0, sentenceCharactersMax)
  for (const lead of sentence.matchAll(leads)) {
    const from = lead.index + lead[0].length
    const zone = sentence.slice(from, from + reachCharacters)
    const speaker = speakerIn(zone, 'first', language)
    if (speaker !== undefined) return { speaker: speaker.text, verb: lead[0].toLowerCase(), start: lead.index, end: from + speaker.end }
  }
  for (const verb of sentence.matchAll(after)) {
    const end = verb.index + verb[0].length
    const before = sentence.slice(Math.max(0, verb.index - reachCharacters), verb.index)
    const left = speakerIn(before, 'last', language)
    const offset = verb.index - before.length
    if (left !== undefined && isNear(before.slice(left.end)))
      return { speaker: left.text, verb: verb[0].toLowerCase(), start: offset + left.start, end }
    const zone = sentence.slice(end, end + reachCharacters)
    const right = speakerIn(zone, 'first', language)
    if (right !== undefined && right.start <= 30 && /["”»,]\s*$/.test(before))
      return { speaker: right.text, verb: verb[0].toLowerCase(), start: verb.index, end: end + right.end }
    if (/^(?:said|says|told|sagte|dijo)$/i.test(verb[0])) return { verb: verb[0].toLowerCase(), start: verb.index, end }
  }
  return undefined
}

/** Between speaker and verb only an apposition, a title or an adverb may stand. */
function isNear(between: string): boolean {
  return /^\.?\s*(?:(?:has|have|had|also|later|then|hat|ha|on \w+day|\w+ly)\s+)*$/i.test(between) || /^\s*,[^,]{0,70},\s*$/.test(between)
}

function speakerIn(zone: string, which: 'first' | 'last', language: string): { text: string; start: number; end: number } | undefined {
  const stop = which === 'first' ? (/[.;"“]/.exec(zone)?.index ?? zone.length) : zone.length
  const names = findNames(zone, language).filter((name) => name.start < stop)
  const name = which === 'first' ? names[0] : names.at(-1)
  const roles = [...zone.slice(0, stop).matchAll(new RegExp(roleNoun, 'gi'))]
  const role = which === 'first' ? roles[0] : roles.at(-1)
  const asRole = role === undefined ? undefined : { text: role[0], start: role.index, end: role.index + role[0].length }
  if (name === undefined || asRole === undefined) return name ?? asRole
  if (which === 'first') return name.start <= asRole.start ? name : asRole
  return name.end >= asRole.end ? name : asRole
}
