// Other words for the same thing in news: each pair means the same where its pattern holds, and nothing is firmer or wider than it was.

/** Where each pattern stands in words told after the verb, and what may stand there instead. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=\b(?:an?|the|trade|peace|border|budget|spending|debt|nuclear|tax|relief|new|on|plea|climate|ceasefire|no|rescue) )deal(?= (?:to|on|with|for|over|in|that|after|before|by|at)\b|$|,)/u,
    'agreement',
  ],
  [/^deal(?= (?:to|on|with|for|over)\b|$)/u, 'agreement'],
  [/(?<!\p{Lu}\p{Ll}+ |\ban )\bagreement(?= (?:to|on|with|for|over|in|that|after|before)\b|$)/u, 'deal'],
  [/\b(?:accord|pact)(?= (?:to|on|with|for|over|in|that|after|before)\b|$)/u, 'agreement'],
  [/\bopens fire (?:at|on)\b/u, 'shoots at'],
  [/\bopened fire (?:at|on)\b/u, 'shot at'],
  [/(?<!\b(?:to|will|would|may|could|space|lunar|Mars|solar|not) )\bprobe\b/u, 'inquiry'],
  [/\binvestigation\b/u, 'inquiry'],
  [/\blawmakers\b/u, 'legislators'],
  [/\bcops\b/u, 'police'],
  [
    /(?<!\b(?:exit|straw|heavy|early|the|at the) )\bpoll\b(?=s? (?:of|by|from|on|in|that|which|shows?|showed|finds?|found|suggests?|suggested|released|published|conducted|taken)\b|$|,)/u,
    'survey',
  ],
  [/\btalks (?=(?:on|with|over|about|to|in)\b)/u, 'negotiations '],
  [/\bnegotiations\b/u, 'talks'],
  [/\bcurbs\b(?= on\b)/u, 'limits'],
  [/\bfirms\b/u, 'companies'],
  [/\bcompanies\b/u, 'firms'],
  [/\bblowback\b/u, 'criticism'],
  [/\bbacklash (?:to|against|over)\b/u, 'criticism of'],
  [/\bbacklash\b(?! (?:to|against|over)\b)/u, 'criticism'],
  [/(?<!\bin )\bcash\b/u, 'money'],
  [/\bfunds\b(?= (?:for|to)\b)/u, 'money'],
  [/\bto (?:strike|clinch)(?= (?:an? |the )?(?:\p{L}+ )?(?:deal|agreement|accord)\b)/u, 'to reach'],
  [/\bto postpone\b/u, 'to put off'],
  [/\bto (?:pull|move) (?=(?:\p{L}+ ){1,4}out of \p{Lu})/u, 'to take '],
  [/\bto delay\b/u, 'to put off'],
  [/\bto halt\b/u, 'to stop'],
  [/\bto block\b/u, 'to stop'],
  [/\bto purchase\b/u, 'to buy'],
  [/\bto acquire\b/u, 'to buy'],
  [/\bto probe\b/u, 'to investigate'],
  [/\bto slash\b/u, 'to cut'],
  [/\bto cut\b(?! (?:off|down|out|back|short|through|into|across|ties|a deal)\b)/u, 'to reduce'],
  [/\bto reduce\b/u, 'to cut'],
  [/\bto raise (?=(?:\p{L}+ )?(?:taxes|prices|rates|wages|tariffs|fees|spending|pay)\b)/u, 'to increase '],
  [/\bto hike\b/u, 'to raise'],
  [/\bto oust\b/u, 'to remove'],
  [/\bto scrap\b/u, 'to abandon'],
  [/\bto examine\b/u, 'to look at'],
  [/\bto (?:unveil|introduce)\b/u, 'to present'],
  [/\bto begin\b/u, 'to start'],
  [/\bto resign\b/u, 'to step down'],
  [/\bto step down\b/u, 'to resign'],
  [/\bto leave\b(?= (?:office|(?:the |his |her )?post\b))/u, 'to quit'],
  [/\bto overturn\b/u, 'to undo'],
  [
    /\bto (?:fire|sack)(?= (?:the |its |his |her |their )?(?:chief|head|director|coach|manager|minister|secretary|workers|staff|employees|\p{Lu}))/u,
    'to dismiss',
  ],
  [/\bto strengthen\b/u, 'to reinforce'],
  [
    /\bto tackle(?= (?:the |a )?(?:crisis|problem|issue|shortage|inflation|crime|climate|poverty|debt|deficit|pandemic|virus|corruption|unemployment|backlog)\b)/u,
    'to address',
  ],
  [/\bto ban\b/u, 'to outlaw'],
  [/\bto back\b(?! (?:down|out|off|away|up|into|from)\b)/u, 'to support'],
  [/\bto support\b/u, 'to back'],
  [/\bto gauge\b/u, 'to measure'],
  [/\bto reject\b/u, 'to turn down'],
  [/\bto release (?=(?:\p{L}+ )?(?:report|documents?|transcripts?|memo|records|emails|data|results)\b)/u, 'to publish '],
  [/\bwill resign\b/u, 'will step down'],
  [/\bis running for\b/u, 'is a candidate for'],
  [/\bfound not guilty\b(?! (?:by|for))/u, 'acquitted'],
  [/\b(?:dies|dead) at (?=\d{2,3}$)/u, 'dies aged '],
  [/\bkill(?<s>s?) (?<n>(?:at least |over |more than |about )?\d[\d,]*)(?= in\b|$)/u, 'leave$<s> $<n> dead'],
  [
    /(?<!\b(?:shots?|bullets?|missiles?|rockets?|rounds?|guns?|weapons?|shells?|cannons?|gas|was shot) (?:was |were |had been )?)\bfired (?=(?:by|after|over|for)\b)/u,
    'dismissed ',
  ],
  [/\bpulled (?=from)/u, 'withdrawn '],
  [/\bsays? goodbye to\b/u, 'bids farewell to'],
  [/\bfinal (?=(?:weeks?|days?|months?|hours?|round|debate)\b)/u, 'last '],
  [/\bkids\b/u, 'children'],
  [
    /\btop (?=(?:\p{Lu}\p{L}+ )?(?:officials?|aides?|advis[eo]rs?|diplomats?|executives?|commanders?|lawmakers?|Democrats?|Republicans?))/u,
    'senior ',
  ],
  [/\bjobless (?=benefits|claims|aid)/u, 'unemployment '],
  [/\b(?<much>(?:USD |EUR |GBP |[$€£])\d[\d,.]*) daily fines\b/u, 'fines of $<much> a day'],
  [/\bper (?=day|week|month|year)\b/u, 'a '],
  [/\bset to (?=\p{Ll}+)/u, 'about to '],
  [/\bwilling to\b/u, 'ready to'],
  [/\bhunt for\b/u, 'search for'],
  [/\b(?<what>documents|emails|records|files|report|study|tape|video) reveal(?<s>s?) (?=\p{L})/u, '$<what> show$<s> '],
  [/\bsex assault\b/u, 'sexual assault'],
  [/\bstays at\b/u, 'remains at'],
  [/\bnear (?=record|collapse|total)/u, 'close to '],
  [/\b(?<of>accused|accuses|guilty|suspected|cleared|clears) of (?<what>killing|murdering)\b/u, '$<of> of the killing of'],
]

/**
 * The words with other words for the same: first all that fit at once, then each alone. Empty where no pair fits.
 *
 * @param text what is told after the verb, in our spelling
 */
export function otherWords(text: string): readonly string[] {
  const fitting = pairs.filter(([pattern]) => pattern.test(text))
  const all = fitting.reduce((out, [pattern, to]) => out.replace(pattern, to), text)
  return [...new Set([all, ...fitting.map(([pattern, to]) => text.replace(pattern, to))])]
    .filter((each) => each !== text)
    .map((each) => each.replace(/\b(?<article>[Aa]) (?=agreement\b|inquiry\b)/gu, '$<article>n '))
}
