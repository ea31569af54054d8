// Dated questions on what a report promises for a day: a release, a closing, an appeal, a start, a body's own text.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds, type Entity } from '../../../domain/entity.ts'
import type { Interval } from '../../../domain/interval.ts'
import { isPress, type News, newsOf, type Said } from '../takes/news-plan.ts'
import { type Question, sayHorizon } from './watch-question.ts'

/** A kind of promise: the words that make it, and the event that keeps it. */
interface Promised {
  readonly kind: string
  /** What the sentence must say, with a date ahead. */
  readonly says: RegExp
  /** What the story's headlines must be about; absent = anything. */
  readonly about?: RegExp
  /** The kinds of party that can do it. */
  readonly actors: readonly Entity['kind'][]
  /** Verbs that tell it done, in their plain form. */
  readonly verbs: readonly string[]
  /** The event in the present tense, with what it is about. */
  readonly event: (topic: string | undefined) => string
  /** Words one of which must be in what is told, where no registered name is. */
  readonly objects: readonly string[]
  readonly edge: string
}

const businesses: readonly Entity['kind'][] = [...businessKinds]
/** Who can order: a news agency only tells of it. */
const bodies: readonly Entity['kind'][] = ['regulator']

const promises: readonly Promised[] = [
  {
    kind: 'closing',
    says: /\b(?:clos(?:e|es|ing)|complet(?:e|es|ion))\b[^.]{0,60}\b(?:planned|expected|due|in the|by)\b|\bexpects? to (?:close|complete)\b/iu,
    about: /\b(?:buy\w*|acqui\w+|purchas\w+|takeover|merg\w+|owner)\b/iu,
    actors: businesses,
    verbs: ['close', 'complete', 'finalise', 'finalize'],
    event: (topic) => `is reported to have closed its purchase${topic === undefined ? '' : ` of ${topic}`}`,
    objects: ['purchase', 'acquisition', 'takeover', 'deal'],
    edge: 'An approval without a closing is a near miss.',
  },
  {
    kind: 'appeal',
    says: /\b(?:decide|say|file)\b[^.]{0,40}\bappeal\b|\bappeal\b[^.]{0,40}\b(?:within|by|until)\b/iu,
    actors: businesses,
    verbs: ['appeal', 'file', 'challenge', 'contest', 'lodge'],
    event: (topic) => `files an appeal${topic === undefined ? '' : ` against the order of the ${topic}`}`,
    objects: ['appeal'],
    edge: 'A statement that an appeal is weighed does not count.',
  },
  {
    kind: 'release',
    says: /\b(?:deliver(?:y|ies)|ships?|shipping|releas\w+|launch\w*|goes on sale|available)\b[^.]{0,40}\b(?:start\w*|begin\w*|planned|promised|in|from|by|on)\b|\bpromised for\b/iu,
    about: /\b(?:accelerators?|cards?|chips?|models?|parts?|GPUs?|launch\w*|introduc\w+|presents?)\b/iu,
    actors: ['chip_maker', 'ai_lab', 'company', 'cloud'],
    verbs: ['ship', 'deliver', 'release'],
    event: (topic) => `ships the ${topic ?? 'product'}`,
    objects: ['deliver', 'ship', 'customers'],
    edge: 'Samples and test units do not count.',
  },
  {
    kind: 'text',
    says: /\b(?:final (?:text|rule)|ruling|decision|findings|lists?)\b[^.]{0,50}\b(?:expected|due|by)\b|\bexpects? to (?:adopt|publish|decide|rule)\b/iu,
    actors: bodies,
    verbs: ['publish', 'adopt', 'rule', 'decide', 'issue', 'release', 'order'],
    event: () => 'publishes its final text',
    objects: ['rule', 'decision', 'findings', 'text', 'order', 'list'],
    edge: 'A draft or a delay does not count.',
  },
  {
    kind: 'start',
    says: /\b(?:should|to|will|would) (?:start|open|begin|be (?:energi[sz]ed|switched on|in service|live))\b|\bresum\w+\b/iu,
    actors: businesses,
    verbs: ['start', 'open', 'begin', 'switch', 'energise', 'energize', 'resume'],
    event: (topic) => `opens ${topic ?? 'what it promised'}`,
    objects: ['line', 'hall', 'site', 'phase', 'production', 'service', 'work'],
    edge: 'A ceremony without anything in use does not count.',
  },
]

/** The last day of a date ahead of `today`; lengths of time and years are too loose for a day. */
function deadline(claim: Claim, today: string): string | undefined {
  const fits = ({ precision }: Interval): boolean => ['day', 'month', 'quarter', 'half'].includes(precision)
  return claim.dates.find(
    ({ interval, text }) => fits(interval) && interval.to > today && !/^(?:for|after|in [\w-]+ (?:days|weeks|months|years))\b/iu.test(text),
  )?.interval.to
}

/** The party of one of the kinds that the sentence is by, or that the story is about. */
function actorOf({ claim }: Said, { dossier, said }: News, kinds: readonly Entity['kind'][]): Entity | undefined {
  const outlets = new Set(dossier.sources.flatMap(({ source }) => (isPress(source.kind) ? [source.name, source.owner] : [])))
  const of = (id: string | undefined): Entity | undefined =>
    dossier.entities.find((entity) => entity.id === id && kinds.includes(entity.kind) && !outlets.has(entity.name))
  const own = of(claim.subject.entityId)
  if (own !== undefined) return own
  // A body answers for its own words alone: a story about one names many.
  if (
    kinds === bodies &&
    !/^(?:it|the (?:office|board|regulator|agency|authority|commission|council|court|committee|ministry|department))\b/iu.test(
      claim.subject.text,
    )
  )
    return undefined
  // "It", "the company", "Deliveries": who acts is the party the news is about, else the first one the report names.
  const firstNamed = said.filter((each) => each.claim.articleId === claim.articleId).toSorted((a, b) => a.claim.position - b.claim.position)
  return (
    said
      .filter(({ isNews }) => isNews)
      .map((each) => of(each.claim.subject.entityId))
      .find((entity) => entity !== undefined) ??
    firstNamed.flatMap((each) => each.claim.names.map(({ entityId }) => of(entityId))).find((entity) => entity !== undefined)
  )
}

/** What a promise is about, with its registry id where it has one. */
interface Topic {
  readonly name: string
  readonly id?: string
}

/** What the promise is about by its registered name: a product of the headlines, the other party, a place. */
function topicOf(promise: Promised, actor: Entity, news: News): Topic | undefined {
  const { dossier, titles } = news
  const isNamed = ({ name, aliases }: Entity): boolean => [name, ...aliases].some((each) => titles.includes(each))
  const others = dossier.entities.filter((entity) => entity.id !== actor.id && isNamed(entity))
  const of = (kinds: readonly Entity['kind'][]): Topic | undefined => others.find(({ kind }) => kinds.includes(kind))
  if (promise.kind === 'release') return of(['chip', 'model']) ?? productIn(news)
  if (promise.kind === 'appeal') return of(bodies) ?? dossier.entities.find(({ kind }) => bodies.includes(kind))
  return promise.kind === 'start' ? of(['site']) : of(businesses)
}

/** A product that the headlines name and the registry does not know: "QL-8", "Fellside". */
function productIn({ dossier, said, titles }: News): Topic | undefined {
  const known = dossier.entities.flatMap(({ name, aliases }) => [name, ...aliases])
  const names = said
    .filter(({ claim }) => claim.position < 3)
    .flatMap(({ claim }) => claim.names.filter(({ entityId }) => entityId === undefined))
    .map(({ text }) => text.replace(/^.* (?=[\p{L}]+-?\d)/u, ''))
    .filter((text) => text.length > 2 && text.length < 24 && !/^\p{Lu}+$/u.test(text) && titles.includes(text))
    .filter((text) => !known.some((name) => name.includes(text)))
  const name = names.find((text) => /\d/u.test(text)) ?? names[0]
  return name === undefined ? undefined : { name }
}

/** Whether a report already tells it as done: then there is nothing to wait for. */
function isDone(promise: Promised, dossier: Dossier): boolean {
  const done = new RegExp(`\\b(?:has|have) (?:${promise.verbs.map((verb) => `${verb.replace(/e$/u, '')}\\w*`).join('|')})\\b`, 'iu')
  return dossier.claims.some(
    (claim) =>
      claim.modality === 'fact' && !claim.negated && claim.position < 2 && done.test(`${claim.verb.text} `) && hasObject(promise, claim),
  )
}

const hasObject = ({ objects }: Promised, claim: Claim): boolean =>
  objects.some((word) => (claim.object?.text ?? '').toLowerCase().includes(word))

const isOrder = /\b(?:orders?|ordered|ordering|buys?|bought|to buy|purchas\w+)\b/iu

function questionOf(promise: Promised, said: Said, news: News, today: string): Question | undefined {
  const day = deadline(said.claim, today)
  // What is ordered is shipped by who makes it.
  const actors: readonly Entity['kind'][] = promise.kind === 'release' && isOrder.test(news.titles) ? ['chip_maker'] : promise.actors
  const actor = actorOf(said, news, actors)
  if (day === undefined || actor === undefined) return undefined
  const topic = topicOf(promise, actor, news)
  if (topic === undefined && (promise.kind === 'release' || promise.kind === 'closing' || promise.kind === 'start')) return undefined
  const horizonAt = `${day}T23:59Z`
  const event = promise.event(topic?.name)
  return {
    statement: `${promise.actors === bodies ? 'The ' : ''}${actor.name} ${event} by ${sayHorizon(horizonAt)}.`.replace('The The ', 'The '),
    kind: 'occurs',
    factTypes: [],
    event: {
      actor: actor.id,
      verbs: promise.verbs,
      about: topic?.id === undefined ? [] : [topic.id],
      objects: topic === undefined ? promise.objects : topic.id === undefined ? [topic.name.toLowerCase()] : [],
    },
    countAtLeast: 1,
    entityScope: { include: [actor.id], exclude: [] },
    horizonAt,
    horizonRule: 'explicit',
    resolvesYesIf: `Before the horizon the party makes it public, or two independent publishers report that it ${event.replace(/^is reported to have /u, 'has ')}.`,
    resolvesNoIf: 'The horizon passes and a search of the named sources finds nothing of the kind.',
    ifYes: 'The date given in the report was kept.',
    ifNo: 'The date given in the report was missed.',
    edgeCases: [promise.edge],
  }
}

/** Questions on the promises of a story's reports, the nearest to the news first; at most one of each kind. */
export function eventQuestions(dossier: Dossier, today: string): readonly Question[] {
  const news = newsOf(dossier, 'whole')
  return promises.flatMap((promise) => {
    if (promise.about !== undefined && !promise.about.test(news.titles)) return []
    if (isDone(promise, dossier)) return []
    for (const said of news.said.filter(({ text }) => promise.says.test(text))) {
      const question = questionOf(promise, said, news, today)
      if (question !== undefined) return [question]
    }
    return []
  })
}
