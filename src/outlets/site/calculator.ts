// What a number of megawatts could feed: the same calculation that stories print, with its constants and where they come from.
import { hardwareProfiles, hardwareSets } from '../../calc/hardware.ts'
import { type MoneyPerYear, moneyPerYear } from '../../calc/money-in-proportion.ts'
import { gpusToMw, mwToCompute } from '../../calc/mw-to-compute.ts'
import type { Conversion, ConversionBasis, PowerConversion } from '../../domain/calculation.ts'
import type { Entity } from '../../domain/entity.ts'
import { choiceFlaw, type Flaw, isCurrency, quoted } from '../asked.ts'
import { strangePlaces } from '../distances.ts'
import { type Html, html } from '../html.ts'
import { computed } from '../label.ts'
import type { Page } from '../page.ts'
import { problemBody } from '../respond.ts'
import { capital, labelLine, section, shortDay, table, unparted } from '../wording.ts'
import { distanceForm, distanceOf } from './distance-form.ts'
import { barTable } from './figures.ts'

export interface CalculatorQuestion {
  readonly mw?: string | undefined
  readonly basis?: string | undefined
  readonly set?: string | undefined
  readonly gpus?: string | undefined
  /** A sum of money in whole units, its currency, and the years it runs. */
  readonly sum?: string | undefined
  readonly currency?: string | undefined
  readonly years?: string | undefined
  /** Two towns or sites, for the distance between them. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const bases: readonly (readonly [ConversionBasis, string])[] = [
  ['unknown', 'not stated'],
  ['it', 'the servers (IT load)'],
  ['facility', 'the whole site'],
  ['grid', 'the grid connection'],
]
const defaultMw = '10'
const range = (lo: number, hi: number): string =>
  lo === hi ? hi.toLocaleString('en') : `${lo.toLocaleString('en')}–${hi.toLocaleString('en')}`

/** Ranges with an en dash that no line may end at. */
const dashed = (text: string): string => text.replace(/(?<=\d)-(?=\d)/g, '–\u2060')

function readNumber(given: string | undefined): number {
  const text = (given ?? '').replace(/[\s,]/g, '').slice(0, 12)
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
}

const serverIds = hardwareProfiles.filter((it) => it.unit !== 'chip' && it.basis !== 'measured').map((it) => it.id)
const most = { mw: 1_000_000, gpus: 1_000_000_000, sum: 1e15, years: 100 } as const

/** What of a question cannot be computed, with what each part takes. */
function flawsOf(question: CalculatorQuestion, registry: readonly Entity[]): readonly Flaw<keyof CalculatorQuestion>[] {
  const flaws = (['mw', 'gpus', 'sum', 'years'] as const).flatMap((field) => {
    const given = question[field]
    const n = readNumber(given)
    if (given === undefined || (n > 0 && n <= most[field])) return []
    // An empty form is no question; years stand beside a sum that is given.
    if (given.trim() === '' && (field !== 'years' || (question.sum ?? '').trim() === '')) return []
    return [
      { field, fix: `${quoted(given)} will not do: give a number above 0 and at most ${most[field].toLocaleString('en')}, in digits.` },
    ]
  })
  const choices = [
    ...choiceFlaw(
      'basis',
      question.basis,
      bases.map(([value]) => value),
    ),
    ...choiceFlaw('set', question.set, ['current', 'all', ...serverIds]),
  ] as readonly Flaw<'basis' | 'set'>[]
  const currency = question.currency?.trim() || 'USD'
  const fix = `${quoted(currency)} is no currency: give three letters of ISO 4217, such as EUR.`
  const given = (end: string | undefined): string | undefined => end?.trim() || undefined
  const places = strangePlaces({ from: given(question.from), to: given(question.to) }, registry)
  return [...flaws, ...choices, ...places, ...(isCurrency(currency.toUpperCase()) ? [] : [{ field: 'currency' as const, fix }])]
}

const fieldWords: Readonly<Record<keyof CalculatorQuestion, string>> = {
  mw: 'Power, MW',
  basis: 'Measured at',
  set: 'Hardware',
  gpus: 'GPUs',
  sum: 'Sum',
  currency: 'Currency',
  years: 'Years',
  from: 'From',
  to: 'To',
}

const errors = (flaws: readonly Flaw<keyof CalculatorQuestion>[]): Html =>
  flaws.length === 0
    ? html``
    : html`<div class="errs" role="alert"><h3>Please mend the question</h3><ul>${flaws.map(({ field, fix }) => html`<li><a href="#${field}">${fieldWords[field]}</a>: ${fix}</li>`)}</ul></div>`

function setOf(given: string | undefined): { readonly name: string; readonly ids: readonly string[] } {
  if (given === 'all') return { name: 'all', ids: hardwareSets.all }
  return given !== undefined && serverIds.includes(given) ? { name: given, ids: [given] } : { name: 'current', ids: hardwareSets.current }
}

function form(question: CalculatorQuestion, basis: ConversionBasis, set: string): Html {
  const sets = ['current', 'all', ...serverIds]
  const option = (value: string, words: string, chosen: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>`
  return html`<form class="form wide" action="/calc" method="get"><div><label for="mw">Power, MW</label><input id="mw" name="mw" type="text" inputmode="decimal" value="${question.mw ?? defaultMw}"></div><div><label for="basis">Measured at</label><select id="basis" name="basis">${bases.map(([value, words]) => option(value, words, basis))}</select></div><div><label for="set">Hardware</label><select id="set" name="set">${sets.map((it) => option(it, it === 'current' ? 'current generation' : it === 'all' ? 'all in the table' : it, set))}</select></div><button type="submit">Convert</button></form>`
}

function resultOf(result: Conversion, set: string): Html {
  return barTable({
    label: 'Servers or racks this power could feed',
    note: `GPUs, solid to the cautious end, n = ${result.rows.length} of ${hardwareProfiles.length} kinds of hardware. ${result.basis}.`,
    heads: ['Hardware', 'GPUs', 'Servers or racks'],
    bars: result.rows.map((it) => ({
      head: it.hardware,
      lo: it.gpusLo,
      hi: it.gpusHi,
      figure: range(it.gpusLo, it.gpusHi),
      cells: [`${range(it.unitsLo, it.unitsHi)} ${hardwareProfiles.find(({ id }) => id === it.hardware)?.unit ?? 'unit'}s`],
    })),
    source: html`<code>mw_to_compute</code> version ${result.version}, constants as of ${shortDay(result.asOf)}. Nameplate figures; what really runs is decided by cooling, network and contracts. <a href="/calc.json?mw=${result.inputs.mw}&amp;basis=${result.inputs.basis}&amp;set=${set}">JSON</a>.`,
  })
}

function constants(): Html {
  const hardware = hardwareProfiles.map((it) => [
    html`<code>${it.id}</code>`,
    it.unit,
    it.kwServer,
    it.gpus,
    it.basis,
    capital(it.kwPeak === undefined ? it.source : `${it.source}; peak ${it.kwPeak} kW`),
    html`<time datetime="${it.asOf}">${shortDay(it.asOf)}</time>`,
  ])
  const factors = [
    ['Network and other IT beside the servers', '1.14', 'Epoch AI; SemiAnalysis measures 1.10, the wider is used'],
    ['Power usage effectiveness, a new site', '1.20', 'assumption for new builds, the favourable end of the range'],
    ['Power usage effectiveness, EU mean', '1.36', 'EU database of data centres, 776 sites, 2023-24, weighted mean'],
    ['Compute trays in an NVL72 rack', '18', 'maker’s count'],
  ]
  return html`${table('Hardware the calculation knows', ['Hardware', 'Unit', 'kW', 'GPUs', 'Basis', 'Source', 'Checked'], hardware)}<h3 class="gap">Factors</h3>${table('Factors', ['Factor', 'Value', 'Source'], factors)}`
}

/** `/calc`: megawatts to servers, racks and GPUs as ranges, and GPUs to megawatts. */
export function calculatorPage(question: CalculatorQuestion, registry: readonly Entity[] = []): Page {
  const basis = bases.find(([value]) => value === question.basis)?.[0] ?? 'unknown'
  const { name, ids } = setOf(question.set)
  const flaws = flawsOf(question, registry)
  const mw = readNumber(question.mw?.trim() || defaultMw)
  const result = mwToCompute({ mw, basis, set: ids })
  const gpus = (question.gpus ?? '').trim() === '' ? undefined : readNumber(question.gpus)
  const back = gpus === undefined ? undefined : gpusToMw({ gpus, set: ids })
  const perYear = yearlyOf(question)
  const distance = distanceOf(question, registry)
  const isConverted = !('kind' in result)
  const [units = '', gpuRange = ''] = isConverted ? dashed(result.print).split(/, (?=\d[\d,–\u2060]* GPUs$)/) : []
  const title = isConverted ? `${mw.toLocaleString('en')} MW could feed ${gpuRange}` : 'What a megawatt buys'
  const path = `/calc${question.mw === undefined ? '' : `?${new URLSearchParams({ mw: question.mw.slice(0, 20), basis, set: name }).toString()}`}`
  return {
    ...(flaws.length > 0 && { status: 400 as const, isThin: true }),
    title,
    path,
    nav: '/ledger',
    generated: 'algorithmicMedia',
    json: {
      label: computed,
      digitalSourceType: 'algorithmicMedia',
      ...(flaws.length > 0 &&
        problemBody({
          status: 400,
          code: 'question',
          title: 'That cannot be computed',
          detail: flaws.map(({ field, fix }) => `${field}: ${fix}`).join(' '),
          fix: 'Mend the fields named here and ask again.',
          fields: flaws,
        })),
      question: { mw, basis, set: ids },
      result,
      ...(back !== undefined && { gpusToMw: back }),
      ...(perYear !== undefined && { moneyPerYear: perYear }),
      ...(distance !== undefined && { distance }),
      hardware: hardwareProfiles,
    },
    main: html`<div class="lead"><p class="meta kick"><b>Calculation</b><span>What a number of megawatts buys</span></p>${labelLine(computed)}<h1>${unparted(title)}</h1><p class="dek">${isConverted ? `${units}. A range, because a source seldom says what its figure measures.` : 'Nothing was computed.'}</p></div>${section('Ask', 'Nothing is stored', html`${errors(flaws)}${form(question, basis, name)}`)}${isConverted ? section('Result', '', resultOf(result, name)) : ''}${section('And back', 'GPUs to MW', backForm(question.gpus, back))}${section('Money over years', 'A contract’s sum, spread evenly', moneyForm(question, perYear))}${section('Distance', 'Towns and sites', distanceForm(question, registry), 'distance')}${section('Constants', 'Each with its source', constants())}`,
  }
}

function backForm(given: string | undefined, back: PowerConversion | { readonly print: string } | undefined): Html {
  const words =
    back === undefined
      ? ''
      : 'basis' in back
        ? `${readNumber(given).toLocaleString('en')} GPUs need ${dashed(back.print)}, ${back.basis}.`
        : back.print
  const answer = words === '' ? '' : html`<p>${words}</p>`
  return html`<form class="form wide" action="/calc" method="get"><div><label for="gpus">GPUs</label><input id="gpus" name="gpus" type="text" inputmode="numeric" value="${given ?? ''}"></div><button type="submit">Convert</button></form>${answer}`
}

const currencyOf = (given: string | undefined): string =>
  /^[A-Za-z]{3}$/.test(given?.trim() ?? '') ? (given ?? 'USD').trim().toUpperCase() : 'USD'

function yearlyOf({ sum, currency, years }: CalculatorQuestion): MoneyPerYear | undefined {
  const amount = readNumber(sum)
  return sum === undefined || Number.isNaN(amount) || amount === 0
    ? undefined
    : moneyPerYear({ lo: amount, hi: amount, currency: currencyOf(currency), years: readNumber(years) })
}

function moneyForm(question: CalculatorQuestion, perYear: MoneyPerYear | undefined): Html {
  const answer =
    (question.sum ?? '').trim() === ''
      ? ''
      : perYear === undefined
        ? html`<p class="err">Give a sum and a positive number of years, both in digits.</p>`
        : html`<p>${perYear.print} a year: ${currencyOf(question.currency)} ${readNumber(question.sum).toLocaleString('en')} spread evenly over ${question.years} years. <span class="meta"><code>money_per_year</code> version ${perYear.version}</span></p>`
  const field = (name: 'sum' | 'currency' | 'years', label: string, otherwise: string): Html =>
    html`<div><label for="${name}">${label}</label><input id="${name}" name="${name}" type="text" value="${(question[name] ?? otherwise).slice(0, 20)}"></div>`
  return html`<form class="form wide" action="/calc" method="get">${field('sum', 'Sum', '')}${field('currency', 'Currency', 'USD')}${field('years', 'Years', '5')}<button type="submit">Convert</button></form>${answer}`
}
