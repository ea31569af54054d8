// Steps that need two parties, and those of the one person a story is about: a summit, a match, "her confirmation hearing".
import { actorsBefore, type StepSentence } from './step-actor.ts'
import { type DayAt, named, type StepRead, titledParties } from './step-held.ts'
import { subjectOf, type WatchSubject } from './watch-subject.ts'

const nameRun = String.raw`\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}`
const partner = new RegExp(String.raw`\b(?:summit|meeting|talks|debate) (?:with|against) (?:the )?(?<who>${nameRun})`, 'u')

/** With whom the headlines say that somebody is to meet, where they say it. */
function partnerOf(subject: WatchSubject, { dossier }: StepSentence): WatchSubject | undefined {
  for (const { article } of dossier.sources) {
    const who = partner.exec(article.title)?.groups?.['who']?.replace(/[’']s?$/u, '')
    if (who === undefined) continue
    for (const claim of dossier.claims) {
      const slot = claim.names.find(({ text }) => text === who || text === `${who}’s` || text === `${who}'s`)
      const found = slot === undefined ? undefined : subjectOf(slot, claim, dossier)
      if (found !== undefined && found.entity.id !== subject.entity.id) return found
    }
  }
  return undefined
}

const takesPlace =
  /^ (?<noun>summit|hearing|trial|meeting|debate|talks) (?:is|was|are|were) (?:(?:due|set|scheduled|expected|planned|slated) )?to (?:take place|begin|be held|start)(?<where> in \p{Lu}\p{L}+)?/u
const needsTwo = /^(?:summit|meeting|debate|talks)$/

/** "The 3 May summit is to be held in Fenwick", of the party that the headlines name, and of whom it is with. */
export function placed(sentence: StepSentence, day: DayAt): StepRead | undefined {
  const found = takesPlace.exec(sentence.text.slice(day.end))?.groups
  const noun = found?.['noun']
  if (found === undefined || noun === undefined || !/[Tt]he $/u.test(sentence.text.slice(0, day.start))) return undefined
  const parties = titledParties(sentence)
  const pairs = parties.map((subject) => ({ subject, other: needsTwo.test(noun) ? partnerOf(subject, sentence) : undefined }))
  // Of two that the headlines name, one is whom the other meets.
  const [pair] = pairs.filter(({ other }) => other !== undefined || !needsTwo.test(noun))
  const own = [pair?.subject.entity.id, pair?.other?.entity.id]
  if (pair === undefined || !parties.every(({ entity }) => own.includes(entity.id))) return undefined
  const { subject, other } = pair
  const whose = `${named(subject, false)}${other === undefined ? '' : ` with ${named(other, false)}`}`
  return {
    subject,
    words: `The ${noun} of ${whose}${found['where'] ?? ''} ${noun === 'talks' ? 'are' : 'is'} reported to have taken place`,
    verbs: ['begin', 'start', 'open', 'hold', 'take place', 'meet', 'arrive', 'attend'],
    objects: [noun],
    isHeld: true,
  }
}

const faces = new RegExp(
  String.raw`(?<![\p{L}])(?:will|(?:is|are) (?:set|scheduled|due|expected|slated) to) (?:face(?: off against)?|play(?: against)?|take on|fight|debate) (?:the |\p{Ll}+ )?(?:each other|(?<other>${nameRun}))(?<where>[^.;,]*?\b(?<noun>final|semi-?final|quarter-?final|match|game|bout|fight|debate|play-?off|test|derby)\b)`,
  'u',
)

/** "Marel will face Orne in the final on 4 June": a contest that both names make plain. */
export function contested(sentence: StepSentence, day: DayAt): StepRead | undefined {
  const { text, claim, dossier } = sentence
  const match = faces.exec(text)
  const noun = match?.groups?.['noun']
  if (match === null || noun === undefined || day.end < match.index) return undefined
  const actors = actorsBefore(match.index, sentence)
  const who = match.groups?.['other']
  const slot = who === undefined ? undefined : claim.names.find((each) => each.text === who)
  const other = who === undefined ? actors?.second : slot === undefined ? undefined : subjectOf(slot, claim, dossier)
  if (actors === undefined || other === undefined || other.entity.id === actors.first.entity.id) return undefined
  return {
    subject: actors.first,
    words: `The ${noun} between ${named(actors.first, false)} and ${named(other, false)} is reported to have been held`,
    // "Faces" and "meets" are said beforehand too.
    verbs: ['beat', 'defeat', 'win', 'lose', 'draw', 'play', 'debate', 'hold', 'take place'],
    objects: [(other.entity.name.split(' ').at(-1) ?? other.entity.name).toLowerCase()],
    isHeld: true,
  }
}

const ownDay =
  /\b(?:his|her) (?<noun>confirmation hearing|trial|retrial|sentencing|arraignment|inauguration|court appearance)(?:,? (?:which )?(?:is|was))?(?: now)?(?: set| scheduled| due| expected| planned)?(?: for| to (?:begin|start|open))?(?: on)?\s$/iu
const ahead = /\b(?:will|is (?:set|scheduled|due|expected)|scheduled|set|due|ahead of|before)\b/iu

/** "Will be at her confirmation hearing on Wednesday", of the one person that the headlines and the sentence name. */
export function personal(sentence: StepSentence, day: DayAt): StepRead | undefined {
  const lead = sentence.text.slice(0, day.start)
  const noun = ownDay.exec(lead)?.groups?.['noun']?.toLowerCase()
  if (noun === undefined || !ahead.test(lead)) return undefined
  const isHere = ({ entity: { kind, name } }: WatchSubject): boolean => kind === 'person' && lead.includes(name.split(' ').at(-1) ?? name)
  const [person, other] = titledParties(sentence).filter(isHere)
  if (person === undefined || other !== undefined) return undefined
  return {
    subject: person,
    words: `The ${noun} of ${named(person, false)} is reported to have ${/trial$/.test(noun) ? 'opened' : 'taken place'}`,
    verbs: ['begin', 'start', 'open', 'hold', 'take place', 'appear', 'attend', 'testify', 'plead', 'face'],
    objects: [noun.split(' ').at(-1) ?? noun],
    isHeld: true,
  }
}
