// A step with its day, read from one sentence of a report: who is to do what, what is to take effect, what is to be held or published.
import { houseWords } from '../wording/house-words.ts'
import { actorsBefore, type StepSentence } from './step-actor.ts'
import { deedOf } from './step-deed.ts'
import { type DayAt, held, inTitles, isVague, named, published, type StepRead, voted, votedOnPerson } from './step-held.ts'
import { contested, personal, placed } from './step-parties.ts'
import { subjectOf, type WatchSubject } from './watch-subject.ts'

const adverbs = String.raw`(?:(?:also|formally|officially|then|now|still|once again|again|publicly)\s)?`
const modal = new RegExp(
  String.raw`(?<![\p{L}])(?:will|shall|(?:is|are|was|were)\s${adverbs}(?:set|scheduled|due|expected|slated|planned|poised)\sto|plans?\sto|planned\sto|would)\s${adverbs}(?<be>be\s)?(?<verb>\p{Ll}+)(?![\p{L}'’])`,
  'gu',
)
const dayLead =
  /[\s,]*\b(?:on|by|in|for|at|until|before|from|starting|beginning|effective|no later than|late|early|this|the week of|sometime|later|again)$/iu
const hour = /^\s(?:morning|afternoon|evening|night|at (?:noon|midnight|\d[\d:.]*\s?[ap]\.?m\.?(?: E[SD]?T)?))/iu
const dayMeeting = /^\s(?:\p{Ll}+\s)?(?:meeting|session|hearing)(?=\s)/u
/** What ends the words of a deed. */
const cut =
  /[,;:()“”"—–]|\s(?:that(?! would)|who|which|whose|whether|after(?! \d)|when|while|because|following|and|but|where|amid|if|unless|although|though|despite|according|with a|with an|including|since|in an effort|in what|to the dismay|(?:championed|backed|proposed|supported|pushed|sponsored) by)\s/u
/** The same behind the day, where "as" opens another clause more often than a role. */
const cutBehind = new RegExp(`${cut.source}|\\sas\\s`, 'u')
const turns =
  /\b(?:said|says|told|announced|reported|tweeted|wrote|added|confirmed|warned|argued|according|since|because|but|while|would|could|had|was|were)\b|[;:“”"]/iu
const between = 120

/** The words after the verb without the day: those before it, and what still belongs to the deed behind it. */
function restOf(text: string, from: number, day: DayAt): string | undefined {
  if (day.start < from) {
    const rest = text.slice(from).replace(/[.!?]+["”’)]*$/u, '')
    return rest.slice(0, (cut.exec(rest) ?? { index: rest.length }).index).trim()
  }
  let before = text.slice(from, day.start)
  if (turns.test(before) || before.length > between || /,\s*\S+\s*$/u.test(before.replace(dayLead, ''))) return undefined
  for (let turn = 0; turn < 3; turn++) before = before.replace(/\s+$/u, '').replace(dayLead, '')
  // "Will vote at a 14 December meeting on a plan": the meeting is the day's.
  const isMeeting = /\bat (?:an?|the|its)$/u.test(before) && dayMeeting.test(text.slice(day.end))
  if (isMeeting) before = before.replace(/\s?\bat (?:an?|the|its)$/u, '')
  const tail = text
    .slice(day.end)
    .replace(isMeeting ? dayMeeting : hour, '')
    .replace(/[.!?]+["”’)]*$/u, '')
  const isGoingOn = /^\s(?:on|with|to|in|for|at|before|against|from|about|over)\s/u.test(tail)
  const after = isGoingOn ? tail.slice(0, (cutBehind.exec(tail) ?? { index: tail.length }).index) : ''
  return cut.test(before) ? undefined : `${before.trim()}${/^\s+(?:in|at)\s/u.test(after) && before.trim() !== '' ? '' : after}`.trim()
}

/** Who is to do what: "the Senate will vote Thursday on two bills", "she said she would step down on 7 June". */
function active(sentence: StepSentence, day: DayAt): StepRead | undefined {
  const { text } = sentence
  for (const match of text.matchAll(modal)) {
    const to = match.index + match[0].length
    // "On Friday, the council will hear": a day that opens its clause.
    const opens =
      day.end <= match.index &&
      !turns.test(text.slice(day.end, match.index)) &&
      match.index - day.end < 60 &&
      /(?:^|[.;,] |\bthat )(?:[Oo]n |[Bb]y |[Ii]n |[Nn]ext |[Tt]his )?$/u.test(text.slice(0, day.start))
    if (!opens && day.start < to) continue
    const rest = restOf(text, to, day)
    const isReported =
      !/\bwould\b/u.test(match[0]) || /\b(?:said|announced|announcing|told|confirmed|vowed|promised)\b/u.test(text.slice(0, match.index))
    if (rest === undefined || !isReported || isVague.test(houseWords(rest))) continue
    const actors = actorsBefore(match.index, sentence)
    if (actors === undefined) continue
    const { first, second } = actors
    const parts = {
      verb: match.groups?.['verb'] ?? '',
      isPassive: match.groups?.['be'] !== undefined && !/ing$/u.test(match.groups['verb'] ?? ''),
      actor: `${first.entity.name} ${second?.entity.name ?? ''}`,
    }
    // "Will speak to the same board as": the deed of a person stands without where.
    // A body has no "his": the plan that it votes on is somebody else's, and known by what it is for.
    const own = first.entity.kind === 'person' ? rest : rest.replace(/\b(?:his|her)\s(?:(?:own|signature)\s)?(?=\p{Ll}{3,})/gu, 'the ')
    const plain = own.replace(/\bso-called\s/gu, '').replace(/\s(?:in|before|at)\sthe\s(?:committee|panel|chamber)$/u, '')
    const deed = deedOf({ ...parts, rest: plain }) ?? deedOf({ ...parts, rest: '' })
    if (deed === undefined) continue
    const who = second === undefined ? `${named(first, true)} is` : `${named(first, true)} and ${named(second, false)} are`
    return {
      subject: first,
      words: `${who} reported to have ${deed.told}`,
      verbs: deed.verbs,
      objects: deed.objects,
      ...(deed.allOf && { allOf: deed.allOf }),
      ...(second && { isHeld: true }),
    }
  }
  return undefined
}

const takesEffect =
  /(?<![\p{L}’'-])(?<what>(?:The |the |A |An |New |new )?(?:[\p{L}\d%$.-]+ ){0,12}?(?:tariffs?|duties|restrictions|ban|sanctions|rules?|law|order|measures?|requirements?|regulations?|policy|curfew|lockdown|tax|fees?)(?: (?:on|of|for|against) (?:[\p{L}\d%$.,-]+ ){0,9}?[\p{L}\d%$.-]+)?) (?:will|would|(?:is|are|was|were) (?:set|scheduled|due|expected|slated) to) (?:take effect|go into effect|come into effect|enter into force|come into force)(?![\p{L}])/u

/** What is to take effect, of a party that its sentence or the headlines name. */
function effective(sentence: StepSentence, day: DayAt): StepRead | undefined {
  const { text, claim, dossier } = sentence
  const match = takesEffect.exec(text)
  const what = match?.groups?.['what']
  if (
    match === null ||
    what === undefined ||
    /[,“”"]|\b(?:that|which|who|he|she|it|his|her|their|this|these|those|additional|other|same|such|more)\b/iu.test(what)
  )
    return undefined
  const gap = text.slice(match.index + match[0].length, day.start)
  if (day.start < match.index || gap.length > 24 || turns.test(gap)) return undefined
  const parties = (kinds: RegExp): readonly WatchSubject[] =>
    claim.names.flatMap((slot) => subjectOf(slot, claim, dossier) ?? []).filter(({ entity }) => kinds.test(entity.kind))
  const subject = parties(/^(?:public_body|regulator)$/)[0] ?? parties(/^country$/)[0] ?? inTitles(sentence)
  if (subject === undefined) return undefined
  const head =
    /(?<head>tariffs?|duties|restrictions|ban|sanctions|rules?|law|order|measures?|requirements?|regulations?|policy|curfew|lockdown|tax|fees?)(?= (?:on|of|for|against)\b|$)/u.exec(
      what,
    )?.groups?.['head'] ?? ''
  const whole = houseWords(what.replace(/^(?!(?:the|a|an|The|A|An) )(?=\p{Ll})/u, 'the '))
  const are = /s$/u.test(head) && !/\bround of\b/u.test(what) ? 'are' : 'is'
  const words = `${whole.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())} ${are} reported to have taken effect`
  return {
    subject,
    words,
    verbs: ['take effect', 'go effect', 'come effect', 'enter force', 'come force', 'impose', 'begin', 'start'],
    objects: [head],
    isHeld: true,
  }
}

/** The step that a sentence gives one day for; undefined where its words do not name who and what. */
export function stepRead(sentence: StepSentence, day: DayAt): StepRead | undefined {
  for (const read of [held, placed, contested, published, voted, votedOnPerson, effective, personal, active]) {
    const found = read(sentence, day)
    if (found !== undefined) return found
  }
  return undefined
}
