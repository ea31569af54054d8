// From what an article tells of a deal to ledger rows: one for the deal, one for each option, target or step of it.
import type { ArithmeticCheck } from '../../../calc/gates.ts'
import type { Claim } from '../../../domain/claim.ts'
import { releaseOrigin } from '../../../domain/coverage.ts'
import type { Fact, FactType, LedgerClaim, Party, Resolved, Status } from '../../../domain/fact.ts'
import type { Money } from '../../../domain/money.ts'
import type { Quantity } from '../../../domain/quantity.ts'
import { partyKinds } from '../../../domain/source.ts'
import { sha256Hex } from '../../../text/digest.ts'
import { type FigureAt, isChips, isPower, models } from '../deals/deal-figures.ts'
import { loan, wordy } from '../deals/deal-lexicon.ts'
import { asEquity } from '../deals/deal-roles.ts'
import type { Terms } from '../deals/deal-terms.ts'
import type { NameAt } from '../deals/name-at.ts'
import type { Deal } from '../deals/read-deal.ts'
import type { FactsInput } from './facts-input.ts'
import type { Leaves } from './plan-left.ts'

/** A deal while its article is read; later sentences add to it. */
export interface Sketch {
  readonly act: Deal['act']
  readonly type: FactType
  readonly status: Status
  readonly parties: readonly Party[]
  place?: NameAt
  figures: readonly FigureAt[]
  terms: Terms
  claims: readonly Claim[]
  steps?: readonly {
    readonly phase: string
    readonly figures: readonly FigureAt[]
    readonly claim: Claim
    readonly dueAt?: string
  }[]
  /** What of a plan that this deal replaces was told with it. */
  leaves?: Leaves
  /** A product the sentence works out itself, worked out again. */
  readonly check?: ArithmeticCheck
  /** Read by its evidence alone, where the grammar of deeds found nothing. */
  readonly reading?: 'second'
  readonly position: number
  lastPosition: number
}

const moneyTypes: readonly FactType[] = ['compute_contract', 'financing', 'hardware_purchase']

/** What a row says, before it has an id. */
interface Row {
  readonly type: FactType
  readonly status: Status
  readonly quantity: readonly Quantity[]
  readonly chips: readonly Quantity[]
  readonly value: readonly Money[]
  readonly model?: string
  readonly phase?: string
  readonly dueAt?: string
  readonly startsAt?: string
  readonly partOf?: string
  /** One of the equal parts the deal comes in. */
  readonly block?: Quantity
  /** The size of the plan this one replaces, as the source gives it. */
  readonly replaces?: Quantity
  readonly claims: readonly Claim[]
}

/** The rows of one deal; none when it has neither size nor price nor stops anything. */
export function sketchFact(told: Sketch, input: FactsInput): readonly Fact[] {
  const sketch = told.type === 'financing' && !isDebt(told, input) ? { ...told, parties: asEquity(told.parties) } : told
  const own = ownOf(sketch)
  // What is borrowed has no megawatts: they are another deal's, or what the money is for.
  const power = (sketch.type === 'financing' ? [] : own).filter(isPower).flatMap((figure) => figure.quantity ?? [])
  const isApart = (quantity: Quantity): boolean => quantity.qualifier === 'option' || quantity.qualifier === 'target'
  const plain = power.filter((quantity) => sketch.type === 'programme_target' || !isApart(quantity))
  const apart = power.filter((quantity) => !plain.includes(quantity))
  const chips = (sketch.type === 'financing' ? [] : own)
    .filter((figure) => isChips(figure) || (sketch.type === 'hardware_purchase' && figure.quantity?.unit === 'rack'))
    .flatMap((figure) => figure.quantity ?? [])
  const value = moneyOf(sketch, own, input)
  const model = own.find((figure) => isChips(figure) && figure.model !== undefined)?.model ?? models.exec(wordsOf(sketch, input))?.[0]
  const { dueAt, startsAt, phase } = sketch.terms
  const eventual = sketch.figures
    .filter((figure) => figure.standing === 'eventual' && isPower(figure))
    .flatMap((figure) => figure.quantity ?? [])
  const row: Row = {
    type: sketch.type,
    status: sketch.status,
    quantity: sketch.type === 'programme_target' ? plain.map(asTarget) : plain,
    chips: sketch.type === 'programme_target' ? chips.map(asTarget) : chips,
    value,
    claims: sketch.claims,
    ...(model !== undefined && { model }),
    ...(phase !== undefined && { phase }),
    ...(dueAt !== undefined && { dueAt }),
    ...(startsAt !== undefined && { startsAt }),
  }
  const stops =
    sketch.status === 'paused' || sketch.status === 'cancelled' || sketch.type === 'offtaker_change' || sketch.type === 'cancellation'
  const isSaid = plain.length > 0 || chips.length > 0 || value.length > 0 || (stops && sketch.parties.length > 0)
  const wider = eventual.map((quantity) =>
    factOf({ ...row, type: 'programme_target', status: 'announced', quantity: [asTarget(quantity)], chips: [], value: [] }, sketch, input),
  )
  const [parent] = wider
  const block = sketch.figures.find((figure) => figure.standing === 'part' && isPower(figure) && !own.includes(figure))?.quantity
  const former =
    sketch.leaves?.size ?? sketch.figures.find((figure) => figure.standing === 'former' && figure.quantity !== undefined)?.quantity
  const main = isSaid
    ? [
        factOf(
          {
            ...row,
            ...(parent !== undefined && { partOf: parent.id }),
            ...(former !== undefined && { replaces: former }),
            ...(block !== undefined && { block }),
          },
          sketch,
          input,
        ),
      ]
    : []
  const others = apartOf(row, apart, sketch, input)
  return [...main, ...others, ...wider, ...stepsOf(sketch, main[0], input)]
}

/** Options and targets that stand beside the deal: a row each. */
function apartOf(row: Row, apart: readonly Quantity[], sketch: Sketch, input: FactsInput): readonly Fact[] {
  return apart.map((quantity) =>
    factOf(
      {
        ...row,
        type: quantity.qualifier === 'target' ? 'programme_target' : sketch.type,
        status: quantity.qualifier === 'option' ? 'proposed' : sketch.status,
        quantity: [quantity],
        chips: [],
        value: [],
      },
      sketch,
      input,
    ),
  )
}

/** The deal's own figures; two halls of 15 MW each are told by the size of one where nothing else is. */
function ownOf({ figures, type }: Sketch): readonly FigureAt[] {
  const own = figures.filter((figure) => figure.standing === 'own')
  return type === 'capacity_build' && !own.some(isPower) ? [...own, ...figures.filter((figure) => figure.standing === 'part')] : own
}

const asTarget = (quantity: Quantity): Quantity => ({ ...quantity, qualifier: quantity.qualifier === 'up_to' ? 'up_to' : 'target' })

/** The amounts that are this deal's own: the one its words call the price, else the one a contract, loan or round is made of. */
function moneyOf(sketch: Sketch, own: readonly FigureAt[], input: FactsInput): readonly Money[] {
  const { money, years } = sketch.terms
  const first = own.find((figure) => figure.money !== undefined)?.money
  const isSpent = sketch.type === 'capacity_build' && sketch.terms.spent === true
  const stated = money ?? (moneyTypes.includes(sketch.type) || sketch.type === 'programme_target' || isSpent ? first : undefined)
  if (stated === undefined) return []
  return [{ ...stated, kind: kindOf(sketch, input), ...(years !== undefined && { termYears: years }) }]
}

function kindOf(sketch: Sketch, input: FactsInput): Money['kind'] {
  if (sketch.type === 'financing') return isDebt(sketch, input) ? 'debt' : 'equity'
  if (sketch.type === 'capacity_build' || sketch.type === 'estimate') return 'capex'
  if (sketch.type === 'programme_target') return 'programme'
  return 'contract'
}

const loanWords = wordy(loan, 'iu')
const roundWords = wordy(
  String.raw`\b(?:round|series [a-h]|equity|stake|tour de table|levée de fonds|\p{L}*finanzierungsrunde|ronda)\b`,
  'iu',
)

const lends = wordy(String.raw`\b(?:lends?|lent|lending|prêt(?:e|ent|é|era)|leih(?:t|en)|verleiht|presta(?:n|rá|do)?)\b`, 'iu')

/** A loan, a bond or a credit by its act or by any of its words. */
const isDebt = (sketch: Sketch, input: FactsInput): boolean =>
  sketch.act === 'borrow' ||
  sketch.act === 'sign' ||
  (sketch.parties.some((party) => party.role === 'lender' && /bank$|^(?:banque|banco)\b/iu.test(party.entity)) &&
    !roundWords.test(wordsOf(sketch, input))) ||
  loanWords.test(wordsOf(sketch, input)) ||
  lends.test(wordsOf(sketch, input))

/** A first hall or phase with a figure or a day of its own: a row inside the deal's. */
function stepsOf(sketch: Sketch, main: Fact | undefined, input: FactsInput): readonly Fact[] {
  return (sketch.steps ?? []).flatMap((step) => {
    const quantity = step.figures
      .filter((figure) => isPower(figure) && figure.standing !== 'eventual')
      .flatMap((figure) => figure.quantity ?? [])
    if (quantity.length === 0 || main === undefined) return []
    const row: Row = {
      type: 'capacity_build',
      status: sketch.status,
      quantity,
      chips: [],
      value: [],
      phase: step.phase,
      claims: [step.claim],
      partOf: main.id,
      ...(step.dueAt !== undefined && { dueAt: step.dueAt }),
    }
    return [factOf(row, sketch, input)]
  })
}

function wordsOf(sketch: Sketch, { article }: FactsInput): string {
  return sketch.claims.map((claim) => article.text.slice(claim.start, claim.end)).join(' ')
}

function placeOf({ place, type }: Sketch): Fact['place'] {
  if (place === undefined || type === 'financing') return { name: 'unstated', precision: 'unstated' }
  const { entity, text } = place
  if (entity === undefined) return { name: text, precision: 'site' }
  const precision = entity.kind === 'site' ? 'site' : entity.kind === 'country' ? 'country' : 'town'
  // "PAR Paris South": the operator's code before the name is no part of what a report calls the place.
  const name = entity.kind === 'site' && /^\p{Lu}{2,4}\s/u.test(entity.name) && entity.name.endsWith(text) ? text : entity.name
  return { name, ...(entity.hq !== undefined && { country: entity.hq }), precision }
}

function factOf(row: Row, sketch: Sketch, input: FactsInput): Fact {
  const { article } = input
  const place = placeOf(sketch)
  const announcedAt = article.publishedAt.slice(0, 10)
  const condition = row.claims[0]?.condition?.text
  const says = {
    type: row.type,
    status: row.status,
    place: place.name,
    ...(row.quantity.length > 0 && { mw: row.quantity }),
    ...(row.chips.length > 0 && { gpus: row.chips }),
    ...(row.value.length > 0 && { value: row.value }),
    ...(row.dueAt !== undefined && { horizon: row.dueAt }),
    ...(row.startsAt !== undefined && { effectiveAt: row.startsAt }),
    ...(row.phase !== undefined && { phase: row.phase }),
    ...(row.block !== undefined && { block: row.block }),
    ...(row.replaces !== undefined && { replaces: row.replaces }),
    ...(sketch.leaves !== undefined && sketch.leaves.names.length > 0 && { insteadOf: sketch.leaves.names }),
    ...(sketch.terms.years !== undefined && { termYears: sketch.terms.years }),
    ...(condition !== undefined && { condition }),
    ...(sketch.check !== undefined && { arithmetic: sketch.check.note, publish: sketch.check.publish }),
  }
  const isParty = partyKinds.has(input.source.kind)
  const confidence = row.type === 'estimate' ? 'C' : isParty && row.status !== 'rumoured' ? 'A' : 'B'
  const resolved: Record<string, Resolved> = Object.fromEntries(
    Object.entries(says).map(([field, value]) => [field, { value, rule: 'only claim', confidence, dissent: [] }]),
  )
  const sums = row.value.map(({ qualifier: _, ...plain }) => plain)
  const names = sketch.parties.map((it) => it.entity)
  const key = [row.type, place.name, ...names, JSON.stringify(row.quantity), JSON.stringify(sums), announcedAt]
  const hardware =
    row.chips.length > 0
      ? row.chips.map((count) => ({ model: row.model ?? count.unit, count }))
      : row.model === undefined
        ? []
        : [{ model: row.model }]
  return {
    id: `f_${sha256Hex(key.join('|')).slice(0, 16)}`,
    type: row.type,
    subject: sketch.parties,
    place,
    ...(row.quantity.length > 0 && { quantity: row.quantity }),
    ...(row.value.length > 0 && { value: row.value }),
    ...(hardware.length > 0 && { hardware }),
    status: row.status,
    statusDate: announcedAt,
    announcedAt,
    dateCertain: partyKinds.has(input.source.kind) ? 'yes' : 'no',
    ...(row.startsAt !== undefined && { effectiveAt: row.startsAt }),
    ...(row.dueAt !== undefined && { horizon: row.dueAt }),
    ...(row.partOf !== undefined && { partOf: row.partOf }),
    claims: row.claims.slice(0, 1).map((claim) => ledgerClaim(claim, says, input)),
    resolved,
    version: 1,
  }
}

/** A party's own page, or its release, whoever prints it: the outlet lends its paper and no word. */
const isWordOfParty = ({ source, originId }: FactsInput): boolean => partyKinds.has(source.kind) || originId.startsWith(releaseOrigin)

function ledgerClaim(claim: Claim, says: LedgerClaim['says'], input: FactsInput): LedgerClaim {
  const { article, source, originId } = input
  return {
    id: claim.id,
    origin: originId,
    url: article.url,
    publisher: source.name,
    ...(source.owner !== source.name && { owner: source.owner }),
    publishedAt: article.publishedAt,
    spanHash: claim.exactSha256,
    says,
    role: says['type'] === 'estimate' ? 'analyst' : isWordOfParty(input) ? 'party' : source.kind === 'regulator' ? 'regulator' : 'reporter',
  }
}
