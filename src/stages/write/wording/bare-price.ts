// A small sum that says nothing without what it is the price of.

/** What is priced, or by which unit, is said somewhere in the sentence. */
const isPriceOf =
  /\b(?:hourly|daily|monthly|yearly|annual|per|(?:an?|each|every) (?:hour|minute|day|week|month|year|share|unit|token|gigabyte|kilowatt-hour|megawatt-hour|barrel|tonne|ton|litre|gallon|pound|ounce|seat|user|head))\b|\b(?:price|cost|fee|rate|fare|charge|toll)s? (?:of|for) (?:an? |one |the |each |every )?\p{L}|\b[Aa] (?:million|thousand|hundred) (?:\p{Ll}+ )?\p{Ll}+s\b/u

/** "Charges GBP 0.07": so small an amount is the price of one of something, and says nothing without it. */
export function isBarePrice(text: string): boolean {
  const isSmall =
    /\b[A-Z]{3} \d{1,2}(?:\.\d+)?(?![\d.,]*\d)(?! ?(?:bn|m|million|billion|trillion|thousand|per|an?|for (?:each|every|one)|each)\b)/u
  return isSmall.test(text) && !isPriceOf.test(text)
}
