import { Fault } from '../../domain/fault.ts'
import { forgetfulLog } from '../../model/forgetful-log.ts'
import { isFit, probeModel } from '../../model/probe.ts'
import { systemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { adapterOf, modelOver } from '../open-model.ts'
import { numberOption, UsageError } from './say.ts'

/**
 * `groundwire model test`: puts invented claims to the configured model and says what it is good enough for.
 * Exit 0 when it is fit for any task, 1 when it is fit for none.
 */
export async function modelCommand(action: string, options: { readonly rounds?: number }): Promise<void> {
  if (action !== 'test') throw new UsageError(`There is no "model ${action}". Run: groundwire model test`)
  const rounds = numberOption('rounds', options.rounds, 1, 20) ?? 3
  const config = readConfig()
  if (config.model === undefined)
    throw new UsageError(
      'No model is configured, and none is needed. To use one, set GROUNDWIRE_MODEL=PROVIDER/MODEL, such as mistral/mistral-small-latest.',
    )
  const adapter = await adapterOf({ ...config, model: config.model })
  const model = modelOver(adapter, config, forgetfulLog(), systemClock)
  console.log(`Asking ${model.name}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'} of invented claims.`)
  const report = await probeModel(model, rounds, AbortSignal.timeout((rounds * 4 + 12) * config.modelSeconds * 1000))
  if (report.kind === 'unreached')
    throw new Fault(
      'model.failed',
      `${model.name} cannot be reached${config.modelUrl === undefined ? '' : ` at ${new URL(config.modelUrl).origin}`}, and no check was asked. ${report.reason} Look at GROUNDWIRE_MODEL, GROUNDWIRE_MODEL_URL and the key, and whether the server runs. Until then the wire writes by its own rules.`,
      { retry: 'never' },
    )
  for (const it of report.checks)
    console.log(`${it.passed === it.of ? 'ok  ' : 'FAIL'}  ${it.name.padEnd(11)} ${it.passed} of ${it.of}  ${it.say}`)
  for (const it of report.tasks)
    console.log(`${isFit(it) ? 'fit ' : 'poor'}  ${it.task.padEnd(11)} ${it.usable} of ${it.of} answers could be used`)
  console.log(`speed        ${report.tokensPerSecond.toFixed(1)} tokens a second, ${report.secondsMedian.toFixed(1)} s a summary (median)`)
  const unpriced = config.modelPriceIn === 0 && config.modelPriceOut === 0
  console.log(
    `price        ${unpriced ? 'not known: set GROUNDWIRE_MODEL_PRICE_IN and _OUT' : `${report.costPerStory.toFixed(5)} a story`}`,
  )
  console.log(`good enough  ${report.finding}`)
  const fit = report.tasks.filter(isFit).map(({ task }) => task)
  if (fit.length > 0 && fit.length < report.tasks.length)
    console.log(`To ask it for nothing else, set GROUNDWIRE_MODEL_FOR="${fit.join(' ')}".`)
  if (!report.mayWrite) throw new Fault('model.failed', 'With this model the wire writes by its own rules instead.', { retry: 'never' })
}
