import { Fault } from '../../domain/fault.ts'
import type { Item } from '../../domain/item.ts'
import type { RightsDecision, RightsPolicy, RightsReason } from '../../domain/rights.ts'
import type { Source } from '../../domain/source.ts'
import { makeNet } from '../../net/net.ts'
import { decisionFor, siteSignals } from '../../stages/read/page-rights.ts'
import { read } from '../../stages/read/stage.ts'
import type { Tools } from '../../stages/stage.ts'
import { canonicalUrl, hostOf } from '../../text/urls.ts'
import { systemClock } from '../clock.ts'
import { botToken, policyVersion, readConfig } from '../config.ts'
import { makePool } from '../pool.ts'
import { userAgentOf } from '../wire.ts'
import { type OnRecord, onRecord, recordLines } from './rights-record.ts'
import { UsageError } from './say.ts'
import type { HomeOption } from './with-wire.ts'

interface RightsOptions extends HomeOption {
  readonly allowLoopback?: boolean
  readonly unlisted?: boolean
  readonly json?: boolean
}

const levelWords = {
  L0: 'nothing: not read, not shown',
  L1: 'link: headline and link, the page is not read',
  L2: 'facts: read for facts, the text dropped at once, no prose',
  L3: 'summary in our own words, no quotation',
  L4: 'summary in our own words and one marked quotation',
} as const

/** Why nothing stands in a decision that was taken without the page. */
interface Explained {
  readonly decision: RightsDecision
  readonly refusal: string | null
  readonly pageWasRead: boolean
  /** What each of the site's files answered. */
  readonly asked: readonly string[]
  readonly record: OnRecord
}

/** `groundwire rights URL`: asks what reading would ask, and says line by line what was found, which rule it meets and what follows. */
export async function explainRights(address: string, options: RightsOptions): Promise<void> {
  const url = canonicalUrl(address.includes('://') ? address : `https://${address}`)
  if (url === undefined) throw new UsageError(`"${address}" is not an address. Give a page, such as https://example.org/news/1`)
  const config = readConfig()
  const { allowLoopback = false } = options
  const net = makeNet({ userAgent: userAgentOf(config), allowLoopback, timeoutMs: 15_000, concurrencyMax: 4 }, systemClock)
  const pool = makePool(1)
  try {
    const record = await onRecord(url, options, config)
    const explained = await explain(url, options.unlisted !== true, record, { net, pool })
    if (explained.decision.reasons.some((it) => it.signal === 'robots-unreachable')) process.exitCode = 1
    console.log(options.json === true ? JSON.stringify(explained) : linesOf(url, explained).join('\n'))
  } finally {
    await net[Symbol.asyncDispose]()
    await pool[Symbol.asyncDispose]()
  }
}

/** Takes the decision as read takes it, for an item that came from the publisher's own feed. */
async function explain(url: string, isListed: boolean, record: OnRecord, { net, pool }: Pick<Tools, 'net' | 'pool'>): Promise<Explained> {
  const at = systemClock.now().toISOString()
  const host = hostOf(url) ?? ''
  const source: Source = {
    id: 'asked',
    name: host,
    owner: host,
    kind: 'general',
    language: 'en',
    host,
    allowlisted: isListed,
    firstSeenAt: at,
  }
  const item: Item = { id: 'asked', feedId: 'asked', sourceId: 'asked', key: 'asked', url, title: 'Asked', firstSeenAt: at, notes: [] }
  const wirePolicy = { token: botToken, policyVersion } as Tools['policy']
  const tools: Tools = {
    net,
    pool,
    mail: null,
    model: null,
    now: () => systemClock.now(),
    policy: wirePolicy,
    signal: AbortSignal.timeout(90_000),
    note: () => undefined,
  }
  const input = {
    item,
    source,
    before: null,
    validators: {},
    heldUntil: null,
    keptOut: null,
    over: null,
    isOwed: false,
    furniture: [],
    ...record,
  }
  const result = await read.run(input, tools).catch((error: unknown) => {
    if (error instanceof Fault) return { kind: 'fault', reason: error.message } as const
    throw error
  })
  const asked = await filesAsked(new URL(url).origin, net)
  if (result.kind === 'article')
    return { decision: result.article.decision, refusal: null, pageWasRead: result.article.wordCount > 0, asked, record }
  const rights: RightsPolicy = { policyVersion, token: botToken, contentSignalsReference: 'L2' }
  const signals = await siteSignals(url, { net }, rights, systemClock.now())
  const decision = decisionFor(input, signals, url, rights, systemClock.now())
  const refusal = result.kind === 'refusal' ? result.refusal.reason : result.kind === 'fault' ? result.reason : 'The page gave nothing.'
  return { decision, refusal, pageWasRead: false, asked, record }
}

async function filesAsked(origin: string, net: Tools['net']): Promise<readonly string[]> {
  const files = await net.sitePolicies(origin)
  const others = [
    ['/.well-known/tdmrep.json', files.tdmrep],
    ['/ai.txt', files.aiTxt],
    ['/.well-known/ai.txt', files.aiTxtWellKnown],
    ['/.well-known/ai.json', files.aiJson],
  ] as const
  const robots = 'unreachable' in files.robots ? 'no answer' : `${files.robots.status}, ${files.robots.body.length} characters`
  return [`/robots.txt ${robots}`, ...others.map(([path, file]) => `${path} ${file === undefined ? 'not asked' : file.status}`)]
}

function linesOf(url: string, { decision, refusal, pageWasRead, asked, record }: Explained): readonly string[] {
  const { level } = decision
  const holding = decision.reasons.filter((it) => it.cap !== undefined && it.cap === level)
  return [
    url,
    ...(decision.url === url ? [] : [`  decided for ${decision.url}`]),
    `  ${level}  ${levelWords[level]}`,
    '',
    ...decision.reasons.map(reasonLine),
    '',
    ...recordLines(record, url, decision, systemClock.now()),
    `  Asked: ${asked.join('; ')}.`,
    `  The lowest line decides${holding.length === 0 ? ': none lowers it' : `: ${[...new Set(holding.map((it) => it.signal))].join(', ')}`}.`,
    `  Quotation: ${decision.quoteMaxWords === 0 ? 'none' : `at most ${decision.quoteMaxWords} words${decision.quoteMaxChars === undefined ? '' : ` and ${decision.quoteMaxChars} characters`}`}. Text kept: ${decision.retainTextHours} h. In our search: ${decision.indexable ? 'yes' : 'no'}. In the archive index: ${decision.embed ? 'yes' : 'no'}. Training and images: never.`,
    ...(refusal === null
      ? [`  ${pageWasRead ? 'The page itself was read and its headers and marks are among the lines.' : 'The page itself was not read.'}`]
      : [`  The page was not read: ${refusal}`]),
    `  Policy ${decision.policyVersion}, ${decision.fetchedAt}, token ${botToken}. Decided as for an item of the publisher's own feed.`,
  ]
}

function reasonLine(it: RightsReason): string {
  const raw = it.raw.replace(/\s+/g, ' ').trim()
  return `  ${(it.cap ?? '  ').padEnd(4)}${it.signal.padEnd(18)} ${it.effect}\n${' '.repeat(25)}${it.where}${raw === '' ? '' : `: ${raw.slice(0, 160)}`}`
}
