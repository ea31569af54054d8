// Headlines made from the sources' headlines: the same news in our own words, as far as the article bears it out.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { onceOf } from '../../../text/once-of.ts'
import { polarityOf } from '../../../text/polarity.ts'
import { isAlsoNoun, type VerbGroup, verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'
import { moneyWords, type Telling, tellingsOf, verbWords } from '../wording/claim-clause.ts'
import { withBounds } from '../wording/figure-bounds.ts'
import { headlineVerb } from '../wording/headline-verb.ts'
import { equalWords, houseWords } from '../wording/house-words.ts'
import { happenings } from '../wording/left-out-verbs.ts'
import { nameInFull, withoutRoles, withoutTitle } from '../wording/names-in-full.ts'
import { eventName, newsStems } from '../wording/news-value.ts'
import { otherWords } from '../wording/other-words.ts'
import { capitalise } from '../wording/phrases.ts'
import { inflect, isHeadlineVerb, otherTellings } from '../wording/rephrase.ts'
import { shortWords } from '../wording/short-words.ts'
import { activeOf } from './active-voice.ts'
import { courseFirst } from './course-first.ts'
import { freshHeadline, isCaseShown, leavesOutTime, passagesOf, strangeIn, strangeMax, unborneCost } from './fresh-headline.ts'
import type { Candidate } from './headline.ts'
import { asOwnWord } from './own-word.ts'
import { passiveOf } from './passive-voice.ts'
import { withMarks } from './title-marks.ts'
import { type TitleNews, titleNews } from './title-news.ts'
import { objectsOf } from './title-objects.ts'
import { readAsSpeaker, speakingIn, type Told, voicedBy } from './title-voices.ts'

/** "Billionaire and former candidate Lena Brandt": two things that one person is. */
const isOnePerson = (subject: string): boolean =>
  /^\p{L}\p{Ll}+(?: \p{Ll}+)? and (?:\p{Ll}+ ){1,4}(?:\p{Lu}[\p{L}.'-]+ ){1,2}\p{Lu}[\p{L}'-]+$/u.test(subject)

/** "Rockets hit": a headline's present without an s has many for its subject, also where the past looks the same. */
const isManyBy = ({ helpers, text }: VerbGroup): boolean | undefined =>
  (helpers.length === 0 && verbReadings(text.toLowerCase()).some(({ form }) => form === 'base')) || undefined

/** The verb as a headline has it, with its particle. */
function verbOf({ read, form }: TitleNews, lemma: string): string | undefined {
  const { clause } = read
  if (form === 'to-come' && clause.verb.helpers.length === 1)
    return `will ${clause.verb.passive ? `be ${inflect(lemma, 'participle')}` : lemma}`
  // What somebody says was done stays in its own tense.
  if (form === 'said')
    return lemma === clause.verb.lemma && !/['’]/u.test(clause.verb.text) ? houseWords(clause.verb.text) : verbWords(clause, lemma)
  // A headline tells in the present what has just happened: one that has the past itself tells of something earlier.
  const isPast = clause.verb.form === 'past' && clause.verb.helpers.length === 0 && isManyBy(clause.verb) === undefined
  if (form === 'plain' && isPast) return houseWords(inflect(lemma, 'past'))
  const [head = lemma, ...particle] = lemma.split(' ')
  const verb = headlineVerb(
    { ...clause.verb, lemma: head },
    isOnePerson(read.sentence.slice(clause.subject.start, clause.subject.end)) ? false : isManyBy(clause.verb) || clause.subject.plural,
  )
  return verb === undefined ? undefined : houseWords([verb, ...particle].join(' '))
}

const slangCost = 0.15
/** "Exports are banned by Lund": who did it opens a headline, unless nothing else can be told. */
const turnedCost = 4.5
/** "After strike, riders win rise": who did it comes late, and yet does it. */
const courseFirstCost = 1.8
/** "Vega says it has opened pier" is longer than the deed. */
const ownWordCost = 3.2

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
    return [...new Set([...plain, ...turned])].map((words, change) => ({
      verb,
      words,
      cost: change * 0.05 + (at === 0 ? (isHeadlineVerb(clause.verb.lemma) ? slangCost : 0) : 0.02),
    }))
  })
}

/** "UK regulator orders ..." where the article's sentence of the same deed, done to the same, names the regulator. */
function namedSubject({ read, proofs }: TitleNews, plain: string, dossier: Dossier): string | undefined {
  const isNamed = dossier.entities.some(
    ({ kind, name, aliases }) => kind !== 'country' && kind !== 'place' && [name, ...aliases].some((each) => plain.includes(each)),
  )
  if (isNamed || !rolesOnly.test(plain)) return undefined
  const same = proofs.filter((claim) => eventName(claim.verb.text) === eventName(read.clause.verb.lemma))
  const registered = dossier.entities.find(
    ({ id, kind }) => kind !== 'country' && kind !== 'place' && same.some(({ subject }) => subject.entityId === id),
  )
  if (registered !== undefined) return registered.name
  const rest = newsStems(read.sentence.slice(read.clause.verb.end))
  const isSameObject = (claim: Claim): boolean =>
    [...newsStems(claim.object?.text ?? '')].filter((stem) => rest.has(stem)).length >= Math.min(3, rest.size)
  const unregistered = same.find((claim) => isSameObject(claim) && nameOfMany.test(claim.subject.text))
  return unregistered?.subject.text.replace(/^The /u, '')
}

/** A subject that says only what someone is: "UK regulator", "regulator", "Dutch court". */
const rolesOnly =
  /^(?!(?:the |us )?(?:supreme|high) court$)(?:(?:the|a|an|\p{Lu}{2,3}|\p{Lu}\p{Ll}+) )?(?:\p{L}\p{Ll}+ )?(?:regulator|watchdog|court|authority|agency|ministry|city|council|board|office|operator|company|firm|lab|cloud|chipmaker|startup)$/iu
/** The name of a body: two capitalised words or more. */
const nameOfMany = /^(?:The )?\p{Lu}[\p{L}'-]+(?: (?:of|for|and|the|on|\p{Lu}[\p{L}'-]+))* \p{Lu}[\p{L}'-]+$/u

/** "On Russian", "of far-right", "sign 20-year": what the adjective belongs to was cut off. */
const endsOpen =
  /\b(?:on|of|for|with|in|against|over|to|by|from|about|into) (?:\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|ican|aeli)|\p{Ll}+-\p{Ll}+)$|(?:^|\s)\d[\d.]*-\p{L}+$/u

/** "Strikes a huge": what is huge was cut off. */
function endsInAdjective(object: string): boolean {
  const tags = classWords(object).map(({ tag }) => tag)
  return tags.at(-1) === 'A' && tags.at(-2) === 'D'
}

/** "Blasts on Palm": the day was cut in two. */
const halfDay =
  /\b(?:Palm|Easter|Good|Black|Super|Ash|Election|Labor|Labour|Memorial|Independence|Veterans|Inauguration|Christmas|Boxing|Cyber)$/u

/** Verbs by which a headline lets somebody say something: what is said can be told with "says". */
const saying =
  /^(?:say|claim|allege|argue|insist|warn|reveal|confirm|testify|state|declare|announce|admit|acknowledge|suggest|rule|note|believe|think|predict|contend|maintain|report)$/

/** "Vega says fares will rise": also read as what Vega says, so that it may end early. */
function readingsOf(news: TitleNews): readonly TitleNews[] {
  const { clause } = news.read
  const inner = clause.parts.length === 1 ? clause.parts[0]?.clause : undefined
  if (inner === undefined || clause.verb.passive || clause.verb.helpers.length > 0 || !saying.test(clause.verb.lemma)) return [news]
  const speaker = news.read.sentence.slice(clause.subject.start, clause.subject.end).split(' ').at(-1) ?? ''
  // "Experts dispute reports that fares fell": the reports are nobody's word but what is disputed.
  if (/^\p{Ll}/u.test(speaker) && verbReadings(speaker).some(({ form }) => form === 'base' || form === 's')) return []
  return [news, { ...news, form: 'said', read: { ...news.read, clause: { ...inner, speaker: clause.subject } } }]
}

/** "In 2015 audio, Vega backs": what opens the headline dates or limits it, and is not told with it. */
const isPlacedElsewhere = ({ read: { clause, sentence } }: TitleNews): boolean =>
  clause.lead.some(({ start, end }) =>
    /\b(?:19|20)\d{2}\b|^(?:In|At|Under|Until|Without|Before|Once|For|Unlike|Despite) /u.test(sentence.slice(start, end)),
  )

/** "Vega taps Brandt for the agency Brandt": the deed was taken for a part of whom it is about. */
function holdsDeed(subject: string): boolean {
  const words = classWords(subject)
  return words.some(({ tag }, at) => at > 0 && /^[Vv]$/.test(tag) && /^[PD]$/.test(words[at + 1]?.tag ?? ''))
}

/** Who the headline is about, in the spellings it may have in ours; none where that is left open or the sentence is no whole one. */
function subjectsOf(news: TitleNews, dossier: Dossier): { readonly subjects: readonly string[]; readonly from?: Claim } {
  const { read, proofs } = news
  const { clause, sentence } = read
  const plain = sentence.slice(clause.subject.start, clause.subject.end)
  // In somebody's mouth the pronoun stands for whom the headline named just before.
  if (news.form === 'said' && /^(?:he|she|it|they)$/iu.test(plain)) return { subjects: [plain.toLowerCase()] }
  if (/^(?:he|she|it|they|this|that|these|those|there|his|her|their)\b/iu.test(plain)) return { subjects: [] }
  // "Vega bringing trusted aide": the verb is missing. "Vega elected new leader": by whom, or whom?
  const isBare = clause.verb.helpers.every((word) => /ly$/.test(word)) && clause.verb.form === 'past' && news.form !== 'said'
  // "Reporter posts heated call": a headline tells in the present, and the s is its verb; "notes cut overtime" is a present of many.
  const isVerbBefore = isManyBy(clause.verb) !== true && verbReadings(plain.split(' ').at(-1) ?? '').some(({ form }) => form === 's')
  const isLate = isBare && (isVerbBefore || holdsDeed(plain))
  // "Vega bullish on ferry talks": the last word is no verb.
  const isNoun =
    clause.parts.length === 0 &&
    clause.verb.form === 's' &&
    isAlsoNoun(clause.verb.lemma) &&
    / (?:on|of|in|for|over|about|with) /u.test(plain)
  if (
    isLate ||
    isNoun ||
    isPlacedElsewhere(news) ||
    (/\b\p{Ll}{2,}ing$/u.test(plain) && !happenings.test(plain.split(' ').at(-1) ?? '')) ||
    (isBare &&
      (clause.verb.helpers.length > 0 ||
        /^(?:elect|name|appoint|choose|crown|declare|nominate|pick|select|vote|swear)$/.test(clause.verb.lemma)))
  )
    return { subjects: [] }
  const [first] = proofs
  const full = first === undefined ? undefined : nameInFull({ text: plain, start: 0, end: 0 }, first, dossier)
  const named = namedSubject(news, plain, dossier)
  // The role alone says less than the name, and the article may give only the name.
  const others = named !== undefined && rolesOnly.test(plain) ? [] : [full?.text ?? plain, plain]
  const bare = others.flatMap((each) => withoutTitle(each) ?? [])
  const all = [...(named === undefined ? [] : [named]), ...others, ...bare].map((each) => opensBare(shortWords(houseWords(each))))
  const subjects = [...new Set(all)]
  return { subjects, ...(full?.from !== undefined && { from: full.from }) }
}

/** "The Senate", "The brother of Lena Brandt": a headline of ours opens with a body or somebody without the article. */
const opensBare = (subject: string): string =>
  /^The (?:(?:Senate|House|Pentagon|Kremlin|Fed|Treasury|\p{Lu}{2,5})$|\p{Ll}+ of \p{Lu})/u.test(subject)
    ? capitalise(subject.slice(4))
    : subject

/** Every wording of the headline's clause, in the active and the passive voice. */
function wordsOf(news: TitleNews, subjects: readonly string[], dossier: Dossier, isLooselyEnded: boolean): readonly Told[] {
  return tellingsOf(news.read, 'title', isLooselyEnded).flatMap((telling) => {
    const object = moneyWords(telling.words.join(' '), news.read.claim)
    if (
      endsOpen.test(object) ||
      endsInAdjective(object) ||
      (halfDay.test(object) && /(?:day|Eve) ?\.?$/u.test(news.read.sentence)) ||
      /[,;:]$|^(?:that|who|which)\b|\bthe following\b/u.test(object)
    )
      return []
    // Whom the headline named before, ours does not.
    if (news.form === 'plain' && /\b(?:him|them)\b|\bher(?: (?:the|an?|to|in|on|at|for|as|after|before)\b|$)/u.test(object)) return []
    if (/\b(?:of|in|on|at|by|for|to|with|from|and|or|as|after|the|a|an|its|his|her|their|than)$/iu.test(object)) return []
    const direct = objectsOf(news, object, dossier).flatMap((choice) =>
      wordingsOf(news, choice.object).flatMap(({ verb, words, cost }) =>
        subjects.map((subject) => ({
          text: [subject, verb, words].filter((part) => part !== '').join(' '),
          cost: cost + choice.cost,
          from: choice.from,
        })),
      ),
    )
    return [...direct, ...turnedFrom(news, telling, object, subjects), ...direct.flatMap((told) => withCourseFirst(told, news))]
  })
}

/** The deed from the other side, and as its doer's own word. */
function turnedFrom(news: TitleNews, telling: Telling, object: string, subjects: readonly string[]): readonly Told[] {
  const { lemma } = news.read.clause.verb
  return subjects.flatMap((subject) => {
    const passive = passiveOf(news, telling, subject)
    const active = activeOf(news, telling, subject)
    const said = asOwnWord(news, subject, lemma, equalWords(object))
    return [
      ...(passive === undefined ? [] : [{ text: passive, cost: turnedCost }]),
      ...(active === undefined ? [] : [{ text: active, cost: 0 }]),
      ...(said === undefined ? [] : [{ text: said, cost: ownWordCost }]),
    ]
  })
}

function withCourseFirst(told: Told, { form, read, source }: TitleNews): readonly Told[] {
  if (form === 'said' || read.clause.speaker !== undefined) return []
  const text = courseFirst(told.text, source.article.text)
  return text === undefined ? [] : [{ ...told, text, cost: told.cost + courseFirstCost }]
}

function fromTitle(news: TitleNews, dossier: Dossier, isLooselyEnded: boolean): readonly Candidate[] {
  const { read, proofs } = news
  const { clause, sentence } = read
  // "Vega says deal": what is said lacks its verb.
  if (/^(?:say|claim|allege|argue|insist|believe|think)$/.test(clause.verb.lemma) && clause.parts[0]?.kind === 'object') return []
  // "Vega said Lund blessed to have it": whether Lund blesses or is blessed is open.
  const isOpen = clause.verb.form === 'past' && clause.verb.helpers.length === 0 && clause.parts[0]?.kind === 'infinitive'
  // "Was detained then sent home": what the reading left out would be missed.
  const between = sentence.slice(clause.verb.end, clause.parts[0]?.start ?? clause.verb.end).trim()
  if (news.form === 'said' && between !== '') return []
  if (news.form === 'said' && isOpen && verbReadings(clause.verb.text).some(({ form }) => form === 'participle')) return []
  const { subjects, from } = subjectsOf(news, dossier)
  const isSaid = news.form === 'said' || clause.verb.lemma === 'say'
  const who = news.statement === undefined || !isSaid ? undefined : readAsSpeaker(news.source.article.title)
  const spoken = who === undefined ? undefined : speakingIn(who, sentence, news.source, dossier)
  if (who !== undefined && spoken === undefined) return []
  // What follows a "but" may deny something else.
  const source = polarityOf(sentence.slice(0, clause.parts.at(-1)?.end ?? clause.verb.end))
  const passages = passagesOf(news)
  const candidates: Candidate[] = []
  for (const { text: words, cost, from: named } of wordsOf(news, subjects, dossier, isLooselyEnded))
    for (const { text: bareText, credit = '', cost: costs } of voicedBy(news, words, cost)) {
      const marks = withMarks(withBounds(capitalise(bareText.replace(/\bcan not\b/u, 'cannot')), passages), news, dossier)
      if (marks === undefined || polarityOf(marks.text).negated !== source.negated) continue
      const fresh = freshHeadline(marks.text, dossier, credit)
      const own = fresh?.text.slice(0, fresh.text.length - credit.length) ?? ''
      const strange = strangeIn(own, `${passages}\n${news.statement ?? ''}`)
      const unborne = strangeIn(own, passages)
      // "Quits amid assault reports" reads as if the assault reported it; words in marks open no headline of ours.
      if (fresh === undefined || strange > strangeMax || (credit === '' && /^“|\b(?:reports|says)$/u.test(fresh.text))) continue
      if (!isCaseShown(own, news.source.article.title, dossier) || (news.form !== 'to-come' && leavesOutTime(own, sentence))) continue
      const bonus = 1.5 - costs - fresh.cost - strange * 0.6 - unborne * unborneCost
      candidates.push({
        ...fresh.as,
        proofs: [...marks.proofs, ...proofs, ...[from, named, spoken].filter((each) => each !== undefined)],
        bonus,
        ...(news.statement !== undefined && { titleOf: news.source.article.id }),
        ...(credit !== '' && { isCited: true as const }),
      })
    }
  return candidates
}

/**
 * Headlines from each source's headline, in our words and as their articles bear them out.
 *
 * @param isLooselyEnded also cut where the source's goes on, for the gate to judge
 */
export const headlinesFromTitles: (dossier: Dossier, isLooselyEnded?: boolean) => readonly Candidate[] = onceOf((dossier, isLooselyEnded) =>
  titleNews(dossier)
    .flatMap(readingsOf)
    .flatMap((news) => fromTitle(news, dossier, isLooselyEnded === true)),
)
