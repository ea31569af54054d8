// The ten tests of a watch, as verdicts on the draft.
import type { Dossier } from '../../domain/dossier.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { idOfName, isVouchedFor } from '../../domain/vouched-name.ts'
import type { Watch } from '../../domain/watch.ts'
import { watchQuality } from '../../domain/watch-quality.ts'
import { sha256Hex } from '../../text/digest.ts'

/** Whether a ledger row already meets the question: right kind, scope, size and firmness, dated inside its window. */
function isAnswered(watch: Watch, dossier: Dossier): boolean {
  return [...dossier.ledger].some((fact) => {
    const quantity = fact.quantity?.[0]
    const parties = fact.subject.map((party) =>
      dossier.entities.find((entity) => entity.id === party.entity || entity.name === party.entity),
    )
    const inScope = parties.some(
      (entity) =>
        entity !== undefined &&
        !watch.entityScope.exclude.includes(entity.id) &&
        (watch.entityScope.include.includes(entity.id) || entity.kind === watch.entityScope.includeKind),
    )
    const isBig =
      watch.value === undefined ||
      (quantity !== undefined && quantity.unit === watch.unit && quantity.lo >= watch.value && quantity.qualifier !== 'option')
    const isFirm = watch.statusAtLeast !== 'live' || fact.status === 'live'
    return watch.factTypes.includes(fact.type) && inScope && isBig && isFirm && fact.announcedAt >= watch.opensAt.slice(0, 10)
  })
}

/** One verdict a watch, under its id, the rules' and a model's alike; none when the draft has no watch. */
export function watchVerdicts(draft: Draft, dossier: Dossier): readonly Verdict[] {
  return [draft.watch, ...(draft.furtherWatches ?? [])].flatMap((watch) => (watch === undefined ? [] : [watchVerdict(watch, dossier)]))
}

function watchVerdict(watch: Watch, dossier: Dossier): Verdict {
  const { admits } = watch
  const isVouched = admits !== undefined && admits.id === idOfName(admits.name) && isVouchedFor(admits.name, admits.kind, dossier)
  const ids = new Set([...dossier.entities.flatMap((entity) => [entity.id, entity.name]), ...(isVouched ? [admits.id] : [])])
  const quality = watchQuality(watch, { isKnown: (name) => ids.has(name), alreadyTrue: isAnswered(watch, dossier) })
  const fails = quality.tests.filter((test) => !test.passed).map((test) => `${test.number} ${test.name}: ${test.reason}`)
  const isSealed = watch.statementSha256 === sha256Hex(watch.statement)
  const passes = quality.passes && isSealed
  const reason = passes ? `${quality.score} of 10 tests pass.` : isSealed ? fails.join('; ') : 'The digest does not fit the statement.'
  return { sentenceId: watch.id, check: 'watch-gate', grade: passes ? 'supported' : 'unsupported', reason }
}
