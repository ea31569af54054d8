// Whether a sentence tells a sum over a term as agreed or laid out, and neither as one that is over, sought or fallen through.

/** What makes a contract, in the clause before it or behind it. */
const made =
  /\b(?:sign(?:s|ed|ing)?|award(?:s|ed)?|w[io]ns?|winning|land(?:s|ed)|secur(?:es|ed)|clinch(?:es|ed)|agree[sd]?|struck|strikes|reach(?:es|ed)|announce[sd]?|grant(?:s|ed)?|renew(?:s|ed)|hand(?:s|ed)|enter(?:s|ed)|conclude[sd]?|approve[sd]?|g[ai]ves?|given|got|gets|took|takes|receive[sd]?|bought|buys?|unveil(?:s|ed)|confirm(?:s|ed)|commit(?:s|ted)?|order(?:s|ed)|pick(?:s|ed)|chose[n]?|ha(?:s|ve) (?:an?|the)|extend(?:s|ed)|let)\b/iu
/** What lays a sum out over time. */
const laidOut =
  /\b(?:invest\w*|spen[dt]\w*|commit\w*|pledg\w*|pa(?:y|ys|id|ying)|costs?|worth|contracts?|deals?|agree\w*|fund(?:s|ed|ing)?|grant\w*|award\w*|provid\w*|put(?:s|ting)?|contribut\w*|allocat\w*|earmark\w*|receiv\w*|gets?|sav(?:e|es|ed|ing)|sign\w*|bring\w*|bought|buys?|licen[cs]e\w*|leas\w*|programmes?|programs?|plans?|packages?|return for|donat\w*|owes?|g[ai]ve[sn]?|borrow\w*|set aside)\b/iu
/** Ends, bids and talks; outside the words of the term itself. */
const notHeld =
  /\b(?:end(?:s|ed|ing)|expir\w*|laps\w*|ran out|runs out|terminat\w*|withdr[ae]w\w*|pull(?:s|ed)? out|br(?:oke|eaks?) off|walk(?:s|ed) away|block(?:s|ed)?|on hold|suspend\w*|halt(?:s|ed)?|complet(?:es|ed)|fulfil\w*|miss(?:es|ed)|los(?:es?|t|ing)|bid(?:s|ding)?|compet\w*|contest\w*|favou?rites?|front-?runners?|shortlist\w*|talks|negotiat\w*|collaps\w*|fell through|fail(?:s|ed)|left on|remain(?:s|ing|der)|former|annul\w*|quash\w*|rescind\w*|revok\w*|reject\w*|drop(?:s|ped)|fraud\w*|bankrupt\w*|insolven\w*|cut short|invalid\w*|unlawful\w*|illegal\w*|fake|rivals?|passed over|tender(?:s|ed)? for|chasing|eyes|eyeing|wind(?:s|ing)? (?:up|down)|not (?:renewed|extended|signed)|draft|(?:share|part) of an?|propos\w*)\b/iu
/** A level that a sum was at, and no outlay. */
const isLevel =
  /\b(?:rose|risen|rises?|fell|fallen|falls?|grew|grown|climb\w*|dropp\w*|declin\w*|slid|slump\w*|jump\w*|increas\w*|reach\w*|stood|totall?ed|sales|revenues?|turnover|profits?|loss(?:es)?|debts?)\b[^.;]{0,40}?(?:\b(?:to|at|by|of|from)\s(?:about\s|some\s)?)$/iu

/** A contract of a term with its sum, as one that was made and still holds. */
export const isContractMade = (text: string, term: { readonly start: number; readonly end: number }): boolean =>
  !notHeld.test(text) &&
  (made.test(text.slice(0, term.start)) ||
    (/\b(?:was|were|is|has been|have been)\s(?:\p{L}+ly\s)?/u.test(text.slice(term.end)) && made.test(text.slice(term.end))))

/** A sum spread over years, as one that somebody lays out or takes in. */
export const isLaidOut = (text: string, sum: { readonly start: number }): boolean =>
  !notHeld.test(text) && !isLevel.test(text.slice(0, sum.start)) && laidOut.test(text)
