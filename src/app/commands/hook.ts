import { randomBytes } from 'node:crypto'
import { type Hook, type HookKind, hookKinds } from '../../domain/hook.ts'
import type { Store } from '../../store/store.ts'
import { sha256Hex } from '../../text/digest.ts'
import { UsageError } from './say.ts'
import { type HomeOption, withWire } from './with-wire.ts'

export interface HookOptions extends HomeOption {
  readonly events?: string
  readonly json?: boolean
}

const logged = 50

/** `groundwire hook`: addresses that are told what changes on the wire. Only the operator sets them: a hook sends what it is told to. */
export async function hook(action: string | undefined, what: string | undefined, options: HookOptions): Promise<void> {
  if (action !== undefined && !['list', 'add', 'log', 'retry', 'remove'].includes(action))
    throw new UsageError(`groundwire hook takes list, add, log, retry or remove, not "${action}".`)
  await withWire(options, async ({ store }, clock) => {
    const isJson = options.json === true
    if (action === undefined || action === 'list') return listHooks(store, isJson)
    if (what === undefined) throw new UsageError(`Say which: groundwire hook ${action} ${action === 'add' ? 'URL' : 'ID'}`)
    if (action === 'add') return add(store, what, kindsOf(options.events), clock.now(), isJson)
    const found = await store.hookById(what)
    if (found === null) throw new UsageError(`There is no hook ${what}. groundwire hook lists them.`)
    if (action === 'log') return log(store, found, isJson)
    if (action === 'remove') {
      await store.transaction((tx) => tx.deleteHook(found.id))
      console.log(`Hook ${found.id} is gone; ${found.url} is told nothing more.`)
      return
    }
    const { nextTryAt: _, reason: __, ...rest } = found
    await store.transaction(async (tx) => {
      await tx.saveHook({ ...rest, state: 'active', failures: 0 })
      await tx.defer({ stage: 'send-hook', subject: found.id }, clock.now())
    })
    console.log(`Hook ${found.id} is tried again.`)
  })
}

function kindsOf(given: string | undefined): readonly HookKind[] {
  if (given === undefined) return hookKinds
  const words = given.split(/[\s,]+/).filter((it) => it !== '')
  const kinds = hookKinds.filter((it) => words.includes(it))
  if (kinds.length !== new Set(words).size || kinds.length === 0)
    throw new UsageError(`--events takes some of ${hookKinds.join(', ')}, not "${given}".`)
  return kinds
}

async function add(store: Store, url: string, kinds: readonly HookKind[], now: Date, isJson: boolean): Promise<void> {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    throw new UsageError(`"${url}" is no address. Give one such as https://example.org/hook`)
  const made: Hook = {
    id: `hook_${sha256Hex(parsed.href).slice(0, 12)}`,
    url: parsed.href,
    secret: `whsec_${randomBytes(32).toString('base64')}`,
    kinds,
    createdAt: now.toISOString(),
    state: 'active',
    failures: 0,
  }
  if ((await store.hookById(made.id)) !== null)
    throw new UsageError(`This address is a hook already: ${made.id}. Remove it first to get a new secret.`)
  await store.transaction(async (tx) => {
    await tx.saveHook(made)
    await tx.appendEvent({
      at: now.toISOString(),
      name: 'hook.added',
      subject: made.id,
      actor: 'operator',
      detail: { url: made.url, kinds },
    })
  })
  if (isJson) console.log(JSON.stringify(made))
  else
    console.log(
      `Hook ${made.id}: ${made.url} is told of ${kinds.join(', ')}.\nSecret, shown once: ${made.secret}\nHow to check a message: docs/WEBHOOKS.md`,
    )
}

async function listHooks(store: Store, isJson: boolean): Promise<void> {
  const all = await store.hooks()
  if (isJson) for (const { secret: _, ...it } of all) console.log(JSON.stringify(it))
  else if (all.length === 0) console.log('No hook is set. groundwire hook add URL sets one.')
  else
    for (const it of all)
      console.log(
        `${it.id}  ${it.state.padEnd(9)}${it.url}  ${it.kinds.join(',')}${it.lastOkAt === undefined ? '' : `  last told ${it.lastOkAt.slice(0, 16)}`}${it.reason === undefined ? '' : `\n  ${it.failures} failed: ${it.reason}${it.nextTryAt === undefined ? '' : ` Next try ${it.nextTryAt.slice(0, 16)}.`}`}`,
      )
}

async function log(store: Store, { id }: Hook, isJson: boolean): Promise<void> {
  for (const it of await store.deliveriesOf(id, logged)) {
    if (isJson) console.log(JSON.stringify(it))
    else
      console.log(
        `${it.at.toISOString().slice(0, 19)}  ${it.state.padEnd(8)}${it.name.padEnd(20)}${it.subject}  ${it.attempts} tries${it.note === null || it.note === '' ? '' : `, ${it.note}`}`,
      )
  }
}
