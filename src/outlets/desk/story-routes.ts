import type { WebParts } from '../parts.ts'
import { correctionKinds, correctStory } from './correct.ts'
import type { DeskOnWeb } from './desk-on-web.ts'
import { type FactFieldName, factFieldNames } from './fact-fields.ts'
import type { GivenRows } from './fact-fixes.ts'
import type { Fields } from './fields.ts'
import type { Filed } from './filing.ts'
import { mergeStories, splitStory, undoRuling } from './regroup.ts'
import type { AtDesk, DeskRouter } from './router.ts'
import { storiesPage, storyDeskPage } from './story-pages.ts'
import { strikeStory } from './strike.ts'

const finders = ['desk', 'reader', 'source', 'check'] as const
const oneOf = <T extends string>(options: readonly T[], given: string | undefined, otherwise: T): T =>
  options.find((it) => it === given) ?? otherwise

/** The texts of a form whose names begin with a kind and a colon, by what follows. */
function fieldsOf({ texts }: Fields, kind: string): ReadonlyMap<string, string> {
  const given = Object.entries(texts).flatMap(([name, words]) =>
    name.startsWith(`${kind}:`) && words !== undefined ? [[name.slice(kind.length + 1), words] as const] : [],
  )
  return new Map(given)
}

/** What was typed of ledger rows, row by row. */
function rowsOf(fields: Fields): GivenRows {
  const rows = new Map<string, Map<FactFieldName, string>>()
  for (const name of factFieldNames)
    for (const [id, words] of fieldsOf(fields, name)) rows.set(id, (rows.get(id) ?? new Map<FactFieldName, string>()).set(name, words))
  return rows
}

/** What can be done with a story: each a ruling, each with its reason. */
export function storyRoutes(router: DeskRouter, { store, now, desk }: WebParts & { readonly desk: DeskOnWeb }): void {
  const { work } = desk
  router.page('/desk/stories', ({ c }) => storiesPage(store, (c.req.query('q') ?? '').slice(0, 200), now()))
  router.page('/desk/story/:id', ({ c, session }) => storyDeskPage(store, c.req.param('id') ?? '', session))
  const act = (
    verb: 'correct' | 'retract' | 'kill' | 'merge' | 'split',
    make: (it: AtDesk, on: { storyId: string; by: string; reason: string }) => Promise<Filed>,
  ): void =>
    router.act(`/desk/story/:id/${verb}`, async (it) => {
      const storyId = it.c.req.param('id') ?? ''
      const filed = await make(it, { storyId, by: it.session.name, reason: it.fields.texts['reason'] ?? '' })
      return { filed, page: await storyDeskPage(store, storyId, it.session) }
    })
  act('correct', async ({ fields }, on) => {
    const current = await store.dispatchOfStory(on.storyId)
    const all = current === null ? [] : [current.headline, ...current.summary, ...current.take, ...current.archive]
    return correctStory(work, {
      ...on,
      edits: new Map([...fieldsOf(fields, 'edit')].filter(([id, words]) => all.find((it) => it.id === id)?.text !== words)),
      rows: rowsOf(fields),
      dropRows: fields.all('row'),
      kind: oneOf(correctionKinds, fields.texts['kind'], 'correction'),
      foundBy: oneOf(finders, fields.texts['foundBy'], 'desk'),
      wrote: fields.texts['wrote'] ?? '',
      is: fields.texts['is'] ?? '',
    })
  })
  for (const verb of ['retract', 'kill'] as const)
    act(verb, ({ fields }, on) =>
      strikeStory(work, {
        ...on,
        verb,
        isLegal: fields.texts['legal'] === 'yes',
        foundBy: oneOf(finders, fields.texts['foundBy'], 'desk'),
      }),
    )
  act('merge', ({ fields }, on) => mergeStories(work, { ...on, into: fields.texts['into'] ?? '' }))
  act('split', ({ fields }, on) => splitStory(work, { ...on, articleIds: fields.all('article') }))
  router.act('/desk/ruling/:id/undo', async ({ c, session, fields }) => {
    const rulingId = c.req.param('id') ?? ''
    const filed = await undoRuling(work, { by: session.name, reason: fields.texts['reason'] ?? '', rulingId })
    const ruling = await store.rulingById(rulingId)
    return { filed, page: await storyDeskPage(store, ruling?.storyId ?? '', session) }
  })
}
