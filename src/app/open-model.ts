import { Fault } from '../domain/fault.ts'
import { type Adapter, type Call, type CallLog, type Model, makeModel } from '../model/model.ts'
import type { Store } from '../store/store.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'

/** The adapter the configuration names. Packages are loaded only now. */
export async function adapterOf(config: Config & { readonly model: string }): Promise<Adapter> {
  const slash = config.model.indexOf('/')
  const provider = config.model.slice(0, slash)
  const model = config.model.slice(slash + 1)
  if (provider === 'gguf') return (await import('../model/gguf.ts')).ggufAdapter(model, config.packages)
  if (provider !== 'mistral' && provider !== 'anthropic' && provider !== 'openai' && provider !== 'google' && provider !== 'compatible')
    throw new Fault('model.failed', `GROUNDWIRE_MODEL names the provider "${provider}", which is not known.`, { retry: 'never' })
  if (provider === 'compatible' && config.modelUrl === undefined)
    throw new Fault('model.failed', 'GROUNDWIRE_MODEL=compatible/… needs GROUNDWIRE_MODEL_URL, the address of the server.', {
      retry: 'never',
    })
  if (provider !== 'compatible' && config.modelKey === undefined)
    throw new Fault('model.failed', `GROUNDWIRE_MODEL=${config.model} needs GROUNDWIRE_MODEL_KEY, the key of the provider.`, {
      retry: 'never',
    })
  const { modelUrl: url, modelKey: key } = config
  return (await import('../model/ai-sdk.ts')).aiSdkAdapter({
    provider,
    model,
    ...(url !== undefined && { url }),
    ...(key !== undefined && { key }),
  })
}

/** Calls kept in the archive, so that budgets hold over restarts and a repeated question costs nothing. */
export function callLogIn(store: Store): CallLog {
  return {
    find: (id) => store.modelCallById<Call>(id),
    keep: (call) => store.transaction((tx) => tx.saveModelCall(call)),
    spent: (since, about) => store.modelSpent(since, about),
  }
}

/**
 * The configured model behind its port, or null when none is configured.
 * @throws Fault 'model.failed' when the settings are not enough or a package is missing
 */
export async function openModel(config: Config, store: Store, clock: Clock): Promise<Model | null> {
  if (config.model === undefined) return null
  return modelOver(await adapterOf({ ...config, model: config.model }), config, callLogIn(store), clock)
}

/** An adapter behind the port with the configured budgets. */
export function modelOver(adapter: Adapter, config: Config, log: CallLog, clock: Clock): Model {
  return makeModel({
    adapter,
    log,
    limits: {
      secondsMax: config.modelSeconds,
      tokensPerStoryMax: config.modelTokensPerStory,
      tokensPerSourceMax: config.modelTokensPerSource,
      tokensPerDayMax: config.modelTokensPerDay,
      moneyPerDayMax: config.modelMoneyPerDay,
      pricePerMillionIn: config.modelPriceIn,
      pricePerMillionOut: config.modelPriceOut,
    },
    now: () => clock.now(),
    ticks: () => performance.now(),
  })
}

/** A model that only repeats what the archive's log holds of it: for writing a published sentence again. */
export function modelFromLog(name: string, config: Config, store: Store, clock: Clock): Model {
  const silent: Adapter = { name, complete: () => Promise.reject(new Error('only the log is asked')) }
  return modelOver(silent, config, { ...callLogIn(store), keep: async () => undefined }, clock)
}
