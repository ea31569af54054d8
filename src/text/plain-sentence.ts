// A news sentence without what stands beside its clauses: datelines, letters in brackets, a party and a state, asides between dashes.

const blank = (found: string): string => ' '.repeat(found.length)

/** "The Grid Board (GB) opens": a name's own initials behind it; no dateline ("(AP) -"), and places stay where they are. */
const ownInitials = /(?<=\p{Lu}[\p{L}\p{N}'’-]* \p{Lu}[\p{L}\p{N}'’-]*) \(\p{Lu}{2,8}\)(?=[ ,.])(?! ?[-–—])/gu

/** "LYON (Agency) - ", "(CNN) ", "LUND, Sweden — ". */
const dateline =
  /^(?:\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, (?:\d{1,2} )?(?:\p{Lu}[\p{L}.]+ ?){1,2}(?:\d{1,2} ?)?(?:, \p{Lu}[\p{L}.]+ \d{1,2})?(?:, \d{4} ?)?)?(?: ?\((?:\p{Lu}[\p{L}&’' -]{1,30})\))? ?(?:[-–—]|--) |(?:(?:\p{Lu}[\p{L}.]+,? ){1,4})?\((?:AP|CNN|Reuters|REUTERS|AFP|UPI|Bloomberg)\)(?: ?(?:[-–—]|--))? )(?=["“]?\p{L})/u

/** "LUND—", "BERGEN, Norway—", "LYON/LUND (Agency) - ": as other houses set it. */
const closeDateline = /^\p{Lu}[\p{Lu}.'’/ -]{2,30}(?:, \p{Lu}[\p{L}.]+)?(?: \(\p{Lu}[\p{L} ]{1,20}\) ?(?:[-–—]|--) ?|—)(?=["“]?\p{Lu})/u

/** "UPDATE: ", "EXCLUSIVE - ": what a page calls the piece. */
const label =
  /^(?:(?!.{0,24}(?:PHOTO|VIDEO|IMAGE|WATCH|SOUNDBITE|RELATED|SHOTLIST|CAPTION))\p{Lu}{4,}(?: \p{Lu}{2,}){0,2}: |(?:EXCLUSIVE|Exclusive|BREAKING|Breaking|UPDATE|Update) ?[-–—] ?|CLOSE (?=\p{Lu}\p{Ll}))(?=\p{Lu})/u

/** "(right)", "(R-Va.)", "(center)": at most three words. */
const brackets = / \((?![^)]*\d)[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,2}\)(?=[ ,.])/gu

/** "(Nasdaq: ORN)", "(LSE: VGA.L)": where a company's shares are traded. */
const ticker =
  / \((?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|AIM|TSX|ASX|HKEX|SEHK|TSE|KRX|SIX|OTC|Euronext|Xetra|BSE|NSE|SGX|TWSE|Oslo Børs|Bolsa)(?: \p{Lu}\p{L}+)?(?: American)?: ?[\p{Lu}\d.]{1,10}(?:[,;] ?(?:\p{L}+: ?)?[\p{Lu}\d.]{1,10})*\)/gu
/** "John Vega, Jr. wrote": the comma parts a name. */
const junior = /(?<=\p{Lu}[\p{L}'’-]+),(?= (?:Jr|Sr)\.)/gu
/** "$5.7bn (£4.3bn)": the same sum in other money. */
const conversion = / \((?:about |around |roughly )?(?:US)?[$€£]\d[\d.,]*(?: ?(?:bn|m|k|million|billion|trillion))?\)(?=[ ,.])/gu

/** ", R-Va.,", ", D-N.Y.,": a party and a state. */
const party = /,? \(?[RDI]-(?:\p{Lu}\.){2,4}\)?,?(?= )|,? \(?[RDI]-\p{Lu}\p{L}+\.?\)?,?(?= )/gu

/** A short aside between two dashes, and what a dash hangs on to the end of a sentence long enough without it. */
const between = /(?: (?:[–—]|--) ?|(?<=\p{L})—)(?![^–—"“”]*[.!?] )[^–—"“”]{3,140}?(?: (?:[–—]|--) |—)(?=\p{Ll})/gu
const hanging = / (?:[–—]|--) [^–—"“”]{3,}(?=[.!?]$)/u

/**
 * The sentence with such asides blanked out, each character of theirs by a blank, so that offsets stay what they were.
 *
 * @param sentence one sentence of an English report; quoted words stay untouched
 */
export function plainSentence(sentence: string): string {
  const bare = sentence
    .replace(dateline, blank)
    .replace(label, blank)
    .replace(ticker, blank)
    .replace(ownInitials, blank)
    .replace(party, blank)
    .replace(brackets, blank)
    .replace(conversion, blank)
    .replace(junior, blank)
    .replace(between, blank)
  const end = bare.search(hanging)
  // A dash after three words sets a label before the sentence.
  return end < 40 ? bare : bare.replace(hanging, blank)
}

/** A report's first sentence without the place and agency that stand before it, and without what the page calls the piece. */
export const withoutDateline = (sentence: string): string => sentence.replace(dateline, '').replace(closeDateline, '').replace(label, '')
