// What an outlet's record counts, asked of a real database: first reports that another owner confirmed by a report of its own, and nothing else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { madeArticle } from '../../src/app/benches/made-archive.ts'
import { madeReports } from '../../src/app/benches/made-news.ts'
import { withScratchArchive } from '../../src/app/benches/scratch-archive.ts'
import type { CoverageRole } from '../../src/domain/coverage.ts'
import type { Source, SourceRecord } from '../../src/domain/source.ts'
import type { Store } from '../../src/store/store.ts'

let store: Store
let close = (): void => undefined
let closed: Promise<unknown> = Promise.resolve()
before(
  () =>
    new Promise<void>((ready) => {
      closed = withScratchArchive((opened) => {
        store = opened
        ready()
        return new Promise<void>((done) => {
          close = done
        })
      })
    }),
)
after(() => {
  close()
  return closed
})

const firstDay = '2026-01-01T00:00:00.000Z'
const outlet = (id: string, owner: string): Source => ({
  id,
  name: id,
  owner,
  kind: 'general',
  language: 'en',
  host: `${id}.example`,
  allowlisted: true,
  firstSeenAt: firstDay,
})

interface Told {
  readonly by: string
  readonly story: string
  readonly role: CoverageRole
  readonly at: string
  /** Whose word it is; the outlet's own unless told. */
  readonly origin?: string
}
let laid = 0

/** Lays reports of three outlets, two of one house; each town has outlets and stories of its own. */
async function lay(town: string, told: readonly Told[]): Promise<readonly string[]> {
  const articles = [...madeReports(laid, told.length, 200, new Date(firstDay))].map(madeArticle)
  laid += told.length
  await store.transaction(async (tx) => {
    for (const [id, owner] of [
      ['harbour', 'Harbour Group'],
      ['harbour-sport', 'Harbour Group'],
      ['meadow', 'Meadow Trust'],
    ] as const)
      await tx.saveSource(outlet(`${id} ${town}`, owner))
    for (const it of articles) await tx.saveArticle(it, new Date('2100-01-01T00:00:00Z'))
    await tx.saveCoverages(
      told.map(({ by, story, role, at, origin = `${by} ${town}` }, i) => ({
        articleId: articles[i]?.id ?? '',
        storyId: `s_${town}_${story}`,
        sourceId: `${by} ${town}`,
        role,
        originId: `o_${origin}`,
        reasons: [],
        score: 1,
        assignedAt: `${at}:00.000Z`,
      })),
    )
  })
  return articles.map((it) => it.id)
}

async function recordOf(id: string, day = '2026-03-10'): Promise<SourceRecord | undefined> {
  return (await store.recordsOfSources([id], `${day}T00:00:00.000Z`)).get(id)
}
const opens = (story: string, at = '2026-03-02T09:00'): Told => ({ by: 'harbour', story, role: 'first', at })
const joins = (story: string, at = '2026-03-02T11:00'): Told => ({ by: 'meadow', story, role: 'follow', at })

test('a first report counts as confirmed where another owner joined it with a report of its own, and as opened where nobody did', async () => {
  await lay('Arne', [
    opens('joined'),
    joins('joined'),
    opens('alone'),
    opens('by its own house'),
    { ...joins('by its own house'), by: 'harbour-sport' },
    opens('copied'),
    { ...joins('copied'), role: 'copy', origin: 'harbour Arne' },
    opens('passed on'),
    { ...joins('passed on'), origin: 'harbour Arne' },
  ])
  assert.deepEqual(await recordOf('harbour Arne'), { opened: 5, confirmed: 1, corrected: 0 })
})

test('who joins a story has not opened it, and what passes on an agency is not the outlet’s own report', async () => {
  await lay('Berk', [
    { ...joins('theirs', '2026-03-02T09:00'), role: 'first' },
    { ...opens('theirs', '2026-03-02T11:00'), role: 'follow' },
    { ...opens('of an agency'), origin: 'agency:Wire' },
    joins('of an agency'),
  ])
  assert.deepEqual(await recordOf('harbour Berk'), { opened: 0, confirmed: 0, corrected: 0 })
})

test('of two that each opened a story which turned out to be one, only the earlier is confirmed by the other', async () => {
  await lay('Cole', [opens('one'), { ...joins('one'), role: 'first' }])
  assert.deepEqual(await recordOf('harbour Cole'), { opened: 1, confirmed: 1, corrected: 0 })
  assert.deepEqual(await recordOf('meadow Cole'), { opened: 1, confirmed: 0, corrected: 0 })
})

test('an article that is moved into another story has opened none, and confirms who did', async () => {
  const [moved = '', opener = ''] = await lay('Dorn', [opens('moved'), { ...joins('kept', '2026-03-02T08:00'), role: 'first' }])
  const times = { openedAt: '2026-03-02T08:00:00.000Z', changedAt: '2026-03-02T08:00:00.000Z' }
  await store.transaction(async (tx) => {
    await tx.saveStory({ id: 's_Dorn_kept', slug: 'kept', title: 'Kept', firstArticleId: opener, ...times, state: 'open' })
    await tx.moveArticle({ articleId: moved, from: 's_Dorn_moved', to: 's_Dorn_kept' })
  })
  assert.equal((await store.coverageOfArticle(moved))?.role, 'follow')
  assert.deepEqual(await recordOf('harbour Dorn'), { opened: 0, confirmed: 0, corrected: 0 })
  assert.deepEqual(await recordOf('meadow Dorn'), { opened: 1, confirmed: 1, corrected: 0 })
})

test('a report is judged once others had two days to join it, by what had joined at the moment asked about', async () => {
  await lay('Esk', [
    opens('old'),
    joins('old', '2026-03-06T11:00'),
    opens('of yesterday', '2026-03-04T12:00'),
    joins('of yesterday', '2026-03-04T13:00'),
  ])
  assert.deepEqual(await recordOf('harbour Esk', '2026-03-06'), { opened: 1, confirmed: 0, corrected: 0 })
  assert.deepEqual(await recordOf('harbour Esk'), { opened: 2, confirmed: 2, corrected: 0 })
  assert.equal(await recordOf('harbour Esk', '2026-03-03'), undefined)
})

test('a correction in the open counts as one, and only the newest sixty reports are looked at', async () => {
  await lay('Fenn', [{ ...opens('mended'), role: 'correction' }])
  assert.deepEqual(await recordOf('harbour Fenn'), { opened: 0, confirmed: 0, corrected: 1 })
  const two = (n: number): string => String(n).padStart(2, '0')
  const many = Array.from({ length: 60 }, (_, i) => opens(`${i}`, `2026-02-${two(1 + Math.floor(i / 12))}T${two(8 + (i % 12))}:00`))
  await lay('Gale', [opens('before', '2026-01-20T09:00'), joins('before', '2026-01-20T10:00'), ...many])
  assert.deepEqual(await recordOf('harbour Gale'), { opened: 60, confirmed: 0, corrected: 0 })
})
