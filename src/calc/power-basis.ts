// Power that a page prints, and where the page says what it measures: the computers, the whole site, the grid connection, or nobody says.
import type { Claim } from '../domain/claim.ts'
import type { Draft, FactStripRow } from '../domain/draft.ts'
import type { Fact } from '../domain/fact.ts'
import type { PowerBasis, Quantity } from '../domain/quantity.ts'
import type { Sentence } from '../domain/sentence.ts'
import { bareMegawatts, megawattsIn } from './gates.ts'

/** How a strip says what a power measures. */
export const basisNotes: Readonly<Record<PowerBasis, string>> = {
  it: 'basis: IT load',
  facility: 'basis: whole site',
  grid: 'basis: grid connection',
  nameplate: 'basis: nameplate',
  unknown: 'basis not stated',
}
const mixed = 'bases differ'
/** The row that gives the basis of power which the page prints and no other row of its strip holds. */
const powerLabel = 'Power'

type Page = Pick<Draft, 'headline' | 'summary' | 'take' | 'factStrip'>
interface Read {
  readonly claims: readonly Pick<Claim, 'id' | 'quantities'>[]
  readonly facts: readonly Fact[]
}

/** Words in marks are those of whoever said them. */
const inMarks = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"/gu
const powersIn = (text: string): readonly string[] => [...new Set(bareMegawatts([text.replace(inMarks, ' ')]))]

/** "1.5 GW", "6–44 MW" as its ends in MW. */
function endsOf(figure: string): readonly [lo: number, hi: number] {
  const scale = /g(?:w|igawatts?)$/iu.test(figure) ? 1000 : 1
  const ends = (figure.match(/\d[\d.,]*/gu) ?? []).map((it) => Number(it.replaceAll(',', '').replace(/\.$/u, '')) * scale)
  return [Math.min(...ends), Math.max(...ends)]
}

/** A figure that cannot be reckoned with ("1.2.3 MW") is still itself. */
const isSame = (a: string, b: string): boolean => a === b || endsOf(a).every((end, at) => Math.abs(end - (endsOf(b)[at] ?? 0)) < 1e-6)
const isNoted = ({ note = '' }: FactStripRow): boolean => bareMegawatts([`1 MW ${note}`]).length === 0
/** Power of the strip rows that say what it measures. */
const statedIn = (rows: readonly FactStripRow[]): readonly string[] => rows.filter(isNoted).flatMap(({ value }) => powersIn(value))

const sentencesOf = ({ headline, summary, take }: Page): readonly Sentence[] => [headline, ...summary, ...take]
/** A comparison is of like with like, or says itself that bases differ: the basis that the strip gives is that of all of it. */
const isComparison = ({ part }: Sentence): boolean => part === 'comparison'

/** Power of which the page says what it measures: in its strip, in a sentence that says it, or in a comparison with what the strip holds. */
function statedOn(page: Page, rows: readonly FactStripRow[]): readonly string[] {
  const ofStrip = statedIn(rows)
  const ours = sentencesOf(page).map((it) => ({ isCompared: ofStrip.length > 0 && isComparison(it), text: it.text.replace(inMarks, ' ') }))
  return [
    ...ofStrip,
    ...ours.filter(({ isCompared, text }) => isCompared || bareMegawatts([text]).length === 0).flatMap(({ text }) => megawattsIn(text)),
  ]
}

function bareIn(text: string, stated: readonly string[]): readonly string[] {
  return powersIn(text).filter((figure) => !stated.some((it) => isSame(figure, it)))
}

/**
 * Power figures that a page prints in words of ours, or in its strip, without saying anywhere what they measure (PL-5). A page says it in
 * the fact strip (editorial 5.2) or in a sentence; what stands in marks is somebody else's.
 */
export function barePower(page: Page): readonly string[] {
  const stated = statedOn(page, page.factStrip)
  const ofRows = page.factStrip.filter((row) => !isNoted(row)).flatMap(({ value }) => bareIn(value, stated))
  return [...ofRows, ...sentencesOf(page).flatMap(({ text }) => bareIn(text, stated))]
}

/** What a row holds, and what its sources state where it holds no figure since they differ. */
const quantitiesOf = ({ quantity = [], claims }: Fact): readonly Quantity[] => [
  ...quantity,
  ...claims
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .flatMap(({ says }) => (Array.isArray(says['mw']) ? (says['mw'] as readonly Quantity[]) : [])),
]

/** What a figure measures by the rows and claims that its evidence names; `unknown` where none says. */
function basisOf(figure: string, evidence: Sentence['evidence'], { claims, facts }: Read): PowerBasis {
  const quantities = evidence.flatMap((it): readonly Quantity[] => {
    if (it.kind === 'ledger') return facts.filter(({ id }) => id === it.factId).flatMap(quantitiesOf)
    if (it.kind !== 'span') return []
    return claims.find(({ id }) => id === it.claimId)?.quantities.map(({ quantity }) => quantity) ?? []
  })
  const [lo, hi] = endsOf(figure)
  const isOf = (it: Quantity): boolean => {
    const scale = it.unit === 'GW' ? 1000 : it.unit === 'MW' ? 1 : Number.NaN
    return Math.abs(it.lo * scale - lo) < 1e-6 && Math.abs(it.hi * scale - hi) < 1e-6
  }
  return quantities.find((it) => isOf(it) && it.basis !== 'unknown')?.basis ?? 'unknown'
}

const noteOf = (bases: readonly PowerBasis[]): string => (new Set(bases).size > 1 ? mixed : basisNotes[bases[0] ?? 'unknown'])

/**
 * The strip of a page as it may be published: each power that the page prints has its basis there, or the words that nobody states it.
 * Rows that hold power without one get it; for power in a sentence that no row holds a row is added behind, on the sentence's own evidence.
 *
 * @param read the claims and ledger rows that the page was written from
 */
export function withBasesStated(page: Page, read: Read): readonly FactStripRow[] {
  const own = page.factStrip.filter(({ label }) => label !== powerLabel)
  const rows = own.map((row): FactStripRow => {
    const bare = isNoted(row) ? [] : bareIn(row.value, statedOn(page, own))
    if (bare.length === 0) return row
    const note = noteOf(bare.map((figure) => basisOf(figure, row.evidence === undefined ? [] : [row.evidence], read)))
    return { ...row, note: row.note === undefined ? note : `${row.note}; ${note}` }
  })
  for (const sentence of sentencesOf(page)) {
    const bare = bareIn(sentence.text, statedOn(page, rows))
    const evidence = sentence.evidence.find(({ kind }) => kind === 'span' || kind === 'ledger') ?? sentence.evidence[0]
    if (bare.length === 0 || evidence === undefined) continue
    const bases = bare.map((figure) => basisOf(figure, sentence.evidence, read))
    for (const [basis, figures] of Map.groupBy(bare, (_, at) => bases[at] ?? 'unknown'))
      rows.push({
        label: powerLabel,
        value: figures.join(', '),
        note: basisNotes[basis],
        sentenceId: sentence.id,
        evidenceId: evidence.id,
        evidence,
      })
  }
  return rows
}
