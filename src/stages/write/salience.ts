// Which claims carry the story: those that share words with the headlines and openings of its sources.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'

const openingSentences = 5
const titleWeight = 3
const common = new Set(
  'about after again against also because been before being between could does during from have having here into just like more most much must never only other over said same says should since some such than that their them then there these they this those through under until very were what when where which while will with within without would your news video report reports watch live update updates opinion says says'.split(
    ' ',
  ),
)

const stemsIn = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{N}+/gu) ?? []).filter((word) => !common.has(word)).map((word) => word.slice(0, 6))

/** How often each stem opens the story: in its sources' headlines, and in their first sentences. */
function topicOf(dossier: Dossier): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const put = (stem: string, by: number): void => {
    weights.set(stem, (weights.get(stem) ?? 0) + by)
  }
  const sources = dossier.sources.filter(({ coverage }) => coverage.role !== 'copy')
  const share = 1 / Math.max(1, sources.length)
  for (const { article } of sources) {
    for (const stem of new Set(stemsIn(article.title))) put(stem, titleWeight * share)
    const opening = article.sentences.slice(0, openingSentences).map((span) => article.text.slice(span.start, span.end))
    for (const stem of new Set(opening.flatMap((sentence) => stemsIn(sentence)))) put(stem, share)
  }
  return weights
}

/** Whether a claim is about what the headlines of its story are about: it shares two of their words, or one where it opens its article. */
export function isOnTopic(claim: Claim, dossier: Dossier): boolean {
  const titles = new Set(dossier.sources.flatMap(({ article }) => stemsIn(article.title)))
  const own = new Set(stemsIn(`${claim.subject.text} ${claim.verb.text} ${claim.object?.text ?? ''} ${claim.speaker?.text ?? ''}`))
  const shared = [...own].filter((stem) => titles.has(stem)).length
  return shared >= Math.min(claim.position < openingSentences ? 1 : 2, titles.size)
}

/** Claims in the order they should be told: the story's own words first, early sentences before late ones, known names and figures a little up. */
export function tellingOrder(claims: readonly Claim[], dossier: Dossier): readonly Claim[] {
  const topic = topicOf(dossier)
  const rank = new Map(dossier.sources.map(({ article }, at) => [article.id, at]))
  const copies = new Set(dossier.sources.filter(({ coverage }) => coverage.role === 'copy').map(({ article }) => article.id))
  const scores = new Map<Claim, number>()
  for (const claim of claims) {
    const stems = [...new Set(stemsIn(`${claim.subject.text} ${claim.verb.text} ${claim.object?.text ?? ''}`))]
    const shared = stems.reduce((sum, stem) => sum + (topic.get(stem) ?? 0), 0)
    const figures = Math.min(1, claim.quantities.length + claim.money.length)
    const score =
      shared / Math.sqrt(4 + stems.length) +
      2.5 / (1 + claim.position * 0.25) +
      figures * 0.4 +
      (claim.subject.entityId === undefined ? 0 : 0.6) -
      (claim.modality === 'possible' || claim.modality === 'conditional' ? 0.4 : 0) -
      (copies.has(claim.articleId) ? 5 : 0)
    scores.set(claim, score)
  }
  return [...claims].sort(
    (a, b) =>
      (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || (rank.get(a.articleId) ?? 0) - (rank.get(b.articleId) ?? 0) || a.start - b.start,
  )
}
