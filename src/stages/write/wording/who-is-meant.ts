// Whom "the operator", "the regulator" or "the president" means: a name that the same article gives just before, or nobody.
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { businessKinds, type Entity } from '../../../domain/entity.ts'
import { isOtherSex } from '../../../text/given-names.ts'
import { literal } from '../../../text/literal.ts'
import { findNames } from '../../../text/names.ts'
import { nameless } from '../../../text/person-nouns.ts'
import { verbReadings } from '../../../text/verbs.ts'
import { sourceOf } from './evidence-of.ts'
import { nameInFull, type PrintedName } from './names-in-full.ts'
import { onlyPersonBefore } from './only-person.ts'
import { thingMeant } from './thing-meant.ts'

const parties: readonly Entity['kind'][] = [...businessKinds]
/** What each common noun can be in the registry. */
const kindsBy: readonly (readonly [RegExp, readonly Entity['kind'][]])[] = [
  [/^(?:lab|laboratory)$/, ['ai_lab']],
  [/^(?:(?:network|grid|system|transmission) operator)$/, ['utility', 'company']],
  [/^(?:operator|landlord|developer)$/, ['operator', 'company']],
  [/^(?:cloud|provider)$/, ['cloud', 'company', 'operator']],
  [/^(?:chipmaker|chip maker|maker|designer|manufacturer)$/, ['chip_maker', 'company']],
  [/^(?:utility|distributor|network company)$/, ['utility', 'company']],
  [/^(?:company|firm|group|business|buyer|seller|supplier|start-up|startup|borrower|tenant|customer)$/, parties],
  [/^(?:regulator|board|office|agency|authority|commission|watchdog|body)$/, ['regulator']],
]
/** Verbs that only somebody does, so that "it" is no thing or plan. */
const willed =
  /^(?:plan|expect|intend|agree|decline|refuse|ask|promise|sign|hire|employ|publish|fine|appeal|borrow|own|sell|buy|pay|announce|say|invest|acquire|lease|rent|deny|order|impose)$/
const lookBack = 3

const definite =
  /^(?:The|the) (?:\p{L}[\p{L}-]*,? ){0,2}?(?<noun>chip maker|network company|(?:network|grid|system|transmission) operator|[\p{Ll}-]+)$/u
const office =
  /^(?:The|the) (?:Republican |Democratic |US |U\.S\. )?(?<office>president|senator|governor|judge|secretary|prime minister|minister|chancellor|congressman|congresswoman|mayor|justice|director|speaker)$/u

interface Named {
  readonly entity: Entity
  readonly claim: Claim
  readonly isSubject: boolean
}

/** The registered names before a claim's subject, those of its own sentence first, then of the sentences before, nearest first. */
function namedBefore(claim: Claim, dossier: Dossier): readonly Named[] {
  // An outlet that names itself in its report is never the company it reports on.
  const outlets = new Set(dossier.sources.filter(({ source }) => source.kind !== 'company').map(({ source }) => source.name))
  const named = (slot: Slot, from: Claim, isSubject: boolean): readonly Named[] => {
    const entity = dossier.entities.find((each) => each.id === slot.entityId)
    return entity === undefined || outlets.has(entity.name) ? [] : [{ entity, claim: from, isSubject }]
  }
  const beside = claim.names.filter(({ end }) => end <= claim.subject.start).toReversed()
  const before = dossier.claims
    .filter(
      (other) => other.articleId === claim.articleId && other.position < claim.position && other.position >= claim.position - lookBack,
    )
    .toSorted((a, b) => b.position - a.position)
  return [
    ...beside.flatMap((slot) => named(slot, claim, false)),
    ...before.flatMap((other) => [other.subject, ...other.names].flatMap((slot, at) => named(slot, other, at === 0))),
  ]
}

function partyMeant(claim: Claim, dossier: Dossier, kinds: readonly Entity['kind'][]): PrintedName | undefined {
  const fit = namedBefore(claim, dossier).filter(({ entity }) => kinds.includes(entity.kind))
  const nearest = fit.find(({ isSubject, claim: other }) => isSubject && other.position === claim.position - 1) ?? fit[0]
  if (nearest === undefined) return undefined
  const rivals = new Set(fit.map(({ entity }) => entity.id))
  // Two companies before "the company": only the one that acted in the very sentence before is meant.
  const isClear = rivals.size === 1 || (nearest.isSubject && nearest.claim.position === claim.position - 1 && kinds.length < parties.length)
  const { name, kind } = nearest.entity
  const party = { text: kind === 'regulator' && !name.startsWith('The ') ? `the ${name}` : name, from: nearest.claim }
  // "The lab rents from Vega. It does not say for how much": the lab, whoever that is, and not Vega.
  const before = nearest.isSubject ? undefined : partyBefore(claim, dossier)
  if (before !== undefined && before.meant?.text !== party.text) return /^it$/iu.test(claim.subject.text) ? before.meant : undefined
  return isClear ? party : undefined
}

/** Whom the sentence before is about, where that is "the lab" or another party without a name; `meant` is absent where nobody knows which. */
function partyBefore({ articleId, position }: Claim, dossier: Dossier): { readonly meant: PrintedName | undefined } | undefined {
  const [last] = dossier.claims
    .filter((other) => other.articleId === articleId && other.position === position - 1)
    .toSorted((a, b) => a.subject.start - b.subject.start)
  const noun = last === undefined ? undefined : definite.exec(last.subject.text)?.groups?.['noun']
  if (last === undefined || noun === undefined || !kindsBy.some(([pattern]) => pattern.test(noun))) return undefined
  return { meant: whoIsMeant(last, dossier) }
}

/** "The two", "the two companies": of two that were named. */
const both =
  /^the two(?: (?:companies|firms|labs|groups|sides|parties|businesses|banks|operators|developers|suppliers|utilities|makers))?$/iu

/** The only two companies that the sentences before name, where one of them names both. */
function bothMeant(claim: Claim, dossier: Dossier): PrintedName | undefined {
  const named = namedBefore(claim, dossier).filter(({ entity }) => parties.includes(entity.kind))
  const two = [...new Set(named.map(({ entity }) => entity))]
  const placeIn = ({ names }: Claim, { id }: Entity): number => names.findIndex(({ entityId }) => entityId === id)
  const from = named.map((each) => each.claim).findLast((each) => two.every((of) => placeIn(each, of) >= 0))
  if (two.length !== 2 || from === undefined) return undefined
  const [one, other] = two.toSorted((a, b) => placeIn(from, a) - placeIn(from, b))
  return { text: `${one?.name} and ${other?.name}`, from }
}

/** "The president" where the article names one president, and no other. */
function officeHolder(claim: Claim, dossier: Dossier, title: string): PrintedName | undefined {
  const text = sourceOf(dossier, claim.articleId)?.article.text ?? ''
  const word = title.replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
  const found = [...text.matchAll(new RegExp(`\\b${word} (?<name>(?:\\p{Lu}[\\p{L}.'’-]+ ){0,2}\\p{Lu}[\\p{L}'’-]+)`, 'gu'))].filter(
    (match) => !/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u.test(match[0]),
  )
  const surnames = new Set(
    found.map((match) =>
      (match.groups?.['name'] ?? '')
        .replace(/[’']s$/u, '')
        .split(' ')
        .at(-1),
    ),
  )
  // A name that goes on after the surname ("President Vega Lena Maria") is a link of the page.
  const short = new Set(found.map((match) => match[0]))
  const longest = found
    .filter(
      (match) =>
        match.index < claim.start &&
        ![...short].some((each) => match[0].startsWith(`${each} `)) &&
        // "President Vega Lena Maria VegaThe pier": the link follows its surname at once.
        !text.startsWith(` ${(match.groups?.['name'] ?? '').split(' ')[0] ?? ''}`, match.index + match[0].length),
    )
    .toSorted((a, b) => b[0].length - a[0].length)[0]
  if ((surnames.size !== 1 && !isChief(surnames, longest?.groups?.['name'] ?? '', text)) || longest === undefined) return undefined
  const from = dossier.claims.find(
    (other) => other.articleId === claim.articleId && other.start <= longest.index && other.end >= longest.index + longest[0].length,
  )
  return from === undefined ? undefined : { text: longest[0].replace(/[’']s$/u, ''), from }
}

/** Of several who hold or held an office the report means the one it names far oftener than all others together. */
function isChief(surnames: ReadonlySet<string | undefined>, name: string, text: string): boolean {
  const times = (surname: string): number => text.split(new RegExp(`(?<![\\p{L}-])${surname}(?![\\p{L}-])`, 'u')).length - 1
  const own =
    name
      .replace(/[’']s$/u, '')
      .split(' ')
      .at(-1) ?? ''
  const others = [...surnames].reduce((sum, other) => sum + (other === undefined || other === own ? 0 : times(other)), 0)
  return own !== '' && times(own) >= chiefTimes * Math.max(1, others)
}
const chiefTimes = 4

const charactersBack = 700
const body =
  /\b(?:House|Senate|Congress|Court|Department|Party|Journal|Times|Post|News|University|College|Office|Board|Union|Inc|Corp|Group|Committee|Council|Commission|Agency|Bureau|Bank|Company|Association|Institute|Center|Centre|Foundation|Administration|Campaign|Press|Network|States|Kingdom|Korea|Service|Ministry|Democrats|Republicans)\b/u

/** "He" and "she": the person whom the last sentence with a name is about, while nobody else was spoken of since. */
function personMeant(claim: Claim, dossier: Dossier): PrintedName | undefined {
  const text = sourceOf(dossier, claim.articleId)?.article.text ?? ''
  const before = dossier.claims
    .filter(
      ({ articleId, position, subject }) => articleId === claim.articleId && position < claim.position && /^\p{Lu}/u.test(subject.text),
    )
    .toSorted((a, b) => b.position - a.position || a.start - b.start)
    .find(({ subject }) => !/^(?:He|She|It|They|We|I|You|His|Her|Its|Their|This|That|These|Those|There)\b/u.test(subject.text))
  if (before === undefined || claim.start - before.start > charactersBack) return undefined
  // "He said Brandt would go on": whoever is named behind the pronoun in its own sentence is somebody else.
  const ahead = text.slice(claim.subject.end, claim.end).replace(/“[^“”]*”|"[^"]*"/gu, ' ')
  const own =
    (before.speaker ?? before.subject).text
      .replace(/[’']s$/u, '')
      .split(' ')
      .at(-1) ?? ''
  if (new RegExp(`(?<![\\p{L}-])${literal(own)}(?![\\p{L}-])`, 'u').test(ahead)) return undefined
  if (before.speaker !== undefined) return speakerMeant(before, claim, dossier, text)
  const surname = before.subject.text.split(' ').at(-1) ?? ''
  const opening = findNames(text.slice(before.start, before.end), 'en').find(({ text: name }) => before.subject.text.endsWith(name))
  // What stands in marks is said by whoever is spoken of, and of anybody: it names nobody new.
  const since = text.slice(before.subject.end, claim.subject.start).replace(/“[^“”]*”|"[^"]*"/gu, ' ')
  const others = findNames(since, 'en').filter(
    ({ kind, text: name }) => (kind === 'person' || kind === undefined) && !name.includes(surname),
  )
  if (
    opening === undefined ||
    (opening.kind !== 'person' && opening.kind !== undefined) ||
    others.length > 0 ||
    nameless.test(since) ||
    /[“”"]/u.test(since)
  )
    return undefined
  const name = nameInFull(before.subject, before, dossier)
  const isPerson = name !== undefined && /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(name.text) && !body.test(name.text)
  return isPerson ? { text: name.text, from: name.from ?? before } : undefined
}

const fullName = /^(?:\p{Lu}[\p{L}.'’-]+ ){1,4}\p{Lu}[\p{L}.'’-]+$/u

/** "The trial will last a week, Judge Lena Brandt said. She …": who spoke the sentence before, where it tells of no other person. */
function speakerMeant(before: Claim, claim: Claim, dossier: Dossier, text: string): PrintedName | undefined {
  const { speaker } = before
  if (speaker === undefined || before.position !== claim.position - 1 || speaker.start < before.start) return undefined
  const surname = speaker.text.split(' ').at(-1) ?? ''
  const around = `${text.slice(before.start, speaker.start)} ‖ ${text.slice(speaker.end, claim.subject.start)}`
  const others = findNames(around, 'en').filter(
    ({ kind, text: name }) => (kind === 'person' || kind === undefined) && !name.includes(surname),
  )
  const isPerson =
    fullName.test(speaker.text) && !body.test(speaker.text) && findNames(speaker.text, 'en').some(({ kind }) => kind === 'person')
  if (!isPerson || others.length > 0 || nameless.test(around) || /[“”"]/u.test(around)) return undefined
  const name = nameInFull(speaker, before, dossier)
  return name === undefined ? undefined : { text: name.text, from: name.from ?? before }
}

/** "The network operator, Fenwick Grid, has": the name that follows at once is the only one meant. */
function isNamedAtOnce({ articleId, subject }: Claim, dossier: Dossier): boolean {
  const text = sourceOf(dossier, articleId)?.article.text ?? ''
  return /^, (?:the )?(?!who\b|which\b)\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of |for |the |and )?\p{Lu}[\p{L}\p{N}.'’&-]*)*, (?!\p{Lu}|and\b|or\b)/u.test(
    text.slice(subject.end, subject.end + 90),
  )
}

/** That name where the registry has it. */
function ownName(claim: Claim, { entities }: Dossier): PrintedName | undefined {
  // "The regulator, the Northmoor Board, has": with its article or without.
  const slot = claim.names.find(({ start }) => start === claim.subject.end + 2 || start === claim.subject.end + 2 + 'the '.length)
  const entity = entities.find(({ id }) => id === slot?.entityId)
  if (entity === undefined) return undefined
  return { text: slot?.start === claim.subject.end + 2 ? entity.name : `the ${entity.name}`, from: claim }
}

/** The name meant by a claim's subject where that is "it" or "the" and a common noun; undefined where more than one could be. */
export function whoIsMeant(claim: Claim, dossier: Dossier): PrintedName | undefined {
  const { text } = claim.subject
  const title = office.exec(text)?.groups?.['office']
  if (title !== undefined) return officeHolder(claim, dossier, title)
  if (/^(?:he|she)$/iu.test(text)) {
    const isOwn = claim.speaker === undefined || claim.speaker.start === claim.subject.start
    const person = isOwn ? (personMeant(claim, dossier) ?? onlyPersonBefore(claim, dossier)) : undefined
    return person === undefined || isOtherSex(text, person.text) ? undefined : person
  }
  if (/^it$/iu.test(text)) {
    const lemma = verbReadings(claim.verb.text.split(' ').at(-1)?.toLowerCase() ?? '')[0]?.lemma ?? ''
    return (willed.test(lemma) ? partyMeant(claim, dossier, [...parties, 'regulator']) : undefined) ?? thingMeant(claim, dossier)
  }
  if (both.test(text)) return bothMeant(claim, dossier)
  if (/^the /iu.test(text) && isNamedAtOnce(claim, dossier)) return ownName(claim, dossier)
  const noun = definite.exec(text)?.groups?.['noun']
  const kinds = noun === undefined ? undefined : kindsBy.find(([pattern]) => pattern.test(noun))?.[1]
  return kinds === undefined ? undefined : partyMeant(claim, dossier, kinds)
}
