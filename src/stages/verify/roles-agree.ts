// Who did it to whom: names on the two sides of a verb, behind "to" and "from", and figures beside what they measure.

import type { Dossier } from '../../domain/dossier.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { findNames } from '../../text/names.ts'
import { foldName, namedSpeakers, ownStatement } from '../../text/own-statement.ts'
import { crossedDoer, otherBearer } from './crossed-doers.ts'
import { isComputed, verdict } from './material.ts'
import { wayOf } from './parallel-parts.ts'
import { asSingleVerbs } from './phrasal-verbs.ts'
import type { Material, Passage } from './read-evidence.ts'
import { readWords, type Word } from './read-words.ts'
import { around, strayFigure } from './stray-figure.ts'
import { otherDoer, turnedDeed } from './turned-deeds.ts'
import { findVerbGroups } from './verb-groups.ts'

const passive = /\b(?:is|are|was|were|been|be|being)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|t|d|un|ade|ught)\b[^.;]*\bby\b/iu
const holdsName = (text: string, name: string): boolean => name !== '' && ` ${foldName(text)} `.includes(` ${name} `)

/** Two names of ours, the first before the second, whose places the claim has the other way round. */
function turnedAround(own: string, names: readonly string[], { claim, text }: Passage): readonly [string, string] | undefined {
  // "Also lent": an adverb may stand before the verb.
  const lemma = findVerbGroups(claim.verb.text)[0]?.lemma
  const verb = lemma === undefined ? undefined : findVerbGroups(own).find((group) => group.lemma === lemma)
  if (verb === undefined || passive.test(own) !== passive.test(text)) return undefined
  const [ahead, behind] = [own.slice(0, verb.start), own.slice(verb.end)]
  const rest = `${claim.verb.text} ${claim.object?.text ?? ''} ${text.slice(Math.max(0, claim.verb.end - claim.start))}`
  for (const [at, first] of names.entries()) {
    for (const second of names.slice(at + 1)) {
      const isTurned = holdsName(claim.subject.text, second) && !holdsName(claim.subject.text, first)
      const isAround = holdsName(ahead, first) && holdsName(behind, second)
      if (isTurned && isAround && holdsName(rest, first) && !holdsName(rest, second)) return [first, second]
    }
  }
  return undefined
}

const owned = /(?<owner>\p{Lu}[\p{L}\p{N}-]*)[’']s (?<thing>[\p{L}-]{4,})/gu

/** "A's contract" where the passages have that contract as another's, and nowhere as A's. */
function wrongOwner(own: string, passages: readonly Passage[]): string | undefined {
  const texts = passages.map(({ before, text }) => `${before} ${text}`).join('\n')
  const theirs = [...texts.matchAll(owned)].map(({ groups }) => ({ owner: groups?.['owner'] ?? '', thing: groups?.['thing'] ?? '' }))
  return [...own.matchAll(owned)].find(({ groups }) => {
    const same = theirs.filter(({ thing }) => thing === groups?.['thing'])
    return same.length > 0 && same.every(({ owner }) => owner !== groups?.['owner'])
  })?.[0]
}

const bare = (name: string): string => foldName(name).replace(/^the /u, '')

/** An outlet made to act in what it only reports. */
function actingOutlet(own: string, passages: readonly Passage[]): string | undefined {
  const [verb] = findVerbGroups(own)
  if (
    verb === undefined ||
    /^(?:say|add|give|report|write|note|ask|explain|list|look)$/.test(verb.lemma) ||
    passages.some(({ text }) => text === '')
  )
    return undefined
  const outlets = [...new Set(passages.map(({ publisher }) => publisher))].filter((name) => name !== '')
  return outlets.find(
    (outlet) =>
      bare(own.slice(0, verb.start)) === bare(outlet) &&
      !passages.some(({ text, before }) => holdsName(`${before} ${text}`.replace(/\([^)]{0,40}\)/gu, ' '), foldName(outlet))),
  )
}

/** A headline may use another verb than its passages, but not give the deed to the other name: in each passage with both it is turned. */
function swappedInAll(own: string, names: readonly string[], passages: readonly Passage[]): readonly [string, string] | undefined {
  const [verb] = findVerbGroups(own)
  if (verb === undefined || passive.test(own)) return undefined
  const actor = names.find((name) => holdsName(own.slice(0, verb.start), name))
  const other = names.find((name) => name !== actor && holdsName(own.slice(verb.end), name))
  if (actor === undefined || other === undefined) return undefined
  const both = passages.filter(({ text }) => !passive.test(text) && holdsName(text, actor) && holdsName(text, other))
  const isTurned = ({ claim }: Passage): boolean => holdsName(claim.subject.text, other) && !holdsName(claim.subject.text, actor)
  return both.length > 0 && both.every(isTurned) ? [actor, other] : undefined
}

const nameOf = (id: string, dossier: Dossier): string => foldName(dossier.entities.find((entity) => entity.id === id)?.name ?? id)

/** The part whose party our sentences name first, whoever the report named first: "Orion takes 15 MW at Kestrel's site". */
const acts = 'tenant'

/** A ledger row's parties and place: our sentence, in the active voice, must name the subject before the object and before the site. */
function turnedParties(own: string, fact: Fact, dossier: Dossier): readonly [string, string] | undefined {
  const folded = ` ${foldName(own)} `
  const placeOf = (name: string): number => (name === '' ? -1 : folded.indexOf(` ${name} `))
  if (passive.test(own)) return undefined
  const parties = fact.subject.toSorted((a, b) => Number(b.role === acts) - Number(a.role === acts))
  for (const [at, subject] of parties.entries()) {
    const name = nameOf(subject.entity, dossier)
    const later = [...parties.slice(at + 1), ...(fact.object ?? [])].map(({ entity }) => nameOf(entity, dossier))
    for (const other of [...later, foldName(fact.place.name)]) {
      const [a, b] = [placeOf(name), placeOf(other)]
      const isBehind = /(?:^| )(?:in|at|near|from|with|by|of|for) $/.test(folded.slice(0, b + 1))
      if (a >= 0 && b >= 0 && b + other.length < a && !name.includes(other) && !isBehind) return [other, name]
    }
  }
  return undefined
}

const sides = /\b(to|from|by|for|against|with|of|in|at|near)\s+(?:the\s+|a\s+|an\s+)?(\p{Lu}[\p{L}\p{M}\p{N}’'-]*)/gu
const opposed = new Set(['to', 'from', 'by', 'for', 'against'])

/** "From A to B" told as "from B to A": a name behind a preposition that the passage gives to another name only. */
function turnedSides(own: string, text: string): string | undefined {
  const theirs = [...text.matchAll(sides)].map(([, side = '', name = '']) => ({ side: side.toLowerCase(), name: foldName(name) }))
  for (const [, side = '', raw = ''] of own.matchAll(sides)) {
    const name = foldName(raw)
    const known = theirs.filter((each) => each.name === name)
    if (!opposed.has(side.toLowerCase()) || known.length === 0) continue
    const isElsewhere = theirs.some((each) => each.side === side.toLowerCase() && each.name !== name)
    if (isElsewhere && known.every((each) => each.side !== side.toLowerCase() && opposed.has(each.side))) return `${side} ${raw}`
  }
  return undefined
}

/** The names that ours and theirs share, each with its spellings: of the registry first, then what else looks like a name. */
function sharedNames(own: string, text: string, dossier: Dossier): readonly (readonly string[])[] {
  const registered = dossier.entities.map(({ name, aliases }) => [name, ...aliases].filter((each) => each.length > 2))
  const inBoth = registered.filter((all) => all.some((each) => own.includes(each)) && all.some((each) => text.includes(each)))
  const known = foldName(inBoth.flat().join(' '))
  const others = findNames(own, 'en').map((found) => found.text.replace(/[’']s$/u, ''))
  return [...inBoth, ...[...new Set(others)].filter((name) => text.includes(name) && !known.includes(foldName(name))).map((name) => [name])]
}

/** Each name with the one word that stands for it in {@link labelled}. */
const labelsOf = (names: readonly (readonly string[])[]): readonly { readonly name: string; readonly label: string }[] =>
  names.map((all, at) => ({ name: all[0] ?? '', label: `zq${String.fromCharCode(97 + (at % 26))}` }))

/** Names as single words, the same for each spelling of one name. */
function labelled(text: string, names: readonly (readonly string[])[]): readonly Word[] {
  const spellings = names.flatMap((all, at) => all.map((name) => ({ name, label: `Zq${String.fromCharCode(97 + (at % 26))}` })))
  return readWords(
    spellings.toSorted((a, b) => b.name.length - a.name.length).reduce((out, { name, label }) => out.replaceAll(name, label), text),
  )
}

/** How far the words around one label in ours stand from another label in theirs, in words, summed; undefined without such words. */
function distance(ours: readonly Word[], label: string, theirs: readonly Word[], other: string): number | undefined {
  const at = ours.findIndex(({ key }) => key === label)
  const spots = theirs.flatMap(({ key }, place) => (key === other ? [place] : []))
  const context = around(ours, at).filter((key) => !key.startsWith('zq') && theirs.some((word) => word.key === key))
  if (at < 0 || spots.length === 0 || context.length === 0) return undefined
  const nearest = (key: string): number =>
    Math.min(...theirs.flatMap((word, place) => (word.key === key ? spots.map((spot) => Math.abs(place - spot)) : [])))
  return context.reduce((sum, key) => sum + Math.min(12, nearest(key)), 0) / context.length
}

/** The preposition right before a name's one place; undefined where none stands there or the name has more places. */
function sideOf(words: readonly Word[], label: string): string | undefined {
  const places = words.flatMap(({ key }, at) => (key === label ? [at] : []))
  const before = places.length === 1 ? words[(places[0] ?? 0) - 1]?.text : undefined
  return before !== undefined && /^(?:in|at|near|to|from)$/u.test(before) ? before : undefined
}

/** Two names that stand in each other's place: around each of ours are the words that the passage has around the other. */
function tradedPlaces(own: string, text: string, names: readonly (readonly string[])[]): readonly [string, string] | undefined {
  const [ours, theirs] = [labelled(own, names), labelled(text, names)]
  const present = labelsOf(names)
  for (const [at, one] of present.entries()) {
    for (const other of present.slice(at + 1)) {
      const kept = [distance(ours, one.label, theirs, one.label), distance(ours, other.label, theirs, other.label)]
      const traded = [distance(ours, one.label, theirs, other.label), distance(ours, other.label, theirs, one.label)]
      const sum = (values: readonly (number | undefined)[]): number => values.reduce<number>((all, each) => all + (each ?? 0), 0)
      const isKnown = [...kept, ...traded].every((each) => each !== undefined)
      // Of one that stands behind its own "in" or "to" in both, the other has not the part.
      const keptSides = [one, other].filter(
        ({ label }) => sideOf(ours, label) !== undefined && sideOf(ours, label) === sideOf(theirs, label),
      )
      if (keptSides.length === 1) continue
      if (isKnown && sum(kept) - sum(traded) >= tradedBy && (kept[0] ?? 0) >= (traded[0] ?? 0) && (kept[1] ?? 0) >= (traded[1] ?? 0))
        return [one.name, other.name]
    }
  }
  return undefined
}
/** Words by which the other place must fit better, the two names together: below it paraphrases begin to fall. */
const tradedBy = 4

const where = /^(?:in|at|near)$/

/** "Kiel lets a hall in Orion" of "Orion lets a hall in Kiel": what we put a thing in, the passages put nothing in, but the other. */
function turnedPlace(own: string, passages: Material['passages'], dossier: Dossier): readonly [string, string] | undefined {
  if (!/ (?:in|at|near) \p{Lu}/u.test(own)) return undefined
  const texts = passages.filter(({ language }) => language === 'en').map(({ text }) => text)
  const names = sharedNames(own, texts.join('\n'), dossier)
  const [ours, theirs] = [labelled(own, names), labelled(texts.join('\n'), names)]
  const labels = labelsOf(names)
  const isPlaced = (words: readonly Word[], label: string): boolean =>
    words.some(({ key }, at) => key === label && where.test(words[at - 1]?.text.toLowerCase() ?? ''))
  const placed = labels.filter(({ label }) => isPlaced(ours, label) && !isPlaced(theirs, label))
  const acting = labels.find(({ label }) => ours[0]?.key === label && isPlaced(theirs, label))
  return acting === undefined || placed[0] === undefined ? undefined : [acting.name, placed[0].name]
}

const evenHanded = /^(?:and|or|with|between|versus|vs)$/

/** "A bought B" where the passage has "B bought A": two names in the other order with the very same words between them. */
function mirrored(own: string, text: string, names: readonly (readonly string[])[]): readonly [string, string] | undefined {
  const between = (words: readonly Word[], from: string, to: string): string | undefined => {
    const start = words.findIndex(({ key }) => key === from)
    const end = words.findIndex(({ key }, at) => at > start && key === to)
    if (start < 0 || end < 0) return undefined
    return words
      .slice(start + 1, end)
      .flatMap(({ text: word }) => (/^(?:a|an|the)$/.test(word) ? [] : [word]))
      .join(' ')
  }
  const [ours, theirs] = [labelled(own, names), labelled(text, names)]
  const labels = labelsOf(names)
  for (const one of labels) {
    for (const other of labels) {
      const words = one === other ? undefined : between(ours, one.label, other.label)
      const isSame = words !== undefined && words === between(theirs, other.label, one.label)
      if (isSame && !words.split(' ').some((word) => evenHanded.test(word)) && between(theirs, one.label, other.label) !== words)
        return [one.name, other.name]
    }
  }
  return undefined
}

/** Why a deed of ours is not the passages' by who does it, where all that a sentence stands on are English passages. */
function deedDiffers(own: string, { passages, facts }: Material): string | undefined {
  if (facts.length > 0 || passages.length === 0 || passages.some(({ language, text }) => language !== 'en' || text === '')) return undefined
  const theirs = passages.map(({ text }) => asSingleVerbs(text.replace(/[“"«][^”"»]*[”"»]/gu, ' ')))
  const turned = turnedDeed(asSingleVerbs(own), theirs)
  if (turned !== undefined) return `We have ${turned[0]} do it to ${turned[1]}; the evidence has them the other way round.`
  const other = otherDoer(asSingleVerbs(own), theirs) ?? crossedDoer(asSingleVerbs(own), theirs)
  if (other !== undefined) return `We have ${other[0]} do what the evidence has ${other[1]} do.`
  const bearer = otherBearer(asSingleVerbs(own), theirs)
  return bearer === undefined ? undefined : `We have it done to ${bearer[0]}, the evidence to ${bearer[1]}.`
}

/** "To 19 from 12" of "from 12 to 19": a figure that is the same end of the same move. */
function keepsItsWay(figure: string, own: string, theirs: string): boolean {
  const wayIn = (text: string): string | undefined => {
    const at = readWords(text).find(({ text: word }) => word === figure)?.at
    return at === undefined ? undefined : wayOf(text, at)
  }
  const way = wayIn(own)
  return way !== undefined && way !== 'by' && way === wayIn(theirs)
}

/** Compares who acts on whom, what goes where, and which figure is whose, with the passages and ledger rows of the sentence. */
export function rolesAgree(sentence: Sentence, material: Material, dossier: Dossier): Verdict {
  const own = ownStatement(sentence.text.replace(/[“"«][^”"»]*[”"»]/gu, ' '))
  const wrong = (reason: string): Verdict => verdict(sentence, 'roles', 'contradicted', reason)
  if (sentence.kind === 'judgement') return verdict(sentence, 'roles', 'supported', 'Nothing to compare.')
  const speakers = namedSpeakers(own).map(foldName)
  // Registered names too, since "Polderstack's Groningen Delta" reads as one name.
  const registered = dossier.entities.filter(({ name }) => own.includes(name)).map(({ name }) => name)
  const found = [...findNames(own, 'en').map(({ text }) => text), ...registered].toSorted((a, b) => own.indexOf(a) - own.indexOf(b))
  const names = [...new Set(found.map(foldName))].filter((name) => !speakers.some((who) => who.includes(name)))
  const [passage] = material.passages
  const turned = material.passages.length === 1 && passage !== undefined ? turnedAround(own, names, passage) : undefined
  const turnedRows = material.facts.map((fact) => turnedParties(own, fact, dossier))
  const parties = turnedRows.every((each) => each !== undefined) ? turnedRows[0] : undefined
  const pair = turned ?? parties
  if (pair !== undefined) return wrong(`We put ${pair[0]} before ${pair[1]}; the evidence has them the other way round.`)
  // Who said it stands outside of what we state, and has an owner all the same.
  const owner = wrongOwner(own, material.passages) ?? wrongOwner(sentence.text.replace(/[“"«][^”"»]*[”"»]/gu, ' '), material.passages)
  if (owner !== undefined) return wrong(`The passage has another than "${owner}".`)
  const outlet = actingOutlet(own, material.passages)
  if (outlet !== undefined) return wrong(`${outlet} reports it and does not do it.`)
  const swapped = sentence.part === 'headline' && material.facts.length === 0 ? swappedInAll(own, names, material.passages) : undefined
  if (swapped !== undefined) return wrong(`${swapped[0]} acts in our headline, ${swapped[1]} in the evidence.`)
  const placed = turnedPlace(own, material.passages, dossier)
  if (placed !== undefined) return wrong(`We put it in ${placed[1]}; the evidence puts it in ${placed[0]}.`)
  const deed = isComputed(sentence) ? undefined : deedDiffers(own, material)
  if (deed !== undefined) return wrong(deed)
  if (material.passages.length !== 1 || passage?.language !== 'en') return verdict(sentence, 'roles', 'supported', 'The roles agree.')
  const side = turnedSides(own, passage.text)
  if (side !== undefined) return wrong(`The passage does not say "${side}".`)
  const shared = sharedNames(own, passage.text, dossier)
  const isOneVoice = passive.test(own) === passive.test(passage.text)
  const traded = mirrored(own, passage.text, shared) ?? (isOneVoice ? tradedPlaces(own, passage.text, shared) : undefined)
  if (traded !== undefined) return wrong(`${traded[0]} and ${traded[1]} have changed places.`)
  const stray = material.facts.length > 0 ? undefined : strayFigure(readWords(own), readWords(passage.text))
  if (stray !== undefined && !keepsItsWay(stray, own, passage.text)) return wrong(`In the passage ${stray} measures something else.`)
  return verdict(sentence, 'roles', 'supported', 'The roles agree.')
}
