// The strongest fact against a take, where a report of the story gives one: a denial, a rival, a limit, told in our own words.
import type { Claim } from '../../domain/claim.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { sentenceFromClaim } from './claim-sentences.ts'
import { absenceOf, claimSentence, spanOf } from './evidence-of.ts'
import { type News, newsOf, type Said } from './news-plan.ts'
import { countWords } from './phrases.ts'

/** What speaks against the news, the firmest first. */
const signs: readonly RegExp[] = [
  /\b(?:den(?:y|ies|ied)|disput\w+|disagree\w*|reject(?:s|ed)?|contest\w*|oppos\w+|object\w*|challeng\w+|would not confirm|did not confirm|appeal\w*)\b/iu,
  /\b(?:but|however|although|though|despite|unless|nonetheless|yet)\b/iu,
  /\b(?:own (?:tests?|measure|figures)|discount\w*|nearer to|unchanged|left its price|loss|lost|cheaper|on schedule)\b/iu,
]
const wordsMax = 34

function ranked({ said }: News, used: ReadonlySet<string>): readonly Said[] {
  const open = said.filter(({ claim }) => !used.has(claim.id) && claim.verb.text !== '' && claim.modality !== 'rumour')
  return signs.flatMap((sign) => open.filter(({ text }) => sign.test(text)))
}

/** "Stratovane Cloud …" stays, "The company …" becomes "the company …". */
const afterColon = (text: string): string =>
  text.replace(/^(?:The|A|An|It|Its|In|Two|Three|About|According|After|On|Of|Among)\b/u, (word) => word.toLowerCase())

/**
 * One sentence: what a report sets against the take, or that none of so many sources gives anything.
 *
 * @param lead the claim the take is about
 * @param told sentences of the summary; what they say is not said again
 */
export function againstSentence(news: News, lead: readonly Claim[], told: readonly Sentence[]): Sentence | undefined {
  const { dossier, articleIds } = news
  const used = new Set([
    ...lead.map(({ id }) => id),
    ...told.flatMap(({ evidence }) => evidence.flatMap((each) => (each.kind === 'span' ? [each.claimId ?? ''] : []))),
  ])
  for (const { claim } of ranked(newsOf(dossier, 'whole'), used).slice(0, 8)) {
    const place = { told: 0, named: [], lastArticle: '', namedArticles: [], wordsMax, agreeing: [], isQuoted: true }
    const sentence = sentenceFromClaim(claim, dossier, place)
    if (sentence === undefined || countWords(sentence.text) > wordsMax) continue
    const text = `Against this: ${afterColon(sentence.text)}`
    return claimSentence(dossier.storyId, 'against', text, [spanOf(claim, dossier), ...sentence.evidence])
  }
  const count = articleIds.length
  return claimSentence(dossier.storyId, 'against', `Counter-evidence: none found in ${count} ${count === 1 ? 'source' : 'sources'}.`, [
    absenceOf(articleIds, ['counter-evidence']),
  ])
}
