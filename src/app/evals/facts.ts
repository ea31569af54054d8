// The ledger's rules against sentences of ours: what each states as typed facts, what must give none, and what the rules make of it.
import { readdirSync, readFileSync } from 'node:fs'
import type { Article } from '../../domain/article.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Source } from '../../domain/source.ts'
import { claimsByRule } from '../../stages/record/claims-by-rule.ts'
import { factsByRule } from '../../stages/record/facts-by-rule.ts'
import { splitSentences } from '../../text/sentences.ts'
import { frameSentences } from './fact-frames.ts'
import { factLine, type MarkedSentence } from './marked-sentence.ts'

/** What the rules found, each fact in the same writing. */
export interface ReadSentence extends MarkedSentence {
  readonly found: readonly string[]
}

const folder = new URL('../../../test/fixtures/facts/', import.meta.url)

/** Every marked sentence and filled frame of test/fixtures/facts, read by the rules as a one-sentence report of an outlet that is no party. */
export function readMarkedSentences(): readonly ReadSentence[] {
  const marked = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) => parseMarked(readFileSync(new URL(file, folder), 'utf8'), file.replace('.txt', '')))
  return [...marked, ...frameSentences()].map((it) => ({ ...it, found: factsIn(it) }))
}

function parseMarked(text: string, set: string): readonly MarkedSentence[] {
  const marked: { set: string; language: string; text: string; mustNot: boolean; expected: string[] }[] = []
  for (const line of text.split('\n')) {
    const opened = /^([a-z]{2})(!?): (.+)$/u.exec(line)
    if (opened !== null) marked.push({ set, language: opened[1] ?? '', text: opened[3] ?? '', mustNot: opened[2] === '!', expected: [] })
    else if (line.startsWith('= ')) marked.at(-1)?.expected.push(factLine(line.slice(2).split('|')))
  }
  return marked
}

function factsIn({ text, language }: MarkedSentence): readonly string[] {
  const publishedAt = '2026-05-28T09:00:00Z'
  const sentences = splitSentences(text, language)
  const shell = { id: 'a', version: 1, title: '', text, language, publishedAt, sentences, url: 'https://harbour-post.example/a' }
  const source = { id: 's', name: 'Harbour Post', owner: 'Harbour Post', kind: 'trade', allowlisted: true }
  const article = shell as unknown as Article
  const claims = claimsByRule({ article, storyId: 'st', originId: 'o', entities: [], mentions: [] })
  return factsByRule({ article, source: source as unknown as Source, claims, entities: [], originId: 'o' }).map(written)
}

function written({ type, status, quantity = [], hardware = [], value = [], subject, object = [] }: Fact): string {
  const span = ({ lo, hi }: { readonly lo: number; readonly hi: number }): string => (lo === hi ? `${lo}` : `${lo}-${hi}`)
  const counts = [...quantity, ...hardware.flatMap(({ count }) => count ?? [])]
  const figures = [
    ...counts.map((each) => `${span(each)} ${each.unit} ${each.qualifier}`),
    ...value.map((each) => `${span(each)} ${each.currency}`),
  ]
  return factLine([type, status, figures.join(','), [...subject, ...object].map(({ entity }) => entity).join(',')])
}

interface Measure {
  readonly name: string
  readonly value: number
  readonly n: number
}

/** Precision, the same with a wrong fact counted twice, recall, and the sentences that gave a fact they must not give. */
export function factMeasures(read: readonly ReadSentence[], set: string): readonly Measure[] {
  const own = read.filter((it) => it.set === set)
  let [right, found, expected] = [0, 0, 0]
  for (const sentence of own) {
    const left = [...sentence.expected]
    found += sentence.found.length
    expected += sentence.expected.length
    for (const fact of sentence.found) {
      const at = left.indexOf(fact)
      if (at < 0) continue
      left.splice(at, 1)
      right += 1
    }
  }
  const forbidden = own.filter((it) => it.mustNot)
  const wrong = found - right
  return [
    { name: `facts.${set}.precision`, value: right / Math.max(1, found), n: found },
    { name: `facts.${set}.precision_wrong_twice`, value: right / Math.max(1, right + 2 * wrong), n: found },
    { name: `facts.${set}.recall`, value: right / Math.max(1, expected), n: expected },
    { name: `facts.${set}.must_not_emitted`, value: forbidden.filter((it) => it.found.length > 0).length, n: forbidden.length },
  ]
}
