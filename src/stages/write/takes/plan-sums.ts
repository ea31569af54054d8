// Sums and levels that a report itself sets against something, for the short form.

import { partOfPower } from './kind-sizes.ts'
import type { News, Said, Sized } from './news-plan.ts'
import { levelBeforeMove, levelMoved } from './size-of-changes.ts'
import { awardOfAsked, priceOfAll, sumOfCase } from './size-of-claims.ts'
import { interestOfYear, priceOfEach, sumOfYear, wholeOfStake } from './size-of-deals.ts'
import { pointsBetween } from './size-of-levels.ts'
import { partOfMany, sumOfSum } from './size-of-parts.ts'
import { againstOther, levelBehind, perCount, perHead, perMonth, rateOnSum } from './size-of-sums.ts'
import { marginOfVote } from './size-of-votes.ts'

/** Lives are not put in proportion. */
const ofLives =
  /\b(?:dea(?:ths?|d)|die[ds]?|dying|killed|killing|toll|victims?|casualt\w+|infect\w+|cases|wounded|injur\w+|hospitali[sz]\w+|shooting|shot|rape\w*|suicid\w+|hostages?|refugees|prisoners)\b/iu

/** Ways that look themselves whether what they read is told as done. */
const ownGround = (news: News): readonly ((said: Said) => readonly Sized[])[] => [
  (said) => awardOfAsked(said, news),
  (said) => sumOfCase(said, news),
  marginOfVote,
  pointsBetween,
  (said) => interestOfYear(said, news),
  (said) => levelMoved(said, news),
  (said) => levelBeforeMove(said, news),
  // "In 312 of 480 notes, a patient could be named" has counted them.
  (said) => partOfMany(said, news),
]
/** Ways that look at the words around their figures, and lean on the claim being neither denied nor only possible. */
const heldGround = (news: News): readonly ((said: Said) => readonly Sized[])[] => [
  (said) => priceOfEach(said, news),
  (said) => sumOfYear(said, news),
  priceOfAll,
  sumOfSum,
  wholeOfStake,
  partOfPower,
]
/** Ways that lean on the claim being told as done. */
const ofClaim = (news: News): readonly ((said: Said) => readonly Sized[])[] => [
  rateOnSum,
  againstOther,
  levelBehind,
  perCount,
  perMonth,
  (said) => perHead(said, news),
]

const isTellable = ({ text, claim }: Said): boolean => !ofLives.test(text) && claim.modality !== 'rumour'
const isHeld = ({ claim }: Said): boolean => claim.modality !== 'possible' && !claim.negated
const isPlain = (said: Said): boolean => isHeld(said) && !/[“”"]/u.test(said.text)

/** A claim of the news with what its own sum comes to. */
export interface SizedClaim {
  readonly said: Said
  readonly size: readonly Sized[]
}

/** Sentences further down than this tell the background. */
const positionMax = 30

/** Every claim whose figure can be put in proportion, the news first; each figure once. */
export function sizedClaims(news: News): readonly SizedClaim[] {
  const found = news.said
    .filter((said) => (said.isNews || said.claim.position < positionMax) && isTellable(said))
    .flatMap((said): readonly SizedClaim[] => {
      const ways = [...ownGround(news), ...(isHeld(said) ? heldGround(news) : []), ...(isPlain(said) ? ofClaim(news) : [])]
      const size = ways.map((way) => way(said)).find((each) => each.length > 0)
      return size === undefined ? [] : [{ said, size }]
    })
  return found.filter(({ size }, at) => found.findIndex((other) => other.size[0]?.text === size[0]?.text) === at)
}
