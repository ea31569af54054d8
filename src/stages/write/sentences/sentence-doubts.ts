// What may be wrong with a summary sentence, told by holding it beside the sentence it was read from: each doubt has a name.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { readClaim } from '../wording/claim-clause.ts'
import { type SentenceDoubt, type Signs, sentenceDoubts } from '../wording/doubt-names.ts'
import { sourceOf } from '../wording/evidence-of.ts'
import { leftOut } from '../wording/left-out.ts'
import { eventOf, titleShare } from '../wording/news-value.ts'
import type { ReadClaim } from '../wording/read-claim.ts'
import { isOpinionPiece } from '../wording/reportable.ts'
import { toldStems } from '../wording/told-stems.ts'
import { ofNews, ofRecord } from './news-doubts.ts'

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
const words = (text: string): number => (text.trim() === '' ? 0 : text.trim().split(/\s+/u).length)

/** Verbs of talk and of standing that tell little unless what follows tells it. */
const thin =
  /^(?:be|have|make|take|give|get|keep|do|go|come|speak|talk|discuss|address|mention|comment|respond|react|appear|attend|join|visit|meet|host|hold|praise|thank|welcome|defend|tout|cite|note|explain|demonstrate|show|share|express|voice|issue|offer|continue|work|help|try|attempt|seek|want|like|love|hope|believe|think|feel|face|see|find|enjoy|remain|stay|become|struggle|weigh|consider|refuse|double|strike|raise|draw|spark|play|serve|employ|include|contain|feature|focus|highlight|reflect|represent|suggest|indicate|outline|describe|detail|elaborate|object|wrangle|manage|begin|start|stop)$/
const talk = /^(?:say|tell|add|note|argue|claim|insist|write|tweet|explain|warn|believe|think|suggest|state|announce|report|confirm)$/
const definite = /\b(?:the|that|those|these|this|such) (?:[\p{Ll}\d'’-]+ ){0,2}?(?<noun>[\p{Ll}-]{3,})\b/gu
/** Nouns there is one of, or that the country and the trade know. */
const knownNoun =
  /^(?:president|presidency|government|administration|border|public|press|media|economy|world|house|senate|congress|court|constitution|military|army|police|budget|deficit|debt|market|markets|dollar|euro|internet|environment|climate|planet|election|elections|vote|nomination|coronavirus|virus|pandemic|past|future|end|beginning|top|white|supreme|federal|number|rest|first|second|most|same|last|united)$/

const hollowNoun =
  '(?:logic|conduct|actions?|moves?|legislation|performance|challenge|process|defen[cs]e|words|remarks?|comments?|assumptions?|claims?|statements?|decisions?|plans?|approach|roles?|arguments?|concerns?|proposals?|bill|order|policy|request|response|position|views?|message|tweets?|troubles|trouble|behaviou?r|efforts?|attacks?|threats?|report|rollout|shadow|handling|testimony|letter|suit|lawsuit|case|offer|ruling|speech|rhetoric)'
const ownedHollow = new RegExp(
  `\\p{L}['’]s? (?:[\\p{Ll}-]+ ){0,2}${hollowNoun}\\b|\\bthe (?:[\\p{Ll}-]+ )?${hollowNoun} (?:of|from|by) (?:the )?\\p{Lu}`,
  'u',
)
const hollow = new RegExp(`\\b(?:the|an?|its|his|her|their) (?:[\\p{Ll}-]+ )?${hollowNoun}[.”]*$`, 'u')

/** Deeds against somebody, which say little without their why. */
const blame =
  /\b(?:accus|attack|blast|slam|critici[sz]|condemn|denounc|sue[sd]?\b|praise|commend|rebuk|mock|ridicul|excoriat|target|threaten|warn|correct|oppos|appl(?:aud)|thank|honou?r)\p{L}*/iu

/** How the statement stands by itself. */
function ofWords(own: string, behind: string): Signs {
  const length = words(own)
  const told = words(behind)
  return {
    under_8_words: length < 8,
    under_11_words: length < 11,
    under_14_words: length < 14,
    over_17_words: length > 17,
    over_20_words: length > 20,
    dated: /\b(?:19|20)\d\d\b/u.test(own),
    turned: /\bthe (?:[\p{Ll}-]+ ){1,3}of (?:the )?(?:\p{Lu}[\p{L}.'’-]* ?)+/u.test(own),
    why_untold: blame.test(own) && !/\b(?:for|over|after|because|saying|about|as|of|with|on|by)\b/u.test(behind),
    claims_much:
      /\b(?:illegal|unlawful|disastrous|humiliat\w+|huge|stunning|systematically|rightly|failed|fails|cowardly|always|never|everyone|nobody|just)\b/iu.test(
        own,
      ),
    told_in_2: told <= 2,
    told_in_4: told <= 4,
    its: /\b(?:its|it)\b/iu.test(own),
    their: /\b(?:their|they|them)\b/iu.test(own),
    his: /\b(?:his|her|he|she|him)\b/iu.test(own),
    quoted: own.includes('“'),
    again: /\b(?:another|other|others|also|further|more|additional|additionally|too|both|same|similar|instead)\b/iu.test(own),
    since: /\b(?:later|earlier|since|then|already|still|yet|soon|at the time|so far)\b/iu.test(own),
    owned_hollow: ownedHollow.test(own),
    hollow: hollow.test(own),
    can: /\b(?:can|could|may|might|should|must)\b/iu.test(own),
    would: /\bwould\b/iu.test(own) && !/ (?:said|says|announced|told|warned|vowed|promised|pledged)\b/u.test(own),
    denied: /\b(?:not|no|never|none|nothing|cannot)\b|n['’]t\b/iu.test(own),
    compared: /\b(?:than|as \p{L}+ as|rather)\b/iu.test(own),
    ends_small: /[\p{Ll}]$/u.test(own.replace(/[.”"’']+$/u, '')),
    ends_participle: /\b\p{Ll}+(?:ed|en|ing|put|made|held)[.”]*$/u.test(own),
    ends_adverb: /\b(?:\p{Ll}+ly|further|together|alone|out|up|down|off|away|back|on|in|over|there)[.”]*$/u.test(own),
    figure: /\d/u.test(own),
    holds_name: /(?<=\p{L} )\p{Lu}\p{Ll}{2,}/u.test(behind),
    judged:
      /\b(?:controversial|troubled|iconic|scathing|fiery|stunning|remarkable|strong|strongly|clear|key|major|significant|important|great|big|bold|sharp|troubling|dramatic|historic|massive|huge|real|serious|full|certain|various|several|many|some|few|things?|ways?|issues?|matters?|situation|efforts?|concerns?|questions?)\b/iu.test(
        behind,
      ),
  }
}

/** Whom the statement is about. */
function ofSubject(subject: string, claim: Claim, said: string): Signs {
  return {
    subject_the: /^[Tt]he \p{Ll}/u.test(subject) && !said.includes(subject.split(' ').at(-1) ?? subject),
    subject_a: /^an? \p{L}/iu.test(subject),
    subject_count:
      /^(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|more|most|some|many|several|about|nearly|over|at least)\b)/iu.test(subject),
    subject_group: /^\p{L}?\p{Ll}+ \p{Ll}+$|^[\p{Lu}]?\p{Ll}+$/u.test(subject) && /s$/u.test(subject),
    subject_folk:
      /^(?:(?:some|many|several|two|three|four|five|one) of )?(?:the )?(?:\p{L}+ )?(?:officials|critics|aides|people|advisers|experts|lawyers|sources|reports|opponents|supporters|allies|members|students|lawmakers|analysts|economists|voters|witnesses|pundits|others)\b/iu.test(
        subject,
      ),
    subject_one_name: /^\p{Lu}[\p{L}'’.-]+$/u.test(subject),
    subject_owned: /['’]s? \p{L}/u.test(subject),
    subject_long: words(subject) > 5,
    subject_moved: !claim.subject.text.includes(subject.split(' ').at(-1) ?? subject),
  }
}

/** What kind of statement it is, and where in the report it stands. */
function ofClaim(claim: Claim, read: ReadClaim | undefined, own: string, dossier: Dossier): Signs {
  const from = sourceOf(dossier, claim.articleId)
  const source = from?.article.text.slice(claim.start, claim.end) ?? ''
  const year = Number(from?.article.publishedAt.slice(0, 4) ?? 0)
  const years = [...source.matchAll(/\b(?:19|20)\d\d\b/gu)].map((found) => Number(found[0]))
  const share = titleShare(own, dossier)
  const verb = read?.clause.verb
  const isPresent = verb !== undefined && verb.helpers.length === 0 && /^(?:s|base)$/.test(verb.form)
  const speaks = claim.speaker !== undefined || read?.outer !== undefined
  return {
    unread: read === undefined,
    thin_verb: verb !== undefined && thin.test(verb.lemma),
    be: verb?.lemma === 'be',
    had: verb?.helpers.includes('had') === true,
    going_on: verb?.form === 'ing',
    spoken: speaks,
    talk: verb !== undefined && !speaks && talk.test(verb.lemma),
    present: isPresent && !speaks,
    passive: verb?.passive === true,
    state: eventOf(claim) < 0,
    deed: eventOf(claim) > 0,
    opening: claim.position < 2,
    after_6: claim.position > 6,
    after_14: claim.position > 14,
    after_25: claim.position > 25,
    title_under_10: share < 0.1,
    title_under_20: share < 0.2,
    title_over_30: share > 0.3,
    title_over_40: share > 0.4,
    years_before: years.some((each) => each < year - 1),
    opinion: from !== undefined && isOpinionPiece(from),
    source_opens_back:
      /^(?:But|And|So|Still|Yet|However|Instead|Meanwhile|Then|Also|That|This|Those|These|Later|Even|Similarly|Likewise|In other words|Thus|Nor|Or)\b/u.test(
        source,
      ),
    source_over_35: words(source) > 35,
    source_under_10: words(source) < 10,
    source_in_marks: count(source, /["“”]/gu) > 0,
    source_speaks_up: /\b(?:I|we|my|our|us|you|your)\b|[!?]/u.test(source.replace(/[“"][^”"]*[”"]/gu, '')),
    source_odd: /[@#|•*]|https?:|\bpic\.|\p{Ll}\p{Lu}\p{Ll}/u.test(source.replace(/\bMc\p{Lu}|\bMac\p{Lu}/gu, '')),
    beside_tweet: /@\w|pic\.twitter|https?:\/\/t\.co/u.test(aroundOf(claim, from?.article.text ?? '')),
    hedge_lost: lostHedge(source, own),
  }
}

/** The lines beside a claim's: a post is followed by the name it was sent under. */
function aroundOf(claim: Claim, text: string): string {
  return text.slice(Math.max(0, claim.start - 160), claim.end + 160)
}

const hedges =
  /\b(?:reportedly|allegedly|apparently|appears?|appeared|seems?|seemed|likely|probably|possibly|perhaps|accused of|alleged|suspected|potentially|partly|in part|initially|at first|mostly|largely|almost|nearly|only|unless|until|except|if)\b/giu

function lostHedge(source: string, own: string): boolean {
  return [...source.matchAll(hedges)].some((found) => !own.toLowerCase().includes(found[0].toLowerCase()))
}

/** "The order" of which the report spoke before: a reader of the summary has not read of it. */
function ofPointing(behind: string, subject: string, claim: Claim, dossier: Dossier, said: string): Signs {
  const text = sourceOf(dossier, claim.articleId)?.article.text ?? ''
  const before = text.slice(0, claim.start).toLowerCase()
  const nouns = [...behind.matchAll(definite)].flatMap((found) => {
    const noun = found.groups?.['noun'] ?? ''
    return knownNoun.test(noun) || said.includes(noun) ? [] : [{ noun, rest: behind.slice(found.index + found[0].length) }]
  })
  const isOpen = ({ rest }: { readonly rest: string }): boolean =>
    !/^ (?:of|to|that|for|on|in|against|between|from|with|who|which|over|by|\p{Lu})/u.test(rest)
  const isKnown = ({ noun }: { readonly noun: string }): boolean => before.includes(noun.slice(0, Math.max(4, noun.length - 2)))
  const about = /^(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose) (?:[\p{Ll}-]+ )*(?<noun>[\p{Ll}-]+)/u.exec(subject)?.groups?.['noun'] ?? ''
  return {
    the: nouns.length > 0,
    the_open: nouns.some(isOpen),
    the_told_before: nouns.some((each) => isKnown(each) && isOpen(each)),
    the_twice: nouns.length > 1,
    the_end: nouns.some(({ rest }) => /^[.”]*$/u.test(rest)),
    subject_told_before: about.length > 3 && !said.includes(about) && !knownNoun.test(about) && before.includes(about),
  }
}

/**
 * The names of all doubts about a sentence of the summary.
 *
 * @param text the sentence, with or without its frame of who reports it
 * @param claim what it was built from; its article's text must be at hand, else few doubts can be seen
 * @param known.read the claim's clause where the caller has it
 * @param known.before what the sentences before it say: what they spoke of needs no introduction
 */
export function doubtsOf(
  text: string,
  claim: Claim,
  dossier: Dossier,
  { read = readClaim(claim, dossier), before = '' }: { readonly read?: ReadClaim | undefined; readonly before?: string | undefined } = {},
): readonly SentenceDoubt[] {
  const own = ownStatement(text)
  const source = sourceOf(dossier, claim.articleId)?.article.text.slice(claim.start, claim.end) ?? ''
  const { subject, behind } = halves(own, read)
  const stems = toldStems(source)
  const told = toldStems(own)
  const share = [...stems].filter((stem) => told.has(stem)).length / Math.max(1, stems.size)
  const strange = [...toldStems(behind)].filter((stem) => !stems.has(stem)).length
  const signs: Signs = {
    ...ofWords(own, behind),
    ...ofSubject(subject, claim, before),
    ...ofClaim(claim, read, own, dossier),
    ...ofPointing(behind, subject, claim, dossier, before),
    ...ofRecord(own, claim),
    ...ofNews(own, claim, dossier),
    told_under_25: share < 0.25,
    told_under_40: share < 0.4,
    told_under_60: share < 0.6,
    told_over_80: share > 0.8,
    reworded: strange > 0,
    reworded_2: strange > 1,
    reworded_3: strange > 2,
    frame_inside: /, [^,]{2,60} reported on [^,]{8,20}, |, the report says, |, according to [^,]{2,40}, /u.test(text),
  }
  const missing = new Set(read === undefined ? [] : leftOut(own, read))
  return sentenceDoubts.filter((name) => signs[name] === true || missing.has(name))
}

/** A statement of ours before and behind its verb; where the verb was changed, by the length of the claim's own subject. */
function halves(own: string, read: ReadClaim | undefined): { readonly subject: string; readonly behind: string } {
  const found =
    /^(?:[^“]*? (?:said|says) (?:that )?)?(?<subject>.+?) (?:has|have|is|are|was|were|will|would|could|can|may|might|did|does|do|had|\p{Ll}+(?:ed|es|[^s]s))\b (?<behind>.*)$/u.exec(
      own,
    )
  const verb = read?.clause.verb
  const at = verb === undefined ? -1 : own.search(new RegExp(` ${(verb.text.split(/\s+/u)[0] ?? '').replace(/[^\p{L}]/gu, '.')}\\b`, 'u'))
  if (at > 0) return { subject: own.slice(0, at), behind: own.slice(at + 1 + (verb?.text.length ?? 0)).trim() }
  return { subject: found?.groups?.['subject'] ?? own, behind: found?.groups?.['behind'] ?? '' }
}
