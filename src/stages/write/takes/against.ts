// The strongest fact against a take, where a report of the story gives one: a denial, a rival, a limit, told in our own words.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds } from '../../../domain/entity.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import { maySpeakAgainst } from '../../../text/counter-signs.ts'
import { sentenceFromClaim } from '../sentences/claim-sentences.ts'
import { claimSentence, sourceOf, spanOf } from '../wording/evidence-of.ts'
import { insideSentence } from '../wording/inside-sentence.ts'
import { newsStems, titleShare } from '../wording/news-value.ts'
import { countWords } from '../wording/phrases.ts'
import { isNewsOfMoney, losesItsTime, speaksAgainstStop, tellsBurden, tellsCostOfCut } from './against-bearings.ts'
import { againstInLedger, rowsOn, searchedSentence } from './against-ledger.ts'
import { speaksInFavour, strongestFirst } from './against-strength.ts'
import { counterSignsOf } from './counter-signs-in.ts'
import { hindranceIn, hindranceSigns, isBeside, isOwnHindrance } from './hindrances.ts'
import { type News, newsOf, type Said } from './news-plan.ts'
import { pointsElsewhere, quotedAgainst } from './quoted-against.ts'
import { framedHindrance, plainHindrance } from './told-hindrance.ts'
import { toldObjection } from './told-objection.ts'

/** What speaks against the news, the firmest first: it must stand in what we tell, not only beside it. */
const signs: readonly RegExp[] = [
  /\b(?:den(?:y|ies|ied)|disput\w+|disagree\w*|reject(?:s|ed)?|contested|oppos(?:e|es|ed|ing)\b|opposition to|object(?:s|ed)?\b|challeng\w+|would not confirm|did not confirm|(?<!\b(?:to|can|may|could|an?|for) )appeal\w*|criticis\w+|criticiz\w+|condemn\w*|complain(?:s|ed)\b|warn\w*|doubt\w*|questioned|questions (?:the|its|how|why|if|whether)|su(?:e[sd]?|ing)\b|accus\w+|blast\w*|slam\w*|denounc\w+|refus\w+|resist\w*|protest(?:s|ed)?\b|petition\w*|unconstitutional|unlawful|baseless|no evidence|halted|struck down|asked that (?:no|it|the)|(?:most|\d+(?:%| per ?cent)) of (?:its|their) (?:\p{L}+ ){0,2}(?:customers|users|clients|tenants) (?:paid|pay|were|are|have|had) (?:no|not|never)|suspend(?:s|ed)|injunction|vow\w* to (?:fight|block|oppose|challenge))\b/iu,
  // Another figure for the same, and what nobody outside has measured.
  /\b(?:own (?:tests?|measure|figures)|discount\w*|unchanged|left its price|cheaper|no (?:outside|independent) \p{L}+|(?:puts?|put) (?:the|its|it|this|that)\b[^.]{0,30}\bat\b|(?:closer|nearer) to (?:about |some )?(?:(?:USD|EUR|GBP|CHF|[$€£]) ?)?\d[\d.,]*|closer to|more than the|less than the)\b/iu,
  ...hindranceSigns,
  // What it still hangs on.
  /\b(?:may (?:walk away|withdraw|cancel|terminate|reduce|cut|lose|ask for|be (?:cut|lowered|fined|sold))|lapses? if|only if|unless|(?:is|are|was|were) not (?:built|approved|ready)|on condition that|conditional on|subject to|depends? on|hinges? on|needs? (?:an? |the )?(?:licen[cs]e|permit|approval|permission|consent)|ha(?:s|ve) to (?:approve|agree|repay|object)|(?<!\b(?:that|which) (?:it|they) )ha(?:s|ve) yet to|ha(?:s|ve) \d+ (?:days|weeks|months) to appeal|confirmed only|ha(?:s|ve) not been (?:passed|approved|measured|licensed)|does not apply|exempt|bars?)\b/iu,
  // What was lost, missed or late. What the market made of it is no fact against it: it may be why.
  /\b(?:voted against|fined|miss(?:es|ed) (?:its|the|three|two|a)|(?:was|were|is|are|has been) (?:delayed|postponed|late)|more expensive|higher than)\b/iu,
  // What it leans on: few customers, debts, losses.
  /\b(?:(?:not|never) (?:yet |made a )?profit\w*|debts? (?:\p{L}+ ){0,2}(?:comes? to|came to|amounts? to|stands? at)|accounts? for (?:about |some |more than )?\d+(?:%| per ?cent) of (?:its )?(?:revenues?|sales|income))/iu,
  // What others found in the same test.
  /\b(?:maintainers|testing firm|independent testers?|outsiders)\b[^.]*\b(?:solve[ds]?|scored?|got|measured)\b/iu,
]
/** Whether a sentence sets something against its news that can be told as such. */
export const speaksAgainst = (text: string): boolean =>
  !isBeside(text) && !speaksInFavour(text) && (signs.some((sign) => sign.test(text)) || tellsBurden(text))
const wordsMax = 34
/** How much of the headlines, or how many stems of the lead, what speaks against must touch. */
const shareMin = 0.09
const stemsMin = 2
/** Claims that are tried: most fall because nothing of theirs can be told alone. */
const triesMax = 48

/** Whether a claim is about what the take is about. */
function isNear(text: string, lead: readonly Claim[], { said, dossier }: News): boolean {
  if (titleShare(text, dossier) >= shareMin) return true
  const own = newsStems(text)
  const leads = said.filter(({ claim }) => lead.includes(claim)).map((each) => newsStems(each.text))
  return leads.some((stems) => [...stems].filter((stem) => own.has(stem)).length >= stemsMin)
}

/** A way out of what was agreed, or a thing that it still hangs on. */
const wayOut =
  /\b(?:may (?:walk away|withdraw|cancel|terminate|reduce|leave|end (?:it|the))|lapses? if|ha(?:s|ve) to repay|needs? (?:an? |the )?(?:licen[cs]e|permit|approval|permission|consent))\b/iu

/** Whether a party of the lead, by its name, may step back from it or carries a loss: that is about the news, whatever else the sentence shares with it. */
function bearsOnParty(text: string, lead: readonly Claim[], { entities }: Dossier): boolean {
  const ids = new Set(lead.flatMap(({ subject, names }) => [subject.entityId, ...names.map(({ entityId }) => entityId)]))
  const own = entities.filter(({ id, kind }) => ids.has(id) && businessKinds.has(kind))
  return (
    (wayOut.test(text) || tellsBurden(text)) &&
    own.some(({ name, aliases }) => [name, ...aliases].some((each) => text.includes(`${each} `)))
  )
}

function ranked({ said, dossier }: News, used: ReadonlySet<string>, isStop: boolean): readonly Said[] {
  const open = said.filter(({ claim, text }) => !used.has(claim.id) && claim.modality !== 'rumour' && !isBeside(text))
  if (isStop) return open.filter(({ text }) => speaksAgainstStop(text))
  const bySigns = signs.flatMap((sign) => open.filter(({ text }) => sign.test(text)))
  const isOfMoney = dossier.sources.some(({ article }) => isNewsOfMoney(article.title))
  return strongestFirst([...new Set([...bySigns, ...(isOfMoney ? open.filter(({ text }) => tellsBurden(text)) : [])])])
}

/** "Stratovane Cloud …" stays, "The company …" becomes "the company …", "Environmental groups …" "environmental groups …". */
function afterColon(text: string, claim: Claim, dossier: Dossier): string {
  const small = text.replace(/^(?:The|A|An|It|Its|In|Two|Three|About|According|After|On|Of|Among)\b/u, (word) => word.toLowerCase())
  if (small !== text || !text.startsWith(claim.subject.text)) return small
  return insideSentence(text, claim, claim.subject.start, sourceOf(dossier, claim.articleId)?.article.text)
}

/** Claims that the take is about, or that the summary told. */
const usedIn = (lead: readonly Claim[], told: readonly Sentence[]): ReadonlySet<string> =>
  new Set([
    ...lead.map(({ id }) => id),
    ...told.flatMap(({ evidence }) => evidence.flatMap((each) => (each.kind === 'span' ? [each.claimId ?? ''] : []))),
  ])

/** A story of a refusal, a stop or a loss: what speaks against what was refused speaks for the news. */
const turnedDown =
  /\b(?:refus\w+|reject\w*|den(?:y|ies|ied)|throw(?:s|n)? out|threw out|turn(?:s|ed)? down|block(?:s|ed)?|bans?|banned|freez\w+|froze|halt\w*|cancel\w*|end(?:s|ed)?|drop(?:s|ped)?|scrap\w*|pull(?:s|ed)?|withdr[ae]w\w*|suspend\w*|postpon\w+|delay\w*|slip(?:s|ped)?|puts? off|cuts?|lay(?:s|ing)? off|clos(?:e|es|ed)|shut\w*|lapse\w*|outage|leak\w*|breach\w*|fire|fined?|sue[sd]?|strikes?|los(?:es|t)|quits?|leav(?:es|ing)|fail\w*)\b/iu

/** What a report of the story sets against the take, in our words or its own; undefined where none does. */
function againstInReports(dossier: Dossier, lead: readonly Claim[], told: readonly Sentence[]): Sentence | undefined {
  const isStop = dossier.sources.some(({ article }) => turnedDown.test(article.title))
  const used = usedIn(lead, told)
  const quoted = new Set(
    told
      .filter(({ text }) => text.includes('“'))
      .flatMap(({ evidence }) => evidence.flatMap((each) => (each.kind === 'span' ? [each.articleId] : []))),
  )
  const whole = newsOf(dossier, 'whole')
  const ground = { lead, claims: dossier.claims, entities: dossier.entities, titles: whole.titles }
  for (const { claim, text } of ranked(whole, used, isStop).slice(0, triesMax)) {
    const hindrance = isStop ? undefined : hindranceIn(text)
    const isHindrance = hindrance !== undefined && isOwnHindrance(text, hindrance, claim, ground)
    const own = (isHindrance ? plainHindrance(text, claim, dossier) : undefined) ?? inOwnWords(claim, dossier, isStop)
    const inMarks = own === undefined && !quoted.has(claim.articleId) ? quotedAgainst(claim, dossier, told) : undefined
    const found = own ?? inMarks ?? (isHindrance || isStop ? framedHindrance(text, claim, dossier) : undefined)
    if (found === undefined) continue
    // Whose loss it is has to be said: near the news alone, “it lost EUR 30 m” may be anybody's.
    const isLinked = isNear(found.text, lead, whole) && !tellsBurden(found.text)
    if (isLinked || isHindrance || bearsOnParty(found.text, lead, dossier) || (isStop && tellsCostOfCut(found.text))) return found
  }
  return undefined
}

/** A claim told in our words as what stands against the news; undefined where what makes it so is lost on the way. */
function inOwnWords(claim: Claim, dossier: Dossier, isStop: boolean): Sentence | undefined {
  const place = { told: 0, named: [], lastArticle: '', namedArticles: [], wordsMax, agreeing: [], mayQuote: false }
  const sentence = sentenceFromClaim(claim, dossier, place)
  if (sentence === undefined || countWords(sentence.text) > wordsMax) return undefined
  if (!(isStop ? speaksAgainstStop : speaksAgainst)(sentence.text)) return undefined
  if (losesItsTime(sentence.text, sourceOf(dossier, claim.articleId)?.article.text.slice(claim.start, claim.end) ?? '')) return undefined
  if (pointsElsewhere.test(sentence.text)) return undefined
  return claimSentence(dossier.storyId, 'against', `Against this: ${afterColon(sentence.text, claim, dossier)}`, [
    spanOf(claim, dossier),
    ...sentence.evidence,
  ])
}

/** Words of denial or dispute, and nothing looser. */
const disputes =
  /\b(?:den(?:y|ies|ied)|disput(?:e|es|ed)|disagree[ds]?|reject(?:s|ed)|oppose[ds]?|opposition to|critici[sz](?:e|es|ed)|condemn(?:s|ed)|sued|appealed|denounced)\b/iu

/** Publishers in whose reports an objection to the lead stands, whether or not it can be told here. */
function objecting(dossier: Dossier, lead: readonly Claim[]): readonly string[] {
  if (dossier.sources.some(({ article }) => turnedDown.test(article.title))) return []
  const whole = newsOf(dossier, 'whole')
  // What the summary has told of an objection is no reason to say that there is none.
  const used = new Set(lead.map(({ id }) => id))
  const found = whole.said.filter(
    ({ claim, text }) => disputes.test(text) && !speaksInFavour(text) && !used.has(claim.id) && !claim.negated && isNear(text, lead, whole),
  )
  return [...new Set(found.map(({ claim }) => sourceOf(dossier, claim.articleId)?.source.name))].filter((name) => name !== undefined)
}

/**
 * One sentence: what the reports, else the ledger, set against the take, or that none of so many sources and rows does.
 *
 * @param lead the claims the take is about
 * @param told sentences of the summary; what they say is not said again
 * @param names parties and places of the story, by which its rows are found
 */
export function counterEvidence(
  { dossier, articleIds }: Pick<News, 'dossier' | 'articleIds'>,
  lead: readonly Claim[],
  told: readonly Sentence[],
  names: ReadonlySet<string>,
): Sentence | undefined {
  const rows = rowsOn(names, dossier)
  const isStop = dossier.sources.some(({ article }) => turnedDown.test(article.title))
  const found =
    againstInReports(dossier, lead, told) ?? againstInLedger(rows, dossier) ?? toldObjection(dossier, usedIn(lead, told), isStop)
  if (found !== undefined) return found
  const signs = counterSignsOf(articleIds, dossier)
  const seen = newsOf(dossier, 'whole').said.filter(({ text }) => maySpeakAgainst(text))
  return searchedSentence({ articleIds, rows, objecting: objecting(dossier, lead), signs, seen: seen.map(({ claim }) => claim) }, dossier)
}

/** The same for news that is no deal: its names are those of the registry that its own claims have. */
export function againstSentence(news: News, lead: readonly Claim[], told: readonly Sentence[]): Sentence | undefined {
  const ids = new Set(lead.flatMap(({ subject, names }) => [subject.entityId, ...names.map(({ entityId }) => entityId)]))
  const names = news.dossier.entities.filter(({ id, kind }) => ids.has(id) && kind !== 'country' && kind !== 'agency')
  return counterEvidence(news, lead, told, new Set(names.map(({ name }) => name)))
}
