// What the ledger's rules made of each marked set before they were mended on it, right and wrong, as test/fixtures/facts/first-runs.txt keeps it.
import type { Entity } from '../../domain/entity.ts'
import type { Fact, Party } from '../../domain/fact.ts'
import type { Quantity } from '../../domain/quantity.ts'
import { indexNames, namesIn } from '../../stages/record/deals/deal-names.ts'
import type { FactInSentence } from '../../stages/record/facts/fact-doubts.ts'

/** A row as the rules of the time read it, and whether the marks have it. */
export interface FirstRun extends FactInSentence {
  readonly set: string
  readonly line: string
  readonly isRight: boolean
}

/**
 * `en third: sentence`, then a line for each row: `+` right or `-` wrong, `2` behind it for a row of the
 * second reading, and the row in the writing of the marked sets.
 */
export function readFirstRuns(text: string, registry: readonly Entity[]): readonly FirstRun[] {
  const index = indexNames(registry)
  return text.split(/\n(?=[a-z]{2} \p{L}+: )/u).flatMap((block) => {
    const [head = '', ...lines] = block.split('\n')
    const opened = /^([a-z]{2}) (\p{L}+): (.+)$/u.exec(head)
    if (opened === null) return []
    const [, language = '', set = '', sentence = ''] = opened
    const told = lines
      .filter((line) => /^[+-]2? /.test(line))
      .map((line) => ({ line, isSecond: line.charAt(1) === '2', fact: factOf(line) }))
    const factsOf = (isSecond: boolean): readonly Fact[] => told.filter((each) => each.isSecond === isSecond).map((each) => each.fact)
    const names = namesIn(sentence, index, language, new Set())
    return told.map(({ line, isSecond, fact }) => ({
      set,
      line,
      isRight: line.startsWith('+'),
      text: sentence,
      language,
      names,
      beside: factsOf(isSecond),
      other: factsOf(!isSecond),
      fact,
      ...(isSecond && { reading: 'second' as const }),
    }))
  })
}

/** Of a row as the marked sets write it, only what the signs of doubt ask. */
export function factOf(line: string): Fact {
  const [type = '', status = '', figures = '', parties = ''] = line
    .replace(/^[+-]2? /, '')
    .split('|')
    .map((each) => each.trim())
  const said = figures.split(',').map((each) => each.trim().split(' '))
  const span = (words: string): { readonly lo: number; readonly hi: number } => {
    const [lo = 0, hi = lo] = words.split('-').map(Number)
    return { lo, hi }
  }
  const quantity = said.flatMap(([number = '', unit = '', qualifier]) =>
    qualifier === undefined ? [] : [{ ...span(number), unit, qualifier } as Quantity],
  )
  const value = said.flatMap(([number = '', currency = '', qualifier]) =>
    qualifier !== undefined || number === '' ? [] : [{ ...span(number), currency }],
  )
  const subject: Party[] = parties.split(',').flatMap((each) => {
    const at = each.lastIndexOf(':')
    return at < 0 ? [] : [{ entity: each.slice(0, at).trim(), role: each.slice(at + 1).trim() }]
  })
  return { type, status, quantity, value, subject, place: { name: 'unstated', precision: 'unstated' } } as unknown as Fact
}
