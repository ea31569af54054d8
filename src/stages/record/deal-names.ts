// Names of a sentence as parties and places: the registry first, then capitalised names that no list knows.
import type { Entity } from '../../domain/entity.ts'
import { type FoundName, findNames } from '../../text/names.ts'

/** A name where it stands in a sentence; `entity` is absent for one the registry does not know. */
export interface NameAt {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly role: 'party' | 'place' | 'other'
  readonly entity?: Entity
}

export type NameIndex = ReadonlyMap<string, readonly { readonly text: string; readonly entity: Entity }[]>

const partyKinds: readonly Entity['kind'][] = ['ai_lab', 'company', 'operator', 'chip_maker', 'cloud', 'utility', 'investor']
const placeKinds: readonly Entity['kind'][] = ['site', 'place', 'country']
const firstWord = /^[\p{L}\p{N}]+/u
/** Capitalised and never a party: months, chips, ranks, parts of a site, the nouns German writes large. */
const noParty =
  /^(?:Whoever|Whatever|Anyone|Everyone|Nobody|Ground|Half|Plans?|Chips?|Orders?|Rumou?rs?|Letters?|Porté|Led|Built|Run|Set|Held|Made|Sold|Paid|Lent|Let|Known|Faltan|(?:La |El |L[’']|Le )?(?:Junta|Generalitat|Xunta|Ayuntamiento|Gobierno|Ministerio|Cabildo|Diputación|Consejería|Comunidad|Mairie|Préfecture|Préfet|Conseil|Région|Métropole|État)|(?:Jan|Febr)uary|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Q[1-4]|H[12]|Phase|Added|Under|Phase .*|Capacity|Power|PPA|Series [A-H]|Work|Construction|Building|Planners|Critics|Analysts|Lenders|Officials|Sources|Residents|Planning|Investors|Hall .*|The|A|An|It|They|He|She|We|Our|This|That|These|Both|Neither|All|Some|Talks|SYSTEM|Correction|Chief|AI|IT|EU|UK|US|USA|EUR|USD|GBP|G?[ABH]\d{3}s?|MI\d{3}X?s?|GB\d00s?|Vera Rubin|Rubin|Blackwell|Hopper|[Tt]rainium\d?)$/u
const germanNoun =
  /^(?:Der|Die|Das|Den|Dem|Ein|Eine|Betreiber|Labor|Gemeinderat|Stadtrat|Kreistag|Regierung|Behörde|Behörden|Campus|Kommune|Rechenzentren|Halle|Hallen|Gelände|Park|Werk|Netzbetreiber|Sprecher|Sprecherin|Vorstand|Chef|Aufsichtsrat|Investor|Investoren|Geldgeber|Mieter|Kunde|Kunden|Partner|Konzern|Gruppe|Start-up|Entwickler|Hersteller|Chiphersteller|Versorger|Bank|Banken|Fonds|Auftrag|Option|Prozent|Tonnen|Haushalte|Anwohner|Anleihe|Anleihen|Darlehen|Wasser|Land|Region|Woche|Monat|Monaten|Quartals|Sommer|Herbst|Winter|Frühjahr|Plan|Baustopp|Grundstein|Spatenstich|Verfügung|Servern?|Server|Systeme|Grafikprozessoren|GPUs|Racks|Windpark|Solarpark|Kraftwerk|Laufzeit|Wert|Höhe|Ausbau|Baubeginn|Inbetriebnahme|Angaben|Bericht|Medienbericht|KI-Labor|Anbieter|Cloud-Anbieter|Unternehmen|Firma|Vertrag|Mietvertrag|Rechenzentrum|Saal|Hafen|Standort|Anlage|Leistung|IT-Last|Millionen|Milliarden|Euro|Megawatt|Strom|Netz|Anschluss|Bau|Stadt|Kapazität|Rechenleistung|Rechenkapazität|Rechenzeit|Windstrom|Solarstrom|Beschleuniger|Chips|Kredit|Jahre|Jahren|Ende|Mitte|Anfang|Hälfte|Quartal|Dienstag|Montag|Mittwoch|Donnerstag|Freitag|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Insider|Insidern|Kapital|Ziel|Projekt|Pläne|Kosten|\p{Lu}[\p{L}-]*(?:ung|ungen|[Vv]ertrag|[Vv]ertrags|[Vv]ertrages|runde|leistung|zentrum|zentrums|projekt|strom|schaft|heit|keit|auftrag|kapital|kosten|bau|baus))$/u

/** The ends of German nouns that name what a company is or does, and never one company. */
const germanKind =
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|ismus|nisse?|hersteller|betreiber|anbieter|konzern|gruppe|gesellschaft|unternehmen|firma|firmen|konsortium|verband|branche|industrie|sektor|markt|märkte|netz|netze|werk|werke|anlagen?|halle|saal|gebäude|gelände|standorte?|dienst|dienste|dienstleister|technik|technologie|software|plattform|systeme?|modelle?|rechner|server|kunden?|nutzer|mieter|geber|nehmer|partner|investor|investoren|entwickler|forscher|ministerium|behörde|amt|rat|tag|jahr|jahre|jahren|monat|monaten|woche|preise?|kosten|krise|betrieb|termin|führung|start-up|up|abschnitt|labor)$/iu
const germanArticle =
  /(?:^|(?<![\p{L},]\s?)|(?<=\p{L}\s))(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in(?:e[nmrs]?)?|[Kk]ein\p{Ll}*|[Dd]ies\p{Ll}+|[Jj]ed\p{Ll}+|[Ss]ein\p{Ll}*|[Ii]hr\p{Ll}*|[Uu]nser\p{Ll}*|[Mm]ehrere|[Vv]iele|[Aa]lle|[Bb]eide|[Zz]wei|[Dd]rei|[Vv]ier)\s(?:\p{Ll}+e[nrsm]?\s){0,2}$/u

const moneyInto =
  /(?:million|billion|bn|milliards?|millions?|Millionen|Milliarden|millones|Mio\.?|Mrd\.?|dollars?|euros?|Dollar|Euro|dólares|pounds|francs|round|stake|tenant)\s(?:in|into|dans|en)\s$/u

/** "NVIDIA" is "Nvidia" in most papers; a name of few letters stays as it is. */
const spellingsOf = (name: string): readonly string[] =>
  /^\p{Lu}{6,}$/u.test(name) ? [name, name.charAt(0) + name.slice(1).toLowerCase()] : [name]

/** Registry names by their first word, the longest first. */
export function indexNames(entities: readonly Entity[]): NameIndex {
  const index = new Map<string, { text: string; entity: Entity }[]>()
  for (const entity of entities) {
    for (const text of new Set([entity.name, ...entity.aliases].flatMap(spellingsOf))) {
      const first = firstWord.exec(text)?.[0]
      // A name in small letters is a house's own spelling; an alias in small letters may be a word.
      if (first === undefined || !(/^[\p{Lu}\p{N}]/u.test(first) || text === entity.name)) continue
      index.set(first, [...(index.get(first) ?? []), { text, entity }])
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.text.length - a.text.length)
  return index
}

function roleOf(entity: Entity, outlets: ReadonlySet<string>): NameAt['role'] {
  if (outlets.has(entity.name)) return 'other'
  if (partyKinds.includes(entity.kind)) return 'party'
  return placeKinds.includes(entity.kind) ? 'place' : 'other'
}

/** Whether an unknown name may be a company: a name by its place in the sentence, not a person, a thing or a plain noun. */
function unknownRole(
  text: string,
  kind: string | undefined,
  around: { readonly lead: string; readonly after: string },
  language: string,
): NameAt['role'] {
  const { lead, after } = around
  const isFirm =
    /\s(?:AI|Bank|Capital|Chips|Cloud|Compute|Data|Energy|Group|Holdings|Hosting|Infrastructure|Intelligence|Labs|Networks|Research|Technologies|Ventures|Partners|Power|Systems)$/u.test(
      text,
    )
  // "Castor Semiconductor said it would ship": people are no "it".
  const isThing =
    isFirm ||
    /^\s(?:said|says|told \p{L}+)\s(?:\p{L}+ ){0,3}(?:that )?(?:its?|they|their|the (?:company|group|project|site))\b/u.test(after) ||
    /\bspokes(?:man|woman|person) for $/u.test(lead)
  if (noParty.test(text) || (kind === 'person' && !isThing) || kind === 'product' || text.length < 3) return 'other'
  if (language.startsWith('de') && text.split(/\s+/).every((word) => germanNoun.test(word) || /^(?:des|der|und|von)$/u.test(word)))
    return 'other'
  // "An einen Autohersteller", "vor der Krise", "in Betrieb": one German noun behind an article, or of a kind, is no house's name.
  if (
    language.startsWith('de') &&
    /^\p{Lu}\p{Ll}+$/u.test(text) &&
    (germanArticle.test(lead) || (germanKind.test(text) && !(lead === '' && /^\s\p{Ll}+t\s/u.test(after))))
  )
    return 'other'
  if (language.startsWith('de') && / des /u.test(text)) return 'other'
  if (language.startsWith('de') && /(?:vom|zum|zur|am|im|ins|beim)\s$/u.test(lead) && !/[\s-]/u.test(text)) return 'other'
  // "Invested 300 million dollars in Orion": money goes into a company, not into a town.
  if (moneyInto.test(lead)) return 'party'
  // "At the Northgate campus", "Kestrel's Hexley site", "Hexley council": a name of a place, not of who runs it.
  if (
    /^\s(?:campus|site|project|facility|data cent|complex|hall|building|location|park|extension|scheme|lease\b)/u.test(after) &&
    /(?:\b(?:at|in|on|near|from|of|to|for)\s(?:the|its|their)|[’']s?|\b(?:its|their|MW|GW))\s(?:\p{Ll}+\s){0,2}$/u.test(lead)
  )
    return 'place'
  // "Cologne cloud Cirrolane", "city of Duisburg", "the Groningen plan", "Teesside Quay chosen for": where, not who.
  if (isWhere({ text, lead, after })) return 'place'
  if (/^\s(?:council|planners|planning|residents|authorities|county|city)\b/u.test(after)) return 'place'
  if (/^[’']s?\s/u.test(after) || isFirm) return 'party'
  if (/\b(?:[Ii]n|[Nn]ear|[Oo]utside|im|[Ee]n|dans|bei der Stadt)\s$/u.test(lead)) return 'place'
  return kind === 'place' && /\b(?:at|of)\s$/u.test(lead) ? 'place' : 'party'
}

/** What stands beside a town's name: a house that has a name of its own, what a town is called, a plan or a lease that lies there. */
function isWhere({ text, lead, after }: { readonly text: string; readonly lead: string; readonly after: string }): boolean {
  if (
    !/\s/.test(text) &&
    /^\s(?:(?:AI|cloud|chip|data cent(?:re|er))[ -])?(?:lab|cloud|start-?up|company|firm|operator|utility|fund|bank|developer|designer|maker|group)\s\p{Lu}/u.test(
      after,
    )
  )
    return true
  // "The San Francisco lab": where the house is that was named before; "Brantholm's planning committee": whose committee it is.
  if (/\b[Tt]he\s$/u.test(lead) && /^\s(?:lab|cloud|start-?up|company|operator|developer|firm|group)\b/u.test(after)) return true
  if (
    /^[’']s? (?:\p{Ll}+ ){0,2}(?:council|committee|planners|mayor|authorities|residents|government|parliament|regulators?)\b/u.test(after)
  )
    return true
  if (
    /\b(?:city|town|port|county|region|province|state|ville|commune|région|port|Stadt|Gemeinde|Region|ciudad|municipio|región|[Cc]ouncil|[Mm]ayor|[Pp]lanners|Stadtrat|Gemeinderat|Kreistag|Bürgermeister(?:in)?|[Mm]airie|[Mm]aire|[Aa]yuntamiento|[Aa]lcalde(?:sa)?) (?:of|in|de|von|d[’'])\s?$/u.test(
      lead,
    )
  )
    return true
  if (/^\s(?:is |was |has been )?(?:chosen|picked|selected) (?:for|as (?:the |a )?(?:site|home|location))\b/u.test(after)) return true
  return lead !== '' && !/\s/.test(text) && /^\s(?:plan|project|lease|build|output|plant)\b/u.test(after) && /\p{Ll}\s$/u.test(lead)
}

/**
 * Names of a sentence in reading order, without overlap.
 *
 * @param outlets names of publishers: who reports a deal is no party to it
 */
export function namesIn(sentence: string, index: NameIndex, language: string, outlets: ReadonlySet<string>): readonly NameAt[] {
  const found: NameAt[] = []
  const words = /[\p{L}\p{N}]+/gu
  for (let word = words.exec(sentence); word !== null; word = words.exec(sentence)) {
    const at = word.index
    const hit = index
      .get(word[0])
      ?.find(({ text }) => sentence.startsWith(text, at) && !/[\p{L}\p{N}]/u.test(sentence.charAt(at + text.length)))
    if (hit === undefined) continue
    const end = at + hit.text.length
    found.push({ start: at, end, text: hit.text, role: roleOf(hit.entity, outlets), entity: hit.entity })
    words.lastIndex = end
  }
  for (const name of findNames(sentence, language).flatMap((it) => partsOf(withoutEpithet(it), language))) {
    if (found.some((it) => name.start < it.end && it.start < name.end)) continue
    const lead = sentence.slice(Math.max(0, name.start - 30), name.start)
    const bare = name.text.replace(/[’']s?$/u, '')
    // "Penrose Chips": the last word is the maker's, as no number counts it.
    const maker = /^\s(?:Chips|Semiconductors?)\b/u.exec(sentence.slice(name.start + bare.length))?.[0] ?? ''
    const text = /\d/.test(bare) ? bare : bare + maker
    const after = sentence.slice(name.start + text.length, name.start + text.length + 48)
    const role = outlets.has(text) ? 'other' : unknownRole(text, name.kind, { lead, after }, language)
    found.push({ start: name.start, end: name.start + text.length, text, role })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "Mubadala-backed Halvard", "Dublin-based Vantis": the word before tells of the name and is no part of it. */
function withoutEpithet(name: FoundName): FoundName {
  const epithet = /^\p{Lu}[\p{L}\d]*-(?:backed|owned|based|led|listed|funded|headquartered) (?=\p{Lu})/u.exec(name.text)?.[0].length ?? 0
  return epithet === 0 ? name : { ...name, start: name.start + epithet, text: name.text.slice(epithet) }
}

/** "Ardentia y Ironwick" are two, "Projekt von Corvane" is one thing and one party. */
function partsOf(name: FoundName, language: string): readonly FoundName[] {
  const joint = language.startsWith('es') ? / y /u : language.startsWith('de') ? / (?:von|und|bei|mit) /u : undefined
  const at = joint?.exec(name.text)
  if (at === null || at === undefined) {
    // "KI-Labor Oberon Research": what kind of house it is stands before the name.
    const title = language.startsWith('de')
      ? /^(?:(?:der|die|das|dem|den|des)|(?:\p{Lu}\p{L}*-)?\p{Lu}\p{Ll}+(?:-up)?) /u.exec(name.text)?.[0].trim()
      : undefined
    const noun = title?.replace(/^.*-(?!up)/u, '')
    const next =
      title === undefined ? '' : (/^\p{Lu}[\p{L}-]+/u.exec(name.text.slice(title.length + 1))?.[0].replace(/^.*-(?!up)/u, '') ?? '')
    const isNoun = (word: string): boolean => germanNoun.test(word) || germanKind.test(word)
    // "Münchner KI-Labor": an adjective of a town before what kind of house it is.
    if (
      title === undefined ||
      noun === undefined ||
      !(isNoun(noun) || (/er$/u.test(noun) && isNoun(next)) || /^(?:der|die|das|dem|den|des)$/u.test(noun))
    )
      return [name]
    const rest = title.length + 1
    return partsOf({ ...name, start: name.start + rest, text: name.text.slice(rest) }, language)
  }
  const cut = at.index + at[0].length
  const { kind: _, ...bare } = name
  return [
    { ...bare, end: name.start + at.index, text: name.text.slice(0, at.index) },
    ...partsOf({ ...bare, start: name.start + cut, text: name.text.slice(cut) }, language),
  ]
}

/** A party as the ledger names it: the registry's spelling, or the words themselves. */
export const partyOf = (name: NameAt): string => name.entity?.name ?? name.text
