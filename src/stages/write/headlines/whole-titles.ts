// Headlines that keep the clause of a source's own headline as it stands, with words of ours for its: where its grammar could not be read
// apart, it is told whole or ended where a further circumstance begins.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { titleStatement } from '../../../text/title-statement.ts'
import { isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import { type ClassedWord, classWords } from '../../../text/word-classes.ts'
import { shortPublisher } from '../wording/attribution-frames.ts'
import { equalWords, houseWords } from '../wording/house-words.ts'
import { otherWords } from '../wording/other-words.ts'
import { capitalise } from '../wording/phrases.ts'
import { isJudged, isOpinionPiece } from '../wording/reportable.ts'
import { shortWords } from '../wording/short-words.ts'
import { freshHeadline, isCaseShown, leavesOutTime, strangeIn, strangeMax, unborneCost } from './fresh-headline.ts'
import type { Candidate } from './headline.ts'
import { withoutLabel } from './title-labels.ts'
import { withMarks } from './title-marks.ts'
import { proofsBesideTitle } from './title-news.ts'
import { withPairs } from './title-turns.ts'
import { readAsSpeaker, speakingIn } from './title-voices.ts'

/** Where a further circumstance begins, or a second deed of the same; never a condition, and not "as a leader". */
const mayEnd =
  / (?=(?:as (?!an? |the )|amid |after |despite |while |following |during |ahead of |before |in |at |on |over |from |with ))|, (?=(?:who|which) )|, (?=\p{Ll}+(?:s|ing|ed) )/gu
/** Who says so, behind: it stays wherever the rest ends. */
const speakerBehind =
  /, (?:the |an? )?[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,4} (?:says?|said|reports?|finds?|warns?|claims?|alleges?|suggests?|rules?|shows?|confirms?|urges?)$|, (?:says?|suggests?|warns?|claims?|argues?) (?:\p{Lu}[\p{L}.'’-]*(?: |$)){1,3}$/iu
const wordsMin = 5
/** "He says", "Here's", "In 2015 audio": what is not understood alone, or opens with something else than who. */
const opensElsewhere =
  /^(?:he|she|it|they|this|that|these|those|there|his|her|their|its|in|at|under|until|without|before|once|for|unlike|despite|with|as|after|amid|on|from|to|if|when|while|one|another)\b/iu
const says = /\b(?:says?|tells?|said|told|urges?)\b/u
/** A writer's own view of what is to come or ought to be; in a speaker's mouth it is the speaker's. */
const foresees =
  /\b(?:must|should|ought|could|might|may|will|would|about to|going to|poised|needs? to|no longer|finally|just|still|really)\b/iu

/** A verb in the present that is no noun. */
const isOnlyVerb = (word: string): boolean =>
  verbReadings(word).some(({ form, lemma }) => (form === 's' || form === 'base') && !isAlsoNoun(lemma))

/** "In talks to buy": what follows is the talks'. */
const isUnderNoun = (words: readonly ClassedWord[], at: number): boolean =>
  words[at - 1]?.tag === 'T' &&
  /^(?:talks|negotiations|bid|deal|plan|plans|effort|efforts|push|race|move)$/.test(words[at - 2]?.lower ?? '')

/** Whether the words have a verb of their own, beside what a relative clause says of one of them. */
function holdsVerb(text: string): boolean {
  const words = classWords(`${text}.`)
  const verbs = words.flatMap(({ tag }, at) => {
    const next = words[at + 1]?.tag ?? ''
    const isSure = /^[VXMhd]$/.test(tag)
    // "Vega talked of it": no participle of what was done to somebody.
    const isOwn = /^(?:talked|agreed|voted|sought|resigned|died|failed|tried|refused|lied|spoke|met|went|came|fell|rose)$/.test(
      words[at]?.lower ?? '',
    )
    const isLikely =
      at > 0 &&
      (isOwn ||
        (tag === 'v' && /^[DPLA#oT]$/.test(next)) ||
        (/^[vb]$/.test(tag) && !isUnderNoun(words, at) && isOnlyVerb(words[at]?.lower ?? '')))
    return isSure || isLikely ? [at] : []
  })
  const relative = words.findIndex(({ tag }) => /^[WH]$/.test(tag))
  const [first] = verbs
  if (first === undefined || relative < 0 || first < relative) return first !== undefined
  // "The trends that will define the year": the verbs close behind belong to the relative clause.
  const own = verbs.filter((at, place) => place > 0 && at - (verbs[place - 1] ?? at) > 2)
  return own.length > 0
}

/** The words whole, then ended earlier, longest first, each with whoever says so. */
function endings(sentence: string): readonly string[] {
  const tail = speakerBehind.exec(sentence)?.[0] ?? ''
  const words = sentence.slice(0, sentence.length - tail.length)
  const ends = [...words.matchAll(mayEnd)].map(({ index }) => index)
  return [words, ...ends.toReversed().map((index) => words.slice(0, index).replace(/,$/u, ''))]
    .filter((each) => each.split(' ').length >= wordsMin && holdsVerb(each) && !endsOpen(each))
    .filter((each) => each === words || !/, (?:who|which) /u.test(each))
    .map((each) => `${each}${tail}`)
}

/** "Reclaims spotlight with long": what the last word belongs to was cut off. */
const endsOpen = (words: string): boolean => /^[DAIRTCWHnXMhd]$/.test(classWords(words).at(-1)?.tag ?? '')

function wordings(words: string): readonly string[] {
  const own = houseWords(words)
  const short = shortWords(equalWords(own))
  return [...new Set([short, equalWords(own), own, ...otherWords(short)])]
}

function fromSource(source: DossierSource, dossier: Dossier): readonly Candidate[] {
  const { article } = source
  const told = titleStatement(article.title, article.text)
  const claims = dossier.claims.filter((claim) => claim.articleId === article.id)
  if (told === undefined || isOpinionPiece(source) || opensElsewhere.test(told.sentence)) return []
  const who = / says /u.test(told.sentence) ? readAsSpeaker(article.title) : undefined
  if (who !== undefined && speakingIn(who, told.sentence, source, dossier) === undefined) return []
  const sentenceOf = (claim: Claim): string => article.text.slice(claim.start, claim.end)
  const publisher = shortPublisher(source.source.name)
  return endings(withPairs(withoutLabel(told.sentence, article.text))).flatMap((words, cut) => {
    const proofs = proofsBesideTitle(words, claims, sentenceOf)
    if (proofs === undefined) return []
    const passages = proofs.map(sentenceOf).join('\n')
    const isView = !says.test(words) && (isJudged(words) || foresees.test(words))
    const credits = speakerBehind.test(words) ? [''] : isView ? [`, ${publisher} says`] : ['', `, ${publisher} reports`]
    return wordings(words).flatMap((each) =>
      credits.flatMap((credit) => {
        const marks = withMarks(capitalise(each), { marked: told.marked, source, proofs }, dossier)
        const fresh = marks === undefined ? undefined : freshHeadline(marks.text, dossier, credit)
        if (marks === undefined || fresh === undefined || fresh.as.isSpared === true) return []
        const own = fresh.text.slice(0, fresh.text.length - credit.length)
        if (
          strangeIn(own, `${passages}\n${told.sentence}`) > strangeMax ||
          !isCaseShown(own, article.title, dossier) ||
          leavesOutTime(own, told.sentence)
        )
          return []
        return {
          ...fresh.as,
          proofs: [...marks.proofs, ...proofs],
          titleOf: article.id,
          bonus: 0.5 - cut * 0.1 - fresh.cost - strangeIn(own, passages) * unborneCost,
          ...(credit !== '' && { isCited: true as const }),
        }
      }),
    )
  })
}

/** From each English source's headline that states something; copies, opinion and reports whose text is gone give none. */
export function headlinesFromWholeTitles(dossier: Dossier): readonly Candidate[] {
  return dossier.sources
    .filter(
      ({ article, coverage }) =>
        article.language.startsWith('en') && article.level >= 'L3' && coverage.role !== 'copy' && article.text !== '',
    )
    .flatMap((source) => fromSource(source, dossier))
}
