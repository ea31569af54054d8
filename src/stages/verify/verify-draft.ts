// Every check on every sentence of a draft. It reports; edit decides.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import { isByModel, type Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { findStyleBreaches } from '../../text/house-style.ts'
import { sumsInFull } from '../../text/printed-sums.ts'
import { carriedAgrees, isOfTitleAlone } from './carried-agrees.ts'
import { clipsAgree, isComparison, withClips } from './clips-agree.ts'
import { conditionsAgree } from './conditions-agree.ts'
import { contrariesAgree } from './contraries-agree.ts'
import { datesAgree } from './dates-agree.ts'
import { boundsAgree } from './figure-bounds.ts'
import { swapsAgree } from './figure-swaps.ts'
import { figuresAgree } from './figures-agree.ts'
import { foreignDeedsAgree } from './foreign-deeds.ts'
import { graveDeedsAgree } from './grave-deeds.ts'
import { inputsAgree } from './inputs-agree.ts'
import { judgementAgrees } from './judgement-agrees.ts'
import { materialOf, verdict } from './material.ts'
import { namesAgree } from './names-agree.ts'
import { overlapWithin, summaryCaps } from './overlap-limits.ts'
import { partsAgree } from './parallel-parts.ts'
import { attributionAgrees, polarityAgrees } from './polarity-agrees.ts'
import { quotesAgree, wordsQuoted } from './quotes-agree.ts'
import type { Material } from './read-evidence.ts'
import { receiptsAgree } from './receipts-agree.ts'
import { reportsAgree } from './reports-agree.ts'
import { rolesAgree } from './roles-agree.ts'
import { unrounded } from './rounded-figure.ts'
import { scopeAgrees } from './scope-agrees.ts'
import { speakersAgree } from './speakers-agree.ts'
import { sumsAgree } from './sums-agree.ts'
import { titleAgrees } from './title-agrees.ts'
import { type Wire, watchVerdicts } from './watch-gate.ts'
import { absenceAgrees, wordsAgree } from './words-agree.ts'

function styleOf(sentence: Sentence): Verdict {
  const [breach] = findStyleBreaches(sentence.text)
  if (sentence.part === 'headline' && (sentence.text.length > 80 || sentence.text.split(/\s+/).length > 12))
    return verdict(sentence, 'house-style', 'unsupported', 'The headline is over 12 words or 80 characters.')
  if (breach !== undefined) return verdict(sentence, 'house-style', 'unsupported', `${breach.rule}: ${breach.found}`)
  return verdict(sentence, 'house-style', 'supported', 'Nothing banned.')
}

/** A judgement's mark, or the parts of a take that may hold judgements without one: the readings are conditional by form. */
function markOf(sentence: Sentence): readonly Verdict[] {
  if (sentence.kind !== 'judgement') return []
  const marked = sentence.text.startsWith('Judgement: ') || (sentence.part === 'readings' && /^If /.test(sentence.text))
  return [
    verdict(
      sentence,
      'evidence',
      marked ? 'supported' : 'unsupported',
      marked ? 'Marked as a judgement.' : 'A judgement is not marked in the text.',
    ),
  ]
}

/** What a sentence's passages and rows say, without the calculations over them. */
const reportedIn = (sentence: Sentence, dossier: Dossier): Material => {
  const { evidence } = sentence
  return materialOf({ ...sentence, kind: 'judgement', evidence: evidence.filter(({ kind }) => kind !== 'calculation') }, dossier).material
}

/** The headlines of the articles whose passages a sentence names. */
const titlesUnder = ({ evidence }: Sentence, { sources }: Dossier): string =>
  sources
    .flatMap(({ article }) => (evidence.some((each) => each.kind === 'span' && each.articleId === article.id) ? [article.title] : []))
    .join('\n')

/**
 * Checks one sentence against the evidence it names.
 *
 * @param again the archive sentence that the search run again gives
 * @param quoted the words that earlier sentences have quoted, by article id
 * @param named ids of articles that earlier sentences of the summary have named as their source
 * @param ours what the rules say of size and of what is not known, which a judgement may speak of
 */
export function verifySentence(
  written: Sentence,
  held: Dossier,
  again: string,
  quoted: ReadonlyMap<string, string>,
  named: ReadonlySet<string> = new Set(),
  ours = '',
): readonly Verdict[] {
  if (isOfTitleAlone(written)) return [carriedAgrees(written, held)]
  const [sentence, dossier] = withClips(written, held)
  // What the archive line prints of the ledger is told by its receipt: the row beside it says where it is from.
  const { evidence } = sentence
  const basis = sentence.part === 'archive' ? evidence.filter(({ kind }) => kind !== 'ledger') : evidence
  const { material, missing } = materialOf({ ...sentence, kind: 'judgement', evidence: basis }, dossier)
  const names = dossier.entities.flatMap((entity) => [entity.name, ...entity.aliases])
  const found = verdict(
    sentence,
    'evidence',
    missing === 0 ? 'supported' : 'unsupported',
    missing === 0 ? 'Every evidence record was found.' : `${missing} evidence records were not found.`,
  )
  // @NOTE the archive sentence is a template over the receipt: comparing it with the receipt is the whole check.
  if (sentence.part === 'archive') return [found, receiptsAgree(sentence, dossier, again)]
  const read: Sentence = { ...sentence, text: sumsInFull(sentence.text) }
  const exact: Sentence = { ...read, text: unrounded(read.text, material.passages.map(({ text }) => text).join('\n')) }
  const clips = clipsAgree(written, held)
  if (isComparison(written)) return [found, clips, sumsAgree(written), overlapWithin(sentence, dossier), styleOf(sentence)]
  return [
    found,
    clips,
    ...titleAgrees(read, dossier),
    ...markOf(sentence),
    ...(sentence.kind === 'judgement' ? [judgementAgrees(sentence, material, ours)] : []),
    ...(sentence.kind === 'claim' ? [wordsAgree(read, material), absenceAgrees(sentence, dossier)] : []),
    figuresAgree(read, material, names),
    swapsAgree(exact, material),
    boundsAgree(read, material),
    namesAgree(read, material, dossier),
    datesAgree(read, material, dossier),
    quotesAgree(sentence, material, dossier, quoted),
    polarityAgrees(read, material),
    contrariesAgree(read, material),
    graveDeedsAgree(read, material, titlesUnder(sentence, dossier)),
    attributionAgrees(read, material, named),
    speakersAgree(read, material),
    rolesAgree(exact, material, dossier),
    partsAgree(exact, material),
    foreignDeedsAgree(read, material, titlesUnder(sentence, dossier)),
    scopeAgrees(read, material),
    conditionsAgree(read, material),
    sumsAgree(sentence),
    reportsAgree(sentence, dossier),
    inputsAgree(sentence, reportedIn(sentence, dossier)),
    receiptsAgree(sentence, dossier, again),
    overlapWithin(sentence, dossier),
    styleOf(sentence),
  ]
}

/**
 * Checks a draft against the evidence its sentences name, and nothing else.
 *
 * @param rerun.receiptSentence what the archive's template says when the search is run again on its recorded scope
 * @returns a verdict for each sentence and check; the watch's verdict carries the watch's id
 */
export function verifyDraft(
  draft: Draft,
  dossier: Dossier,
  rerun: { readonly receiptSentence: string } & Partial<Wire>,
): readonly Verdict[] {
  const quoted = new Map<string, string>()
  const named = new Set<string>()
  const verdicts: Verdict[] = []
  const ours = draft.take.flatMap((each) => (each.kind === 'claim' && !isByModel(each) ? [each.text] : [])).join('\n')
  for (const sentence of [draft.headline, ...draft.summary, ...draft.take, ...draft.archive]) {
    const found = verifySentence(sentence, dossier, rerun.receiptSentence, quoted, named, ours)
    verdicts.push(...found)
    if (sentence.part === 'summary' && found.every(({ grade }) => grade === 'supported'))
      for (const each of sentence.evidence) if (each.kind === 'span') named.add(each.articleId)
    const words = wordsQuoted(sentence)
    if (words !== '') for (const each of sentence.evidence) if (each.kind === 'span') quoted.set(each.articleId, words)
  }
  return [
    ...verdicts,
    ...summaryCaps(draft.summary, dossier),
    ...watchVerdicts(draft, dossier, { watches: rerun.watches ?? [], ...(rerun.ownHost !== undefined && { ownHost: rerun.ownHost }) }),
  ]
}
