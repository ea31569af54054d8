// The ledger's rules against sentences of ours: what each states as typed facts, what must give none, and what the rules make of it.
import { readdirSync, readFileSync } from 'node:fs'
import type { Article } from '../../domain/article.ts'
import { type Entity, firstWord, nameStarts } from '../../domain/entity.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Source } from '../../domain/source.ts'
import { claimsByRule } from '../../stages/record/claims/claims-by-rule.ts'
import { judgeFact, sureFrom } from '../../stages/record/facts/fact-gate.ts'
import { readByRule } from '../../stages/record/facts/facts-by-rule.ts'
import { splitSentences } from '../../text/sentences.ts'
import { frameSentences } from './fact-frames.ts'
import { factLine, type MarkedSentence, roleLines } from './marked-sentence.ts'

/** What the rules found, each fact in the same writing. */
export interface ReadSentence extends MarkedSentence {
  readonly found: readonly string[]
  /** Those of `found` that the ledger takes as the wire's own; the others wait at the desk. */
  readonly sure: readonly string[]
  readonly foundRoles: readonly string[]
}

const folder = new URL('../../../test/fixtures/facts/', import.meta.url)

/** Every marked sentence of test/fixtures/facts, by set. */
export const markedSentences = (): readonly MarkedSentence[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) => parseMarked(readFileSync(new URL(file, folder), 'utf8'), file.replace('.txt', '')))

/** Every marked sentence and filled frame, read by the rules as a one-sentence report of an outlet that is no party. */
export function readMarkedSentences(): readonly ReadSentence[] {
  const registry: readonly Entity[] = JSON.parse(readFileSync(new URL('../../../beat/entities.json', import.meta.url), 'utf8'))
  return [...markedSentences(), ...frameSentences()].map((it) => ({ ...it, ...readBy(it, registry) }))
}

/** Sets of which every second sentence may be read and learnt from, counted from 1; the odd ones stay unread and measure. */
const halved = new Set([
  'twentythird',
  'twentyfirst',
  'twentyfifth',
  'twentysixth',
  'twentyeighth',
  'twentyninth',
  'thirtieth',
  'thirtyfirst',
  'thirtysecond',
])

/** The sentences of the halved sets once more, as `_even` (read) and `_odd` (unread). */
export const inHalves = <Read extends MarkedSentence>(read: readonly Read[]): readonly Read[] =>
  [...halved].flatMap((set) =>
    read.filter((it) => it.set === set).map((it, at) => ({ ...it, set: `${set}_${at % 2 === 0 ? 'odd' : 'even'}` })),
  )

function parseMarked(text: string, set: string): readonly MarkedSentence[] {
  const marked: { set: string; language: string; text: string; mustNot: boolean; expected: string[]; roles: string[] }[] = []
  for (const line of text.split('\n')) {
    const opened = /^([a-z]{2})(!?): (.+)$/u.exec(line)
    if (opened !== null)
      marked.push({ set, language: opened[1] ?? '', text: opened[3] ?? '', mustNot: opened[2] === '!', expected: [], roles: [] })
    else if (line.startsWith('= ')) {
      const fact = line.slice(2).split('|')
      marked.at(-1)?.expected.push(factLine(fact))
      marked.at(-1)?.roles.push(...roleLines(fact))
    }
  }
  return marked
}

function readBy({ text, language }: MarkedSentence, registry: readonly Entity[]): Pick<ReadSentence, 'found' | 'foundRoles' | 'sure'> {
  const starts = new Set(nameStarts(text))
  const entities = registry.filter((it) => [it.name, ...it.aliases].some((name) => starts.has(firstWord(name) ?? '')))
  const publishedAt = '2026-05-28T09:00:00Z'
  const sentences = splitSentences(text, language)
  const shell = { id: 'a', version: 1, title: '', text, language, publishedAt, sentences, url: 'https://harbour-post.example/a' }
  const source = { id: 's', name: 'Harbour Post', owner: 'Harbour Post', kind: 'trade', allowlisted: true }
  const article = shell as unknown as Article
  const claims = claimsByRule({ article, storyId: 'st', originId: 'o', entities, mentions: [] })
  const read = readByRule({ article, source: source as unknown as Source, claims, entities, originId: 'o' })
  const facts = read.map((it) => written(it.fact))
  const sure = read.filter((it) => judgeFact(it).score >= sureFrom).map((it) => factLine(written(it.fact)))
  return { found: facts.map(factLine), foundRoles: facts.flatMap(roleLines), sure }
}

function written({ type, status, quantity = [], hardware = [], value = [], subject, object = [] }: Fact): readonly string[] {
  const span = ({ lo, hi }: { readonly lo: number; readonly hi: number }): string => (lo === hi ? `${lo}` : `${lo}-${hi}`)
  const counts = [...quantity, ...hardware.flatMap(({ count }) => count ?? [])]
  const figures = [
    ...counts.map((each) => `${span(each)} ${each.unit} ${each.qualifier}`),
    ...value.map((each) => `${span(each)} ${each.currency}`),
  ]
  return [type, status, figures.join(','), [...subject, ...object].map(({ entity, role }) => `${entity}:${role}`).join(',')]
}

interface Measure {
  readonly name: string
  readonly value: number
  readonly n: number
}

/**
 * Precision, the same with a wrong fact counted twice, recall, the sentences that gave a fact they must not give, and of all parts
 * that parties play in facts of a type: how many of those found are marked, and how many of those marked are found. `ledger_` is of those
 * rows that the ledger takes without a person.
 */
export function factMeasures(read: readonly ReadSentence[], set: string): readonly Measure[] {
  const own = read.filter((it) => it.set === set)
  const facts = agreement(own.map(({ expected, found }) => ({ expected, found })))
  const roles = agreement(own.flatMap(({ roles: expected, foundRoles: found }) => (expected === undefined ? [] : [{ expected, found }])))
  const ledger = agreement(own.map(({ expected, sure }) => ({ expected, found: sure })))
  const forbidden = own.filter((it) => it.mustNot)
  const wrong = facts.found - facts.right
  return [
    { name: `facts.${set}.precision`, value: facts.right / Math.max(1, facts.found), n: facts.found },
    { name: `facts.${set}.precision_wrong_twice`, value: facts.right / Math.max(1, facts.right + 2 * wrong), n: facts.found },
    { name: `facts.${set}.recall`, value: facts.right / Math.max(1, facts.expected), n: facts.expected },
    { name: `facts.${set}.must_not_emitted`, value: forbidden.filter((it) => it.found.length > 0).length, n: forbidden.length },
    { name: `facts.${set}.ledger_precision`, value: ledger.right / Math.max(1, ledger.found), n: ledger.found },
    { name: `facts.${set}.ledger_recall`, value: ledger.right / Math.max(1, ledger.expected), n: ledger.expected },
    { name: `facts.${set}.ledger_must_not_emitted`, value: forbidden.filter((it) => it.sure.length > 0).length, n: forbidden.length },
    { name: `facts.${set}.role_precision`, value: roles.right / Math.max(1, roles.found), n: roles.found },
    { name: `facts.${set}.role_recall`, value: roles.right / Math.max(1, roles.expected), n: roles.expected },
  ]
}

/** How many lines were marked, were found, and are both, each line counted as often as it stands. */
function agreement(sentences: readonly { readonly expected: readonly string[]; readonly found: readonly string[] }[]) {
  const sum = { expected: 0, found: 0, right: 0 }
  for (const { expected, found } of sentences) {
    const left = [...expected]
    sum.found += found.length
    sum.expected += expected.length
    for (const line of found) {
      const at = left.indexOf(line)
      if (at < 0) continue
      left.splice(at, 1)
      sum.right += 1
    }
  }
  return sum
}
