// Takes on new models and chips: what a memory holds, how long a context is in words, how a price stands to the one before it.
import { changeBetween, memoryOfWeights, tokensAsWords, weightsInMemory } from '../../../calc/figure-in-proportion.ts'
import { printNumber, toTwoFigures } from '../../../calc/rounding.ts'
import { levelPairs } from './level-pairs.ts'
import {
  calculated,
  type Gap,
  type News,
  newsProduct,
  type Plan,
  partyOf,
  productOf,
  type Said,
  type SaidFigure,
  type Sized,
  type Talk,
} from './news-plan.ts'
import { priceChange } from './price-words.ts'

const launch =
  /\b(?:grow\w*|stretch\w*|extend\w*|introduc\w+|launch\w*|releas\w+|unveil\w*|present(?:s|ed)?|announc\w+|put\b[^.]*\bon sale|makes?\b[^.]*\bavailable|open[- ]sourc\w+|publish\w*|ships?|goes on sale)\b/iu
const product = /\b(?:model|accelerator|card|chip|GPU|processor|weights|assistant|LLM|parameters?|contexts?|tokens?|memory)\b/iu
const launchTitle =
  /\b(?:publish\w*|weights|launch\w*|introduc\w+|releas\w+|unveil\w*|present\w*|available|contexts?|memory|tokens|new (?:model|chip|card)|pric(?:es|ing)|accelerator|card|model)\b/iu

const claimOf = (of: (figure: SaidFigure) => boolean, { said }: News): { readonly said: Said; readonly figure: SaidFigure } | undefined =>
  said.flatMap((each) => each.figures.filter(of).map((figure) => ({ said: each, figure })))[0]

/** "288 GB, instead of the 192 GB", "2 million tokens, where Marel 2 read 400,000": what the part before it had. */
function besideFormer(of: (figure: SaidFigure) => boolean, what: string, { said }: News): readonly Sized[] {
  const found = said.flatMap((each) => levelPairs(each).map((pair) => ({ each, pair }))).find(({ pair }) => of(pair.to))
  if (found === undefined) return []
  const { from, to } = found.pair
  const inputs = { from: from.lo, to: to.lo, isExact: true as const }
  const record = calculated(inputs, changeBetween(inputs))
  if (record === undefined || record.result.direction === 'fall') return []
  const unit = to.unit === 'GB' ? ' GB' : ' tokens'
  return [
    {
      text: `From ${printLarge(from.lo)}${from.unit === 'GB' ? ' GB' : ''} to ${printLarge(to.lo)}${unit} of ${what} is ${record.result.print}.`,
      record,
      claims: [found.each.claim],
    },
  ]
}

/** "1.2–1.6 million words". */
const inMillions = ({ lo, hi, print }: { readonly lo: number; readonly hi: number; readonly print: string }): string =>
  lo >= 1e6 ? `${printNumber(toTwoFigures(lo) / 1e6)}–${printNumber(toTwoFigures(hi) / 1e6)} million words` : print

const printLarge = (value: number): string => (value >= 1e6 ? `${printNumber(value / 1e6)} million` : printNumber(value))

const ofProduct = ({ claim }: Said, news: News): string => {
  const product = productOf([claim], news)
  return product === undefined ? '' : ` of ${product}`
}

function memorySize(news: News): readonly Sized[] {
  const found = claimOf((it) => it.unit === 'GB' && it.lo === it.hi && it.lo >= 8 && it.lo <= 2000, news)
  if (found === undefined || !/\bmemory\b/iu.test(found.said.text)) return []
  const inputs = { gigabytes: found.figure.lo }
  const record = calculated(inputs, weightsInMemory(inputs))
  if (record === undefined) return []
  const claims = [found.said.claim]
  return [
    {
      text: `The ${found.figure.lo} GB of memory${ofProduct(found.said, news)} hold the weights of a model of ${record.result.print} parameters.`,
      record,
      claims,
    },
    { text: 'The low end counts two bytes a parameter, the high end one, with nothing left for the work itself.', record, claims: [] },
    ...besideFormer(({ unit }) => unit === 'GB', 'memory', news),
  ]
}

function contextSize(news: News): readonly Sized[] {
  const found = claimOf((it) => it.unit === 'token' && it.lo === it.hi && it.lo >= 4000 && it.by === undefined, news)
  if (
    found === undefined ||
    (!/\b(?:context|window|prompt|input)\b/iu.test(found.said.text) &&
      (found.figure.qualifier !== 'exact' || !/\b(?:take[sn]? in|reads?|at once)\b/iu.test(found.said.text))) ||
    /^\s?(?:per|a|each)\b|^\sof output/iu.test(found.said.text.slice(found.figure.end))
  )
    return []
  const inputs = { tokens: found.figure.lo }
  const record = calculated(inputs, tokensAsWords(inputs))
  if (record === undefined) return []
  const claims = [found.said.claim]
  return [
    {
      text: `A context of ${found.figure.raw.trim()}${ofProduct(found.said, news)} takes about ${inMillions(record.result)} of prose.`,
      record,
      claims,
    },
    ...besideFormer(({ unit }) => unit === 'token', 'context', news),
    { text: 'The basis is 0.6 to 0.8 words a token; code and other languages fit less.', record, claims: [] },
  ]
}

function parameterSize(news: News): readonly Sized[] {
  const found = claimOf((it) => it.unit === 'parameter' && it.lo === it.hi && it.lo >= 1e8, news)
  if (found === undefined) return []
  const inputs = { parameters: found.figure.lo }
  const record = calculated(inputs, memoryOfWeights(inputs))
  if (record === undefined) return []
  const claims = [found.said.claim]
  return [
    {
      text: `The ${found.figure.raw.trim()}${ofProduct(found.said, news)} take ${record.result.print} of memory for the weights.`,
      record,
      claims,
    },
    { text: 'The low end counts one byte a parameter, the high end two; work in progress comes on top.', record, claims: [] },
  ]
}

/** The price of the part before it, where a report gives one: "the QL-7 remains on sale at USD 34,000". */
function besideOlder(news: News): Sized | undefined {
  const prices = news.said.flatMap((each) => {
    const own = each.figures.filter(({ kind, by, lo, hi }) => kind === 'money' && by === undefined && lo === hi && lo < 1e6 && lo > 10)
    return own.length === 1 && own[0] !== undefined ? [{ said: each, price: own[0] }] : []
  })
  const listed = prices.find(({ said }) => /\blist price is|\blists? at|\bpriced? at|\blist price of\b/iu.test(said.text))
  const older = prices.find(
    ({ said, price }) =>
      price.unit === listed?.price.unit &&
      price.lo !== listed.price.lo &&
      /\b(?:remains|stays|still|predecessor|older|previous)\b/iu.test(said.text),
  )
  if (listed === undefined || older === undefined) return undefined
  const change = priceChange(older.price, listed.price, [older.said.claim, listed.said.claim])
  return change === undefined ? undefined : { ...change, text: `Set against the older part, from ${change.text.slice(5)}` }
}

/** A new model, chip or card with a size that can be put in proportion. */
export function planRelease(news: News): Plan | undefined {
  const lead = news.said.find((each) => each.isNews && launch.test(each.text) && product.test(`${each.text}\n${news.titles}`))
  if (lead === undefined || !launchTitle.test(news.titles) || !product.test(news.titles + lead.text)) return undefined
  const [sizes, of] = (
    [
      [parameterSize(news), 'parameters'],
      [contextSize(news), 'context'],
      [memorySize(news), 'memory'],
    ] as const
  ).find(([each]) => each.length > 0) ?? [[], 'memory' as const]
  const older = besideOlder(news)
  const size = [...sizes, ...(older === undefined ? [] : [older])]
  if (size.length === 0) return undefined
  const maker = partyOf(lead.claim, news)
  const named = newsProduct(lead.claim, news)
  return {
    kind: 'release',
    lead: lead.claim,
    size,
    compared: [],
    ...(maker !== undefined && {
      talk: {
        ...talkOf[of]({ maker, product: named ?? (of === 'memory' ? 'the new part' : 'the new model') }),
        gaps: gapsOf({ maker, product: named ?? (of === 'memory' ? 'the new part' : 'the new model') }, of),
      },
    }),
  }
}

interface Named {
  readonly maker: string
  readonly product: string
}

/** What nobody outside has measured, else what nobody has sold yet. */
const gapsOf = ({ maker, product }: Named, of: 'parameters' | 'context' | 'memory'): readonly Gap[] => [
  {
    slot: 'outside-test',
    open: of === 'context' ? `how much of so long a text ${product} makes use of` : `how ${product} does outside the tests of ${maker}`,
    missing: of === 'context' ? 'a test at the full length by somebody else' : 'a test by somebody else on a stated task',
  },
  { slot: 'units-sold', open: `how much of ${product} will be used or sold`, missing: 'a count of units or of use by quarter' },
]

/** What a new part or model can be read as, by the size that is told of it. */
const talkOf: Readonly<Record<'parameters' | 'context' | 'memory', (named: Named) => Omit<Talk, 'gaps'>>> = {
  memory: ({ maker, product }) => ({
    readings: [
      `If buyers of ${product} are short of memory, expect orders for large models first and a long queue.`,
      `If they are short of money, expect them to stay with older parts until ${maker} withdraws those.`,
    ],
    mechanism: `${product} gives ${maker} something to sell at a price of its own, and leaves owners of older parts with hardware that is worth less`,
  }),
  context: ({ maker, product }) => ({
    readings: [
      `If users of ${product} fill its context, expect ${maker} to price long requests apart from short ones.`,
      `If most requests stay short, expect the price a token of ${product} to count for more than its context.`,
    ],
    mechanism: `a longer context moves work from tools that cut documents up to ${product}, and earns ${maker} its price on every token of them`,
  }),
  parameters: ({ maker, product }) => ({
    readings: [
      `If users run ${product} on machines of their own, expect smaller or coarser versions of it soon after.`,
      `If they rent it from ${maker}, expect the price a token to decide, and not the size.`,
    ],
    mechanism: `the memory for ${product} is what favours whoever has machines that hold it, and leaves the others to rent it from ${maker} or a cloud`,
  }),
}
