// One summary sentence from a claim: who did, says or plans what, in our own words, with who reports it.

import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { plainSentence } from '../../../text/plain-sentence.ts'
import { sumsInShort } from '../../../text/printed-sums.ts'
import { type Attribution, framesFor } from '../wording/attribution-frames.ts'
import { citedBehind } from '../wording/cited-source.ts'
import { readClaim, type Telling, tellingsOf } from '../wording/claim-clause.ts'
import {
  type Content,
  plainForms,
  saidThat,
  spokenForms,
  withCourseFirst,
  withLatePlace,
  withMeasureFirst,
} from '../wording/content-forms.ts'
import { isContrasted } from '../wording/contrasted.ts'
import { claimSentence, sourceOf, spanOf } from '../wording/evidence-of.ts'
import { figureOfHouse } from '../wording/figures-of-house.ts'
import { genderFits, ownsPronouns } from '../wording/gender.ts'
import { glossedContents, isGlossed } from '../wording/glossed-claims.ts'
import { subjectGoneOn } from '../wording/going-on.ts'
import { houseWords } from '../wording/house-words.ts'
import { inForceFrom, toldAhead } from '../wording/in-force.ts'
import { insideSentence } from '../wording/inside-sentence.ts'
import { meansWithin, withoutWithin } from '../wording/lede-introduces.ts'
import { losesBound } from '../wording/left-out.ts'
import { isMeantInside, losesEarlier, withInsideMeant } from '../wording/lost-sense.ts'
import { withMeantNamed } from '../wording/meant-words.ts'
import { withoutChange } from '../wording/measured-behind.ts'
import { misleadsAlone } from '../wording/misleads-alone.ts'
import { nameBehind, nameGoneOn, type PrintedName, withNamesInFull, withOffice } from '../wording/names-in-full.ts'
import { houseOf } from '../wording/of-the-company.ts'
import { isOpeningNoun } from '../wording/opening-noun.ts'
import { withOwnMarks } from '../wording/own-marks.ts'
import { isPieced, mayOffer } from '../wording/own-words.ts'
import { countWords } from '../wording/phrases.ts'
import { saysSomething, standsAlone } from '../wording/plain-telling.ts'
import type { ReadClaim } from '../wording/read-claim.ts'
import { isReportable } from '../wording/reportable.ts'
import { isCounted } from '../wording/told-apart.ts'
import { isReviewed } from '../wording/told-around.ts'
import { type ToldBefore, toldAgain } from '../wording/told-before.ts'
import { passiveTold, withDayFirst } from '../wording/turned-forms.ts'
import { isUntellable } from '../wording/untellable.ts'
import { wordings } from '../wording/verb-and-object.ts'
import { articleText, isUnheardOf, type Speaker, speakerOf, spokenOf, subjectOf, withoutKnown } from '../wording/who-speaks.ts'
import { withNamesIntroduced } from './introduced-names.ts'
import { inOwnWordsEach, worth } from './own-tellings.ts'
import { type PartedTelling, partedTellings, withRestTold } from './parted-telling.ts'
import { quotedContents } from './quoted-contents.ts'
import { doubtsOf } from './sentence-doubts.ts'
import { confidenceOf } from './sentence-gate.ts'
import { isFitting, type Place, sentenceWordsMin } from './sentence-room.ts'

type Room = Partial<Pick<Place, 'before' | 'toldFrom' | 'mayQuote' | 'follows' | 'restInMarks'>>

/** The words of a claim, fullest first, that can stand by themselves; none where it cannot be told. A first sentence of a lede keeps the marks of a phrase. */
export function contentsOf(
  read: ReadClaim,
  dossier: Dossier,
  { before = '', toldFrom = [], mayQuote = false, follows, restInMarks = false }: Room = {},
): readonly Content[] {
  const { claim, clause, outer } = read
  if (clause.conditional || outer?.conditional === true || outer?.verb.helpers.includes('not') === true || losesEarlier(read)) return []
  const article = articleText(claim, dossier)
  if (!isReportable(read, dossier, '') || isContrasted(read) || isUntellable(read, article) || misleads(read, article, dossier)) return []
  const heard = speakerOf(read, dossier, { before, toldFrom })
  const citing = heard === 'unknown' ? citedBehind(read) : undefined
  const spoken = citing === undefined ? heard : undefined
  if (spoken === 'unknown' || isUnheardOf(spoken, claim, dossier, before)) return []
  const speaker = spoken && { ...spoken, text: introduced(spoken.text, claim.speaker?.text ?? '', before) }
  const met = aboutWhom(read, spoken, dossier, { before, toldFrom, follows })
  const named = met === undefined || met.text === claim.subject.text ? nameBehind(read) : undefined
  const found = named === undefined ? met : { ...met, text: named }
  const subject = found === undefined ? undefined : { ...found, text: introduced(plainName(found.text), claim.subject.text, before) }
  if (subject === undefined || (met?.isKnown !== true && isOpeningNoun(read, dossier))) return []
  const printed = houseWords(subject.text)
  const isOwnThing = speaker !== undefined && /^its \p{Ll}/u.test(printed)
  const isPronoun = isOwnThing || /^(?:he|she|it|they)$/.test(printed)
  const from = inForceFrom(read)
  const isFirst = claim.position === 0 && before === ''
  const contents: Content[] = []
  if (mayQuote && from === undefined && speaker === undefined && !isPronoun) contents.push(...quotedContents(read, subject, dossier))
  for (const telling of tellingsIn(read, dossier, restInMarks)) {
    const { words: named, from: naming } = withNamesPut(telling.words.join(' '), read, dossier, `${before} ${printed}`)
    const { told: object, bare } =
      telling.rest === undefined && (mayQuote || isFirst) ? withOwnMarks(named, article) : { told: named, bare: named }
    const isWithin = (speaker === undefined || isPronoun) && meansWithin(object, read, speaker?.text ?? printed, clause.subject.plural)
    const keepsPronoun = isWithin || /\b(?:he|she)\b/iu.test(object) || isMeantInside(object, printed, clause.subject.plural)
    if (!isReportable(read, dossier, object) || losesBound(bare, read)) continue
    const isSpoken = claim.position < (/\d/u.test(object) ? 8 : 2) && speaker !== undefined && !/^(?:says|say)$/.test(speaker.verb)
    const alone = withInsideMeant(withoutKnown(withoutChange(isWithin ? withoutWithin(bare) : bare), `${before}${houseOf(claim, dossier)}`))
    if (
      !saysSomething(clause, telling.words, { isCounted: isCounted(read), isSpoken, isBehind: before !== '' }) ||
      !standsAlone(alone, keepsPronoun, claim.position === 0)
    )
      continue
    const meant = isPronoun ? (speaker?.text ?? houseWords(claim.speaker?.text ?? '')) : printed
    const plural = isPronoun && !isOwnThing ? printed === 'they' : clause.subject.plural
    if (!(isWithin ? genderFits(object, article, meant) : ownsPronouns(object, meant, plural, read, dossier))) continue
    const inner = isPronoun || subject.text !== claim.subject.text ? printed : insideSentence(printed, claim, claim.subject.start, article)
    const names = [speaker?.from, subject.from, ...naming]
    for (const { rest: plain, changed } of wordings(read, object)) {
      const rest = from === undefined ? plain : toldAhead(plain, read, from)
      if (rest === undefined) continue
      const told = { subject: inner, rest, changed, names, telling: object, ...(citing !== undefined && { citing }) }
      contents.push(...formsOf(told, telling, read, speaker, isPronoun))
    }
    if (!isPronoun && citing === undefined && from === undefined && telling.rest === undefined)
      contents.push(...inPassive(read, telling, { subject: inner, names, telling: object }, speaker))
  }
  return contents
}

interface Known extends ToldBefore {
  readonly follows: Room['follows']
}

/** Whom or what the clause is about: as the sentences before let it be told, by the name that its report gives, or by what it goes on about. */
const aboutWhom = (read: ReadClaim, spoken: Speaker | undefined, dossier: Dossier, known: Known): PrintedName | undefined =>
  toldAgain(read.claim.subject, read.claim, dossier, known) ??
  subjectOf(read, spoken, dossier, known.before) ??
  spokenOf(read.claim, known.before, dossier) ??
  figureOfHouse(read.claim, dossier, known.before) ??
  subjectGoneOn(read, dossier, known.follows)

/** Words behind the verb with each body and person by the name that the report gives, and the claims that give it. */
function withNamesPut(words: string, read: ReadClaim, dossier: Dossier, before: string) {
  const bodies = withMeantNamed(words, read.claim, dossier, before)
  const people = withNamesInFull(bodies.words, read, dossier, before)
  return { words: people.words, from: [...bodies.from, ...people.from] }
}

/** The ways a clause can be told, or those that leave nothing of its sentence out. */
const tellingsIn = (read: ReadClaim, dossier: Dossier, restInMarks: boolean): readonly PartedTelling[] =>
  restInMarks ? partedTellings(read, dossier) : tellingsOf(read)

/** The forms of one wording: who says so before, behind or between, and the rest of its sentence or its own parts moved. */
function formsOf(
  told: Omit<Content, 'isSpoken'>,
  telling: PartedTelling,
  read: ReadClaim,
  speaker: Speaker | undefined,
  isPronoun: boolean,
): readonly Content[] {
  const forms = speaker === undefined ? plainForms(told) : spokenForms(told, speaker, isPronoun, saidThat(read))
  return telling.rest === undefined
    ? [...forms, ...forms.flatMap((form) => withPartsMoved(form, telling, read))]
    : withRestTold(forms, telling.rest)
}

const misleads = (read: ReadClaim, article: string, dossier: Dossier): boolean => misleadsAlone(read, article) || isReviewed(read, dossier)

/** A form with the report named between its parts, or with one of them told earlier. */
const withPartsMoved = (form: Content, telling: Telling, { clause }: ReadClaim): readonly Content[] => [
  ...withLatePlace(form, telling),
  ...withCourseFirst(form, telling),
  ...withMeasureFirst(form, telling),
  ...withDayFirst(form, telling, clause),
]

/** A telling in the passive voice, where it has one. */
function inPassive(read: ReadClaim, telling: Telling, of: Pick<Content, 'subject' | 'names' | 'telling'>, speaker: Speaker | undefined) {
  const turned = passiveTold(telling, read, of.subject)
  if (turned === undefined) return []
  const told = { ...of, ...turned, changed: 0, isTurned: true as const }
  return speaker === undefined ? plainForms(told) : spokenForms(told, speaker, false, saidThat(read))
}

/** A name with the office that its source gives it, or the surname alone where the sentences before have told it. */
const introduced = (name: string, own: string, before: string): string => {
  const goneOn = nameGoneOn(name, own, before)
  const full = withOffice(name, own)
  return goneOn !== name || full === name ? goneOn : houseWords(full)
}

/** A name without the letters in brackets and the party behind it. */
const plainName = (text: string): string => plainSentence(` ${text} `).replace(/\s+/gu, ' ').trim()

/** A sentence a claim can be told by, and how likely an editor lets it stand. */
export interface Offered {
  readonly sentence: Sentence
  readonly confidence: number
}

/** The claim as one sentence in our own words, with who reports it: of its tellings the one that leaves least to doubt. Undefined when it cannot be said well or without copying. */
export function offerFromClaim(claim: Claim, dossier: Dossier, place: Place): Offered | undefined {
  const from = sourceOf(dossier, claim.articleId)
  if (from === undefined || claim.position > 40 || place.wordsMax < sentenceWordsMin) return undefined
  const read = readClaim(claim, dossier)
  const attribution: Attribution = { claim, dossier, ...place }
  const isForeign = isGlossed(claim, dossier)
  const contents = isForeign ? glossedContents(claim, dossier) : read === undefined ? [] : contentsOf(read, dossier, place)
  const offers = contents.flatMap((content) => {
    const length = countWords(content.rest)
    return framesFor(content, attribution).map((frame) => ({ content, ...frame, worth: worth(length, content, frame.isMiddle) }))
  })
  const ranked = offers.toSorted((a, b) => b.worth - a.worth)
  const worded = (isTurned: boolean): readonly (typeof offers)[number][] =>
    inOwnWordsEach(
      ranked.filter(({ content }) => (content.isTurned ?? false) === isTurned),
      claim,
      dossier,
      place,
    )
  const straight = worded(false)
  const found = (straight.length > 0 ? straight : worded(true)).map((offer) => ({
    ...offer,
    confidence:
      isForeign || read === undefined
        ? foreignConfidence
        : confidenceOf(doubtsOf(offer.text, claim, dossier, { read, before: knownBefore(read, dossier, place) })),
  }))
  // Of those that leave nothing out the likeliest wording is the one that reads best.
  const best = place.restInMarks === true ? found[0] : found.toSorted((a, b) => b.confidence - a.confidence)[0]
  if (best === undefined) return undefined
  const fits = (text: string): boolean => isFitting(text, claim, place) && mayOffer(text, dossier) && !isPieced(sumsInShort(text), dossier)
  const { text, from: who } = withNamesIntroduced(best.text, claim, dossier, { before: place.before ?? '', fits })
  const proofs = [claim, ...place.agreeing, ...best.content.names, ...who].filter((each) => each !== undefined)
  const sentence = claimSentence(
    dossier.storyId,
    'summary',
    text,
    [...new Set(proofs)].map((each) => spanOf(each, dossier)),
  )
  return sentence === undefined ? undefined : { sentence, confidence: best.confidence }
}

/** What a reader knows by then: what the sentences before say, and what this one goes on about. */
const knownBefore = (read: ReadClaim, dossier: Dossier, { before, follows }: Place): string | undefined =>
  subjectGoneOn(read, dossier, follows) === undefined ? before : `${before ?? ''} ${read.claim.subject.text}`

/** The same where only the words matter. */
export const sentenceFromClaim = (claim: Claim, dossier: Dossier, place: Place): Sentence | undefined =>
  offerFromClaim(claim, dossier, place)?.sentence

/** What is told through a dictionary is whole or not told: the doubts are those of English clauses. */
const foreignConfidence = 0.9
