// Sums and levels that a report itself sets against something, for the short form.
import type { News, Said, Sized } from './news-plan.ts'
import { pointsBetween } from './size-of-levels.ts'
import { againstOther, levelBehind, partOfCount, perCount, perHead, perMonth, rateOnSum } from './size-of-sums.ts'

/** Lives are not put in proportion. */
const ofLives =
  /\b(?:dea(?:ths?|d)|die[ds]?|dying|killed|killing|toll|victims?|casualt\w+|infect\w+|cases|wounded|injur\w+|hospitali[sz]\w+|shooting|shot|rape\w*|suicid\w+)\b/iu

const isTellable = ({ text, claim }: Said): boolean =>
  !ofLives.test(text) && !/[“”"]/u.test(text) && claim.modality !== 'rumour' && claim.modality !== 'possible' && !claim.negated

/** A claim of the news with what its own sum comes to. */
export interface SizedClaim {
  readonly said: Said
  readonly size: readonly Sized[]
}

/** Every claim of the news whose figure can be put in proportion, the news first. */
export function sizedClaims(news: News): readonly SizedClaim[] {
  return news.said
    .filter((said) => (said.isNews || said.claim.position < 6) && isTellable(said))
    .flatMap((said): readonly SizedClaim[] => {
      const ways = [
        rateOnSum,
        againstOther,
        levelBehind,
        perCount,
        perMonth,
        (each: Said) => perHead(each, news),
        partOfCount,
        pointsBetween,
      ]
      const size = ways.map((way) => way(said)).find((each) => each.length > 0)
      return size === undefined ? [] : [{ said, size }]
    })
}
