// Takes on deals without a stated power: contracts and rounds by their money, orders by their chips.

import { hardwareSets } from '../../../calc/hardware.ts'
import { placeMoney } from '../../../calc/money-in-proportion.ts'
import { gpusToMw } from '../../../calc/mw-to-compute.ts'
import { comparableRowsMin } from '../../../calc/place-in-ledger.ts'
import { printNumber } from '../../../calc/rounding.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds } from '../../../domain/entity.ts'
import type { Fact } from '../../../domain/fact.ts'
import type { Money } from '../../../domain/money.ts'
import type { Sentence } from '../../../domain/sentence.ts'
import type { ToldFact } from '../sentences/told-fact.ts'
import {
  absenceOf,
  calculationEvidence,
  claimSentence,
  judgementSentence,
  ledgerEvidence,
  sourceOf,
  spanOf,
} from '../wording/evidence-of.ts'
import { countWord, printComputed, printDate, printMoney } from '../wording/phrases.ts'
import { counterEvidence } from './against.ts'
import { claimsOf, type Deal, moneySize, passageOf } from './deal-money.ts'
import { isOnHardware, ofDemand, ofHalls, tellsPlaces, tellsPrice, tellsSecurity, toldDraw } from './deal-signs.ts'
import { unlessFirm } from './mechanism.ts'
import { type Gap, openGap } from './news-plan.ts'
import { sayPlace, sayTooFew } from './peer-sums.ts'
import { inTrillions } from './sum-words.ts'
import { fitting } from './take-length.ts'
import { tellsLostDeal, tellsUndone } from './told-ended.ts'

const windowMonths = 24
const windowMs = windowMonths * 30 * 86_400_000

interface Reading {
  readonly readings: readonly [string, string]
  /** What cannot be concluded: the first that no report tells. */
  readonly gaps: readonly Gap[]
  readonly mechanism: string
}

const reportsOf = ({ fact }: ToldFact, { claims, sources }: Dossier): readonly string[] => {
  const ids = new Set(fact.claims.map(({ id }) => id))
  const articles = new Set(claims.filter(({ id }) => ids.has(id)).map(({ articleId }) => articleId))
  return sources.filter(({ article }) => articles.has(article.id)).map(({ article }) => article.text)
}
/** A loan on machines that its borrower has. */
const ofHardwareLoan = (actor: string, sum: string): Reading => ({
  readings: [
    `If used chips keep their price, expect ${actor} to borrow again against new ones.`,
    `If they lose it faster than ${sum} are paid back, expect the lenders of ${actor} to ask for cash or more chips.`,
  ],
  gaps: [
    {
      slot: 'price-of-used',
      open: `whether ${sum} are covered by what is pledged`,
      missing: 'prices paid for used chips of the same kind',
    },
    {
      slot: 'repayments',
      open: `how much of ${sum} is paid back while the chips keep their price`,
      missing: 'the schedule of repayments',
    },
  ],
  mechanism: `a loan on hardware lets ${actor} turn machines it has into money for more of them, and leaves its lenders with chips that age if it cannot pay`,
})

/** How each kind of deal can be read, what would settle it, and who gains by what. Roles and levers, no motives. */
function readingOf({ told, dossier }: Deal): Reading | undefined {
  const { actor, host, fact } = told
  const other = host ?? 'the supplier'
  const isDebt = fact.value?.[0]?.kind === 'debt'
  const [money] = fact.value ?? []
  const sum = money === undefined ? 'the money' : `the ${inTrillions(printMoney(money))}`
  const chips = chipWords(fact) ?? 'chips'
  if (told.amount !== undefined && fact.hardware?.[0]?.count !== undefined)
    return {
      ...(dossier.sources.some(({ article }) => tellsPlaces(article.text))
        ? ofDemand(
            actor,
            chips,
            dossier.sources.some(({ article }) => tellsPrice(article.text)),
          )
        : ofHalls(actor, chips)),
      mechanism: `an order for ${chips} fixes the place of ${actor} in the queue for supply, and leaves ${host ?? 'the maker'} with the date to keep`,
    }
  if (fact.type === 'compute_contract')
    return {
      readings: [
        `If ${sum} is a floor, expect a yearly minimum in the accounts of ${actor} and the same sum in the order book of ${other}.`,
        `If it is a ceiling, expect ${actor} to draw amounts that stay below it, and a size that is given later.`,
      ],
      gaps: [
        {
          slot: 'computing-bought',
          open: `how much computing ${sum} buys`,
          missing: 'a count of chips, or the price of an hour, with the schedule of payments',
        },
      ],
      mechanism: `a long contract lets ${actor} plan with capacity it does not own, and gives ${host === undefined ? 'the supplier' : host} an income that lenders can count`,
    }
  if (fact.type === 'financing' && isDebt && reportsOf(told, dossier).some(isOnHardware)) return ofHardwareLoan(actor, sum)
  // What a report says is pledged is not open.
  if (fact.type === 'financing' && isDebt && reportsOf(told, dossier).some(tellsSecurity)) return undefined
  if (fact.type === 'financing' && isDebt)
    return {
      readings: [
        `If ${sum} is secured on hardware, expect a chip count and a short term, since chips lose value within years.`,
        `If it is secured on rent paid to ${actor}, expect the name of a tenant and a term as long as the lease.`,
      ],
      gaps: [{ slot: 'security', open: `what the lenders of ${actor} hold as security`, missing: 'the charge registered with the loan' }],
      mechanism: `borrowed money lets ${actor} build before its customers pay, and moves part of the risk of an empty site to the lenders`,
    }
  if (fact.type === 'financing')
    return {
      readings: [
        `If ${actor} spends ${sum} on sites of its own, expect a place and a size in megawatts.`,
        `If ${actor} spends it on rented computing, expect a contract with a cloud or a landlord.`,
      ],
      gaps: [{ slot: 'use-of-money', open: `how much capacity ${sum} becomes`, missing: 'an order, a lease or a site with a size' }],
      mechanism: `new capital lets ${actor} commit to suppliers ahead of income, and gives the investors a share of what that capacity earns`,
    }
  return undefined
}

/** Sums of the same kind and currency in the ledger, announced within two years; each party's own sum is counted once. */
function peersOf(fact: Fact, money: Money, { ledger }: Dossier): readonly Fact[] {
  const since = Date.parse(fact.announcedAt) - windowMs
  return ledger.filter((other) => {
    const [theirs] = other.value ?? []
    const isPeer = other.type === fact.type && other.id !== fact.id && other.supersededBy === undefined && other.status !== 'superseded'
    const isSameSum = theirs?.lo === money.lo && other.subject[0]?.entity === fact.subject[0]?.entity
    return (
      isPeer && theirs?.currency === money.currency && theirs.kind === money.kind && !isSameSum && Date.parse(other.announcedAt) >= since
    )
  })
}

/** "13,200 GB300 chips", "4,600 chips". */
function chipWords({ hardware = [] }: Fact): string | undefined {
  const [first] = hardware
  const count = first?.count
  if (count === undefined || count.lo !== count.hi) return undefined
  return `${printNumber(count.lo)} ${first?.model === undefined || first.model === 'GPU' || first.model === 'TPU' ? '' : `${first.model} `}chips`
}

function chipSize(deal: Deal): readonly (Sentence | undefined)[] {
  const { fact } = deal.told
  const count = fact.hardware?.[0]?.count
  if (count === undefined || count.unit !== 'GPU' || count.lo !== count.hi) return []
  const inputs = { gpus: count.lo, set: hardwareSets.all }
  const power = gpusToMw(inputs)
  if ('kind' in power) return []
  const record = calculationEvidence({ function: power.function, version: power.version, inputs, result: power })
  return [
    claimSentence(
      deal.dossier.storyId,
      'magnitude',
      `The ${chipWords(fact) ?? 'chips'} would draw about ${printComputed(power.mwLo, power.mwHi)} MW.`,
      [record, ledgerEvidence(fact)],
    ),
    drawAsTold(deal) ??
      claimSentence(
        deal.dossier.storyId,
        'magnitude',
        'The low end counts the servers alone, the high end the whole site at its peak, for servers of four recent kinds.',
        [record],
      ),
  ]
}

/** The draw that a report of the order gives for as many chips. */
function drawAsTold({ told, dossier, articleIds }: Deal): Sentence | undefined {
  const found = dossier.claims
    .filter(({ articleId, negated }) => articleIds.includes(articleId) && !negated)
    .map((claim) => ({ claim, draw: toldDraw(passageOf(claim, dossier)), source: sourceOf(dossier, claim.articleId) }))
    .find(({ draw }) => draw !== undefined)
  if (found?.draw === undefined || found.source === undefined) return undefined
  const { source, article } = found.source
  const text = `The chips will draw ${found.draw}, ${source.name} reported on ${printDate(article.publishedAt.slice(0, 10))}.`
  return claimSentence(dossier.storyId, 'magnitude', text, [spanOf(found.claim, dossier), ledgerEvidence(told.fact)])
}

function comparedMoney(deal: Deal, money: Money): Sentence | undefined {
  const { told, dossier } = deal
  const peers = peersOf(told.fact, money, dossier)
  const inputs = {
    value: money.hi,
    others: peers.map((fact) => fact.value?.[0]?.hi ?? 0),
    months: windowMonths,
    rows: peers.map(({ id }) => id),
  }
  const place = placeMoney(inputs)
  const record = calculationEvidence({ function: place.function, version: place.version, inputs, result: place })
  const what = told.fact.type === 'compute_contract' ? 'compute contracts' : money.kind === 'debt' ? 'loans' : 'rounds'
  const text = sayPlace(place, what, money.currency)
  return claimSentence(dossier.storyId, 'comparison', text, [record, ...peers.slice(0, 3).map(ledgerEvidence)])
}

/** Orders of chips are placed among the ledger's other counted orders. */
function comparedChips(deal: Deal): Sentence | undefined {
  const { told, dossier } = deal
  const count = told.fact.hardware?.[0]?.count
  if (count === undefined) return undefined
  const peers = dossier.ledger.filter(
    (fact) => fact.id !== told.fact.id && fact.supersededBy === undefined && fact.hardware?.[0]?.count?.unit === count.unit,
  )
  const inputs = { value: count.hi, others: peers.map((fact) => fact.hardware?.[0]?.count?.hi ?? 0), rows: peers.map(({ id }) => id) }
  const place = placeMoney(inputs)
  const record = calculationEvidence({ function: place.function, version: place.version, inputs, result: place })
  const text =
    place.n < comparableRowsMin
      ? sayTooFew(place.n)
      : `Of ${countWord(place.n)} other rows in the ledger that count chips, ${countWord(place.smaller)} name fewer and ${countWord(place.larger)} more.`
  return claimSentence(dossier.storyId, 'comparison', text, [record, ...peers.slice(0, 3).map(ledgerEvidence)])
}

/** A senate raises no round. */
const noParty: ReadonlySet<string> = new Set(['regulator', 'public_body', 'agency', 'country', 'place', 'person'])

const business: ReadonlySet<string> = new Set([...businessKinds, 'investor'])

/** Money raised by a business, not a candidate: the registry knows the party, or the words are those of lenders and investors. */
function isRound({ fact, actor }: ToldFact, dossier: Dossier): boolean {
  const kind = dossier.entities.find(({ name }) => name === actor)?.kind
  const ids = new Set(fact.claims.map(({ id }) => id))
  const said = dossier.claims.filter(({ id }) => ids.has(id)).map(({ object }) => object?.text ?? '')
  return (
    (kind !== undefined && business.has(kind)) ||
    said.some((text) => /\b(?:round|equity|series [A-H]|valuation|loan|lend\w*|debt|bonds?|venture)\b/iu.test(text))
  )
}

/** The names by which the ledger's other rows on a deal's parties and place are found. */
export function namesOf({ actor, host, place }: ToldFact): ReadonlySet<string> {
  return new Set([actor, host, place].filter((name) => name !== undefined))
}

const textsOf = (told: ToldFact, dossier: Dossier): readonly string[] => claimsOf(told, dossier).map((claim) => passageOf(claim, dossier))

/** Words, sound and pictures buy no computing: such a deal has talk of its own. */
function isOfText({ told, dossier }: Deal): boolean {
  return textsOf(told, dossier).some(
    (text) =>
      /\b(?:archives?|photo(?:graph)?s?|articles|songs|recordings|books|films|catalogues?)\b/iu.test(text) &&
      !/\b(?:chips?|GPUs?|capacity|computing|megawatts?|MW|servers?)\b/iu.test(text),
  )
}

/** Whether any report of a contract speaks of computing, or a party deals in it: a term and a sum alone may buy anything. */
const isOfComputing = ({ told, dossier }: Deal): boolean =>
  dossier.sources.some(({ article }) =>
    /\b(?:chips?|GPUs?|TPUs?|accelerators?|processors?|capacity|comput\w+|megawatts?|gigawatts?|MW|GW|servers?|racks?|cloud|data[- ]cent(?:re|er)s?|clusters?|supercomputers?|AI)\b/u.test(
      `${article.title} ${article.text}`,
    ),
  ) ||
  dossier.entities.some(
    ({ name, kind }) => (name === told.actor || name === told.host) && (kind === 'cloud' || kind === 'chip_maker' || kind === 'ai_lab'),
  )

/** A contract that was lost or undone gives its loser no income. */
const isLost = ({ told, dossier }: Deal): boolean =>
  [...textsOf(told, dossier), ...dossier.sources.map(({ article }) => article.title)].some(tellsLostDeal) ||
  (told.fact.type === 'compute_contract' && tellsUndone(dossier.sources.map(({ article }) => article.text)))

/** The take on a deal by its money or its chips; undefined where neither can be put in proportion. */
export function dealTake(told: ToldFact, dossier: Dossier, said: readonly Sentence[]): readonly Sentence[] | undefined {
  const articleIds = dossier.sources
    .filter(({ coverage, article }) => coverage.role !== 'copy' && article.level >= 'L2')
    .map(({ article }) => article.id)
  const deal: Deal = { told, dossier, articleIds }
  const kind = dossier.entities.find(({ name }) => name === told.actor)?.kind
  if (kind !== undefined && noParty.has(kind)) return undefined
  if (isOfText(deal) || isLost(deal) || (told.fact.type === 'compute_contract' && !isOfComputing(deal))) return undefined
  if (told.fact.type === 'financing' && !isRound(told, dossier)) return undefined
  const reading = readingOf(deal)
  const [money] = told.fact.value ?? []
  const chips = chipSize(deal)
  const size = chips.length > 0 ? chips : money === undefined ? [] : moneySize(deal, money)
  if (reading === undefined || (size.length === 0 && money === undefined)) return undefined
  const compared = chips.length > 0 ? comparedChips(deal) : money === undefined ? undefined : comparedMoney(deal, money)
  // Without a term or a count the place among other sums is the only proportion there is.
  if (size.length === 0 && (compared === undefined || /^The ledger holds/.test(compared.text))) return undefined
  const { storyId } = dossier
  const gap = openGap(reading.gaps, deal)
  if (gap === undefined) return undefined
  const evidence = [absenceOf(articleIds, [gap.slot]), ledgerEvidence(told.fact)]
  const rest = [
    compared,
    ...reading.readings.map((text) => judgementSentence(storyId, 'readings', text, evidence)),
    claimSentence(storyId, 'cannot-conclude', `It cannot be concluded ${gap.open}; ${gap.missing} would settle it.`, evidence),
    counterEvidence({ dossier, articleIds }, claimsOf(told, dossier), said, namesOf(told)),
    judgementSentence(storyId, 'mechanism', `Judgement: ${unlessFirm(reading.mechanism, told.fact)}.`, [ledgerEvidence(told.fact)]),
  ]
  const take = [...size, ...rest].filter((sentence) => sentence !== undefined)
  return fitting(take) ?? take
}
