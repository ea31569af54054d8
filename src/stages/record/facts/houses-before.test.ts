import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sureRowsOf } from '../../../../test/support/sure-rows.ts'

function sureRows(text: string): readonly string[] {
  return sureRowsOf(text).rows.map(({ fact }) => {
    const houses = [...fact.subject, ...(fact.object ?? [])].map(({ entity }) => entity)
    const size = fact.quantity?.[0]?.lo ?? fact.hardware?.[0]?.count?.lo ?? fact.value?.[0]?.lo
    return `${fact.type} ${fact.status} ${size}: ${houses.toSorted((a, b) => (a < b ? -1 : 1)).join(', ')}`
  })
}

test('“its” is of the only house that the sentence before names', () => {
  assert.deepEqual(
    sureRows('Wendmoor AI is done with diesel. Its supplier, Larch Energy, has agreed to deliver 17 MW from a wind farm in Fife.'),
    ['power_supply announced 17: Larch Energy, Wendmoor AI'],
  )
})

test('the campus is that of the house before, and so is what happened to it', () => {
  assert.deepEqual(
    sureRows('Cranes stand idle at Tolland Data’s site in Mold. The 64 MW campus is on hold until a road is built, the company said.'),
    ['capacity_build paused 64: Tolland Data'],
  )
  assert.deepEqual(
    sureRows('Tolland Data broke ground in Mold on Friday. The campus will have a capacity of 64 MW and should open in 2029.'),
    ['capacity_build under_construction 64: Tolland Data'],
  )
})

test('who lends or puts in money does so to the house that looked for it', () => {
  assert.deepEqual(sureRows('Tolland Data has found new lenders. Cheviot Bank is lending £90 million, secured on its halls in Mold.'), [
    'financing financed 90000000: Cheviot Bank, Tolland Data',
  ])
  assert.deepEqual(sureRows('Wendmoor AI has raised a second round. Investors led by Larkhill Capital put in $70 million, it said.'), [
    'financing financed 70000000: Larkhill Capital, Wendmoor AI',
  ])
})

test('the other side may be named by its part', () => {
  assert.deepEqual(
    sureRows('Larch Energy has sold the output of its wind farm. The customer is Tolland Data, which will receive 30 MW for ten years.'),
    ['power_supply announced 30: Larch Energy, Tolland Data'],
  )
})

test('a deal that names nobody is that of the two houses before', () => {
  assert.deepEqual(
    sureRows(
      'Wendmoor Robotics trains its models on machines of Tolland Cloud. The three-year contract is worth $45 million and covers 2,000 GPUs.',
    ),
    ['compute_contract announced 2000: Tolland Cloud, Wendmoor Robotics'],
  )
  assert.deepEqual(sureRows('Wendmoor AI has sealed its contract with Tolland Cloud. The lab gets the use of 2,000 GPUs from May.'), [
    'compute_contract contracted 2000: Tolland Cloud, Wendmoor AI',
  ])
})

test('where the sentence before names another house too, or denies, “its” and “the deal” are nobody’s', () => {
  assert.deepEqual(
    sureRows('Wendmoor AI and Hexby Labs are done with diesel. Its supplier has agreed to deliver 17 MW from a wind farm in Fife.'),
    [],
  )
  assert.deepEqual(
    sureRows('Wendmoor AI has not chosen Tolland Cloud. The three-year contract is worth $45 million and covers 2,000 GPUs.'),
    [],
  )
})
