// How much of it: "all", "only", "the largest", "up to" and "at least" of ours must be the passage's.

import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { ownStatement, statementWithSource } from '../../text/own-statement.ts'
import type { FoundQuantity } from '../../text/quantities.ts'
import { findQuantities } from '../../text/quantities.ts'
import { lostLimit } from './cut-denial.ts'
import { lostOffice } from './lost-office.ts'
import { lostPart, lostReach, wholeAsPart } from './lost-part.ts'
import { tellsWhatIsOpen, verdict } from './material.ts'
import { takenBackNext } from './next-sentence.ts'
import type { Material } from './read-evidence.ts'
import { readWords } from './read-words.ts'
import { lostField, otherRank } from './superlative-field.ts'
import { takenBack } from './taken-back.ts'
import { findVerbGroups } from './verb-groups.ts'
import { areAlike } from './word-lists.ts'

const widening =
  /\b(?:all|every(?! (?:\d|other|few|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|each|both|entire|entirely|whole|only|sole|solely|any|always|never|everywhere|nationwide|worldwide|global|globally|first|last|most|least|largest|biggest|highest|lowest|fastest|smallest|longest|shortest|cheapest|strongest|oldest|newest|best|worst|majority|record|exclusive|exclusively|permanent|permanently|fully|completely|immediately)\b/giu
/** Words that say the same width. */
const sameWidth: Readonly<Record<string, RegExp>> = {
  all: /\b(?:all|every|each|entire|whole|total)\b/iu,
  every: /\b(?:all|every|each)\b/iu,
  each: /\b(?:all|every|each)\b/iu,
  both: /\b(?:both|two|neither|either|pair)\b/iu,
  entire: /\b(?:entire|whole|all)\b/iu,
  whole: /\b(?:entire|whole|all)\b/iu,
  sole: /\b(?:only|sole|solely|single|just|exclusive|exclusively|alone)\b/iu,
  nationwide: /\bnation-?wide\b|\bcountry-?wide\b|\b(?:across|around|throughout) the (?:nation|country|United States|U\.?S\.?)/iu,
  only: /\b(?:only|sole|solely|just|exclusive|exclusively|alone)\b/iu,
  largest: /\b(?:largest|biggest|greatest)\b/iu,
  biggest: /\b(?:largest|biggest|greatest)\b/iu,
  most: /\b(?:most|majority)\b/iu,
  majority: /\b(?:most|majority)\b/iu,
  fully: /\b(?:full|fully|complete|completely|entirely|all)\b/iu,
  first: /\b(?:first|initial|premi\p{L}*|erste\p{L}*|primer\p{L}*)\b/iu,
}
/** Firm figures of ours from figures that the source limits. */
const limiting = new Set(['up_to', 'at_least', 'option', 'target'])

/** "Takes over 20 MW" is a change of hands, not "more than 20 MW". */
const takingOver = /\b(?:tak(?:e|es|en|ing)|took) over\b/giu
/** "Tops USD 22 trillion" is more than that. */
const passing = /\b(?:tops?|topp(?:ed|ing)|(?:sur)?pass(?:es|ed|ing)?|exceed(?:s|ed|ing)?)\b(?=\s(?:[A-Z]{3}\s)?[$€£]?\d)/gu

/** "No hall may get more than 50 MW" is a cap at 50 MW. */
const capped = /\b(?:caps?|capped|limits?|limited)\b[^.;]{0,80} (?:at|to) $/iu
const denied = /\b(?:no|not|nor|never|none|cannot)\b[^.;]{0,90}$/iu

/** Goals that are scored are no aims. */
const scored = /(?<=\d |\b(?:one|two|three|four|five|six|seven|eight|nine|ten) )goals?\b/giu

function looserFigure(own: string, theirs: string): { readonly ours: FoundQuantity; readonly said: string } | undefined {
  const known = findQuantities(theirs.replace(scored, 'hits'), 'en')
  const told = own.replace(scored, 'hits').replace(takingOver, 'takes').replace(passing, '$& more than')
  for (const ours of findQuantities(told, 'en')) {
    const same = known.filter(({ base }) => base.lo === ours.base.lo && base.hi === ours.base.hi && base.unit === ours.base.unit)
    const [one] = same
    if (one === undefined || same.some(({ qualifier }) => qualifier === ours.qualifier)) continue
    if (one.qualifier === 'at_least' && capped.test(told.slice(0, ours.start)) && denied.test(theirs.slice(0, one.start))) continue
    const isLimited = limiting.has(one.qualifier) || limiting.has(ours.qualifier)
    if (isLimited) return { ours, said: one.qualifier.replace('_', ' ') }
  }
  return undefined
}

const foreignWidth =
  /(?<!\p{L})(?:tout|tous|toutes?|chaque|seule?s?|uniquement|plus|premi\p{L}*|dernier\p{L}*|alle[rsnm]?|jede\p{L}*|nur|einzige\p{L}*|größte\p{L}*|erste\p{L}*|letzte\p{L}*|tod[oa]s?|cada|solo|sólo|únic[oa]|mayor|más|primer[oa]?|últim[oa])(?!\p{L})/iu

/** "For the first time since 1987" of what "had not happened since 1987". */
const firstSince = /\bfor the first time (?=(?:since|in)\b)/giu
const notSince = /\b(?:not|n[’']t|never|last)\b[^.;]{0,60}\b(?:since|before)\b|\bthe last time\b/iu

/** The first word of width of ours that the passage has not, or has less often. */
export function widerWord(own: string, theirs: string, isForeign: boolean): string | undefined {
  const count = (text: string, pattern: RegExp): number => [...text.matchAll(new RegExp(pattern.source, 'giu'))].length
  // "The Compute Record" is an outlet: a capital inside a sentence is a name's.
  const isName = ({ 0: word, index }: RegExpExecArray): boolean => /^\p{Lu}/u.test(word) && /\p{L},? $/u.test(own.slice(0, index))
  // "At most 90 MW" limits a figure, and is compared with the figures.
  return [...own.replace(/\b[Aa]t (?:most|least)(?= (?:[A-Z]{3} |[$£€])?\d)/gu, (found) => ' '.repeat(found.length)).matchAll(widening)]
    .filter((found) => !isName(found))
    .map(([word]) => word)
    .find((word) => {
      if (isForeign) return !foreignWidth.test(theirs)
      const same = sameWidth[word.toLowerCase()] ?? new RegExp(`\\b${word}\\b`)
      return count(own, same) > count(theirs, same)
    })
}

const partOf =
  /(?<whole>\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*)*)[’']s? (?:[\p{L}-]+ ){0,2}?(?:unit|arm|division|subsidiary|branch|affiliate)\b(?=,? \p{Ll})/gu

/** The part of a body that does in the passage what ours has the body do: "Orion's cloud unit made" is not "Orion made". */
function lostUnit(own: string, theirs: string): string | undefined {
  return [...theirs.matchAll(partOf)].find(({ 0: part, index, groups }) => {
    const whole = groups?.['whole'] ?? ''
    const [verb] = findVerbGroups(theirs.slice(index + part.length))
    const [mine] = findVerbGroups(own)
    return verb?.lemma !== undefined && verb.lemma === mine?.lemma && own.slice(0, mine.start).trim() === whole
  })?.[0]
}

const wholeOf = /\b(?:all|every|each) (?:of )?(?:its |their |the )?(?<noun>\p{Ll}{3,})/giu

/** "All its sites": the passage must say "all" of the same thing, not of another. */
function strangeWhole(text: string, theirs: string): string | undefined {
  return [...text.matchAll(wholeOf)].find(({ groups }) => {
    const noun = groups?.['noun'] ?? ''
    if (new RegExp(`\\b(?:all|every|each|both|entire|whole|total)\\b[^,.;]{0,24}\\b${noun.slice(0, 5)}`, 'iu').test(theirs)) return false
    const [own] = readWords(noun)
    const wholes = [...theirs.matchAll(/\b(?:all|every|each|both|entire|whole|total)\b(?<of>[^,.;]{0,60})/giu)]
    // "All of its employees in Porto" are not all of its workers.
    const isKept = (of: string): boolean =>
      text.includes(/\b(?:in|at|of) (?:the )?(?<place>\p{Lu}\p{L}+)/u.exec(of)?.groups?.['place'] ?? '')
    return !wholes.some(
      ({ groups: found }) =>
        isKept(found?.['of'] ?? '') && readWords(found?.['of'] ?? '').some(({ key }) => own !== undefined && areAlike(own.key, key)),
    )
  })?.[0]
}

/** "80,000 each year" where the passage has "80,000 a year": a rate, and no word of width. */
export const perTime = (own: string, theirs: string): string =>
  own.replace(/(?<=\d[^.;]{0,60}) (?:each|every) (?<time>hour|day|week|month|quarter|year)\b/gu, (found, time: string) =>
    new RegExp(`\\d[^.;]{0,60} (?:an?|per) ${time}\\b`, 'u').test(theirs) ? ` a ${time}` : found,
  )

/**
 * Compares the width of what we assert with the passage it stands on.
 *
 * @param beside what else may be as wide as it is: a source's own headline
 */
export function scopeAgrees(sentence: Sentence, material: Material, beside = ''): Verdict {
  const fits = verdict(sentence, 'scope', 'supported', 'Nothing is made wider or firmer.')
  if (material.passages.length === 0 || sentence.kind === 'judgement' || tellsWhatIsOpen(sentence)) return fits
  const own = ownStatement(sentence.text.replace(/[“"«][^”"»]*[”"»]/gu, ' '))
  const theirs = material.passages.map(({ text }) => text).join('\n')
  if (theirs.trim() === '') return fits
  const wide = widerWord(
    perTime(statementWithSource(sentence.text.replace(/[“"«][^”"»]*[”"»]/gu, ' ')), theirs).replace(firstSince, (words) =>
      notSince.test(theirs) ? '' : words,
    ),
    `${theirs}\n${beside}`,
    material.passages.some(({ language }) => language !== 'en'),
  )
  if (wide !== undefined) return verdict(sentence, 'scope', 'contradicted', `The passage does not say "${wide}".`)
  if (material.passages.some(({ language }) => language !== 'en')) return fits
  const whole = strangeWhole(perTime(own, theirs), theirs)
  if (whole !== undefined) return verdict(sentence, 'scope', 'contradicted', `The passage does not say "${whole}".`)
  const looser = looserFigure(own, theirs)
  if (looser !== undefined)
    return verdict(sentence, 'scope', 'contradicted', `The passage gives ${looser.ours.raw.trim()} as ${looser.said}, we do not.`)
  const limit = lostLimit(own, theirs)
  if (limit !== undefined) return verdict(sentence, 'scope', 'contradicted', `The passage denies it only "${limit} ...".`)
  const back = material.passages
    .map(({ text, after }) => takenBack(own, text.replace(/[“"«][^”"»]*[”"»]/gu, ' ')) ?? takenBackNext(own, text, after))
    .find((words) => words !== undefined)
  if (back !== undefined) return verdict(sentence, 'scope', 'contradicted', `The passage takes it back: "${back}".`)
  const plain = theirs.replace(/[“"«][^”"»]*[”"»]/gu, ' ')
  const office = lostOffice(own, plain)
  if (office !== undefined) return verdict(sentence, 'scope', 'contradicted', `The passage has no "${office}" of today.`)
  const part = lostPart(own, plain, sentence.part === 'headline') ?? lostReach(own, plain) ?? wholeAsPart(own, plain)
  if (part !== undefined) return verdict(sentence, 'scope', 'contradicted', `The passage says it of a part: "${part}".`)
  const rank = otherRank(own, theirs)
  if (rank !== undefined) return verdict(sentence, 'scope', 'contradicted', `The passage ranks it otherwise: "${rank}".`)
  const unit = lostUnit(own, theirs)
  if (unit !== undefined) return verdict(sentence, 'scope', 'contradicted', `In the passage it is a part of it that does: "${unit}".`)
  const lost = lostField(own, theirs)
  if (lost !== undefined) return verdict(sentence, 'scope', 'contradicted', `The passage measures it over less: "${lost}".`)
  return fits
}
