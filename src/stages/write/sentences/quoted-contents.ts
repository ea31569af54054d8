// A clause told in our words as far as they go, and in the source's, marked, where leaving the rest out would say something else.

import type { Dossier } from '../../../domain/dossier.ts'
import { limits } from '../../../domain/limits.ts'
import { wordsOf } from '../../../text/shingles.ts'
import { takesClause } from '../../../text/verb-frames.ts'
import { classWords } from '../../../text/word-classes.ts'
import { partWords, verbWords } from '../wording/claim-clause.ts'
import type { Content } from '../wording/content-forms.ts'
import { endsInside } from '../wording/cut-frames.ts'
import { sourceOf } from '../wording/evidence-of.ts'
import { houseWords } from '../wording/house-words.ts'
import { insideSentence } from '../wording/inside-sentence.ts'
import type { PrintedName } from '../wording/names-in-full.ts'
import { countWords } from '../wording/phrases.ts'
import { saysSomething, standsAlone } from '../wording/plain-telling.ts'
import type { ReadClaim } from '../wording/read-claim.ts'
import { isReportable } from '../wording/reportable.ts'
import { articleText } from '../wording/who-speaks.ts'

const quotedWordsMin = 4
/** Small words and marks with which a quotation must not begin or end. */
const badStart = /^(?:its|his|her|their|than|and|or|but|as well|which|who|that|where|when)\b/iu
/** What hangs on another clause than the one that is told. */
const tangled = /\band (?:\p{Ll}+ing|has|have|had|is|are|was|were|will|would|could|can|may)\b|\bthat(?= and\b|$|[,.])|, and \p{Lu}/u
const badMarks = /["“”«»()[\]–—:;]|--|\bhttps?:/u

/** "Under “fire for ...”", "to “Lund because ...”": a bare noun or a name belongs to the words before the mark. */
export function opensWell(raw: string): boolean {
  const [first, second] = classWords(`it ${raw}`).slice(1)
  if (first === undefined || second === undefined || /^the (?:time|day|moment)\b/u.test(raw)) return false
  if (first.tag === 'A' && /^[ICTB]$/.test(second.tag)) return false
  return /^[DALTGR#]$/.test(first.tag) || second.tag === 'N' || second.tag === 'L'
}

/** "The vote to be delayed until", "the activists to conclude": the words wait for more. */
function endsOpen(raw: string): boolean {
  const last = classWords(raw).at(-1)
  const waits =
    /^(?:conclude|believe|say|think|argue|claim|know|ask|wonder|decide|suggest|insist|words|phrase|slogan|message|saying|reading|called|titled)$/
  return last === undefined || /^[IBTCDHWMXhdRn]$/.test(last.tag) || waits.test(last.lower)
}

/** What follows subject and verb: the parts told in our words, then the rest between marks. */
export interface QuotedRest {
  readonly rest: string
  /** The words between the marks. */
  readonly quoted: string
}

/**
 * The ways of telling a clause with its end in marks, the shortest quotation first; none where the source allows no quotation or
 * the words could not stand in one.
 */
export function quotedRests(read: ReadClaim, dossier: Dossier): readonly QuotedRest[] {
  // "She said “masks are worn”": marks would make the report's words the speaker's own.
  if (takesClause(read.clause.verb.lemma)) return []
  const article = sourceOf(dossier, read.claim.articleId)?.article
  if (article === undefined || article.level !== 'L4' || article.text === '' || read.outer !== undefined) return []
  const { clause, claim } = read
  const end = clause.parts.findIndex((part) => part.afterComma)
  const parts = clause.parts.slice(0, end < 0 ? undefined : end)
  const wordsMax = Math.min(limits.words.quoteMax, article.decision.quoteMaxWords)
  const found: QuotedRest[] = []
  for (let at = parts.length - 1; at >= 0; at--) {
    const [own, left] = [parts.slice(0, at), parts.slice(at)]
    const [first, last] = [left[0], left.at(-1)]
    if (
      first === undefined ||
      last === undefined ||
      /^(?:particle|adverb|adverbial)$/.test(first.kind) ||
      left.some((part) => part.kind === 'time')
    )
      continue
    // A preposition stays outside the marks; after "accused Vega" the name does too.
    const outside = first.kind === 'prep' ? `${first.head} ` : ''
    const raw = article.text
      .slice(claim.start + first.start + outside.length, claim.start + last.end)
      .replace(/\s+/gu, ' ')
      .replace(/[.,;]+$/u, '')
    const isFit =
      countWords(raw) >= quotedWordsMin &&
      wordsOf(raw).length <= wordsMax &&
      raw.length <= (article.decision.quoteMaxChars ?? raw.length) &&
      !badMarks.test(raw) &&
      !badStart.test(raw) &&
      !tangled.test(raw) &&
      opensWell(raw) &&
      standsAlone(raw, false) &&
      !/\b(?:its|their)\b/u.test(raw)
    const behind = article.text.slice(claim.start + last.end, claim.end)
    const isOpen =
      // "Targeted Vega|, “a frequent critic”", "in “2020 after": an apposition, and a year that belongs to its preposition.
      /,\s*$/u.test(article.text.slice(claim.start, claim.start + first.start)) ||
      /^(?:19|20)\d\d\b/u.test(raw) ||
      /^,?\s*(?:[—–:“"]|--|-\s)/u.test(behind) ||
      endsOpen(raw) ||
      endsInside(raw, read.source) ||
      (/^\d/u.test(raw) && /\d(?: to)?$/u.test(own.map((part) => partWords(part, read)).join(' ')))
    if (isOpen) continue
    const isSplit = first.kind === 'object' && /^(?:\p{Lu}[\p{L}.'’-]* ?){1,3}(?:of|to|from|for|as|with|\p{Ll}+ing) /u.test(raw)
    if (!isFit || isSplit) continue
    const told = own.map((part) => partWords(part, read)).filter((text) => text !== '')
    if (told.length > 0 && !standsAlone(told.join(' '), false)) continue
    if (!saysSomething(clause, [...told, raw])) continue
    found.push({ rest: [verbWords(clause), ...told, `${outside}“${raw}”`].join(' '), quoted: raw })
  }
  return found
}

/** A quotation must carry this many more words than our own telling to be worth it, and a long one more. */
const quotingCost = 4

/** The clause with its end in the source's own words, marked. */
export function quotedContents(read: ReadClaim, { text, from }: PrintedName, dossier: Dossier): readonly Content[] {
  const { claim } = read
  const inner = insideSentence(houseWords(text), claim, claim.subject.start, articleText(claim, dossier))
  return quotedRests(read, dossier)
    .filter(({ rest }) => isReportable(read, dossier, rest.replace(/“.*$/u, '')))
    .map(({ rest, quoted }) => ({
      subject: inner,
      rest,
      isSpoken: false,
      changed: quotingCost + countWords(quoted) * 0.3,
      names: [from],
      telling: quoted,
    }))
}
