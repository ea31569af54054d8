// What was read from made-up reports: statements that the reports of one event share, figures of their stories, and ledger rows.
import type { Claim, Slot } from '../../domain/claim.ts'
import type { Fact } from '../../domain/fact.ts'
import type { StoryFigure } from '../../domain/significance.ts'
import { chanceFrom, type MadeReport, madeWord } from './made-news.ts'

const statementsOfEvent = 12
const statementsOfReport = 8
/** Events of which one has a ledger row. */
const eventsPerRow = 20

const slot = (text: string): Slot => ({ text, start: 0, end: text.length })

/** The claims of a report: some of the statements there are on its event, so that the next report repeats half of them. */
export function madeClaims({ n, event }: MadeReport, articleId: string): readonly Claim[] {
  const chance = chanceFrom(n * 13 + 5)
  const first = Math.floor(statementsOfEvent * chance())
  return Array.from({ length: statementsOfReport }, (_, i) =>
    madeClaim(event, (first + i) % statementsOfEvent, { articleId, position: i, id: `c_${n}_${i}` }),
  )
}

function madeClaim(
  event: number,
  statement: number,
  place: { readonly id: string; readonly articleId: string; readonly position: number },
): Claim {
  const own = chanceFrom(event * 17 + statement)
  const words = (count: number, from: number, range: number): string =>
    Array.from({ length: count }, () => madeWord(from + Math.floor(range * own()))).join(' ')
  const subject = words(2, 50_000, 9_000)
  const amount = Math.round(10 ** (5 + 5 * own()))
  const money = { currency: 'USD', lo: amount, hi: amount, kind: 'contract' } as const
  return {
    ...place,
    storyId: `s_made${event}`,
    originId: '',
    start: 0,
    end: 0,
    exactSha256: place.id,
    prefix: '',
    suffix: '',
    subject: slot(subject),
    verb: slot(words(1, 0, 3_000)),
    object: slot(statement % 4 === 0 ? `${words(4, 0, 30_000)} $${amount}` : words(5, 0, 30_000)),
    names: [slot(subject)],
    quantities: [],
    money: statement % 4 === 0 ? [{ ...slot(`$${amount}`), money }] : [],
    dates: [],
    modality: 'fact',
    negated: false,
    method: 'made',
  }
}

/** The figure that an event's story is weighed by. */
export function madeFigure(event: number, at: Date): { readonly storyId: string; readonly figure: StoryFigure } {
  const value = Math.round(10 ** (5 + 5 * chanceFrom(event * 19 + 1)()))
  return { storyId: `s_made${event}`, figure: { kind: 'money', unit: 'USD', value, at: at.toISOString(), inTop: true } }
}

/** The ledger row of an event's story, for one event in twenty. */
export function madeFact(event: number, at: Date): Fact | null {
  if (event % eventsPerRow !== 0) return null
  const mw = Math.round(10 ** (1 + 2 * chanceFrom(event * 23 + 1)()))
  const day = at.toISOString().slice(0, 10)
  return {
    id: `f_made${event}`,
    type: 'capacity_lease',
    subject: [],
    place: { name: 'unstated', precision: 'unstated' },
    quantity: [{ lo: mw, hi: mw, unit: 'MW', qualifier: 'exact', basis: 'unknown' }],
    status: 'contracted',
    statusDate: day,
    announcedAt: day,
    dateCertain: 'yes',
    claims: [],
    resolved: {},
    version: 1,
  }
}
