import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { slotsWithSigns, tellsSlot } from './slots-told.ts'

/** For each slot a sentence that fills it. */
const fills: Readonly<Record<string, string>> = {
  'sum-saved': 'The cuts will cost $12 million and save $30 million a year.',
  'cost-of-posts': 'The posts will cost EUR 9 million a year.',
  'posts-filled-again': 'Half of the posts will be filled again in spring, and none backfilled before.',
  'sales-by-product': 'The app brought in $4 million last year.',
  'plan-after': 'It plans to spend EUR 40 billion over the next three years.',
  repayments: 'The loan is paid back in equal instalments.',
  'orders-by-quarter': 'Orders fell to EUR 3.1 billion.',
  'orders-back': 'Orders came to 4,000.',
  'split-of-money': 'Half of the money is for chips.',
  'customers-signed': 'It has contracts for EUR 96 billion.',
  'use-by-user': 'They send 2.1 billion messages a day.',
  'spent-on-use': 'Firms spent $700 a head on it.',
  'units-sold-by-week': 'Holt delivered 12,000 of the parts.',
  'day-of-new-date': 'The hall will open on 3 March.',
  'closing-conditions': 'Holt must sell two halls.',
  'accounts-of-bought': 'Orne had sales of $90 million.',
  'rent-of-site': 'It brings in rent of EUR 20 million.',
  'findings-told': 'It found that Holt had favoured its own cloud.',
  'use-of-money': 'Half of the money will be spent on computing.',
  'price-term': 'The price is fixed until June.',
  'hours-sold': 'About 80% of the hours are booked.',
  'units-sold': 'It is used by 41,000 developers.',
  'outside-test': 'Independent testers found that it was slower.',
  'next-vote': 'The Senate is expected to vote on 4 June.',
  'appeal-decided': 'The appeal was dismissed.',
  'fine-accepted': 'Holt will appeal.',
  'figures-after': 'Compliance costs each of them EUR 2 million.',
  'teams-cut': 'Most cuts fall on marketing.',
  'teams-left': 'She led the robotics group.',
  'price-of-power': 'The price is EUR 84 per megawatt-hour.',
  'share-of-use': 'Vega used 3.1 TWh last year.',
  'sites-supplied': 'Vega wants it for a data centre at Lund.',
  'cost-of-run': 'The run cost $60 million.',
  'credits-paid': 'Orla paid customers 210 million kronor in credits.',
  'cause-told': 'It failed when an engineer installed an update.',
  'option-taken-up': 'Holt has taken up the option.',
  'place-instead': 'It will build elsewhere.',
  'appeal-filed': 'Holt will appeal.',
  'share-let': 'Half of it is leased to Orla.',
  tenant: 'The hall is let to Orla Cloud.',
  phases: 'The first 60 MW opens in March 2028.',
  purpose: 'It is for inference.',
  basis: 'The figure includes cooling.',
  'chip-count': 'It will hold 12,000 Holt accelerators.',
  'computing-bought': 'It pays $1.90 an hour.',
  'order-cover': 'Its output is sold out.',
  'cost-of-loss': 'It would owe USD 2 billion in damages.',
  refinanced: 'It agreed a new loan of EUR 40 million.',
  'use-of-text': 'About 12% of its answers draw on the archive.',
  'share-of-income': 'It had revenue of EUR 40 million last year.',
  'sites-valued': 'The sites were valued at EUR 2 billion.',
  'use-measured': 'It used 4 million litres in May.',
  'start-of-work': 'Work has begun.',
  'sales-by-customer': 'Two customers accounted for 46% of revenue.',
  'volume-and-price': 'Prices rose by 12%.',
  'challenge-decided': 'The court upheld the award.',
  'cost-of-now': 'The ministry currently spends EUR 9 million on it.',
  'price-of-used': 'Used chips are worth 35% of their price.',
  security: 'The loan is secured on its chips.',
  'sold-ahead': 'Customers have booked 40% of them.',
  'opted-out': 'So far 240 have opted out.',
  'suit-decided': 'The jury awarded them EUR 3 million.',
  'cost-kept': 'The plant is over budget.',
  'first-shipped': 'Holt has shipped 40 of them.',
  'work-done-meanwhile': 'During the strike it handled 300 orders a day.',
  'cost-of-rise': 'The rise would cost it EUR 9 million a year.',
  'binding-answer': 'The answer is binding on the lab.',
  'kept-for': 'It keeps conversations for 90 days.',
  'paying-among': 'Of those, 4,000 are business customers.',
  'largest-hit': 'The largest customers were charged most.',
  'other-buyer': 'Another bidder has come forward.',
  'cost-of-wait': 'It lost two customers because of the deal.',
  'share-rights': 'They hold preferred shares.',
  'royalty-rate': 'The judge set a royalty of $4 a card.',
  'rate-in-use': 'In production it happened in 4 of 900 runs.',
  'cost-of-damage': 'It puts the damage at EUR 3 million.',
  'insurer-pays': 'The insurer will pay.',
  'customers-kept': 'Two customers have renewed.',
  'let-again': 'New tenants have signed for it.',
  'granted-under': 'It has granted 12 licences under the new rule.',
  'scores-repeated': 'A university has repeated the other six.',
  'kept-on': 'They come back on contracts of a year.',
  'cost-of-return': 'They get a bonus of EUR 10,000.',
  'hours-matched': 'A battery gives power at night.',
  'use-told': 'A third of its users have moved.',
  'cost-to-serve': 'Its gross margin is 40%.',
  'money-lasts': 'The money will last until 2028.',
  'customers-leave': 'Two customers have left.',
  'price-of-purchase': 'Vega paid EUR 40 million for it.',
  'sales-of-party': 'Its revenue came to EUR 9 million.',
  valuation: 'Investors put its worth at EUR 2 billion.',
  'sum-asked': 'They ask for $22 million.',
  'sum-of-contract': 'Vega pays EUR 3 million a year.',
  'same-capacity': 'It is in addition to the halls at Orne.',
}

describe('what a take would call unknown', () => {
  test('each slot is looked for in the sentences of the reports, and is found where one fills it', () => {
    for (const slot of slotsWithSigns) {
      assert.ok(fills[slot] !== undefined, `${slot} has no sentence here that fills it`)
      assert.ok(tellsSlot(slot, fills[slot] ?? ''), `${slot}: ${fills[slot]}`)
      assert.ok(!tellsSlot(slot, 'Holt Silicon met the mayor of Oulu.'), slot)
    }
  })
  test('no take names a slot that has no sign', () => {
    const room = new URL('../stages/write/takes/', import.meta.url)
    const files = readdirSync(room).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    const named = files.flatMap((name) => [
      ...readFileSync(new URL(name, room), 'utf8').matchAll(/\bslots?(?:: | = )\[?'(?<slot>[a-z-]+)'/gu),
    ])
    const slots = [...new Set(named.map(({ groups }) => groups?.['slot'] ?? ''))]
    assert.ok(slots.length > 20)
    assert.deepEqual(
      slots.filter((slot) => !slotsWithSigns.has(slot)),
      [],
    )
  })
  test('a year or a day is no count, and a span of weeks no sale', () => {
    assert.ok(!tellsSlot('orders-by-quarter', 'Two customers moved orders into 2027.'))
    assert.ok(!tellsSlot('units-sold-by-week', 'Holt delivered the part within 12 weeks.'))
    assert.ok(!tellsSlot('next-vote', 'The House passed it on Monday by a vote of 217 to 213.'))
  })
})
