import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCutShort } from './cut-short.ts'

test('a thing said without its verb, a sending without its end, a split measure and two names run together are cut short', () => {
  for (const text of [
    'Vega seemed to insinuate that Otto Lund, the harbour chief of staff',
    'Vega announced that he had dispatched Minister Otto Lund',
    'The harbour master chalked up the pilots’ behaviour',
    'The rules called for 12 to “18 months in the yard”',
    'President Vega Speaker Lena Brandt named the pilots',
    'The harbour court heard arguments on 3 May 2026',
    'The harbour court took the step of hearing the pilots',
    'Vega stood by Lund after he offered to go amid concern.',
    'The yard has new contractswith pilots of the north',
    'Marines entered the harbour after',
    'Shares of Vega rose 3% during early on 3 May 2026 trading',
    'Pilots said that dock rot is an aggressive type that is hard to treat',
    'Lena Brandt is to become US ambassador',
    'Pilots found nothing to support the accusations.',
    'The plan turns the port into a global leader.',
    'Vega blamed his former lawyer, for leaving the port',
    'Lund felt no pressure, from the board to resign',
  ])
    assert.equal(isCutShort(text), true, text)
})

test('what is whole is not cut short', () => {
  for (const text of [
    'Vega said that Otto Lund, the harbour chief of staff, lied',
    'Vega said that pilots want more ferries',
    'Vega said that Lund will resign',
    'Vega dispatched Minister Otto Lund to the islands',
    'Two boats were dispatched after the storm',
    'The board attributed the delay to the storm',
    'The town chalked up a third win',
    'The rules call for 12 to 18 months in “the yard”',
    'Vice President Otto Lund and Speaker Lena Brandt named the pilots',
    'The harbour court heard arguments over the quay on 3 May 2026',
    'The harbour court took the first step towards hearing the pilots',
    'The plan for the quay drew criticism from pilots',
    'Vega paid the pilots the day after',
    'Shares of Vega rose 3% in early trading on 3 May 2026',
    'Dock rot is a type of rust that is hard to treat',
    'Lena Brandt is to become US ambassador to Norway',
    'Pilots found nothing to support the accusations against Lund.',
    'The plan turns the port into a global leader in repairs.',
    'Vega blamed his former lawyer, Otto Lund, for leaving the port',
    'Vega paid his former lawyer for leaving the port',
  ])
    assert.equal(isCutShort(text), false, text)
})
