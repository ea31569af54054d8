// A deed told as done that was only wanted, threatened or charged, and one told as to come that the passage has as done.
import { conjugate, type VerbGroup } from '../../text/verbs.ts'
import { verbsOf } from './firmer-verb.ts'
import { findVerbGroups } from './verb-groups.ts'

/** A clause behind these tells what somebody wants: "recommended that the mayor be suspended", "demanded that the quarry close". */
const wanting =
  /\b(?:demand|ask|recommend|insist|propos|request|urg|suggest|advis|call)\p{Ll}*(?: \p{Ll}+){0,3} that (?<wanted>[^.;]{3,120})/giu
/** What follows these is tried, wanted or talked of, or no plan: "in talks to buy", "does not plan to raise". */
const weighing =
  /\b(?:in (?:\p{Ll}+ )?talks|negotiat\p{Ll}+|consider\p{Ll}*|weigh\p{Ll}*|offer\p{Ll}*|want\p{Ll}*|hop(?:e|es|ed|ing)|tr(?:y|ies|ied|ying)|seek\p{Ll}*|sought|threaten\p{Ll}*|ask(?:s|ed|ing)?|urg\p{Ll}+|invit\p{Ll}+|not (?:plan|intend|aim|expect)) (?:[\p{L}’'-]+ ){0,4}?to (?<deed>\p{Ll}+)/giu
/** Somebody is charged with the deed, suspected of it, or denies it. */
const charging =
  /\b(?:accus|suspect|suspici|alleg|charg|blam|den(?:y|ies|ied)|acquit|clear)\p{Ll}*(?: [\p{L}\p{N}’'-]+){0,6}? (?<deed>\p{Ll}+ing)\b/giu
/** Somebody comes near the deed and does not do it. */
const sparing = /\b(?:stop(?:s|ped)? short of|refrain(?:s|ed)? from|avoid(?:s|ed)?|decided against) (?<deed>\p{Ll}+ing)\b/giu
const tellsCharge =
  /\b(?:accus|suspect|alleg|charg|blam|den(?:y|ies|ied|ial)|acquit|clear|said|says|claim|admit|convict|guilty|confess)\p{Ll}*/iu

const light = /^(?:be|have|do|say|tell|report|add|give|make|take|get|go|come|plan|expect|want|hope|aim|intend)$/
const isDone = ({ form, helpers }: VerbGroup): boolean => (form === 'past' || form === 'participle') && helpers[0] !== 'be'
const isRunning = ({ form, helpers }: VerbGroup): boolean => form === 'ing' && /^(?:is|are)$/.test(helpers[0] ?? '')

const deedsIn = (passage: string, pattern: RegExp): readonly string[] =>
  [...passage.matchAll(pattern)].map(({ groups }) => (groups?.['deed'] ?? '').toLowerCase())

/** The same verb in the passage, told as done there. */
const isToldDone = (lemma: string, passage: string): boolean =>
  verbsOf(passage).some(({ group, isSoft }) => group.lemma === lemma && !isSoft && isDone(group))

/** The first deed of ours that is told as done or under way, while the passage has it only as wanted, weighed or charged. */
export function wantedAsDone(own: string, passage: string): string | undefined {
  const wanted = [...passage.matchAll(wanting)].map(({ groups }) => groups?.['wanted'] ?? '').join(' ')
  const weighed = deedsIn(passage, weighing)
  const charged = [...deedsIn(passage, sparing), ...(tellsCharge.test(own) ? [] : deedsIn(passage, charging))]
  if (wanted === '' && weighed.length === 0 && charged.length === 0) return undefined
  const begun = /\b(?:went|has gone|have gone|is|are) on (?<deed>\p{Ll}+)\b/u.exec(own)
  if (begun !== null && weighed.includes(begun.groups?.['deed'] ?? '')) return begun[0]
  for (const { group, isSoft } of verbsOf(own)) {
    const { lemma } = group
    if (isSoft || light.test(lemma) || !(isDone(group) || isRunning(group)) || isToldDone(lemma, passage)) continue
    const isWanted = new RegExp(String.raw`\b(?:be ${conjugate(lemma, 'participle')}|(?<!to )${lemma})\b`, 'iu').test(wanted)
    if (isWanted || weighed.includes(lemma) || charged.includes(conjugate(lemma, 'ing'))) return group.text
  }
  return undefined
}

const toCome =
  /\b(?:will|shall|may|might|could|plans? to|planned to|intends? to|aims? to|hopes? to|expects? to|expected to|likely to|due to|set to|to be)\b/iu

/** The month is no chance. */
const withoutMay = (text: string): string =>
  text.replace(/\b(?:in|of|since|by|until|from|last|next|early|late|mid-|\d{1,2}) May\b|\bMay\b(?= \d)/gu, ' ')
/** "Cost" is its own past: only a form that differs from the base tells what is done. */
const isSurelyDone = (group: VerbGroup): boolean => isDone(group) && group.text.split(' ').at(-1) !== group.lemma

/** The first deed of ours that is told as planned or possible, while the passage has it as done and nowhere as to come. */
export function doneAsToCome(own: string, passage: string): string | undefined {
  const [ours, said] = [withoutMay(own), withoutMay(passage)]
  if (!toCome.test(ours) || /\b(?:would|will|shall|may|might|could|if|unless|plan|to be|due|expected)\b/iu.test(said)) return undefined
  const theirs = verbsOf(said)
  for (const { group, isSoft } of verbsOf(ours)) {
    if (!isSoft || light.test(group.lemma)) continue
    const same = theirs.filter((each) => each.group.lemma === group.lemma)
    if (same.length > 0 && same.every((each) => !each.isSoft && isSurelyDone(each.group))) return group.text
  }
  return undefined
}

const mustDo =
  /\b(?:must|ha(?:s|ve|d) to|(?:is|are|was|were) (?:required|obliged|ordered|forced) to|order(?:s|ed) (?:[\p{L}’'-]+ ){1,5}?to) (?<deed>\p{Ll}+)/giu
const mayDo = /\b(?:may|might|could|can) (?<deed>\p{Ll}+)/giu

/** The first deed that the passage has somebody bound to do and ours only free to. */
export function boundAsFree(own: string, passage: string): string | undefined {
  const bound = deedsIn(passage, mustDo)
  if (bound.length === 0) return undefined
  const free = deedsIn(passage, mayDo)
  return deedsIn(own, mayDo).find((deed) => bound.includes(deed) && !free.includes(deed))
}

const over = /\b(?:was|were) (?:once|formerly|previously)\b|\bused to be\b/iu
/** Whether ours tells as still so what the passage says was so once. */
export const goneAsStill = (own: string, passage: string): boolean =>
  over.test(passage) &&
  /\b(?:is|are)\b/iu.test(own) &&
  !/\b(?:once|former|formerly|previously|used to|no longer|was|were)\b/iu.test(own) &&
  findVerbGroups(passage).every(({ helpers, text }) => !/^(?:is|are)\b/iu.test(helpers[0] ?? text))

/** Why ours is firmer or looser than an English passage, beside a plan told as done; undefined where it is neither. */
export function otherFirmness(own: string, passage: string): string | undefined {
  const wanted = wantedAsDone(own, passage)
  if (wanted !== undefined) return `The passage does not have it done, only wanted or charged: "${wanted}".`
  const done = doneAsToCome(own, passage)
  if (done !== undefined) return `The passage has it done, we have it to come: "${done}".`
  const bound = boundAsFree(own, passage)
  if (bound !== undefined) return `The passage has somebody bound to ${bound}, we only free to.`
  return goneAsStill(own, passage) ? 'The passage says it was so once, we that it still is.' : undefined
}
