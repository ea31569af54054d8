// Names of a sentence as parties and places: the registry first, then capitalised names that no list knows.

import { businessKinds, type Entity } from '../../../domain/entity.ts'
import { type FoundName, findNames } from '../../../text/names.ts'
import { isNamedAsHouse } from './deal-houses.ts'
import type { NameAt } from './name-at.ts'
import { noParty, numberWord, standsForNoHouse } from './never-a-house.ts'

export type NameIndex = ReadonlyMap<string, readonly { readonly text: string; readonly entity: Entity }[]>

const partyKinds: readonly Entity['kind'][] = [...businessKinds, 'investor']
const placeKinds: readonly Entity['kind'][] = ['site', 'place', 'country']
const firstWord = /^[\p{L}\p{N}]+/u
const germanNoun =
  /^(?:(?!Stadtwerke|Forschungszentrum))(?:Der|Die|Das|Den|Dem|Ein|Eine|Betreiber|Labor|Gemeinderat|Stadtrat|Kreistag|Regierung|Behörde|Behörden|Campus|Kommune|Rechenzentren|Halle|Hallen|Gelände|Park|Werk|Netzbetreiber|Sprecher|Sprecherin|Vorstand|Chef|Aufsichtsrat|Investor|Investoren|Geldgeber|Mieter|Kunde|Kunden|Partner|Konzern|Gruppe|Start-up|Entwickler|Hersteller|Chiphersteller|Versorger|Bank|Banken|Fonds|Auftrag|Option|Prozent|Tonnen|Haushalte|Anwohner|Anleihe|Anleihen|Darlehen|Wasser|Land|Region|Woche|Monat|Monaten|Quartals|Sommer|Herbst|Winter|Frühjahr|Plan|Baustopp|Grundstein|Spatenstich|Verfügung|Servern?|Server|Systeme|Grafikprozessoren|GPUs|Racks|Windpark|Solarpark|Kraftwerk|Laufzeit|Wert|Höhe|Ausbau|Baubeginn|Inbetriebnahme|Angaben|Bericht|Medienbericht|KI-Labor|Anbieter|Cloud-Anbieter|Unternehmen|Firma|Vertrag|Mietvertrag|Rechenzentrum|Saal|Hafen|Standort|Anlage|Leistung|IT-Last|Millionen|Milliarden|Euro|Megawatt|Strom|Netz|Anschluss|Bau|Stadt|Kapazität|Rechenleistung|Rechenkapazität|Rechenzeit|Windstrom|Solarstrom|Beschleuniger|Chips|Kredit|Jahre|Jahren|Ende|Mitte|Anfang|Hälfte|Quartal|Dienstag|Montag|Mittwoch|Donnerstag|Freitag|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Insider|Insidern|Kapital|Ziel|Projekt|Pläne|Kosten|\p{Lu}[\p{L}-]*(?:ung|ungen|[Vv]ertrag|[Vv]ertrags|[Vv]ertrages|runde|leistung|zentrum|zentrums|projekt|strom|schaft|heit|keit|auftrag|kapital|kosten|bau|baus))$/u

/** The ends of German nouns that name what a company is or does, and never one company. */
const germanKind =
  /^(?!Stadtwerke|Forschungszentrum).*(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|ismus|nisse?|hersteller|betreiber|spezialist|spezialistin|experte|pionier|riese|tochter|schmiede|anbieter|konzern|gruppe|gesellschaft|unternehmen|firma|firmen|konsortium|verband|branche|industrie|sektor|markt|märkte|netz|netze|werk|werke|anlagen?|halle|saal|gebäude|gelände|standorte?|dienst|dienste|dienstleister|technik|technologie|software|plattform|systeme?|modelle?|rechner|server|kunden?|nutzer|mieter|geber|nehmer|partner|investor|investoren|entwickler|forscher|ministerium|behörde|amt|rat|tag|jahr|jahre|jahren|monat|monaten|woche|preise?|kosten|krise|betrieb|termin|führung|start-up|up|abschnitt|labor)$/iu
const germanArticle =
  /(?:^|(?<![\p{L},]\s?)|(?<=\p{L}\s))(?:[Dd](?:er|ie|as|en|em|es)|[Ee]in(?:e[nmrs]?)?|[Kk]ein\p{Ll}*|[Dd]ies\p{Ll}+|[Jj]ed\p{Ll}+|[Ss]ein\p{Ll}*|[Ii]hr\p{Ll}*|[Uu]nser\p{Ll}*|[Mm]ehrere|[Vv]iele|[Aa]lle|[Bb]eide|[Zz]wei|[Dd]rei|[Vv]ier)\s(?:\p{Ll}+e[nrsm]?\s){0,2}$/u

const moneyInto =
  /(?:million|billion|bn|milliards?|millions?|Millionen|Milliarden|millones|Mio\.?|Mrd\.?|dollars?|euros?|Dollar|Euro|dólares|pounds|francs|round|stake|tenant|buyer|customer|client|partner|backer|taker|user)\s(?:in|into|dans|en)\s$/u

/** "The investment by Silver Lake in Nimbral": money is put into a house. */
const investedIn = /\b(?:[Ii]nvest(?:s|ed|ing|ments?)|stakes?)\b[^,;]{0,70}\sin\s$/u
/** Who permits and governs is no side of a deal. */
const publicBody =
  /(?<!Investment)\s(?:Council|Commission(?:ers)?|Authority|Committee|County|Ministry|Government|Court|Parliament|Legislature)$/u

/** "Nusajaya Tech Park": where houses stand. */
const estate = /\s(?:(?:Tech(?:nology)?|Business|Science|Industrial) (?:Park|Estate)|Township|Valley)$/u

const siteAhead = /^[’']?s? ?,? ?(?:\p{Lu}\p{L}+,? )?(?:and|campus|site|data cent)/u

/** "NVIDIA" is "Nvidia" in most papers; a name of few letters stays as it is. */
const spellingsOf = (name: string): readonly string[] =>
  /^\p{Lu}{6,}$/u.test(name)
    ? [name, name.charAt(0) + name.slice(1).toLowerCase()]
    : /^\p{Ll}/u.test(name)
      ? [name, name.charAt(0).toUpperCase() + name.slice(1)]
      : [name]

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

/** German writes every noun large: whether the words are nouns of what something is, and no name. */
function isGermanNoun(text: string, { lead, after }: { readonly lead: string; readonly after: string }): boolean {
  if (text.split(/\s+/).every((word) => germanNoun.test(word) || /^(?:des|der|und|von)$/u.test(word))) return true
  // "Das Unternehmen Falkenrechner": what it is stands before its name.
  const isCalled =
    /\b(?:Unternehmen|Firma|Konzern|Gruppe|Betreiber|Anbieter|Start-up|\p{L}*[Ss]pezialist|Pionier|Entwickler|Versorger|Hersteller) $/u.test(
      lead,
    )
  // "An einen Autohersteller", "vor der Krise", "in Betrieb": one German noun behind an article, or of a kind, is no house's name.
  const isKind =
    !isCalled &&
    /^\p{Lu}\p{Ll}+$/u.test(text) &&
    (germanArticle.test(lead) || (germanKind.test(text) && !(lead === '' && /^\s\p{Ll}+t\s/u.test(after))))
  return isKind || / des /u.test(text) || (/(?:vom|zum|zur|am|im|ins|beim)\s$/u.test(lead) && !/[\s-]/u.test(text))
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
    isNamedAsHouse(text) ||
    /\s(?:AI|Bank|Capital|Chips|Cloud|Compute|Data|Data ?[Cc]ent(?:re|er)s|Datacent(?:re|er)s|Energy|Group|Holdings|Hosting|Infrastructure|Intelligence|Labs|Networks|Research|Technologies|Ventures|Partners|Power|Systems)$/u.test(
      text,
    )
  // "Castor Semiconductor said it would ship": people are no "it".
  const isThing =
    isFirm ||
    /^\s(?:said|says|told \p{L}+)\s(?:\p{L}+ ){0,3}(?:that )?(?:its?|they|their|the (?:company|group|project|site))\b/u.test(after) ||
    /\bspokes(?:man|woman|person) for $/u.test(lead)
  if (standsForNoHouse(text, lead, after)) return 'other'
  if (noParty.test(text) || numberWord.test(text) || (kind === 'person' && !isThing) || kind === 'product' || text.length < 3)
    return 'other'
  if (language.startsWith('de') && isGermanNoun(text, around)) return 'other'
  if (isAiPlace(text, lead, after)) return 'place'
  // "Invested 300 million dollars in Orion": money goes into a company, not into a town.
  if (moneyInto.test(lead)) return 'party'
  if (publicBody.test(text)) return 'other'
  if (estate.test(text)) return 'place'
  // "Its Quincy, Washington, campus", "its Comanche Peak nuclear plant".
  if (
    !isFirm &&
    /(?:\b(?:its|their|the)|[’']s?)\s(?:\p{Lu}\p{L}+, )?$/u.test(lead) &&
    /^(?:, \p{Lu}\p{L}+)?,? (?:\p{Ll}+ )?(?:campus|site|facility|data cent(?:re|er)|plant|wind farm|solar (?:park|farm)|reactor|power station|dam)\b/u.test(
      after,
    )
  )
    return 'place'
  // "At the Northgate campus", "Kestrel's Hexley site", "Hexley council": a name of a place, not of who runs it.
  if (
    /^\s(?:campus|site|project|facility|data cent|complex|hall|building|location|park|extension|scheme|lease\b)/u.test(after) &&
    /(?:\b(?:at|in|on|near|from|of|to|for)\s(?:the|its|their)|[’']s?|\b(?:its|their)|(?<!\p{L})(?:MW|GW))\s(?:\p{Ll}+\s){0,2}$/u.test(lead)
  )
    return 'place'
  // "Cologne cloud Cirrolane", "city of Duisburg", "the Groningen plan", "Teesside Quay chosen for": where, not who.
  if (!isFirm && isWhere({ text, lead, after })) return 'place'
  if (
    /^\s(?:council|planners|planning|residents|authorities|county|city|regulators|officials|lawmakers|commissioners|councill?ors)\b/u.test(
      after,
    )
  )
    return 'place'
  if (/^[’']s?\s/u.test(after) || isFirm) return 'party'
  if (
    /\b(?:[Ii]n|[Nn]ear|[Oo]utside|im|[Ee]n|dans|bei der Stadt)\s(?:(?:north|south|east|west)(?:ern)?\s|(?:central|greater|rural|upstate)\s)?$/u.test(
      lead,
    )
  )
    return 'place'
  if (/\b(?:north|south|east|west) of $/u.test(lead)) return 'place'
  return kind === 'place' && /\b(?:at|of)\s$/u.test(lead) ? 'place' : 'party'
}

/** "Its Launceston AI factory". */
const isAiPlace = (text: string, lead: string, after: string): boolean =>
  /\sAI$/u.test(text) && /(?:\b(?:its|their|the)|[’']s?)\s$/u.test(lead) && /^\s(?:factory|factories|zone|hub|park|campus)\b/u.test(after)

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
  // "In Frederick County, Maryland", "across Scandinavia".
  if (/\b(?:in|near|outside|at) (?:\p{Lu}[\p{L}.’'-]+ ?){1,3}, $/u.test(lead) && /^(?:[,.;]|$)/u.test(after)) return true
  if (/\b(?:[Aa]cross|[Tt]hroughout) (?:the )?$|\bin the $/u.test(lead)) return true
  if (/^\s(?:is |was |has been )?(?:chosen|picked|selected) (?:for|as (?:the |a )?(?:site|home|location))\b/u.test(after)) return true
  return (
    lead !== '' &&
    !/\s/.test(text) &&
    /^\s(?:plan|project|lease|build|output|plant|expansion|extension|scheme|halls?|works|river|development)\b/u.test(after) &&
    /(?:\p{Ll}|MW|GW)\s$/u.test(lead)
  )
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
  const unknown = findNames(sentence, language)
    .flatMap((it) => partsOf(withoutEpithet(it), language))
    .map((it) => (language.startsWith('de') ? withNameBefore(it, sentence) : withOpening(it, sentence)))
  for (const name of unknown) {
    if (found.some((it) => name.start < it.end && it.start < name.end)) continue
    const lead = sentence.slice(Math.max(0, name.start - 30), name.start)
    const bare = name.text.replace(/[’']s?$/u, '')
    // "Penrose Chips": the last word is the maker's, as no number counts it.
    const maker = /^\s(?:Chips|Semiconductors?)\b/u.exec(sentence.slice(name.start + bare.length))?.[0] ?? ''
    const text = /\d/.test(bare) ? bare : bare + maker
    const after = sentence.slice(name.start + text.length, name.start + text.length + 48)
    const isFunded =
      name.kind !== 'person' && investedIn.test(sentence.slice(Math.max(0, name.start - 100), name.start)) && !siteAhead.test(after)
    const role = outlets.has(text) ? 'other' : isFunded ? 'party' : unknownRole(text, name.kind, { lead, after }, language)
    found.push({ start: name.start, end: name.start + text.length, text, role })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "High Plains Compute Parks has": a name that opens with an adjective at the head of the sentence. */
function withOpening(name: FoundName, sentence: string): FoundName {
  const word = opening.exec(sentence)?.[1]
  if (word === undefined || name.start !== word.length + 1 || !/\s/.test(name.text) || !isNamedAsHouse(name.text)) return name
  return { ...name, start: 0, text: `${word} ${name.text}` }
}
const opening =
  /^(High|Low|Great|Big|Old|North|South|East|West|Northern|Southern|Eastern|Western|Central|Blue|Green|Red|Black|White|Silver|Golden|Grand|Upper|Lower|Long|Deep|Clear|Bright|Free|True|Smart|Cold|Iron|Royal|Grey|Dark|Wild|Pure|Swift|Sharp|Open|United|General|National|Pacific|Atlantic|Nordic|Alpine|Baltic) \p{Lu}/u

/** "Isarwerk Rechenzentren": German reads the noun alone, and the word before it makes the house of it. */
function withNameBefore(name: FoundName, sentence: string): FoundName {
  const lead = /^Rechenzentr(?:en|um)$/u.test(name.text) ? /(?:^|\s)(\p{Lu}[\p{Ll}\d]{2,})\s$/u.exec(sentence.slice(0, name.start)) : null
  const word = lead?.[1]
  if (
    word === undefined ||
    germanNoun.test(word) ||
    /^(?:Neue|Beim|Vom|Zum|Zwei|Drei|Mehrere|Viele|Weitere|Große|Diese|Ihre|Seine)/u.test(word)
  )
    return name
  const { kind: _, ...bare } = name
  return { ...bare, start: name.start - word.length - 1, text: `${word} ${name.text}` }
}

/** "Mubadala-backed Halvard", "Dublin-based Vantis": the word before tells of the name and is no part of it. */
function withoutEpithet(name: FoundName): FoundName {
  // "Unless Corvane leases": a word of the sentence, large because it opens it.
  const title = name.start === 0 ? titleAtHead.exec(name.text)?.[0].length : undefined
  if (title !== undefined) return { ...name, start: title, text: name.text.slice(title) }
  const epithet =
    /^(?:(?:If|Unless|Should|While|Whereas|Although|When|Had|Were|Would|Würde|Sollte|Hätte|Wenn|Falls|Si|Tandis|Mientras|Cuando) (?=\p{Lu})|\p{Lu}[\p{L}\d]*-(?:backed|owned|based|led|listed|funded|headquartered) (?=\p{Lu}))/u.exec(
      name.text,
    )?.[0].length ?? 0
  return epithet === 0 ? name : { ...name, start: name.start + epithet, text: name.text.slice(epithet) }
}

/** "Developer Pecos Ridge": what a house is, large because it opens the sentence. */
const titleAtHead =
  /^(?:Developer|Operator|Landlord|Startup|Start-up|Neocloud|Hyperscaler|Chipmaker|Chipmakers|Utility|Lender|Investor|Builder|Provider|Supplier|Host|Miner|Owner|Tenant|Rival|Insurer|Carmaker|Lab|Fund|Consultancy|Brokerage|Promoteur|Opérateur|Hébergeur|Betreiber|Operador|Operadora) (?=\p{Lu})/u

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
    const behind = language.startsWith('de') ? powerOrSpace.exec(name.text) : null
    if (behind !== null) return partsOf({ ...name, end: name.start + behind.index, text: name.text.slice(0, behind.index) }, language)
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

/** "Bei Rheinkern Rechenkapazität": what is had there stands right behind the name. */
const powerOrSpace = /\s(?:\p{Lu}\p{L}*)?(?:[Kk]apazität(?:en)?|[Ll]eistung|[Rr]echenzeit|[Ss]trom|[Ss]erver|[Ff]lächen?|[Pp]lätze|GPUs?)$/u

/** A party as the ledger names it: the registry's spelling, or the words themselves. */
export const partyOf = (name: NameAt): string => name.entity?.name ?? name.text
