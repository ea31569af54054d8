// Headlines that leave out or hide their verb, read as the sentences they stand for.
import { type Clause, findClauses } from '../../text/clauses.ts'
import { isIntransitive } from '../../text/finite-verbs.ts'
import { conjugate, isAlsoNoun, verbReadings } from '../../text/verbs.ts'

/**
 * How the headline leaves out its verb "to be": "X to build" is to come, "X charged with" is a passive, "X in doubt" a state; `said` is
 * what somebody says in it.
 */
export type TitleForm = 'plain' | 'to-come' | 'passive' | 'state' | 'said'

export interface TitleRead {
  readonly sentence: string
  readonly clause: Clause
  readonly form: TitleForm
}

/** "X weighing a bill" read as "X is weighing a bill". */
export function withProgress(title: string): TitleRead | undefined {
  const words = title.split(' ')
  const at = words.findIndex((word, place) => place > 0 && place < 8 && verbReadings(word).some(({ form }) => form === 'ing'))
  const before = words[at - 1] ?? ''
  // "Suspect in the harbour shooting angry": what happened, and not what he is doing.
  if (
    /^(?:shooting|killing|bombing|meeting|hearing|briefing|ruling|building|spending|funding|filing|training|housing|crossing|landing|opening|closing|wedding|beating|stabbing|warning|polling|voting|hacking|firing|trading|fundraising|opposing|leading|ruling|governing|existing|pending|missing|standing|visiting|sitting|acting|living|working|remaining|surviving|following|including|regarding|concerning|according)$/iu.test(
      words[at] ?? '',
    )
  )
    return undefined
  // "Email discussing fares": which email, and not what it is doing.
  if (
    /(?:emails?|reports?|letters?|videos?|statements?|bills?|laws?|memos?|tweets?|ads?|documents?|books?|articles?|polls?|stud(?:y|ies)|editorials?)$/iu.test(
      before,
    )
  )
    return undefined
  if (at < 1 || /^(?:of|by|for|in|on|at|to|from|with|after|before|over|about|against|and|or|the|a|an|is|are|was|were|be)$/iu.test(before))
    return undefined
  const isMany = /^\p{Ll}+s$|(?:crats|cans|ors|ers)$/u.test(before)
  const sentence = `${[...words.slice(0, at), isMany ? 'are' : 'is', ...words.slice(at)].join(' ')}.`
  const [clause] = findClauses(sentence)
  return clause?.verb.form === 'ing' && !clause.verb.passive && clause.verb.start === words.slice(0, at).join(' ').length + 1
    ? { sentence, clause, form: 'plain' }
    : undefined
}

/** "X charged with fraud" read as "X is charged with fraud", where that makes a passive. */
export function withBe(bare: string): TitleRead | undefined {
  // "12 killed" counts people.
  const title = bare.replace(
    /^(?<count>\d{1,3}|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds) (?=(?:killed|injured|wounded|hurt|arrested|charged|detained|feared|found|trapped|missing)\b)/u,
    '$<count> people ',
  )
  const words = title.split(' ')
  for (let at = 1; at < Math.min(words.length - 1, 9); at++) {
    const readings = verbReadings(words[at] ?? '')
    if (
      words[at + 1] === 'to' &&
      /^(?:tried|sought|attempted|wanted|planned|vowed|agreed|decided|promised|failed|refused|hoped|threatened|needed)$/iu.test(
        words[at] ?? '',
      )
    )
      continue
    const follows = /^(?:by|in|on|at|with|for|of|to|as|after|over|from|during|into|under|amid|near|against)$/.test(words[at + 1] ?? '')
    // "Lund, Oslo among towns hit": who was hit is the list, and not its last word.
    if (words.slice(0, at).includes('among')) return undefined
    if (
      !follows ||
      /^(?:be|been|being|get|gets|got)$/.test(words[at - 1] ?? '') ||
      !readings.some(({ form }) => form === 'participle') ||
      readings.some(({ form }) => form === 's' || form === 'base') ||
      readings.every(({ lemma }) => isIntransitive(lemma))
    )
      continue
    const sentence = `${[...words.slice(0, at), /s$|^people$/.test(words[at - 1] ?? '') && /^\p{Ll}/u.test(words[at - 1] ?? '') ? 'are' : 'is', ...words.slice(at)].join(' ')}.`
    const [clause] = findClauses(sentence)
    return clause?.verb.passive === true ? { sentence, clause, form: 'passive' } : undefined
  }
  return undefined
}

/** "Reform ends queue": a present that could be a noun is told from one by the past, which could not. */
export function withPast(title: string): TitleRead | undefined {
  const words = title.split(' ')
  for (let at = 1; at < Math.min(words.length - 1, 9); at++) {
    const reading = verbReadings(words[at] ?? '').find(({ form }) => form === 's' || (form === 'base' && /s$/.test(words[at - 1] ?? '')))
    if (reading === undefined || reading.lemma === 'be' || reading.lemma === 'have') continue
    const head = words.slice(0, at).join(' ')
    const sentence = `${head} ${conjugate(reading.lemma, 'past')} ${words.slice(at + 1).join(' ')}.`
    const clause = findClauses(sentence)[0]
    if (clause?.verb.start === head.length + 1 && clause.verb.lemma === reading.lemma && !clause.verb.passive)
      return { sentence, clause, form: 'plain' }
  }
  return undefined
}

/** What a headline says of somebody without "is": "in doubt", "set to sail", "on track". */
const states =
  / (?<state>(?:still |already |now |back )?(?:in (?:disarray|doubt|talks|turmoil|limbo|trouble|custody|court|crisis|jeopardy|lockdown|question|danger)|(?:set|poised|likely|unlikely|ready|due|expected|able|unable|willing|eager) to (?=\p{Ll})|under (?:fire|investigation|scrutiny|pressure|siege|review)|on (?:track|course|trial|hold|alert|the ballot|the brink)|too close to call|at odds|deadlocked|undecided|unhurt|unharmed|more (?:aware|likely|popular|divided)\b|at a standstill)\b)/u

/** "Vega transition in doubt" read as "Vega transition is in doubt". */
export function withState(title: string): TitleRead | undefined {
  const found = states.exec(title)
  if (found === null) return undefined
  const before = title.slice(0, found.index)
  const last = before.split(' ').at(-1) ?? ''
  if (verbReadings(last).some(({ form }) => form === 's' && !isAlsoNoun(last.replace(/s$/u, '')))) return undefined
  const isMany = /\p{Ll}s$/u.test(last) && !/(?:ss|us|is)$/u.test(last) ? !/^\p{Lu}/u.test(last) || before.split(' ').length > 2 : false
  const sentence = `${before} ${isMany ? 'are' : 'is'}${title.slice(found.index)}.`
  const [clause] = findClauses(sentence)
  return clause?.verb.start === before.length + 1 ? { sentence, clause, form: 'state' } : undefined
}
