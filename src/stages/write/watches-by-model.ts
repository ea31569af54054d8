// Watches a model proposes: a promise that stands in one claim, put into words by code, and gated like any other.
import type { Claim } from '../../domain/claim.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Entity } from '../../domain/entity.ts'
import { questionOf } from '../../prompts/prompt.ts'
import { type ProposedWatch, type WatchedVerb, type WatchesAnswer, writeWatches } from '../../prompts/write-watches.ts'
import { conjugate, verbReadings } from '../../text/verbs.ts'
import { type Asked, shownClaims } from './shown-claims.ts'
import { watchesMax } from './watches/draft-watches.ts'
import { gated, type Question, sayHorizon } from './watches/watch-question.ts'
import { sourceOf } from './wording/evidence-of.ts'

/** The question for a story with a claim that names a day to come; none is asked where the rules found all there may be. */
export function askForWatches(base: Draft, dossier: Dossier, now: Date): Asked<WatchesAnswer> | undefined {
  const today = now.toISOString().slice(0, 10)
  const drafted = [base.watch, ...(base.furtherWatches ?? [])].filter((each) => each !== undefined)
  const { claims, lines } = shownClaims(dossier)
  const isDated = [...claims.values()].some((claim) => claim.dates.some(({ interval }) => interval.to > today))
  if (drafted.length >= watchesMax || !isDated) return undefined
  return { question: questionOf(writeWatches, { claims: lines, today }), claims }
}

/** What a source may call a deed of the list, and what settles it later. */
const alike: Readonly<Record<WatchedVerb, readonly string[]>> = {
  announce: ['announce', 'name', 'present', 'unveil'],
  close: ['close', 'complete', 'finish'],
  complete: ['complete', 'finish', 'close'],
  deliver: ['deliver', 'supply', 'ship', 'hand'],
  file: ['file', 'submit', 'lodge'],
  open: ['open', 'launch', 'start', 'begin', 'inaugurate', 'commission'],
  publish: ['publish', 'release', 'issue'],
  report: ['report', 'publish', 'present'],
  ship: ['ship', 'deliver', 'release'],
  sign: ['sign', 'agree', 'conclude'],
  start: ['start', 'begin', 'open', 'launch', 'commence'],
}

/** Deeds that the gate's list has not, which are seen by their report. */
const unlisted: ReadonlySet<WatchedVerb> = new Set(['close', 'complete', 'deliver', 'report', 'start'])
const deedOf = (verb: WatchedVerb): string =>
  unlisted.has(verb) ? `is reported to have ${conjugate(verb, 'participle')}` : conjugate(verb, 's')
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.,'’-]*/gu) ?? []
const objectWordsMax = 8
/** Letters, digits and what may stand between them: nothing that could be markup or an address. */
const plainObject = /^[\p{L}\p{N}][\p{L}\p{N} '’.,%€$£-]*[\p{L}\p{N}%]$/u

/** The party of the registry that a proposal names, if the claim is by it. */
function actorOf({ actor }: ProposedWatch, claim: Claim, dossier: Dossier): Entity | undefined {
  const entity = dossier.entities.find((it) => it.name === actor || it.aliases.includes(actor))
  const isBy = entity !== undefined && (claim.subject.entityId === entity.id || claim.subject.text.includes(actor))
  return isBy ? entity : undefined
}

/** The question a proposal makes; undefined where its claim does not bear out the actor, the deed, the object or the day. */
function questionFrom(it: ProposedWatch, { claims }: Asked<WatchesAnswer>, dossier: Dossier, today: string): Question | undefined {
  const claim = claims.get(it.claim)
  if (claim === undefined || claim.negated || claim.modality !== 'plan') return undefined
  const actor = actorOf(it, claim, dossier)
  const text = sourceOf(dossier, claim.articleId)?.article.text.slice(claim.start, claim.end) ?? ''
  const behind = `${claim.verb.text} ${claim.object?.text ?? ''}`
  const lemmas = new Set(wordsOf(behind).flatMap((word) => verbReadings(word).map(({ lemma }) => lemma)))
  const verbs = alike[it.verb]
  const isDay = it.date > today && claim.dates.some(({ interval }) => interval.to === it.date)
  const isObject =
    plainObject.test(it.object) &&
    it.object.split(/\s+/).length <= objectWordsMax &&
    `${text} `.includes(it.object) &&
    behind.includes(it.object)
  if (actor === undefined || !isDay || !isObject || !verbs.some((verb) => lemmas.has(verb))) return undefined
  const horizonAt = `${it.date}T23:59Z`
  const deed = `${deedOf(it.verb)} ${it.object}`
  return {
    statement: `${actor.name} ${deed} by ${sayHorizon(horizonAt)}.`,
    kind: 'occurs',
    factTypes: [],
    event: { actor: actor.id, verbs, about: [], objects: [it.object.toLowerCase()] },
    countAtLeast: 1,
    entityScope: { include: [actor.id], exclude: [] },
    horizonAt,
    horizonRule: 'explicit',
    resolvesYesIf: `Before the horizon it is public that ${actor.name} ${deed.replace(/^is reported to have /u, 'has ')}, confirmed by itself or two independent publishers.`,
    resolvesNoIf: 'The horizon passes and a search of the named sources finds nothing of the kind.',
    ifYes: `${actor.name} kept the date.`,
    ifNo: `${actor.name} missed the date.`,
    edgeCases: ['A plan, a part or a delay does not count.'],
  }
}

/** The draft with the proposals that their claims bear out and the gate lets through, behind those of the rules. */
export function withWatches(base: Draft, answer: WatchesAnswer, asked: Asked<WatchesAnswer>, at: WatchedFrom): Draft {
  const { dossier, now, writer } = at
  const today = now.toISOString().slice(0, 10)
  const drafted = [base.watch, ...(base.furtherWatches ?? [])].filter((each) => each !== undefined)
  const proposed = answer.watches
    .flatMap((each) => questionFrom(each, asked, dossier, today) ?? [])
    .flatMap((question) => gated(question, dossier, now, writer) ?? [])
    .filter((watch) => !drafted.some((known) => known.id === watch.id || known.horizonAt === watch.horizonAt))
  const [watch, ...furtherWatches] = [...drafted, ...new Map(proposed.map((each) => [each.id, each])).values()].slice(0, watchesMax)
  if (watch === undefined || proposed.length === 0) return base
  const { noWatch: _, ...rest } = base
  return { ...rest, watch, ...(furtherWatches.length > 0 && { furtherWatches }) }
}

/** The story, the moment its watches open, and who proposed them. */
export interface WatchedFrom {
  readonly dossier: Dossier
  readonly now: Date
  readonly writer: string
}
