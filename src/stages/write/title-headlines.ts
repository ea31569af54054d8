// Headlines made from the sources' headlines: the same news in our own words, as far as the article bears it out.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import { limits } from '../../domain/limits.ts'
import { findClauses } from '../../text/clauses.ts'
import { findStyleBreaches } from '../../text/house-style.ts'
import { findNames } from '../../text/names.ts'
import { longestSharedRun } from '../../text/overlap.ts'
import { polarityOf } from '../../text/polarity.ts'
import { moneyWords, type Telling, tellingsOf } from './claim-clause.ts'
import { isMany } from './claim-headlines.ts'
import { type Candidate, fitsHeadline } from './headline.ts'
import { equalWords, houseWords } from './house-words.ts'
import { nameInFull, withoutRoles, withoutTitle } from './names-in-full.ts'
import { eventName, newsStems } from './news-value.ts'
import { otherWords } from './other-words.ts'
import { reworded } from './own-wording.ts'
import { mayOffer } from './own-words.ts'
import { capitalise } from './phrases.ts'
import { headlineVerb, inflect, otherTellings } from './rephrase.ts'
import { shortWords } from './short-words.ts'
import { type TitleNews, titleNews } from './title-news.ts'

/** So many words in a row of a source's own headline are that headline; names and figures count as one. */
const titleRunMax = limits.words.copiedRun
/** Up to so many words a fact has one way of being said. */
const barestWords = 5

/** The longest run of words a headline of ours shares with a source's, names and figures as one, and whether it is all of both. */
function runWithTitles(text: string, dossier: Dossier): { readonly run: number; readonly isWhole: boolean } {
  const names = [
    ...dossier.entities.flatMap((entity) => [entity.name, ...entity.aliases]),
    ...findNames(text, 'en').map((name) => name.text),
  ]
  const count = (words: string): number => longestSharedRun(words, words, names).words
  const runs = dossier.sources.map(({ article }) => ({
    title: count(article.title),
    run: longestSharedRun(text, article.title, names).words,
  }))
  const length = count(text)
  return {
    run: Math.max(0, ...runs.map(({ run }) => run)),
    isWhole: length > barestWords && runs.some(({ run, title }) => run === length && title === length),
  }
}

/** "Billionaire and former candidate Lena Brandt": two things that one person is. */
const isOnePerson = (subject: string): boolean =>
  /^\p{L}\p{Ll}+(?: \p{Ll}+)? and (?:\p{Ll}+ ){1,4}(?:\p{Lu}[\p{L}.'-]+ ){1,2}\p{Lu}[\p{L}'-]+$/u.test(subject)

/** The verb as a headline has it, with its particle. */
function verbOf({ read, form }: TitleNews, lemma: string): string | undefined {
  const { clause } = read
  if (form === 'to-come' && clause.verb.helpers.length === 1)
    return `will ${clause.verb.passive ? `be ${inflect(lemma, 'participle')}` : lemma}`
  const [head = lemma, ...particle] = lemma.split(' ')
  const verb = headlineVerb(
    { ...clause.verb, lemma: head },
    isOnePerson(read.sentence.slice(clause.subject.start, clause.subject.end)) ? false : clause.subject.plural,
  )
  return verb === undefined ? undefined : [verb, ...particle].join(' ')
}

const passivable =
  /^(?:abandon|accuse|acquire|adopt|approve|arrest|attack|award|back|ban|bar|block|boycott|build|buy|cancel|censure|charge|choose|clear|close|condemn|criticise|cut|defeat|delay|detain|dismiss|drop|elect|end|endorse|extend|fine|fire|halt|hire|impeach|indict|investigate|keep|kill|launch|leave|lift|mock|name|nominate|oppose|order|overturn|pass|postpone|praise|propose|publish|question|raise|reject|release|remove|rescue|revoke|scrap|seize|sell|shoot|sign|stop|strike|sue|support|suspend|throw|uphold|urge|veto|withdraw)$/

/** "Court throws out map" as "Map is thrown out by court". */
function passiveOf({ read }: TitleNews, telling: Telling, subject: string): string | undefined {
  const { clause } = read
  const { verb, parts } = clause
  const [first, second] = parts
  const hasParticle = first?.kind === 'particle' && second?.kind === 'object'
  // "Vega backs a ruling that ...": turned round, what says which ruling would hang on Vega.
  if (parts.some((part) => part.kind === 'relative' || part.kind === 'participial')) return undefined
  if (
    parts.some((part) => part.kind === 'infinitive') &&
    !/^(?:block|delay|reject|approve|oppose|propose|drop|back|support)$/.test(verb.lemma)
  )
    return undefined
  if (verb.passive || verb.helpers.length > 0 || !passivable.test(verb.lemma) || !(hasParticle || first?.kind === 'object'))
    return undefined
  const [object = '', ...rest] = hasParticle ? telling.words.slice(1) : telling.words
  const plural = findClauses(`${capitalise(object)} will pass.`)[0]?.subject.plural
  if (plural === undefined || object === '' || /\b(?:his|her|its|their|it|him|them)\b/iu.test(object)) return undefined
  const done = [inflect(verb.lemma, 'participle'), ...(hasParticle ? telling.words.slice(0, 1) : [])].join(' ')
  const isMany = plural || /(?:men|people|children|police)$/u.test(object)
  // What belongs to the noun stays with it: "a bill to lower fares", "a ban on ferries".
  const [next = ''] = rest
  if (/^for\b/u.test(next)) return undefined
  const ofNoun = /^(?:of|on|to|about|over)\b/u.test(next) ? rest.slice(0, 1) : []
  const after = rest.slice(ofNoun.length)
  return [shortWords(object.replace(/^(?:the|an?) /iu, '')), ...ofNoun, isMany ? 'are' : 'is', done, 'by', subject, ...after].join(' ')
}

interface Wording {
  readonly verb: string
  readonly words: string
  readonly cost: number
}

/** Verb and object in the title's own words, shorter, with equal words, and told by another verb. */
function wordingsOf(news: TitleNews, object: string): readonly Wording[] {
  const { clause } = news.read
  const tellings = [{ lemma: clause.verb.lemma, object }, ...otherTellings(clause, object)]
  return tellings.flatMap((telling, at) => {
    const verb = verbOf(news, telling.lemma)
    if (verb === undefined) return []
    const short = shortWords(equalWords(telling.object))
    const plain = [...new Set([short, withoutRoles(short), equalWords(telling.object), telling.object])]
    const turned = plain.slice(0, 2).flatMap(otherWords)
    return [...new Set([...plain, ...turned])].map((words, change) => ({ verb, words, cost: change * 0.05 + (at === 0 ? 0 : 0.02) }))
  })
}

/** "UK regulator orders ..." where the article's sentence of the same deed, done to the same, names the regulator. */
function namedSubject({ read, proofs }: TitleNews, plain: string, dossier: Dossier): string | undefined {
  const isNamed = dossier.entities.some(
    ({ kind, name, aliases }) => kind !== 'country' && kind !== 'place' && [name, ...aliases].some((each) => plain.includes(each)),
  )
  if (isNamed) return undefined
  if (!rolesOnly.test(plain)) return undefined
  const same = proofs.filter((claim) => eventName(claim.verb.text) === eventName(read.clause.verb.lemma))
  const registered = dossier.entities.find(({ id }) => same.some(({ subject }) => subject.entityId === id))
  if (registered !== undefined) return registered.name
  const rest = newsStems(read.sentence.slice(read.clause.verb.end))
  const isSameObject = (claim: Claim): boolean =>
    [...newsStems(claim.object?.text ?? '')].filter((stem) => rest.has(stem)).length >= Math.min(3, rest.size)
  const unregistered = same.find((claim) => isSameObject(claim) && nameOfMany.test(claim.subject.text))
  return unregistered?.subject.text.replace(/^The /u, '')
}

/** A subject that says only what someone is: "UK regulator", "regulator", "Dutch court". */
const rolesOnly =
  /^(?:(?:the|a|an|\p{Lu}{2,3}|\p{Lu}\p{Ll}+) )?(?:\p{L}\p{Ll}+ )?(?:regulator|watchdog|court|authority|agency|ministry|city|council|board|office|operator|company|firm|lab|cloud|chipmaker|startup)$/iu
/** The name of a body: two capitalised words or more. */
const nameOfMany = /^(?:The )?\p{Lu}[\p{L}'-]+(?: (?:of|for|and|the|on|\p{Lu}[\p{L}'-]+))* \p{Lu}[\p{L}'-]+$/u

const withoutThe = (speaker: string): string => speaker.replace(/^(?:The|A|An) (?=\p{L})/u, '')

/** "On Russian", "of far-right": what the adjective belongs to was cut off. */
const endsOpen =
  /\b(?:on|of|for|with|in|against|over|to|by|from|about|into) (?:\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|ican|aeli)|[\p{Ll}]+-(?:right|left|wing|led|backed|style|era))$/u

/** So many stems of a headline may be missing from the passages it rests on: the checks would send it back. */
const strangeMax = 3

/** The sentences that bear a headline out, as one text. */
function passagesOf({ source: { article }, proofs }: TitleNews): string {
  return proofs
    .map((claim) =>
      article.text === ''
        ? [claim.subject.text, claim.verb.text, claim.object?.text ?? ''].join(' ')
        : article.text.slice(claim.start, claim.end),
    )
    .join('\n')
}

/** How many stems and names of a text its passages do not hold; a name that is missing counts twice. */
function strangeIn(text: string, passages: string): number {
  const held = newsStems(passages)
  const stems = [...newsStems(text)].filter((stem) => !held.has(stem)).length
  const names = (text.match(/(?<=\s)\p{Lu}[\p{L}'-]+/gu) ?? []).filter((name) => !passages.includes(name.replace(/['’]s$/u, ''))).length
  return stems + names
}

/** The headline where it keeps its length and the style and copies no source's, if need be worded anew; undefined where it cannot. */
function freshHeadline(text: string, dossier: Dossier): { readonly text: string; readonly cost: number } | undefined {
  for (const [at, told] of [text, ...reworded(text)].entries()) {
    if (!fitsHeadline(told) || findStyleBreaches(told).length > 0 || !mayOffer(told, dossier)) continue
    const { run, isWhole } = runWithTitles(told, dossier)
    if (run < titleRunMax && !isWhole) return { text: told, cost: Math.max(0, run - 4) * 0.25 + (at === 0 ? 0 : 0.3) }
  }
  return undefined
}

/** The headline with the words in marks that the source's has in them, and the passage they stand in; undefined where they were cut or changed. */
function withMarks(
  text: string,
  { marked, source, proofs }: TitleNews,
  dossier: Dossier,
): { readonly text: string; readonly proofs: readonly Claim[] } | undefined {
  const kept = marked.filter((words) => text.includes(words))
  const isCut = marked.some((words) => !kept.includes(words) && (words.match(/[\p{L}]{4,}/gu) ?? []).some((word) => text.includes(word)))
  const [words] = kept
  if (isCut || kept.length > 1) return undefined
  if (words === undefined) return { text, proofs: [] }
  const plain = (each: string): string => each.replace(/[‘’]/gu, "'")
  const { article } = source
  const from = dossier.claims.find(
    (claim) => claim.articleId === article.id && plain(article.text.slice(claim.start, claim.end)).includes(plain(words)),
  )
  if (
    article.level !== 'L4' ||
    (from === undefined && !proofs.some((claim) => plain(article.text.slice(claim.start, claim.end)).includes(plain(words))))
  )
    return undefined
  return { text: text.replace(words, `“${words}”`), proofs: from === undefined ? [] : [from] }
}

function fromTitle(news: TitleNews, dossier: Dossier): readonly Candidate[] {
  const { read, proofs } = news
  const { clause, sentence } = read
  const plain = sentence.slice(clause.subject.start, clause.subject.end)
  if (/^(?:he|she|it|they|this|that|these|those|there|his|her|their)\b/iu.test(plain)) return []
  // "Vega bringing trusted aide": the verb is missing. "Vega elected new leader": by whom, or whom?
  if (
    /\b\p{Ll}{2,}ing$/u.test(plain) ||
    (clause.verb.helpers.length === 0 &&
      clause.verb.form === 'past' &&
      /^(?:elect|name|appoint|choose|crown|declare|nominate|pick|select|vote|swear)$/.test(clause.verb.lemma))
  )
    return []
  // "X is a disgrace" is what a commentator thinks; what happened has another verb.
  if (clause.verb.lemma === 'be' && !/\d/u.test(sentence)) return []
  const [first] = proofs
  const full = first === undefined ? undefined : nameInFull({ text: plain, start: 0, end: 0 }, first, dossier)
  const named = namedSubject(news, plain, dossier)
  // The role alone says less than the name, and the article may give only the name.
  const others = named !== undefined && rolesOnly.test(plain) ? [] : [full?.text ?? plain, plain]
  const bare = others.flatMap((each) => withoutTitle(each) ?? [])
  const subjects = [...new Set([...(named === undefined ? [] : [named]), ...others, ...bare])].map((each) => shortWords(houseWords(each)))
  const speaker = clause.speaker === undefined ? undefined : houseWords(sentence.slice(clause.speaker.start, clause.speaker.end))
  const says = speaker !== undefined && isMany(speaker) ? 'say' : 'says'
  // What follows a "but" may deny something else.
  const source = polarityOf(sentence.slice(0, clause.parts.at(-1)?.end ?? clause.verb.end))
  const candidates: Candidate[] = []
  const passages = passagesOf(news)
  for (const telling of tellingsOf(read, 'title')) {
    const object = moneyWords(telling.words.join(' '), read.claim)
    if (endsOpen.test(object) || /[,;:]$|^(?:that|who|which)\b/u.test(object)) continue
    if (/\b(?:of|in|on|at|by|for|to|with|from|and|or|as|after|the|a|an|its|his|her|their|than)$/iu.test(object)) continue
    const turned = subjects.flatMap((subject) => passiveOf(news, telling, subject) ?? []).map((told) => ({ told, cost: 0.6 }))
    const direct = wordingsOf(news, object).flatMap(({ verb, words, cost }) =>
      subjects.map((subject) => ({ told: [subject, verb, words].filter((part) => part !== '').join(' '), cost })),
    )
    for (const { told, cost } of [...direct, ...turned]) {
      const texts = speaker === undefined ? [told] : [`${speaker} ${says} ${told}`, `${told}, ${withoutThe(speaker)} ${says}`]
      for (const bareText of texts.map(capitalise)) {
        const marks = withMarks(bareText, news, dossier)
        if (marks === undefined) continue
        const { text } = marks
        if (polarityOf(text).negated !== source.negated) continue
        const fresh = freshHeadline(text, dossier)
        const strange = fresh === undefined ? 0 : strangeIn(fresh.text, passages)
        if (fresh === undefined || strange > strangeMax) continue
        const bonus = 1.5 - cost - fresh.cost - strange * 0.6
        candidates.push({ text: fresh.text, proofs: [...marks.proofs, ...proofs, ...(full?.from === undefined ? [] : [full.from])], bonus })
      }
    }
  }
  return candidates
}

/** Headlines from each source's headline, in our words and as their articles bear them out. */
export function headlinesFromTitles(dossier: Dossier): readonly Candidate[] {
  return titleNews(dossier).flatMap((news) => fromTitle(news, dossier))
}
