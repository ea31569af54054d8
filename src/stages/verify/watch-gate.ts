// The ten tests of a watch, as verdicts on the draft.
import { meetsSize } from '../../calc/meets-size.ts'
import { baseRateOf } from '../../calc/score.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Entity } from '../../domain/entity.ts'
import { type Fact, statusLadder } from '../../domain/fact.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { idOfName, isVouchedFor } from '../../domain/vouched-name.ts'
import type { Watch } from '../../domain/watch.ts'
import { watchQuality } from '../../domain/watch-quality.ts'
import { sha256Hex } from '../../text/digest.ts'

/** A row's party, site or town by what the registry knows it as. */
const knownAs = (name: string, { entities }: Dossier): Entity | undefined =>
  entities.find((entity) => entity.id === name || entity.name === name || entity.aliases.includes(name))

/** Excluded names beat everything; then the place and the region, if they are asked for; then any of the names, or the class. */
function inScope({ entityScope, region }: Watch, fact: Fact, dossier: Dossier): boolean {
  const { include, includeKind, headquarters, exclude, place } = entityScope
  const parties = [...fact.subject, ...(fact.object ?? [])]
  const ids = parties.flatMap(({ entity }) => [entity, knownAs(entity, dossier)?.id ?? entity])
  if (ids.some((id) => exclude.includes(id))) return false
  if (place !== undefined && ![fact.place.name, knownAs(fact.place.name, dossier)?.id].includes(place)) return false
  if (region !== undefined && !(fact.place.country?.split(';') ?? []).some((code) => region.includes(code))) return false
  if (ids.some((id) => include.includes(id))) return true
  return fact.subject.some(({ entity, role }) => {
    const known = role === 'operator' || role === 'landlord' ? undefined : knownAs(entity, dossier)
    return known !== undefined && known.kind === includeKind && (headquarters === undefined || headquarters.includes(known.hq ?? ''))
  })
}

const rung = (status: string): number => (statusLadder as readonly string[]).indexOf(status)

/**
 * Whether a row of the ledger, the story's own among them, meets the question as it is drafted: right kind, scope, size and firmness,
 * whenever it was announced. What was called off, stopped, replaced or withdrawn answers nothing.
 */
function isAnswered(watch: Watch, dossier: Dossier): boolean {
  const least = rung(watch.statusAtLeast ?? 'announced')
  return [...dossier.ledger, ...dossier.facts].some(
    (fact) =>
      watch.factTypes.includes(fact.type) &&
      // "Another lab announces": one that did so before is not what is asked for.
      (watch.entityScope.includeKind === undefined || fact.announcedAt >= watch.opensAt.slice(0, 10)) &&
      fact.supersededBy === undefined &&
      !(fact.claims.length > 0 && fact.claims.every(({ withdrawnAt }) => withdrawnAt !== undefined)) &&
      rung(fact.status) >= least &&
      inScope(watch, fact, dossier) &&
      meetsSize(watch, fact),
  )
}

/**
 * The share of questions like this one that were met, as far as it is known. Each side is given one case more, so that three out of three
 * are no certainty, and what is still open counts against what the settled ones lean to.
 */
function knownRate(watch: Watch, watches: readonly Watch[]): number | undefined {
  const found = baseRateOf(watch, watches)
  if (found === null) return undefined
  const { n, N, open } = found
  const [low, high] = [(n + 1) / (N + open + 2), (n + open + 1) / (N + open + 2)]
  return low > 0.5 ? low : Math.min(high, 0.5)
}

/** What the wire says of itself. */
export interface Wire {
  /** Its watches, by which it is known how often questions like a new one were met. */
  readonly watches: readonly Watch[]
  /** Where it is read: that settles nothing. */
  readonly ownHost?: string
}

/** One verdict a watch, under its id, the rules' and a model's alike; none when the draft has no watch. */
export function watchVerdicts(draft: Draft, dossier: Dossier, wire: Wire = { watches: [] }): readonly Verdict[] {
  return [draft.watch, ...(draft.furtherWatches ?? [])].flatMap((watch) =>
    watch === undefined ? [] : [watchVerdict(watch, dossier, wire)],
  )
}

function watchVerdict(watch: Watch, dossier: Dossier, { watches, ownHost }: Wire): Verdict {
  const { admits } = watch
  const isVouched = admits !== undefined && admits.id === idOfName(admits.name) && isVouchedFor(admits.name, admits.kind, dossier)
  const ids = new Set([...dossier.entities.flatMap((entity) => [entity.id, entity.name]), ...(isVouched ? [admits.id] : [])])
  const baseRate = knownRate(watch, watches)
  const quality = watchQuality(watch, {
    isKnown: (name) => ids.has(name),
    alreadyTrue: isAnswered(watch, dossier),
    ...(baseRate !== undefined && { baseRate }),
    ...(ownHost !== undefined && { ownHost }),
  })
  const fails = quality.tests.filter((test) => !test.passed).map((test) => `${test.number} ${test.name}: ${test.reason}`)
  const isSealed = watch.statementSha256 === sha256Hex(watch.statement)
  const passes = quality.passes && isSealed
  const reason = passes ? `${quality.score} of 10 tests pass.` : isSealed ? fails.join('; ') : 'The digest does not fit the statement.'
  return { sentenceId: watch.id, check: 'watch-gate', grade: passes ? 'supported' : 'unsupported', reason }
}
