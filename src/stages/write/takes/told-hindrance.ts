// A hindrance in a sentence of ours: short enough to copy nothing, or in the words of its class.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { sumsInShort } from '../../../text/printed-sums.ts'
import { splitSentences } from '../../../text/sentences.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { moneyWords } from '../wording/claim-clause.ts'
import { claimSentence, sourceOf, spanOf } from '../wording/evidence-of.ts'
import { inOwnWords } from '../wording/own-wording.ts'
import { mayOffer, maySummarise } from '../wording/own-words.ts'
import { countWords, nameInProse } from '../wording/phrases.ts'
import { unlessDenied } from './hindrances.ts'

/** The words of a class in ours, with what of the source's goes in; `year` is that of the report. */
interface OwnFrame {
  readonly sign: RegExp
  readonly tell: (found: Readonly<Record<string, string | undefined>>, year: number) => string
}

const user = '(?<user>tenant|customer|buyer|client|taker|anchor tenant|lead customer)'
const name = String.raw`(?<who>\p{Lu}[\p{L}\p{N}&.'’-]*(?: (?:of |de |& )?\p{Lu}[\p{L}\p{N}&.'’-]*){0,4})`
const consent = '(?<what>(?:an? |the )(?:\\p{Ll}+ )?(?:licen[cs]e|permit|approval|permission|consent)|approval)'
const giver = String.raw`(?<by> (?:of|from|by|in) (?:the |Judge )?\p{L}+(?: (?:of the |of )?\p{L}+){0,3}?)?(?=[,.;]| which| who| and)`
const paper = '(?<paper>lease|contract|agreement|order|purchase agreement|supply contract|lease contract|connection agreement)'

/** Of each class the ways that English reports put it. */
const frames: readonly OwnFrame[] = [
  {
    sign: new RegExp(String.raw`\b(?:has|have|had|did|does) not (?:yet )?sign(?:ed)? (?:an?|any|the) (?:\p{L}+ )?${user}s?\b`, 'iu'),
    tell: ({ user }) => `no ${user} has signed`,
  },
  {
    sign: new RegExp(String.raw`\b(?:has|have) no ${user}s? (?:yet|so far)\b`, 'iu'),
    tell: ({ user }) => `there is no ${user} yet`,
  },
  {
    sign: new RegExp(String.raw`\bno (?<kind>binding |firm |final )?${paper} (?:has|have) (?:yet )?been signed\b`, 'iu'),
    tell: ({ kind = '', paper }) => `no ${kind}${paper} has been signed`,
  },
  {
    sign: /\b(?:not (?:yet )?been|never been) (?<how>audited|verified|reviewed|tested|checked|measured) by (?:an? |any )?(?:third part(?:y|ies)|outsiders?|(?:outside|independent) \p{L}+)/iu,
    tell: ({ how }) => `nobody outside has ${how} the figures`,
  },
  {
    sign: new RegExp(
      String.raw`^${name} (?:said|says|told \p{L}+(?: \p{L}+)?) (?:that )?it (?:[^.,]{3,50} and )?(?:would|will) (?<deed>appeal|fight it|challenge it)\b`,
      'u',
    ),
    tell: ({ who = '', deed = '' }) => `${who} says that it will ${deed}`,
  },
  {
    sign: new RegExp(String.raw`${unlessDenied}\b(?:needs?|requires?|subject to) ${consent}${giver}`, 'u'),
    tell: ({ what = '', by = '' }) => `${what}${by} is needed`,
  },
  {
    sign: new RegExp(String.raw`^${name} lost (?:about |some )?(?<sum>[$€£]\d[\d.]* ?(?:billion|million|bn|m)) last year\b`, 'u'),
    tell: ({ who = '', sum = '' }, year) => `${who} lost ${sum} in ${year - 1}`,
  },
  {
    sign: /\b(?:gave|gives|has|have|named|set) no (?:new |firm |start |opening )?date for (?<what>the (?:second|third|next|last|remaining|rest) (?:phase|hall|building|stage|part)(?: of \d[\d.]* (?:MW|GW))?)/iu,
    tell: ({ what = '' }) => `no date is given for ${what}`,
  },
  {
    sign: /\b(?<what>hardware|chips|accelerators|supplier|contractor|site)s?, which (?:it|they) (?:has|have) not (?:yet )?(?:chosen|picked|selected|named)\b/iu,
    tell: ({ what = '' }) => `${/s$/u.test(what) ? `no ${what} have` : `no ${what} has`} been chosen`,
  },
  {
    sign: /^(?<who>The [\p{L} -]{3,30}?) applies only to (?<what>[^.,;]{5,80})\./u,
    tell: ({ who = '', what = '' }) => `${who.replace(/^The/u, 'the')} is only for ${what}`,
  },
  {
    sign: /^(?<who>The (?:other|remaining|second|last) \d[\d.]* (?:MW|GW|megawatts?|halls?|buildings?|chips)) (?:waits?|(?:is|are) waiting) (?:for|on) (?<what>(?:an?|the) (?:\p{L}+ ){0,3}(?:line|transformer|feeder|permit|approval|connection|licen[cs]e|substation))\b/iu,
    tell: ({ who = '', what = '' }) => `${who.replace(/^The/u, 'the')} depend on ${what}`,
  },
]

/** Under eight words nothing is copied; over so many a plain sentence of theirs would be. */
const plainWordsMax = 7
const plainWordsMin = 4
/** What a plain sentence may open with: nobody has to look back for what it means. */
const opensPlainly =
  /^(?:No|None of the|Nobody|Only \d|(?:One|Two|Three|Four|Five|Six|\d+) of (?:the|its) \p{L}+|(?:Closing|Completion|Construction|Production|Delivery|(?:Noise|Access|Rent|Power|Water|Traffic|Ownership) (?:is|remains|stays) (?:in dispute|disputed|contested|unsettled)))\b/u

/** What a report has it from. */
const document =
  /\baccording to (?<papers>(?:an? |the |its )?(?:\p{Ll}+ )?(?:documents?|accounts|filings?|papers|letter|memo|presentation|summary)(?: [^,.;]{3,40})?)/u

/** Who the sentence is by, with a claim that names whom it is about where its own does not: "the Gridline Trade reports" as prose has it. */
export function reportedBy(text: string, claim: Claim, dossier: Dossier, beside?: Claim): Sentence | undefined {
  const from = sourceOf(dossier, claim.articleId)
  if (from === undefined || !maySummarise(from.article.level)) return undefined
  const papers = document.exec(from.article.text.slice(claim.start, claim.end))?.groups?.['papers']
  const citing = papers === undefined ? '' : `, citing ${papers.trim()}`
  const publisher = nameInProse(printPublisher(from.source.name))
  const line = sumsInShort(moneyWords(`Against this: ${text}, ${publisher} reports${citing}.`, claim))
  const told = mayOffer(line, dossier) ? line : inOwnWords(line, dossier)
  return told === undefined
    ? undefined
    : claimSentence(dossier.storyId, 'against', told, [spanOf(claim, dossier), beside === undefined ? undefined : spanOf(beside, dossier)])
}

const lineOf = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A hindrance as short as its report has it, where nobody has to look back for what it means; undefined for one that is longer. */
export function plainHindrance(text: string, claim: Claim, dossier: Dossier): Sentence | undefined {
  const line = lineOf(text)
  const words = countWords(line)
  const isPlain =
    words <= plainWordsMax &&
    words >= plainWordsMin &&
    opensPlainly.test(line) &&
    /^[^,;:"“”()]+\.$/u.test(line) &&
    splitSentences(line, 'en').length === 1
  return isPlain ? reportedBy(line.replace(/^\p{L}/u, (first) => first.toLowerCase()).replace(/\.$/u, ''), claim, dossier) : undefined
}

/** The same in the words of its class; undefined where its class has none. */
export function framedHindrance(text: string, claim: Claim, dossier: Dossier): Sentence | undefined {
  const line = lineOf(text)
  for (const { sign, tell } of frames) {
    const found = sign.exec(line)
    const year = Number(sourceOf(dossier, claim.articleId)?.article.publishedAt.slice(0, 4))
    if (found !== null) return reportedBy(tell(found.groups ?? {}, year), claim, dossier)
  }
  return undefined
}
