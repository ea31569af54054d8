// The strongest fact against a take, where a report of the story gives one: a denial, a rival, a limit, told in our own words.
import type { Claim } from '../../domain/claim.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { sentenceFromClaim } from './claim-sentences.ts'
import { absenceOf, claimSentence, spanOf } from './evidence-of.ts'
import { type News, newsOf, type Said } from './news-plan.ts'
import { newsStems, titleShare } from './news-value.ts'
import { countWords } from './phrases.ts'

/** What speaks against the news, the firmest first: it must stand in what we tell, not only beside it. */
const signs: readonly RegExp[] = [
  /\b(?:den(?:y|ies|ied)|disput\w+|disagree\w*|reject(?:s|ed)?|contested|oppos\w+|object(?:s|ed)?\b|challeng\w+|would not confirm|did not confirm|appeal\w*|criticis\w+|criticiz\w+|condemn\w*|warn\w*|doubt\w*|question(?:s|ed)|sue[sd]?\b|accus\w+|blast\w*|refus\w+|vow\w* to (?:fight|block|oppose|challenge))\b/iu,
  /\b(?:own (?:tests?|measure|figures)|discount\w*|nearer to|unchanged|left its price|loss|lost|cheaper|on schedule)\b/iu,
]
/** "… but was blocked": only the clause behind the word speaks against. */
const turns = /\b(?:but|however|although|though|despite|unless|nonetheless|yet)\b/iu
const wordsMax = 34
/** How much of the headlines, or how many stems of the lead, what speaks against must touch. */
const shareMin = 0.12
const stemsMin = 2

/** Whether a claim is about what the take is about. */
function isNear(text: string, lead: readonly Claim[], { said, dossier }: News): boolean {
  if (titleShare(text, dossier) >= shareMin) return true
  const own = newsStems(text)
  const leads = said.filter(({ claim }) => lead.includes(claim)).map((each) => newsStems(each.text))
  return leads.some((stems) => [...stems].filter((stem) => own.has(stem)).length >= stemsMin)
}

function ranked({ said }: News, used: ReadonlySet<string>): readonly Said[] {
  const open = said.filter(({ claim }) => !used.has(claim.id) && claim.verb.text !== '' && claim.modality !== 'rumour')
  const turned = open.filter(({ claim, text }) => {
    const at = text.search(turns)
    return at >= 0 && claim.verb.start - claim.start > at && /^\W*(?:but|however|yet)\b/iu.test(text.slice(at))
  })
  return [...signs.flatMap((sign) => open.filter(({ text }) => sign.test(text))), ...turned]
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
  const whole = newsOf(dossier, 'whole')
  for (const { claim, text: passage } of ranked(whole, used).slice(0, 16)) {
    const place = { told: 0, named: [], lastArticle: '', namedArticles: [], wordsMax, agreeing: [], mayQuote: false }
    const sentence = sentenceFromClaim(claim, dossier, place)
    if (sentence === undefined || countWords(sentence.text) > wordsMax) continue
    const isTold = signs.some((sign) => sign.test(sentence.text)) || (turns.test(passage) && !signs.some((sign) => sign.test(passage)))
    if (!isTold || !isNear(sentence.text, lead, whole)) continue
    const text = `Against this: ${afterColon(sentence.text)}`
    return claimSentence(dossier.storyId, 'against', text, [spanOf(claim, dossier), ...sentence.evidence])
  }
  const count = articleIds.length
  return claimSentence(dossier.storyId, 'against', `Counter-evidence: none found in ${count} ${count === 1 ? 'source' : 'sources'}.`, [
    absenceOf(articleIds, ['counter-evidence']),
  ])
}
