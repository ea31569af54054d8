// The parts of a counted whole that a sentence tells: "412 of 500 recordings", "of 118 projects, 61", "1,912 stories, of which 44".

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const digits = String.raw`\d{1,3}(?:,\d{3})+|\d+`
const spelt = `(?:(?:${tens.join('|')})-)?(?:${ones.join('|')})|${tens.join('|')}`
const part = String.raw`(?<round>about |nearly |some |almost |roughly )?(?<![-–\d.,$€£])(?<part>${digits}|${spelt})`
const noNoun =
  'of|in|on|for|and|to|from|that|which|who|with|by|at|as|is|was|or|were|are|has|have|had|does|its|this|us|less|across|plus|versus|years?|months?|weeks?|days?|hours?|minutes?|seconds?|times?|points?|percent|per|million|billion|trillion|thousand|euros|dollars|pounds|miles|tonnes'
const noun = String.raw`(?<noun>(?:(?!(?:${noNoun})\b)[\p{Ll}-]+ ){0,2}?(?:people|(?!(?:${noNoun})\b)[\p{Ll}-]{2,}s))(?![\p{L}-])`
const whole = String.raw`(?<whole>${digits}) ${noun}`
const whose = String.raw`(?<whose>(?:the\s)?\p{L}+['’]s?\s)?(?:the\s|its\s|their\s|all\s|those\s)?(?:largest\s|biggest\s)?`

/** "412 of 500 recordings", "nine of the committee's 17 seats". */
const inside = new RegExp(String.raw`${part}\s(?:(?:\p{Ll}+\s){0,2})?(?:out\s)?of\s${whose}${whole}`, 'giu')
/** "88 of the 650 lacked a name": what is counted was told before. */
const bare = new RegExp(
  String.raw`${part} of the (?<whole>${digits})(?<noun>)(?=\s(?:were|was|are|have|had|did|said|voted|lacked|failed|took|went|\p{Ll}+ed)\b)`,
  'giu',
)
/** "Of 118 projects in it, 61 have no land". */
const before = new RegExp(
  String.raw`^Of (?:the |its |their |all )?${whole}(?:\s[^,.;:\d]{2,50})?,\s${part}(?=\s(?:\p{Ll}+))(?! of\b)`,
  'gu',
)
/** "1,912 stories were published, of which 44 were corrected". */
const behind = new RegExp(
  String.raw`(?<![-–\d.,$€£])${whole}(?:\s[^,.;:\d]{2,50})?,(?: by our count,)? of (?:which|whom|them) ${part}(?=\s\p{Ll})`,
  'giu',
)

/** One part with its whole; `start` and `end` are where the words stand that its share takes the place of. */
export interface PartRead {
  readonly part: number
  readonly whole: number
  /** The thing counted, in the words of the report. */
  readonly noun: string
  /** "the committee's ", where it is somebody's. */
  readonly whose: string | undefined
  readonly round: '' | 'about ' | 'nearly '
  /** The part as the report writes it, where that is one word: "nine". */
  readonly word: string | undefined
  /** Whether the part is spelt out in two words: as a figure it stands nowhere. */
  readonly isSpelt: boolean
  readonly start: number
  readonly end: number
  readonly partAt: number
  readonly wholeAt: { readonly start: number; readonly end: number }
}

/** "412", "nine", "twenty-nine", "forty". */
function numberOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text.replaceAll(',', ''))
  const [first = '', second] = text.toLowerCase().split('-')
  const ten = tens.indexOf(first)
  const one = ones.indexOf(second ?? first)
  return ten < 0 ? one + 1 : 10 * (ten + 2) + (second === undefined ? 0 : one + 1)
}

function read(match: RegExpMatchArray, isInside: boolean): PartRead {
  const { part: own = '', whole: all = '', noun: what = '', whose: by, round = '' } = match.groups ?? {}
  const at = match.index ?? 0
  const counted = what === '' ? all : `${all} ${what}`
  const wholeStart = at + (isInside ? match[0].lastIndexOf(counted) : match[0].indexOf(counted))
  return {
    part: numberOf(own),
    whole: numberOf(all),
    noun: what,
    whose: by,
    round: round === '' ? '' : /^(?:nearly|almost)/iu.test(round) ? 'nearly ' : 'about ',
    word: /^\p{L}+$/u.test(own) ? own.toLowerCase() : undefined,
    isSpelt: own.includes('-'),
    start: isInside ? at : 0,
    end: at + match[0].length,
    partAt: isInside ? at : at + match[0].lastIndexOf(own),
    wholeAt: { start: wholeStart, end: wholeStart + all.length },
  }
}

/** Every part of a counted whole in a sentence, in reading order of its forms. */
export const partsIn = (text: string): readonly PartRead[] => [
  ...[...text.matchAll(inside), ...text.matchAll(bare)].map((match) => read(match, true)),
  ...[...text.matchAll(before), ...text.matchAll(behind)].map((match) => read(match, false)),
]
