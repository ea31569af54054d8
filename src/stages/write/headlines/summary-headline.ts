// A headline from what the summary tells, where else only who reports on what could be said: its clause in the present and told short.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import type { Clause } from '../../../text/clause.ts'
import { findClauses } from '../../../text/clauses.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { headlineVerb, isPlural } from '../wording/headline-verb.ts'
import { deedStems, newsStems, titleShare } from '../wording/news-value.ts'
import { countWords } from '../wording/phrases.ts'
import { compactLines, type Told } from './compact-headline.ts'
import { freshHeadline, reportsOf } from './fresh-headline.ts'
import type { Candidate } from './headline.ts'
import { mayLead, readToLead } from './lead-claims.ts'

/** What stands further down a report is its news only where its headline says some of it. */
const positionMax = 8
const lowShareMin = 0.2
/** A sentence told in fewer words has lost what it is about. */
const wordsMin = 7
/** Days that a headline spares, being of the day itself. */
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const day = new RegExp(`,? (?:on|in) (?:\\d{1,2} ${month}(?: \\d{4})?|${month} \\d{4})(?=$|[ ,])`, 'gu')

const claimsOf = ({ evidence }: Sentence, { claims }: Dossier): readonly Claim[] =>
  evidence.flatMap((each) => (each.kind === 'span' ? claims.filter(({ id }) => id === each.claimId) : []))

/** The clause in its parts, whole and ended early; what somebody says stays as they said it. */
function tellingsOf(statement: string, clause: Clause, dossier: Dossier): readonly Told[] {
  const subject = statement.slice(0, clause.subject.end)
  // A name is one, and two joined are many.
  const isNamed = /^\p{Lu}/u.test(clause.subject.head)
  const many = isPlural(subject, clause.subject.plural, reportsOf(dossier)) ?? (isNamed ? / and /u.test(subject) : undefined)
  const verb = headlineVerb(clause.verb, many)
  if (verb === undefined || clause.parts.length === 0) return []
  const isSaid = clause.parts[0]?.kind === 'clause'
  const ends = isSaid ? [statement.length] : clause.parts.map(({ end }) => end).toReversed()
  return [...new Set([statement.length, ...ends])].map((end) => {
    const object = statement.slice(clause.verb.end, end).replace(day, '').trim().replace(/,$/u, '')
    return {
      subject: subject.replace(/^(?:The|An?) (?=\p{Ll}|(?:Senate|House|Supreme|White|Pentagon|Justice|State)\b)/u, ''),
      verb,
      object: isSaid ? object.replace(/^that /u, '') : object,
    }
  })
}

/** Whether some source's headline has a word of what is told to have been done: what shares only names with them is beside their news. */
export function isOfTitles(text: string, { sources }: Dossier): boolean {
  const titles = newsStems(sources.map(({ article }) => article.title).join('\n'))
  return [...deedStems(text)].some((stem) => titles.has(stem))
}

function fromSentence(sentence: Sentence, dossier: Dossier): readonly Candidate[] {
  const statement = ownStatement(sentence.text).replace(/\.$/u, '')
  const proofs = claimsOf(sentence, dossier)
  const [claim] = proofs
  if (claim === undefined || claim.negated || /^[“"]|: “/u.test(statement)) return []
  const read = readToLead(claim, dossier)
  const [clause] = findClauses(`${statement}.`)
  if (read === undefined || !mayLead(read, dossier) || clause?.subject.start !== 0 || clause.conditional) return []
  return tellingsOf(statement, clause, dossier)
    .flatMap((told) => compactLines(told, dossier))
    .flatMap(({ text, steps }) => {
      const fresh = freshHeadline(text, dossier)
      const isNear = (claim.position < positionMax || titleShare(text, dossier) >= lowShareMin) && isOfTitles(text, dossier)
      return fresh === undefined || !isNear || countWords(fresh.text) < wordsMin
        ? []
        : [{ text: fresh.text, proofs, bonus: -steps * 0.05 - fresh.cost, isBelow: true as const }]
    })
}

/**
 * Every headline that the summary's first sentence gives, for the gate to choose from: of another, the summary would have to open anew.
 *
 * @param summary what stands below
 */
export const headlinesFromSummary = (summary: readonly Sentence[], dossier: Dossier): readonly Candidate[] =>
  summary.slice(0, 1).flatMap((sentence) => fromSentence(sentence, dossier))
