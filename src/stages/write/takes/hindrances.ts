// What stands between a piece of news and its coming about: nothing signed, nobody to use it, nothing built, a figure that only its maker took.
import type { Claim } from '../../../domain/claim.ts'
import { businessKinds, type Entity } from '../../../domain/entity.ts'

/** Whoever a building, a chip or a loan is for. */
const users = '(?:tenants?|customers?|buyers?|clients?|takers?|off-?takers?|lead customers?|anchor tenants?)'
const papers = '(?:lease|contract|agreement|order|deal|purchase|supply contract|lease contract|connection agreement)'
const stillToBe =
  '(?:laid|built|connected|energi[sz]ed|granted|delivered|installed|financed|funded|commissioned|licensed|permitted|approved|cleared|shipped|chosen|ordered|started|finished|completed|bought|signed)'

/** "Does not require approval", "is no longer subject to a vote": then nothing is waited for. For the start of a pattern. */
export const unlessDenied = String.raw`(?<!\b(?:not|never|no longer|without) (?:\p{L}+ )?)`

/** What kind of hindrance a sentence tells, and the words that tell it. */
interface HindranceSign {
  readonly kind: 'opposed' | 'unsigned' | 'unlet' | 'unbuilt' | 'unchecked' | 'waits' | 'leaves' | 'burden' | 'partly' | 'late' | 'limited'
  readonly sign: RegExp
}

/** What a report calls what it tells of. */
const theNews =
  '(?:restart|deal|plans?|project|site|campus|park|contract|lease|purchase|sale|takeover|merger|tie-up|decision|rul(?:e|ing)|order|fine|launch|release|settlement|line|reactor|plant|expansion|move|cuts?|closure|investment|loan|round|price|licen[cs]e|ban|law|bill|inquiry|findings?)'

/** The firmest first. */
const signs: readonly HindranceSign[] = [
  {
    kind: 'opposed',
    sign: new RegExp(
      String.raw`\b(?:oppos(?:e|es|ed|ing)|challeng(?:e|es|ed|ing)|reject(?:s|ed)?|protest(?:s|ed)?(?: against)?|critici[sz](?:e|es|ed)|fight|su(?:e|es|ed) over|complain(?:s|ed)? about|object(?:s|ed)? to|petition against|appeal(?:s|ed)? against|disagree(?:s|d)? with|condemn(?:s|ed)?|disput(?:e|es|ed)) (?:\p{L}+ ){0,2}?the (?:\p{L}+ )?${theNews}\b|\b(?:would|will|plans? to|vow(?:s|ed)? to) (?:appeal|fight it|challenge it)\b|\b(?:remains?|is|are|stays?) (?:still )?(?:in dispute|disputed|contested)\b`,
      'iu',
    ),
  },
  {
    kind: 'unchecked',
    sign: /\b(?:not (?:yet )?been|never been|not yet) (?:audited|verified|reviewed|tested|checked|measured|confirmed|reproduced) by (?:an? |any )?(?:third|outside|independent|other)|\b(?:by|on) (?:the|its) (?:maker|company|lab|developer|seller|firm|start-up)['’]s own (?:measure|tests?|count|figures|benchmarks?)\b|\bno (?:independent|outside) (?:tests?|testers?|audit|auditor|body|laborator(?:y|ies)|measurements?|check)\b/iu,
  },
  {
    kind: 'unsigned',
    sign: new RegExp(
      String.raw`\bno (?:binding |firm |final |such )?${papers} (?:has|have|had|was|were|is|are) (?:yet )?(?:been )?(?:signed|placed|agreed)\b|\b(?:has|have|had) (?:not|yet to)(?: yet)? (?:signed?|placed?|agreed?) (?:an?|any|the) (?:\p{L}+ )?${papers}\b|\b(?:is|are) not (?:yet )?(?:an? )?(?:binding|firm|${papers})\b|\bcarries no penalty\b|\b(?:step|stage) short of an? ${papers}\b`,
      'iu',
    ),
  },
  {
    kind: 'unlet',
    sign: new RegExp(
      String.raw`\b(?:has|have|had|with|is without|still without) (?:no|a single|any)? ?${users} (?:yet|so far|for)\b|\b(?:has|have|had) no ${users}\b|\b(?:has|have|had|did|does|would) not (?:yet )?(?:sign(?:ed)?|named?|found|find|announced?|won|win|secured?) (?:an?|any|its|the|a single) (?:\p{L}+ )?${users}\b|\bno ${users} (?:has|have|is|are|was|were) (?:yet )?(?:been )?(?:signed|named|found|announced|secured)\b`,
      'iu',
    ),
  },
  {
    kind: 'unbuilt',
    sign: new RegExp(
      String.raw`\bnone of (?:it|them|this|these|the \p{L}+)\b[^.]{0,24}\b(?:in service|built|live|running|open|online|let|signed|delivered)\b|\b(?:not|never) (?:yet )?(?:been )?${stillToBe}\b(?! by\b)|\bnot (?:yet )?been let\b|\b(?:has|have|had) (?:yet|still) to be ${stillToBe}\b|\b(?:is|are) still to be ${stillToBe}\b|\bhas so far built (?:an?|one|two|no)\b`,
      'iu',
    ),
  },
  {
    kind: 'waits',
    sign: /\bstill (?:has|have|needs?) to\b(?! be (?:said|seen))|\b(?:waits?|is waiting|are waiting) (?:for|on) (?:an?|the|its) (?:second |new |final |grid |power |building |environmental )*(?:line|transformer|feeder|permit|approval|connection|licen[cs]e|substation|decision)\b|\b(?:two|three|four|five|six|\d+) of (?:the|its) (?:\p{L}+ )?\p{L}+ have not (?:yet )?(?:signed|agreed|sold)\b|(?<!\b(?:not|never|no longer|without) (?:\p{L}+ )?)\b(?:needs?|requires?|is subject to|are subject to|subject to|depends? on|hinges? on) (?:an? |the )?(?:\p{L}+ )?(?:licen[cs]e|permit|approval|permission|consent|clearance|vote|ruling)\b|\b(?:building|site|plant|project|deal|plan|hall|campus|reactor|launch|schedule) (?:depends|hinges) on\b/iu,
  },
  {
    kind: 'late',
    sign: /\b(?:gave|gives|give|has|have|had|set|sets|names?|named) no (?:new |opening |start |firm )?date\b|\b(?:days|weeks|months|years?) (?:later than|behind|late\b|overdue)/iu,
  },
  {
    kind: 'leaves',
    sign: /\b(?:may|can) (?:walk away|withdraw|cancel|terminate|reduce its|leave early|end the|demand (?:its|their|the) money back)\b|\blapses? if\b|\bha(?:s|ve) to repay\b/iu,
  },
  {
    kind: 'burden',
    sign: /\b(?:not|never) (?:yet )?(?:made a )?profit(?:able)?\b|\blost (?:about |almost |nearly |more than |some )?(?:(?:USD|EUR|GBP|CHF|[$€£]) ?)\d|\bdebts? (?:\p{L}+ ){0,2}(?:comes? to|came to|amounts? to|stands? at)\b|\b(?:customers?|clients?|buyers?) (?:bring in|account for|make up|provide) (?:about |some |more than )?\d+(?:%| per ?cent)/iu,
  },
  {
    kind: 'partly',
    sign: /\b[Oo]nly \d[\d,.]* (?!(?:years?|months?|days?|weeks?|hours?|minutes?)\b)[^.]{0,40}\b(?:will (?:be )?(?:ship|shipped|made|delivered)|(?:are|is) (?:in service|running|built|live))/u,
  },
  {
    kind: 'limited',
    sign: /\bappl(?:y|ies) only to\b|\b(?:is|are|was|were) not (?:retroactive|binding|affected|covered|included|final|guaranteed|enforced|legally)\b|\b(?:does|do|did|will) not (?:apply to|affect|cover|include|change|touch|extend to|bind)\b|\bexcludes?\b(?! (?:VAT|tax|electricity|debt)\b)|\b(?:is|are|remains?|stays?) (?:untouched|unchanged|unused)\b|\bhas never been (?:used|tested|built|tried)\b|\bimposed no\b|\bno \p{L}+ (?:was|were) imposed\b/iu,
  },
]

/** Not said, not commented on, where to ask: nothing that counts against anything. */
const saysNothing =
  /\b(?:declin\w+ to|no comment|refus\w+ to (?:comment|say|name)|not (?:yet )?(?:comment|respond|answer|repl(?:y|ied)|dispute|deny|object|oppose|challenge|question|reject|disclose[ds]?|publish|given a price)\w*|direct(?:ed)? (?:any |their )?questions|questions (?:to|may|should|can)\b|(?:was|were|is|are|been) not (?:disclosed|published|given|named))\b/iu

/** A further deal beside the one that is told. */
const ofAnother = /\b(?:an?|any|the) (?:further|additional|separate|earlier|previous|different|neighbouring)\b|\banother\b/iu

/** Whether a sentence only says that something was not said, or that a further deal has not come about. */
export const isBeside = (text: string): boolean =>
  saysNothing.test(text) || (ofAnother.test(text) && signs.some(({ sign }) => sign.test(text)))

/** What kind of hindrance a sentence tells, and where; undefined where it tells none. */
export function hindranceIn(text: string): { readonly kind: HindranceSign['kind']; readonly at: number } | undefined {
  if (isBeside(text)) return undefined
  return signs.map(({ kind, sign }) => ({ kind, at: text.search(sign) })).find(({ at }) => at >= 0)
}

/** Sentences that tell a hindrance, by kind, the firmest kind first. */
export const hindranceSigns: readonly RegExp[] = signs.map(({ sign }) => sign)

/** "No tenant", "the site", "it", "two of the seven landowners": of what the story is about, whoever else it names. */
const ofTheStory =
  /^(?:it|they|none|no|only|the|all|both|its|their|neither|nothing|nobody|(?:one|two|three|four|five|six|\d+) of (?:the|its)|closing|completion|construction|work|deliver(?:y|ies)|building|production)\b/iu

/** "LONDON, 19 May (Harrow Wire) - ": where a report was written. */
const dateline = /^\p{Lu}{3,}[^.]{0,60}? [-–—] /u
const pronoun = /^(?:it|they|he|she|its|their|the company|the firm|the lab|the group|the start-up)\b/iu

/** What is known of the story: the claims that its news was read from, everything that its reports claim, its names and its headlines. */
export interface HindranceGround {
  readonly lead: readonly Claim[]
  readonly claims: readonly Claim[]
  readonly entities: readonly Entity[]
  readonly titles: string
}

/** Whoever a report names in its first sentences is a party of its news. */
const openingMax = 2

const isBusiness = (kind: Entity['kind'] | undefined): boolean => kind !== undefined && businessKinds.has(kind)

/**
 * Whether a hindrance is one of the story's own deal: it is told of a thing told before, or of a party of the news and no other business; and
 * it names no site that the news does not.
 *
 * @param text the sentence of `claim`
 * @param found what kind of hindrance it tells, and where
 */
export function isOwnHindrance(
  text: string,
  found: { readonly kind: HindranceSign['kind']; readonly at: number },
  claim: Claim,
  { lead, claims, entities, titles }: HindranceGround,
): boolean {
  const titled = entities.filter(({ name, aliases }) => [name, ...aliases].some((each) => titles.includes(each))).map(({ id }) => id)
  const opening = claims.filter(({ position }) => position < openingMax)
  const told = [...lead, ...opening].flatMap(({ subject, object, names }) =>
    [subject, object, ...names].flatMap((slot) => slot?.entityId ?? []),
  )
  const known = new Set([...titled, ...told])
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]))
  const named = [claim.subject, ...claim.names].flatMap(({ entityId, start }) =>
    entityId === undefined ? [] : [{ entityId, isBefore: start - claim.start < found.at, kind: kinds.get(entityId) }],
  )
  const strangers = named.filter(({ entityId }) => !known.has(entityId))
  if (strangers.some(({ kind }) => kind === 'site')) return false
  // "The plan" that somebody opposes is the one that the report told of last.
  if (found.kind === 'opposed') return !strangerBefore(claim, claims, known, kinds)
  // Whose loss or debt it is has to be said.
  if (found.kind === 'burden' && pronoun.test(claim.subject.text)) return false
  if (pronoun.test(claim.subject.text) && strangerBefore(claim, claims, known, kinds)) return false
  if (ofTheStory.test(text.replace(dateline, '')) || ofTheStory.test(claim.subject.text)) return true
  // A limit or a condition that names nobody is one of the only thing there is.
  if (named.length === 0 && !pronoun.test(claim.subject.text) && /^(?:limited|waits|unchecked)$/.test(found.kind)) return true
  const isOfOther = strangers.some(({ isBefore, kind }) => isBefore && isBusiness(kind))
  return !isOfOther && named.some(({ entityId, isBefore }) => isBefore && known.has(entityId))
}

/** Whether the last business that the report told something of, before a sentence on "it", is none of the news. */
function strangerBefore(
  claim: Claim,
  claims: readonly Claim[],
  known: ReadonlySet<string>,
  kinds: ReadonlyMap<string, Entity['kind']>,
): boolean {
  const before = claims
    .filter(({ articleId, start }) => articleId === claim.articleId && start < claim.start)
    .toSorted((a, b) => b.start - a.start)
    .find(({ subject }) => isBusiness(kinds.get(subject.entityId ?? '')))
  return before !== undefined && !known.has(before.subject.entityId ?? '')
}
