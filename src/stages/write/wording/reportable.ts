// Whether a claim reports something: a deed, a plan, a figure, somebody's word; not how the writer of a report sees the world.
import type { Article } from '../../../domain/article.ts'
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier, DossierSource } from '../../../domain/dossier.ts'
import { onceOf } from '../../../text/once-of.ts'
import { isArgued } from './argued.ts'
import { sourceOf } from './evidence-of.ts'
import { eventOf, isState } from './news-value.ts'
import { houseOfPost, houseWeMean, isHouses } from './own-post.ts'
import { isOwnVoice } from './own-voice-title.ts'
import type { ReadClaim } from './read-claim.ts'

/** A piece that its publisher, address or headline calls opinion. */
const opinion = /\b(?:opinions?|op-?ed|editorials?|commentary|columns?|columnists?|blogs?|guest writer|perspectives?|essay)\b/iu

/** Lines above a report that say it is none, or none of today. */
const noNews =
  /^(?:satire|parody|fiction|a short story(?: by\b.*)?|(?:sponsored|paid|promoted|partner|branded)(?: (?:content|post|story|article|feature))?(?: (?:from|by)\b.*)?|advertisement feature|advertorial|from (?:our|the) archives?\b.*|(?:on )?this day in (?:\d{4}|history)\b.*|throwback\b.*)$/imu
const headCharacters = 400
/** A label that opens the text, and the lines of a letter to readers. */
const opinionLabel =
  /^\W{0,3}(?:ANALYSIS\/OPINION|OPINION|COMMENTARY|EDITORIAL)(?=:|$| by\b| \|)|^(?:On the roster:|Good morning,? readers|Dear reader)/mu
/** "A should be B" where nobody is named who says so: what ought to be is the writer's view. */
const oughtTitle =
  /\b(?:should(?:n['’]t)?(?! be (?:back|ready|open|in place|able|available)\b)|ought to|must (?:act|resign|go|not|now|stop|change|lead))\b/iu
const spokenTitle =
  /[:?“”"‘]|['’](?!s\b|t\b|re\b|ll\b|ve\b)|\b(?:says?|said|tells?|told|urges?|asks?|argues?|demands?|insists?|rules?|finds?|warns?|vows?|believes?|thinks?|wants?|suggests?|agrees?|experts?|court|judge|panel|poll|study|report|survey|bill|law|debate|whether|how|why|what|who|when)\b/iu
export const isOpinionPiece = ({ source, article }: Pick<DossierSource, 'source' | 'article'>): boolean =>
  isPrintedAsOpinion(article, source.name) || (!isHouses(source) && isOwnVoice(article.title))

const isArgument = onceOf(({ text }: Pick<Article, 'text'>, _whole: string): boolean => isArgued(text))

/** "A commentary in Gazette", "a piece in Gazette": what carries its writer's view; undefined of a report. */
export function viewIn({ source, article }: Pick<DossierSource, 'source' | 'article'>): 'commentary' | 'piece' | undefined {
  if (isOpinionPiece({ source, article })) return 'commentary'
  return isArgument(article, '') ? 'piece' : undefined
}

/** "Vega Labs blog", which speaks as "we" and never as "I": a house that tells its news, and no writer who thinks. */
const isHousePost = (publisher: string, text: string): boolean =>
  / (?:engineering |developers? )?blog$/iu.test(publisher) && /\b[Ww]e\b/u.test(text) && !/(?<!["“][^"“”]{0,300})\bI(?:['’]|\b)/u.test(text)

const isPrintedAsOpinion = onceOf(
  ({ url, title, text }: Pick<Article, 'url' | 'title' | 'text'>, publisher: string): boolean =>
    noNews.test(text.slice(0, headCharacters)) ||
    (opinion.test(publisher) && !isHousePost(publisher, text)) ||
    opinion.test(new URL(url).pathname.replace(/[-_/]/gu, ' ')) ||
    /^(?:OPINION|Opinion|Editorial|Op-Ed)\b/u.test(title) ||
    opinionLabel.test(text.slice(0, headCharacters)) ||
    (oughtTitle.test(title) && !spokenTitle.test(title)),
)

/** Words by which somebody judges. In a speaker's mouth they are the speaker's; in the report's own voice they are no news. */
export const judging =
  /\b(?:of course|obviously|clearly|unfortunately|sadly|frankly|surely|undoubtedly|arguably|ironically|tellingly|laughably|shamefully|notoriously|wildly|ridiculous|absurd|outrageous|disgraceful|disgrace|disgusting|pathetic|shameful|now-famous|infamous|hypocrisy|hypocritical|hypocrites?|suicidal|fumbles?|fumbling|stupid|idiotic|insane|crazy|silly|foolish|dumb|brilliant|genius|terrible|horrible|awful|appalling|wonderful|fantastic|incredible|amazing|stunning|spectacular|perfect|disastrous|catastrophic|evil|wicked|nonsense|farce|sham|charade|witch hunt|hysteria|hysterical|botched|bungled|cowardly|reckless|shameless|cynical|toxic|vile|smug|clueless|spiraling|spiralling|unhinged|pander\w*|gush\w*|whin\w+|so-called|supposed|faultless|delusional|madness|chaos|chaotic|swamp|lapdogs?|cronies|shill|radical left|fake news|deep state|mainstream media|authoritarian|power[- ]grabs?|humiliat\w+|mercilessly|caves|spectacularly|confusing|misleading|disturbing|alarming|troubling|chilling|frightening|scary|heartbreaking|tragic(?:ally)?|sanctimonious|dishonest|corrupt|greedy|cruel|brutal truth|lesson|surprising(?:ly)?|unsurprising(?:ly)?|impressive|admirable|heroic|courageous|brave|bravely|rightly|wrongly|smart|clever|wise|wisely|best|worst|great|greatest|good|bad|better|worse|right|wrong)\b/iu
/** What ought to be is always somebody's opinion. */
const ought = /^(?:should|ought|must|need)$/

/** Verbs that tell a lasting state that can be looked up. */
const checkable =
  /^(?:outline|propose|reject|recommend|advocate|promise|vow|threaten|endorse|chair|sponsor|hold|own|contain|include|consist|cost|employ|cover|serve|run|operate|face|plan|expect|intend|want|seek|oppose|support|back|lead|head|require|allow|permit|prohibit|ban|bar|limit|apply|live|work|represent|remain|stay|comprise|produce|provide|give|receive|show|grow|rise|fall|drop|prepare|consider|weigh|investigate|review|deny|refuse|accuse|say|claim|argue|believe|return|visit|travel|meet|speak|head|campaign|compete|trail|sit|control|govern|manage|oversee|use|carry|treat|test|broaden|expand|create|establish|fund|pay|describe|call|criticise|criticize|condemn|praise|dispute|challenge|die|kill|injure|hit|strike|attack|protest|gather|march|flee|escape|spread|infect|recover|sell|buy|make|build|develop|teach|train|host|hold|schedule|target|aim|try|attempt|work|help|join|leave|lose|win|earn|raise|spend|owe|collect|donate|contribute)$/

/** "The right to vote", "the Great Lakes", "for good cause", "right-wing": such a word names or measures here, and nobody judges. */
const neutral =
  /\b(?:rights? to|right-wing|far[- ]right|right (?:away|after|before|next)|good (?:cause|faith)|at (?:best|worst|least)|best known|better known)\b|(?<=[\p{L},] )(?:Great|Best|Good|Smart|Right|Better|Perfect)\b(?= \p{Lu})|(?<=\p{Lu}\p{Ll}+ )(?:Great|Best|Good|Smart|Right|Better|Perfect)\b/gu

/** Whether somebody judges in these words. */
export const isJudged = (text: string): boolean => judging.test(text.replace(neutral, ' '))

/** What can be seen from outside, whoever did it: not how something seems, comes out or is felt to be. */
const inward =
  /^(?:seem|appear|look|feel|sound|prove|become|come|go|get|mean|matter|know|think|believe|like|love|hate|doubt|wonder|worry|deserve|tend|happen|fail|manage|struggle|remind|reflect|represent|illustrate|reveal|suggest|imply|raise|offer|leave|make|keep|help|need|take|give|turn|fall|find|see|hear|spark|stir|fuel|shape|define|dominate|inspire|galvani[sz]e)$/

/** A deed that somebody is told to have done, or that was done to something, with what it was done to. */
function isSeenDeed({ clause: { verb, parts } }: ReadClaim): boolean {
  const isPast = verb.form === 'past' || (verb.form === 'participle' && (verb.passive || /^(?:has|have)$/.test(verb.helpers[0] ?? '')))
  const hasMore = parts.some(({ kind }) => /^(?:object|prep|infinitive)$/.test(kind))
  return isPast && hasMore && !inward.test(verb.lemma) && !isState(verb.lemma)
}

/**
 * Whether a clause is reported and not thought: see the head of this file.
 *
 * @param told the words after the verb that would be told, where that is less than all; a headline rests on the whole clause
 */
export function isReportable(read: ReadClaim, dossier: Dossier, told?: string): boolean {
  const { claim, clause, outer } = read
  const from = sourceOf(dossier, claim.articleId)
  const isSpoken = claim.speaker !== undefined || outer !== undefined
  if (isSpoken) return true
  if (isJudged(`${claim.subject.text} ${claim.verb.text} ${told ?? claim.object?.text ?? ''}`)) return false
  if (clause.verb.helpers.some((word) => ought.test(word))) return false
  const hasFigure =
    claim.quantities.length + claim.money.length + claim.dates.length > 0 || /\d/u.test(`${claim.subject.text} ${claim.object?.text ?? ''}`)
  const event = eventOf(claim)
  const isOwn = houseOfPost(claim, dossier) !== undefined
  const isKnown = isNamed(claim) || houseWeMean(claim, dossier) !== undefined
  if (from !== undefined && !isOwn && isPrintedAsOpinion(from.article, from.source.name) && (event <= 0 || !isNamed(claim))) return false
  // "The mascot was a crime": mockery and verdict look like any other statement of what is.
  if (clause.verb.lemma === 'be' && from !== undefined && !isOwn && viewIn(from) !== undefined) return false
  if (event > 0 || hasFigure) return true
  const isPresent = clause.verb.helpers.length === 0 && /^(?:s|base)$/.test(clause.verb.form)
  if (clause.verb.lemma === 'be') return isKnown && !isPresent
  if (isKnown) return !isPresent || checkable.test(clause.verb.lemma)
  return !isPresent && (checkable.test(clause.verb.lemma) || (told !== undefined && isSeenDeed(read)))
}

/** Whether the subject carries a name. */
const isNamed = (claim: Claim): boolean =>
  /^(?:he|she)$/iu.test(claim.subject.text) ||
  claim.subject.entityId !== undefined ||
  claim.names.some((name) => name.start >= claim.subject.start && name.end <= claim.subject.end)
