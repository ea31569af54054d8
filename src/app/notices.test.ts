import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Notice, NoticeState } from '../domain/notice.ts'
import type { Level } from '../domain/rights.ts'
import type { Tx } from '../store/store.ts'
import { enforce } from './notices.ts'

const url = 'https://outlet.example/report'
const noticeOf = (state: NoticeState, more: Partial<Notice>): Notice => ({
  id: 'notice_1',
  receivedAt: '2026-01-01T09:00:00.000Z',
  kind: 'takedown',
  state,
  urls: [url],
  domain: '',
  isDomainProved: false,
  wantsLevel: 'L0',
  name: '',
  email: '',
  reason: '',
  receiptCode: '',
  proofToken: '',
  ...more,
})

/** Levels that a notice puts into force on its page, in an archive that knows nothing of it, as a restored one does. */
async function forcedBy(notice: Notice): Promise<readonly { readonly level: Level; readonly reason: string }[]> {
  const wishes: { level: Level; reason: string }[] = []
  const tx = {
    saveNotice: async () => undefined,
    appendEvent: async () => undefined,
    articleIdOfUrl: async () => null,
    articleIdsUnderHost: async () => [],
    articlesById: async () => [],
    setAsideOf: async () => [],
    storyIdsOfArticles: async () => [],
    lowerUrl: async (_: string, wish: { level: Level; reason: string }) => void wishes.push(wish),
  } as unknown as Tx
  await enforce(notice, new Date('2026-01-03T09:00:00Z'), tx)
  return wishes
}
const answered = { by: 'desk:ada', at: '2026-01-02T09:00:00.000Z', text: 'It goes.' }
const appealed = (from: NoticeState): Pick<Notice, 'appeal'> => ({ appeal: { from, at: '2026-01-02T12:00:00.000Z', text: 'Not enough.' } })

test('[TK-5] an appeal stops nothing: put into force again, as after a restore, a notice keeps the level that stood before it', async () => {
  const upheld = noticeOf('appeal', { answer: { ...answered, level: 'L0' }, ...appealed('upheld') })
  assert.deepEqual(
    (await forcedBy(upheld)).map(({ level }) => level),
    ['L0'],
  )
  const partly = noticeOf('appeal', { answer: { ...answered, level: 'L1' }, ...appealed('partly') })
  assert.deepEqual(
    (await forcedBy(partly)).map(({ level, reason }) => [level, /, partly: at most L1$/.test(reason)]),
    [['L1', true]],
  )
})

test('[TK-5] a notice that was rejected, restored or waits without a proof forces nothing, appealed against or not', async () => {
  for (const notice of [
    noticeOf('appeal', { answer: answered, ...appealed('rejected') }),
    noticeOf('restored', { answer: { ...answered, level: 'L0' }, ...appealed('upheld') }),
    noticeOf('rejected', { answer: answered }),
    noticeOf('received', {}),
  ])
    assert.deepEqual(await forcedBy(notice), [], notice.state)
})
