// German nouns that are run into one word, and English ones set before one another.

/** The first of two nouns in a row: "a sales forecast", "a chip purchase". */
export const singular = (noun: string): string =>
  /^(?:sales|services|systems|news)$|ss$/u.test(noun) ? noun : noun.replace(/(?<=\p{L}{3})s$/u, '')

/** "Umsatzprognose": two nouns of the dictionary run into one. */
export function compoundIn(word: string, nouns: ReadonlyMap<string, string>): string | undefined {
  const lower = word.toLowerCase()
  for (let cut = 2; cut <= lower.length - 3; cut++) {
    const last = nouns.get(lower.slice(cut))
    const before = lower.slice(0, cut).replace(/-$/u, '')
    const first = [before, before.replace(/(?:s|n|en|e)$/u, '')].map((each) => nouns.get(each)).find((each) => each !== undefined)
    if (first !== undefined && last !== undefined) return `${singular(first)} ${last}`
  }
  return undefined
}

const nounEndings =
  /(?:ung|ungen|heit|keit|schaft|schaften|tion|tionen|nis|tum|ismus|ler|ner|ker|rin|innen|amt|werk|rat|recht|gesetz|strafe)$/u

/** Whether a German word written large is a noun that the dictionary does not have, rather than a name. */
export const isGermanNoun = (word: string, nouns: ReadonlyMap<string, string>): boolean =>
  nounEndings.test(word.toLowerCase()) || [...nouns.keys()].some((noun) => noun.length >= 4 && word.toLowerCase().endsWith(noun))
