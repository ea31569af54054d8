// "The deadliest attack" is another statement than "the deadliest attack in the country's history": what a superlative is measured over.

/** Words of ours that say that nothing of the kind is more. */
const superlative =
  /(?<!\bat )\b(?:(?:most|least)(?= \p{Ll})|first(?! (?:quarter|half)\b)|only|worst|best|(?<=\b(?:an?|new|all-time|sets?|bro[kc]e|breaks?) )record|record(?=[- ](?:high|low|level|number|sum|pace|profit|loss|turnout|fine|total|amount|breaking))|(?!(?:west|east|rest|test|interest|request|protest|arrest|contest|guest|latest|nearest|invest|harvest|honest|forest|suggest|manifest|conquest|inquest|priest|chest|quest|nest|crest|best)\b)\p{Ll}{3,}est)\b/giu
/** What it is measured over, in words that a reader would take for "ever and anywhere" if they were left out. */
const field =
  /\b(?:history|ever|yet|since|world|country|nation|national|state(?!d)|states|statewide|city|county|region|century|(?:decades?|years?|(?<!\b(?:this|last|next) )(?:month|week)|months|weeks)\b(?! (?:late|early|ago|behind schedule)\b)|season|industry|market|sector|(?:so|thus) far|to date|to have|to be|to win|to become|of its kind|(?:in|of|among) (?:the )?\p{Lu}[\p{L}.]+)/gu
/** Where the superlative's own clause ends. */
const clauseEnd = /[.;:!?](?=\s|$)|,\s(?:and|but|which|who|when|while|as|after|according|\p{L}{3,}ing)\b/u
const reach = 120

/**
 * What the passage measures a superlative of ours over and we leave out.
 *
 * @param own our statement, English, without marked quotations
 * @param passage English
 * @returns the words left out, such as "history", or undefined where nothing is
 */
export function lostField(own: string, passage: string): string | undefined {
  // The stop of "U.S." ends no clause.
  const theirs = withoutDots(passage)
  for (const { 0: word } of own.matchAll(superlative)) {
    const same = new RegExp(String.raw`\b${word}\b`, 'giu')
    const told = [...theirs.matchAll(same)].map((it) => stretch(theirs, it.index + it[0].length))
    if (told.length === 0) continue
    const lost = told.map((stretchOfTheirs) => lostWords(own, stretchOfTheirs))
    // One of several places where the passage has the word may be the one we tell.
    if (lost.every((it) => it !== undefined)) return lost[0]
  }
  return undefined
}

const ranked =
  /(?<one>\b(?:one of|among|some of) (?:the )?(?:\p{L}+['’]s? )?(?:\p{Ll}+ )?)?(?<rank>\b(?:second|third|fourth|fifth|sixth|tenth|\d+(?:st|nd|rd|th))[ -])?\b(?<word>largest|biggest|greatest|smallest|highest|lowest|longest|oldest|richest|poorest|fastest|deadliest|costliest|tallest|busiest|worst|best)\b/giu
const sameSize = /^(?:largest|biggest|greatest)$/u

/** How high a superlative stands: "one" of several, by number, or alone. */
function ranksIn(text: string): readonly { readonly word: string; readonly rank: string }[] {
  return [...text.matchAll(ranked)].map(({ groups }) => ({
    word: (groups?.['word'] ?? '').toLowerCase().replace(sameSize, 'largest'),
    rank: groups?.['one'] !== undefined ? 'one' : (groups?.['rank']?.trim().replace('-', '').toLowerCase() ?? 'alone'),
  }))
}

/**
 * A superlative of ours that the passage ranks lower or otherwise: "the largest" of its "one of the largest", "the second largest" of its
 * "the largest". To be one of several is no more than to be the first.
 */
export function otherRank(own: string, passage: string): string | undefined {
  const theirs = ranksIn(passage)
  return ranksIn(own).find(({ word, rank }) => {
    const same = theirs.filter((each) => each.word === word)
    return rank !== 'one' && same.length > 0 && same.every((each) => each.rank !== rank)
  })?.word
}

function stretch(text: string, from: number): string {
  const rest = text.slice(from, from + reach)
  const end = clauseEnd.exec(rest)
  return end === null ? rest : rest.slice(0, end.index)
}

function lostWords(ours: string, theirs: string): string | undefined {
  const kept = withoutDots(ours).toLowerCase()
  return [...withoutDots(theirs).matchAll(field)]
    .map(([it]) => it)
    .find((it) => !kept.includes(bare(it)) && !(sameField.test(it) && sameField.test(kept)))
}

/** "The country's history" may be told as "the nation's". */
const sameField = /\b(?:country|nation|national)\b/u
/** "U.S." and "US" are one word. */
const withoutDots = (text: string): string => text.replace(/(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))

/** The word that must come back: "in Ohio" may be told as "Ohio's". */
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(?:in|of|among) (?:the )?/u, '')
    .replace(/(?<=\p{L}{4})s$/u, '')
