import assert from 'node:assert/strict'
import test from 'node:test'
import type { Watch } from '../../domain/watch.ts'
import type { Reader } from '../../store/store.ts'
import { watch } from '../fixture.ts'
import type { SiteIdentity } from '../parts.ts'
import { ownWatchChannel } from './watch-items.ts'

const site = { name: 'A wire', url: 'https://wire.example' } as SiteIdentity
const event = (at: string, to: Watch['state'], reason: string, outcome?: 'yes' | 'no'): Watch['history'][number] => ({
  at: `${at}T09:00:00.000Z`,
  actor: 'rule:clock',
  to,
  reason,
  ...(outcome !== undefined && { outcome }),
})
const history = [
  event('2026-11-24', 'open', 'gate passed'),
  event('2027-04-01', 'due', 'the horizon has passed'),
  event('2027-04-02', 'proposed', 'nothing met it', 'no'),
  event('2027-04-09', 'resolved', 'nothing met it', 'no'),
]
const settled: Watch = {
  ...watch,
  state: 'resolved',
  history,
  resolution: { outcome: 'no', at: '2027-04-09T09:00:00.000Z', note: 'nothing met it', by: ['desk'] },
}
const asked = (it: Watch | null): ReturnType<typeof ownWatchChannel> =>
  ownWatchChannel({ watchById: async () => it } as unknown as Reader, site, 'w_1')

test('the feed of one watch has an entry for each change of its state that readers see, the newest first, and none else', async () => {
  const channel = (await asked(settled)) ?? assert.fail('it is here')
  assert.deepEqual(
    channel.items.map(({ id, title, updatedAt }) => [id, title.split(':')[0], updatedAt.slice(0, 10)]),
    [
      ['w_1.2', 'Not met', '2027-04-09'],
      ['w_1.1', 'Settling', '2027-04-01'],
      ['w_1', 'Open', '2026-11-24'],
    ],
  )
  assert.ok(channel.items.every(({ label }) => label !== ''))
})

test('what leaves the state of a watch as it is leaves its feed as it is', async () => {
  const open = { ...watch, history: history.slice(0, 1) }
  const before = await asked(open)
  const near = { factId: 'f', note: 'smaller than asked', at: '2026-12-01T00:00:00.000Z' }
  assert.deepEqual((await asked({ ...open, nearMisses: [near] }))?.items, before?.items)
  assert.equal(await asked(null), null)
})
