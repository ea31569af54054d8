// Steps that are held, voted on or published rather than done by whom the sentence is about: a trial, a hearing, a summit, a report.
import type { StepSentence } from './step-actor.ts'
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

/** The name as a sentence opens with it. */
export function named({ entity: { name, kind } }: WatchSubject, opens: boolean): string {
  const needsThe =
    (kind === 'public_body' || kind === 'regulator') &&
    !/^(?:The |Eurostat|Ofcom|Ofgem|Downing|NATO|OPEC|Insee|Matignon|[A-Z]{4,}$)/u.test(name)
  return needsThe ? `${opens ? 'The' : 'the'} ${name}` : name
}

/** The person or party that the headlines name, where they name one. */
export function inTitles(sentence: StepSentence): WatchSubject | undefined {
  const all = titledParties(sentence)
  return all.length === 1 ? all[0] : undefined
}

/** The persons and parties that the headlines name; countries only where they name nobody else. */
export function titledParties({ claim, dossier }: StepSentence): readonly WatchSubject[] {
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
  return actors.length > 0 ? actors : all
}

/** Words that stand for something told before: nobody could know it again from the question alone. */
export const isVague =
  /^(?:(?:on|for|to|about|with) )?(?:the|its|a|an|their) (?:new |final |first )?(?:bill|bills|measure|deal|plan|proposal|matter|issue|case|nomination|legislation|order|trial|news|decision|hearing|vote|meeting|report|document|documents|law)$/iu
const nouns = 'trial|retrial|sentencing|hearing|arraignment|deposition|court appearance|summit|inauguration|confirmation hearing'
const own = new RegExp(
  String.raw`[’']s?\s(?:next\s|first\s)?(?<noun>${nouns})\s(?:is|was)\s(?:now\s)?(?:set|scheduled|expected|planned|slated|due)\s(?:for|to\s(?:begin|start|open|take place)(?:\son)?)?\s?$`,
  'u',
)
const forNoun = /\s(?:is|was)\s(?:now\s)?(?:scheduled|set|due|slated)\s(?:for|to face)\s(?<noun>sentencing|trial|arraignment)\s(?:on\s)?$/u

/** What is to be held of somebody: "Brandt's next hearing is set for March 3", "Dietz is due to be sentenced on May 9". */
export function held(sentence: StepSentence, day: DayAt): StepRead | undefined {
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

const paperBy =
  /(?<noun>report|memo|findings|opinion) (?:from|by|of) (?:the )?(?<who>\p{Lu}[\p{L}. ’'-]+?)(?: (?:into|on|about|of) [^,;“”"]{0,160}?)? (?:is|are) (?:expected|set|scheduled|due|slated) (?:for release|to be (?:released|published))(?: on)?\s$/u
const paper =
  /(?<who>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*)[’']s (?:[\p{Ll}-]+ ){0,3}(?<noun>report|memo|budget|findings|opinion|transcript|tax returns|testimony)(?: [^,;“”"]{0,90}?)? (?:will|(?:is|are|was|were) (?:set|scheduled|due|expected|slated) to) be (?:released|published|unveiled|made public)(?: (?:by|on|in|to the public))*\s$/u

/** What somebody's own text is, and when it is to be out. */
export function published(sentence: StepSentence, day: DayAt): StepRead | undefined {
  const { claim, dossier } = sentence
  const lead = sentence.text.slice(0, day.start)
  const match = paper.exec(lead) ?? paperBy.exec(lead)
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

const voteOf =
  /(?<who>\p{Lu}[\p{L} ]+)[’']s vote on (?:his|her) (?<noun>nomination|confirmation) is (?:now )?(?:set|scheduled|expected|planned|slated) for\s$/u

/** "The board's vote on his election is set for April 2", of the one person that the headlines name. */
export function votedOnPerson(sentence: StepSentence, day: DayAt): StepRead | undefined {
  const { claim, dossier } = sentence
  const found = voteOf.exec(sentence.text.slice(0, day.start))?.groups
  const slot = found === undefined ? undefined : claim.names.find(({ text }) => found['who']?.endsWith(text.replace(/[’']s$/u, '')))
  const subject = slot === undefined ? undefined : subjectOf(slot, claim, dossier)
  const person = inTitles(sentence)
  if (found === undefined || subject === undefined || person?.entity.kind !== 'person') return undefined
  const { name } = person.entity
  return {
    subject,
    words: `${named(subject, true)} is reported to have voted on the ${found['noun'] ?? 'nomination'} of ${name}`,
    verbs: ['vote', 'approve', 'reject', 'advance', 'confirm'],
    objects: [(name.split(' ').at(-1) ?? name).toLowerCase()],
  }
}

const votedOn =
  /(?<what>[Tt]he (?:[\p{L}-]+ ){0,5}(?:bill|resolution|measure|legislation|nomination)) is (?:scheduled|set|slated|due) for a vote (?:on\s)?$/u

/** "The ferry bill comes to a vote in the council on Friday." */
export function voted(sentence: StepSentence, day: DayAt): StepRead | undefined {
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
