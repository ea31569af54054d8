// Source words as our pages print them: British spelling, plain abbreviations, and equal ways of saying the small things.
import { readOnce } from '../../../text/read-once.ts'
import { aheadInTime } from './ahead-in-time.ts'

const british = new Map(
  `color:colour favor:favour labor:labour honor:honour behavior:behaviour neighbor:neighbour harbor:harbour rumor:rumour center:centre
theater:theatre defense:defence offense:offence license:licence program:programme programs:programmes centers:centres colors:colours
favors:favours neighbors:neighbours rumors:rumours fueled:fuelled canceled:cancelled traveled:travelled labeled:labelled modeled:modelled
traveling:travelling canceling:cancelling counselor:counsellor jewelry:jewellery gray:grey skeptical:sceptical skeptics:sceptics
favorite:favourite favorable:favourable honored:honoured favored:favoured neighborhood:neighbourhood neighborhoods:neighbourhoods
tumor:tumour tumors:tumours rigor:rigour odor:odour savior:saviour armor:armour humor:humour totaling:totalling totaled:totalled vapor:vapour plow:plough catalog:catalogue analyze:analyse analyzed:analysed paralyzed:paralysed  enrollment:enrolment fulfill:fulfil skillful:skilful maneuver:manoeuvre`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
)
const keepsZ =
  /^(?:size|sized|sizing|prize|prized|seize|seized|seizing|seizes|capsize|capsized|prizes|sizes|baize|maize|resize|downsized|oversized)$/
const titles: readonly (readonly [RegExp, string])[] = [
  [/\bSens\. (?=\p{Lu})/gu, 'Senators '],
  [/\bReps\. (?=\p{Lu})/gu, 'Representatives '],
  [/\bSen\. (?=\p{Lu})/gu, 'Senator '],
  [/\bRep\. (?=\p{Lu})/gu, 'Representative '],
  [/\bGov\. (?=\p{Lu})/gu, 'Governor '],
  [/\bGen\. (?=\p{Lu})/gu, 'General '],
  [/\bLt\. (?=\p{Lu})/gu, 'Lieutenant '],
  [/\b(Mr|Mrs|Ms|Dr|Jr|Sr|St)\.(?= |$)/gu, '$1'],
]

/** A state of the US as agencies shorten it behind a place: "San Antonio, Tex.". The place stands for itself. */
const shortState =
  /(?<=\p{Lu}\p{Ll}+), (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)(?:\.,?(?= |,|$)|,?(?= \p{Ll})|(?=$))/gu
const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** "On June 8, 2026" and "by June 8"; before a noun the day is part of a name. */
const dayLast = new RegExp(
  `(?<=\\b(?:on|by|since|until|till|from|before|after|for|of|through|to|and|between) )(?<month>${monthNames}) (?<day>\\d{1,2})(?:, (?<year>\\d{4})(?:,(?= \\p{Ll}))?)?(?=$|[,.;]| (?:and|at|in|to|for|with|after|before|when|while|by|but|as|over|during|that|from)\\b)`,
  'gu',
)

/** "A whopping $38 million": how large a sum is, the sum says itself. */
const loudBeforeFigure =
  /(?<!\p{L})(?:an? )?(?:eye-(?:popping|watering)|jaw-dropping|staggering|whopping|mind-boggling) (?=[$€£]?\d|\p{Lu}{3} \d)/gu

/** One stretch of a source in our spelling; names keep their letters. */
export const houseWords: (text: string) => string = readOnce(inOurSpelling)

function inOurSpelling(text: string): string {
  let out = text
    .replace(/\s+/gu, ' ')
    .replace(/[’‘]/gu, "'")
    .replace(/\b((?:\p{Lu}\.){2,})(?!\p{Ll})/gu, (match) => match.replaceAll('.', ''))
    .replace(/(\d) ?(?:percent|per cent|pct)\b/gu, '$1%')
    .replace(shortState, '')
    .replace(loudBeforeFigure, '')
    .replace(dayLast, (_, month: string, day: string, year?: string) => `${day} ${month}${year === undefined ? '' : ` ${year}`}`)
  for (const [pattern, to] of titles) out = out.replace(pattern, to)
  return out.replace(/(?<![\p{L}-])\p{Ll}{4,}(?![\p{L}])/gu, (word) => british.get(word) ?? spelled(word)).trim()
}

function spelled(word: string): string {
  if (keepsZ.test(word)) return word
  return word.replace(/i[zZ](e|ed|es|ing|ation|ations|er|ers)$/u, 'is$1')
}

const equals: readonly (readonly [RegExp, string])[] = [
  [
    /\bmore than (?=[$€£]?\d|\p{Lu}{3} \d|(?:two|three|four|five|six|seven|eight|nine|ten|a (?:dozen|hundred|thousand|million)|half)\b)/gu,
    'over ',
  ],
  [/\bbecause of\b/gu, 'owing to'],
  [/\bas well as\b/gu, 'and'],
  [/\bin order to\b/gu, 'to'],
  [/\ba number of\b(?! [^,.]{0,40}['’]s? )/gu, 'several'],
  [/\bprior to\b/gu, 'before'],
  [/\bin the wake of\b/gu, 'after'],
  [new RegExp(aheadInTime, 'gu'), 'before'],
  [/\bnearly\b/gu, 'almost'],
  [/\baround (?=[$€£]?\d)/gu, 'about '],
  [/\bapproximately (?=[$€£]?\d)/gu, 'about '],
  [/\bnumerous\b/gu, 'many'],
  [/\bmultiple\b/gu, 'several'],
  [/\bindividuals\b/gu, 'people'],
  [/\bregarding\b/gu, 'about'],
  [/\bconcerning\b/gu, 'about'],
  [/\bduring the course of\b/gu, 'during'],
  [/\bupon\b/gu, 'on'],
  [/\bin an (?:effort|attempt|bid) to\b/gu, 'to try to'],
  [/\bin connection with\b/gu, 'over'],
  [/\battempting to\b/gu, 'trying to'],
  [/\battempted to\b/gu, 'tried to'],
  [/\bassistance\b/gu, 'help'],
  [/\butilise\b/gu, 'use'],
  [/\bobtain\b/gu, 'get'],
  [/\bobtaining\b/gu, 'getting'],
  [/\bcommence\b/gu, 'begin'],
  [/\bthe entire\b/gu, 'the whole'],
  [/\bconsider whether\b/gu, 'weigh whether'],
  [/\bwhether or not\b/gu, 'whether'],
  [/\b(?:at|with) a list price of\b/gu, 'for'],
  [/\bfor a total of\b/gu, 'for'],
  [/\bwith a total of\b/gu, 'with'],
  [/\bentered into an agreement to\b/gu, 'agreed to'],
  [/\bin the northern part of\b/gu, 'in the north of'],
  [/\bin addition to\b/gu, 'besides'],
  [/\bsubject to approval by\b/gu, 'if approved by'],
  [/\bas soon as\b/gu, 'once'],
  [/\bin response to\b/gu, 'in answer to'],
  [/\bwith respect to\b/gu, 'over'],
  [/\ba majority of\b/gu, 'most'],
  [/\bsuch as\b/gu, 'like'],
  [/\bcomprehensive\b/gu, 'full'],
  [/\bimmediately\b(?! (?:before|after|following|upon|on)\b)/gu, 'at once'],
  [/\bfollowing (?=(?:a|an|the) )/gu, 'after '],
  [/\bin spite of\b/gu, 'despite'],
  [/\bthe United States\b/gu, 'the US'],
  [/\bunder the terms of\b/gu, 'under'],
  [/\bwithin the framework of\b/gu, 'under'],
]

/** The same stretch with small words swapped for their equals; used only where the plain one would copy. */
export function equalWords(text: string): string {
  let out = text
  for (const [pattern, to] of equals) out = out.replace(pattern, to)
  return out
}
