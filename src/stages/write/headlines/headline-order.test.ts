import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reordered } from './headline-order.ts'

const rows: readonly (readonly [told: string, otherwise: string])[] = [
  ['Board clears Lena Brandt of fraud allegations', 'Board clears Lena Brandt of allegations of fraud'],
  ['Envoys warn of trade war between Lund and Oslo', 'Envoys warn of Lund-Oslo trade war'],
  ['Blast near Lund leaves 1 dead and 8 wounded', 'Blast near Lund kills 1 and wounds 8'],
  ['New law lets riders apply for cheap tickets', 'New law allows riders to apply for cheap tickets'],
  ['Riders say they have a tax cut deal', 'Riders say they have a deal on tax cuts'],
  ['Board caps harbour connections at 50 MW', 'Board limits harbour connections to 50 MW'],
  ['Board limits fares to EUR 9', 'Board caps fares at EUR 9'],
  ['Vega gives riders passes for half the price', 'Vega gives riders passes at half the price'],
  ['Vega denies it ran on leaked fuel', 'Vega denies that it ran on leaked fuel'],
  ['Vega riders call for halt to night work', 'Vega riders call for end to night work'],
  ['Orion pushes back second pier at Lund', 'Orion delays second pier at Lund'],
  ['Orion sells out of summer passes until July', 'Orion has sold all summer passes until July'],
  ['Riders win limits after 37-day strike', 'Riders win limits after strike of 37 days'],
  ['Orion wins permit despite farmers’ protest', 'Orion wins permit despite protest by farmers'],
  ['Riders charged in Lund with fraud', 'Riders charged with fraud in Lund'],
  ['Board signs order closing night piers', 'Board signs order that closes night piers'],
  ['Council backs laws closing night piers', 'Council backs laws that close night piers'],
  ['Court rules against Lund law targeting small ferries', 'Court rules against Lund law on small ferries'],
  ['Vega backs away from further strikes in Lund', 'Vega backs away from more strikes in Lund'],
  ['Orion sells fewest number of tickets in May', 'Orion sells fewest tickets in May'],
  ['Crowds fill Lund for anti-Brandt ferry march', 'Crowds fill Lund for ferry march against Brandt'],
  ['Harbour blasts kill at least 20 in Lund', 'Harbour blasts in Lund kill at least 20'],
  ['Records show Orne stepped in when Vega moved pier', 'Records show Orne stepped in as Vega moved pier'],
  ['Brandt may be forced to close pier', 'Brandt could be forced to close pier'],
]
for (const [told, otherwise] of rows) test(`"${told}" may be told as "${otherwise}"`, () => assert.ok(reordered(told).includes(otherwise)))

test('what a court lets be done is not told as what may come about', () => {
  assert.deepEqual(reordered('Court says ferries may be closed'), [])
})

test('whoever reports, plans or orders something is no report, plan or order that does it', () => {
  for (const line of ['Vega reports falling sales in Lund', 'Brandt plans opening party in Lund', 'Board drops plan following protests'])
    assert.deepEqual(
      reordered(line).filter((told) => / that /u.test(told)),
      [],
    )
})

test('what is against a people is not told as against an adjective', () => {
  for (const line of ['Brandt condemns anti-Lundian remarks', 'Riders join anti-Gaelic protests', 'Riders fear anti-Israeli march'])
    assert.deepEqual(
      reordered(line).filter((told) => / against /u.test(told)),
      [],
    )
})
