// The headline's news as the first sentence of a summary, where the reports' own sentences could not be told: whole, attributed, dated.
import type { Dossier, DossierSource } from '../../domain/dossier.ts'
import { reportsOnly } from '../../domain/headline.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { type Clause, findClauses } from '../../text/clauses.ts'
import { findStyleBreaches } from '../../text/house-style.ts'
import { literal } from '../../text/literal.ts'
import { insideSentence } from '../../text/title-speakers.ts'
import { type ClassedWord, classWords } from '../../text/word-classes.ts'
import { printPublisher } from './attribution-frames.ts'
import { claimSentence } from './evidence-of.ts'
import { isState, newsStems } from './news-value.ts'
import { mayOffer } from './own-words.ts'
import { capitalise, nameInProse, printDate } from './phrases.ts'
import { inflect } from './rephrase.ts'
import { maySummarise } from './summarise.ts'

/** A summary that holds this much of the headline's words tells its news. */
const toldMin = 0.5
const wordsMin = 5

/** Whether a summary says what its headline says. */
export function tellsNews(headline: Sentence, summary: readonly Sentence[]): boolean {
  const wanted = newsStems(headline.text)
  const told = summary.map(({ text }) => newsStems(text))
  return told.some((stems) => [...wanted].filter((stem) => stems.has(stem)).length >= toldMin * wanted.size)
}

/**
 * "Orla Cloud closes pier in Oslo" as "Orla Cloud has closed a pier in Oslo, the Pier Daily reported on 3 May 2026.": the articles that a
 * headline leaves out are those of the report's own words. Undefined where one of them cannot be told, or the headline is no plain clause.
 */
export function ledeFromHeadline(headline: Sentence, dossier: Dossier): Sentence | undefined {
  const from = sourceOfHeadline(headline, dossier)
  if (from === undefined || reportsOnly(headline.text) || /[“”":?;!]/u.test(headline.text)) return undefined
  const text = articleText(dossier)
  const line = insideSentence(headline.text, text)
  const words = classWords(`${line}.`)
  const [clause] = findClauses(`${headline.text}.`)
  if (clause === undefined || words.length <= wordsMin || !isWhole(clause, headline.text)) return undefined
  // "The Gazette looks at fares": that is told of the report, not of the world.
  if (nameInProse(printPublisher(from.source.name)).includes(line.slice(0, clause.subject.end))) return undefined
  const verb = verbInProse(clause, headline.text)
  const subject = subjectInProse(words, line.slice(0, clause.subject.end), text)
  const rest = inProse(words, clause.verb.end, line.length, text)
  if (verb === undefined || subject === undefined || rest === undefined) return undefined
  const day = printDate(from.article.publishedAt.slice(0, 10))
  const told = `${capitalise(`${subject} ${verb} ${rest}`.trim())}, ${nameInProse(printPublisher(from.source.name))} reported on ${day}.`
  if (!mayOffer(told, dossier) || findStyleBreaches(told).length > 0) return undefined
  return claimSentence(
    dossier.storyId,
    'summary',
    told,
    headline.evidence.filter(({ kind }) => kind === 'span'),
  )
}

/** The report that bears the headline out, where its text is there to look at and every passage may be told in prose. */
function sourceOfHeadline(headline: Sentence, dossier: Dossier): DossierSource | undefined {
  const sources = headline.evidence.map((each) =>
    each.kind === 'span' ? dossier.sources.find(({ article }) => article.id === each.articleId) : undefined,
  )
  const [first] = sources
  const isOpen = sources.every((source) => source !== undefined && maySummarise(source.article.level) && source.article.text !== '')
  return isOpen && first?.article.language.startsWith('en') === true ? first : undefined
}

const articleText = ({ sources }: Dossier): string =>
  sources
    .filter(({ article, coverage }) => maySummarise(article.level) && coverage.role !== 'copy')
    .map(({ article }) => article.text)
    .join('\n')
    .replaceAll('U.S.', 'US')
    .replaceAll('U.K.', 'UK')

/** One clause from the first word to the last, told by nobody, about nobody left open. */
function isWhole(clause: Clause, text: string): boolean {
  const end = clause.parts.at(-1)?.end ?? clause.verb.end
  const isOpen = clause.parts.some(({ kind }) => kind === 'clause' || kind === 'question' || kind === 'relative')
  return (
    clause.subject.start === 0 &&
    clause.lead.length === 0 &&
    clause.speaker === undefined &&
    !clause.conditional &&
    !isOpen &&
    end >= text.length &&
    clause.verb.start === clause.subject.end + 1
  )
}

/** "In June", "last week": what happened then is over. */
const isDated = ({ kind, start, end }: Clause['parts'][number], line: string): boolean =>
  kind === 'time' ||
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d|last|yesterday)\b/u.test(
    line.slice(start, end),
  )

/** A headline's present as what has happened; a state and what is to come stay as they are. */
function verbInProse({ verb, subject, parts }: Clause, line: string): string | undefined {
  const plural = subject.plural ?? verb.form === 'base'
  const has = plural ? 'have' : 'has'
  const [is, ...how] = verb.helpers
  if (verb.helpers.length === 0) {
    if (verb.form !== 's' && verb.form !== 'base') return undefined
    // "Intends to build": what is meant to come is meant still.
    const isMeant = /^(?:intend|plan|hope|aim|expect|want|wish|consider|mull|threaten)$/u.test(verb.lemma)
    if (isState(verb.lemma) || isMeant) return verb.text
    return parts.some((part) => isDated(part, line)) ? inflect(verb.lemma, 'past') : `${has} ${inflect(verb.lemma, 'participle')}`
  }
  if (/^(?:is|are)$/u.test(is ?? '') && verb.passive && how.every((word) => /ly$/u.test(word)))
    return [has, 'been', ...how, inflect(verb.lemma, 'participle')].join(' ')
  return /^(?:will|is|are|may|could)$/u.test(is ?? '') && !verb.helpers.includes('not') ? verb.text : undefined
}

/** Who does it, with the article it needs; undefined where that is not seen, or its last word may be the verb. */
function subjectInProse(words: readonly ClassedWord[], subject: string, text: string): string | undefined {
  const inside = words.filter(({ end }) => end <= subject.length)
  if (inside.length > 1 && /^[vV]$/u.test(inside.at(-1)?.tag ?? '')) return undefined
  if (nameInProse(subject) !== subject) return nameInProse(subject)
  const small = subject.charAt(0).toLowerCase() + subject.slice(1)
  const word = literal(/^\p{L}+/u.exec(small)?.[0] ?? '')
  const isWrittenSmall = word !== '' && new RegExp(String.raw`(?<![\p{L}-])${word}(?![\p{L}-])`, 'u').test(text)
  // "Judge rules", "Marijuana industry": a capital that only the place in the line gives is no name.
  if (inside.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(subject) && isWrittenSmall && inside[0]?.tag !== 'L') {
    const article = articleShown(small, '', text)
    return article === undefined || article === '' ? undefined : `${article} ${small}`
  }
  const told = inProse(words, 0, subject.length, text)
  return told !== undefined && told !== subject && isWrittenSmall ? told.replace(subject, () => small) : told
}

/** Classes at which a noun phrase ends. */
const borders = /^(?:[ICKBWHTnRMXhdeGEVbOo]|\W)$/u

/** The headline's words between two offsets with the articles they need; undefined where one is needed and not to be found. */
function inProse(words: readonly ClassedWord[], from: number, to: number, text: string): string | undefined {
  const inside = words.filter(({ start, end }) => start >= from && end <= to)
  const phrases: ClassedWord[][] = [[]]
  for (const word of inside) {
    if (borders.test(word.tag)) phrases.push([word], [])
    else phrases.at(-1)?.push(word)
  }
  const full = phrases.filter(({ length }) => length > 0)
  const told: string[] = []
  for (const [at, phrase] of full.entries()) {
    const [first] = phrase
    const own = spelled(phrase)
    const before = full[at - 1]
    const isBorder = first === undefined || borders.test(first.tag)
    if (isBorder && isOpenBorder(phrase, before, full[at + 1])) return undefined
    const article = isBorder
      ? ''
      : articleOf(phrase, { own, text, before: before === undefined ? '' : spelled(before), next: full[at + 1] })
    if (article === undefined) return undefined
    told.push(article === '' ? own : `${article} ${own}`)
  }
  return told.join(' ').replace(/ (?=[,.;])/gu, '')
}

/** "Inside existing", "from further": a word between a preposition and its noun, which belongs to the noun. */
const isOpenBorder = (
  phrase: readonly ClassedWord[],
  before: readonly ClassedWord[] | undefined,
  next: readonly ClassedWord[] | undefined,
): boolean => /^[GRE]$/u.test(phrase[0]?.tag ?? '') && before?.[0]?.tag === 'I' && next !== undefined && !borders.test(next[0]?.tag ?? '')

/** Words as they stood beside each other: the mark of a possessive follows its noun. */
const spelled = (phrase: readonly ClassedWord[]): string =>
  phrase.reduce((sum, { text, start }, at) => (at === 0 ? text : `${sum}${start > (phrase[at - 1]?.end ?? 0) ? ' ' : ''}${text}`), '')

interface Standing {
  readonly own: string
  readonly text: string
  readonly before: string
  readonly next: readonly ClassedWord[] | undefined
}

const opened = /^[DSZo]$/u

/** The article a phrase needs: none, "a", "an" or "the"; undefined where the reports do not show it. */
function articleOf(phrase: readonly ClassedWord[], { own, text, before, next }: Standing): string | undefined {
  const [first] = phrase
  const head = phrase.at(-1)
  if (first === undefined || head === undefined || opened.test(first.tag) || (first.tag === '#' && !first.text.includes('-'))) return ''
  if (phrase.some(({ tag }) => tag === 'S') || /['’] /u.test(own))
    return /^\p{Ll}/u.test(own) ? articleShown(own.split(/['’]/u)[0] ?? own, before, text) : ''
  if (phrase.every(({ text: word }) => /^[\p{Lu}\d]/u.test(word))) return nameInProse(own) === own ? articleOfName(own, text) : 'the'
  // A superlative wants its article, and a verb at the end is a clause of its own.
  if (phrase.some(({ text: word }) => /\p{Ll}{2}est$/u.test(word)) || (phrase.length > 1 && /^[vV]$/u.test(head.tag))) return undefined
  if (head.tag === 'A') return shownAs(own, text) ?? (phrase.length === 1 && before === '' ? '' : undefined)
  if (head.tag === 'L' || (/[^s]s$/u.test(head.text) && head.tag !== 'N')) return ''
  // "Vehicle and stabbing incidents": whether the first noun stands alone is not seen.
  if (next?.[0]?.tag === 'C') return undefined
  const article = articleShown(own, before, text)
  // "16-year war": with its measure before it, one of a kind has an article.
  return article === '' && first.tag === '#' ? undefined : article
}

/** A name goes by "the" where the reports mostly say so. */
function articleOfName(name: string, text: string): string {
  // "The Trump administration" says nothing of Trump.
  const alone = String.raw`(?![\p{L}'’-]| (?!(?:of|in|on|at|by|for|to|and|or|is|was|are|were|has|have|had|will|would|said|says|that|which|who|with|from|as)\b)\p{L})`
  const all = [...text.matchAll(new RegExp(String.raw`(?<before>\b\p{L}+ )?(?<![\p{L}])${literal(name)}${alone}`, 'gu'))]
  const named = all.filter(({ groups }) => /^the $/iu.test(groups?.['before'] ?? '')).length
  return /^(?:US|UK|EU|UN|FBI|CIA|\p{Lu}\p{Ll}+ GOP)$/u.test(name) || (named > 0 && named * 2 > all.length) ? 'the' : ''
}

const bareBefore =
  /^(?:of|in|on|for|with|by|from|to|at|and|or|over|about|against|through|into|as|under|without|is|was|are|were|be|has|had|have|\p{L}+(?:ed|ing|es))$/u

/** How the reports show a phrase as it stands, by what mostly comes before it: an article, nothing, or undefined where that is neither. */
function shownAs(phrase: string, text: string): string | undefined {
  const found = [...text.matchAll(new RegExp(String.raw`(?<![\p{L}'’])(?<before>[\p{L}'’]+) ${literal(phrase)}(?![\p{L}-])`, 'giu'))]
  const before = found.map(({ groups }) => groups?.['before']?.toLowerCase() ?? '')
  const count = (test: (word: string) => boolean): number => before.filter(test).length
  const the = count((word) => word === 'the')
  const some = count((word) => word === 'a' || word === 'an')
  if ((the + some) * 2 > before.length) return the > some ? 'the' : indefinite(phrase)
  return count((word) => bareBefore.test(word)) * 2 > before.length ? '' : undefined
}

/** How the reports show a phrase: behind the same word, as it stands, or by its last word with others before it. */
function articleShown(phrase: string, before: string, text: string): string | undefined {
  if (before !== '' && new RegExp(String.raw`(?<![\p{L}])${literal(before)} ${literal(phrase)}(?![\p{L}-])`, 'iu').test(text)) return ''
  const known = shownAs(phrase, text)
  if (known !== undefined || new RegExp(String.raw`(?<![\p{L}])${literal(phrase)}(?![\p{L}-])`, 'iu').test(text)) return known
  return shownByHead(phrase, text)
}

/** The article of the first place where the last word of a phrase stands with one; nothing where it mostly stands without. */
function shownByHead(phrase: string, text: string): string | undefined {
  const head = phrase.split(' ').at(-1) ?? phrase
  const found = [...text.matchAll(new RegExp(String.raw`(?<before>(?:[\p{L}'’-]+ ){1,4})${literal(head)}(?![\p{L}-])`, 'giu'))]
  const articles = found.map(({ groups }) => {
    const words = (groups?.['before'] ?? '').trim().toLowerCase().split(' ').toReversed()
    const at = words.findIndex((word) => /^(?:an?|the)$/u.test(word))
    const end = words.findIndex((word) => bareBefore.test(word))
    return at >= 0 && (end < 0 || at < end) ? words[at] : ''
  })
  const shown = articles.filter((article) => article !== '')
  if (found.length === 0 || shown.length * 2 === found.length) return undefined
  if (shown.length * 2 < found.length) return phrase === head ? '' : undefined
  const definite = shown.filter((article) => article === 'the').length
  const isDefinite = definite * 2 === shown.length ? shown[0] === 'the' : definite * 2 > shown.length
  return isDefinite ? 'the' : indefinite(phrase)
}

const indefinite = (phrase: string): string =>
  /^(?:[aei]|o(?!ne\b)|u(?!ni|s|k\b|til)|hour|honest|heir|8|11|18)/iu.test(phrase) ? 'an' : 'a'
