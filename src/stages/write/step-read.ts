// A step with its day, read from one sentence of a report: who is to do what, what is to take effect, what is to be held or published.
import { houseWords } from './house-words.ts'
import { actorsBefore, type StepSentence } from './step-actor.ts'
import { deedOf } from './step-deed.ts'
import { subjectOf, type WatchSubject } from './watch-subject.ts'

/** A step as a question asks for it: `words` run from the subject to what is to be reported. */
export interface StepRead {
  readonly subject: WatchSubject
  readonly words: string
  readonly verbs: readonly string[]
  readonly objects: readonly string[]
  /** Words all of which must stand in what is told. */
  readonly allOf?: readonly string[]
  readonly isHeld?: true
}

/** A day in the sentence. */
export interface DayAt {
  readonly start: number
  readonly end: number
}

const adverbs = String.raw`(?:(?:also|formally|officially|then|now|still|once again|again|publicly)\s)?`
const modal = new RegExp(
  String.raw`(?<![\p{L}])(?:will|shall|(?:is|are|was|were)\s${adverbs}(?:set|scheduled|due|expected|slated|planned|poised)\sto|plans?\sto|planned\sto|would)\s${adverbs}(?<be>be\s)?(?<verb>\p{Ll}+)(?![\p{L}'’])`,
  'gu',
)
const dayLead =
  /[\s,]*\b(?:on|by|in|for|at|until|before|from|starting|beginning|effective|no later than|late|early|this|the week of|sometime|later|again)$/iu
const hour = /^\s(?:morning|afternoon|evening|night|at (?:noon|midnight|\d[\d:.]*\s?[ap]\.?m\.?(?: E[SD]?T)?))/iu
/** What ends the words of a deed. */
const cut =
  /[,;:()“”"—–]|\s(?:that(?! would)|who|which|whose|whether|after(?! \d)|when|while|because|following|and|but|where|amid|if|unless|although|though|despite|according|with a|with an|including|since|in an effort|in what|to the dismay)\s/u
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
  const tail = text
    .slice(day.end)
    .replace(hour, '')
    .replace(/[.!?]+["”’)]*$/u, '')
  const isGoingOn = /^\s(?:on|with|to|in|for|at|before|against|from|about|over)\s/u.test(tail)
  const after = isGoingOn ? tail.slice(0, (cutBehind.exec(tail) ?? { index: tail.length }).index) : ''
  return cut.test(before) ? undefined : `${before.trim()}${/^\s+(?:in|at)\s/u.test(after) && before.trim() !== '' ? '' : after}`.trim()
}

const isVague =
  /^(?:(?:on|for|to|about|with) )?(?:the|its|a|an|their) (?:new |final |first )?(?:bill|bills|measure|deal|plan|proposal|matter|issue|case|nomination|legislation|order|trial|news|decision|hearing|vote|meeting|report|document|documents|law)$/iu

/** The name as a sentence opens with it. */
export function named({ entity: { name, kind } }: WatchSubject, opens: boolean): string {
  const needsThe =
    (kind === 'public_body' || kind === 'regulator') &&
    !/^(?:The |Eurostat|Ofcom|Ofgem|Downing|NATO|OPEC|Insee|Matignon|[A-Z]{4,}$)/u.test(name)
  return needsThe ? `${opens ? 'The' : 'the'} ${name}` : name
}

/** Who is to do what: "the Senate will vote Thursday on two bills", "she said she would step down on 7 June". */
function active(sentence: StepSentence, day: DayAt): StepRead | undefined {
  const { text } = sentence
  for (const match of text.matchAll(modal)) {
    const to = match.index + match[0].length
    // "On Monday, the Senate will hold": a day that opens its clause.
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
    // "Will testify before the same committee as": the deed of a person stands without where.
    const deed = deedOf({ ...parts, rest }) ?? deedOf({ ...parts, rest: '' })
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

/** The person or party that the headlines name, where they name one. */
function inTitles({ claim, dossier }: StepSentence): WatchSubject | undefined {
  const titles = dossier.sources.map(({ article }) => article.title).join('\n')
  const slots = dossier.claims
    .filter((other) => other.articleId === claim.articleId && other.position < 8)
    .flatMap((other) => other.names.map((slot) => ({ slot, other })))
  const found = new Map<string, WatchSubject>()
  for (const { slot, other } of slots) {
    const subject = subjectOf(slot, other, dossier)
    const last = subject?.entity.name.split(' ').at(-1) ?? ''
    if (subject !== undefined && last.length > 3 && titles.includes(last)) found.set(subject.entity.id, subject)
  }
  const all = [...found.values()]
  const actors = all.filter(({ entity }) => entity.kind !== 'country')
  const [only] = actors.length > 0 ? actors : all
  return (actors.length > 0 ? actors : all).length === 1 ? only : undefined
}

const nouns = 'trial|retrial|sentencing|hearing|arraignment|deposition|court appearance|summit|inauguration|confirmation hearing'
const own = new RegExp(
  String.raw`[’']s?\s(?:next\s|first\s)?(?<noun>${nouns})\s(?:is|was)\s(?:now\s)?(?:set|scheduled|expected|planned|slated|due)\s(?:for|to\s(?:begin|start|open|take place)(?:\son)?)?\s?$`,
  'u',
)
const forNoun = /\s(?:is|was)\s(?:now\s)?(?:scheduled|set|due|slated)\s(?:for|to face)\s(?<noun>sentencing|trial|arraignment)\s(?:on\s)?$/u

/** What is to be held of somebody: "Smollett's next court appearance is scheduled for March 14", "Cohen is scheduled for sentencing on Dec. 12". */
function held(sentence: StepSentence, day: DayAt): StepRead | undefined {
  const lead = sentence.text.slice(0, day.start)
  const match = own.exec(lead) ?? forNoun.exec(lead)
  const noun = match?.groups?.['noun']
  if (match === null || noun === undefined) return undefined
  const { claim, dossier } = sentence
  const slot = claim.names.find(
    (each) =>
      each.start - claim.start + each.text.replace(/[’']s?$/u, '').length === match.index ||
      each.start - claim.start + each.text.length === match.index,
  )
  const subject = slot === undefined ? undefined : subjectOf(slot, claim, dossier)
  if (subject === undefined) return undefined
  if (noun === 'sentencing')
    return {
      subject,
      words: `${named(subject, true)} is reported to have been sentenced`,
      verbs: ['sentence'],
      objects: ['senten'],
      isHeld: true,
    }
  const verb = noun === 'trial' || noun === 'retrial' ? 'opened' : 'taken place'
  return {
    subject,
    words: `The ${noun} of ${named(subject, false)} is reported to have ${verb}`,
    verbs: ['begin', 'start', 'open', 'hold', 'take place', 'appear', 'attend', 'plead', 'face'],
    objects: [noun.split(' ').at(-1) ?? noun],
    isHeld: true,
  }
}

const paper =
  /(?<who>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*)[’']s (?:[\p{Ll}-]+ ){0,3}(?<noun>report|memo|budget|findings|opinion|transcript|tax returns|testimony)(?: [^,;“”"]{0,90}?)? (?:will|(?:is|are|was|were) (?:set|scheduled|due|expected|slated) to) be (?:released|published|unveiled|made public)(?: (?:by|on|in|to the public))*\s$/u

/** What somebody's own text is, and when it is to be out. */
function published(sentence: StepSentence, day: DayAt): StepRead | undefined {
  const { claim, dossier } = sentence
  const match = paper.exec(sentence.text.slice(0, day.start))
  const noun = match?.groups?.['noun']
  if (match === null || noun === undefined) return undefined
  const who = match.groups?.['who'] ?? ''
  const slot = claim.names.find((each) => who.endsWith(each.text.replace(/[’']s$/u, '')))
  const subject = slot === undefined ? undefined : subjectOf(slot, claim, dossier)
  if (subject === undefined) return undefined
  return {
    subject,
    words: `The ${noun} of ${named(subject, false)} is reported to have been released`,
    verbs: ['release', 'publish', 'unveil', 'issue'],
    objects: [noun.split(' ').at(-1) ?? noun],
    isHeld: true,
  }
}

const votedOn =
  /(?<what>[Tt]he (?:[\p{L}-]+ ){0,5}(?:bill|resolution|measure|legislation|nomination)) is (?:scheduled|set|slated|due) for a vote (?:on\s)?$/u

/** "The sanctions bill is scheduled for a vote on Tuesday in the House." */
function voted(sentence: StepSentence, day: DayAt): StepRead | undefined {
  const { claim, dossier, text } = sentence
  const what = votedOn.exec(text.slice(0, day.start))?.groups?.['what']
  const where = /^ in the (?<body>\p{Lu}[\p{L} ]+?)(?=[.,;]|$)/u.exec(text.slice(day.end))?.groups?.['body']
  const slot = where === undefined ? undefined : claim.names.find((each) => each.text === where)
  const subject = slot === undefined ? undefined : subjectOf(slot, claim, dossier)
  if (what === undefined || subject === undefined || isVague.test(what)) return undefined
  const words = what.replace(/^The/u, 'the')
  const nounsOf = words.match(/\p{Ll}{4,}/gu) ?? []
  return {
    subject,
    words: `${named(subject, true)} is reported to have voted on ${words}`,
    verbs: ['vote', 'approve', 'reject', 'pass', 'adopt'],
    objects: [],
    allOf: nounsOf.slice(0, 2),
  }
}

/** The step that a sentence gives one day for; undefined where its words do not name who and what. */
export function stepRead(sentence: StepSentence, day: DayAt): StepRead | undefined {
  for (const read of [held, published, voted, effective, active]) {
    const found = read(sentence, day)
    if (found !== undefined) return found
  }
  return undefined
}
