// Whose password is looked at next, where each takes a tenth of a second and one runs at a time: a row with places that no flood can hold.
import { makeRate } from '../rate.ts'

/** Who waits for a turn. */
export interface Waiting {
  /** The network that asks, as limits count it; one with clearly fewer tries of late comes first. */
  readonly network: string
  /** What a browser that was in before shows for it: it waits in a row of its own, one turn each. */
  readonly browser?: string
}

export interface Turns {
  /** What the work gives; null where the row is full of whoever comes before, or became so. */
  take<T>(who: Waiting, work: () => Promise<T>): Promise<T | null>
}

/** How many wait at most in each of the two rows: a turn takes a tenth of a second and 32 MB. */
const waitingMax = 20
/** How many tries of a network are told apart, and how many of them a minute takes back. */
const tries = { burst: 60, perMinute: 6 } as const
/** So many more tries of late set a network behind another; with fewer between them a lot is drawn, or whoever tries again would be behind a slow flood. */
const triesPerStep = 10

interface Place {
  readonly who: Waiting
  /** More = later: how many steps of tries of late. */
  readonly step: number
  /** From 0 to 1; of one step the greater one is next. */
  readonly lot: number
  readonly begin: () => void
  readonly drop: () => void
}

/** Behind a host or a neighbour's many addresses is one network: 256 addresses of IPv4, a /48 of IPv6, which is what one customer gets. */
function wideNetwork(reader: string): string {
  const [, v4] = /^(\d+\.\d+\.\d+)\.\d+$/.exec(reader) ?? []
  return v4 ?? reader.split(':').slice(0, 3).join(':')
}

/**
 * Two rows, the one of browsers that were in before first. In the other one whoever tried clearly less of late is next, and of equals a lot
 * decides; where it is full the last by the same order goes out. So a stranger with many addresses holds no place against a network that
 * did not try yet, and many networks that each try slowly leave everybody a fair share of the turns.
 *
 * @param clock milliseconds that only go forward
 * @param chance from 0 to 1, evenly
 */
export function makeTurns(clock: () => number, chance: () => number): Turns {
  const rate = makeRate(tries)
  const known: Place[] = []
  const strangers: Place[] = []
  let isBusy = false
  const next = (): void => {
    const place = known.shift() ?? strangers.pop()
    isBusy = place !== undefined
    place?.begin()
  }
  /** Whether it has a place; whoever loses one is told at once. */
  const line = (place: Place): boolean => {
    const { browser } = place.who
    if (browser !== undefined) {
      if (known.length >= waitingMax || known.some((it) => it.who.browser === browser)) return false
      known.push(place)
      return true
    }
    const behind = strangers.findIndex((it) => it.step < place.step || (it.step === place.step && it.lot > place.lot))
    strangers.splice(behind === -1 ? strangers.length : behind, 0, place)
    if (strangers.length <= waitingMax) return true
    const out = strangers.shift()
    if (out !== place) out?.drop()
    return out !== place
  }
  return {
    take: <T>(who: Waiting, work: () => Promise<T>) =>
      new Promise<T | null>((done, failed) => {
        const late = tries.burst - rate.take(wideNetwork(who.network), clock()).left
        const [step, lot] = [Math.floor(late / triesPerStep), chance()]
        const begin = (): void => void work().then(done, failed).finally(next)
        if (!line({ who, step, lot, begin, drop: () => done(null) })) done(null)
        else if (!isBusy) next()
      }),
  }
}
