// What speaks against the news, told by its class where its own words cannot be: who objects to what, what is not said, what was lost.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { sourceOf } from '../wording/evidence-of.ts'
import { newsStems } from '../wording/news-value.ts'
import { businessesIn } from './businesses-in.ts'
import { newsOf, type Said } from './news-plan.ts'
import { isOfElsewhere, isTakenBack } from './objection-guards.ts'
import { isInMarks } from './told-as-done.ts'
import { reportedBy } from './told-hindrance.ts'

const name = String.raw`(?<who>\p{Lu}[\p{L}\p{N}&.'’-]*(?: (?:of |for |de |& |and )?\p{Lu}[\p{L}\p{N}&.'’-]*){0,4})`
const group = String.raw`(?<who>(?:The |Three |Two |Some |Several |Campaigners|Consumer groups|Trade unions|Unions|Lawyers|Critics|Neighbours|Residents|Parents|Teachers|Farmers|Opposition parties|Rivals|Lenders|Developers|Outside researchers|Ratepayers|Environmental groups)(?:[\p{Ll}-]+ ?){0,4}?(?:union|association|federation|groups?|unions?|lawyers|critics|neighbours|residents|parents|teachers|farmers|parties|opposition|league|works council|members|rivals|developers|maintainers|researchers|freight forwarders)?)`
/** Behind what is disputed: claims of critics, or a merger of two others, are not what the news tells. */
const itself = String.raw`\b(?! (?:of|between|by) (?:an?|two|three|four|other|critics|opponents|those)\b)`
/** A remark on whoever it is between commas. */
const aside = String.raw`(?:, [^,]{3,90},| (?:that|which|who) [^,.]{3,60}?)?`
const news =
  '(?:deal|agreement|contract|plan|decision|ruling|order|fine|method|findings?|figures?|results?|measure|rule|bill|law|move|cuts?|sale|purchase|merger|takeover|change|changes|price|increase|release|licence|permit|project|site|award|allegations?|claims?|charges|account|study|design|scheme|proposal|policy|terms|offer|ban|order)'

/** A class of objection with its words; `party` is the one business that the report is about. */
interface Class {
  /** What only weakens good news: of a stop, a cut or a loss it says nothing. */
  readonly isOfGain?: true
  /** What says nothing by itself of what it is on: the sentence before may be of no other matter either. */
  readonly looksBack?: true
  readonly sign: RegExp
  /** `year` is that of the report. */
  readonly tell: (found: Readonly<Record<string, string | undefined>>, party: string | undefined, year: number) => string | undefined
}

const past: Readonly<Record<string, string>> = {
  disputes: 'disputed',
  rejects: 'rejected',
  opposes: 'opposed',
  criticises: 'criticised',
  criticizes: 'criticised',
  criticized: 'criticised',
  questions: 'questioned',
  denies: 'denied',
  condemns: 'condemned',
}
const lower = (who: string): string =>
  (/^(?:The|Three|Two|Some|Several|Campaigners|Consumer|Trade|Unions|Lawyers|Critics|Neighbours|Residents|Parents|Teachers|Farmers|Opposition|Rivals|Lenders|Developers|Outside|Ratepayers|Environmental)\b/u.test(
    who,
  )
    ? who.charAt(0).toLowerCase() + who.slice(1)
    : who
  ).trim()

const disputing = String.raw`(?<verb>denied|denies|disputed|disputes|rejected|rejects|criticised|criticizes|criticized|criticises|condemned|condemns|opposed|opposes|questioned|questions)`
const disputed = ({ who = '', verb = '', what = '' }: Readonly<Record<string, string | undefined>>): string =>
  `${lower(who)} ${past[verb] ?? verb} ${what}`

/** In this order: who objects, what is missing, what was lost. */
const classes: readonly Class[] = [
  { sign: new RegExp(String.raw`^${name}${aside} ${disputing} (?<what>the (?:\p{Ll}+ )?${news})${itself}`, 'u'), tell: disputed },
  { sign: new RegExp(String.raw`^${group}${aside} ${disputing} (?<what>the (?:\p{Ll}+ )?${news})${itself}`, 'u'), tell: disputed },
  {
    sign: new RegExp(String.raw`\b(?:but|and) ${name}${aside} ${disputing} (?<what>the (?:\p{Ll}+ )?${news})${itself}`, 'u'),
    tell: disputed,
  },
  {
    sign: /\bsaid (?:that )?(?:it|the group|they|its members|the union) (?:would|will) (?:(?:go to court|sue)(?=[.,;]| (?:over|against) it\b| to (?:stop|block|undo|prevent|overturn)\b)|ask (?:an? |the )?court to (?:stop|block|halt|overturn|annul|suspend|review)\b)/iu,
    tell: () => 'those against it mean to go to court',
  },
  {
    sign: /\b[Ii]t (?:is|was|remains|remained) (?:not clear|unclear) (?<what>(?:whether|how|who|what|when) [^.,;"“]{5,60})(?=[.,;])/u,
    tell: ({ what = '' }) => `it is not clear ${what}`,
  },
  {
    sign: /\b[Nn]o (?<what>final decision|decision|date|price|sum|contract|timetable|agreement) (?:has|have|had) (?:yet )?been (?<how>made|set|given|named|signed|reached|published|taken)\b/u,
    tell: ({ what = '', how = '' }) => `no ${what} has been ${how}`,
  },
  {
    looksBack: true,
    sign: /\b(?:has|have|had) not (?:yet )?been (?:peer[- ]reviewed|reviewed by (?:peers|others))\b/iu,
    tell: () => 'nobody outside has reviewed it yet',
  },
  {
    isOfGain: true,
    sign: /^(?:It|The company|The firm|The start-up|The business|The lab|\p{Lu}\p{L}+) (?:is|was) not (?:yet )?profitable\b|\byet to (?:turn|make|earn) (?:a|any|a dollar of) profit\b|\bhas (?:yet|never) (?:to )?(?:made|turned|make|turn) a profit\b/u,
    tell: (_, party) => (party === undefined ? undefined : `${party} is not profitable`),
  },
  {
    isOfGain: true,
    sign: /^(?:It|The company|The firm|The group|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) lost (?<sum>[$€£]\d[\d.]* ?(?:billion|million|bn|m))(?: in (?<when>20\d\d)| last year)(?=[.,;]| and\b)/u,
    tell: ({ sum = '', when }, party, year) =>
      party === undefined || Number(when ?? year - 1) < year - 1 ? undefined : `${party} lost ${sum} in ${when ?? year - 1}`,
  },
  {
    looksBack: true,
    sign: /\b(?<what>The price|Financial terms|Terms|The terms|The value|The sum) (?:was|were|has|have) not (?:been )?(?<how>disclosed|published|made public|given)\b/u,
    tell: ({ what = '', how = '' }) => `${what.charAt(0).toLowerCase()}${what.slice(1)} ${/erms$/u.test(what) ? 'were' : 'was'} not ${how}`,
  },
  {
    sign: new RegExp(
      String.raw`^${name}${aside} (?:declined|refused) to (?<what>say (?:what|how|when|whether|who|where) [^.,;"“]{3,50}|give (?:a|another|any) (?:figure|date|number|price)|comment on (?:the|its) (?:\p{Ll}+ ){0,2}(?:figures?|finances|matter|case|price|plans?|report))(?=[.,;])`,
      'u',
    ),
    tell: ({ who = '', what = '' }) => `${who} declined to ${what}`,
  },
  {
    sign: new RegExp(
      String.raw`^${name}${aside} (?:would not|wouldn['’]t|did not|didn['’]t) (?<what>say (?:what|how|when|whether|who|where) [^.,;"“]{3,50})(?=[.,;])`,
      'u',
    ),
    tell: ({ who = '', what = '' }) => `${who} did not ${what}`,
  },
]

/** The one business that a story is about, by its headlines. */
function partyOf(dossier: Dossier): string | undefined {
  const whole = newsOf(dossier, 'whole')
  const [only, second] = businessesIn(whole.titles, whole)
  return second === undefined ? only?.name : undefined
}

/**
 * The first objection of a class that a report tells, in our words and by the outlet that has it.
 *
 * @param used claims that the take is about, or that the summary told
 * @param isStop whether the news is of a stop, a cut or a loss
 */
export function toldObjection(dossier: Dossier, used: ReadonlySet<string>, isStop: boolean): Sentence | undefined {
  const all = newsOf(dossier, 'whole').said
  const open = all.filter(({ claim }) => !used.has(claim.id) && claim.modality !== 'rumour')
  for (const each of classes.filter(({ isOfGain }) => !isStop || isOfGain !== true))
    for (const said of open) {
      const sentence = objectionIn(said, each, dossier, all)
      if (sentence !== undefined) return sentence
    }
  return undefined
}

/** What a sentence objects by one class; undefined where it does not, or is of another matter. */
function objectionIn(
  { claim, text }: Said,
  { sign, tell, looksBack }: Class,
  dossier: Dossier,
  all: readonly Said[],
): Sentence | undefined {
  const line = text.replace(/\s+/gu, ' ').trim()
  const found = sign.exec(line)
  if (found === null || isInMarks(line, found.index + found[0].length)) return undefined
  const year = Number(sourceOf(dossier, claim.articleId)?.article.publishedAt.slice(0, 4))
  const { before, after } = around(claim, dossier)
  // The year that a loss is printed with is judged with the loss itself.
  const rest = found.groups?.['sum'] === undefined ? line : line.replace(found[0], '')
  if (isOfElsewhere(rest, year) || isTakenBack(after) || (looksBack === true && isOfOther(before, year, dossier))) return undefined
  const party = partyOf(dossier)
  const own = isOfParty(line, before, party, dossier) ? party : undefined
  const told = tell(found.groups ?? {}, own, year)
  if (told === undefined || !isBorne(told, line, own)) return undefined
  const id = dossier.entities.find((each) => each.name === own)?.id
  const naming =
    own === undefined || !told.includes(own)
      ? undefined
      : all.find((each) => each.claim.articleId === claim.articleId && each.claim.names.some(({ entityId }) => entityId === id))?.claim
  return reportedBy(told, claim, dossier, naming)
}

/** Half of its words or more the report has: the checks cut what is told in others, and a take without what speaks against it falls. */
function isBorne(told: string, line: string, party: string | undefined): boolean {
  const [own, held] = [newsStems(party === undefined ? told : told.replaceAll(party, ' ')), newsStems(line)]
  return [...own].filter((stem) => held.has(stem)).length * 2 >= own.size
}

/** Whether a sentence is of another matter, or names a business that no headline has. */
function isOfOther(text: string, year: number, dossier: Dossier): boolean {
  const whole = newsOf(dossier, 'whole')
  const titled = new Set(businessesIn(whole.titles, whole).map((each) => each.name))
  return isOfElsewhere(text, year) || businessesIn(text, whole).some((each) => !titled.has(each.name))
}

/** The sentences before and behind a claim's own. */
function around(claim: Claim, dossier: Dossier): { readonly before: string; readonly after: string } {
  const text = dossier.sources.find((each) => each.article.id === claim.articleId)?.article.text ?? ''
  const split = (part: string): readonly string[] => part.split(/(?<=[.!?])\s/u).filter((each) => each.trim() !== '')
  return {
    before: split(text.slice(Math.max(0, claim.start - 240), claim.start)).at(-1) ?? '',
    after: split(text.slice(claim.end, claim.end + 240)).find((each) => /\p{L}/u.test(each)) ?? '',
  }
}

/** "It" and "the company" are the party where the sentence before names no other business. */
function isOfParty(line: string, before: string, party: string | undefined, dossier: Dossier): boolean {
  if (party === undefined) return false
  const whole = newsOf(dossier, 'whole')
  const named = [...businessesIn(line, whole), ...(/^(?:It|Its|The)\b/u.test(line) ? businessesIn(before, whole) : [])]
  return named.length > 0
    ? named.every((each) => each.name === party)
    : /^(?:Its|The (?:shares|stock))\b/u.test(line) === false && /^(?:It|The)\b/u.test(line)
}
