// Whom a dated question is on: a party of the registry, or somebody the story names in full and whom the registry takes up with the watch.
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Entity, EntityKind } from '../../../domain/entity.ts'
import { entityOf, isVouchedFor } from '../../../domain/vouched-name.ts'
import { findNames } from '../../../text/names.ts'
import { hasWord, noLetterBefore, noLetterBehind, noWordBehind, placesOf } from '../../../text/standing.ts'
import { isPress } from '../takes/news-plan.ts'
import { nameInFull, withoutTitle } from '../wording/names-in-full.ts'

/** `entity` is in the registry already unless `isNew`. */
export interface WatchSubject {
  readonly entity: Entity
  readonly isNew: boolean
}

const parties: ReadonlySet<EntityKind> = new Set([
  'ai_lab',
  'company',
  'operator',
  'chip_maker',
  'cloud',
  'utility',
  'investor',
  'regulator',
  'public_body',
  'person',
  'country',
])
const bodyWords =
  /(?:Committee|Court|Commission|Council|Department|Ministry|Agency|Authority|Parliament|Assembly|Senate|House|Bureau|Board|Legislature|Congress|Tribunal)(?: of \p{Lu}\p{L}+)?$/u
const businessWords = /(?:Inc|Corp|Corporation|Company|Group|Ltd|Holdings|Motors|Airlines|Pictures|Technologies|Systems|Airways|Bank)\.?$/u
const wordsMax = 5
/** Words that open or close a run of capitals and are no part of a name. */
const noName =
  /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Democrats?|Republicans?|GOP|House|Senate|American|Americans|White|President|Party|Times|Post|News|CNN|Fox)\b/u

const bare = (text: string): string =>
  text
    .replace(/^(?:the|The)\s/u, '')
    .replace(/[’']s$/u, '')
    .trim()

/** Whether the slot's words begin with one of the entity's names: "chairman of the Senate Judiciary Committee" is somebody else. */
function isNamedBy(slot: Slot, { name, aliases, short = [] }: Entity): boolean {
  const text = bare(slot.text)
  return [name, ...aliases, ...short].some((each) => text === each || text === bare(each))
}

function known(slot: Slot, dossier: Dossier): Entity | undefined {
  return dossier.entities.find(
    (each) => (slot.entityId === undefined || slot.entityId === each.id) && parties.has(each.kind) && isNamedBy(slot, each),
  )
}

/** The paper that reports a step is not who takes it. */
const isOutlet = (name: string, { sources }: Dossier): boolean =>
  sources.some(({ source }) => isPress(source.kind) && [source.name, source.owner].some((own) => own.includes(name) || name.includes(own)))

const nameWord = String.raw`\p{Lu}[\p{L}.'’-]*`
const titleBefore =
  /(?:General|Intelligence|President|Minister|Secretary|Senator|Sen\.?|Rep\.?|Gov\.?|Representative|Governor|Judge|Justice|Director|Speaker|Leader|Mayor|Chairman|Chairwoman|Chair|Ambassador|Attorney|Counsel|Chancellor|Commissioner|Republican|Democrat|CEO) (?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)? \p{Lu}[\p{L}'’-]+)$/u
/** What a report sets before a name: "Actor Lena Brandt". */
const roleWord =
  /^(?:Actor|Actress|Singer|Lawyer|Candidate|Rapper|Author|Activist|Billionaire|Businessman|Comedian|Coach|Executive|Officer|Pastor|Professor|Journalist|Host|Lawmaker|Congressman|Congresswoman|Democrat|Republican|Sheriff|Star) (?=\p{Lu}\S+ \p{Lu})/u
const noGiven =
  /^(?:The|A|An|And|But|In|On|At|As|If|By|To|Of|For|From|With|When|While|After|Before|Since|That|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President|Senator|Judge|Justice|Secretary|Senate|House|Former|Republican|Democratic|Attorney|General|Minister|Director|Mayor|Speaker|Leader|Chairman|Team|Candidate|Why|How|What|Is|Was|Will|Did|Does|Said|Says|Anti|Pro|Never|President-elect|Then|Yet|Like|Under|Both|Even)\.?$/u

const givenBefore = /(?<=(?<![\p{L}-])(?<whole>(?<given>\p{Lu}\p{Ll}+)(?: \p{Lu}\.)?))/uy

/** The one bearer of a surname in the story's reports, or one named far oftener than any other. */
function bearerOf(surname: string, { sources }: Dossier): string | undefined {
  const counts = new Map<string, number>()
  for (const { article } of sources) {
    let end = 0
    for (const at of placesOf(` ${surname}`, article.text, givenBefore, noWordBehind)) {
      givenBefore.lastIndex = at
      const { whole = '', given = '' } = givenBefore.exec(article.text)?.groups ?? {}
      if (at - whole.length < end) continue
      end = at + 1 + surname.length
      if (!noGiven.test(given)) counts.set(given, (counts.get(given) ?? 0) + 1)
    }
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1])
  return first !== undefined && first[1] >= 3 * (second?.[1] ?? 0) ? `${first[0]} ${surname}` : undefined
}

/** The full name that the slot's words are or stand for: "Justice Lena Brandt", "Brandt" where the story has one Lena Brandt. */
function fullName(slot: Slot, claim: Claim, dossier: Dossier): string | undefined {
  const text = bare(slot.text)
  if (new RegExp(`^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President|Senator|Judge|Secretary|Governor)\\.? )?${nameWord}$`, 'u').test(text)) {
    const surname = text.split(' ').at(-1) ?? text
    const own = bare(nameInFull({ ...slot, text: surname }, claim, dossier)?.text ?? '')
    return own.includes(' ') ? own.replace(roleWord, '') : bearerOf(surname, dossier)
  }
  const whole = titleBefore.exec(text)?.groups?.['name'] ?? withoutTitle(text) ?? text
  const words = whole.split(' ')
  return words.length <= wordsMax && words.every((word) => /^\p{Lu}|^(?:of|de|von|van|al|bin)$/u.test(word)) ? whole : undefined
}

/** Of so many finds of somebody's name one may read like a place's. */
const placesAmong = 4

function kindOf(name: string, dossier: Dossier): EntityKind | undefined {
  if (bodyWords.test(name)) return 'public_body'
  if (businessWords.test(name)) return 'company'
  if (noName.test(name) || name.split(' ').length > 3 || /\d|['’]s\b/u.test(name)) return undefined
  const texts = dossier.sources.map(({ article }) => article).filter(({ text }) => text.includes(name))
  const kinds = texts.flatMap(({ text, sentences, language }) =>
    sentences
      .map((it) => text.slice(it.start, it.end))
      .filter((it) => it.includes(name))
      .flatMap((it) => findNames(it, language).flatMap((found) => (found.text === name ? [found.kind] : []))),
  )
  if (kinds.includes('org') || kinds.includes('product')) return undefined
  const acts = texts.some(({ text }) => actsAsPerson(name, text))
  // "Interested in Lena Brandt?" makes no place of her.
  const places = kinds.filter((kind) => kind === 'place').length
  if (places > 0 && (!acts || places > kinds.length / placesAmong)) return undefined
  return kinds.includes('person') || acts ? 'person' : undefined
}

const speaksBehind =
  /(?:,? who\b|,? \d\d,|,? (?:said|says|told|announced|tweeted|wrote|argued|added|testified|pleaded|resigned)\b| (?:will|is (?:scheduled|due|set|expected) to) (?:testify|resign|step down|be sentenced|appear)\b|[’']s (?:trial|sentencing|lawyers?|attorneys?|testimony|resignation|wife|husband)\b)/uy
const titleStandsBefore =
  /(?<=(?<![\p{L}])(?:Mr|Mrs|Ms|Sen|Rep|Gov|President|Senator|Representative|Governor|Secretary|Minister|Judge|Justice|General|Chairman|Chairwoman|Leader|Mayor|Director)\.? (?:\p{Lu}[\p{L}.’'-]* ){0,2})/uy
const roleBefore =
  /(?<=\b(?:candidate|nominee|lawyer|attorney|actor|actress|singer|leader|lawmaker|congressman|congresswoman|senator|governor|president|minister|founder|adviser|advisor|executive|spokesman|spokeswoman|director|secretary|judge|ambassador|official|businessman|rapper|host) )/uy

/** Whether the text treats the bearer of a name as somebody: with a title, an age, "who", or words that only a person says. */
function actsAsPerson(name: string, text: string): boolean {
  const last = name.split(' ').at(-1) ?? name
  return (
    hasWord(name, text, roleBefore, noLetterBehind) ||
    hasWord(name, text, noLetterBefore, speaksBehind) ||
    hasWord(last, text, noLetterBefore, speaksBehind) ||
    hasWord(last, text, titleStandsBefore, noLetterBehind)
  )
}

const subjectsBy = new WeakMap<Dossier, Map<string, WatchSubject | undefined>>()

/** Whom the words of a slot name, where that is one party, person or body; worked out once a dossier, article and name. */
export function subjectOf(slot: Slot, claim: Claim, dossier: Dossier): WatchSubject | undefined {
  const subjects = subjectsBy.get(dossier) ?? new Map<string, WatchSubject | undefined>()
  subjectsBy.set(dossier, subjects)
  const key = `${claim.articleId}|${slot.entityId ?? ''}|${slot.text}`
  if (!subjects.has(key)) subjects.set(key, findSubject(slot, claim, dossier))
  return subjects.get(key)
}

function findSubject(slot: Slot, claim: Claim, dossier: Dossier): WatchSubject | undefined {
  const registered = known(slot, dossier)
  if (registered !== undefined) return isOutlet(registered.name, dossier) ? undefined : { entity: registered, isNew: false }
  const name = fullName(slot, claim, dossier)
  if (name === undefined || isOutlet(name, dossier)) return undefined
  const inFull = dossier.entities.find((each) => [each.name, ...each.aliases].includes(name))
  if (inFull !== undefined) return parties.has(inFull.kind) ? { entity: inFull, isNew: false } : undefined
  const kind = kindOf(name, dossier)
  return kind === undefined || !isVouchedFor(name, kind, dossier) ? undefined : { entity: entityOf(name, kind), isNew: true }
}
