// A deed told as still to come that another passage of the story tells as done: of two stages the further one is the news.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { sourceOf } from './evidence-of.ts'
import { toldStems } from './told-stems.ts'

/** "Vega to open", "Vega said that it plans to open", "Vega's owner is due to open": who, and what is to be done. */
const toCome =
  /^(?<who>.+?)(?:,| (?:said|says|announced|announces)(?: that)? (?:he|she|it|they))? (?:(?:will|would|to)|(?:plans?|intends?|expects?|is|are|was|were)(?: (?:due|set|expected|planning|scheduled|going|about|poised))? to) (?<verb>\p{Ll}+)(?: (?<what>.+))?$/u

/** Verbs by which one deed is told in two ways. */
const alike: readonly RegExp[] = [
  /^(?:send|dispatch)$/,
  /^(?:declare|designate|put|name|place|add)$/,
  /^(?:release|unveil|publish)$/,
  /^(?:fire|dismiss|oust|remove)$/,
]
const isAlike = (one: string, other: string): boolean => one === other || alike.some((verbs) => verbs.test(one) && verbs.test(other))

const lastWord = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}’'-]{3,}/gu)
    ?.at(-1)
    ?.slice(0, 6) ?? '?'
/** A deed of so many hours before or after may be the one that was to come. */
const nearMs = 2 * 86_400_000
/** So many characters behind the object a day may stand and be the deed's. */
const besideMax = 25

/** Whether a claim tells a deed as done by the day of its report. */
function isDoneDeed({ verb, object, modality, negated, dates, articleId }: Claim, dossier: Pick<Dossier, 'sources'>): boolean {
  if (modality !== 'fact' || negated || /\b(?:will|would|to|may|might|could|can|should|had)\b/u.test(verb.text)) return false
  const published = Date.parse(sourceOf(dossier as Dossier, articleId)?.article.publishedAt ?? '')
  // "Dispatched Brandt, who has been away since March": a day behind what it was done to is of something else.
  const own = dates.filter(({ start }) => start <= (object?.end ?? verb.end) + besideMax)
  // "From 1 July the price drops", read in June: told in the present, and still to come.
  if (own.some(({ interval }) => Date.parse(interval.from) > published)) return false
  return own.every(({ interval }) => Date.parse(interval.to) > published - nearMs)
}

const lemmaOf = ({ verb }: Claim): string | undefined =>
  verbReadings(verb.text.split(' ').at(-1) ?? '').find(({ form }) => form !== 'base' && form !== 'ing')?.lemma

/** "Send Brandt to Kiel", "dispatched harbour clerk Lena Brandt to the north": done to one of a name. */
const isDoneTo = (what: string, object: string): boolean => {
  const name = /^\p{Lu}[\p{L}’'-]+(?= |$)/u.exec(what)?.[0]
  return name !== undefined && object.split(/ (?:to|for|on|in|after) /u)[0]?.endsWith(name) === true
}

/**
 * Whether a line tells a deed as to come and a passage tells the same one as done: of the same subject, by the same verb or one that says as
 * much, to the same thing.
 *
 * @param line a headline, or a sentence without who reports it
 */
export function isSuperseded(line: string, dossier: Pick<Dossier, 'claims' | 'sources'>): boolean {
  const { who = '', verb = '', what = '' } = toCome.exec(line.replace(/[.”"]+$/u, ''))?.groups ?? {}
  if (verb === '' || verb === 'be' || / (?:to|that|who|which|for|when|if) /u.test(who)) return false
  const stems = toldStems(what)
  if (stems.size === 0) return false
  return dossier.claims.some((claim) => {
    const lemma = lemmaOf(claim)
    if (lemma === undefined || !isAlike(lemma, verb) || !isDoneDeed(claim, dossier)) return false
    if (lastWord(claim.subject.text) !== lastWord(who)) return false
    const object = claim.object?.text ?? ''
    const shared = [...toldStems(object)].filter((stem) => stems.has(stem)).length
    return shared >= Math.min(2, stems.size) || isDoneTo(what, object)
  })
}
