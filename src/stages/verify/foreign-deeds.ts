// A deed of ours that a French, German or Spanish passage does not hold, or holds with doer and bearer the other way round.

import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { glossOf } from '../../text/foreign-clauses.ts'
import { dictionaryOf, glossedLanguage } from '../../text/foreign-dictionary.ts'
import type { GlossedLanguage } from '../../text/lists/foreign-words.ts'
import { ownStatement } from '../../text/own-statement.ts'
import { type Deed, deedsOf } from './deed-sides.ts'
import { foreignDeeds } from './foreign-deed-list.ts'
import { isComputed, namesOnlyTheSubject, verdict } from './material.ts'
import { areEndsOfOneDeed, areOneWord } from './near-words.ts'
import type { Material, Passage } from './read-evidence.ts'
import { readWords, type Word } from './read-words.ts'
import { stemsOf } from './stems.ts'
import { findVerbGroups } from './verb-groups.ts'

/** Beginnings of words, each of which may have a part that stands elsewhere, and the English verbs they may be told by. */
interface DeedWords {
  readonly beginnings: readonly { readonly head: string; readonly isWhole: boolean; readonly part: string }[]
  readonly english: readonly string[]
}

const lists = new Map<GlossedLanguage, readonly DeedWords[]>()
function deedWordsOf(language: GlossedLanguage): readonly DeedWords[] {
  const known = lists.get(language)
  if (known !== undefined) return known
  const made = foreignDeeds[language]
    .replaceAll('\n', '|')
    .split(/(?<==[^|]*)\|/u)
    .map((line) => {
      const [words = '', english = ''] = line.split('=')
      const beginnings = words.split('|').map((each) => {
        const [head = '', part = ''] = each.split('+')
        return { head: head.replace('$', ''), isWhole: head.endsWith('$'), part }
      })
      return { beginnings, english: english.split(' ') }
    })
  lists.set(language, made)
  return made
}

interface FoundDeed {
  readonly at: number
  readonly english: readonly string[]
}

/** The deeds of the list that stand in a passage, with their places. */
function foundDeeds(text: string, language: GlossedLanguage): readonly FoundDeed[] {
  const words = [...text.toLowerCase().matchAll(/[\p{L}'’]+/gu)].map((match) => ({
    word: match[0].replace(/^.{1,2}['’](?=.{3})/u, ''),
    at: match.index,
  }))
  const all = new Set(words.map(({ word }) => word))
  return deedWordsOf(language).flatMap(({ beginnings, english }) =>
    words.flatMap(({ word, at }) =>
      beginnings.some(({ head, isWhole, part }) => (isWhole ? word === head : word.startsWith(head)) && (part === '' || all.has(part)))
        ? [{ at, english }]
        : [],
    ),
  )
}

const verbs = new Map<GlossedLanguage, ReadonlySet<string>>()
/** Every English verb that a language's dictionary or list can give. */
function tellable(language: GlossedLanguage): ReadonlySet<string> {
  const known = verbs.get(language)
  if (known !== undefined) return known
  const made = new Set(deedWordsOf(language).flatMap(({ english }) => english))
  verbs.set(language, made)
  return made
}

const asWord = (lemma: string): Pick<Word, 'text' | 'key'> => ({ text: lemma, key: lemma.length > 3 ? stemsOf(lemma) : lemma })
const plainVerb =
  /^(?:be|have|do|say|tell|report|add|give|make|take|get|go|come|put|set|plan|expect|want|hope|aim|intend|announce|remain|become|hold|run|use|show|see|find|name|call|work|lead|agree|sign|own|need|reach|total|cost|draw|face)$/

/** The first deed of ours that the passages' language has words for, none of which stands in them. */
function absentDeed(own: string, passages: readonly Passage[], beside: string): string | undefined {
  const language = glossedLanguage(passages[0]?.language ?? '')
  if (language === undefined) return undefined
  const text = `${passages.map((each) => `${each.before} ${each.text}`).join('\n')}\n${beside}`
  const english = [...foundDeeds(text, language).flatMap((each) => each.english), glossOf(text, language)].join(' ')
  const held = readWords(english)
  if (held.length === 0) return undefined
  return findVerbGroups(own).find(({ lemma, end }) => {
    if (plainVerb.test(lemma) || !tellable(language).has(lemma)) return false
    const mine = asWord(lemma)
    // "Bought" of a "sold" needs the one it is bought from.
    const hasOtherEnd = /\b(?:from|by)\b/u.test(own.slice(end))
    return !held.some((word) => areOneWord(mine, word) || (hasOtherEnd && areEndsOfOneDeed(mine.key, word.key)))
  })?.text
}

/** The English verbs that the deeds of French, German and Spanish passages may be told by. */
export function foreignDeedWords(passages: readonly Passage[]): readonly Word[] {
  return passages.flatMap(({ before, text, language }) => {
    const code = glossedLanguage(language)
    return code === undefined
      ? []
      : readWords(
          foundDeeds(`${before} ${text}`, code)
            .flatMap(({ english }) => english)
            .join(' '),
        )
  })
}

const isTurnedRound: Readonly<Record<GlossedLanguage, RegExp>> = {
  fr: /\b(?:par|que|qu['’]|dont|selon)\b/iu,
  de: /\b(?:von|vom|durch|laut|wurden?|worden|wird)\b|^(?:den|dem|einen|einem|gegen|von|an|mit|bei|für)\b/iu,
  es: /\b(?:por|que|según)\b/iu,
}

/** Where a word of ours stands in the passage: as a name, or by its word in the dictionary; undefined where nowhere or more than once. */
function placeOf({ text: word, key }: Word, text: string, nouns: ReadonlyMap<string, string>): number | undefined {
  const lower = text.toLowerCase()
  const foreign = [...nouns].filter(([, english]) => stemsOf(english.toLowerCase()) === key || english.toLowerCase() === word)
  const all = [word, ...foreign.map(([each]) => each)].flatMap((each) => {
    const places = [...lower.matchAll(new RegExp(`(?<!\\p{L})${each.replace(/[^\p{L}\p{N} ]/gu, '.')}(?!\\p{L})`, 'gu'))]
    return places.map(({ index }) => index)
  })
  const distinct = [...new Set(all)]
  return distinct.length === 1 ? distinct[0] : undefined
}

/** A passive with the one who does it: what bears the deed stands before it. */
const passives: Readonly<Record<GlossedLanguage, RegExp>> = {
  fr: /(?<!\p{L})(?<helper>est|sont|était|étaient|sera|seront|serait|fut|furent|été) (?:\p{L}+ment )?\p{L}+(?:é|i|u|t|s)e?s?(?!\p{L})[^.;:]{0,40}? par (?<who>[^,.;:]{2,60})/iu,
  de: /(?<!\p{L})(?<helper>wurden?|wird|werden) (?:[^.;:]{0,40} )?(?:von|vom|durch) (?<who>[^,.;:]{2,60})/iu,
  es: /(?<!\p{L})(?<helper>fue|fueron|es|son|será|serán|sería|sido) (?:\p{L}+mente )?\p{L}+(?:ad|id|t|ch|st|rt)[oa]s?(?!\p{L})[^.;:]{0,40}? por (?<who>[^,.;:]{2,60})/iu,
}

/** Doer and bearer of a deed of ours where the passage has them in a passive, and the doer of ours as its subject. */
function turnedPassive(
  deed: Deed,
  text: string,
  code: GlossedLanguage,
  nouns: ReadonlyMap<string, string>,
): readonly [string, string] | undefined {
  const found = passives[code].exec(text)
  const who = found?.groups?.['who']
  if (found === null || who === undefined || [...text.matchAll(new RegExp(passives[code], 'giu'))].length !== 1) return undefined
  const opens = Math.max(...[...text.slice(0, found.index).matchAll(/[.;:,]\s/gu)].map(({ index }) => index), 0)
  const [from, to] = [found.index + found[0].length - who.length, found.index + found[0].length]
  const isIn = (word: Word, start: number, end: number): boolean => {
    const at = placeOf(word, text, nouns)
    return at !== undefined && at >= start && at < end
  }
  const deeds = foundDeeds(text.slice(found.index, to + 40), code)
  if (!deeds.some(({ english }) => english.includes(deed.lemma))) return undefined
  const doer = [...deed.doers.values()].find((word) => isIn(word, opens, found.index))
  const isDoer = [...deed.doers.values()].some((word) => isIn(word, from, to))
  const [bearer] = deed.bearers.values()
  return doer === undefined || bearer === undefined || isDoer ? undefined : [doer.text, bearer.text]
}

/** Doer and bearer of a deed of ours that stand in the passage the other way round. */
function turnedIn(deed: Deed, { text, language }: Passage, isNoun: ReadonlyMap<string, string>): readonly [string, string] | undefined {
  const code = glossedLanguage(language)
  if (code === undefined) return undefined
  const passive = turnedPassive(deed, text, code, isNoun)
  if (passive !== undefined) return passive
  if (isTurnedRound[code].test(text)) return undefined
  const english = foundDeeds(text, code).flatMap((each) => each.english)
  const isSame = english.includes(deed.lemma)
  const isOtherEnd = !isSame && english.some((each) => areEndsOfOneDeed(asWord(each).key, asWord(deed.lemma).key))
  if (!isSame && !isOtherEnd) return undefined
  const placed = (of: ReadonlyMap<string, Word>) =>
    [...of.values()].flatMap((word) => {
      const at = placeOf(word, text, isNoun)
      return at === undefined ? [] : [{ word, at }]
    })
  const [doers, all] = [placed(deed.doers), placed(deed.bearers)]
  const bearers = isOtherEnd ? all.filter(({ word }) => word.kind === 'name') : all
  const [doer, bearer] = [doers[0], bearers[0]]
  if (doer === undefined || bearer === undefined) return undefined
  const isTurned = isSame
    ? doers.every(({ at }) => bearers.every((each) => each.at < at))
    : doers.every(({ at }) => bearers.every((each) => each.at > at))
  return isTurned ? [doer.word.text, bearer.word.text] : undefined
}

/**
 * Holds the deeds of a sentence against a passage in French, German or Spanish: what they are, and who does them to whom.
 *
 * @param titles the headlines of the articles it stands on: they may tell the deed as well
 */
export function foreignDeedsAgree(sentence: Sentence, material: Material, titles: string): Verdict {
  const fits = verdict(sentence, 'roles', 'supported', 'No deed of another language is told otherwise.')
  const passages = material.passages.filter(({ text }) => text !== '')
  if (sentence.kind !== 'claim' || material.facts.length > 0 || isComputed(sentence) || namesOnlyTheSubject(sentence)) return fits
  if (passages.length === 0 || passages.some(({ language }) => language !== passages[0]?.language)) return fits
  const own = ownStatement(sentence.text.replace(/[“"«][^”"»]*[”"»]/gu, ' '))
  const absent = absentDeed(own, passages, titles)
  if (absent !== undefined) return verdict(sentence, 'roles', 'contradicted', `The passage does not tell that anybody ${absent}.`)
  const code = glossedLanguage(passages[0]?.language ?? '')
  if (code === undefined || passages.length > 1 || passages[0] === undefined) return fits
  const { nouns } = dictionaryOf(code)
  for (const deed of deedsOf(own)) {
    const turned = turnedIn(deed, passages[0], nouns)
    if (turned !== undefined)
      return verdict(
        sentence,
        'roles',
        'contradicted',
        `We have ${turned[0]} do it to ${turned[1]}; the passage has them the other way round.`,
      )
  }
  return fits
}
