// What may be wrong with a headline, told by holding it beside what the sources say: each doubt has a name.

import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { reportsOnly } from '../../../domain/headline.ts'
import { literal } from '../../../text/literal.ts'
import { hasWord } from '../../../text/standing.ts'
import { inArticleCase, plainTitle } from '../../../text/titles.ts'
import { isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import { type ClassedWord, classWords } from '../../../text/word-classes.ts'
import { sourceOf } from '../wording/evidence-of.ts'
import { titleShare } from '../wording/news-value.ts'
import { toldStems } from '../wording/told-stems.ts'
import { credit } from './headline-credit.ts'
import { endingIn } from './headline-end.ts'
import type { HeadlineDoubt } from './headline-sign-names.ts'
import { isSameName } from './topic-names.ts'

/** A text must hold this much of a headline's words of content to show where the headline was cut. */
const sameMin = 0.5

/** Whether the word is a verb in the third person and can be nothing else. */
const isSureVerb = ({ lower, text, tag }: ClassedWord): boolean =>
  tag !== 'P' &&
  lower !== 'are' &&
  /^\p{Ll}/u.test(text) &&
  verbReadings(lower).some(({ form, lemma }) => form === 's' && !isAlsoNoun(lemma))

/** "Protests are ahead of the opening", "X, Y among ports are hit", "is blocked while cases continued": no English, or of two tenses. */
const misshapen =
  /\b(?:is|are) (?:ahead of|amid|after|before|despite|following|over)\b|, \p{Lu}[\p{L}.]* among \p{Ll}+ (?:is|are)\b|\b(?:is|are|\p{Ll}{3,}s) .*\b(?:while|as|when) (?:(?!is |are |be |being |gets? )\S+ )+\p{Ll}{3,}(?<!e)ed$|\p{Ll} says? (?:that )?(?:is|are|was|were)\b|\bremains? unite\b|\bracks (?!up\b)|\b(?:is|are) demanded by\b|\b(?:grows|gets|becomes|is) \p{Ll}+ and (?:his|her|its|their) /u
/** "CDC using tests to count cases": a participle with nothing that carries it is no verb. */
function isVerbless(words: readonly ClassedWord[]): boolean {
  const at = words.findIndex(({ tag }) => tag === 'G')
  return at > 0 && at < 5 && !words.some(({ tag, lower }) => /^[VvXMhd]$/.test(tag) || /^(?:is|are|says?)$/.test(lower))
}

/** "Brandt says not fair to blame riders": nothing that is said has a verb. */
function saysNoClause(words: readonly ClassedWord[]): boolean {
  const at = words.findIndex(({ lower }, place) => /^says?$/.test(lower) && words[place - 1]?.tag !== 'T')
  const rest = words.slice(at + 1)
  const isVerb = ({ tag }: ClassedWord, place: number): boolean => /^[VvXMhdEeb]$/.test(tag) && rest[place - 1]?.tag !== 'T'
  return at > 0 && rest.length > 0 && !rest.some(isVerb)
}

/** "The Brandts pays": a family is many. */
const manyNamed =
  /^The (?!Times|Philippines|Netherlands|Bahamas|Maldives|Emirates|States)\p{Lu}\p{Ll}+(?<!s)s (?!has\b|was\b|is\b)\p{Ll}+(?<!s)s (?:an?|the|its|his|her|their|\p{Lu}|\d)/u

/** "Nominees to the court joins": many do what the verb says of one. Only where the head noun and the verb leave no doubt. */
export function disagrees(headline: string): boolean {
  if (manyNamed.test(headline)) return true
  const words = classWords(`${headline}.`)
  let head: ClassedWord | undefined
  let isFixed = false
  for (const [at, word] of words.entries()) {
    if (head !== undefined && isSureVerb(word)) return head.tag === 'L' && !/news|politics|economics/.test(head.lower)
    const joins = word.tag === 'I' || (word.tag === 'T' && words[at + 1]?.tag !== 'b')
    if (/^[WHBVMXhdTCKOo,–:]$/.test(word.tag) && !joins) return false
    // A verb that may be a noun, with an object behind it, was the headline's verb.
    if (word.tag === 'v' && /^[DPO]$/.test(words[at + 1]?.tag ?? '')) return false
    if (joins) isFixed = head !== undefined
    else if (!isFixed && /^[NLPv]$/.test(word.tag)) head = word
  }
  return false
}

/** "Otto Brandt mark first fares": one does what the verb says of many. */
export function isOneAsMany(headline: string): boolean {
  const [, who = '', verb = ''] = /^(?<who>(?:\p{Lu}[\p{L}.’'-]+ )+)(?<verb>\p{Ll}+) /u.exec(headline) ?? []
  const forms = verbReadings(verb).map(({ form }) => form)
  return (
    /^(?:\p{Lu}\p{Ll}[\p{L}’'-]*(?<!s) ){2,3}$/u.test(who) &&
    forms.includes('base') &&
    !forms.some((form) => form === 's' || form === 'past')
  )
}

const empty =
  '(?:stor(?:y|ies)|articles?|pieces?|actions?|moves?|steps?|things?|issues?|matters?|ways?|words|questions?|answers?|situation|efforts?|attempts?|messages?|views?|concerns?|remarks?|comments?|statements?|points?|details|information|facts|tweets|demands|topics?|subjects?|news|roles?)'
const little =
  '(?:(?:an?|the|his|her|its|their|two|three|several|many|some|more|new|first|latest|further|own|major|key|big|other|string of|series of) )*'
/** "Publishes a story", "finds actions by Vega": the verb has an object that says nothing. */
const hollowObject = new RegExp(
  `(?:\\b\\p{Ll}{2,}s|\\b(?:to|will) \\p{Ll}+) ${little}${empty}(?: (?:by|of|from|about|on) (?:the )?(?:(?:Mr|Ms|Mrs|President) )?\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*)*)?$`,
  'u',
)
/** Verbs that tell nothing where their object tells little. */
const hollowVerb =
  /\b(?:publish|mak|ha|get|tak|giv|find|issu|releas|offer|deliver|hold|post|air|shar|writ|run|discuss|address|us|show|see|do)(?:e?s)? (?<object>[^,]+)$/u

/** "Warrant is issued by court": which one, and for what? */
const passiveOrder =
  /^(?:An? )?(?:warrant|order|law|bill|report|statement|motion|suit|lawsuit|measure|plan|amendment|letter|bid) (?:is|are) \p{Ll}+ (?:by|in|on) /iu

/** "Dietz addresses Brandt": on what? */
const thinDeed =
  /\b(?:addresses|speaks to|talks to|responds to|reacts to|comments on|appeals to|is joined by|calls|rebuffs) (?:the )?(?:\p{Lu}[\p{L}.’'-]* ?){1,4}$/u
/** "Loses access", "submits written answers": to what? "Declares Vega": as what? */
const needsMore =
  /\b(?:allow|lett|enabl|forc|requir|urg|caus)ing (?:\p{L}+ ){0,3}\p{Ll}+s$|\b(?:would|will|to) (?:cancel|cut|spend|pay|give|forgive|raise|provide|seek|invest|set aside) (?:(?:about|at least|over|up to) )?(?:USD|EUR|GBP) [\d.,]+(?: (?:m|bn|tn|million|billion|trillion))?$|\b(?:attempts?|efforts?|plans?|bids?|push|proposals?|calls?|pledges?) of (?:the )?(?:\p{Lu}[\p{L}.’'-]* ?){1,3}$|\p{Ll} (?:access|answers|consideration|involvement|permission|complications|doors?|ways?|paths?|seats?|grounds?)$|\bpush(?:es)? (?:the )?(?:\p{Lu}[\p{L}.’'-]*|party)(?: (?:\p{Lu}[\p{L}.’'-]*|party)){0,3}$|\bwarns? of fallout$|\bvotes? \d+[-–]\d+$|\b(?:declares?|deems?|labels?|dubs?|brands?|considers?) (?:the )?(?:\p{Lu}[\p{L}.’'-]* ?){1,3}$/u
/** "Into alleged Russian": what the adjective belongs to was cut off. */
const opensNoun =
  /\b(?:on|of|for|with|in|against|over|to|by|from|about|into|the|an?|\p{Ll}+ed|\p{Ll}{4,}s) (?:\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|ican|aeli)|\p{Ll}+-\p{Ll}+)$/u
/** "Is sentenced in December 2025": a day told with a deed makes it an old one. */
const dated =
  /\b(?:in|on|since) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?$|\bin (?:19|20)\d{2}$|\b(?:in|on|since) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/u
/** "Fell sharply over the summer": a time gone by makes the deed an old one. */
const goneBy =
  /\b(?:over|during|in) the (?:past |last )?(?:spring|summer|autumn|fall|winter|year|decade|quarter)$|\blast (?:month|year|spring|summer|autumn|fall|winter)$|\bin (?:early|mid|late)[- ](?:19|20)\d{2}$/u
/** "Harbour loses 700 jobs in March": a figure of a month is news when it comes out. */
const ofMonth = /\d.* in (?:January|February|March|April|May|June|July|August|September|October|November|December)$/u
/** "Brandt may lead it": what "it" is stands outside. */
const endsInPronoun = /(?<!\b(?:over|for|with|at|about|like|make|makes|lose|loses) )\b(?:it|them)$/u
/** "Mandates put": a participle that looks like any verb, behind what it is done to. */
const bareEnd = /\p{Ll}s (?:put|set|made|given|taken|held|sent|left|brought|known|seen|done)$/u
/** "US senator will resign": which one is the news. */
const nobody =
  /^(?:An? )?(?:Former )?(?:US|UK|EU|GOP|Republican|Democratic|\p{Lu}\p{Ll}+(?:an|ish|ese)) (?:congress(?:man|woman)|senator|lawmaker|representative|governor|mayor|candidate|minister) (?=\p{Ll})/u
/** Whether the last word is a participle that nothing carries: "sting practised". */
function endsInParticiple(words: readonly ClassedWord[]): boolean {
  const isCarried = words.slice(0, -1).some(({ tag, lower }) => /^[Xh]$/.test(tag) || /^(?:as|than|be|get|gets)$/.test(lower))
  return /^[Ee]$/.test(words.at(-1)?.tag ?? '') && !isCarried && words.slice(0, -1).some(({ tag }) => /^[Vv]$/.test(tag))
}
/** Days that only the day of printing explains. */
const dayWord = /\b(?:tonight|today|tomorrow|yesterday)\b/iu

function isHollow(headline: string): boolean {
  if (hollowObject.test(headline) || passiveOrder.test(headline) || thinDeed.test(headline)) return true
  const object = hollowVerb.exec(headline)?.groups?.['object'] ?? ''
  return object !== '' && !/[\p{Lu}\d]/u.test(object) && (object.match(/\p{Ll}{4,}/gu)?.length ?? 0) < 3
}

const pointed =
  '(?:pick|nominee|choice|move|case|plans?|proposals?|bill|order|polic(?:y|ies)|rulings?|decisions?|report|claims?|remarks?|comments?|tweets?|actions?|response|request|message|statements?|speech|testimony|offer|letter|lawsuit|suit|measure|legislation|approach|behaviou?r|conduct|performance|threats?|process|effort|situation|allegations?|charges)'
/** "The pick of President Vega", "Brandt's remarks": which one stands outside. */
const pointsOutside = new RegExp(
  `(?:\\b(?:the|its|his|her|their|that)|\\p{Lu}\\p{L}+['’]s?) (?:[\\p{Ll}-]+ )?${pointed}(?=$|, | (?:of|by|from) (?:the )?(?:(?:President|Mr|Ms) )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}-]+)?$)`,
  'u',
)
/** "The pick of President Vega": a role whose holder is the news, and not named. */
const unnamedRole =
  /\b(?:the|its|his|her) (?:[\p{Ll}-]+ ){0,2}(?:pick|nominee|choice|candidate|suspect|victim|successor|appointee) (?:of|for|by) (?:the )?(?:(?:President|Mr|Ms|Mayor|Governor) )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}-]+)?$/u
const pointsBack = /\b(?:[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch|the same|the following|the former|the latter|another|other|others) (?=\p{Ll})/u

/** Words without which a statement says more than its source does. */
const hedges =
  /\b(?:reportedly|allegedly|alleged|suspected|apparently|appears?|seems?|likely|possibly|perhaps|potentially|probably|partly|unless|until|only|if|could|may|might)\b/giu

/** Names of two words and more: two of them for one body say the same twice. */
const longNames = /\p{Lu}[\p{L}-]+(?: (?:of(?: the)? )?\p{Lu}[\p{L}-]+)+/gu
function saysTwice(headline: string): boolean {
  const names = headline.match(longNames) ?? []
  return names.some((name, at) => names.slice(at + 1).some((other) => isSameName(name, other)))
}

const titlesBy = new WeakMap<Dossier, readonly string[]>()

/** The sources' own headlines as their articles write such words. */
function titlesOf(dossier: Dossier): readonly string[] {
  const known = titlesBy.get(dossier)
  if (known !== undefined) return known
  const titles = dossier.sources
    .filter(({ article }) => article.language.startsWith('en'))
    .map(({ article }) => `${inArticleCase(plainTitle(article.title), article.text)}.`)
  titlesBy.set(dossier, titles)
  return titles
}

/** "Riders who switch off": the small word belongs to its verb where a source's headline ends so too. */
function endsAsTitle(words: readonly ClassedWord[], dossier: Dossier): boolean {
  const [before, last] = [words.at(-2)?.lower ?? '', words.at(-1)?.lower ?? '']
  const end = ` ${before} ${last}.`
  return (
    /^(?:off|out|down|up|back|away|on|in|over|through|along|apart|aside|ahead)$/.test(last) &&
    verbReadings(before).length > 0 &&
    titlesOf(dossier).some((title) => title.toLowerCase().endsWith(end))
  )
}

/** The passages and source headlines that tell the same, nearest first. */
function sameIn(told: string, proofs: readonly Claim[], dossier: Dossier): readonly { readonly text: string; readonly share: number }[] {
  const own = toldStems(told)
  // Where a text in another language goes on, English may end.
  const passages = proofs.flatMap((claim) => {
    const article = sourceOf(dossier, claim.articleId)?.article
    return article?.language.startsWith('en') === true ? [article.text.slice(claim.start, claim.end)] : []
  })
  return [...new Set([...passages, ...titlesOf(dossier)])]
    .map((text) => {
      const stems = toldStems(text)
      return { text, share: [...own].filter((stem) => stems.has(stem)).length / Math.max(1, own.size) }
    })
    .filter(({ share }) => share >= sameMin)
    .toSorted((a, b) => b.share - a.share)
}

/** "Will face Vega" of a headline that goes on ", Orion Ferries, other questions": the first of a list, and no place with its country. */
function isFirstOfList(told: string, dossier: Dossier): boolean {
  const end = /(?<!\b(?:in|at|near|of|from|to|outside) )\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)?$/u.exec(told)?.[0]
  return (
    end !== undefined &&
    titlesOf(dossier).some((title) => new RegExp(`(?<!\\p{L})${literal(end)}, \\p{Lu}[^,]*, (?!who|which)\\p{L}`, 'u').test(title))
  )
}

const pairedEnd = /\p{Lu}\p{L}*-\p{Lu}\p{L}* (?:\p{Ll}+ )?(?:war|talks|rivalry|feud|tensions|summit|border|row|clashes)$/u
/** A text with so much less of a headline's words than the nearest does not show that it ends there. */
const asNear = 0.25
/** How the sources go on where the headline ends: where one of them ends there too, nothing was cut. */
function endSigns(told: string, proofs: readonly Claim[], dossier: Dossier): readonly HeadlineDoubt[] {
  // "Lund-Oslo trade war" says between whom, before the war.
  if (pairedEnd.test(told)) return []
  const all = sameIn(told, proofs, dossier).flatMap(({ text, share }) => {
    const ending = endingIn(told, text)
    return ending === undefined ? [] : [{ ...ending, share }]
  })
  const [first] = all
  if (first === undefined) return []
  // What tells it in far fewer of the same words ends another statement.
  const endings = all.filter(({ share }) => share > first.share - asNear)
  const low = told.toLowerCase()
  // What an aside between commas doubts is another matter.
  const stretch = first.stretch.replace(/ , [^,]* , /gu, ' ')
  const isUnhedged = [...stretch.matchAll(hedges)].some(([word]) => !low.includes(word.toLowerCase()) && !/\bwill\b/u.test(word))
  return [...(endings.some(({ signs }) => signs.length === 0) ? [] : first.signs), ...(isUnhedged ? (['hedge_lost'] as const) : [])]
}

const anywhere = /(?:)/uy
const deedBehind = /\p{Ll}{3,} (?:it|them)(?!\p{L})/uy

/** "Keeps its rule" of a passage that goes on "and blunted it": the second deed is done to the same thing. */
function isTakenBack(told: string, proofs: readonly Claim[], dossier: Dossier): boolean {
  const last = /[\p{L}\p{N}-]+$/u.exec(told)?.[0] ?? ''
  return last !== '' && sameIn(told, proofs, dossier).some(({ text }) => hasWord(`${last} and `, text, anywhere, deedBehind))
}

const years = /(?<=\b(?:[Ii]n|[Ss]ince|until|from|during) (?:[\p{L}.]+ ){0,2})(?:1[5-9]|20)\d{2}(?!\d)/gu
/** A report that names a year so long before it was printed tells of that time. */
const oldYears = 2

/** Whether the one passage that tells a headline tells it of a year long gone, and no source's headline does. */
function isOld(told: string, [claim, ...others]: readonly Claim[], dossier: Dossier): boolean {
  const article = claim === undefined || others.length > 0 ? undefined : sourceOf(dossier, claim.articleId)?.article
  if (claim === undefined || article === undefined || reportsOnly(told) || /\d{4}/u.test(told) || titleShare(told, dossier) >= 0.5)
    return false
  const named = (article.text.slice(claim.start, claim.end).match(years) ?? []).map(Number)
  return named.length > 0 && Math.max(...named) + oldYears <= Number(article.publishedAt.slice(0, 4))
}

/**
 * The names of all doubts about a headline that tells what happened.
 *
 * @param proofs the claims it rests on; without their articles' texts few doubts can be seen
 */
export function headlineDoubts(text: string, proofs: readonly Claim[], dossier: Dossier): readonly HeadlineDoubt[] {
  const told = text.replace(credit, '')
  const words = classWords(told)
  const signs = [
    ...endSigns(told, proofs, dossier),
    ...(isFirstOfList(told, dossier) ? (['cut_noun'] as const) : []),
    ...((/^[ITCHW]$/.test(words.at(-1)?.tag ?? '') && !endsAsTitle(words, dossier)) ||
    /^(?:an?|the|its|his|her|their)$/.test(words.at(-1)?.lower ?? '')
      ? (['open_end'] as const)
      : []),
    ...(endsInParticiple(words) ? (['open_end'] as const) : []),
    ...(((dated.test(told) || goneBy.test(told)) && !ofMonth.test(told) && !/\b(?:will|to|due|by|until)\b/u.test(told)) ||
    isOld(told, proofs, dossier)
      ? (['dated'] as const)
      : []),
    ...(opensNoun.test(told) || bareEnd.test(told) ? (['open_end'] as const) : []),
    ...(disagrees(told) ? (['disagrees'] as const) : []),
    ...(misshapen.test(told) || isVerbless(words) || saysNoClause(words) || / by .* by |['’]s?$/u.test(told)
      ? (['misshapen'] as const)
      : []),
    ...(isHollow(told) ? (['hollow'] as const) : []),
    ...(needsMore.test(told) || isTakenBack(told, proofs, dossier) ? (['needs_more'] as const) : []),
    ...(dayWord.test(told.replace(/\b(?:USA|Russia|World) Today\b/gu, '')) ? (['day_word'] as const) : []),
    ...(pointsOutside.test(told) ? (['points_outside'] as const) : []),
    ...(unnamedRole.test(told) || nobody.test(told) ? (['unnamed_role'] as const) : []),
    ...(pointsBack.test(told) || endsInPronoun.test(told) ? (['points_back'] as const) : []),
    ...(saysTwice(told) ? (['says_twice'] as const) : []),
    ...(words.some(({ tag }) => tag === 'P' || tag === '#') ? [] : (['nameless'] as const)),
    ...(/^\S+(?: \S+){0,3}$/u.test(told) && !/^\S+ .*\p{Ll} .*[\p{Lu}\d]/u.test(told) ? (['bare'] as const) : []),
    ...(titleShare(told, dossier) < 0.15 ? (['beside'] as const) : []),
  ]
  return [...new Set(signs)].toSorted((a, b) => (a < b ? -1 : 1))
}
