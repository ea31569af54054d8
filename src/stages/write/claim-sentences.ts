// Sentences and headlines from claims of any kind: who did, says or plans what, said in our own words.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Sentence } from '../../domain/sentence.ts'
import { findStyleBreaches } from '../../text/house-style.ts'
import { polarityOf } from '../../text/polarity.ts'
import type { VerbGroup } from '../../text/verbs.ts'
import { claimSentence, sourceOf, spanOf } from './evidence-of.ts'
import { isOwnWords } from './own-words.ts'
import { capitalise, countWords, printDate, printInterval } from './phrases.ts'
import { headlineVerb, isPlural, objectChoices, verbChoices, verbOf } from './rephrase.ts'

const sentenceWordsMax = 42
const headlineWordsMax = 12
const headlineCharactersMax = 80
/** Words whose meaning hangs on a sentence we do not print. */
const dangling =
  /\b(?:he|she|it|they|him|her|hers|his|them|we|us|our|i|my|you|your|this|these|those|who|whose|there|here|such|so far|the latter|the former|one of them)\b/iu
const broken = /["“”«»()[\]{}*|<>]|\s[-–—]\s|…|—|--|\.\.|https?:|\b(?:click|subscribe|newsletter|read more|sign up)\b/iu

/** The object as we print it: a weekday at its end becomes the date it means. */
function objectText(claim: Claim): string {
  const slot = claim.object
  if (slot === undefined) return ''
  const day = /\son (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u.exec(slot.text)
  const meant = claim.dates.find((date) => date.end === slot.end)
  const printed = meant === undefined ? undefined : printInterval(meant.interval)
  const text =
    day === null ? slot.text : printed === undefined ? slot.text.slice(0, day.index) : `${slot.text.slice(0, day.index)} ${printed}`
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:])/gu, '$1')
    .trim()
    .replace(/[.,;:]+$/u, '')
}

/** Days that are told from the day of the report, and so mean nothing on another day. */
const relative =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tonight|night|ago|this (?:morning|week|month|year|spring|summer|autumn|fall|winter)|year[’']s|now|currently|earlier|later)\b/iu
/** Too general to carry a sentence of news by themselves. */
const weakVerbs = new Set(
  'be have do get go come put let keep call see find step work look make become say tell think know feel mean want need try talk speak seem appear include follow return begin remain read note deal serve consider describe treat'.split(
    ' ',
  ),
)
const weakSubject =
  /^(?:Even|Once|Although|Though|Both|Other|Such|Many|Some|Most|All|What|No|More|Every|Each|Another|Nearly|Almost|Just|Only|Why|How|Photo|Image|Read|Watch|Video|Updated|Advertisement|In|Few|Too|And|But)\b/u

/** Whether a claim holds all that a sentence needs, with nothing that points outside it. */
function isTellable(claim: Claim, object: string, group: VerbGroup): boolean {
  const subject = claim.subject.text
  const isNamed = claim.names.some((name) => name.start >= claim.subject.start && name.end <= claim.subject.end)
  if (!isNamed || weakSubject.test(subject) || weakVerbs.has(group.lemma) || relative.test(object) || claim.position > 30) return false
  if (claim.modality === 'conditional' || subject === '' || dangling.test(subject) || broken.test(subject) || broken.test(object))
    return false
  if (/^(?:said|says|told|tells|think|know|feel|mean)/.test(group.text)) return false
  if (dangling.test(object.replace(/\b(?:its|their)\b/giu, ' ')) || /\b(?:that|which)\b/iu.test(object.slice(0, 5))) return false
  const needsObject = ![
    'rise',
    'fall',
    'grow',
    'resign',
    'collapse',
    'crash',
    'decline',
    'surge',
    'drop',
    'open',
    'close',
    'end',
    'begin',
    'start',
  ].includes(group.lemma)
  return object !== '' ? object.split(/\s+/).length >= 1 && /\p{L}{3}/u.test(object) : !needsObject
}

/** Claim slots as words: the subject with a capital only where it starts a sentence. */
const midSentence = (subject: string): string =>
  subject.replace(/^(?:The|A|An|Two|Three|Several|Some|Its|Shares|Officials|Researchers|Police) /u, (word) => word.toLowerCase())

/** Ours denies what the claim denies, and gives as done only what the claim gives as done. */
function isAsFirm(text: string, claim: Claim): boolean {
  const own = polarityOf(text)
  return own.negated === claim.negated && (own.modality !== 'fact' || claim.modality === 'fact')
}

interface Frame {
  readonly before: string
  readonly after: string
}

/** Who says so, varied by how many sentences went before. */
function framesOf(claim: Claim, dossier: Dossier, told: number, sameSource: boolean): readonly Frame[] {
  const from = sourceOf(dossier, claim.articleId)
  if (from === undefined) return []
  const publisher = from.source.name
  const day = printDate(from.article.publishedAt.slice(0, 10))
  const speaker = claim.speaker?.text
  if (speaker !== undefined && !dangling.test(speaker) && !broken.test(speaker) && speaker !== publisher) {
    const tail =
      told === 0 ? `, ${publisher} reported on ${day}` : `, ${sameSource ? 'according to the report' : `according to ${publisher}`}`
    return [
      { before: `${capitalise(speaker)} says `, after: tail },
      { before: '', after: `, ${midSentence(speaker)} says, according to ${publisher}` },
    ]
  }
  const isParty = claim.subject.text === publisher
  if (isParty)
    return [
      { before: '', after: told === 0 ? `, it said on ${day}` : ', the company says' },
      { before: `${publisher} says `, after: '' },
    ]
  if (told === 0)
    return [
      { before: '', after: `, ${publisher} reported on ${day}` },
      { before: `${publisher} reported on ${day} that `, after: '' },
    ]
  if (sameSource)
    return [
      { before: '', after: told === 1 ? ', the report says' : `, ${publisher} adds` },
      { before: 'The report says that ', after: '' },
    ]
  return [
    { before: `${publisher} reports that `, after: '' },
    { before: '', after: `, ${publisher} reports` },
  ]
}

/**
 * The claim as one sentence in our own words, with who reports it; undefined when it cannot be said well or without copying.
 *
 * @param place.told sentences already in the summary; `sameSource` when the one before drew on the same article
 * @param place.wordsMax words left in the summary's budget
 */
export function sentenceFromClaim(
  claim: Claim,
  dossier: Dossier,
  place: { readonly told: number; readonly sameSource: boolean; readonly wordsMax: number },
): Sentence | undefined {
  const group = verbOf(claim)
  const object = objectText(claim)
  if (group === undefined || !isTellable(claim, object, group)) return undefined
  const subject = claim.subject.text
  const wordsMax = Math.min(sentenceWordsMax, place.wordsMax)
  for (const frame of framesOf(claim, dossier, place.told, place.sameSource)) {
    const said = frame.before === '' ? capitalise(subject) : midSentence(subject)
    for (const cut of object === '' ? [''] : objectChoices(object)) {
      for (const verb of verbChoices(group)) {
        const text = `${frame.before}${[said, verb, cut].filter((part) => part !== '').join(' ')}${frame.after}.`
        if (countWords(text) <= wordsMax && isAsFirm(text, claim) && findStyleBreaches(text).length === 0 && isOwnWords(text, dossier)) {
          return claimSentence(dossier.storyId, 'summary', text, [spanOf(claim, dossier)])
        }
      }
    }
  }
  return undefined
}

/** The claim as a headline of at most 12 words and 80 characters; undefined when it does not fit. */
export function headlineFromClaim(claim: Claim, dossier: Dossier): Sentence | undefined {
  const group = verbOf(claim)
  const object = objectText(claim)
  if (group === undefined || !isTellable(claim, object, group)) return undefined
  const verb = headlineVerb(group, isPlural(claim.subject.text, group))
  if (verb === undefined) return undefined
  const said = capitalise(claim.subject.text.replace(/^(?:The|A|An) /u, ''))
  const whose = claim.speaker === undefined || dangling.test(claim.speaker.text) ? '' : `${claim.speaker.text}: `
  for (const cut of object === '' ? [''] : objectChoices(object)) {
    const plain = [
      said,
      verb,
      cut.replace(
        /\s(?:on|in) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?$/u,
        '',
      ),
    ]
      .filter((part) => part !== '')
      .join(' ')
    const text = claim.modality === 'rumour' ? plain.replace(` ${verb} `, ` is said to ${group.lemma} `) : plain
    const fits = isAsFirm(text, claim) && countWords(text) <= headlineWordsMax && text.length <= headlineCharactersMax
    if (fits && whose.length < 60 && findStyleBreaches(text).length === 0 && isOwnWords(text, dossier))
      return claimSentence(dossier.storyId, 'headline', text, [spanOf(claim, dossier)])
  }
  return undefined
}

/** Claims in the order they should be told: first articles first, the lead before the rest, figures before plain words. */
export function tellingOrder(claims: readonly Claim[], dossier: Dossier): readonly Claim[] {
  const rank = new Map(dossier.sources.map(({ article, coverage }, at) => [article.id, coverage.role === 'copy' ? 1000 + at : at]))
  const weight = (claim: Claim): number => {
    const figures = claim.quantities.length + claim.money.length
    return (
      claim.position -
      Math.min(2, figures) * 2 -
      (claim.subject.entityId === undefined ? 0 : 1) +
      (claim.speaker === undefined ? 0 : 0.5) +
      (claim.modality === 'possible' ? 2 : 0)
    )
  }
  return [...claims].sort(
    (a, b) => weight(a) - weight(b) || (rank.get(a.articleId) ?? 0) - (rank.get(b.articleId) ?? 0) || a.start - b.start,
  )
}
