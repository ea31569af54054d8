// The quantity finder's answers in the words of an outside scorer: full English unit names in the singular.
import type { FoundQuantity } from '../../text/quantities.ts'
import { findQuantities } from '../../text/quantities.ts'

const unitNames = new Map<string, string>(
  `W=watt kW=kilowatt MW=megawatt GW=gigawatt TW=terawatt hp=horsepower Wh=watt-hour kWh=kilowatt-hour MWh=megawatt-hour
  GWh=gigawatt-hour TWh=terawatt-hour %=percentage pp=percentage_point bp=basis_point B=byte kB=kilobyte MB=megabyte GB=gigabyte
  TB=terabyte PB=petabyte Gbps=gigabit_per_second Mbps=megabit_per_second nm=nanometre μm=micrometre mm=millimetre cm=centimetre
  m=metre km=kilometre sqm=square_metre sqft=square_foot sqkm=square_kilometre sqmi=square_mile ms=millisecond
  year-old=year_of_age kg=kilogram g=gram t=tonne lb=pound-mass oz=ounce l=litre GPa=gigapascal MPa=megapascal ksi=kilopound_per_square_inch psi=pound_per_square_inch A=ampere kn=croatian_kuna ppg=point_per_game rpg=rebound_per_game apg=assist_per_game WAR=win_above_replacement F=farad ml=millilitre °C=celsius °F=fahrenheit
  km/h=kilometre_per_hour mph=mile_per_hour m/s=metre_per_second mpg=mile_per_gallon rpm=revolutions_per_minute Hz=hertz
  kHz=kilohertz MHz=megahertz GHz=gigahertz V=volt kV=kilovolt mAh=milliampere-hour mg=milligram ppm=parts-per-million
  ppb=parts-per-billion lb-ft=foot_pound-force G=generation_wireless times=count USD=dollar EUR=euro GBP=pound_sterling GBX=point
  JPY=japanese_yen CNY=chinese_yuan INR=indian_rupee KRW=south_korean_won CHF=swiss_franc CAD=canadian_dollar
  AUD=australian_dollar NZD=new_zealand_dollar HKD=hong_kong_dollar SGD=singapore_dollar MYR=malaysian_ringgit ILS=shekel
  SEK=swedish_krona NOK=norwegian_krone ZAR=south_african_rand BRL=brazilian_real`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [key = '', name = ''] = pair.split('=', 2)
      return [key, name.replaceAll('_', ' ')]
    }),
)

interface PredictedQuantity {
  readonly value: number | readonly [number, number]
  readonly unit: string
}

/** What we find in a sentence, as value and English unit name; a movement ("from 10 to 20") counts as one range. */
export function predictQuantities(record: { readonly id: string; readonly text: string }): {
  id: string
  quantities: readonly PredictedQuantity[]
} {
  const found = findQuantities(record.text, 'en')
  const quantities: PredictedQuantity[] = []
  for (const [index, quantity] of found.entries()) {
    if (found[index - 1]?.changes === true) continue
    const next = quantity.changes === true ? found[index + 1] : undefined
    const value =
      next !== undefined
        ? ([quantity.lo, next.lo] as const)
        : quantity.lo === quantity.hi
          ? quantity.lo
          : ([quantity.lo, quantity.hi] as const)
    quantities.push({ value, unit: nameOfUnit(quantity) })
  }
  return { id: record.id, quantities }
}

function nameOfUnit(quantity: FoundQuantity): string {
  const name =
    quantity.unit === 'ratio'
      ? `% ${singularNoun(quantity.noun ?? '-')}`
      : quantity.unit === ''
        ? singularNoun(quantity.noun ?? '-')
        : (unitNames.get(quantity.unit) ?? quantity.unit)
  return quantity.per === undefined ? name : `${name} per ${unitNames.get(quantity.per) ?? quantity.per}`
}

const superlatives = new Map([
  ['largest', 'large'],
  ['biggest', 'big'],
  ['hottest', 'hot'],
  ['smallest', 'small'],
  ['highest', 'high'],
])

function singularNoun(noun: string): string {
  const lower = noun
    .toLowerCase()
    .replace(/^most /, '')
    .replace(/^best\b/, 'good')
    .replace(/^\p{L}+est\b/u, (word) => superlatives.get(word) ?? word)
    .replace(/men$/, 'man')
  if (/(?:ss|us|is|people|news|series)$/.test(lower) || !lower.endsWith('s')) return lower
  if (/ies$/.test(lower)) return `${lower.slice(0, -3)}y`
  return /(?:sses|shes|ches|xes|uses)$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1)
}
