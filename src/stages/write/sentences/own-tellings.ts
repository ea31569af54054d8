// The wordings of a claim in our own words: of each telling the likeliest that says no more than the claim and copies nothing.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { findStyleBreaches } from '../../../text/house-style.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { sumsInShort } from '../../../text/printed-sums.ts'
import { isAsFirm } from '../wording/as-firm.ts'
import { isBarePrice } from '../wording/bare-price.ts'
import { moneyWords, readClaim } from '../wording/claim-clause.ts'
import type { Content } from '../wording/content-forms.ts'
import { isCutShort } from '../wording/cut-short.ts'
import { isOfficeLoose, pointsToUntold } from '../wording/dangling.ts'
import { losesPast } from '../wording/lost-sense.ts'
import { losesTime } from '../wording/lost-time.ts'
import { inOwnWords, reworded } from '../wording/own-wording.ts'
import { isPieced, mayOffer } from '../wording/own-words.ts'
import { countWords } from '../wording/phrases.ts'
import { isSuperseded } from '../wording/superseded.ts'
import { isToldOnlyThere } from '../wording/told-only-there.ts'
import { hasWrongArticle, isBroken } from '../wording/untellable.ts'
import { isFitting, longest, oursOf, type Place } from './sentence-room.ts'

/** So many tellings of one claim are held against each other. */
const tellingsMax = 3
/** So many of the likeliest wordings are looked at in all. */
const offersMax = 80
/** So many of the likeliest wordings are worded anew where they copy; what comes after them must be our own as it stands. */
const wordedAnewMax = 18
const wordedAnewOfOne = 6

/** Of each telling the likeliest wording that says no more than the claim, keeps the house style and copies nothing, worded anew where it would. */
export function inOwnWordsEach<Offer extends { readonly text: string; readonly content: Content }>(
  ranked: readonly Offer[],
  claim: Claim,
  dossier: Dossier,
  room: Place,
): readonly Offer[] {
  const found = new Map<string, Offer>()
  const tried = new Map<string, number>()
  const read = readClaim(claim, dossier)
  const titles = dossier.sources.map(({ article: { title } }) => title).join('. ')
  let [triedInAll, seen] = [0, 0]
  for (const offer of ranked) {
    if (found.size >= tellingsMax || seen >= offersMax) break
    const key = offer.content.telling ?? ''
    if (found.has(key)) continue
    const text = withOneOfMany(moneyWords(offer.text, claim).replace(/\s+/gu, ' '), room)
    if (!isFitting(text, claim, room)) continue
    seen++
    if (isBarePrice(text) || hasWrongArticle(text) || !isAsFirm(text, claim) || findStyleBreaches(text).length > 0) continue
    if (losesPast(text, claim, dossier) || isTorn(text, room) || isSuperseded(ownStatement(text), dossier)) continue
    if (isToldOnlyThere(ownStatement(text), claim, dossier, room.before)) continue
    if ((read !== undefined && losesTime(ownStatement(text), read)) || isLoose(text, room, titles)) continue
    if (mayOffer(text, dossier)) {
      const whole = isPieced(sumsInShort(text), dossier) ? inFewerPieces(text, offer.content, dossier) : text
      if (whole !== undefined) found.set(key, { ...offer, text: whole })
      continue
    }
    const place = `${key}|${offer.content.late ?? ''}`
    const triedOfOne = tried.get(place) ?? 0
    if (triedInAll >= wordedAnewMax || triedOfOne >= wordedAnewOfOne || (text.includes('“') && offer.content.isParted !== true)) continue
    triedInAll++
    tried.set(place, triedOfOne + 1)
    const anew = inOwnWords(text, dossier)
    if (
      anew !== undefined &&
      !isPieced(sumsInShort(anew), dossier) &&
      !hasWrongArticle(anew) &&
      !isTorn(anew, room) &&
      isAsFirm(anew, claim) &&
      findStyleBreaches(anew).length === 0 &&
      countWords(anew) <= longest(room)
    )
      found.set(key, { ...offer, text: anew })
  }
  return [...found.values()]
}

/** Whether our words show a fault, or where the marks begin and end does. */
const isTorn = (text: string, room: Place): boolean =>
  isBroken(oursOf(text, room), room.told) || (text.includes('“') && isCutShort(ownStatement(text)))

/** "The poll said" where no poll was spoken of: one of many. */
const withOneOfMany = (text: string, { before = '' }: Place): string =>
  text.replace(/^The (?<what>poll|survey|study) (?=said|says|found|shows|showed|indicated)/u, (found, what: string) =>
    before.toLowerCase().includes(what) ? found : `A ${what} `,
  )

/** Whether a sentence points to what a reader has not been told. */
const isLoose = (text: string, { before = '' }: Place, titles: string): boolean =>
  isOfficeLoose(ownStatement(text)) || pointsToUntold(ownStatement(text), `${before} ${titles}`)

/** What ends in its source's words told with a word or two of ours changed, where it would be copied in pieces. */
const inFewerPieces = (text: string, { isParted }: Content, dossier: Dossier): string | undefined =>
  isParted === true
    ? reworded(text).find(
        (each) =>
          mayOffer(each, dossier) &&
          !isPieced(sumsInShort(each), dossier) &&
          !hasWrongArticle(each) &&
          findStyleBreaches(each).length === 0,
      )
    : undefined

const fullWords = 24

/** More of the claim is better up to a full sentence; an attribution in the middle and a borrowed verb cost a little. */
export function worth(words: number, { changed, late }: Content, isMiddle: boolean): number {
  return Math.min(fullWords, words) - Math.max(0, words - fullWords) * 0.5 - (late !== undefined ? 2 : isMiddle ? 5 : 0) - changed
}
