// What kind of thing a German, French or Spanish name names, told by the word before it, its head and the words in it.
import { countriesIn } from './country-names.ts'
import { houseNoun } from './german-nouns.ts'
import { germanGivenNames, germanPlaces, germanRoles } from './lists/german-words.ts'
import { bodyHeads, romanceHouses, romancePlaceWords, romanceRoles } from './lists/romance-words.ts'
import { givenNames, personTitles } from './name-cues.ts'
import type { FoundName, NameKind } from './name-words.ts'
import { isGivenAbroad } from './romance-names.ts'

type Abroad = 'de' | 'fr' | 'es'

/** A name with the kind that its language gives it; the kind it came with stands where nothing here tells. */
export function namedAbroad(text: string, name: FoundName, language: Abroad): FoundName {
  const { kind: told, ...bare } = name
  const kind = kindAbroad(text, name, language) ?? (told === 'place' ? undefined : told)
  return kind === undefined ? bare : { ...bare, kind }
}

function kindAbroad(text: string, { start, text: name }: FoundName, language: Abroad): NameKind | undefined {
  const before = text.slice(Math.max(0, start - 40), start)
  const [lead = ''] = /[\p{L}-]+(?=[\s.]+$)/u.exec(before) ?? []
  const words = name.split(/\s+/u)
  const first = words[0] ?? ''
  if (language === 'de') return germanKind(before, lead, words, text.slice(start + name.length))
  const lower = first.toLowerCase()
  const head = /^(?:la|le|les|el|los|las)$/iu.test(first) && words.length > 1 ? (words[1]?.toLowerCase() ?? '') : lower
  if (countriesIn(language).has(name.toLowerCase())) return 'place'
  if (bodyHeads.has(head) && (words.length > 1 || language === 'fr')) return 'org'
  if (/^(?:ministère|ministerio)$/u.test(lower)) return 'org'
  if (romanceRoles.has(lead.toLowerCase()) || personTitles.has(lead.toLowerCase())) return 'person'
  if (romanceHouses.has(lead.toLowerCase())) return 'org'
  if (romancePlaceWords.has(lead.toLowerCase())) return 'place'
  if (words.length > 1 && isGivenAbroad(first)) return 'person'
  if (/\p{L}\d|\d\p{L}/u.test(name) && words.length < 3) return 'product'
  if (isLetters(name)) return 'org'
  return /(?:^|[\s(])[Ee]n $/u.test(before) || (language === 'fr' && /-(?:sur|sous|lès|le|la|les|en|de|du)-|^Saint-/u.test(name))
    ? 'place'
    : undefined
}

const isLetters = (name: string): boolean => /^\p{Lu}{2,6}$/u.test(name)
const roles = new Set(germanRoles)

function germanKind(before: string, lead: string, words: readonly string[], after: string): NameKind | undefined {
  const [first = ''] = words
  const lower = first.toLowerCase()
  const isPlace = (word: string): boolean => germanPlaces.has(word) || countriesIn('de').has(word)
  if (/^US$/u.test(words.join(' ')) || [lower, lower.replace(/s$/u, '')].some((it) => words.length === 1 && isPlace(it))) return 'place'
  if (isPlace(words.join(' ').toLowerCase()) || /^(?:Landkreis|Kreis|Kanton|Bezirk)$/u.test(first)) return 'place'
  if (/(?:stadt|gemeinde|insel|dorf|region)$/iu.test(lead)) return 'place'
  if (roles.has(lead.toLowerCase().split('-').at(-1) ?? '') || personTitles.has(lead.toLowerCase())) return 'person'
  if (/ (?:am|an der|im|ob der) \p{Lu}/u.test(words.join(' '))) return 'place'
  if (words.length > 1 && first.split('-').every((it) => germanGivenNames.has(it.toLowerCase()) || givenNames.has(it.toLowerCase())))
    return 'person'
  if (houseNoun.test(lead) || bodyLike.test(first) || words.some((word) => legalForm.test(word) || bodyLike.test(word))) return 'org'
  if (/^-(?:Chip|Karte|Beschleuniger|Server|Grafik|Modell)/u.test(after) || /\p{Lu}\d{2}/u.test(first)) return 'product'
  if (/(?:rakete|modell|chip|flugzeug|satellit)$/iu.test(lead)) return 'product'
  if (/^-(?:Chef|Gründer|Aufsichtsrat|Sprecher|Tochter|Vorstand|Aktie|Manager)/u.test(after) || isLetters(words.join(' '))) return 'org'
  return words.length === 1 &&
    /(?:^|\s)(?:[Ii]n|[Nn]ach|[Nn]ahe|[Bb]ei)\s$/u.test(before) &&
    /\p{Ll}$/u.test(first) &&
    !/\p{Ll}\p{Lu}/u.test(first)
    ? 'place'
    : undefined
}
const legalForm =
  /^(?:AG|SE|GmbH|KG|AI|KI|Energie|Energy|Systeme|Capital|Data|Cloud|Digital|Hosting|Compute|Labs|Bahn|Telekom|Gruppe|Wetterdienst)$/u
const bodyLike =
  /^(?:Bundes|Landes|Universität|Hochschule|Institut|Stadtwerke|EU-)|(?:gericht|institut|institute|ministerium|agentur|amt|bank|zeitung|blatt|spiegel|verband|kommission)(?:e?s)?$/iu
