import { businessKinds, type Entity, type EntityKind, firstWord, type Mention } from '../../domain/entity.ts'
import { literal } from '../../text/literal.ts'
import { isCommonly, isMeant, isNounIn, isOfField, type NamePlace } from './common-words.ts'
import { isLettersOnly } from './country-letters.ts'
import {
  endOfForm,
  inCapitals,
  isAnotherPlace,
  isInsideName,
  isOfAnother,
  isOtherInCapitals,
  isPlainWord,
  isRoadOrCar,
  spellingsOf,
  type WordForm,
} from './name-forms.ts'

interface Alias {
  readonly entityId: string
  readonly text: string
  /** What may be added to its last word: a chip's name has a plural, any name of German a genitive. */
  readonly form: WordForm
  readonly kind: EntityKind
  /** What the text must hold for a name that others go by too; absent for a name that is its bearer's alone. */
  readonly plainBy?: RegExp
  /** Whether it is a plain word in a headline's capitals, which may go on as something else. */
  readonly isShouted?: boolean
  /** For a name that is a common word too: what kind of thing it would be, and its names, and its owner's, that are no such word. */
  readonly common?: { readonly kind: EntityKind; readonly plain: RegExp | undefined }
}
export type AliasIndex = ReadonlyMap<string, readonly Alias[]>

const anyOf = (texts: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${texts.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'u')

/** The names of a house that are its own alone. */
const ownNames = (entity: Entity | undefined): readonly string[] =>
  entity === undefined ? [] : [entity.name, ...entity.aliases].filter((it) => entity.ambiguous?.includes(it) !== true)

/** Aliases by their first word, longest first, so that "Paris South" is tried before "Paris". */
export function indexAliases(entities: readonly Entity[]): AliasIndex {
  const index = new Map<string, Alias[]>()
  const add = (alias: Alias): void => {
    const first = firstWord(alias.text)
    if (first !== undefined) index.set(first, [...(index.get(first) ?? []), alias])
  }
  const byId = new Map(entities.map((it) => [it.id, it]))
  for (const { id, name, kind, aliases, short = [], signs = [], ambiguous = [], owner } of entities) {
    const full = new Set([name, ...aliases].flatMap(spellingsOf))
    const form = kind === 'chip' ? 'counted' : 'single'
    // Letters alone ("SEC") are no word.
    const common = new Set(ambiguous.filter((it) => /\p{Ll}/u.test(it)))
    const plain = [...full, ...ownNames(byId.get(owner ?? ''))].filter((it) => !common.has(it))
    const sign = { kind, plain: plain.length === 0 ? undefined : anyOf(plain) }
    for (const text of full) add({ entityId: id, text, form, kind, ...(common.has(text) && { common: sign }) })
    // "OPENAI SUES", "BANS SALES TO CHINA": a headline's capitals make no other name of one that is its bearer's alone.
    const shouts = businessKinds.has(kind) || kind === 'person' || kind === 'country'
    for (const own of shouts ? plain.filter((it) => full.has(it)) : []) {
      const text = inCapitals(own, kind)
      if (text !== undefined && !full.has(text))
        add({ entityId: id, text, form: 'fixed', kind, isShouted: kind !== 'country' && isPlainWord(own) })
    }
    if (short.length === 0) continue
    const plainBy = anyOf([...full, ...signs])
    for (const text of short) if (!full.has(text)) add({ entityId: id, text, form: 'fixed', kind, plainBy })
  }
  const isShared = ({ plainBy }: Alias): number => (plainBy === undefined ? 0 : 1)
  for (const list of index.values())
    list.sort((a, b) => b.text.length - a.text.length || isShared(a) - isShared(b) || (a.entityId < b.entityId ? -1 : 1))
  return index
}

/** Capitalised words that stand before a name without being part of one. */
const before =
  /(?:^|[^\p{L}\p{N}])(?:The|A|An|And|But|Or|In|On|At|As|If|By|To|Of|For|From|With|When|While|After|Before|Since|That|This|His|Her|Its|Their|Our|Both|Republican|Democratic|GOP|US|Le|La|Les|Der|Die|Das|Den|El|Il)$/u
const afterMax = 24
const beforeMax = 32

/** Whether a name that others go by too stands alone: "the Senate", not "Texas Senate", "White House", "Senate Republicans" or "House of Cards". */
function standsAlone(text: string, start: number, end: number): boolean {
  const lead = text.slice(Math.max(0, start - beforeMax), start)
  if (/[\p{L}\p{N}][-–]$/u.test(lead) || /\b(?:state|lower|upper|former|provincial|student)\s$/iu.test(lead)) return false
  const [word] = /[\p{L}\p{N}.'’-]+(?=\s$)/u.exec(lead) ?? []
  if (word !== undefined && /^\p{Lu}/u.test(word) && !before.test(word)) return false
  return !/^(?:\s(?:of|for)\s|[\s-]\p{Lu}|-)/u.test(text.slice(end, end + afterMax))
}

/** Whether the text gives the name to somebody else as well: "the Texas Senate", "Ashley Lang" beside "Fritz Lang". */
function hasRival(text: string, { plainBy }: Alias, surface: string): boolean {
  for (const match of text.matchAll(new RegExp(`(?<=(?<word>[\\p{L}][\\p{L}.'’-]*) )${literal(surface)}(?![\\p{L}\\p{N}])`, 'gu'))) {
    const word = match.groups?.['word'] ?? ''
    if (word === 'state' || word === 'State') return true
    if (
      !/^\p{Lu}/u.test(word) ||
      before.test(word) ||
      /^(?:White|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Justice|Judge|President|Senator|Secretary)\.?$/u.test(word)
    )
      continue
    const near = text.slice(Math.max(0, match.index - 2 * beforeMax), match.index + surface.length + beforeMax)
    if (plainBy?.test(near) !== true || !isOwn(near, `${word} ${surface}`, plainBy)) return true
  }
  return false
}

/** Whether a longer name is one of the bearer's own. */
function isOwn(near: string, longer: string, plainBy: RegExp): boolean {
  const [own = ''] = new RegExp(plainBy.source, 'u').exec(near) ?? []
  return own.includes(longer) || longer.includes(own)
}

/** What stands around a name; its sentence ends where one of the text may. */
function placeAt(text: string, start: number, end: number): NamePlace {
  const before = text.slice(Math.max(0, start - sentenceReach), start)
  const behind = text.slice(end, end + sentenceReach)
  const sentence = `${before.split(sentenceEnd).at(-1) ?? ''}${text.slice(start, end)}${behind.split(sentenceEnd)[0] ?? ''}`
  return { before, behind, sentence }
}
const sentenceReach = 300
const sentenceEnd = /(?<=[\p{Ll}\p{N})”"’][.!?])\s+|\n+/u

const placesOf = (text: string, name: string): readonly NamePlace[] =>
  [...text.matchAll(anyWhole(name))].slice(0, placesMax).map((it) => placeAt(text, it.index, it.index + name.length))
const placesMax = 40
const anyWhole = (name: string): RegExp => new RegExp(anyOf([name]).source, 'gu')

/**
 * Finds where registry entities are named. Case counts: "mistral" the wind is not Mistral AI. A name that others go by too is found
 * where it stands alone, in a text that makes plain whose it is and gives it to nobody else.
 * @param text the article's snapshot; offsets are UTF-16 positions in it
 * @param language of the text: German puts an s to a name ("Nvidias Chef"), which is no part of the mention
 */
export function linkMentions(articleId: string, text: string, index: AliasIndex, language = 'en'): readonly Mention[] {
  const found: Mention[] = []
  const plain = new Map<string, Alias | undefined>()
  const meant = (all: readonly Alias[], surface: string): Alias | undefined => {
    if (!plain.has(surface)) {
      const own = all.filter((it) => it.text === surface && it.plainBy?.test(text) === true && !hasRival(text, it, surface))
      plain.set(surface, own.length === 1 ? own[0] : undefined)
    }
    return plain.get(surface)
  }
  const words = /[\p{L}\p{N}]+/gu
  const known = new Map<Alias, boolean>()
  /** Whether a text makes plain somewhere that the bearer of a common word is meant by it. */
  const isPlain = (alias: Alias, common: NonNullable<Alias['common']>): boolean => {
    const kept = known.get(alias)
    if (kept !== undefined) return kept
    const isNoun = isNounIn(alias.text, language)
    const found =
      common.plain?.test(text) === true ||
      placesOf(text, alias.text).some((place) => !isCommonly(place) && isMeant(common.kind, { ...place, isNoun }))
    known.set(alias, found)
    return found
  }
  for (let word = words.exec(text); word !== null; word = words.exec(text)) {
    const at = word.index
    const all = [...(index.get(word[0]) ?? []), ...(word[0].endsWith('s') ? (index.get(word[0].slice(0, -1)) ?? []) : [])]
    const named = all.find((it) => endOfForm(it, text, at, language) !== undefined)
    if (named === undefined) continue
    const start = at
    const end = start + named.text.length
    const wordEnd = endOfForm(named, text, at, language) ?? end
    const [lead, tail] = [text.slice(Math.max(0, start - beforeMax), start), text.slice(wordEnd, wordEnd + afterMax)]
    if (isInsideName(lead) || isAnotherPlace(named, tail) || isOfAnother(named, lead, tail)) continue
    if (named.isShouted === true && isOtherInCapitals(tail)) continue
    if (named.kind === 'chip' && isRoadOrCar(named.text, placeAt(text, start, end).sentence, isOfField)) continue
    if (isLettersOnly(named.text, () => placeAt(text, start, end))) continue
    if (named.common !== undefined && (isCommonly(placeAt(text, start, wordEnd)) || !isPlain(named, named.common))) continue
    const alias = named.plainBy === undefined ? named : standsAlone(text, start, end) ? meant(all, named.text) : undefined
    words.lastIndex = wordEnd
    if (alias !== undefined) found.push({ articleId, entityId: alias.entityId, surface: alias.text, start, end })
  }
  return found
}
