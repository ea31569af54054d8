// Headlines for pieces whose own headline tells no news: which outlet explains, asks, lists or looks at what.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { titlePiece } from '../../../text/title-statement.ts'
import { shortPublisher } from '../wording/attribution-frames.ts'
import { equalWords, houseWords } from '../wording/house-words.ts'
import { isOpinionPiece, judging } from '../wording/reportable.ts'
import { withoutArticles } from './compact-headline.ts'
import { freshHeadline, strangeIn, unborneCost } from './fresh-headline.ts'
import { type Candidate, fitsHeadline } from './headline.ts'
import { proofsBesideTitle } from './title-news.ts'

const subjectWordsMin = 4
/** Where the words behind may go: what stands there tells when, where or in what course of things. */
const mayEnd = / (?=(?:in|on|after|as|amid|during|before|since|despite|while|when|because) )/gu
const endsOpen =
  /(?:\b(?:of|in|on|at|by|for|to|with|from|and|or|as|after|the|a|an|its|his|her|their|than|is|are|was|were|be|not|will|who|that|which)|,)$/iu

/** The words whole, then ended earlier, longest first; a clause keeps its verb, so nothing is cut from its first half. */
function shorter(words: string): readonly string[] {
  const ends = [...words.matchAll(mayEnd)].map(({ index }) => index).filter((index) => index > words.length / 2)
  return [words, ...ends.toReversed().map((index) => words.slice(0, index))].filter(
    (each) => !endsOpen.test(each) && (each === words || each.split(' ').length >= subjectWordsMin),
  )
}

function fromSource(source: DossierSource, dossier: Dossier): Candidate | undefined {
  const { article } = source
  const frame = titlePiece(article.title, dossier.sources.map((each) => each.article.text).join('\n'))
  // What judges is its writer's: a frame would take it for granted.
  if (frame === undefined || (frame.verb !== 'asks' && judging.test(frame.words))) return undefined
  const claims = dossier.claims.filter((claim) => claim.articleId === article.id)
  const textOf = (claim: Claim): string => article.text.slice(claim.start, claim.end)
  const publisher = shortPublisher(source.source.name)
  const isOpinion = isOpinionPiece(source)
  const who = isOpinion ? `${publisher} commentary` : publisher
  const verb = isOpinion && frame.verb !== 'asks' ? 'looks at' : frame.verb
  for (const words of shorter(frame.words)) {
    const proofs = proofsBesideTitle(words, claims, textOf)
    if (proofs === undefined) continue
    const unborne = strangeIn(words, proofs.map(textOf).join('\n')) * unborneCost
    const plain = houseWords(words)
    const spared = withoutArticles(plain).replace(/\b(?:his|her|its|their) (?=\p{Lu})/gu, '')
    for (const own of new Set([plain, houseWords(equalWords(words)), spared])) {
      const fresh = freshHeadline(`${who} ${verb} ${own}`, dossier)
      if (fresh !== undefined && fitsHeadline(fresh.text))
        return { text: fresh.text, proofs, titleOf: article.id, bonus: -fresh.cost - unborne }
    }
  }
  return undefined
}

/** One headline at most from each English source whose own headline asks, explains, counts or only names its subject; copies give none. */
export function framedHeadlines(dossier: Dossier): readonly Candidate[] {
  return dossier.sources
    .filter(
      ({ article, coverage }) =>
        article.language.startsWith('en') && article.level >= 'L3' && coverage.role !== 'copy' && article.text !== '',
    )
    .flatMap((source) => fromSource(source, dossier) ?? [])
}
