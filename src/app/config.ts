import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { modelTasks, parseModelTasks } from '../domain/model-task.ts'
import { parseRisks, riskKinds } from '../domain/risk.ts'
import { weightsFlaw } from '../domain/significance.ts'
import { parseDeskKeys } from '../outlets/desk/keys.ts'
import { keyOf, readSettingsFile, SettingsFileError } from './settings-file.ts'

const wholeAddress = 'takes a whole address, such as https://news.example'

/** Every setting, its default and what it does; docs/CONFIGURATION.md is generated from this. */
export const settings = z.object({
  port: z.coerce.number().int().min(0).max(65535).default(3000).describe('PORT: where the site listens'),
  host: z.string().default('127.0.0.1').describe('GROUNDWIRE_HOST: address the site binds to; 0.0.0.0 opens it to other machines'),
  home: z.string().default('').describe('GROUNDWIRE_HOME: folder of the archive; default `data` in the checkout'),
  beat: z
    .string()
    .default('')
    .describe('GROUNDWIRE_BEAT: list of feeds to follow, a beat file (.json) or an OPML list; default beat/ai.json'),
  beats: z
    .string()
    .default('')
    .describe('GROUNDWIRE_BEATS: file of beats of your own (TOML), each with a front, feeds, a filter and a digest; see docs/BEATS.md'),
  computePages: z
    .enum(['auto', 'yes', 'no'])
    .default('auto')
    .describe('GROUNDWIRE_COMPUTE_PAGES: whether every page links what AI compute is traded; auto does with the default beat'),
  databaseUrl: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'takes an address such as postgres://user:password@host:5432/name')
    .optional()
    .describe('DATABASE_URL: a PostgreSQL 15 or later to use instead of the embedded one'),
  siteUrl: z
    .string()
    .default('')
    .refine((it) => it === '' || /^https?:$/u.test(URL.parse(it)?.protocol ?? ''), wholeAddress)
    .describe(
      'GROUNDWIRE_URL: public address of the site, used in feeds and links, and where hubs may call us (WebSub); default http://localhost:PORT, and no hub is asked',
    ),
  name: z.string().max(60).default('Groundwire').describe('GROUNDWIRE_NAME: name of the wire'),
  contact: z.string().max(200).default('').describe('GROUNDWIRE_CONTACT: e-mail or address of the operator, told to publishers'),
  responsible: z
    .string()
    .max(100)
    .default('')
    .describe('GROUNDWIRE_RESPONSIBLE: person with editorial responsibility; without one a wire that others can read publishes nothing'),
  smtpUrl: z
    .string()
    .regex(/^smtps?:\/\//, 'takes an address such as smtp://user:password@host:587')
    .optional()
    .describe('GROUNDWIRE_SMTP_URL: mail server that editions leave by, with its user and password; unset = no mail'),
  mailFrom: z.email().optional().describe('GROUNDWIRE_MAIL_FROM: address that editions come from; unset = no mail'),
  floor: z.coerce.number().min(0).max(1).default(0.25).describe('GROUNDWIRE_FLOOR: significance below which a story rests, 0..1'),
  weights: z
    .string()
    .default('origins=0.3 novelty=0.25 magnitude=0.2 source=0.15 recency=0.1')
    .superRefine((it, { addIssue }) => {
      const message = weightsFlaw(it)
      if (message !== null) addIssue({ code: 'custom', message })
    })
    .describe('GROUNDWIRE_WEIGHTS: how much each part of significance counts, as name=number; together 1'),
  versionsADay: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(12)
    .describe('GROUNDWIRE_VERSIONS_A_DAY: versions one story may have in 24 hours; corrections always run'),
  gatherSeconds: z.coerce
    .number()
    .min(0)
    .max(3600)
    .default(90)
    .describe('GROUNDWIRE_GATHER_SECONDS: how long echoes of a story gather before one new pass'),
  workers: z.coerce.number().int().min(1).max(32).default(2).describe('GROUNDWIRE_WORKERS: jobs worked on side by side'),
  poolThreads: z.coerce.number().int().min(1).max(32).default(1).describe('GROUNDWIRE_POOL_THREADS: threads for parsing and extraction'),
  itemsPerSource: z.coerce
    .number()
    .int()
    .min(1)
    .default(2_000)
    .describe('GROUNDWIRE_ITEMS_PER_SOURCE: entries of one source that are taken in, or read again because they changed, a day (UTC)'),
  mbPerSource: z.coerce
    .number()
    .min(0)
    .default(1_024)
    .describe('GROUNDWIRE_MB_PER_SOURCE: megabytes that are fetched for one source a day (UTC)'),
  parseSecondsPerSource: z.coerce
    .number()
    .min(0)
    .default(1_200)
    .describe('GROUNDWIRE_PARSE_SECONDS_PER_SOURCE: seconds that parsing threads work for one source a day (UTC)'),
  freshStories: z.coerce
    .number()
    .int()
    .min(0)
    .default(200)
    .describe('GROUNDWIRE_FRESH_STORIES: below this many stories the archive calls itself new'),
  freshDays: z.coerce
    .number()
    .int()
    .min(0)
    .default(30)
    .describe('GROUNDWIRE_FRESH_DAYS: below this many days the archive calls itself new'),
  matchThreshold: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe('GROUNDWIRE_MATCH_THRESHOLD: score from which an archive match counts as prior coverage'),
  holdAbove: z.coerce
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('GROUNDWIRE_HOLD_ABOVE: significance above which a person must pass a story; unset = never'),
  holdIf: z
    .string()
    .default('')
    .refine((it) => parseRisks(it) !== null, `takes none or some of ${riskKinds.join(', ')}`)
    .describe(`GROUNDWIRE_HOLD_IF: risks that make a draft wait for a person, any of ${riskKinds.join(', ')}`),
  backupKey: z
    .string()
    .default('')
    .describe('GROUNDWIRE_BACKUP_KEY: file that holds the key backups are encrypted with; unset = backups are plain'),
  hub: z
    .url()
    .optional()
    .describe('GROUNDWIRE_HUB: WebSub hub that our feeds name and that is told of news in them; needs GROUNDWIRE_URL; unset = none'),
  hooksLocal: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('GROUNDWIRE_HOOKS_LOCAL: yes lets web hooks go to this machine, for a receiver that runs beside; no = public addresses only'),
  deskKeys: z
    .string()
    .default('')
    .refine(
      (it) => parseDeskKeys(it) !== null,
      'takes NAME=KEY or NAME:ROLE=KEY for each person, a key of 24 letters and digits or more, and no key or name twice, be it in another case',
    )
    .describe(
      'GROUNDWIRE_DESK_KEYS: who may work at the desk, as NAME=KEY with spaces between, or NAME:ROLE=KEY with roles out of reader, editor, responsible and admin (ada:responsible+admin=KEY); without a role a key may do everything; unset = only whom groundwire people added',
    ),
  proxies: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe(
      'GROUNDWIRE_PROXIES: how many proxies of yours stand in front of the site, each of which adds to X-Forwarded-For who asked it; limits count readers by what the outermost says; 0 = none, by the connection',
    ),
  deskOpen: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('GROUNDWIRE_DESK_OPEN: yes lets the desk be reached from other machines, through a proxy with TLS; no = this machine only'),
  model: z
    .string()
    .regex(/^(?:mistral|anthropic|openai|google|compatible|gguf)\/.+$/, 'must be PROVIDER/MODEL, such as mistral/mistral-small-latest')
    .optional()
    .describe(
      'GROUNDWIRE_MODEL: model that helps to write, as PROVIDER/MODEL (mistral, anthropic, openai, google, compatible, or gguf/FILE); unset = none',
    ),
  modelUrl: z
    .url()
    .optional()
    .describe('GROUNDWIRE_MODEL_URL: address of an OpenAI-compatible server (Ollama, llama.cpp, vLLM, LM Studio)'),
  modelKey: z.string().min(1).optional().describe('GROUNDWIRE_MODEL_KEY: key of the provider; never logged, shown or put into a prompt'),
  modelSeconds: z.coerce.number().min(1).max(150).default(60).describe('GROUNDWIRE_MODEL_SECONDS: longest wait for one answer'),
  packages: z
    .string()
    .min(1)
    .optional()
    .describe(
      'GROUNDWIRE_PACKAGES: folder in which heavy optional packages are installed (node-llama-cpp for gguf); unset = with the program',
    ),
  modelFor: z
    .string()
    .default(modelTasks.join(' '))
    .refine((it) => parseModelTasks(it) !== null, `takes words out of ${modelTasks.join(', ')}, with spaces between`)
    .describe('GROUNDWIRE_MODEL_FOR: what the model is asked for, out of claims, summary, take and watches; the rest is done by rule'),
  modelJudge: z
    .enum(['yes', 'no'])
    .default('no')
    .describe(
      'GROUNDWIRE_MODEL_JUDGE: yes asks the model also whether the passages carry each sentence it wrote; a no cuts it, a yes changes nothing',
    ),
  modelTokensPerStory: z.coerce
    .number()
    .int()
    .min(0)
    .default(40_000)
    .describe('GROUNDWIRE_MODEL_TOKENS_PER_STORY: tokens one story may use, in and out'),
  modelTokensPerSource: z.coerce
    .number()
    .int()
    .min(0)
    .default(300_000)
    .describe('GROUNDWIRE_MODEL_TOKENS_PER_SOURCE: tokens one publisher may make us use a day (UTC)'),
  modelTokensPerDay: z.coerce
    .number()
    .int()
    .min(0)
    .default(2_000_000)
    .describe('GROUNDWIRE_MODEL_TOKENS_PER_DAY: tokens one day (UTC) may use'),
  modelMoneyPerDay: z.coerce
    .number()
    .min(0)
    .default(5)
    .describe('GROUNDWIRE_MODEL_MONEY_PER_DAY: money one day (UTC) may cost, in the currency of the prices; 0 = no limit'),
  modelPriceIn: z.coerce
    .number()
    .min(0)
    .default(0)
    .describe('GROUNDWIRE_MODEL_PRICE_IN: price of a million tokens sent; 0 = free or not known'),
  modelPriceOut: z.coerce.number().min(0).default(0).describe('GROUNDWIRE_MODEL_PRICE_OUT: price of a million tokens answered'),
})

/** Settings whose value is never printed: addresses may hold a password. */
const secret: ReadonlySet<string> = new Set(['databaseUrl', 'deskKeys', 'smtpUrl', 'modelKey', 'modelUrl'])

export type Config = Readonly<z.infer<typeof settings>>

const envNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(settings.shape).map(([key, field]) => [key, (field.description ?? '').split(':')[0] ?? '']),
)

export const checkout = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Reads the settings file and the environment once; a variable wins over the file, an override over both. All mistakes are reported together.
 *
 * @param env without `GROUNDWIRE_CONFIG`, `groundwire.toml` of the checkout is read only for the program's own environment
 * @throws ConfigError whose message lists each wrong setting, where it stands, what was given and what it takes
 */
export function readConfig(overrides: Partial<Record<keyof Config, unknown>> = {}, env: NodeJS.ProcessEnv = process.env): Config {
  const { path, values } = settingsFile(env)
  const given: Record<string, unknown> = {}
  const inFile = new Set<string>()
  for (const [key, name] of Object.entries(envNames)) {
    const set = env[name] === '' ? undefined : env[name]
    const value = set ?? values[name]
    if (value === undefined) continue
    given[key] = value
    if (set === undefined) inFile.add(key)
  }
  for (const [key, value] of Object.entries(overrides)) if (value !== undefined) given[key] = value
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const key = String(issue.path[0])
      const shown = secret.has(key) ? '(not shown)' : JSON.stringify(given[key])
      const name = envNames[key] ?? key
      const place = inFile.has(key) && !(key in overrides) ? ` (${keyOf(name)} in ${path})` : ''
      return `  ${name}${place} = ${shown}: ${takesOf(issue)}`
    })
    throw new ConfigError(`Wrong settings:\n${lines.join('\n')}`)
  }
  const home = parsed.data.home === '' ? join(checkout, 'data') : resolve(parsed.data.home.replace(/^~(?=\/|$)/, homedir()))
  // Paths are put behind it, each with a slash of its own.
  const siteUrl = parsed.data.siteUrl.replace(/\/+$/u, '')
  return Object.freeze({ ...parsed.data, siteUrl, home })
}

/** What a setting takes, in words for whoever set it otherwise. */
function takesOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && /^(?:number|int)$/u.test(issue.expected))
    return issue.expected === 'int' ? 'takes a whole number' : 'takes a number'
  if (issue.code === 'too_small' && issue.origin !== 'string') return `takes ${issue.minimum} or more`
  if (issue.code === 'too_big' && issue.origin !== 'string') return `takes ${issue.maximum} or less`
  if (issue.code === 'invalid_value') return `takes ${issue.values.join(' or ')}`
  return issue.code === 'invalid_format' && issue.format === 'url' ? wholeAddress : issue.message
}

export class ConfigError extends Error {}

function settingsFile(env: NodeJS.ProcessEnv): { readonly path: string; readonly values: Readonly<Record<string, string>> } {
  const named = env['GROUNDWIRE_CONFIG']
  const isNamed = named !== undefined && named !== ''
  const path = isNamed ? resolve(named) : join(checkout, 'groundwire.toml')
  if (!isNamed && env !== process.env) return { path, values: {} }
  try {
    return { path, values: readSettingsFile(path, { variables: Object.values(envNames), isNamed }) }
  } catch (error) {
    if (error instanceof SettingsFileError) throw new ConfigError(error.message)
    throw error
  }
}

export function readVersion(): string {
  const file = join(checkout, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : '0'
}

export const policyVersion = '2026-11-23'
export const botToken = 'GroundwireBot'
