// A verb told as done that the passage has only as to come, possible, or wished for.
import type { VerbGroup } from '../../text/verbs.ts'
import { areOneVerb } from './near-words.ts'
import { findVerbGroups } from './verb-groups.ts'

const soft = /^(?:will|would|shall|should|may|might|could|can|must|to)$|^(?:wo|would|could)n[’']t$/
const softBefore =
  /\b(?:will|would|shall|should|may|might|could|can|must|to|plans?|planned|expects?|expected|intends?|hopes?|aims?|due|set|likely|reportedly|allegedly|if|once|until|before|\p{L}+[’'](?:ll|d))\s+(?:\p{L}+\s+)?$/iu

/** "Voted to stop accepting applications": what is resolved by those who may is done in other words ("froze"). */
const resolved = /\b(?:voted|decided|resolved|opted|moved|ordered|ruled) (?:[\p{L}\d–-]+ ){0,5}to \p{Ll}+\b/gu

/** Every finite verb of a text, with what stands just before it. */
export function verbsOf(text: string): readonly { readonly group: VerbGroup; readonly isSoft: boolean }[] {
  return findVerbGroups(text).map((group) => ({
    group,
    isSoft: group.helpers.some((helper) => soft.test(helper)) || softBefore.test(text.slice(0, group.start)),
  }))
}

/** Verbs of saying and planning: firm themselves, they leave what is said or planned open. */
const opening =
  /^(?:say|tell|report|announce|add|confirm|state|claim|plan|expect|intend|aim|hope|propose|consider|agree|want|be|have|do|call|name|base|know)$/

/** Whether the passage tells anything as done, besides saying and planning. */
export function tellsAsDone(passage: string): boolean {
  return verbsOf(passage).some(({ group, isSoft }) => !isSoft && !opening.test(group.lemma) && group.form !== 'base')
}

/**
 * The first verb of ours that is told as done ("has built", "opened") while the passage has the same verb only behind "will",
 * "may", "plans to" and the like. Undefined where each is as firm in the passage, or not there at all. By its `own verbs` alone where ours
 * says what is open: "units that were sent" would settle what the passage has as shipments to come.
 */
export function firmerVerb(own: string, passage: string, by: 'near-equals' | 'own verbs' = 'near-equals'): string | undefined {
  const theirs = verbsOf(passage)
  const infinitives = new Set(
    [...passage.matchAll(/\b(?:to|will|would|may|might|could|shall|should)\s+(?:not\s+|also\s+|then\s+)?(\p{Ll}+)/gu)].map(
      ([, verb = '']) => verb,
    ),
  )
  for (const { group, isSoft } of verbsOf(own)) {
    const isDone = !isSoft && (group.form === 'past' || group.form === 'participle') && !/^(?:be|have|do)$/.test(group.lemma)
    if (!isDone) continue
    const equal = theirs.filter((each) => each.group.lemma === group.lemma)
    // "Recruited" of "plans to hire": where the passage has not the verb itself, its near-equal.
    // "Gets" of a headline is as light a verb as "has".
    const isLight = group.lemma === 'get' || opening.test(group.lemma)
    const isOwn = by === 'own verbs' || equal.length > 0 || isLight || passage.includes(group.lemma)
    const isResolved = (start: number): boolean =>
      [...passage.matchAll(resolved)].some(({ index, 0: words }) => start >= index && start < index + words.length)
    const near = isOwn ? [] : theirs.filter((each) => !isResolved(each.group.start))
    const same = [...equal, ...near.filter((each) => !opening.test(each.group.lemma) && areOneVerb(group.lemma, each.group.lemma))]
    const written = group.text.split(' ').at(-1) ?? ''
    // "Would cost" holds the participle "cost" and is not done: only a form that differs from the base tells.
    const isFirm = same.some((each) => !each.isSoft) || (written !== group.lemma && new RegExp(`\\b${written}\\b`, 'iu').test(passage))
    if (!isFirm && (same.length > 0 || infinitives.has(group.lemma))) return group.text
  }
  return undefined
}

const planned = /\b(?:expects?|plans?|aims?|hopes?|intends?|wants?|is to|are to|will) (?:to )?(?<deed>\p{L}+) (?<rest>[^,.;]{0,60})/gu
const planWords = /\b(?:expects?|expected|plans?|planned|aims?|hopes?|intends?|wants?|will|would|to be|due|set to|is to|are to)\b/u

/** "Shipped 4 in May and expects to ship 6": ours gives the 6 as done where it has no word of a plan. */
export function plannedAsDone(own: string, passage: string): boolean {
  if (planWords.test(own)) return false
  return [...passage.matchAll(planned)].some((match) => {
    const figures = (match.groups?.['rest'] ?? '').match(/\d[\d.,]*\d|\d/gu) ?? []
    const verb = (match.groups?.['deed'] ?? '').slice(0, 4)
    return figures.length > 0 && figures.every((figure) => own.includes(figure)) && new RegExp(`\\b(?:has|have|had) ${verb}`, 'u').test(own)
  })
}

const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|tonight|next (?:week|month|year|spring|summer|autumn|winter)'
const month = '(?:early |mid-|late )?(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** "Retires in June", "resume on Friday": a present that a day or month puts ahead. */
const scheduled = new RegExp(
  String.raw`\b(?<deed>(?:re|un)?(?:retire|leave|open|close|start|begin|end|expire|launch|resume|join|reopen|arrive|depart|sail|step down|take over|go on sale|come into force)s?) (?:[^.,;:“”]{0,30} )?(?:(?:on )?(?:${day})|(?:in|on|from|by|until) (?:\d{1,2} )?${month})\b`,
  'gu',
)
const pastOf: Readonly<Record<string, RegExp>> = {
  leave: /\bleft\b/u,
  begin: /\b(?:began|begun)\b/u,
  take: /\b(?:took|taken) over\b/u,
  go: /\bwent on sale\b/u,
  come: /\bcame into force\b/u,
}

/** "Retired" of who "retires in June": the deed as ours has it done, undefined where the passage has it done too. */
export function scheduledAsDone(own: string, passage: string): string | undefined {
  if (planWords.test(own)) return undefined
  for (const { groups } of passage.matchAll(scheduled)) {
    const [first = ''] = (groups?.['deed'] ?? '').split(' ')
    const lemma = first.replace(/s$/u, '')
    const past = pastOf[lemma] ?? new RegExp(String.raw`\b${lemma.replace(/e$/u, '')}(?:ed|ped)\b`, 'u')
    const done = past.exec(own)?.[0]
    if (done !== undefined && !past.test(passage)) return done
  }
  return undefined
}

const trying =
  /\b(?:seek(?:s|ing)?|sought|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|wish(?:es|ed|ing)?) (?:\p{L}+ )?to (?:\p{L}+ly )?(?<deed>\p{Ll}+)\b/gu
const coming = /\b(?:will|shall|(?:is|are) (?:(?:set|due|about|going|certain|sure) )?to) (?:also |then |soon )?(?<deed>(?:be )?\p{Ll}+)\b/gu
const possible = /\b(?:may|might|could) (?:also |then |soon |still )?(?<deed>(?:be )?\p{Ll}+)\b/gu

/**
 * The first deed of ours that is certain to come ("will lift") where the passage has it only possible ("could lift") or somebody only try or
 * wish for it ("will seek to lift"). Undefined where the passage says it as firmly somewhere.
 */
export function triedAsCertain(own: string, passage: string): string | undefined {
  const deedsOf = (text: string, pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)].map(({ groups }) => groups?.['deed'] ?? '')
  const certain = deedsOf(passage, coming)
  const tried = [...deedsOf(passage, trying), ...deedsOf(passage, possible)]
  return deedsOf(own, coming).find((deed) => tried.includes(deed) && !certain.includes(deed))
}
