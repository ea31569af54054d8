// What the ledger's rules made of each marked set before they were mended on it, right and wrong, as test/fixtures/facts/first-runs.txt keeps it.
import type { Fact, Party } from '../../domain/fact.ts'
import type { Quantity } from '../../domain/quantity.ts'
import { indexNames, namesIn } from '../../stages/record/deal-names.ts'
import type { FactInSentence } from '../../stages/record/fact-doubts.ts'

/** A row as the rules of the time read it, and whether the marks have it. */
export interface FirstRun extends FactInSentence {
  readonly set: string
  readonly line: string
  readonly isRight: boolean
}

/** `en third: sentence`, then a line for each row: `+` right or `-` wrong, and the row in the writing of the marked sets. */
export function readFirstRuns(text: string): readonly FirstRun[] {
  return text.split(/\n(?=[a-z]{2} \p{L}+: )/u).flatMap((block) => {
    const [head = '', ...lines] = block.split('\n')
    const opened = /^([a-z]{2}) (\p{L}+): (.+)$/u.exec(head)
    if (opened === null) return []
    const [, language = '', set = '', sentence = ''] = opened
    const told = lines.filter((line) => /^[+-] /.test(line))
    const beside = told.map((line) => factOf(line.slice(2)))
    const names = namesIn(sentence, indexNames([]), language, new Set())
    return told.map((line, at) => ({
      set,
      line,
      isRight: line.startsWith('+'),
      text: sentence,
      language,
      names,
      beside,
      fact: beside[at] as Fact,
    }))
  })
}

/** Only what the signs of doubt ask of a row. */
function factOf(line: string): Fact {
  const [type = '', status = '', figures = '', parties = ''] = line.split('|').map((each) => each.trim())
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
