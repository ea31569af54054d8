// Where a headline or a first sentence says that something is: names behind a preposition of place, beside a word for a site, or known as places.
import { nameKeyOf } from '../../text/bridge.ts'
import { wordsIn } from '../../text/lists/word-lists.ts'
import { findCapitals } from '../../text/names.ts'
import { quake } from './marks.ts'

/** A place as keys of its words that read the same in four languages; `wide` is a country or a state, which holds many others. */
export interface FoundPlace {
  readonly keys: readonly string[]
  readonly wide: boolean
}

const between =
  "(?:(?:the|its|a|an|la|le|les|los|el|den|der|dem|das|port|city|town|village|area|region|province|state|outskirts|suburb|district|coast|ville|région|port|commune|ciudad|puerto|provincia|localidad|norte|sur|este|oeste|sud|nord|est|ouest|of|de|del|du|des|d[’']|l[’']|north|south|east|west|northern|southern|eastern|western|central|greater|downtown|nördlichen|südlichen|östlichen|westlichen)[\\s-]*){0,5}"
const prepositions: Readonly<Record<string, string>> = {
  en: 'in|at|near|outside|off|around|across|within',
  fr: "à|en|au|aux|près d[e’']|dans|chez|au large d[e’']",
  de: 'in|im|am|an|bei|beim|nahe|vor|auf',
  es: 'en|cerca de|junto a|frente a',
}
const sites =
  'campus(?:es)?|sites?|plant|plants|factory|mine|refinery|hub|park|data ?cent(?:re|er)s?|hall|usine|centre de données|centro de datos|planta|fábrica|complejo|parque|nave|Standort|Werk|Rechenzentrum|Campus|Fabrik|Halle|Park|Gelände'
const behindPlace = new Map(
  Object.entries(prepositions).map(([language, words]) => [
    language,
    new RegExp(`(?:^|[\\s(,’'])(?:${words})\\s*${between}$|\\b(?:${sites})\\s+(?:de |d[’']|du |of |von )?(?:la |el |le )?$`, 'iu'),
  ]),
)
/** Who gives a quake's magnitude says where it was; who does not may tell where it was felt. */
const magnitudeLike = /(?<![\d.,])\d[.,]\d(?![\d.,])/u
/** What a quake does is done to a place: "shakes Lleida", "shook the city of Tarnow". */
const struck =
  /\b(?:hits?|struck|strikes?|shakes?|shook|rocks?|rocked|jolts?|jolted|rattles?|rattled|frappe|frappé|secoue|secoué|erschüttert|erschütterte|trifft|traf|sacude|sacudió|golpea|golpeó)\s(?:(?:the|la|le|el|die|das|den|a|à|city|town|area|region|island|coast|ville|Stadt|ciudad|of|de|von)\s){0,4}$/iu
/** A word for a site, in any of the languages. */
export const sitePattern = new RegExp(`(?<!\\p{L})(?:${sites})(?!\\p{L})`, 'iu')
const beforeSite = new RegExp(`^[\\s-](?:${sites})\\b`, 'iu')
/** "at the Calvora battery plant in Tarnow": whose it is, if a place follows. */
const beforeOwnSite = new RegExp(`^(?:['’]s)?(?:\\s\\p{Ll}+){0,2}\\s(?:${sites})(?!\\p{L})`, 'u')
const siteWord = new RegExp(
  `^(?:${sites}|\\p{L}*(?:halle|werk|fabrik|zentrum|gelände|haus|gebäude|schule|klinik|anlage|bahnhof|straße|betrieb|tunnel|viertel|innenstadt))$`,
  'iu',
)
const lettersMin = 3
const particle = /^(?:\p{Ll}+|[dl]['’])$/u

/** What German, and headlines of all four, write with a capital behind a preposition though it is no place. */
const noPlace = new Set(
  wordsIn(`betrieb kraft kürze höhe zukunft zusammenarbeit verbindung planung bau folge millionenhöhe milliardenhöhe teilen zeiten arbeit haft rente
  serie form frage gefahr kooperation partnerschaft auftrag prozent milliarden millionen flammen brand not sicht aussicht anspruch angriff gang konkurs
  insolvenz führung richtung trümmern bedarf nacht gericht ort jahren jahr weihnachten ostern euro dollar stellen mitarbeiter kunden menschen zusammenhang
  rahmen abend morgen mittag tag woche monat anfang ende mitte grund verdacht kritik druck streit markt handel bereich quartal
  ai ia ki it us-dollar q1 q2 q3 q4 h1 h2 series round phase court congress parliament senate house bundestag web internet week`),
)
const compass = new Map(
  Object.entries({
    north: 'north northern nord norte nördlich norden',
    south: 'south southern sud süd sur süden',
    east: 'east eastern est ost este osten',
    west: 'west western ouest oeste westen',
  }).flatMap(([key, words]) => words.split(' ').map((it) => [it, key] as const)),
)
/** States and lands that hold many towns, beside the countries. */
const states =
  wordsIn(`alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
  kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania
  tennessee texas utah vermont virginia washington wisconsin wyoming carolina dakota england scotland wales bavaria bayern hessen hesse brandenburg
  sachsen saxony thüringen niedersachsen nrw andalucía andalusia aragón aragon cataluña catalonia castilla galicia bretagne brittany normandie normandy
  occitanie provence ontario quebec québec alberta queensland victoria gujarat maharashtra tamil europe europa asia asie asien africa afrique áfrica afrika
  america amérique américa scandinavia skandinavien nordics`)
/** Made when the first place is read: the names of all countries in four languages. */
let wideKeys: ReadonlySet<string> | undefined

function makeWideKeys(): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const language of ['en', 'fr', 'de', 'es']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (let i = 0; i < 26 * 26; i++) {
      const name = names.of(String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)))
      if (name !== undefined) keys.add(keysOf(name, language).join(' '))
    }
    for (const state of states) keys.add(nameKeyOf(state, language))
    keys.add(nameKeyOf('Europe', 'en'))
  }
  for (const short of ['US', 'USA', 'UK', 'UAE', 'EU', 'UE', 'Britain', 'America']) keys.add(nameKeyOf(short, 'en'))
  return keys
}

/** Keys of a name's words, particles left out: "Zaragoza Sur" and "Saragosse Sud" have the same. */
function keysOf(name: string, language: string): readonly string[] {
  const words = name.split(/\s+/).filter((it) => it !== '' && !particle.test(it))
  return [...new Set(words.map((it) => compassOf(it) ?? nameKeyOf(it, language)))].sort((a, b) => (a < b ? -1 : 1))
}

function compassOf(word: string): string | undefined {
  const direction = compass.get(word.toLowerCase())
  return direction === undefined ? undefined : `to:${direction}`
}

/** Words of many places' names, which name none of them. */
const ofMany = new Set(
  wordsIn(`new san santa santo los las saint sainte sankt street high school park beach city county center centre hospital university avenue road
  square port hill hills lake mount river bay valley island village town bad alt neu grand petit villa puerto hotel church club`).map(
    (it) => `name:${it}`,
  ),
)

/** The keys of a place's own words, without directions and what many places are called. */
export function ownKeys(keys: readonly string[]): readonly string[] {
  const own = keys.filter((it) => !it.startsWith('to:'))
  const only = own.filter((it) => !ofMany.has(it))
  return only.length === 0 ? own : only
}

/**
 * The places that a headline or sentence puts something at. Of a text with a place behind a preposition, names before a site word
 * ("the Lleida campus") are left out, since there they are as often an owner.
 * @throws never
 */
export function findPlaces(text: string, language: string): readonly FoundPlace[] {
  const isQuake = quake.test(text) && magnitudeLike.test(text)
  const behind = behindPlace.get(language.slice(0, 2).toLowerCase()) ?? behindPlace.get('en')
  const at: FoundPlace[] = []
  const owners: FoundPlace[] = []
  const beside: FoundPlace[] = []
  for (const { start, end, text: name, kind } of findCapitals(text, language)) {
    if (kind === 'person') continue
    const before = text.slice(Math.max(0, start - 60), start)
    const place = placeOf(name, language)
    if (place === null) continue
    if (behind?.test(before) || (isQuake && struck.test(before)) || siteWord.test(name.split(/\s+/)[0] ?? ''))
      (beforeOwnSite.test(text.slice(end)) ? owners : at).push(place)
    else if (beforeSite.test(text.slice(end)) || siteWord.test(name.split(/[\s-]+/).at(-1) ?? '')) beside.push(place)
  }
  return at.length > 0 ? at : owners.length > 0 ? owners : beside
}

function placeOf(name: string, language: string): FoundPlace | null {
  const words = name.split(/\s+/).map((it) => it.replace(/-\p{Lu}\p{Ll}+$/u, (end) => (siteWord.test(end.slice(1)) ? '' : end)))
  const keys = keysOf(words.filter((it) => !siteWord.test(it) && !noPlace.has(it.toLowerCase())).join(' '), language)
  if (ownKeys(keys).every((it) => it.length < 'name:'.length + lettersMin)) return null
  const bare = keys.filter((it) => !it.startsWith('to:'))
  wideKeys ??= makeWideKeys()
  return { keys, wide: wideKeys.has(keys.join(' ')) || wideKeys.has(bare.join(' ')) }
}

/** A place as a mark: "at name:lleida", "land news:spain"; null for a name without a word of its own. */
export function placeMark(name: string, language: string): string | null {
  const place = placeOf(name, language)
  return place === null ? null : markOf(place)
}

export function markOf({ keys, wide }: FoundPlace): string {
  return `${wide ? 'land' : 'at'} ${keys.join(' ')}`
}
