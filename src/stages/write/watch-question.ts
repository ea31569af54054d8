// A dated question before it is a watch: its words and scope, and the gate it passes before it may be drafted.
import type { Dossier } from '../../domain/dossier.ts'
import type { Watch } from '../../domain/watch.ts'
import { watchQuality } from '../../domain/watch-quality.ts'
import { sha256Hex } from '../../text/digest.ts'

const resolveDays = 14

/** The words of a watch with its scope; times and gate are added alike for all. */
export type Question = Pick<
  Watch,
  | 'statement'
  | 'kind'
  | 'entityScope'
  | 'factTypes'
  | 'resolvesYesIf'
  | 'resolvesNoIf'
  | 'ifYes'
  | 'ifNo'
  | 'edgeCases'
  | 'horizonAt'
  | 'horizonRule'
> &
  Partial<Pick<Watch, 'region' | 'statusAtLeast' | 'op' | 'value' | 'unit' | 'countAtLeast' | 'event'>>

/** A horizon as a statement prints it. */
export const sayHorizon = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`

function sourcesOf(dossier: Dossier): Watch['sources'] {
  const report = dossier.sources.find(({ coverage }) => coverage.role !== 'copy')?.source
  return [
    { name: 'Company announcements on Business Wire', url: 'https://www.businesswire.com/', role: 'primary' },
    ...(report === undefined ? [] : [{ name: report.name, url: `https://${report.host}/`, role: 'fallback' as const }]),
  ]
}

/**
 * A question as a watch, open from `now`, if it passes the ten tests; verify runs them again.
 *
 * @param writer prompt and model that proposed it; absent for the rules' own
 */
export function gated(question: Question, dossier: Dossier, now: Date, writer?: string): Watch | undefined {
  const opensAt = now.toISOString()
  const sources = sourcesOf(dossier)
  const resolveBy = new Date(Date.parse(question.horizonAt) + resolveDays * 86_400_000).toISOString()
  const draft: Watch = {
    id: `w_${sha256Hex(`${dossier.storyId}|${question.statement}`).slice(0, 16)}`,
    storyId: dossier.storyId,
    openedInVersion: 1,
    ...question,
    opensAt,
    earliestResolveAt: question.horizonAt,
    resolveBy,
    sources,
    quality: { score: 0, fails: [] },
    state: 'draft',
    history: [],
    evidence: [],
    nearMisses: [],
    statementSha256: sha256Hex(question.statement),
    ...(writer !== undefined && { writer }),
  }
  const ids = new Set(dossier.entities.map((entity) => entity.id))
  const quality = watchQuality(draft, { isKnown: (name) => ids.has(name), alreadyTrue: false })
  const fails = quality.tests.filter((test) => !test.passed).map((test) => `${test.number} ${test.name}: ${test.reason}`)
  return quality.passes ? { ...draft, quality: { score: quality.score, fails } } : undefined
}
