// Reports of invented outlets on sites of known power, days apart, and one of another matter: what a comparison of sites draws on.
import type { Report } from './outlet.ts'

const site = (it: {
  readonly path: string
  readonly who: string
  readonly mw: number
  readonly where: string
  readonly country: string
  readonly at: string
  readonly more: string
}): Report => ({
  path: it.path,
  title: `${it.who} leases ${it.mw} MW at ${it.where}`,
  publishedAt: it.at,
  paragraphs: [
    `${it.who} has leased ${it.mw} MW at ${it.where} in ${it.country}, the company said. The first servers are to run there by 30 June 2027.`,
    it.more,
    'The price was not given, and neither side would say for how many years the lease runs.',
  ],
})

/** Whose row is corrected: 24 MW were read where 26 were meant. */
export const first = site({
  path: '/a/brackwater',
  who: 'Corvane Compute',
  mw: 24,
  where: 'Brackwater Park',
  country: 'Ireland',
  at: '2026-02-02T09:00:00Z',
  more: 'The landlord counts 26 MW with what is held back for repairs.',
})
export const others: readonly Report[] = [
  site({
    path: '/a/lindholm',
    who: 'Pelagia Cloud',
    mw: 8,
    where: 'Lindholm Yard',
    country: 'Sweden',
    at: '2026-02-05T09:00:00Z',
    more: 'The yard built ships until 1987 and has a substation of its own.',
  }),
  site({
    path: '/a/tarvasto',
    who: 'Undine AI',
    mw: 40,
    where: 'Tarvasto North',
    country: 'Finland',
    at: '2026-02-09T09:00:00Z',
    more: 'Waste heat goes to greenhouses on the other side of the road.',
  }),
  site({
    path: '/a/ostermoor',
    who: 'Quillstone Systems',
    mw: 25,
    where: 'Ostermoor Campus',
    country: 'Germany',
    at: '2026-02-16T09:00:00Z',
    more: 'The county asked for a second line before it gave the permit.',
  }),
  site({
    path: '/a/zandvoorde',
    who: 'Corvane Compute',
    mw: 12,
    where: 'Zandvoorde Hall',
    country: 'Belgium',
    at: '2026-02-23T09:00:00Z',
    more: 'It is the second lease of the company in this year.',
  }),
]
export const elsewhere: Report = {
  path: '/a/walkout',
  title: 'Technicians at Harrowgate Data end their walkout',
  publishedAt: '2026-02-24T09:00:00Z',
  paragraphs: [
    'Technicians at Harrowgate Data ended a walkout of nine days on Tuesday, their union said. Both sides will meet again on 12 March 2026.',
    'The union had asked for a second person on every night shift. The company offered one from the autumn on.',
    'No hall was shut while the technicians were out, according to the company.',
  ],
}
