// What speaks against the news, told by its class where its own words cannot be: who objects to what, what is not said, what was lost.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { businessesIn } from './businesses-in.ts'
import { newsOf } from './news-plan.ts'
import { isInMarks } from './told-as-done.ts'
import { reportedBy } from './told-hindrance.ts'

const name = String.raw`(?<who>\p{Lu}[\p{L}\p{N}&.'’-]*(?: (?:of |for |de |& |and )?\p{Lu}[\p{L}\p{N}&.'’-]*){0,4})`
const group = String.raw`(?<who>(?:The |Three |Two |Some |Several |Campaigners|Consumer groups|Trade unions|Unions|Lawyers|Critics|Neighbours|Residents|Parents|Teachers|Farmers|Opposition parties|Rivals|Lenders|Developers|Outside researchers|Ratepayers|Environmental groups)(?:[\p{Ll}-]+ ?){0,4}?(?:union|association|federation|groups?|unions?|lawyers|critics|neighbours|residents|parents|teachers|farmers|parties|opposition|league|works council|members|rivals|developers|maintainers|researchers|freight forwarders)?)`
/** A remark on whoever it is between commas. */
const aside = String.raw`(?:, [^,]{3,90},| (?:that|which|who) [^,.]{3,60}?)?`
const news =
  '(?:deal|agreement|contract|plan|decision|ruling|order|fine|method|findings?|figures?|results?|measure|rule|bill|law|move|cuts?|sale|purchase|merger|takeover|change|changes|price|increase|release|licence|permit|project|site|award|allegations?|claims?|charges|account|study|design|scheme|proposal|policy|terms|offer|ban|order)'

/** A class of objection with its words; `party` is the one business that the report is about. */
interface Class {
  /** What only weakens good news: of a stop, a cut or a loss it says nothing. */
  readonly isOfGain?: true
  readonly sign: RegExp
  readonly tell: (found: Readonly<Record<string, string | undefined>>, party: string | undefined) => string | undefined
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
  { sign: new RegExp(String.raw`^${name}${aside} ${disputing} (?<what>the (?:\p{Ll}+ )?${news})\b`, 'u'), tell: disputed },
  { sign: new RegExp(String.raw`^${group}${aside} ${disputing} (?<what>the (?:\p{Ll}+ )?${news})\b`, 'u'), tell: disputed },
  {
    sign: new RegExp(String.raw`\b(?:but|and) ${name}${aside} ${disputing} (?<what>the (?:\p{Ll}+ )?${news})\b`, 'u'),
    tell: disputed,
  },
  {
    sign: /\bsaid (?:that )?(?:it|the group|they|its members|the union) (?:would|will) (?:go to court|sue|ask (?:an? |the )?court)\b/iu,
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
    sign: /^(?:It|The company|The firm|The group|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) lost (?<sum>[$€£]\d[\d.]* ?(?:billion|million|bn|m))(?: last year| in 20\d\d)\b/u,
    tell: ({ sum = '' }, party) => (party === undefined ? undefined : `${party} lost ${sum} in a year`),
  },
  {
    sign: /\b(?:The price|Financial terms|Terms|The terms|The value|The sum) (?:was|were|has|have) not (?:been )?(?:disclosed|published|made public|given)\b/u,
    tell: () => 'what is paid is not disclosed',
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
  {
    isOfGain: true,
    sign: /^(?:Its |The )?(?:shares|stock)(?: in \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)? (?:fell|dropped|slid|sank|lost)(?: by)? (?<share>\d[\d.]*%)/u,
    tell: ({ share = '' }, party) => (party === undefined ? undefined : `shares in ${party} fell ${share}`),
  },
  {
    isOfGain: true,
    sign: /^(?:Shares in )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?:['’]s shares)? (?:closed|fell|dropped|slipped|slid|lost)(?: by)? (?<share>\d[\d.]*%)(?: lower)?/u,
    tell: ({ share = '' }, party) => (party === undefined ? undefined : `shares in ${party} fell ${share}`),
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
  const party = partyOf(dossier)
  const all = newsOf(dossier, 'whole').said
  const open = all.filter(({ claim }) => !used.has(claim.id) && claim.modality !== 'rumour')
  for (const { sign, tell } of classes.filter(({ isOfGain }) => !isStop || isOfGain !== true))
    for (const { claim, text } of open) {
      const line = text.replace(/\s+/gu, ' ').trim()
      const found = sign.exec(line)
      if (found === null || isInMarks(line, found.index + found[0].length)) continue
      const own = isOfParty(claim, line, party, dossier) ? party : undefined
      const told = tell(found.groups ?? {}, own)
      const id = dossier.entities.find((each) => each.name === own)?.id
      const naming =
        own === undefined || told?.includes(own) !== true
          ? undefined
          : all.find((each) => each.claim.articleId === claim.articleId && each.claim.names.some(({ entityId }) => entityId === id))?.claim
      const sentence = told === undefined ? undefined : reportedBy(told, claim, dossier, naming)
      if (sentence !== undefined) return sentence
    }
  return undefined
}

/** "It" and "the company" are the party where the sentence before names no other business. */
function isOfParty(claim: Claim, line: string, party: string | undefined, dossier: Dossier): boolean {
  if (party === undefined) return false
  const whole = newsOf(dossier, 'whole')
  const article = dossier.sources.find((each) => each.article.id === claim.articleId)?.article
  const before =
    article?.text
      .slice(Math.max(0, claim.start - 240), claim.start)
      .split(/(?<=[.!?])\s/u)
      .filter((each) => each.trim() !== '')
      .at(-1) ?? ''
  const named = [...businessesIn(line, whole), ...(/^(?:It|Its|The)\b/u.test(line) ? businessesIn(before, whole) : [])]
  return named.length > 0
    ? named.every((each) => each.name === party)
    : /^(?:Its|The (?:shares|stock))\b/u.test(line) === false && /^(?:It|The)\b/u.test(line)
}
