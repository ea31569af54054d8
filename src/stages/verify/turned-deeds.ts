// A deed of ours whose doer and bearer have changed places, or that another did than the passage says.
import { type FoundName, findNames } from '../../text/names.ts'
import { type Deed, deedsOf } from './deed-sides.ts'
import type { Word } from './read-words.ts'
import { stemsOf } from './stems.ts'
import { areAlike } from './word-lists.ts'

/** Who rents is who lets, by one word. */
const twoEnded = /^(?:let|rent|lease|hire|take|secure|book|get|receive|gain|obtain)$/
/** Who dies bears what kills. */
const isOneSided = /^(?:die|perish)$/
const areOneDeed = (one: Deed, other: Deed): boolean =>
  one.lemma === other.lemma ||
  (!isOneSided.test(one.lemma) &&
    !isOneSided.test(other.lemma) &&
    !twoEnded.test(one.lemma) &&
    !twoEnded.test(other.lemma) &&
    areAlike(stemsOf(one.lemma), stemsOf(other.lemma)))

/** Somebody of ours on one side whom the passage has on the other side only. */
const crossed = (
  ours: ReadonlyMap<string, Word>,
  here: ReadonlyMap<string, Word>,
  there: ReadonlyMap<string, Word>,
  own: ReadonlyMap<string, Word>,
) => [...ours].find(([key]) => there.has(key) && !here.has(key) && !own.has(key))?.[1]

/** Doer and bearer of ours, each on the other side in the passage. */
function turned(ours: Deed, theirs: Deed): readonly [string, string] | undefined {
  const doer = crossed(ours.doers, theirs.doers, theirs.bearers, ours.bearers)
  const bearer = crossed(ours.bearers, theirs.bearers, theirs.doers, ours.doers)
  // "Police shot a man who had a knife" as "a man shot two officers": the passage has one bearer, and ours has it do the deed.
  const isOnlyBearer = bearer === undefined && theirs.doers.size > 0 && theirs.bearers.size === 1 && ours.doers.size === 1
  const [to] = ours.bearers.values()
  if (doer !== undefined && isOnlyBearer && to !== undefined) return [doer.text, to.text]
  // "Police stabbed a man" where the man stabbed others: the passage has him do it, and nobody of ours beside him.
  const isOnlyDoer =
    bearer !== undefined && !theirs.isDoerOpen && theirs.doers.size === 1 && ours.bearers.size === 1 && !sharesAny(ours.doers, theirs.doers)
  const [from] = ours.doers.values()
  if (isOnlyDoer && from !== undefined) return [from.text, bearer.text]
  return doer === undefined || bearer === undefined ? undefined : [doer.text, bearer.text]
}

const sharesAny = (one: ReadonlyMap<string, Word>, other: ReadonlyMap<string, Word>): boolean =>
  [...one.keys()].some((key) => other.has(key))

/** Deeds with two ends, each of which has a verb of its own; where one verb may be said of both ends, it is not in here. */
const endsOfOne = new Set(
  `sell buy|sell acquire|lend borrow|pay receive|supply receive|deliver receive|give receive|award win|award receive|grant receive|beat lose|defeat lose|teach learn|send receive|inherit leave|order supply|order deliver|order build`
    .split('|')
    .flatMap((pair) => [pair, pair.split(' ').toReversed().join(' ')]),
)

/** "A fund bought the mill" of "the mill was sold to a fund": whether ours tells a deed of the passage from its other end, by who has that end. */
export const tellsOtherEnd = (own: string, passage: string): boolean =>
  deedsOf(own).some((ours) =>
    deedsOf(passage).some(
      (each) => endsOfOne.has(`${ours.lemma} ${each.lemma}`) && sharesAny(ours.doers, each.bearers) && !sharesAny(ours.doers, each.doers),
    ),
  )

/** "The bank borrowed" of a bank that lent: the doer of the passage at the other end of his own deed. */
function wrongEnd(ours: Deed, theirs: readonly Deed[]): readonly [string, string] | undefined {
  if (theirs.some((each) => areOneDeed(ours, each))) return undefined
  const ends = theirs.filter((each) => endsOfOne.has(`${ours.lemma} ${each.lemma}`) && each.doers.size > 0)
  const isWrong = (each: Deed): boolean =>
    sharesAny(ours.doers, each.doers) && !sharesAny(ours.doers, each.bearers) && sharesAny(ours.bearers, each.bearers)
  const isRight = (each: Deed): boolean => sharesAny(ours.doers, each.bearers) && !sharesAny(ours.doers, each.doers)
  const [doer] = ours.doers.values()
  return doer !== undefined && ends.some(isWrong) && !ends.some(isRight) ? [doer.text, ours.lemma] : undefined
}

/** "Orlan succeeds Voss" of "Voss was elected. She succeeds Orlan": who only bears the deed in the passages does it in ours, to somebody else. */
function onlyBorne(ours: Deed, theirs: readonly Deed[]): readonly [string, string] | undefined {
  const same = theirs.filter((each) => areOneDeed(ours, each))
  const doer = [...ours.doers].find(
    ([key, { kind }]) => kind === 'name' && same.length > 0 && same.every(({ bearers }) => bearers.has(key)),
  )
  const [to] = ours.bearers.values()
  const isOpen = same.every(({ doers, bearers }) => doers.size === 0 && !sharesAny(bearers, ours.bearers))
  return doer === undefined || to === undefined || !isOpen || ours.bearers.has(doer[0]) ? undefined : [doer[1].text, to.text]
}

/**
 * The two who have changed places in a deed of ours: in each of the passages that has the deed with both, each stands on the other side.
 *
 * @param own our statement, English, without marked quotations
 * @param passages the passages it stands on, English
 * @returns doer and bearer as ours has them, or undefined
 */
export function turnedDeed(own: string, passages: readonly string[]): readonly [string, string] | undefined {
  const theirs = passages.flatMap(deedsOf)
  for (const ours of deedsOf(own)) {
    if (ours.doers.size === 0 || ours.bearers.size === 0) continue
    const same = theirs.filter((each) => areOneDeed(ours, each) && each.doers.size > 0)
    const pairs = same.map((each) => turned(ours, each))
    if (pairs.length > 0 && pairs.every((pair) => pair !== undefined)) return pairs[0]
    const only = onlyBorne(ours, theirs)
    if (only !== undefined) return only
    const end = wrongEnd(ours, theirs)
    if (end !== undefined) return end
  }
  return undefined
}

/** Kinds of bodies and people that are never one another. */
const kinds: readonly RegExp[] = [
  /^(?:unions?|workers?|staff|employees?|miners?|pilots?|drivers?|nurses?|teachers?|doctors?|farmers?|tenants?|residents?|students?|players?|protesters?)$/,
  /^(?:compan(?:y|ies)|firms?|airlines?|banks?|employers?|manufacturers?|makers?|operators?|insurers?|retailers?|landlords?|developers?|club)$/,
  /^(?:courts?|judges?|tribunals?|jury|jurors?)$/,
  /^(?:police|prosecutors?|detectives?)$/,
  /^(?:governments?|ministry|ministries|ministers?|parliament|senate|council|president)$/,
  /^(?:regulators?|watchdogs?)$/,
]
const kindOf = ({ text }: Word): number => kinds.findIndex((kind) => kind.test(text))

/** Whether two who do a deed are surely two: both by name without a word in common, or of kinds that are never one another. */
function areOthers(ours: ReadonlyMap<string, Word>, theirs: ReadonlyMap<string, Word>): boolean {
  if (ours.size === 0 || theirs.size === 0 || [...ours.keys()].some((key) => theirs.has(key))) return false
  const [mine, other] = [[...ours.values()], [...theirs.values()]]
  if (mine.every(({ kind }) => kind === 'name') && other.every(({ kind }) => kind === 'name'))
    return !mine.some(({ text }) =>
      other.some((each) => each.text.startsWith(text.slice(0, 2)) && (text.length < 4 || each.text.length < 4)),
    )
  const [my, their] = [mine.map(kindOf), other.map(kindOf)].map((all) => all.filter((kind) => kind >= 0))
  return my !== undefined && their !== undefined && my.length > 0 && their.length > 0 && !my.some((kind) => their.includes(kind))
}

const body =
  /^(?:compan(?:y|ies)|firms?|airlines?|banks?|ministr(?:y|ies)|governments?|parliament|senate|council|courts?|tribunals?|police|unions?|regulators?|watchdogs?|agenc(?:y|ies)|authorit(?:y|ies)|departments?|universit(?:y|ies)|hospitals?|schools?|part(?:y|ies)|clubs?|teams?|army|boards?|committees?|commissions?)$/u

/** By what is known of the name, or since the passage goes on with "who" or an age. */
const isPerson = ({ kind, end }: FoundName, text: string): boolean =>
  kind === 'person' || (kind === undefined && /^, (?:who\b|\d{2},|(?:her|his)\b)/u.test(text.slice(end)))

/** "Ida Holm said the ministry ignored it": whether ours has a person of the passage do what a body does there. */
function isPersonForBody(ours: Deed, theirs: Deed, people: readonly string[]): boolean {
  if (theirs.isDoerOpen || ours.doers.size === 0 || sharesAny(ours.doers, theirs.doers)) return false
  const [mine, other] = [[...ours.doers.values()], [...theirs.doers.values()]]
  const isNamed = people.some((name) => mine.every(({ text, kind }) => kind === 'name' && name.split(' ').includes(text.toLowerCase())))
  return isNamed && other.some(({ text, kind }) => kind === 'plain' && body.test(text))
}

/** Whether a name that does the deed in ours only bears it there, where somebody else does. */
const bearsIt = (ours: Deed, theirs: Deed): boolean =>
  !theirs.isDoerOpen &&
  theirs.doers.size > 0 &&
  [...ours.doers].some(([key, { kind }]) => kind === 'name' && theirs.bearers.has(key)) &&
  !sharesAny(ours.doers, theirs.doers)

/**
 * Who does a deed in ours that somebody else does in each of the passages with it.
 *
 * @param own our statement, English, without marked quotations
 * @param passages the passages it stands on, English
 * @returns the words of ours and of the passage, or undefined
 */
export function otherDoer(own: string, passages: readonly string[]): readonly [string, string] | undefined {
  const theirs = passages.flatMap(deedsOf)
  const people = passages.flatMap((text) =>
    findNames(text, 'en').flatMap((name) => (isPerson(name, text) ? [name.text.toLowerCase()] : [])),
  )
  for (const ours of deedsOf(own)) {
    if (ours.isDoerOpen) continue
    const same = theirs.filter(({ lemma }) => lemma === ours.lemma)
    const [first] = same
    const say = (of: ReadonlyMap<string, Word>): string => [...of.values()].map(({ text }) => text).join(' ')
    if (first !== undefined && same.every((each) => bearsIt(ours, each))) return [say(ours.doers), say(first.doers)]
    if (first !== undefined && same.every((each) => isPersonForBody(ours, each, people))) return [say(ours.doers), say(first.doers)]
    if (first === undefined || same.some((each) => each.isDoerOpen || !areOthers(ours.doers, each.doers))) continue
    return [say(ours.doers), say(first.doers)]
  }
  return undefined
}
