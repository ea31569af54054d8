// The gate against a model's rewrites of a passage, one true and one false, written for this: what stands, and what falls.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sentence } from '../../domain/sentence.ts'
import { verifySentence } from '../../stages/verify/verify-draft.ts'
import { spanOf } from '../../stages/write/wording/evidence-of.ts'
import { checkout } from '../config.ts'
import { dossierOf } from './sample-dossiers.ts'

/**
 * A passage with a true and a false sentence over it; of those set aside only totals are looked at. Those told freely or far from the
 * passage's words were written by others who knew no check: as an editor would tell it, and as a careless model might.
 */
interface Rewrite {
  readonly language: string
  readonly aside: boolean
  readonly told?: 'freely' | 'far'
  readonly passage: string
  readonly stands: string
  readonly falls: string
}

/** As many false tellings as true ones. */
interface FreeRewrites {
  readonly passage: string
  readonly stands: readonly string[]
  readonly falls: readonly string[]
}

/** What became of one sentence at the gate. */
export interface RewriteCase extends Pick<Rewrite, 'language' | 'aside' | 'told'> {
  readonly isTrue: boolean
  readonly text: string
  readonly cut: boolean
  readonly reason: string
}

/** Copying and style are other gates: here only truth counts. */
const otherGates: ReadonlySet<string> = new Set(['overlap', 'house-style'])

function casesOf({ language, aside, told, passage, stands, falls }: Rewrite, at: number): readonly RewriteCase[] {
  const publisher = 'Fenwick Courier'
  const report = { id: `w${at}`, title: '', text: passage, publishedAt: '2026-05-12T08:00:00Z', language, publisher }
  const dossier = dossierOf(`w${at}`, [report], [])
  const [first, ...others] = dossier.claims.flatMap((claim) => spanOf(claim, dossier) ?? [])
  if (first === undefined) throw new Error(`No claim is read from: ${passage}`)
  const evidence = [first, ...others] as const
  return [true, false].map((isTrue) => {
    const text = isTrue ? stands : falls
    const reported = `${text}, ${publisher} reports.`
    const sentence: Sentence = { kind: 'claim', id: `w${at}`, part: 'summary', text: reported, evidence, writer: 'summary/1 a model' }
    const failed = verifySentence(sentence, dossier, dossier.receipt.sentence, new Map()).find(
      (each) => each.grade !== 'supported' && !otherGates.has(each.check),
    )
    return {
      language,
      aside,
      ...(told !== undefined && { told }),
      isTrue,
      text,
      cut: failed !== undefined,
      reason: failed === undefined ? '' : `${failed.check}: ${failed.reason}`,
    }
  })
}

/**
 * Every sentence in the order of the file.
 *
 * @throws if the rewrites cannot be read
 */
export function rewriteCases(): readonly RewriteCase[] {
  const rowsOf = <Row>(file: string): readonly Row[] => JSON.parse(readFileSync(join(checkout, file), 'utf8')) as readonly Row[]
  const pairsOf = (file: string, told: 'freely' | 'far'): readonly Rewrite[] =>
    rowsOf<FreeRewrites>(file).flatMap(({ passage, stands, falls }) =>
      stands.map((each, at): Rewrite => {
        const wrong = falls[at]
        if (wrong === undefined) throw new Error(`A true telling has no false one beside it: ${each}`)
        return { language: 'en', aside: false, told, passage, stands: each, falls: wrong }
      }),
    )
  const told = [...pairsOf('eval/free-rewrites.json', 'freely'), ...pairsOf('eval/far-rewrites.json', 'far')]
  return [...rowsOf<Rewrite>('eval/rewrites.json'), ...told].flatMap(casesOf)
}

/** Shares of the false sentences caught and of the true ones cut, for passages in English and in other languages, of those set aside, told freely and told far from the passage's words. */
export function rewriteShares(
  cases: readonly RewriteCase[],
): readonly { readonly name: string; readonly value: number; readonly n: number }[] {
  const parts: readonly (readonly [string, (it: RewriteCase) => boolean])[] = [
    ['', ({ language, told }) => language === 'en' && told === undefined],
    ['.free', ({ told }) => told === 'freely'],
    ['.far', ({ told }) => told === 'far'],
    ['.aside', ({ language, aside }) => language === 'en' && aside],
    ['.foreign', ({ language }) => language !== 'en'],
  ]
  return parts.flatMap(([part, isIn]) =>
    [false, true].map((isTrue) => {
      const of = cases.filter((it) => it.isTrue === isTrue && isIn(it))
      const name = `rewrites.${isTrue ? 'true_cut' : 'caught'}${part}`
      return { name, value: of.filter(({ cut }) => cut).length / Math.max(1, of.length), n: of.length }
    }),
  )
}
