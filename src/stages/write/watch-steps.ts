// Dated questions on the next step of a story of any kind: a vote, a hearing, a meeting, a publication or a start with its day.
import type { Dossier } from '../../domain/dossier.ts'
import type { Entity } from '../../domain/entity.ts'
import { houseWords } from './house-words.ts'
import { isPress, type News, newsOf, type Said } from './news-plan.ts'
import { aheadIn } from './plan-step.ts'
import type { Step, StepKind } from './step-words.ts'
import { type Question, sayHorizon } from './watch-question.ts'

interface Kept {
  /** The event in the present tense, with a verb that anyone can see done. */
  readonly event: (noun: string, topic: string | undefined) => string | undefined
  /** Verbs that tell it done, in their plain form. */
  readonly verbs: readonly string[]
  readonly edge: string
}

/** What keeps a step of each kind; those that nobody in particular takes are asked of nobody. */
const kept: Readonly<Partial<Record<StepKind, Kept>>> = {
  vote: {
    event: (_, topic) => (topic === undefined ? undefined : `reaches a vote on ${topic}`),
    verbs: ['vote', 'approve', 'reject', 'pass', 'adopt'],
    edge: 'A debate without a vote does not count.',
  },
  court: {
    event: (noun) => `opens ${noun} that is set for that day`,
    verbs: ['open', 'hear', 'begin', 'start', 'hold', 'sentence'],
    edge: 'A day that is put off is a near miss.',
  },
  testimony: {
    event: () => 'opens the hearing for which a witness is called to that day',
    verbs: ['open', 'hear', 'testify', 'hold', 'question'],
    edge: 'Written answers alone do not count.',
  },
  meeting: {
    event: (noun) => `opens ${noun} that is set for that day`,
    verbs: ['open', 'meet', 'hold', 'begin', 'host'],
    edge: 'A telephone call does not count.',
  },
  release: {
    event: (_, topic) => (topic === undefined ? undefined : `publishes ${topic}`),
    verbs: ['publish', 'release', 'unveil', 'announce', 'reveal', 'report', 'issue'],
    edge: 'A draft that others leak does not count.',
  },
  start: {
    event: (_, topic) => (topic === undefined ? undefined : `starts to apply ${topic}`),
    verbs: ['start', 'impose', 'begin', 'apply', 'enforce', 'take', 'introduce'],
    edge: 'An announcement without a start does not count.',
  },
}

const parties: readonly Entity['kind'][] = ['ai_lab', 'company', 'operator', 'chip_maker', 'cloud', 'utility', 'investor', 'regulator']

/** Who takes the step: the party the sentence is by, a country only for what it starts or meets for. */
function actorOf({ claim }: Said, step: Step, { dossier }: News): Entity | undefined {
  const outlets = new Set(dossier.sources.flatMap(({ source }) => (isPress(source.kind) ? [source.name, source.owner] : [])))
  const of = (id: string | undefined, kinds: readonly Entity['kind'][]): Entity | undefined =>
    dossier.entities.find((entity) => entity.id === id && kinds.includes(entity.kind) && !outlets.has(entity.name))
  const bare = claim.subject.text.replace(/^the\s/iu, '')
  const own = claim.subject.entityId ?? dossier.entities.find(({ name, aliases }) => [name, ...aliases].includes(bare))?.id
  if (step.kind === 'court' || step.kind === 'testimony' || step.kind === 'vote') return of(own, ['regulator'])
  return of(own, step.kind === 'release' ? parties : [...parties, 'country'])
}

const topicWordsMax = 9

/** What the step is about, as the report names it: the object of its clause, cut before its day. */
function topicOf({ claim, text }: Said): string | undefined {
  const words = (claim.object?.text ?? '')
    .replace(/^(?:on|to|for)\s/u, '')
    .replace(
      /\s(?:on|by|in|at|until|before|starting|beginning|effective|this|next)\s(?:\p{Lu}\p{L}+\.?|\d|late|early|the\s(?:end|week|month)).*$/u,
      '',
    )
    .replace(/\s(?:that|which|who|because|after|if|when|while)\s.*$/iu, '')
    .trim()
  const count = words.split(/\s+/u).length
  if (words === '' || count < 2 || count > topicWordsMax || /[“”"():;,]/u.test(words) || !text.includes(words)) return undefined
  if (!/^(?:the|an?|its|their|new|\d|\p{Lu})/u.test(words) || /\b(?:it|them|him|her|this|that|vote|day)$/iu.test(words)) return undefined
  return houseWords(words.replace(/^an?\s/u, 'the '))
}

/** Questions on the next steps that the reports give a day for, the nearest to the news first. */
export function stepQuestions(dossier: Dossier, today: string): readonly Question[] {
  const news = newsOf(dossier, 'whole')
  return news.said.flatMap((said): readonly Question[] =>
    aheadIn(said, news).flatMap(({ step, to }) => {
      const keeps = kept[step.kind]
      const actor = actorOf(said, step, news)
      const topic = topicOf(said)
      const event = keeps?.event(step.noun, topic)
      if (keeps === undefined || actor === undefined || event === undefined || to <= today) return []
      const horizonAt = `${to}T23:59Z`
      const objects = (topic ?? step.noun).toLowerCase().match(/\p{L}{5,}/gu) ?? []
      const name = actor.kind === 'regulator' && !/^The /.test(actor.name) ? `The ${actor.name}` : actor.name
      return [
        {
          statement: `${name} ${event} by ${sayHorizon(horizonAt)}.`,
          kind: 'occurs',
          factTypes: [],
          event: { actor: actor.id, verbs: keeps.verbs, about: [], objects: objects.slice(0, 3) },
          countAtLeast: 1,
          entityScope: { include: [actor.id], exclude: [] },
          horizonAt,
          horizonRule: 'explicit',
          resolvesYesIf: 'Before the horizon the party makes it public, or two independent publishers report that it is done.',
          resolvesNoIf: 'The horizon passes and a search of the named sources finds nothing of the kind.',
          ifYes: 'The day given in the report was kept.',
          ifNo: 'The day given in the report was missed.',
          edgeCases: [keeps.edge],
        },
      ]
    }),
  )
}
