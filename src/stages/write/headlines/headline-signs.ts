// All signs of a headline that may be told: what may be doubted of it, how it is built and where it comes from.

import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { reportsOnly } from '../../../domain/headline.ts'
import { sourceOf } from '../wording/evidence-of.ts'
import { deedStems, newsStems, titleShare } from '../wording/news-value.ts'
import { isOpinionPiece } from '../wording/reportable.ts'
import { strangeIn } from './fresh-headline.ts'
import { credit } from './headline-credit.ts'
import { headlineDoubts } from './headline-doubts.ts'
import type { HeadlineSign } from './headline-sign-names.ts'

/** What a sign needs to know of a headline. */
export interface Told {
  readonly text: string
  readonly proofs: readonly Claim[]
  readonly isBelow?: true
  readonly isCited?: true
}

const framed =
  / (?:looks at|lists|asks (?:whether|how|why|what|who|where|when|which)|explains (?:how|why)|reports (?:what|where|who|when|which)) /u
const participle = '(?:is|are) (?:not |being )?(?:\\p{Ll}+ly )?\\p{Ll}+(?:ed|en|un|ght|ld|nt|de|ot|st|ut|id|et|it|won|run|hung|struck|shut)'
const passive = new RegExp(`\\b${participle}\\b`, 'u')
const byWhom = new RegExp(`\\b${participle} (?:\\p{Ll}+ )?by `, 'u')
const speaks = / says? |, .* says?$/u
const state = /\b(?:is|are) (?!\p{Ll}+(?:ed|en|ing)\b)/u

function buildOf(told: string, own: number, { text, isBelow, isCited }: Told): readonly HeadlineSign[] {
  const signs: readonly (readonly [HeadlineSign, boolean])[] = [
    ['below', isBelow === true],
    ['cited', isCited === true || credit.test(text)],
    ['commentary', / commentary /u.test(text)],
    ['framed', framed.test(text)],
    ['reports', / reports? on /u.test(text)],
    // In a speaker's mouth a passive is the speaker's, and "she" is who speaks.
    ['by_whom', byWhom.test(told) && !speaks.test(text)],
    ['state', !passive.test(told) && state.test(told)],
    ['said', speaks.test(text)],
    ['will', /\b(?:will|may|might|could|would|can)\b/u.test(told)],
    ['quoted', text.includes('“')],
    ['figure', /\d/u.test(told)],
    ['its', /\b(?:its|his|her|their|he|she|they|it)\b/u.test(told) && !speaks.test(text)],
    ['ends_figure', /\d[\d.,%]*(?: (?:million|billion|trillion))?$/u.test(told)],
    ['ends_ing', /\p{Ll}ing$/u.test(told)],
    ['ends_name', /\p{Lu}[\p{L}’'-]*$/u.test(told)],
    ['words_4', own < 6],
    ['words_6', own >= 6 && own < 8],
    ['words_11', own > 10],
  ]
  return signs.flatMap(([name, has]) => (has ? [name] : []))
}

/** Whether no source's headline has a word of what is told to have been done: what is shared is names. */
function isApart(told: string, { sources }: Dossier): boolean {
  const titles = newsStems(sources.map(({ article }) => article.title).join('\n'))
  return !reportsOnly(told) && [...deedStems(told)].every((stem) => !titles.has(stem))
}

/** So near to the sources' headlines, most first. */
const shares: readonly (readonly [HeadlineSign, number])[] = [
  ['share_50', 0.5],
  ['share_30', 0.3],
  ['share_15', 0.15],
]
const openingSentences = 3
/** What makes a headline no worse than another may be. */
const mild: ReadonlySet<HeadlineSign> = new Set(['bare', 'beside', 'nameless', 'open_end', 'needs_more'])
const lateFrom = 8

/**
 * The names of all signs of a headline, in order. `proofs` are the claims it rests on; without their articles' texts few doubts can be
 * seen.
 */
export function headlineSigns(each: Told, dossier: Dossier): readonly HeadlineSign[] {
  const told = each.text.replace(credit, '')
  const doubts = headlineDoubts(each.text, each.proofs, dossier)
  const share = titleShare(told, dossier)
  const passages = each.proofs.flatMap((claim) => sourceOf(dossier, claim.articleId)?.article.text.slice(claim.start, claim.end) ?? [])
  const [first] = each.proofs
  const source = first === undefined ? undefined : sourceOf(dossier, first.articleId)
  const more: readonly (readonly [HeadlineSign, boolean])[] = [
    ['cut', doubts.some((name) => name.startsWith('cut_') || name === 'open_end' || name === 'needs_more')],
    ['faulty', doubts.some((name) => !name.startsWith('cut_') && !mild.has(name))],
    ['doubted_twice', doubts.filter((name) => name !== 'beside').length > 1],
    ['first_sentence', first !== undefined && first.position < openingSentences],
    ['late', first !== undefined && first.position >= lateFrom],
    ['opinion', source !== undefined && isOpinionPiece(source)],
    ['apart', isApart(told, dossier)],
    // What the source's headline says and its passages say otherwise.
    ['told_anew', passages.length > 0 && strangeIn(told, passages.join('\n')) > 0],
  ]
  const near = shares.find(([, least]) => share >= least)
  const signs = [
    ...doubts,
    ...buildOf(told, told.split(/\s+/u).length, each),
    ...more.flatMap(([name, has]) => (has ? [name] : [])),
    ...(near === undefined ? [] : [near[0]]),
  ]
  return [...new Set(signs)].toSorted((a, b) => (a < b ? -1 : 1))
}
