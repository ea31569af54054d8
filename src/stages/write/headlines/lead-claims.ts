// Which claims may be headlines: what is reported and new, and who did it, not how the report came about.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { findClauses } from '../../../text/clauses.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { readClaim } from '../wording/claim-clause.ts'
import { sourceOf } from '../wording/evidence-of.ts'
import { earlierLead } from '../wording/lost-sense.ts'
import { isOld, titleShare } from '../wording/news-value.ts'
import { isOpeningNoun } from '../wording/opening-noun.ts'
import { isTellableSubject } from '../wording/plain-telling.ts'
import type { ReadClaim } from '../wording/read-claim.ts'
import { isOpinionPiece, isReportable, judging } from '../wording/reportable.ts'
import { isStanding } from '../wording/told-of-before.ts'

/** What happened longer ago than this is background, and not told in a headline's present. */
const backgroundDays = 21

/** "In the first quarter", "in the three months to April": what a period brought is news when it comes out. */
const periods =
  /^(?:in|for|during) the (?:(?:three|six|nine|twelve) months|quarter|half|year) (?:to|ended) |\b(?:first|second|third|fourth|last) (?:quarter|half)\b/u
const periodReach = 4
const periodBefore = /\bthe (?:(?:three|six|nine|twelve) months|quarter|half|year) $/u
/** "At USD 400 m, down from USD 1.2 bn two years ago": what it is held beside. */
const compared = /\b(?:down|up|compared|against)\s+$/u
/** "A year before it was due": how long, and no day gone by. */
const howLong = /^(?:an?|one|two|three|\d+) (?:years?|months?|weeks?|days?)$/u

/** Dates inside relative clauses and asides tell of something else. */
function isBackground({ claim, clause, sentence, source, published }: ReadClaim): boolean {
  const before = Date.parse(published) - backgroundDays * 86_400_000
  const parts = [...clause.lead, ...clause.parts]
    .filter((part) => part.kind === 'time' || part.kind === 'prep')
    .filter(
      (part) => !periods.test(sentence.slice(part.start, part.end + periodReach)) && !periodBefore.test(sentence.slice(0, part.start)),
    )
    .filter((part) => !compared.test(sentence.slice(0, part.start)))
  if (earlierLead.test(source.slice(0, clause.subject.start))) return true
  if (clause.lead.some((part) => /^(?:earlier|last|previously|once|before)$/.test(part.head))) return true
  return claim.dates.some(
    ({ interval, start, end }) =>
      Date.parse(interval.to) < before &&
      !howLong.test(source.slice(start - claim.start, end - claim.start)) &&
      parts.some((part) => start - claim.start >= part.start && start - claim.start < part.end),
  )
}

/** What an outlet does for its reports; a body that prints its own news fines, orders and releases. */
const ofReporting =
  /\b(?:reach|reached|contact\p{Ll}*|ask\p{Ll}*|obtain\p{Ll}*|review\p{Ll}*|see|saw|seen|learn\p{Ll}*|sp[eo]ke?n?|interview\p{Ll}*|report\p{Ll}*|publish\p{Ll}*|confirm\p{Ll}*|approach\p{Ll}*|understand\p{Ll}*|found|find\p{Ll}*|test\p{Ll}*|hear\p{Ll}*|cover\p{Ll}*|request\p{Ll}*|rate\p{Ll}*|write|wrote|written|note\p{Ll}*|update\p{Ll}*|correct\p{Ll}*|is|are|was|has|have|will|may|can)$/iu

/** "The Gazette reaches out to the council": how a report came about is no news. */
function isOwnWork(claim: Claim, dossier: Dossier): boolean {
  const source = dossier.sources.find(({ article }) => article.id === claim.articleId)?.source
  // A body's own page tells what the body does.
  if (source === undefined || !/^(?:general|trade|agency)$/.test(source.kind)) return false
  const isOwn = claim.subject.text.replace(/^The /u, '') === printPublisher(source.name).replace(/^The /u, '')
  return isOwn && (claim.object === undefined || ofReporting.test(claim.verb.text))
}

/** What a deed must carry of the reports' own headlines to be their news whatever its verb. */
const newsMin = 0.35

/** "Will not bring charges": a verb that is no sign of a deed tells one where the reports' own headlines tell it. */
function isTheNews({ claim, clause }: ReadClaim, dossier: Dossier): boolean {
  const source = sourceOf(dossier, claim.articleId)
  const told = `${claim.subject.text} ${claim.verb.text} ${claim.object?.text ?? ''}`
  const isThought = clause.verb.lemma === 'be' || clause.verb.helpers.some((word) => /^(?:should|ought|must|could|can)$/.test(word))
  return !isThought && !judging.test(told) && source !== undefined && !isOpinionPiece(source) && titleShare(told, dossier) >= newsMin
}

/**
 * Whether a claim may be a headline: reported and not thought, new, firm, and somebody's word only under a name.
 *
 * @param told what of it would be told behind its verb, where that is less than all
 */
export function mayLead(read: ReadClaim, dossier: Dossier, told?: string): boolean {
  const { claim, clause, outer } = read
  if (
    !(isReportable(read, dossier, told) || isTheNews(read, dossier)) ||
    isBackground(read) ||
    isStanding(read) ||
    // What a report opens with is new, whatever it is held beside.
    (isOld(claim, dossier) && claim.position > 0) ||
    isOpeningNoun(read, dossier)
  )
    return false
  const isUnsure = clause.conditional || outer?.conditional === true || outer?.verb.helpers.includes('not') === true
  const isNameless = outer !== undefined && (claim.speaker === undefined || !isTellableSubject(claim.speaker, claim.names))
  // "Had previously denied" led here; what would be is how a writer sees it.
  const helpers = [...clause.verb.helpers, ...(outer?.verb.helpers ?? [])]
  const isEarlier = helpers.some((word) => /^(?:previously|earlier|formerly|once|long|initially|originally)$/.test(word))
  // "Reportedly insisted": told without it, it would be sure.
  const isHedged = helpers.some((word) => /^(?:reportedly|allegedly|apparently|supposedly|purportedly|seemingly)$/.test(word))
  const isThought =
    clause.verb.lemma === 'be' && claim.speaker === undefined && clause.verb.helpers.some((word) => /^(?:would|could|might)$/.test(word))
  // "Has shunned reporters since her dismissal": how it has been is what the news of the day ends.
  const isLasting = /^(?:has|have)$/.test(clause.verb.helpers[0] ?? '') && /\bsince\b/u.test(read.sentence.slice(clause.verb.end))
  return !isUnsure && !isNameless && !isEarlier && !isHedged && !isThought && !isLasting
}

/** "The ministry is to end a trial": what is to come, told with "will"; the gap keeps every word behind where it stood. */
function asToCome(read: ReadClaim): ReadClaim {
  const { clause, sentence } = read
  const { verb, parts } = clause
  const [first] = parts
  if (!/^(?:is|are)$/iu.test(verb.text) || first?.kind !== 'infinitive' || !sentence.startsWith(' to ', verb.end)) return read
  const turned = `${sentence.slice(0, verb.start)}${'will'.padEnd(verb.end + 4 - verb.start)}${sentence.slice(verb.end + 4)}`
  const ahead = findClauses(turned).find((each) => each.subject.start === clause.subject.start && each.verb.helpers[0] === 'will')
  const claim: Claim = { ...read.claim, modality: 'plan' }
  return ahead === undefined ? read : { ...read, claim, clause: ahead, sentence: turned, source: turned }
}

/** A claim's clause as a headline would tell it; undefined of rumours, of an outlet's own work and of what cannot be read. */
export function readToLead(claim: Claim, dossier: Dossier): ReadClaim | undefined {
  const read = claim.modality === 'rumour' || isOwnWork(claim, dossier) ? undefined : readClaim(claim, dossier)
  return read === undefined ? undefined : asToCome(read)
}
