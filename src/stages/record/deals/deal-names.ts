// Names of a sentence as parties and places: the registry first, then capitalised names that no list knows.
import { businessKinds, type Entity } from '../../../domain/entity.ts'
import { type FoundName, findCapitals } from '../../../text/names.ts'
import { isCalledHouse, isNamedAsHouse } from './deal-houses.ts'
import { germanKind, germanNoun, isGermanNoun } from './german-nouns.ts'
import type { NameAt } from './name-at.ts'
import { isAiPlace, isCalledSite, isPlaceOfHouse, isSiteName, isWhere } from './names-of-places.ts'
import { isDevice, isOpeningParticiple, noParty, numberWord, standsForNoHouse } from './never-a-house.ts'
import { isHouse, isInHouse, isOfCountry, praiseAhead, withAddresses, withLead } from './whole-names.ts'

interface Registered {
  readonly text: string
  readonly entity: Entity
}
export type NameIndex = ReadonlyMap<string, readonly Registered[]>

const partyKinds: readonly Entity['kind'][] = [...businessKinds, 'investor']
const placeKinds: readonly Entity['kind'][] = ['site', 'place', 'country']
const firstWord = /^[\p{L}\p{N}]+/u
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

/** A German noun, or a French or Spanish participle that opens the sentence: large, and no name. */
const isForeignWord = (text: string, around: { readonly lead: string; readonly after: string }, language: string): boolean =>
  (language.startsWith('de') && isGermanNoun(text, around)) || (around.lead === '' && isOpeningParticiple(text, around.after, language))

/** Whether an unknown name may be a company: a name by its place in the sentence, not a person, a thing or a plain noun. */
/** "£310m from Brimstead Capital for Kent build-out": what the money of a house is for is no part of its name. */
const forWhat =
  /(?<=\s(?:Capital|Bank|Partners|Ventures|Equity|Credit|Energy|Power|Data|Compute|Cloud|AI)) (?:for|in|at|over|on) \p{Lu}[\p{L}-]+$/u
const secondPlace =
  /\b(?:campus(?:es)?|sites?|data cent(?:re|er)s?|halls?|projects?|buildings?|facilit(?:y|ies)|parks?) in \p{Lu}[\p{L}-]+(?:, \p{Lu}[\p{L}-]+)*,? and $/u
/** "Duisburg planners": whoever acts for a town. */
const whoActsForTown =
  /^\s(?:council|planners|planning|residents|authorities|county|city|regulators|officials|lawmakers|commissioners|councill?ors)\b/u
function unknownRole(
  text: string,
  kind: string | undefined,
  around: { readonly lead: string; readonly after: string },
  language: string,
): NameAt['role'] {
  const { lead, after } = around
  const isFirm =
    isHouse(text, lead, after) ||
    /\s(?:AI|Bank|Capital|Chips|Cloud|Compute|Data|Data ?[Cc]ent(?:re|er)s|Datacent(?:re|er)s|Energy|Group|Holdings|Hosting|Infrastructure|Intelligence|Labs|Networks|Research|Technologies|Ventures|Partners|Power|Systems)$/u.test(
      text,
    )
  // "Castor Semiconductor said it would ship": people are no "it".
  const isThing =
    isFirm ||
    /^\s(?:said|says|told \p{L}+)\s(?:\p{L}+ ){0,3}(?:that )?(?:its?|they|their|the (?:company|group|project|site))\b/u.test(after) ||
    /\bspokes(?:man|woman|person) for $/u.test(lead)
  if (standsForNoHouse(text, lead, after) || isDevice(text, lead, after)) return 'other'
  if (noParty.test(text) || numberWord.test(text) || (kind === 'person' && !isThing) || (kind === 'product' && !isFirm) || text.length < 3)
    return 'other'
  // "Tarik Al Sumer, who heads": companies are no "who".
  if (!isFirm && /\s/.test(text) && /^, who\b/u.test(after)) return 'other'
  if (isForeignWord(text, around, language)) return 'other'
  // "Tikkit owner Corvane": a thing, and whose it is.
  if (!isFirm && /^ (?:owner|parent|maker|creator) \p{Lu}/u.test(after)) return 'other'
  if (!isFirm && isCalledHouse(after) && !/\b(?:in|near|outside) $/u.test(lead)) return 'party'
  if (isAiPlace(text, lead, after) || isOfCountry(text, after)) return 'place'
  // "Invested 300 million dollars in Orion": money goes into a company, not into a town.
  if (moneyInto.test(lead)) return 'party'
  // "Its campuses in Hesse and Lombardy": a second place.
  if (!isFirm && secondPlace.test(lead) && /^(?:[.,;]|$)/u.test(after)) return 'place'
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
  if (!isFirm && isPlaceOfHouse(lead, after)) return 'place'
  if (isSiteName(lead, after) || (!isFirm && isCalledSite(after))) return 'place'
  // "Cologne cloud Cirrolane", "city of Duisburg", "the Groningen plan", "Teesside Quay chosen for": where, not who.
  if (!isFirm && isWhere({ text, lead, after })) return 'place'
  if (whoActsForTown.test(after)) return 'place'
  if (/^[’']s?\s/u.test(after) || isFirm) return 'party'
  if (
    /\b(?:[Ii]n|[Nn]ear|[Oo]utside|im|[Ee]n|dans|bei der Stadt)\s(?:(?:north|south|east|west)(?:ern)?\s|(?:central|greater|rural|upstate)\s)?$/u.test(
      lead,
    )
  )
    return 'place'
  const isBesideTown = /\b(?:north|south|east|west) of $/u.test(lead)
  return isBesideTown || (kind === 'place' && /\b(?:at|of)\s$/u.test(lead)) ? 'place' : 'party'
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
    const hit =
      index.get(word[0])?.find(({ text }) => sentence.startsWith(text, at) && !/[\p{L}\p{N}]/u.test(sentence.charAt(at + text.length))) ??
      (language.startsWith('de') ? inGenitive(sentence, at, word[0], index) : undefined)
    if (hit === undefined) continue
    const end = at + hit.text.length
    found.push({ start: at, end, text: hit.text, role: roleOf(hit.entity, outlets), entity: hit.entity })
    words.lastIndex = end + (sentence.charAt(end) === 's' ? 1 : 0)
  }
  const runs = withAddresses(findCapitals(sentence, language), sentence)
  found.splice(0, found.length, ...found.filter((name) => !isInHouse(name, runs, sentence)))
  const unknown = runs
    .flatMap((it) => partsOf(withoutEpithet(it), language))
    .map((it) => (language.startsWith('de') ? withNameBefore(it, sentence) : withLead(withOpening(it, sentence), sentence, language)))
  for (const name of unknown) {
    if (found.some((it) => name.start < it.end && it.start < name.end)) continue
    const lead = sentence.slice(Math.max(0, name.start - 30), name.start)
    const bare = name.text.replace(/[’']s?$/u, '').replace(forWhat, '')
    // "Penrose Chips": the last word is the maker's, as no number counts it.
    const maker = /^\s(?:Chips|Semiconductors?)\b/u.exec(sentence.slice(name.start + bare.length))?.[0] ?? ''
    const text = /\d/.test(bare) ? bare : bare + maker
    const after = sentence.slice(name.start + text.length, name.start + text.length + 60)
    const isFunded =
      name.kind !== 'person' && investedIn.test(sentence.slice(Math.max(0, name.start - 100), name.start)) && !siteAhead.test(after)
    const role = outlets.has(text) ? 'other' : isFunded ? 'party' : unknownRole(text, name.kind, { lead, after }, language)
    found.push({ start: name.start, end: name.start + text.length, text, role })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "Nvidias Rechenzentrum": a German name with the s that says whose. */
const inGenitive = (sentence: string, at: number, word: string, index: NameIndex): Registered | undefined =>
  word.endsWith('s')
    ? index
        .get(word.slice(0, -1))
        ?.find(({ text }) => sentence.startsWith(`${text}s`, at) && !/[\p{L}\p{N}]/u.test(sentence.charAt(at + text.length + 1)))
    : undefined

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
  const ahead = title ?? (name.start === 0 ? praiseAhead(name.text) : 0)
  if (ahead > 0) return { ...name, start: ahead, text: name.text.slice(ahead) }
  const epithet =
    /^(?:(?:If|Unless|Whether|Should|While|Whereas|Although|When|Had|Were|Would|Würde|Sollte|Hätte|Wenn|Falls|Si|Tandis|Mientras|Cuando) (?=\p{Lu})|(?:\p{Lu}[\p{L}\d.]* ){0,3}\p{Lu}[\p{L}\d.]*-(?:backed|owned|based|led|listed|funded|headquartered|controlled|quoted|born|run|affiliated|domiciled) (?=\p{Lu}))/u.exec(
      name.text,
    )?.[0].length ?? 0
  return epithet === 0 ? name : { ...name, start: name.start + epithet, text: name.text.slice(epithet) }
}

/** "Developer Pecos Ridge": what a house is, large because it opens the sentence. */
const titleAtHead =
  /^(?:Developer|Operator|Landlord|Startup|Start-up|Neocloud|Hyperscaler|Chipmaker|Chipmakers|Utility|Lender|Investor|Builder|Provider|Supplier|Host|Miner|Owner|Tenant|Rival|Insurer|Carmaker|Automaker|Drugmaker|Planemaker|Toolmaker|Retailer|Manufacturer|Publisher|Airline|Telco|Lab|Fund|Consultancy|Brokerage|Promoteur|Opérateur|Hébergeur|Betreiber|Operador|Operadora) (?=\p{Lu})/u

/** "Ardentia y Ironwick" are two, "Projekt von Corvane" is one thing and one party. */
function partsOf(name: FoundName, language: string): readonly FoundName[] {
  // "Orion Data den Grundstein", "Orion Data einen Kredit": the article opens what is laid or lent.
  const joint = language.startsWith('es')
    ? / y /u
    : language.startsWith('de')
      ? / (?:von|und|bei|mit|den|dem|ein|eine|einen|einem) /u
      : undefined
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
    // "Havelwerk Data": what is left would be no name.
    if (
      title !== undefined &&
      /^(?:AI|KI|Bank|Capital|Cloud|Compute|Data|Digital|Energy|Energie|Group|Holding|Hosting|Labs|Power|Systems)$/u.test(
        name.text.slice(title.length + 1),
      )
    )
      return [name]
    const behind = language.startsWith('de') ? powerOrSpace.exec(name.text) : null
    if (behind !== null) return partsOf({ ...name, end: name.start + behind.index, text: name.text.slice(0, behind.index) }, language)
    // "Münchner KI-Labor": an adjective of a town before what kind of house it is.
    if (
      title === undefined ||
      noun === undefined ||
      !(isNoun(noun) || (/er$/u.test(noun) && isNoun(next) && !/^Rechenwerke?$/u.test(next)) || /^(?:der|die|das|dem|den|des)$/u.test(noun))
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
