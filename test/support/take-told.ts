// The take of a story, and whether it passes the checks, for tests of takes.
import type { Entity } from '../../src/domain/entity.ts'
import { rule } from '../../src/stages/edit/rule.ts'
import { verifyDraft } from '../../src/stages/verify/verify-draft.ts'
import { writeWithoutModel } from '../../src/stages/write/without-model.ts'
import { dossierOf } from './in-memory-story.ts'

const now = new Date('2026-05-12T12:00:00Z')

/** Entities of a test's own from their names and kinds. */
export const entitiesOf = (pairs: readonly (readonly [name: string, kind: Entity['kind']])[]): readonly Entity[] =>
  pairs.map(([name, kind], at) => ({ id: `en_${at}`, name, kind, aliases: [], source: 'test' }))

/** Whom reports on the industry's other news name: a lab and its cloud, makers, a regulator, a product, a person, an agency. */
export const industry = entitiesOf([
  ['Orla AI', 'ai_lab'],
  ['Orla Cloud', 'cloud'],
  ['Holt Silicon', 'chip_maker'],
  ['Mirrick Labels', 'company'],
  ['Calder Commission', 'regulator'],
  ['Calder', 'country'],
  ['Castle 3', 'model'],
  ['Fenwick Courier', 'agency'],
  ['Ada Quill', 'person'],
])

const publishers = ['Fenwick Courier', 'Calder Post']

/** The take on reports under one headline, sentence by sentence; `noTake` says why there is none. */
export function takeTold(title: string, texts: readonly string[], entities: readonly Entity[]) {
  const reports = texts.map((text, at) => ({
    id: `r${at}`,
    title,
    text,
    publishedAt: '2026-05-12T08:00:00Z',
    publisher: publishers[at] ?? `Courier ${at}`,
  }))
  const dossier = dossierOf({ reports, entities, ledger: [], receiptSentence: 'x' })
  const draft = writeWithoutModel(dossier, now)
  const { takePasses } = rule({ draft, verdicts: verifyDraft(draft, dossier, { receiptSentence: 'x' }), dossier, now })
  return { take: draft.take.map(({ text: each }) => each), noTake: draft.noTake, takePasses }
}
