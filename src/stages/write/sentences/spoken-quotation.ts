// What somebody named says in a report, in marks and under the speaker's name: for a story that has too few sentences of our own.
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { limits } from '../../../domain/limits.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { findStyleBreaches } from '../../../text/house-style.ts'
import { ownStatement } from '../../../text/own-statement.ts'
import { wordsOf } from '../../../text/shingles.ts'
import { classWords } from '../../../text/word-classes.ts'
import { printPublisher } from '../wording/attribution-frames.ts'
import { claimSentence, sourceOf, spanOf } from '../wording/evidence-of.ts'
import { houseWords } from '../wording/house-words.ts'
import { nameInFull } from '../wording/names-in-full.ts'
import { newsOrder, titleShare } from '../wording/news-value.ts'
import { mayOffer, summaryCap } from '../wording/own-words.ts'
import { capitalise, countWords, printDate } from '../wording/phrases.ts'
import { isTellableSubject } from '../wording/plain-telling.ts'
import { whoIsMeant } from '../wording/who-is-meant.ts'
import { whoItIs } from './who-it-is.ts'

const positionMax = 30
const quotedWordsMin = 7
/** A statement further down than the opening must carry so much of the headlines. */
const openingMax = 3
const nearMin = 0.05

const name = String.raw`(?<who>(?:(?:\p{Lu}[\p{L}.'’-]*|[\p{Ll}]+|of|the|for|and) ){0,8}?\p{Lu}[\p{L}'’-]+|[Tt]he (?:president|senator|governor|judge|mayor|secretary|prime minister|chancellor))`
const said = String.raw`(?:said|says|told [\p{L}.’' ]{2,40}?|wrote|tweeted)`
/** “Q,” X said ...; “Q,” said X ...; X said: “Q.” */
const forms = [
  new RegExp(`^[“"](?<words>[^“”"]+?)[,.!?]?[”"],? ${name} ${said}(?=[ ,.])`, 'u'),
  new RegExp(
    `^[“"](?<words>[^“”"]+?)[,.!?]?[”"],? (?:said|says|wrote|tweeted) ${name}(?<! (?:Sen|Rep|Gov|Gen|Lt|Col|Dr|Mr|Mrs|Ms|Rev))(?=[,.]| (?:in|on|at|after|during|to|of)\\b)`,
    'u',
  ),
  new RegExp(`^${name} ${said}(?: (?:on|in|at|during|of|about|late|early) [^“”",:]{2,40})?[,:] [“"](?<words>[^“”"]+?)[.!?]?[”"][.]?$`, 'u'),
]
/** What points to words before it, or is no statement. */
const unfit =
  /^(?:\p{L}+ ){0,4}it(?:[’']s)?\b|^(?:(?:so |and |but |well, )?I (?:think|believe|hope|know) )?(?:that|this|it)(?:[’']s| is| was)\b|^(?:you know|I will tell you|let me|I just|now)\b|\bdo it\b|\bthen$|^(?:it|this|that|these|those|they|he|she|there|which|who|so|but|and|because|or|yes|no|well|look|here|what|why|how|not|also|if|as|then|in fact|in other words|of course)\b|[?…[\]()]|\.\.|--|—|@|#|https?:|\b(?:this|that|these|those|it)[.,]?$|\b(?:he|she|they|him|them|here)\b/iu

/** "Our memo", "these bills": a paper that was spoken of before. */
const ourThing = /\b(?:our|this|these|those) (?:memos?|letters?|bills?|reports?|documents?|statements?|stor(?:y|ies)|articles?|videos?)\b/iu

interface Spoken {
  readonly who: string
  readonly words: string
}

function spokenIn(text: string): Spoken | undefined {
  for (const form of forms) {
    const found = form.exec(text)?.groups
    if (found !== undefined) return { who: found['who'] ?? '', words: (found['words'] ?? '').trim() }
  }
  return undefined
}

/** Who speaks, by a name that a stranger understands. */
function speakerOf(who: string, text: string, claim: Claim, dossier: Dossier) {
  const start = claim.start + Math.max(0, text.indexOf(who))
  const slot: Slot = { text: who, start, end: start + who.length }
  const meant = whoIsMeant({ ...claim, subject: slot }, dossier)
  if (meant !== undefined) return meant
  if (!isTellableSubject(slot, [...claim.names, slot])) return undefined
  const full = nameInFull(slot, claim, dossier)
  const isKnown =
    full !== undefined &&
    (/\p{Lu}[\p{L}.'’-]* (?:\p{L}+ )*\p{Lu}/u.test(full.text) || dossier.sources.some(({ article }) => article.title.includes(full.text)))
  return isKnown && !/(?:^| )(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?$/u.test(full.text) ? full : undefined
}

/** Whether words are a sentence that says something by itself. */
function isStatement(words: string, from: DossierSource): boolean {
  const count = wordsOf(words).length
  return (
    count >= quotedWordsMin &&
    count <= Math.min(limits.words.quoteMax, from.article.decision.quoteMaxWords) &&
    words.length <= (from.article.decision.quoteMaxChars ?? words.length) &&
    !unfit.test(words) &&
    !ourThing.test(words) &&
    /^[\p{Lu}I]/u.test(words) &&
    classWords(words).some(({ tag }) => /^[VXMhd]$/.test(tag))
  )
}

/**
 * One statement of a named speaker near the news, quoted; undefined where no L4 source has one that fits.
 *
 * @param told the sentences before it: of a source they quote none is quoted again, and their words count against its cap
 */
export function spokenQuotation(dossier: Dossier, told: readonly Sentence[]): Sentence | undefined {
  const spans = told.flatMap((sentence) => sentence.evidence.flatMap((each) => (each.kind === 'span' ? [{ ...each, sentence }] : [])))
  for (const claim of newsOrder(dossier.claims, dossier)) {
    const from = sourceOf(dossier, claim.articleId)
    if (from === undefined || !from.article.language.startsWith('en') || from.article.level !== 'L4' || from.coverage.role === 'copy')
      continue
    if (claim.position > positionMax) continue
    const own = spans.filter(({ articleId }) => articleId === claim.articleId)
    if (own.some(({ start, sentence }) => start === claim.start || sentence.text.includes('“'))) continue
    const text = from.article.text.slice(claim.start, claim.end).replace(/\s+/gu, ' ').trim()
    const spoken = spokenIn(text)
    if (spoken === undefined || !isStatement(spoken.words, from)) continue
    // Who speaks and what is said, since the clause itself may not have been read.
    if (claim.position >= openingMax && titleShare(text, dossier) < nearMin) continue
    const speaker = speakerOf(spoken.who, text, claim, dossier)
    if (speaker === undefined) continue
    // "Senators Lena Brandt and Otto Lund" of whom one speaks.
    const who = houseWords(speaker.text).replace(
      /^(?<office>Senator|Representative|Governor|Judge|Justice|Minister)s (?=\p{Lu})/u,
      '$<office> ',
    )
    const known = told.some((sentence) => sentence.text.includes(who)) ? undefined : whoItIs(who, claim.articleId, dossier)[0]
    const publisher = printPublisher(from.source.name)
    const named = known?.text ?? who
    const lead =
      told.length === 0
        ? `${publisher} reported on ${printDate(from.article.publishedAt.slice(0, 10))} that ${named} said`
        : own.length > 0
          ? `${capitalise(named)} said`
          : `${publisher} reports that ${named} said`
    const sentence = `${lead}: “${spoken.words}.”`
    const spent = [...new Set(own.map((each) => each.sentence))].reduce((sum, each) => sum + countWords(ownStatement(each.text)), 0)
    if (spent + countWords(ownStatement(sentence)) > summaryCap(from.article.wordCount)) continue
    if (findStyleBreaches(lead).length > 0 || !mayOffer(sentence, dossier)) continue
    const proofs = [claim, speaker.from, known?.from].filter((each) => each !== undefined)
    return claimSentence(
      dossier.storyId,
      'summary',
      sentence,
      [...new Set(proofs)].map((each) => spanOf(each, dossier)),
    )
  }
  return undefined
}
