// A dated question before it is a watch: its words and scope, and the gate it passes before it may be drafted.
import type { Dossier } from '../../../domain/dossier.ts'
import type { Entity } from '../../../domain/entity.ts'
import type { Watch } from '../../../domain/watch.ts'
import { watchQuality } from '../../../domain/watch-quality.ts'
import { sha256Hex } from '../../../text/digest.ts'

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
  Partial<Pick<Watch, 'region' | 'statusAtLeast' | 'op' | 'value' | 'unit' | 'countAtLeast' | 'event' | 'admits'>>

/** A horizon as a statement prints it. */
export const sayHorizon = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`

const releases = { name: 'Company announcements on Business Wire', url: 'https://www.businesswire.com/' }
const agencies = [
  { name: 'Reuters', url: 'https://www.reuters.com/' },
  { name: 'Associated Press', url: 'https://apnews.com/' },
]
/** Where an outlet is read: as its report was reached, which need not be over https. */
function originOf(host: string, reportUrl: string): string {
  const { host: of, origin } = new URL(reportUrl)
  return of === host ? `${origin}/` : `https://${host}/`
}

const business: ReadonlySet<Entity['kind']> = new Set(['ai_lab', 'company', 'operator', 'chip_maker', 'cloud', 'utility', 'investor'])

/**
 * Where the answer will be looked for: the party's own address if it is known, releases for a business, else the outlet that reported
 * the day; then another outlet of the story, or a news agency.
 */
function sourcesOf({ entityScope, event }: Question, dossier: Dossier): Watch['sources'] {
  const outlets = dossier.sources
    .filter(({ coverage }) => coverage.role !== 'copy')
    .map(({ source, article }) => ({ name: source.name, url: originOf(source.host, article.url) }))
  const actor = dossier.entities.find(({ id }) => id === (event?.actor ?? entityScope.include[0]))
  const site = actor?.site === undefined ? [] : [{ name: actor.name, url: actor.site }]
  const isOfBusiness = event === undefined || (actor !== undefined && business.has(actor.kind))
  const all = [...site, ...(isOfBusiness ? [releases] : []), ...outlets, ...(isOfBusiness ? [] : agencies)]
  const hostOf = (url: string): string => new URL(url).host.replace(/^www\./u, '')
  const [primary, fallback] = all.filter(
    ({ url, name }, at) => all.findIndex((each) => hostOf(each.url) === hostOf(url) || each.name === name) === at,
  )
  return [
    ...(primary === undefined ? [] : [{ ...primary, role: 'primary' as const }]),
    ...(fallback === undefined ? [] : [{ ...fallback, role: 'fallback' as const }]),
  ]
}

/**
 * A question as a watch, open from `now`, if it passes the ten tests; verify runs them again.
 *
 * @param writer prompt and model that proposed it; absent for the rules' own
 */
export function gated(question: Question, dossier: Dossier, now: Date, writer?: string): Watch | undefined {
  const opensAt = now.toISOString()
  const sources = sourcesOf(question, dossier)
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
  const ids = new Set([...dossier.entities.map((entity) => entity.id), ...(question.admits === undefined ? [] : [question.admits.id])])
  const quality = watchQuality(draft, { isKnown: (name) => ids.has(name), alreadyTrue: false })
  const fails = quality.tests.filter((test) => !test.passed).map((test) => `${test.number} ${test.name}: ${test.reason}`)
  return quality.passes ? { ...draft, quality: { score: quality.score, fails } } : undefined
}
