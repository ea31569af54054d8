import assert from 'node:assert/strict'
import test from 'node:test'
import type { ReaderChange } from '../store/reader-changes.ts'
import { makeFixture } from './fixture.ts'
import { makeWeb } from './web.ts'

/** A site whose clock is moved, and whose front says how often it was made. */
function movedSite() {
  let minute = 0
  let made = 0
  let mark = 0
  const told: ReaderChange[] = []
  let hold: Promise<void> = Promise.resolve()
  const { parts } = makeFixture({
    archiveScope: async () => {
      made++
      await hold
      return { stories: made, since: null }
    },
    transaction: async () => undefined,
    readerChanges: async (since: string | null) => ({
      mark: String(mark),
      changes: since === null ? [] : told.splice(0),
      isOtherArchive: false,
    }),
    editions: async () => [],
  })
  const web = makeWeb({ ...parts, now: () => new Date(Date.parse('2026-11-24T10:00:00Z') + minute * 60_000) })
  return {
    shown: async () => /(\d+) stor(?:y|ies) from/.exec(await (await web.request('/')).text())?.[1] ?? 'none',
    later: (minutes: number) => {
      minute += minutes
    },
    change: async (change: ReaderChange) => {
      mark++
      told.push(change)
      // Any form that is sent makes the next reader look.
      await web.request('/nowhere', { method: 'POST' })
    },
    holdMaking: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      hold = promise
      return resolve
    },
  }
}

test('a page that only says a little late how long ago things happened is shown while it is made anew', async () => {
  const it = movedSite()
  assert.equal(await it.shown(), '1')
  it.later(1)
  const goOn = it.holdMaking()
  assert.equal(await it.shown(), '1')
  goOn()
  await new Promise((done) => setImmediate(done))
  assert.equal(await it.shown(), '2')
})

test('a page that is hours late is never shown', async () => {
  const it = movedSite()
  assert.equal(await it.shown(), '1')
  it.later(180)
  assert.equal(await it.shown(), '2')
})

test('a page that tells what has changed is never shown while it is made anew', async () => {
  const it = movedSite()
  assert.equal(await it.shown(), '1')
  await it.change({ kind: 'dispatch', id: 's_1' })
  assert.equal(await it.shown(), '2')
})
