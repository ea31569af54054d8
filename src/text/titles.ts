// A publisher's headline read as a sentence: its capitals put back to what the article writes, kickers and outlets' names cut off.
import { literal } from './literal.ts'
import { beforeLookAlikes } from './planted-orders.ts'
import { spokenTitle } from './title-speakers.ts'
import { verbReadings } from './verbs.ts'

/** Words of a title that a sentence would write small, where the article does not tell. */
const small =
  /^(?:a|an|the|and|or|nor|but|of|in|on|at|by|for|from|to|with|without|into|onto|over|under|as|after|before|amid|against|about|between|during|than|that|this|these|those|is|are|was|were|be|been|has|have|had|will|would|may|might|could|can|should|must|not|no|its|his|her|their|it|he|she|they|who|which|how|why|what|when|where|if|more|less|most|all|new|first|last|next|up|out|off|down|back|via|per|near|says|say|said)$/iu

/** Labels before a colon that only say what kind of piece it is. */
const kicker =
  /^(?:breaking|latest|just in|watch|update|updated|exclusive|video|live|news|analysis|election \d{4}|coronavirus|covid-19)(?: in \p{Lu}[\p{L} ]{1,20})?$/iu
/** What a headline is about, set before it: "Harbour fire", "Canada election", "'It was dark'". */
const topic =
  /^(?:[\p{L}'.-]+ ){1,4}(?:shootings?|crash|disappearance|resignation|collapse|crackdown|caravan|election|elections|attacks?|trial|inquiry|probe|investigation|talks|deal|crisis|protests?|riots?|summit|storm|hurricane|fire|fires|wildfires?|flood|floods|hearing|debate|primary|primaries|caucus|caucuses|outbreak|pandemic|case|vote|row|scandal|report|bill|ban|strike|war|siege|massacre|murder|killing|death|lockdown|shutdown|impeachment|lawsuit|explosion|blast|earthquake|tests?|bombings?|stabbings?|clash(?:es)?|standoff|hearings|visit|tour|rally|march|convention|inauguration|verdict|sentencing|nomination|confirmation|leak|hack|breach|coup|referendum|rescue|launch|tariffs|sanctions|recount|runoff|evacuation|recall|merger|takeover)$|^(?:The )?State of the Union$|^(?:Brexit|Super Tuesday|Obamacare)$|^['"“‘].{3,}['"”’]$/iu
/** Who says so, set behind: what stands before it is that source's, and not told as fact. */
const sourceBehind =
  /^(?:\p{Ll}+ )?(?:reports?|sources?|officials?|police|poll|study|survey|lawyers?|aides?|experts?|prosecutors?|\p{Lu}{2,4})$/iu
/** The same by name. */
const namedBehind = /^(?:\p{Lu}[\p{L}.]* ?){1,3}$/u

/** "'It was dark.' Shooting in Lund leaves one dead": whose words they are is told below. */
const openingQuote = /^(?:'[^']{6,}[.!?…,]'|'(?:[^']|'(?=\p{L}))+[.!?…]'|["“][^"”]{6,}["”]) (?=\p{Lu})/u

/** The part of a headline that tells the news: behind a kicker, before a dash; undefined where a name before the colon speaks. */
function newsPart(title: string, text: string): string | undefined {
  const [first = '', ...rest] = title.replace(openingQuote, '').split(/: | [-–—] |; /u)
  if (rest.length === 0) return first
  const next = rest[0] ?? ''
  // "Lena Brandt: Harbour judge quits" of harbour judge Lena Brandt: she is told of, and does not say so.
  const named = rest.length === 1 ? roleNamed(first, next, text) : undefined
  if (named !== undefined) return named
  const spoken = rest.length === 1 && title.includes(': ') ? spokenTitle(first, next, text) : undefined
  if (spoken !== undefined) return spoken
  // "Brandt on ferries: they run late": whose word it is.
  const onTopic =
    rest.length === 1 && title.includes(': ')
      ? /^(?<who>(?:\p{Lu}[\p{L}.'-]+ ){0,3}\p{Lu}[\p{L}'-]+) on \S.*$/u.exec(first)?.groups?.['who']
      : undefined
  if (onTopic !== undefined) return spokenTitle(onTopic, next, text)
  const isCommon = /(?:\p{Ll}{2,}|\d)$/u.test(first) && /^\p{Lu}?[\p{Ll} ]+$/u.test(first)
  // "Brandt: ferries ruin the harbour": a single word that the article writes large is whoever says it.
  const isLabel = kicker.test(first) || topic.test(first) || (isCommon && (first.includes(' ') || caseIn(first, text) !== 'capital'))
  if (isLabel) return next
  // What is quoted behind the colon may be left out; what somebody is named for may not.
  // "Riders allege he lied: Harbour Post": who says it is told, and the outlet only carries it.
  const isTold = /\b(?:says?|alleges?|claims?|denies|deny|admits?|confirms?)\b/u.test(first)
  return first.split(' ').length >= 5 && !sourceBehind.test(next) && (isTold || !namedBehind.test(next)) ? first : undefined
}

/** "Lena Brandt: Harbour judge breaks a rib", where the article writes "harbour judge Lena Brandt": the name in the place of the office. */
function roleNamed(first: string, next: string, text: string): string | undefined {
  if (!/^(?:\p{Lu}[\p{L}.'-]+ ){1,3}\p{Lu}[\p{L}.'-]+$/u.test(first)) return undefined
  const words = next.split(' ')
  const low = text.toLowerCase()
  for (let end = Math.min(6, words.length - 2); end > 0; end--) {
    const office = words.slice(0, end).join(' ').toLowerCase()
    if (low.includes(`${office} ${first.toLowerCase()}`)) return `${first} ${words.slice(end).join(' ')}`
  }
  return undefined
}

const outletTail = /\s(?:[-–—|]|::)\s[\p{Lu}][^-–—|]{1,40}$/u
/** Titles that ask, count, advise or comment: no news in the publisher's own voice. */
const notNews =
  /[?“”"!…]|\.\.\.|^(?:How|Why|What|When|Where|Who|Which|Here|Inside|Meet|Watch|Read|Listen|Opinion|Op-Ed|Editorial|(?:Analysis|Review|Photos?|Video)(?! \p{Ll}+s (?!of )\p{L}| (?:show|suggest|reveal) )|Fact[- ](?:check|sheet)|Live|Transcript|Timeline|(?:The )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)(?: \p{Ll}+){0,2} (?:things|ways|reasons|takeaways|questions|facts|moments|lessons))\b|\b(?:you|your|we|our|my|me|don['’]t|let['’]s|here['’]s|there['’]s|that['’]s|it['’]s|should|ought)\b/iu
/** "us" is a pronoun and "US" a country: here the letters' size tells. */
const speaks = /(?:^|\s)(?:us|Us|I|I'm)(?=\s|$|[,.])/u

/** "Riders take the boats again. Here's how": what follows the statement only teases. */
const teasesOn = /(?<=\p{L}{3})\. (?:Period\.?|Full stop\.?|(?:Here(?:'s| is| are)|What (?:to|you)) .*|Get (?:used to it|ready)\.?)$/u
/** "Brandt says the board should pay": what ought to be is her word; and "WHO" asks nothing. */
const unvoiced = (bare: string): string =>
  bare
    .replace(/^WHO (?=\p{Ll})/u, 'UN ')
    .replace(/(?<=^\p{Lu}.* (?:says?|argues?|insists?|believes?) .*)\bshould\b|\bshould\b(?=.*, \p{L}[\p{L} ]* (?:says?|urges?)$)/gu, '')
/** Two sentences state two things, or the second takes the first back. */
const isTwo = (bare: string): boolean => /\p{L}{3}\. \p{Lu}/u.test(bare)

/** Words that only headlines have, and what the reports below them write. */
const headlinese: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})Dems(?!\p{L})/gu, 'Democrats'],
  [/(?<!\p{L})Dem(?= \p{L})/gu, 'Democratic'],
  [/(?<!\p{L})(?:Repubs|GOPers)(?!\p{L})/gu, 'Republicans'],
  [/(?<!\p{L})SCOTUS(?!\p{L})/gu, 'Supreme Court'],
  [/(?<=\p{L} )Id(?= (?:law|laws|requirement|requirements|bill|rules?|card|cards)(?!\p{L}))/giu, 'ID'],
  [/(?<!\p{L})NY Times(?!\p{L})/gu, 'New York Times'],
  [/(?<!\p{L})NY(?= \p{L}\p{Ll})/gu, 'New York'],
  [/(?<=\p{Lu}\p{L}+ )[Aa]dmin\.?(?= )/gu, 'administration'],
  [/(?<=\S )Ex-(?=\p{Lu})/gu, 'former '],
  [/(?<!\p{L})Ex-(?=\p{Lu})/gu, 'Former '],
  [/(?<!\p{L})ex-(?=\p{Lu})/gu, 'former '],
  [/(?<!\p{L})gov't(?!\p{L})/giu, 'government'],
  [/(?<!\p{L})ID['’]?d(?= (?:as|by)(?!\p{L}))/gu, 'identified'],
  [/(?<=\p{Lu}\p{Ll}+), (?=\p{Lu}\p{Ll}+$)/gu, ' and '],
]

const letterOrDigit = /[\p{L}\p{N}]/u
/** Behind these and a blank a sentence begins, and what begins there has its capital from its place. */
const opensSentence = /^[.!?:”"“] $/u

/** "Mr. Brandt": the stop ends no sentence. */
const afterTitle = /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\. $/u

/** The letter before a place in a text; empty at its beginning. */
const letterBefore = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''

/** Where a word stands in a text with no letter or digit behind it. */
function standsAt(word: string, text: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const behind = text.codePointAt(at + word.length)
    if (behind === undefined || !letterOrDigit.test(String.fromCodePoint(behind))) places.push(at)
  }
  return places
}

/** How the article's own sentences write a word that stands inside them: with a small letter, a capital, or not at all. */
export function caseIn(word: string, text: string): 'small' | 'capital' | undefined {
  if (word === '') return undefined
  const isOpen = (at: number): boolean => !letterOrDigit.test(letterBefore(text, at))
  const lower = standsAt(word.toLowerCase(), text).filter(isOpen).length
  const upper = standsAt(word, text).filter(
    (at) =>
      at > 0 &&
      isOpen(at) &&
      text[at - 1] !== '\n' &&
      (!opensSentence.test(text.slice(Math.max(0, at - 2), at)) || afterTitle.test(text.slice(Math.max(0, at - 6), at))),
  ).length
  if (lower > 0 || upper > 0) return lower >= upper ? 'small' : 'capital'
  if (!text.includes(word)) return undefined
  // "Lena Brandt" may stand at the beginning of sentences only.
  const escaped = literal(word)
  const isNamePart = new RegExp(`(?<![\\p{L}])${escaped} \\p{Lu}\\p{Ll}|\\p{Lu}\\p{Ll}+ ${escaped}(?![\\p{L}])`, 'u').test(text)
  return isNamePart ? 'capital' : undefined
}

/**
 * The title as a sentence: "Judge Blocks Part of Plan" gives "Judge blocks part of plan". Undefined where a title asks, counts,
 * quotes or comments.
 *
 * @param text the article's own text, which shows how its words are written
 */
export function titleSentence(title: string, text: string): string | undefined {
  const bare = newsPart(plainTitle(title).replace(teasesOn, ''), text)
  // A quoted word is the speaker's, and the marks cannot be left out.
  if (
    bare === undefined ||
    notNews.test(unvoiced(bare)) ||
    (teasesOn.test(title) && isTwo(bare)) ||
    speaks.test(bare) ||
    /(?:^|\s)'|'(?=\s|$|[,.;:])/u.test(bare.replace(/s' /gu, 's ')) ||
    /[;:|•–—]|\s-\s/u.test(bare)
  )
    return undefined
  const { length } = bare.split(' ')
  return length < 4 || length > 20 ? undefined : inArticleCase(bare, text)
}

/** A title without the outlet's name behind it or look-alike words, in straight marks, and without words that only headlines have. */
export function plainTitle(title: string): string {
  return headlinese.reduce(
    (text, [pattern, to]) => text.replace(pattern, to),
    beforeLookAlikes(title).replace(/\s+/gu, ' ').replace(/[‘’]/gu, "'").replace(outletTail, '').trim(),
  )
}

/** Words of a title with the capitals that its article gives them inside sentences; the first keeps its own, a final stop goes. */
export function inArticleCase(bare: string, text: string): string {
  const words = bare.split(' ')
  const inner = words.slice(1).filter((word) => /^\p{L}/u.test(word) && !small.test(word))
  const capitals = inner.filter((word) => /^\p{Lu}/u.test(word)).length
  if (capitals / Math.max(1, inner.length) < 0.7) return bare.replace(/[.\s]+$/u, '')
  return words
    .map((word, at) =>
      at === 0 ? openingWord(word, text) : inSentence(word, { text, before: words[at - 1] ?? '', after: words[at + 1] ?? '' }),
    )
    .join(' ')
    .replace(/[.\s]+$/u, '')
}

/** "Far-Left" opens as the article writes it, with its capital. */
function openingWord(word: string, text: string): string {
  if (!/^\p{Lu}\p{Ll}+-\p{Lu}/u.test(word)) return word
  const rest = inSentence(word, { text, before: '', after: '' })
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

interface Neighbours {
  readonly text: string
  readonly before: string
  readonly after: string
}

function inSentence(word: string, { text, before, after }: Neighbours): string {
  if (!/^\p{Lu}\p{Ll}/u.test(word) && !/^\p{Lu}$/u.test(word)) return word
  if (/-/.test(word)) {
    const asWritten = new RegExp(`(?<![\\p{L}-])${word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{L}-])`, 'iu').exec(text)?.[0]
    if (asWritten !== undefined) return asWritten
  }
  if (/-/.test(word))
    return word
      .split('-')
      .map((piece) => inSentence(piece, { text, before: '', after: '' }))
      .join('-')
  const bare = word.replace(/[,.;]$/u, '').replace(/'s?$/u, '')
  // "Must Act to": behind it stands a verb, also where a law's name has the word.
  if (
    /^(?:will|would|must|can|cannot|could|should|may|might)$/iu.test(before) &&
    verbReadings(bare.toLowerCase()).some(({ form }) => form === 'base')
  )
    return word.charAt(0).toLowerCase() + word.slice(1)
  const lower = word.charAt(0).toLowerCase() + word.slice(1)
  // "Green New Deal": a small word between capitals that the article writes so.
  if (/^(?:May|Will)$/u.test(bare) && /^\p{Lu}\p{Ll}/u.test(before) && text.includes(`${before} ${bare}`)) return word
  if (small.test(bare))
    return /^(?:New|First|Last|Next|All|Most)$/u.test(bare) && text.includes(`${before} ${bare} ${after}`) ? word : lower
  // "Fox News", "Justice Department": two capitals that the article has side by side are a name.
  const isPair = (one: string, other: string): boolean => /^\p{Lu}/u.test(one) && /^\p{Lu}/u.test(other) && text.includes(`${one} ${other}`)
  const [left, right] = [before.replace(/^["']|[,.;]$/gu, ''), after.replace(/[,.;]$|'s?$/gu, '')]
  // "Health and Human Services": a name goes on behind "and" or "of".
  const escaped = literal(bare)
  if (/^(?:and|of)$/iu.test(right) && new RegExp(`${escaped} ${right.toLowerCase()} \\p{Lu}`, 'u').test(text)) return word
  // A verb that is written small elsewhere is a name only beside the word it makes the name with ("White House").
  const isSmallHere = verbReadings(bare.toLowerCase()).length > 0 && caseIn(bare, text) === 'small' && text.includes(`${left} ${lower}`)
  if ((isPair(left, bare) || isPair(bare, right)) && !isSmallHere) return word
  if (/^(?:Rep|Sen|Gov|Gen|Dr|Mr|Mrs|Ms|St|Jr|Sr)\.$/u.test(word)) return word
  const isPeople = caseIn(bare, text) === undefined && /^(?:America|Europe|Africa|Asia)$|(?:icans?|eans?|ians?|ish|ese)$/u.test(bare)
  return caseIn(bare, text) === 'capital' || isPeople ? word : lower
}

/** A headline as a sentence without the marks in it, and what stood between them. */
export interface MarkedTitle {
  readonly sentence: string
  readonly marked: readonly string[]
}

/** "Calls strike 'a disaster'": up to eight words in marks, behind a blank. */
const inMarks = /(?<=\s)["“‘'](?!s\b)(?<words>[\p{L}\p{N}][^"“”‘’']{1,60}?)["”’'](?=[\s,.]|$)/gu

/**
 * A title as `titleSentence` gives it, also where a few of its words stand in marks: they come without them and beside it, and whoever
 * prints them sets them in marks again.
 */
export function markedTitle(title: string, text: string): MarkedTitle | undefined {
  const plain = titleSentence(title, text)
  if (plain !== undefined) return { sentence: plain, marked: [] }
  const marked = [...title.matchAll(inMarks)].map((match) => match.groups?.['words'] ?? '')
  const bare = marked.length === 0 ? undefined : titleSentence(title.replace(inMarks, '$<words>'), text)
  const isShort = marked.every((words) => words.split(' ').length <= 8)
  return bare === undefined || !isShort ? undefined : { sentence: bare, marked }
}

/** "Schumer and pelosi", "Lena brandt": beside a name another name is likely. */
const besideName = (word: string, told: string): boolean =>
  new RegExp(`\\p{Lu}\\p{Ll}+ (?:and )?${literal(word)}(?!\\p{L})`, 'u').test(told)

/**
 * Whether some word stands small in `told` that is likely a name: a title in capitals throughout writes it large, and so do the reports;
 * or they have it nowhere, but its like with a capital ("American" of "america"), or a name stands before it.
 */
export function isCaseGuessed(told: string, title: string, text: string): boolean {
  return (told.match(/(?<=\s)\p{Ll}[\p{L}]{2,}(?=\s|$|[,.'’])/gu) ?? []).some((word) => {
    const large = word.charAt(0).toUpperCase() + word.slice(1)
    if (
      small.test(word) ||
      standsAt(large, title).length === 0 ||
      standsAt(word, title).length > 0 ||
      verbReadings(word).length > 0 ||
      word.endsWith('ly')
    )
      return false
    const written = caseIn(large, text)
    if (written !== undefined) return written === 'capital'
    const [kin, name] = [word, large].map((each) => new RegExp(`(?<=[\\p{Ll},] )${literal(each.slice(0, 5))}`, 'u'))
    return (word.length > 4 && name?.test(text) === true && kin?.test(text) === false) || besideName(word, told)
  })
}

/** "Importance", "Failure": by its ending no name. */
const commonEnding = /^\p{L}{3,}(?:tion|sion|ment|ness|ance|ence|ity|ism|ure|ship|hood|ical|ful|less|able)s?$/u

/** Whether a text shows how every capital of a title is meant: none of its words is left to a guess. */
export function isCaseKnown(words: string, text: string): boolean {
  return words.split(' ').every((word, at) => {
    const bare = word.replace(/['’]s?$|[,.;?]/gu, '')
    return (
      at === 0 ||
      bare.includes('-') ||
      !/^\p{Lu}\p{Ll}/u.test(bare) ||
      small.test(bare) ||
      verbReadings(bare.toLowerCase()).length > 0 ||
      commonEnding.test(bare) ||
      caseIn(bare, text) !== undefined
    )
  })
}
