// Claims from French, German and Spanish sentences, told in English by the dictionary they were read with.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { findGlossedClause, type GlossedClause } from '../../../text/foreign-clauses.ts'
import { glossedLanguage } from '../../../text/foreign-dictionary.ts'
import type { Content } from './content-forms.ts'
import { sourceOf } from './evidence-of.ts'
import { headlineVerb } from './headline-verb.ts'
import { printInterval } from './phrases.ts'
import { inflect } from './rephrase.ts'

/** Whether a claim's article is in a language that is read through a dictionary. */
export function isGlossed(claim: Claim, dossier: Dossier): boolean {
  return glossedLanguage(sourceOf(dossier, claim.articleId)?.article.language ?? '') !== undefined
}

function readGlossed(claim: Claim, dossier: Dossier): GlossedClause | undefined {
  const article = sourceOf(dossier, claim.articleId)?.article
  const sentence = article?.text.slice(claim.start, claim.end) ?? ''
  return article === undefined || sentence === '' ? undefined : findGlossedClause(sentence, article.language)
}

const whole = (claim: Claim): string => claim.subject.text.replace(/\s+/gu, ' ')

/** The claim's English words; none where a date in it cannot be the date of the deed. */
export function glossedContents(claim: Claim, dossier: Dossier): readonly Content[] {
  const read = readGlossed(claim, dossier)
  const published = sourceOf(dossier, claim.articleId)?.article.publishedAt.slice(0, 10) ?? ''
  if (read === undefined) return []
  const { verb, object } = read
  const ahead = verb.helpers.length > 0
  const [day] = claim.dates
  const isFit = day !== undefined && claim.dates.length === 1 && (ahead ? day.interval.to >= published : day.interval.from <= published)
  const when = day !== undefined && isFit ? printInterval(day.interval) : undefined
  const main = [...verb.helpers, inflect(verb.lemma, verb.form)].join(' ')
  const told = { subject: whole(claim), isSpoken: false, changed: 0, names: [] }
  const rest = `${main} ${object}`
  return [...(when === undefined ? [] : [{ ...told, rest: `${rest} ${when}` }]), { ...told, rest, changed: 0.5 }]
}

/** The claim's English words as a headline; undefined where the dictionary does not reach. */
export function glossedHeadline(claim: Claim, dossier: Dossier): string | undefined {
  const read = readGlossed(claim, dossier)
  if (read === undefined) return undefined
  const { verb, object } = read
  if (verb.helpers.includes('plans')) return `${whole(claim)} plans to ${verb.lemma} ${object}`
  const main = headlineVerb({ ...verb, lemma: verb.lemma.split(' ')[0] ?? verb.lemma }, verb.form === 'base' && verb.helpers.length === 0)
  const particle = verb.lemma.split(' ').slice(1).join(' ')
  return main === undefined ? undefined : [whole(claim), main, particle, object].filter((part) => part !== '').join(' ')
}
