import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../../test/support/in-memory-story.ts'
import type { Entity } from '../../domain/entity.ts'
import type { SourceKind } from '../../domain/source.ts'
import { writeWithoutModel } from './without-model.ts'

const house = (id: string, name: string, kind: Entity['kind']): Entity => ({
  id,
  name,
  kind,
  aliases: [],
  source: 'invented for this test',
})
const entities = [house('skerrivane', 'Skerrivane Labs', 'ai_lab'), house('orla', 'Orla Ferries', 'company')]

/** The mentions of a story on ferries that Skerrivane Labs tells, as a source of that kind. */
function mentionsToldBy(kind: SourceKind): readonly string[] {
  const dossier = dossierOf({
    reports: [
      {
        id: 'r1',
        title: 'Orla Ferries sells nine ferries',
        text: 'Orla Ferries sold nine of its ferries to a shipyard in Porto.',
        publishedAt: '2026-11-03T08:00:00Z',
        publisher: 'Skerrivane Labs',
      },
    ],
    entities,
    ledger: [],
    receiptSentence: 'x',
  })
  const sources = dossier.sources.map((each) => ({ ...each, source: { ...each.source, kind } }))
  const draft = writeWithoutModel({ ...dossier, entities, sources }, new Date('2026-11-04T00:00:00Z'))
  assert.ok(
    draft.summary.some(({ text }) => text.includes('Skerrivane Labs')),
    'the summary names who tells it',
  )
  return draft.mentions
}

test('who only reports on others is no mention, and a lab that publishes its own news is one', () => {
  for (const kind of ['trade', 'general', 'agency', 'press-release'] as const) assert.deepEqual(mentionsToldBy(kind), ['orla'], kind)
  for (const kind of ['lab', 'company', 'regulator'] as const) assert.ok(mentionsToldBy(kind).includes('skerrivane'), kind)
})
