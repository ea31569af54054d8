// Takes on new models and chips: what a memory holds, how long a context is in words, how a price stands to the one before it.
import { memoryOfWeights, tokensAsWords, weightsInMemory } from '../../calc/figure-in-proportion.ts'
import { calculated, type News, type Plan, partyOf, type Said, type SaidFigure, type Sized } from './news-plan.ts'
import { priceChange } from './plan-price.ts'

const launch =
  /\b(?:introduc\w+|launch\w*|releas\w+|unveil\w*|present(?:s|ed)?|announc\w+|put\b[^.]*\bon sale|makes?\b[^.]*\bavailable|open[- ]sourc\w+|publish\w*|ships?|goes on sale)\b/iu
const product = /\b(?:model|accelerator|card|chip|GPU|processor|weights|assistant|LLM|parameters?|context|tokens?)\b/iu
const launchTitle =
  /\b(?:launch\w*|introduc\w+|releas\w+|unveil\w*|present\w*|available|new (?:model|chip|card)|pric(?:es|ing)|accelerator|card|model)\b/iu

const claimOf = (of: (figure: SaidFigure) => boolean, { said }: News): { readonly said: Said; readonly figure: SaidFigure } | undefined =>
  said.flatMap((each) => each.figures.filter(of).map((figure) => ({ said: each, figure })))[0]

function memorySize(news: News): readonly Sized[] {
  const found = claimOf((it) => it.unit === 'GB' && it.lo === it.hi && it.lo >= 8 && it.lo <= 2000, news)
  if (found === undefined || !/\bmemory\b/iu.test(found.said.text)) return []
  const inputs = { gigabytes: found.figure.lo }
  const record = calculated(inputs, weightsInMemory(inputs))
  if (record === undefined) return []
  const claims = [found.said.claim]
  return [
    { text: `The ${found.figure.lo} GB of memory hold the weights of a model of ${record.result.print} parameters.`, record, claims },
    { text: 'The low end counts two bytes a parameter, the high end one, with nothing left for the work itself.', record, claims: [] },
  ]
}

function contextSize(news: News): readonly Sized[] {
  const found = claimOf((it) => it.unit === 'token' && it.lo === it.hi && it.lo >= 4000 && it.by === undefined, news)
  if (found === undefined || !/\b(?:context|window|prompt|input)\b/iu.test(found.said.text) || /\bper\b/iu.test(found.said.text)) return []
  const inputs = { tokens: found.figure.lo }
  const record = calculated(inputs, tokensAsWords(inputs))
  if (record === undefined) return []
  const claims = [found.said.claim]
  return [
    { text: `A context of ${found.figure.raw.trim()} takes about ${record.result.print} of English.`, record, claims },
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
    { text: `Its ${found.figure.raw.trim()} take ${record.result.print} of memory for the weights.`, record, claims },
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
  const sizes = [parameterSize(news), contextSize(news), memorySize(news)].find((each) => each.length > 0) ?? []
  const older = besideOlder(news)
  const size = [...sizes, ...(older === undefined ? [] : [older])]
  if (size.length === 0) return undefined
  const maker = partyOf(lead.claim, news) ?? 'the maker'
  return {
    kind: 'release',
    lead: lead.claim,
    size,
    compared: [],
    readings: [
      'If buyers are short of memory, expect orders for large models first and a long queue.',
      'If they are short of money, expect them to stay with older parts until those are withdrawn.',
    ],
    gaps: [
      { slot: 'outside-test', open: 'how it does outside the tests of its maker', missing: 'a test by somebody else on a stated task' },
      { slot: 'units-sold', open: 'how many will be delivered', missing: 'a count of units by quarter' },
    ],
    mechanism: `a new part gives ${maker} something to sell at a price of its own, and leaves owners of the older one with hardware that is worth less`,
  }
}
