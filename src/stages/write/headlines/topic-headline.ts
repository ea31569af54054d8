// The last headline before a list of names: which outlets report on what, by the noun phrases of their own headlines that the reports bear out.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { type TitleTopic, titleTopics } from '../../../text/title-topics.ts'
import { caseIn, inArticleCase, plainTitle } from '../../../text/titles.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'
import { shortPublisher } from '../wording/attribution-frames.ts'
import { houseWords } from '../wording/house-words.ts'
import { newsStems, titleShare } from '../wording/news-value.ts'
import { capitalise, countWord, withArticle } from '../wording/phrases.ts'
import { freshHeadline, reportsOf } from './fresh-headline.ts'
import type { Candidate } from './headline.ts'
import { bars, confidenceIn } from './headline-gate.ts'
import { proofsFor } from './title-news.ts'
import { isOutletName } from './topic-names.ts'

const topicsMax = 12
/** Two subjects side by side say less of what is between them than one phrase does. */
const pairCost = 0.12
/** A single phrase without a name must carry this much of the reports' own headlines. */
const shareMin = 0.25

interface Topic extends TitleTopic {
  readonly source: DossierSource
}

const isOpen = ({ article, coverage }: DossierSource): boolean =>
  article.language.startsWith('en') && article.level >= 'L3' && article.text !== '' && coverage.role !== 'copy'

/** Whether each word of content stands in the report, written as here: what only the headline says is not borne out. */
function isBorne({ text }: TitleTopic, held: string): boolean {
  const stems = newsStems(held)
  const names = text.match(/\p{Lu}[\p{L}'-]+/gu) ?? []
  return [...newsStems(text)].every((stem) => stems.has(stem)) && names.every((name) => held.includes(name.replace(/['’]s?$/u, '')))
}

const counts = /^(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands)$/u

/** The phrase's first word small where the reports mostly write it so. */
function opened(words: string, held: string): string {
  const first = /^\p{Lu}[\p{Ll}-]+(?=['’]?\b)/u.exec(words)?.[0] ?? ''
  return first !== '' && (counts.test(first) || caseIn(first, held) === 'small') ? first.toLowerCase() + words.slice(first.length) : words
}

/** A day, a month, a word that is no name: nothing that reports are about. */
const noSubject =
  /^(?:\p{Ll}\S*|\S{1,3}|(?:Our|My|Your|His|Her|Their|Its) .*|January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{Ll}+day)$/u

/** "Brandt of fraud", "lawmakers close", "Vega echo loud calls": words that stand side by side in a headline and make no phrase. */
function isMisshapen(text: string): boolean {
  const words = classWords(text)
  const isBase = (word: string): boolean => verbReadings(word).some(({ form }) => form === 'base')
  return words.some(({ tag, lower }, at) => {
    const [before, after] = [words[at - 1], words[at + 1]]
    if (lower === 'of' && before?.tag === 'P' && after !== undefined && /^\p{Ll}/u.test(after.text)) return !bodies.test(before.lower)
    if (before?.tag === 'L' && after === undefined && isBase(lower)) return true
    return before?.tag === 'P' && tag !== 'P' && isBase(lower) && after?.tag === 'A'
  })
}
/** "Abandon strike, advance bill": behind a comma a headline goes on with its next deed. */
const isSecondDeed = ({ text }: TitleTopic, title: string): boolean =>
  verbReadings((text.split(' ')[0] ?? '').toLowerCase()).some(({ form }) => form === 'base') &&
  new RegExp(`,['"’”]? ${text.split(' ')[0]?.replace(/[^\p{L}]/gu, '.') ?? ''}(?!\\p{L})`, 'iu').test(title)

const bodies = /^(?:university|bank|bureau|department|house|board|court|state|secretary|church|ministry|council|chamber|institute)$/

function topicsOf(source: DossierSource, held: string): readonly Topic[] {
  const { article } = source
  if (/\b(?:you|your|hey|dear)\b/iu.test(article.title)) return []
  // Words in marks are somebody's own: what stands beside them is read.
  return plainTitle(article.title)
    .replace(/(?<=^|[\s(])["“'](?!s\b)[^"”“]{1,80}?["”'](?=[\s,.:;?!)]|$)/gu, ' ‖ ')
    .split(/: | [-–—] |[;?!] |‖/u)
    .map((piece) => piece.trim().replace(/^[,.\s]+/u, ''))
    .filter((piece) => !/["“”]/u.test(piece))
    .flatMap((piece) => titleTopics(inArticleCase(piece.replace(/[?!.]+$/u, ''), held)))
    .map((topic) => ({ ...topic, text: opened(topic.text, held) }))
    .filter((topic) => !isMisshapen(topic.text) && !isSecondDeed(topic, article.title))
    .filter(
      (topic) => !noSubject.test(topic.text) && isBorne(topic, article.text) && !/\b(?:you|your|we|our|my)\b|\bI\b/iu.test(topic.text),
    )
    .map((topic) => ({ ...topic, source }))
}

function whoReports(dossier: Dossier): string {
  const names = [
    ...new Set(dossier.sources.filter(({ coverage }) => coverage.role !== 'copy').map(({ source }) => shortPublisher(source.name))),
  ]
  return names.length > 1 ? `${capitalise(countWord(names.length))} outlets report on` : `${names[0] ?? 'One outlet'} reports on`
}

/** Whether two phrases have no word in common. */
function isApart(one: Topic, other: Topic): boolean {
  const stems = newsStems(one.text)
  return ![...newsStems(other.text)].some((stem) => stems.has(stem))
}

/** What says enough alone. */
const isLong = (topic: Topic | undefined): boolean => (topic?.text.split(' ').length ?? 0) > 3

/** Without its article, and a person without the place they are of. */
const withoutArticle = (text: string): string =>
  text.replace(/^(?:the|an?) (?=\p{L})/iu, '').replace(/^(?:\p{Lu}[\p{L}.]+ )?\p{Lu}[\p{L}.]+['’]s (?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$)/u, '')

/** "Two outlets report on questioning of Brandt in ferry suit"; undefined where the headlines name no more than names. */
export function topicCandidate(dossier: Dossier): Candidate | undefined {
  // A page has its headline too, and a headline's capitals make no names.
  const held = reportsOf(dossier)
  const who = whoReports(dossier)
  const topics = dossier.sources
    .filter(isOpen)
    .flatMap((source) => topicsOf(source, held))
    .filter(({ text, isNamed }) => !isNamed || !isOutletName(text, dossier))
    .toSorted((a, b) => titleShare(b.text, dossier) - titleShare(a.text, dossier))
  const full = topics.filter(({ isNamed }) => !isNamed).slice(0, topicsMax)
  const pairs = full.flatMap((topic) =>
    topics
      .filter((other) => isApart(topic, other))
      .slice(0, topicsMax)
      .map((other) => (other.isNamed || (other.source === topic.source && other.start < topic.start) ? [other, topic] : [topic, other])),
  )
  const ranked = [...full.map((topic) => [topic]), ...pairs]
    .map((chosen) => ({ chosen, words: chosen.map(({ text }) => withArticle(withoutArticle(houseWords(text)))).join(' and ') }))
    .map((each) => ({
      ...each,
      value: titleShare(each.words, dossier) - (isLong(each.chosen[0]) || isLong(each.chosen[1]) ? (each.chosen.length - 1) * pairCost : 0),
    }))
    .filter(({ words, chosen }) => /\p{Lu}/u.test(words) || titleShare(words, dossier) >= shareMin || chosen.length > 1)
    .toSorted((a, b) => b.value - a.value)
  for (const { chosen, words } of ranked) {
    const [first] = chosen
    const fresh = first === undefined ? undefined : freshHeadline(`${who} ${words}`, dossier)
    const articles = new Map(chosen.map(({ source }) => [source.article.id, source.article]))
    const claims = dossier.claims.filter(({ articleId }) => articles.has(articleId))
    const textOf = (claim: Claim): string => articles.get(claim.articleId)?.text.slice(claim.start, claim.end) ?? ''
    const proofs = fresh === undefined ? undefined : proofsFor(words, claims, textOf)
    if (fresh === undefined || proofs === undefined) continue
    const candidate = { text: fresh.text, proofs, bonus: 0 }
    if (confidenceIn(candidate, dossier) >= bars.last) return candidate
  }
  return undefined
}
