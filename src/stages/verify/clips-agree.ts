// Sentences on an earlier report: the clip's own passage is what counts for them, its outlet and day must be named, and how a report of
// today stands to it must come out again from the two claims.

import { compareReports, type ReportsCompared, tellComparison } from '../../calc/compare-reports.ts'
import type { Claim } from '../../domain/claim.ts'
import { printDay } from '../../domain/day-words.ts'
import { type Clip, clipsOf, type Dossier } from '../../domain/dossier.ts'
import type { ClipEvidence, Evidence } from '../../domain/evidence.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { isNewcomer } from '../../domain/source.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { foldName } from '../../text/own-statement.ts'
import { toldMatter } from '../../text/told-matter.ts'
import { verdict } from './material.ts'

const isClip = (it: Evidence): it is ClipEvidence => it.kind === 'clip'

/** A clip's passage counts as any passage does, for the sentence that stands on it. */
const asSpan = (it: Evidence): Evidence => {
  if (!isClip(it)) return it
  const { storyId: _, slug: _slug, ...rest } = it
  return { ...rest, kind: 'span' }
}

/** A sentence on earlier reports as one on passages, with the dossier that holds them; any other as it is. */
export function withClips(sentence: Sentence, dossier: Dossier): readonly [Sentence, Dossier] {
  const ids = new Set(sentence.evidence.flatMap((it) => (isClip(it) ? [it.articleId] : [])))
  const [first, ...rest] = sentence.evidence.map(asSpan)
  if (ids.size === 0 || first === undefined) return [sentence, dossier]
  const clips = clipsOf(dossier).filter(({ article }) => ids.has(article.id))
  const whole = {
    ...dossier,
    sources: [...clips, ...dossier.sources],
    claims: [...clips.flatMap(({ claims }) => claims), ...dossier.claims],
  }
  // What it tells is reported speech like any of the summary: who says so must be named.
  return [{ ...sentence, kind: 'claim', part: 'summary', evidence: [first, ...rest] }, whole]
}

interface Found {
  readonly clip: Clip
  readonly claim: Claim
}

function clipOf(evidence: ClipEvidence, dossier: Dossier): Found | undefined {
  const clip = clipsOf(dossier).find((it) => it.article.id === evidence.articleId && it.storyId === evidence.storyId)
  const claim = clip?.claims.find(({ id }) => id === evidence.claimId)
  return clip === undefined || claim === undefined || claim.exactSha256 !== evidence.exactSha256 ? undefined : { clip, claim }
}

/** Why a clip may bear nothing here; undefined where it may. */
function refusalOf({ clip, claim }: Found, dossier: Dossier): string | undefined {
  const first = dossier.sources.map(({ article }) => article.publishedAt.slice(0, 10)).toSorted()[0] ?? ''
  if (clip.storyId === dossier.storyId) return 'The earlier report is one of this story.'
  if (clip.article.level < 'L3' || clip.coverage.role === 'copy') return 'Of the earlier report no prose may be made.'
  if (clip.article.publishedAt.slice(0, 10) >= first) return 'The earlier report is not earlier.'
  if (isNewcomer(clip.source, dossier.builtAt)) return 'The earlier report is only from an outlet first seen today.'
  return toldMatter(claim) === undefined ? 'The earlier report tells no deed of a named party.' : undefined
}

const startsWithOutlet = (text: string, name: string): boolean => {
  const who = foldName(text)
  return who !== '' && (foldName(name) === who || foldName(name).startsWith(`${who} `))
}

/** "X reported on 3 March 2026 that …": the outlet and the day of the clip, at the head of the sentence. */
function namesItsReport({ text }: Sentence, { clip }: Found): boolean {
  const [, who = '', day = ''] = /^(.{2,80}?) reported on (\d{1,2} \p{Lu}\p{L}+ \d{4}) that /u.exec(text) ?? []
  return startsWithOutlet(who, clip.source.name) && day === printDay(clip.article.publishedAt.slice(0, 10))
}

const isCompared = (result: unknown): result is ReportsCompared =>
  typeof result === 'object' && result !== null && 'function' in result && result.function === 'compare_reports'

/** The comparison of the two claims, run again from their own words; the sentence must be the one wording of what comes out. */
function comparisonStands(sentence: Sentence, { clip, claim }: Found, dossier: Dossier): string | undefined {
  const span = sentence.evidence.find((it) => it.kind === 'span')
  const later = span?.kind === 'span' ? dossier.claims.find(({ id }) => id === span.claimId) : undefined
  const from = dossier.sources.find(({ article }) => article.id === later?.articleId)
  const [then, now] = [toldMatter(claim), later === undefined ? undefined : toldMatter(later)]
  if (from === undefined || then === undefined || now === undefined) return 'The report that is set beside the earlier one was not found.'
  const on = from.article.publishedAt.slice(0, 10)
  const result = compareReports({ earlier: { ...then, on: clip.article.publishedAt.slice(0, 10) }, later: { ...now, on } })
  if ('kind' in result) return result.print
  if (result.relation === 'again' && from.source.id === clip.source.id) return 'The outlet only repeats itself.'
  const stored = sentence.evidence.find((it) => it.kind === 'calculation')
  if (stored?.kind !== 'calculation' || !isCompared(stored.result) || stored.result.print !== result.print)
    return 'The two reports compare otherwise when they are set side by side again.'
  const mark = '\u0000'
  const [, rest = ''] = tellComparison(result, mark, on).split(mark)
  const who = sentence.text.endsWith(rest) ? sentence.text.slice(0, sentence.text.length - rest.length) : ''
  return startsWithOutlet(who, from.source.name) ? undefined : 'This is not what the comparison of the two reports says.'
}

/** Whether a sentence stands on an earlier report as it may: in its own part, on a report that counts, with outlet and day. */
export function clipsAgree(sentence: Sentence, dossier: Dossier): Verdict {
  const fails = (reason: string): Verdict => verdict(sentence, 'earlier', 'unsupported', reason)
  const clips = sentence.evidence.filter(isClip)
  const isEarlier = sentence.part === 'earlier'
  if (clips.length === 0 && !isEarlier) return verdict(sentence, 'earlier', 'supported', 'Leans on no earlier report.')
  if (!isEarlier) return fails('An earlier report may bear only what is told of earlier reports.')
  const [evidence, ...more] = clips
  const found = evidence === undefined ? undefined : clipOf(evidence, dossier)
  if (found === undefined || more.length > 0 || sentence.kind !== 'claim')
    return fails('It does not stand on one earlier report that is held.')
  const refused = refusalOf(found, dossier)
  if (refused !== undefined) return fails(refused)
  if (sentence.evidence.length > 1) {
    const wrong = comparisonStands(sentence, found, dossier)
    return wrong === undefined ? verdict(sentence, 'earlier', 'supported', 'The two reports compare so again.') : fails(wrong)
  }
  return namesItsReport(sentence, found)
    ? verdict(sentence, 'earlier', 'supported', 'The earlier report is named with its day.')
    : fails('It does not begin with the earlier report and its day.')
}

/** Whether a sentence says how two reports compare: its wording is fixed, and that check is the whole check. */
export const isComparison = ({ part, evidence }: Sentence): boolean =>
  part === 'earlier' && evidence.some(({ kind }) => kind === 'calculation')
