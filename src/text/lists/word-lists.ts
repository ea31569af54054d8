// The shape of a language's word lists.

/** Everything the rules of `text/` need to know of one language; all words in lower case. */
export interface WordLists {
  /** Abbreviations that never end a sentence, without their dot: a name follows. */
  readonly titles: ReadonlySet<string>
  /** Abbreviations that hold a sentence open only before a number ("No. 4"). */
  readonly beforeNumber: ReadonlySet<string>
  /** Abbreviations that may end a sentence: they do if a starter follows. */
  readonly abbreviations: ReadonlySet<string>
  /** Words that open sentences and rarely stand inside one with a capital. */
  readonly starters: ReadonlySet<string>
  /** "3. Mai": a number with a dot is an ordinal. */
  readonly ordinalDot: boolean
  /** Function words: no search term, no name of their own. */
  readonly stopWords: ReadonlySet<string>
  readonly cardinals: ReadonlyMap<string, number>
  readonly multipliers: ReadonlyMap<string, number>
  /** "third"=3, "Drittel"=3, "quinta parte"=5: what a whole is cut into. In English "half" has rules of its own. */
  readonly parts: ReadonlyMap<string, number>
  /** "demi", "halbe", "medio": half of the multiplier or unit that follows. */
  readonly halves: ReadonlySet<string>
  /** "quarantaine"=40, "centenar"=100: about so many of what follows. */
  readonly rough: ReadonlyMap<string, number>
  /** What may be added behind a number or its multiplier: "and a half", "et demi", "y medio". */
  readonly andParts: readonly (readonly [words: readonly string[], share: number])[]
  /** Eighty is four times twenty, and ninety-one eighty-eleven. */
  readonly countsInTwenties: boolean
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  /** "1,2" is a decimal and "1.200" is a thousand. */
  readonly decimalComma: boolean
}

/** Splits a list written as words and blanks. */
export function wordsIn(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '')
}

/** Reads "one=1 two=2" (underscores stand for blanks) into a map. */
export function numbersIn(list: string): ReadonlyMap<string, number> {
  return new Map(
    wordsIn(list).map((pair): [string, number] => {
      const at = pair.lastIndexOf('=')
      return [pair.slice(0, at).replaceAll('_', ' '), Number(pair.slice(at + 1))]
    }),
  )
}
