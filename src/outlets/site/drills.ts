// Drills on the method page: when each was held last, how long its steps took, and whether all held (security 8.3).
import { type Drill, type DrillKind, drillKinds, isDrillDue, isPassed } from '../../domain/drill.ts'
import type { Reader } from '../../store/store.ts'
import { type Html, html } from '../html.ts'
import { table, timeOf } from '../wording.ts'

const names: Readonly<Record<DrillKind, string>> = {
  origin: 'A poisoned origin leaves every story',
  session: 'A stolen session of an editor',
}

interface Held {
  readonly at: string
  readonly drill: Drill
}

/** The last drill of each kind by the log; null where none was held. */
async function lastDrills(reader: Pick<Reader, 'eventsOf'>): Promise<readonly (readonly [DrillKind, Held | null])[]> {
  const held = (await reader.eventsOf('drill')).filter(({ name }) => name === 'drill.held')
  return drillKinds.map((kind) => {
    const last = held.findLast(({ detail }) => (detail as Drill).kind === kind)
    return [kind, last === undefined ? null : { at: last.at, drill: last.detail as Drill }]
  })
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** @param now says which are due again: twice a year */
export async function drillsOf(reader: Pick<Reader, 'eventsOf'>, now: Date): Promise<{ readonly body: Html; readonly json: unknown }> {
  const drills = await lastDrills(reader)
  const rows = drills.map(([kind, last]) => {
    const due = isDrillDue(last, now) ? html`<br><strong>due</strong>` : ''
    if (last === null) return [names[kind], html`not held yet${due}`, '', '']
    const { steps, checks } = last.drill
    const met = checks.filter(({ isMet }) => isMet).length
    return [
      names[kind],
      html`${timeOf(last.at)}${due}`,
      `${isPassed(last.drill) ? 'all held' : 'NOT all held'}: ${met} of ${checks.length}`,
      steps.map(({ name, ms }) => `${name} ${seconds(ms)}`).join(', '),
    ]
  })
  const told = html`<div class="prose"><p>Twice a year an incident is practised on a copy of this site, step by step, with checks that can fail.</p></div>`
  return {
    body: html`${told}${table('Drills', ['Drill', 'Last', 'What held', 'How long'], rows, 'stack')}`,
    json: drills.map(([kind, last]) => ({
      kind,
      at: last?.at ?? null,
      isDue: isDrillDue(last, now),
      isPassed: last !== null && isPassed(last.drill),
      steps: last?.drill.steps ?? [],
      checks: last?.drill.checks ?? [],
    })),
  }
}
