// Signs of a datum that a short form may call lacking: each is broad, so that nothing is called lacking which a report might tell.

export const money =
  /[$€£¥]\s?\d|\b(?:USD|EUR|GBP|CHF|JPY|SEK|AUD|CAD)\s?\d|\b\d[\d.,]*\s?(?:m|bn|million|billion|trillion)?\s?(?:dollars?|euros?|pounds?|crowns?|kron(?:or|er|a)|marks?|francs?|cents?|yen|yuan)\b|\b(?:[a-z]+-figure|undisclosed) sums?\b/iu
export const numeral =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|dozens?|half|third|quarter|most|all|none|double|twice)\b/iu
/** Years, days and times count nothing. */
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
export const dated = new RegExp(String.raw`\b(?:19|20)\d\d\b|\b\d{1,2} (?:${months})\b|\b(?:${months}) \d{1,2}\b|\b\d{1,2}:\d\d\b`, 'gu')

export type Sign = (sentence: string) => boolean

/** "Did not say what it paid": that nobody tells a thing is not telling it, unless a figure stands beside it all the same. */
const untold =
  /\b(?:(?:did|does|do|would|will|has|have|had|could)(?: not|n['’]t)(?: yet)?|declin\w+ to|refus\w+ to|neither (?:\p{L}+ ){1,3}|nobody|without|yet to)\s?(?:say|said|saying|tell|told|disclos\w+|nam(?:e|es|ed|ing)|reveal\w*|comment\w*|give|given|publish\w*|appoint\w*|chosen|choose|found)\b|\b(?:not|un)(?:[- ]| been )?disclosed\b|\bno (?:successor|replacement|price|sum|figures?) (?:was|has been|is|were) (?:named|given|told|set)\b|\bterms (?:were|are) not\b/iu

const anyFigure = (sentence: string): boolean => /\d/u.test(sentence.replace(dated, ''))
/** A sentence with one of the words tells it, unless it only says that it is not told. */
const mentions =
  (near: RegExp): Sign =>
  (sentence) =>
    near.test(sentence) && (!untold.test(sentence) || anyFigure(sentence))

export const datumSigns: Readonly<Record<string, Sign>> = {
  'price-of-purchase': (sentence) =>
    money.test(sentence) ||
    mentions(
      /\b(?:price[ds]?|for nothing|shares? for|in shares|own shares|stock|\p{L}+-figure|valued|terms are|apiece|exchange|in return|for (?:one|an?|two|three|nothing|\d)|gave|gets?|times (?:its |the )?(?:sales|revenues?|earnings))\b/iu,
    )(sentence),
  'sales-of-party': mentions(/\b(?:revenues?|sales|turnover|income|earn(?:s|ed|ings)|bookings|run[- ]rate|annuali[sz]ed|recurring)\b/iu),
  valuation: mentions(/\b(?:valu(?:e|ed|es|ation|ations|ing)|worth|stakes?|per ?cent of|% of|shares? of|owns?|owned|equity|unicorn)\b/iu),
  'sum-asked': (sentence) => money.test(sentence) || mentions(/\b(?:damages|compensation|sums?|nothing|apolog\w+|symbolic)\b/iu)(sentence),
  'sum-of-contract': (sentence) =>
    money.test(sentence) ||
    mentions(
      /\b(?:pays?|paid|payment|fees?|free|royalt\w+|worth|valued|revenue[- ]shar\w*|shares? (?:of|in)|without (?:charge|payment)|unpaid|pro bono|charity|volunt\w+|no money|for nothing)\b/iu,
    )(sentence),
}
