// What the report below a source's headline says against it: a headline may add words to its report, and overrule nothing of it.

import type { Dossier } from '../../domain/dossier.ts'
import { isOfPiece } from '../../domain/headline.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { findNames } from '../../text/names.ts'
import { namesBeyond } from '../../text/names-beyond.ts'
import { foldName, ownStatement } from '../../text/own-statement.ts'
import { polarityOf } from '../../text/polarity.ts'
import { titleStatement } from '../../text/title-statement.ts'
import { conditionsAgree } from './conditions-agree.ts'
import { figuresAgree } from './figures-agree.ts'
import { accuserIn } from './kept-speaker.ts'
import { materialOf, verdict } from './material.ts'
import { isShortFor } from './names-agree.ts'
import { polarityAgrees } from './polarity-agrees.ts'
import type { Material } from './read-evidence.ts'
import { readWords } from './read-words.ts'
import { rolesAgree } from './roles-agree.ts'
import { scopeAgrees } from './scope-agrees.ts'
import { speakersAgree } from './speakers-agree.ts'
import { areAlike, houseWords } from './word-lists.ts'

/** "Brandt: ferries run late", "Brandt confirms that ferries ruin Lund": whether she said so, the report tells. */
const leavesSpeakerOpen = /: |\b(?:confirm|admit|conced|acknowledg|reveal|prov|agre)(?:e?s|ed)\b/iu

/** What stands behind a headline's colon is often declared, insisted on or tweeted. */
const declares = /\b(?:declare[sd]|insist(?:s|ed)|tweet(?:s|ed)|testif(?:ies|ied))\b/u

/** Of our plain words so many must stand in the report itself: a headline that its own report does not take up is no news of it. */
const borneMin = 0.3

/** The words of ours that the report does not have anywhere, names apart. */
function strangersIn(own: string, body: string): { readonly names: readonly string[]; readonly share: number } {
  const held = readWords(body)
  const keys = new Set(held.map(({ key }) => key))
  const isHeld = (key: string): boolean => keys.has(key) || houseWords.has(key) || held.some((other) => areAlike(key, other.key))
  const names = namesBeyond(own, foldName(body)).filter((name) => !isShortFor(name, body))
  const plain = readWords(own).filter(({ kind }) => kind === 'plain')
  return { names, share: plain.length === 0 ? 1 : plain.filter(({ key }) => isHeld(key)).length / plain.length }
}

/**
 * Whether each source's headline has the names of ours in the same order: then it says who does what to whom as we do, and a passage that
 * seems to turn them round tells of another deed.
 */
function isInOrder(own: string, titles: readonly string[]): boolean {
  const names = findNames(own, 'en').map(({ text }) => foldName(text).split(' ').at(-1) ?? '')
  return titles.every((title) => {
    const words = ` ${foldName(title)} `
    const places = names.map((name) => words.indexOf(` ${name} `))
    return names.length > 1 && places.every((place, at) => place >= 0 && place > (places[at - 1] ?? -1))
  })
}

/**
 * Whether ours denies something and one passage of the report by itself denies it too: the others may tell who it is about. `denials` are
 * the sentences of the report that deny anything, where the source's own headline does.
 */
function isDeniedIn(below: Sentence, material: Material, denials: readonly string[]): boolean {
  const own = ownStatement(below.text)
  if (!polarityOf(own).negated) return false
  const words = new Set(readWords(own).flatMap(({ kind, key }) => (kind === 'plain' && !houseWords.has(key) ? [key] : [])))
  return (
    material.passages.some(
      (passage) =>
        polarityOf(passage.text).negated &&
        polarityAgrees(below, { ...material, passages: [passage], claims: [passage.claim] }).grade !== 'contradicted',
    ) || denials.some((text) => readWords(text).some(({ key }) => words.has(key)))
  )
}

/** The short sentences of the reports that deny something: a long one may deny anything. */
function denialsIn(sources: Dossier['sources']): readonly string[] {
  return sources
    .filter(({ article }) => polarityOf(article.title).negated)
    .flatMap(({ article }) => article.text.split(/(?<=[.!?]["”]?)\s+/u))
    .filter((text) => text.length < 80 && polarityOf(text).negated)
}

/** From this share of its plain words on, a sentence of the report tells what the headline does. */
const toldMin = 0.7
const tellsWhoSays = /\b(?:says?|said|according to|alleg\p{L}+|accus\p{L}+|claim(?:s|ed)?|charged|suspected|believes?|sue[sd]?)\b/iu

/**
 * Whose word the report gives for what its headline states as known: every sentence of it that tells the same is said by somebody who
 * accuses, speaks against others or only claims it, whom ours does not name.
 */
function accuserBelow(own: string, named: Dossier['sources']): string | undefined {
  const words = readWords(own).flatMap(({ kind, key }) => (kind === 'function' || houseWords.has(key) ? [] : [key]))
  if (tellsWhoSays.test(own) || words.length < 3) return undefined
  const telling = named
    .flatMap(({ article }) => article.text.slice(0, 20_000).split(/(?<=[.!?]["”]?)\s+/u))
    .filter((text) => {
      const keys = new Set(readWords(text).map(({ key }) => key))
      return words.filter((key) => keys.has(key)).length / words.length >= toldMin
    })
  // Somebody's word about their own deed is theirs to give: "Orr turned on the board, the activist Lena Orr said".
  const isOfOurs = (who: string): boolean => own.includes(/\p{Lu}[\p{L}’'-]+$/u.exec(who)?.[0] ?? who)
  const accusers = telling.map(accuserIn)
  return accusers.every((who) => who !== undefined && !isOfOurs(who)) ? accusers[0] : undefined
}

/**
 * What speaks against a headline of ours that stands on a source's: nothing of the same report beside it, names or words that this report
 * has nowhere, or a passage of it that denies it, is less firm, gives other figures or turns the parties round.
 */
export function titleAgrees(sentence: Sentence, dossier: Dossier): readonly Verdict[] {
  const titles = sentence.evidence.filter((it) => it.kind === 'title')
  if (titles.length === 0) return []
  const fails = (reason: string): readonly Verdict[] => [verdict(sentence, 'evidence', 'unsupported', reason)]
  if (sentence.kind !== 'claim' || (sentence.part !== 'headline' && sentence.part !== 'summary'))
    return fails('A source’s headline may bear only a headline or what a summary opens with.')
  const [first, ...rest] = sentence.evidence.filter((it) => it.kind !== 'title')
  const isBeside = titles.every((title) => sentence.evidence.some((it) => it.kind === 'span' && it.articleId === title.articleId))
  if (first === undefined || !isBeside) return fails('A source’s headline bears nothing without a passage of the same report.')
  const named = dossier.sources.filter(({ article }) => titles.some(({ articleId }) => articleId === article.id))
  const isPiece = named.some(({ article }) => titleStatement(article.title, article.text) === undefined)
  if (isPiece && !isOfPiece(sentence.text)) return fails('A headline that asks, lists or explains bears only that it does.')
  const own = ownStatement(sentence.text)
  if (named.every(({ article }) => article.text !== '')) {
    // Who reports, and that an outlet asks or explains, are words about the report.
    const body = named.map(({ article, source }) => `${article.text}\n${source.name} asks whether, explains, lists, looks at, reports.`)
    const { names, share } = strangersIn(own, body.join('\n'))
    if (names.length > 0) return fails(`The report below the headline does not name ${names.join(', ')}.`)
    if (share < borneMin) return fails(`The report below the headline has only ${Math.round(share * 100)}% of its words.`)
  }
  const accuser = accuserBelow(own, named)
  if (accuser !== undefined) return fails(`The report below the headline has it only as the word of ${accuser}.`)
  const below: Sentence = { ...sentence, evidence: [first, ...rest] }
  const { material } = materialOf(below, dossier)
  const registered = dossier.entities.flatMap((entity) => [entity.name, ...entity.aliases])
  const told = named.map(({ article }) => article.title)
  const against = [
    figuresAgree(below, material, registered),
    ...(isDeniedIn(below, material, denialsIn(named)) ? [] : [polarityAgrees(below, material)]),
    ...(isInOrder(own, told) ? [] : [rolesAgree(below, material, dossier)]),
    scopeAgrees(below, material, told.join('\n')),
    // "Brandt: ferries run late" may be her word or what she is told of: the report tells which.
    ...(named.some(({ article }) => leavesSpeakerOpen.test(article.title)) ? [speakersAgree(below, material, declares)] : []),
    conditionsAgree(below, material),
  ].filter(({ grade }) => grade === 'contradicted')
  return against.map((it) => ({ ...it, reason: `Against the headline: ${it.reason}` }))
}
