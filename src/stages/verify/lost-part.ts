// Some of them told as them: "two of the five engineers resigned" is not "the engineers resigned".
import { tellSame } from './near-words.ts'
import { readWords, type Word } from './read-words.ts'

const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands'
const portion = 'some|several|many|most|part|parts|half|a third|a quarter|a fifth|two thirds|a few|few|a majority|a minority|a handful'
/** "Two of the five engineers": who is counted or shared out stands behind "of". */
const partOf = new RegExp(
  String.raw`\b(?:${numbers}|\d[\d,.]*%?|${portion}) of (?:the |its |their |his |her |our |those )(?:(?:${numbers}|\d[\d,.]*) )?(?<whole>(?:[\p{Ll}-]+ ){0,3}?\p{Ll}{3,}s)(?![\p{L}-])`,
  'giu',
)
/** "Some residents left": no more than that is said of the residents. */
const fewOf =
  /\b(?:some|several|a few|few|a handful of|a number of) (?!(?:may|might|must|can|could|will|would|shall|should|have|has|had|are|is|was|were|do|does|did|say|said|of) )(?<whole>(?:(?!(?:may|might|must|can|could|will|would|shall|should|have|has|had|are|is|was|were|do|does|did|say|said|of) )[\p{Ll}-]+ )?\p{Ll}{3,}s)(?![\p{L}-])/giu
/** Words of ours before a noun by which not all are meant. */
const parted = new RegExp(
  String.raw`(?:\b(?:${numbers}|${portion}|other|another|certain|various|numerous|fewer|more|number|group|members)\b|\d)[^.;,]{0,40}$`,
  'iu',
)

const nounOf = (text: string): Word | undefined => readWords(text).at(-1)

/**
 * What the passage says of a part and ours of the whole; undefined where ours says that it is a part, or the passage also tells of all.
 *
 * @param own ours, and @param theirs the passage, in English and without marked quotations
 */
export function lostPart(own: string, theirs: string): string | undefined {
  const ours = readWords(own)
  for (const { 0: said, groups, index } of [...theirs.matchAll(partOf), ...theirs.matchAll(fewOf)]) {
    const noun = nounOf(groups?.['whole'] ?? '')
    if (noun === undefined || noun.kind !== 'plain') continue
    const isSame = (word: Word): boolean => word.kind === 'plain' && tellSame(noun, word)
    // The passage tells of them elsewhere too: which of the two ours is told from is not known.
    const others = readWords(theirs).filter((word) => isSame(word) && (word.at < index || word.at >= index + said.length))
    const told = ours.filter((word) => isSame(word) && /s$/u.test(word.text))
    if (others.length === 0 && told.length > 0 && told.every(({ at }) => !parted.test(own.slice(0, at)))) return said
  }
  return undefined
}

const total = new RegExp(String.raw`\b(?:${numbers}|\d[\d,.]*) (?:out )?of (?:the |its |their |his |her |our |those |all )?$`, 'iu')

/** The first figure of ours that counts all of them in the passage, "two of six", where ours counts by it what is told of some. */
export function wholeAsPart(own: string, theirs: string): string | undefined {
  const known = readWords(theirs).filter(({ kind }) => kind === 'figure')
  return readWords(own).find((word) => {
    if (word.kind !== 'figure' || word.value === 1) return false
    const same = known.filter(({ key }) => key === word.key)
    return (
      same.length > 0 &&
      same.every(({ at }) => total.test(theirs.slice(0, at))) &&
      !/\bof (?:[\p{L}’'-]+ ){0,2}$/iu.test(own.slice(0, word.at))
    )
  })?.text
}

/** "Free for schools but", "beats it on two of six tests": what is said holds there, and elsewhere something else does. */
const limits: readonly RegExp[] = [
  /(?<held>[\p{L}\p{N}’'-]+) (?:for|in|on|to|at|with|until|during|among) (?<limit>[^,.;:]{3,40}?),? but (?:not|\p{Ll}+s|\p{Ll}+ed|was|were|had|has)\b/giu,
  new RegExp(
    String.raw`\b(?:beats?|outdo(?:es)?|outperform(?:s|ed)?|leads?|led|wins?|won|match(?:es|ed)?|tops?|better|faster|ahead|surpass(?:es|ed)?) (?:[\p{L}\p{N}’'-]+ ){0,4}?(?<held>[\p{L}\p{N}’'-]+) (?:on|in|at) (?<limit>(?:${numbers}|\d+) (?:out )?of (?:the )?(?:${numbers}|\d+) \p{Ll}+)`,
    'giu',
  ),
]

/** The limit behind what ours ends with, where the passage goes on with what holds beyond it; undefined where ours has any of its words. */
export function lostReach(own: string, theirs: string): string | undefined {
  const ours = readWords(own).filter(({ kind }) => kind !== 'function')
  const last = ours.at(-1)
  if (last === undefined) return undefined
  const isOurs = (word: Word): boolean => ours.some((each) => each.key === word.key || (each.kind === 'plain' && tellSame(each, word)))
  return limits
    .flatMap((limit) => [...theirs.matchAll(limit)])
    .find(({ index, groups }) => {
      const [held] = readWords(groups?.['held'] ?? '')
      // Of whom the passage says it: what ours says of another is no shorter telling of this.
      const sentence =
        theirs
          .slice(0, index)
          .split(/[.;!?]\s/u)
          .at(-1) ?? ''
      if (!readWords(sentence).some((word) => word.kind !== 'function' && isOurs(word))) return false
      const kept = readWords(groups?.['limit'] ?? '').filter(({ kind }) => kind !== 'function')
      return held !== undefined && (held.key === last.key || tellSame(held, last)) && kept.length > 0 && !kept.some(isOurs)
    })?.[0]
}
