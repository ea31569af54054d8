// What a report opens with, in marks and attributed, where words of our own would not tell the news.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { findClauses } from '../../../text/clauses.ts'
import { foldName, ownStatement } from '../../../text/own-statement.ts'
import { withoutDateline } from '../../../text/plain-sentence.ts'
import { isOrder } from '../../../text/planted-orders.ts'
import { classWords } from '../../../text/word-classes.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { readClaim } from '../wording/claim-clause.ts'
import { isCutShort } from '../wording/cut-short.ts'
import { claimSentence, spanOf } from '../wording/evidence-of.ts'
import { isGlued, withoutTitle } from '../wording/glued.ts'
import { houseWords } from '../wording/house-words.ts'
import { insideSentence } from '../wording/inside-sentence.ts'
import { isOfLaterPage } from '../wording/lost-sense.ts'
import { isState, titleShare } from '../wording/news-value.ts'
import { summaryCap, wasRefused } from '../wording/own-words.ts'
import { countWords, printDate } from '../wording/phrases.ts'
import { isJudged, isOpinionPiece } from '../wording/reportable.ts'
import { isTurnedNext } from '../wording/turned-next.ts'
import { type Speaker, speakerOf } from '../wording/who-speaks.ts'
import { isTangled, shortened } from './opening-cuts.ts'
import { fitsMarks, isSaid, isUnfitForMarks, pointsOutside } from './quotation.ts'
import { partedBySubject } from './subject-outside.ts'

/** An opening that carries less of the headlines than this sets a scene. */
const newsMin = 0.2
/** And one behind a sentence that was not read, or of a state, less than this. */
const surelyNewsMin = 0.35
const positionMax = 2
const wordsMin = 8
/** Behind a sentence that has more than this of its words of content an opening says little more. */
const saidMax = 0.45

interface Passage {
  readonly words: string
  /** The words end in the report's own stop, which stands in the marks with them. */
  readonly isWhole: boolean
  /** Who says it in the report, where its words are cut out from beside the words that tell who. */
  readonly speaker?: Speaker
  /** The subject of the words, or who says them, which goes before them outside the marks. */
  readonly outside?: string
}

interface Opening extends Passage {
  readonly claim: Claim
  readonly from: DossierSource
  readonly share: number
}

/** The same words with marks inside them as marks within marks, on one line. */
const inMarks = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.;])/gu, '')
    .trim()
    .replace(/[“"](?<inner>[^“”"]*)[”"]/gu, '‘$<inner>’')

/** Captions, what a page says of itself, and the words on its buttons. */
const unlikeNews =
  /\b(?:photo|image|pictured|share all|(?:this|the following|an earlier|our) (?:article|story|version|post|piece|transcript|video))\b|^Editor|^(?:CLOSE|WATCH|LIVE|VIDEO|READ|MORE|SHARE|PLAY|OPINION)\b/iu

/** "Lena Brandt reacts after the draw": what a photograph shows. */
const shown = /^(?:react|listen|gesture|pose|wave|smile|stand|sit|look|walk|speak|arrive|wear|hold|hug|cheer|applaud)$/

const isCaption = (words: string): boolean => {
  const verb = findClauses(words)[0]?.verb
  return verb !== undefined && verb.helpers.length === 0 && /^(?:s|base)$/.test(verb.form) && shown.test(verb.lemma)
}

/** The sentence a report opens with: the first that ends as one, behind a byline or a caption's credit. */
function openingOf(from: DossierSource, dossier: Dossier): { readonly claim: Claim; readonly whole: string } | undefined {
  for (const claim of dossier.claims.filter(({ articleId, position }) => articleId === from.article.id && position <= positionMax)) {
    const page = from.article.text.slice(claim.start, claim.end).replace(/\s+/gu, ' ').trim()
    const whole = withoutDateline(withoutTitle(page, from.article.title))
    if (/[.!][”"’]?$/u.test(whole) && countWords(whole) >= wordsMin && !unlikeNews.test(whole) && !isCaption(whole))
      return isOfLaterPage(claim, from.article.publishedAt) ? undefined : { claim, whole }
  }
  return undefined
}

/** A name as it is compared: without an article before it. */
const bareName = (text: string): string => foldName(text.replace(/^the /iu, ''))

const saying = String.raw`(?:said|says|announced|confirmed|reported|told (?:\p{L}+ )?\p{L}+)`
const when = String.raw`(?: (?:on |late |early )*\p{Lu}\p{Ll}+day(?: (?:morning|afternoon|evening|night))?)?`
const saidBefore = new RegExp(`^,? ${saying}${when}(?:,? that)? $`, 'u')
/** What a body does by saying it: "the court ruled". */
const ruling = '(?:decided|ruled|found|held)'
const saidBehind = new RegExp(`^ (?:${saying}|${ruling})${when}(?: in an? [^,.]{3,40})?[.,]`, 'u')

/** What somebody named says in an opening, without the words that tell who: those are told outside the marks. */
function spokenPart(
  opening: Claim,
  from: DossierSource,
  dossier: Dossier,
): { readonly what: string; readonly speaker: Speaker } | undefined {
  for (const claim of dossier.claims.filter(({ articleId, start }) => articleId === opening.articleId && start === opening.start)) {
    const read = claim.speaker === undefined ? undefined : readClaim(claim, dossier)
    // "May no longer sell": what an order forbids stands whole in the marks.
    const isForbidden = /^(?:may|must|can|shall|will) (?:not|no longer)\b/u.test(claim.verb.text)
    if (read === undefined || claim.speaker === undefined || (claim.negated && !isForbidden)) continue
    const speaker = speakerOf(read, dossier)
    if (speaker === undefined || speaker === 'unknown' || /^(?:he|she|it|they|we|I)$/iu.test(speaker.text)) continue
    const { text } = from.article
    // "Citing Orion Lines: “Orion Lines will …”".
    if (bareName(text.slice(claim.subject.start, claim.end)).startsWith(bareName(speaker.text))) continue
    if (claim.speaker.start > claim.subject.start) {
      const before = withoutDateline(text.slice(claim.start, claim.speaker.start))
      const [, what, by] = /^(.+?)[,.]?["”]?,? (according to )?$/su.exec(before) ?? []
      const behind = text.slice(claim.speaker.end, claim.end)
      if (what !== undefined && (by === undefined ? saidBehind.test(behind) : /^[.,]/u.test(behind))) return { what, speaker }
    } else if (withoutDateline(text.slice(claim.start, claim.speaker.start)).trim() === '') {
      if (saidBefore.test(text.slice(claim.speaker.end, claim.subject.start)))
        return { what: text.slice(claim.subject.start, claim.end).replace(/[.!]$/u, ''), speaker }
    }
  }
  return undefined
}

/** Words with their subject, or who says them, outside the marks. */
function subjectOutside(words: string, claim: Claim, { article }: DossierSource): readonly Passage[] {
  return partedBySubject(words).map(({ outside, rest }) => {
    const start = Math.max(claim.start, article.text.indexOf(outside.split(',')[0] ?? outside, claim.start))
    return { words: rest, isWhole: false, outside: insideSentence(houseWords(outside), claim, start, article.text) }
  })
}

/** How much a passage tells; who says it inside the marks reads better than outside. */
const fullness = ({ words, outside, speaker }: Passage): number =>
  countWords(`${outside ?? speaker?.text ?? ''} ${words}`) - (outside?.endsWith(' that') === true ? 2 : 0)

/** The passages of an opening that could stand in marks, the fullest first. */
function passagesOf(whole: string, claim: Claim, from: DossierSource, dossier: Dossier): readonly Passage[] {
  const spoken = spokenPart(claim, from, dossier)
  const what = spoken?.what.replace(/\s+/gu, ' ')
  const cuts = shortened(whole)
  const parts: readonly Passage[] = [
    ...cuts.map((words) => ({ words, isWhole: false })),
    ...(spoken === undefined || what === undefined
      ? []
      : [what, ...shortened(what)].map((words) => ({ words, isWhole: false, speaker: spoken.speaker }))),
    ...[whole.replace(/[.!]$/u, ''), ...cuts].flatMap((words) => subjectOutside(words, claim, from)),
  ]
  return [{ words: whole, isWhole: true }, ...parts.toSorted((a, b) => fullness(b) - fullness(a))]
}

/** "The chair has a friend in the mayor", "the mayor has not said much": how things are or what did not come about, and seldom the news. */
function isStill(words: string): boolean {
  const verb = findClauses(words)[0]?.verb
  return verb === undefined || isState(verb.lemma) || verb.helpers.some((helper) => /^(?:not|never|n[’']t)$/.test(helper))
}

/** The openings of a story's reports that stand in marks and tell its news, what tells most of it first. */
function openingsOf(dossier: Dossier, left: number): readonly Opening[] {
  return dossier.sources
    .flatMap((from) => {
      const { article, coverage } = from
      if (article.level !== 'L4' || !article.language.startsWith('en') || coverage.role === 'copy' || isOpinionPiece(from)) return []
      const opening = openingOf(from, dossier)
      if (opening === undefined || isOrder(opening.whole)) return []
      const { claim, whole } = opening
      if (isTurnedNext(article.text, claim.end, claim.negated)) return []
      const drawnMax = summaryCap(article.wordCount) - left
      const found = passagesOf(whole, claim, from, dossier).find((each) => drawn(each) <= drawnMax && stands(each, from))
      return found === undefined
        ? []
        : [{ ...found, claim, from, share: titleShare(`${found.outside ?? found.speaker?.text ?? ''} ${found.words}`, dossier) }]
    })
    .filter(
      ({ share, claim, words, outside }) =>
        share >= (claim.position === 0 && !isStill(`${outside ?? ''} ${words}`) ? newsMin : surelyNewsMin),
    )
    .toSorted((a, b) => b.share - a.share)
}

/** How many words of its source a passage takes. */
const drawn = ({ words, outside }: Passage): number => countWords(`${outside ?? ''} ${words}`)

/** Whether words tell something that needs no word beside them, and judge nothing. */
function stands({ words, speaker, outside }: Passage, from: DossierSource): boolean {
  const said = outside === undefined ? words : `${outside} ${words}`
  const bare = said.replace(/(?<= )[“"](?<inner>[^“”"]+)[”"](?=[ ,.])/gu, '$<inner>')
  return (
    fitsMarks(words, from) &&
    countWords(words) >= wordsMin &&
    !isUnfitForMarks(bare) &&
    !pointsOutside.test(bare) &&
    !isJudged(bare) &&
    !isTangled(said) &&
    !isGlued(bare) &&
    !isCutShort(bare.replace(/[‘’]/gu, '')) &&
    (speaker !== undefined || outside !== undefined || /^\p{Lu}/u.test(words)) &&
    !/^\p{Lu}\p{Ll}+ing\b/u.test(words) &&
    classWords(bare).some(({ tag }) => /^[VvXMhdE]$/.test(tag))
  )
}

const spansIn = (sentences: readonly Sentence[]) =>
  sentences.flatMap((sentence) =>
    sentence.evidence.flatMap((each) => (each.kind === 'span' ? [{ articleId: each.articleId, start: each.start, sentence }] : [])),
  )

/**
 * What a report opens with, whole or up to the end of a clause, in marks; undefined where no report that allows a quotation opens with
 * the news in so few words.
 *
 * @param told the sentences that stand before it
 * @param beside others on the page: a source that they quote is quoted no second time, and behind other sentences what they say is not said again
 */
export const markedOpening = (dossier: Dossier, told: readonly Sentence[], beside: readonly Sentence[] = []): Sentence | undefined =>
  markedOpenings(dossier, told, beside)[0]

/**
 * All of a story's reports' openings that stand in marks, what tells most of the news first.
 *
 * @param left so many of the words that its source allows an opening leaves for others
 */
export function markedOpenings(
  dossier: Dossier,
  told: readonly Sentence[],
  beside: readonly Sentence[] = [],
  left = 0,
): readonly Sentence[] {
  const quoted = new Set(spansIn(beside.filter(({ text }) => text.includes('“'))).map(({ articleId }) => articleId))
  const spans = spansIn(told)
  return openingsOf(dossier, left).flatMap(({ claim, from, words, isWhole, speaker, outside }) => {
    const own = spans.filter(({ articleId }) => articleId === claim.articleId)
    if (quoted.has(claim.articleId)) return []
    if (
      own.some(({ start, sentence }) => start === claim.start || sentence.text.includes('“')) ||
      isSaid(`${outside ?? ''} ${words}`, told.length === 0 ? [] : [...told, ...beside], saidMax)
    )
      return []
    const publisher = printPublisher(from.source.name)
    const who =
      told.length === 0
        ? `${publisher} reported on ${printDate(from.article.publishedAt.slice(0, 10))}`
        : spansIn(told.slice(-1))[0]?.articleId === claim.articleId
          ? 'The report says'
          : `${publisher} reports`
    const marked = isWhole ? `“${inMarks(words)}”` : `“${inMarks(words)}”.`
    const lead = speaker === undefined ? who : `${who}, citing ${speaker.text}`
    // Who publishes its own news is named once.
    const subject = outside !== undefined && bareName(outside) === bareName(publisher) ? 'it' : outside
    const text = subject === undefined ? `${lead}: ${marked}` : `${who} that ${subject} ${marked}`
    const spent = [...new Set(own.map(({ sentence }) => sentence))].reduce((sum, each) => sum + countWords(ownStatement(each.text)), 0)
    if (wasRefused(text, dossier) || spent + countWords(ownStatement(text)) > summaryCap(from.article.wordCount)) return []
    const sentence = claimSentence(dossier.storyId, 'summary', text, [
      spanOf(claim, dossier),
      ...(speaker?.from === undefined ? [] : [spanOf(speaker.from, dossier)]),
    ])
    return sentence === undefined ? [] : [sentence]
  })
}
