// Where the figures of a story's ledger rows stand among rows of the same type.
import type { Fact } from '../../domain/fact.ts'
import { figuresOfFact } from './figures.ts'
import type { FigurePlaced } from './magnitude.ts'

type Row = Pick<Fact, 'id' | 'type' | 'quantity' | 'hardware' | 'value'>

/**
 * Each figure of the story's rows beside those of other rows of its type, kind and unit. Rows whose figure is flagged are on neither side,
 * nor is a rumour of the story's own.
 */
export function placeInLedgerRows(own: readonly Fact[], rows: readonly Row[]): readonly FigurePlaced[] {
  const ids = new Set(own.map((it) => it.id))
  const others = rows.filter((it) => !ids.has(it.id)).map((row) => ({ type: row.type, figures: figuresOfFact(row, '') }))
  return own
    .filter((it) => it.status !== 'rumoured' && it.status !== 'superseded' && it.supersededBy === undefined)
    .flatMap((fact) =>
      figuresOfFact(fact, fact.announcedAt).map((figure): FigurePlaced => {
        const like = others
          .filter((it) => it.type === fact.type)
          .flatMap((it) => it.figures.filter(({ kind, unit }) => kind === figure.kind && unit === figure.unit))
        const smaller = like.filter((it) => it.value < figure.value).length
        const larger = like.filter((it) => it.value > figure.value).length
        return { ...figure, n: like.length, smaller, larger, among: 'ledger' }
      }),
    )
}
