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
const gives =
  (kind: RegExp, near: RegExp): Sign =>
  (sentence) =>
    kind.test(sentence.replace(dated, '')) && near.test(sentence)

const buyers =
  /\b(?:users?|customers?|clients?|subscribers?|accounts?|developers?|downloads?|downloaded|ordered|orders?|buyers?|people|patients?|readers|members|firms|companies|businesses|insurers?|banks?|hospitals?|schools?|pilots?|tried|adopted|units|passengers?|drivers?|students?|pupils?|owners?|homes?|households|records?|conversations?|requests?)\b/iu

export const datumSigns: Readonly<Record<string, Sign>> = {
  'price-of-purchase': (sentence) =>
    money.test(sentence) ||
    mentions(
      /\b(?:price[ds]?|for nothing|shares? for|in shares|own shares|stock|\p{L}+-figure|valued|terms are|apiece|exchange|in return|for (?:one|an?|two|three|nothing|\d)|gave|gets?|times (?:its |the )?(?:sales|revenues?|earnings))\b/iu,
    )(sentence),
  'sales-of-party': mentions(/\b(?:revenues?|sales|turnover|income|earn(?:s|ed|ings)|bookings|run[- ]rate|annuali[sz]ed|recurring)\b/iu),
  valuation: mentions(/\b(?:valu(?:e|ed|es|ation|ations|ing)|worth|stakes?|per ?cent of|% of|shares? of|owns?|owned|equity|unicorn)\b/iu),
  successor: (sentence) =>
    /\b(?:interim|acting|caretaker)\b/iu.test(sentence) ||
    mentions(
      /\b(?:succe(?:ed|eds|eded|ssors?)|replac\w+|takes? over|took over|taking over|steps? (?:in|up)|stepp\w+ (?:in|up)|in (?:his|her|their) (?:place|stead)|follow(?:s|ed)? (?:him|her|them)|fill(?:s|ed)?|promot\w+|appoint\w*|hir(?:e|es|ed|ing)|led by|will (?:now )?(?:lead|head|run)|headed by|report(?:s)? to|now (?:leads?|heads?|runs?)|took charge|takes? charge|runs? itself|returns?|sabbatical|for a year|(?:his|her) (?:duties|tasks|role|post|job)|posts?|seats?|positions?|roles?)\b/iu,
    )(sentence),
  'sum-asked': (sentence) => money.test(sentence) || mentions(/\b(?:damages|compensation|sums?|nothing|apolog\w+|symbolic)\b/iu)(sentence),
  'court-day': mentions(/\b(?:hearings?|trial|court date|in court on|before the court|judge)\b/iu),
  penalty: mentions(
    /\b(?:fin(?:e|es|ed|ing)|penalt\w+|penali[sz]\w*|punish\w*|prison|jail\w*|sanction\w*|liable|liability|prosecut\w+|offen[cs]es?|crimes?|criminal\w*|seiz\w+|revok\w+|los(?:e|es|ing) (?:its|their|the|a) (?:licen|right)\w*|shut|right to|consequences)\b/iu,
  ),
  'sum-of-damage': (sentence) =>
    money.test(sentence) ||
    mentions(
      /\b(?:damages?|costs?|cost(?:ly|ing)|loss(?:es)?|compensat\w+|refund\w*|credits?|reimburs\w+|insur\w+|paid|pays?|takings|free month)\b/iu,
    )(sentence),
  'study-repeated': mentions(
    /\b(?:repeat\w*|replicat\w*|reproduc\w*|(?:other|earlier|previous|second|similar|separate|past|recent|further|another) (?:stud(?:y|ies)|trials?|researchers?|experiments?|teams?|groups?|papers?|tests?|work)|more groups|(?:two|three|several|many|more) (?:stud(?:y|ies)|trials|experiments)|confirm\w*|meta-\p{L}+|in line with|(?:second|third|fourth|fifth|latest|first) (?:of its kind|such)|same (?:outcome|result|finding)s?|contradict\w*|agrees? with|before it|stud(?:y|ies) (?:from|in|of) 20\d\d)\b/iu,
  ),
  'number-asked': (sentence) =>
    numeral.test(sentence.replace(dated, '').replace(/\d[\d.,]*\s?(?:%|per ?cent)/giu, '')) &&
    /\b(?:ask(?:s|ed|ing)?|survey\w*|poll\w*|respond\w*|answer\w*|question\w*|interview\w*|sampl\w+|took part|people|members|adults|firms|companies|among|of)\b/iu.test(
      sentence,
    ),
  'how-chosen': mentions(
    /\b(?:random\w*|weight\w*|representative|by lot|drawn|sampl\w+|volunt\w+|panels?|online|on the web|by (?:phone|telephone|post|mail|e-?mail)|chosen|chose|select\w+|invit\w+|recruit\w+|all [\p{L}\d]+|every|census|quota\w*|answered|respon(?:se|ded)\w*|took part|self-select\w*|picked|rang|dial\w*|numbers|e-?mailed|sent|reached|each of|customers of)\b/iu,
  ),
  'price-of-thing': (sentence) =>
    money.test(sentence) ||
    mentions(
      /\b(?:pric\w+|costs?|charg\w+|fees?|pays?|paid|free|gratis|subscri\w+|cheap\w*|dear\w*|expensive|tariffs?|rates?|licen[cs]\w+|open[- ](?:source|weights?)|downloads?|included in|no extra|weights|on the web|every(?:body|one)|any(?:body|one))\b/iu,
    )(sentence),
  'test-by-others': (sentence) =>
    /\b(?:independent\w*|outside|outsiders?|third[- ]part(?:y|ies)|testers?|external\w*|institutes?|auditors?|audit(?:ed|s)?|universit(?:y|ies)|researchers?|scientists?|maintainers?|testing firm|leaderboards?|forums?|analysts?|reviewers?|magazine|we (?:ran|tested|tried)|rivals? (?:found|tested)|laborator(?:y|ies)|customers? (?:who|that|found|tested|said)|users? (?:who|that|found|said|report\w*)|developers? (?:who|that|found|said|report\w*)|by others?|others (?:found|measured|tested)|(?:re-?ran|reproduced|repeated|verified|checked))\b/iu.test(
      sentence,
    ) && !/^(?:Nobody|No one|No independent|No outside)\b/u.test(sentence),
  'number-of-users': (sentence) => buyers.test(sentence) && numeral.test(sentence.replace(dated, '')),
  'profit-or-loss': mentions(
    /\b(?:profit\w*|loss(?:es)?|lost|kept|keeps|after costs|surplus|deficit|los(?:es|ing) (?:money|[$€£\d])|earn(?:s|ed|ings)|margins?|break[- ]even|EBITDA|cash ?flow|in the (?:red|black)|net income|bottom line)\b/iu,
  ),
  'shares-by-customer': (sentence) =>
    numeral.test(sentence.replace(dated, '')) &&
    /\b(?:customers?|clients?|buyers?|order(?:s|ed)? (?:from|by)|share of (?:its|the)|goes? to|go to|account\w* for|made up|make up|allocat\w*|reserv\w*|suppl(?:y|ies|ied))\b/iu.test(
      sentence,
    ),
  'sum-of-contract': (sentence) =>
    money.test(sentence) ||
    mentions(
      /\b(?:pays?|paid|payment|fees?|free|royalt\w+|worth|valued|revenue[- ]shar\w*|shares? (?:of|in)|without (?:charge|payment)|unpaid|pro bono|charity|volunt\w+|no money|for nothing)\b/iu,
    )(sentence),
  'sum-saved-by-cuts': (sentence) => money.test(sentence) || mentions(/\b(?:sav(?:e|es|ed|ing|ings))\b/iu)(sentence),
  'number-paying': (sentence) =>
    money.test(sentence) ||
    mentions(/\b(?:pay(?:s|ing)?|paid|subscri\w+|free|unpaid|trial|gratis|plus|premium|revenue|customers|advert\w*)\b/iu)(sentence),
  'sum-earned-on-use': (sentence) =>
    money.test(sentence) ||
    mentions(/\b(?:revenues?|sales|turnover|earn(?:s|ed|ings)?|income|brings? in|brought in|run[- ]rate)\b/iu)(sentence),
  'use-by-each': gives(
    numeral,
    /\b(?:messages?|minutes?|hours?|prompts?|requests?|questions|conversations|chats|sessions?|a day|each day|daily|per (?:user|person|day)|on average|tokens)\b/iu,
  ),
}
