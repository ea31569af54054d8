// Units of measure and currencies: how they are written, and what each is worth in its base unit.
import { currencies, nationalMoney } from './lists/currencies.ts'
import type { Token } from './words.ts'

export type QuantityKind = 'power' | 'energy' | 'money' | 'count' | 'percent' | 'length' | 'time' | 'memory' | 'compute' | 'other'

/** One unit. `factor` turns an amount into `base` (W, Wh, %, m, s, B, FLOPS, currency units). */
export interface Unit {
  readonly unit: string
  readonly kind: QuantityKind
  readonly base: string
  readonly factor: number
}

// Each line: unit, kind, base, factor: ways to write it. Surfaces with a capital letter match exactly, the others in any case.
const table = `
W power W 1: W|watt|watts|vatios
kW power W 1e3: kW|KW|kilowatt|kilowatts|kilovatio|kilovatios
MW power W 1e6: MW|MWe|MWp|MWac|MWdc|megawatt|megawatts|mégawatt|mégawatts|megavatio|megavatios|mw
GW power W 1e9: GW|GWe|GWp|gigawatt|gigawatts|gigavatio|gigavatios|gw
TW power W 1e12: TW|terawatt|terawatts|térawatt|térawatts|teravatio|teravatios
hp power W 745.7: hp|HP|horsepower|bhp
MVA power VA 1e6: MVA
Wh energy Wh 1: Wh|watt-hour|watt-hours
kWh energy Wh 1e3: kWh|kwh|KWh|kilowatt-hour|kilowatt-hours|kilowatt hours|kilowattheures|kilowattheure|Kilowattstunden|Kilowattstunde
MWh energy Wh 1e6: MWh|megawatt-hour|megawatt-hours|megawatt hours|mégawattheures|mégawattheure|Megawattstunden|Megawattstunde
GWh energy Wh 1e9: GWh|gigawatt-hour|gigawatt-hours|gigawatt hours|gigawattheures|gigawattheure|Gigawattstunden|Gigawattstunde
TWh energy Wh 1e12: TWh|terawatt-hour|terawatt-hours|terawatt hours|térawattheures|térawattheure|Terawattstunden|Terawattstunde
J energy Wh 0.000277778: joule|joules
% percent % 1: %|percent|per cent|pct|pc|prozent|pour cent|por ciento|percentage
pp percent % 1: percentage point|percentage points|prozentpunkte|prozentpunkten|points de pourcentage|puntos porcentuales
bp percent % 0.01: basis point|basis points|bps|bp|basispunkte|basispunkten|points de base|puntos básicos
GPU count GPU 1: GPU|GPUs|gpu|gpus|graphics processing units|graphics processors|graphics cards|graphics chips|AI processors|GPU cards|accelerator cards|processeurs graphiques|cartes graphiques|Grafikprozessoren|Grafikkarten|procesadores gráficos|tarjetas gráficas
TPU count TPU 1: TPU|TPUs|tpus
H100e count H100e 1: H100e|H100 equivalents|H100-equivalents
rack count rack 1: rack|racks|baies|baie|bastidor|bastidores
token count token 1: token|tokens|jetons
parameter count parameter 1: parameter|parameters|paramètres|parametern|parámetros|params
B memory B 1: byte|bytes|octets
kB memory B 1e3: kB|KB|kilobyte|kilobytes
MB memory B 1e6: MB|megabyte|megabytes|Mo
GB memory B 1e9: GB|gigabyte|gigabytes|Go
TB memory B 1e12: TB|terabyte|terabytes|To
PB memory B 1e15: PB|petabyte|petabytes|Po
EB memory B 1e18: EB|exabyte|exabytes
KiB memory B 1024: KiB|kibibytes
MiB memory B 1048576: MiB|mebibytes
GiB memory B 1073741824: GiB|gibibytes
TiB memory B 1099511627776: TiB|tebibytes
PiB memory B 1125899906842624: PiB|pebibytes
GB/s memory B/s 1e9: GB/s|GBps|gigabytes per second
TB/s memory B/s 1e12: TB/s|TBps|terabytes per second
Mbps memory b/s 1e6: Mbps|Mb/s|megabits per second
Gbps memory b/s 1e9: Gbps|Gb/s|gigabits per second|Gbit/s
Tbps memory b/s 1e12: Tbps|Tb/s|terabits per second
GFLOPS compute FLOPS 1e9: GFLOPS|GFLOP/s|gigaflops
TFLOPS compute FLOPS 1e12: TFLOPS|TFLOPs|TFLOP/s|teraflops|teraflop
PFLOPS compute FLOPS 1e15: PFLOPS|PFLOPs|PFLOP/s|petaflops|petaflop
EFLOPS compute FLOPS 1e18: EFLOPS|EFLOPs|EFLOP/s|exaflops|exaFLOPS|exaflop
FLOP compute FLOP 1: FLOP|FLOPs|flops|FLOPS|floating-point operations|floating point operations
TOPS compute TOPS 1: TOPS
nm length m 1e-9: nm|nanometer|nanometers|nanometre|nanometres|nanomètres
μm length m 1e-6: μm|µm|micron|microns|micrometre|micrometres
mm length m 1e-3: mm|millimeter|millimeters|millimetre|millimetres
cm length m 0.01: cm|centimeter|centimeters|centimetre|centimetres
m length m 1: m|meter|meters|metre|metres|mètre|mètres|metern|metros
km length m 1000: km|KM|kilometer|kilometers|kilometre|kilometres|kilomètres|kilometern|kilómetros|kms
mile length m 1609.344: mile|miles|mi
yard length m 0.9144: yard|yards|yd
foot length m 0.3048: foot|feet|ft
inch length m 0.0254: inch|inches|in.
sqm other sqm 1: sqm|sq m|m2|m²|square meter|square meters|square metre|square metres|mètres carrés|quadratmeter|quadratmetern|metros cuadrados
sqft other sqm 0.09290304: sq ft|square foot|square feet|sqft|square-foot
acre other sqm 4046.856: acre|acres
hectare other sqm 10000: hectare|hectares|ha|hektar|hectáreas
sqkm other sqm 1e6: square kilometers|square kilometres|km2|km²|sq km|square kilometer
sqmi other sqm 2589988: square miles|square mile
ns time s 1e-9: nanosecond|nanoseconds
ms time s 1e-3: ms|millisecond|milliseconds
second time s 1: s|second|seconds|sec|secs|secondes|sekunden|segundos
minute time s 60: minute|minutes|min|mins|minuten|minutos
hour time s 3600: hour|hours|hr|hrs|heure|heures|stunde|stunden|hora|horas
day time s 86400: day|days|jour|jours|tag|tage|tagen|día|días
week time s 604800: week|weeks|semaine|semaines|woche|wochen|semana|semanas
month time s 2629746: month|months|mois|monat|monate|monaten|mes|meses
quarter time s 7889238: quarters|trimestres|quartale
year time s 31556952: year|years|an|ans|année|années|jahr|jahre|jahren|año|años|yrs|yr
decade time s 315569520: decade|decades
century time s 3155695200: centuries
year-old time s 31556952: year old|year-old|years old|year-olds|years of age
kg other kg 1: kg|kilogram|kilograms|kilo|kilos|kilogrammes
g other kg 1e-3: gram|grams|grammes
t other kg 1000: tonne|tonnes|metric ton|metric tons|metric tonnes|toneladas|tonnen
ton other kg 907.18474: ton|tons
lb other kg 0.45359237: lb|lbs|pound|pounds
oz other kg 0.0283495: oz|ounce|ounces
l other l 1: liter|liters|litre|litres|litern|litros
ml other l 1e-3: ml|mL|milliliter|milliliters|millilitre|millilitres
gallon other l 3.785411784: gallon|gallons
barrel other barrel 1: barrel|barrels|bbl
°C other °C 1: °C|degC|deg C|° C|degrees Celsius|degrees celsius
°F other °F 1: °F|degF|deg F|° F|degrees Fahrenheit|degrees fahrenheit
degree other degree 1: degree|degrees|°|deg
km/h other km/h 1: km/h|kph|kmh|km/hr|kilometres per hour|kilometers per hour
mph other km/h 1.609344: mph|m.p.h|miles per hour|mile per hour
m/s other km/h 3.6: m/s|metres per second|meters per second
mpg other mpg 1: mpg|miles per gallon
rpm other rpm 1: rpm
Hz other Hz 1: Hz|hertz
kHz other Hz 1e3: kHz
MHz other Hz 1e6: MHz|Mhz|megahertz
GHz other Hz 1e9: GHz|Ghz|gigahertz
V other V 1: volt|volts|V
kV other V 1e3: kV|kilovolt|kilovolts
mAh other Ah 1e-3: mAh
mg other kg 1e-6: mg|milligram|milligrams
ppm other ppm 1: ppm|parts per million
ppb other ppb 1: ppb|parts per billion
pound-foot other pound-foot 1: pound-feet|pound-foot|pound-feet of torque
lb-ft other pound-foot 1: lb-ft|ft-lb|lb ft
G other G 1: G
point count point 1: point|points|pts
times other times 1: times|x|×|fold
cent other cent 1: cent|cents|¢
sen other sen 1: sen
knot other km/h 1.852: knot|knots|kt|kts
GPa other Pa 1e9: GPa|gigapascal|gigapascals
MPa other Pa 1e6: MPa|megapascal|megapascals
kPa other Pa 1e3: kPa|kilopascals
ksi other Pa 6894757: ksi
psi other Pa 6894.757: psi
A other A 1: A|amp|amps|ampere|amperes
F other F 1: F|farad|farads
μg other kg 1e-9: μg|µg|microgram|micrograms
ppg other ppg 1: ppg|points per game
rpg other rpg 1: rpg|rebounds per game
apg other apg 1: apg|assists per game
WAR other WAR 1: WAR
kn other kn 1: kn
gCO2 other gCO2 1: gCO2
`

const exact = new Map<string, Unit>()
const folded = new Map<string, Unit>()
const signs = new Map<string, Unit>()
for (const line of table.trim().split('\n')) {
  const cut = line.indexOf(': ')
  const [unit = '', kind = 'other', base = '', factor = '1'] = line.slice(0, cut).split(' ')
  register(line.slice(cut + 2), { unit, kind: kind as QuantityKind, base, factor: Number(factor) })
}
for (const line of currencies.trim().split('\n')) {
  const [code = '', before = '', after = ''] = line.split(': ')
  const unit: Unit = { unit: code, kind: 'money', base: code, factor: 1 }
  for (const sign of before.split('|')) signs.set(sign, unit)
  register(after, unit)
}

function register(surfaces: string, unit: Unit): void {
  for (const surface of surfaces.split('|')) {
    exact.set(surface, unit)
    if (surface.length > 2 || surface === 'g') if (!/\p{Lu}{2}/u.test(surface)) folded.set(surface.toLowerCase(), unit)
  }
}

/** Chips named by model ("11,000 B200s", "18,000 GB200s"): a count of GPUs. */
const chipModel = /^(?:[ABHLV]\d{2,3}|GB\d{3}|GH200|MI\d{3}X?|RTX\d{4})(?:s|es)?$/
const tokensMax = 5

/** The longest unit that begins at token `at`, its end as the index of the next token; undefined if none does. */
export function unitAt(text: string, tokens: readonly Token[], at: number): UnitAt | undefined {
  const first = tokens[at]
  if (first === undefined) return undefined
  const found = longestAt(text, tokens, at)
  if (found !== undefined) return found.unit.kind === 'power' ? (energyOf(text, tokens, found) ?? found) : found
  const nation = nationalMoney.get(first.text.toLowerCase())?.find(([, country]) => country.test(text))?.[0]
  if (nation !== undefined) return { unit: { unit: nation, kind: 'money', base: nation, factor: 1 }, next: at + 1 }
  return chipModel.test(first.text) ? { unit: { unit: 'GPU', kind: 'count', base: 'GPU', factor: 1 }, next: at + 1 } : undefined
}

/** "300 gigavatios hora", "megawatt hour", "GW-h": power over an hour is energy, however the two words are joined. */
function energyOf(text: string, tokens: readonly Token[], power: UnitAt): UnitAt | undefined {
  const energy = exact.get(`${power.unit.unit}h`)
  const sign = /^[-·‑]$/.test(tokens[power.next]?.text ?? '') ? 1 : 0
  const word = tokens[power.next + sign]
  const gap = word === undefined ? 9 : text.slice(tokens[power.next - 1]?.end, word.start).replace(/[-·‑]/, '').length
  return energy !== undefined && gap <= 1 && /^(?:h|hours?|heures?|horas?|Stunden?)$/.test(word?.text ?? '')
    ? { unit: energy, next: power.next + sign + 1 }
    : undefined
}

interface UnitAt {
  readonly unit: Unit
  readonly next: number
}

function longestAt(text: string, tokens: readonly Token[], at: number): UnitAt | undefined {
  const first = tokens[at]
  if (first === undefined) return undefined
  for (let count = Math.min(tokensMax, tokens.length - at); count >= 1; count -= 1) {
    const last = tokens[at + count - 1]
    if (last === undefined) continue
    const surface = text.slice(first.start, last.end).replace(/[\s\u00a0\u202f]+/g, ' ')
    const unit =
      exact.get(surface) ?? (surface === surface.toUpperCase() && surface.length < 3 ? undefined : folded.get(surface.toLowerCase()))
    if (unit !== undefined) return { unit, next: at + count }
  }
  return undefined
}

/** The currency sign that ends just before token `at` ("US$", "€"), its first token as `from`. */
export function signBefore(text: string, tokens: readonly Token[], at: number): { unit: Unit; from: number } | undefined {
  const last = tokens[at - 1]
  const number = tokens[at]
  if (last === undefined || number === undefined || number.start - last.end > 1) return undefined
  for (const count of [2, 1]) {
    const first = tokens[at - count]
    if (first === undefined) continue
    const unit = signs.get(text.slice(first.start, last.end).replace(/[\s\u00a0\u202f]+/g, ' '))
    if (unit !== undefined) return { unit, from: at - count }
  }
  return undefined
}
