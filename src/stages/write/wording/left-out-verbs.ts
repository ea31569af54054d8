// Headlines that leave out or hide their verb, read as the sentences they stand for.

import type { Clause } from '../../../text/clause.ts'
import { findClauses } from '../../../text/clauses.ts'
import { isIntransitive, takesClause } from '../../../text/verb-frames.ts'
import { conjugate, isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'

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

/** Whether a word may be a verb in the third person: what follows it is then no verb of a headline. */
const isPresent = (word: string | undefined): boolean => verbReadings(word ?? '').some(({ form }) => form === 's')

/** "Orla to ask papers of crews | sent to Lund", "Lund, Oslo among towns | hit": the participle is not what is told of the subject. */
const isToldBefore = (words: readonly string[], at: number): boolean =>
  words.slice(0, at).includes('among') || words.slice(1, at).some((word, place) => word === 'to' && isBaseVerb(words[place + 2]))

const isBaseVerb = (word: string | undefined): boolean => verbReadings(word ?? '').some(({ form }) => form === 'base')

/** A verb of the past that is no present too. */
const isPastOnly = (word: string): boolean => {
  const readings = verbReadings(word)
  return readings.some(({ form }) => form === 'past') && !readings.some(({ form }) => form === 'base' || form === 's')
}

/** What happened or is the case, and not what somebody is doing. */
export const happenings =
  /^(?:hiring|flooding|reporting|gathering|shooting|killing|bombing|meeting|hearing|briefing|ruling|building|spending|funding|filing|training|housing|crossing|landing|opening|closing|wedding|beating|stabbing|warning|polling|voting|hacking|firing|trading|fundraising|opposing|leading|ruling|governing|existing|pending|missing|standing|visiting|sitting|acting|living|working|remaining|surviving|following|including|regarding|concerning|according|pricing|licensing|lending|financing|banking|computing|marketing|testing|manufacturing|streaming|gaming|mining|packaging|lettering|cooling)$/iu

/** What somebody is doing "of" something. */
const takesOf = /^(?:complaining|thinking|dreaming|warning|disposing|speaking|talking|hearing|dying|approving|boasting|tiring|learning)$/iu

/** "X weighing a bill" read as "X is weighing a bill". */
export function withProgress(title: string): TitleRead | undefined {
  const words = title.split(' ')
  const at = words.findIndex((word, place) => place > 0 && place < 8 && verbReadings(word).some(({ form }) => form === 'ing'))
  const before = words[at - 1] ?? ''
  // "Suspect in the harbour shooting angry": what happened, and not what he is doing.
  if (happenings.test(words[at] ?? '')) return undefined
  // "Findings from testing of models": what has an "of" behind it is a noun.
  if (words[at + 1] === 'of' && !takesOf.test(words[at] ?? '')) return undefined
  // "Harbour welcomes pink sailing boats" has its verb before.
  if (
    words
      .slice(1, Math.max(1, at - 1))
      .some(
        (word, place) =>
          isPresent(word) && !/^(?:of|on|in|with|for|over|between|about|at|to|from|by|and|against)$/.test(words[place + 2] ?? ''),
      )
  )
    return undefined
  // "Thieves spent 40 days inside Orla testing hall": so has one that tells what happened.
  if (
    words
      .slice(1, Math.max(1, at - 1))
      .some((word, place) => isPastOnly(word) && !/^(?:by|in|on|at|of|to|over|for|with|from)$/.test(words[place + 2] ?? ''))
  )
    return undefined
  // "Simpler sailing": an adjective is nobody.
  if (
    at === 1 &&
    /^(?:New|Old|Better|Free|Early|Late|More|Less|Fresh|Flexible|Dynamic|\p{Lu}\p{Ll}+(?:pl|ap|ow|ig|ast|all|af|as|er)(?:p|g)?(?:er|ier))$/u.test(
      before,
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
  if (
    at < 1 ||
    /['’]s?$/u.test(before) ||
    /^(?:of|by|for|in|on|at|to|from|with|after|before|over|about|against|and|or|the|a|an|is|are|was|were|be)$/iu.test(before)
  )
    return undefined
  const isMany =
    /^\p{Ll}+s$|(?:crats|cans|ors|ers)$/u.test(before) ||
    / and \p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+)?$/u.test(words.slice(0, at).join(' '))
  const sentence = `${[...words.slice(0, at), isMany ? 'are' : 'is', ...words.slice(at)].join(' ')}.`
  const [clause] = findClauses(sentence)
  return clause?.verb.form === 'ing' && !clause.verb.passive && clause.verb.start === words.slice(0, at).join(' ').length + 1
    ? { sentence, clause, form: 'plain' }
    : undefined
}

/** "Another 2.1 million file claims": whom a bare number counts. */
export const withPeople = (title: string): string =>
  title.replace(
    /^(?<count>(?:(?:Another|About|Nearly|Almost|Over|More than) )?\d[\d.,]*(?: million)?) (?=(?<verb>\p{Ll}+) )/u,
    (all: string, count: string, verb: string) =>
      verbReadings(verb).some(
        ({ form, lemma }) => form === 'base' && /^(?:file|seek|lose|flee|apply|march|protest|face|join|sign)$/.test(lemma),
      )
        ? `${count} people `
        : all,
  )

/**
 * "X charged with fraud" read as "X is charged with fraud", where that makes a passive. A headline that keeps its article spares no verb:
 * "A leash made of gigabytes" is what it is about.
 */
export function withBe(bare: string): TitleRead | undefined {
  if (/^(?:an?|the) /iu.test(bare)) return undefined
  // "12 killed" counts people.
  const title = bare.replace(
    /^(?<count>(?:(?:At least|About|Nearly|Almost|Over|More than|Up to) )?(?:\d[\d,]*|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|two|three|four|five|six|seven|eight|nine|ten)(?! \p{Lu})|Dozens|Hundreds)) (?=(?:killed|injured|wounded|hurt|arrested|charged|detained|feared|found|trapped|missing)\b)/u,
    '$<count> people ',
  )
  // "13 dead, gunman among them, in": the dead are counted, and the verb is theirs.
  const died =
    /^(?<count>(?:(?:At least|About|Nearly|Almost|Over|More than|Up to) )?(?:\d[\d,]*|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|two|three|four|five|six|seven|eight|nine|ten|Dozens|Hundreds)) dead(?: including [\p{Ll} ]{3,20}?|, (?:\p{Ll}+|\d+) (?:injured|hurt|wounded|missing))? (?=(?:in|at|after|as)\b)/u.exec(
      title,
    )
  if (died !== null) {
    const sentence = `${died.groups?.['count'] ?? ''} people die ${title.slice(died[0].length)}.`
    const [clause] = findClauses(sentence)
    return clause === undefined ? undefined : { sentence, clause, form: 'plain' }
  }
  // "Unanimously condemned by": how it was done may go where it makes the deed no smaller.
  const words = title
    .replace(/ (?:unanimously|formally|officially|publicly|sharply|widely|roundly|strongly|swiftly) (?=\p{Ll}+(?:ed|en) by )/u, ' ')
    .split(' ')
  for (let at = 1; at < Math.min(words.length - 1, 9); at++) {
    const readings = verbReadings(words[at] ?? '')
    if (
      words[at + 1] === 'to' &&
      /^(?:tried|sought|attempted|wanted|planned|vowed|agreed|decided|promised|failed|refused|hoped|threatened|needed)$/iu.test(
        words[at] ?? '',
      )
    )
      continue
    const follows =
      /^(?:by|in|on|at|with|for|of|to|as|after|over|from|during|into|under|amid|near|against|due|not|guilty|dead|alive|unhurt)$/.test(
        words[at + 1] ?? '',
      )
    if (isToldBefore(words, at)) return undefined
    if (
      !follows ||
      /^(?:be|been|being|get|gets|got)$/.test(words[at - 1] ?? '') ||
      (isPresent(words[at - 1]) && /^\p{Lu}/u.test(words[at - 2] ?? '')) ||
      !readings.some(({ form }) => form === 'participle') ||
      // "Hit by", "cut by": what looks like a present too is done by whoever follows.
      readings.some(({ form }) => form === 's' || (form === 'base' && words[at + 1] !== 'by')) ||
      // Whom somebody fired is dismissed; a gun fires at something.
      (readings.every(({ lemma }) => isIntransitive(lemma)) &&
        !/^(?:\S+ fired (?:from|by|as|after|over|for|amid|due)|(?:children|migrants|prisoners|inmates|patients|residents|detainees|families|refugees|people) moved (?:to|from|into|under|out))$/.test(
          words.slice(at - 1, at + 2).join(' '),
        ))
    )
      continue
    const sentence = `${[...words.slice(0, at), /s$|^people$/.test(words[at - 1] ?? '') && /^\p{Ll}/u.test(words[at - 1] ?? '') ? 'are' : 'is', ...words.slice(at)].join(' ')}.`
    const head = words.slice(0, at).join(' ')
    const [clause] = findClauses(sentence)
    // "Principal is fired": where a noun looks like an adjective, a name in its place lets the rest be read.
    const read = clause?.verb.passive === true || !isSubject(head) ? clause : findClauses(standIn(head) + sentence.slice(head.length))[0]
    return read?.verb.passive === true && read.subject.start === 0 ? { sentence, clause: read, form: 'passive' } : undefined
  }
  return undefined
}

/** A name as long as the words it stands for, so that what is read behind it stands where it stood. */
const standIn = (words: string): string => `A${'a'.repeat(Math.max(0, words.length - 1))}`

/** Whether the words before a headline's verb are a subject and hold no verb of their own; one that opens it tells which ("Ousted chief"). */
const isSubject = (head: string): boolean =>
  !/,/u.test(head) &&
  !classWords(`${head} will go.`)
    .slice(1, -3)
    .some(({ tag }) => /^[VMXhdbEe]$/.test(tag))

/** The clause of a headline whose verb is known: with "will" before it and a name for its subject, no word can be taken for another. */
export function withWill(words: readonly string[], at: number, lemma: string): TitleRead | undefined {
  const head = words.slice(0, at).join(' ')
  if (!isSubject(head)) return undefined
  const behind = words.slice(at + 1).join(' ')
  const plain = ` will ${lemma} ${behind}.`
  // "Insists border wall will stand": the "that" is left out, and without it the noun would be what is insisted on.
  const isSaid = takesClause(lemma) && lemma !== 'order' && findClauses(standIn(head) + plain)[0]?.parts[0]?.clause === undefined
  const withThat = ` will ${lemma} that ${behind}.`
  const rest = isSaid && findClauses(standIn(head) + withThat)[0]?.parts[0]?.clause !== undefined ? withThat : plain
  const [clause] = findClauses(standIn(head) + rest)
  const { verb, subject } = clause ?? {}
  if (clause === undefined || verb?.start !== head.length + 1 || verb.lemma !== lemma || verb.passive || subject?.start !== 0)
    return undefined
  const isMany = verbReadings(words[at] ?? '').some(({ form }) => form === 'base')
  return {
    sentence: head + rest,
    clause: {
      ...clause,
      subject: { ...clause.subject, head: words[at - 1] ?? '', plural: isMany },
      verb: { ...verb, helpers: [], text: words[at] ?? '', form: isMany ? 'base' : 's' },
    },
    form: 'plain',
  }
}

/** "Ethics chief accuses Vega": the first word that can be nothing but a verb is the headline's. */
export function withSureVerb(title: string): TitleRead | undefined {
  const words = title.split(' ')
  const at = words.findIndex(
    (word, place) =>
      place > 0 &&
      place < 9 &&
      /^\p{Ll}/u.test(word) &&
      verbReadings(word).some(
        ({ form, lemma }) => form === 's' && (!isAlsoNoun(lemma) || /^(?:back|up|down|out|off|over)$/.test(words[place + 1] ?? '')),
      ),
  )
  const lemma = verbReadings(words[at] ?? '').find(({ form }) => form === 's')?.lemma
  if (lemma === undefined || /^(?:be|have|do)$/.test(lemma)) return undefined
  // "Man who runs harbour quits": the verb is another's.
  if (words.slice(0, at).some((word) => /^(?:who|that|which|as|after|when|if|why|how|what|while|because)$/iu.test(word))) return undefined
  return withWill(words, at, lemma)
}

/** "Blasts kill at least 20": with a count behind it, what takes lives is the verb, whatever else the word before could be. */
const takesLives = /^(?:kill|injure|wound|claim)$/
const countBehind = /^(?:\d[\d,]*|at|about|nearly|almost|over|more|dozens|scores|hundreds)$/

/** "Several riders cut ties": a bare verb behind a plural. */
export function withBareVerb(title: string): TitleRead | undefined {
  const words = title.split(' ')
  const tags = classWords(`${title}.`)
  const at = words.findIndex(
    (word, place) =>
      place > 0 &&
      place < 6 &&
      /^\p{Ll}/u.test(word) &&
      verbReadings(word).some(({ form }) => form === 'base') &&
      (tags.find(({ text }) => text === words[place - 1])?.tag === 'L' ||
        (/s$/.test(words[place - 1] ?? '') && takesLives.test(word) && countBehind.test(words[place + 1] ?? ''))),
  )
  const lemma = verbReadings(words[at] ?? '').find(({ form }) => form === 'base')?.lemma
  return lemma === undefined || /^(?:be|have|do)$/.test(lemma) ? undefined : withWill(words, at, lemma)
}

/** "Lena Brandt launches bid", "government drops plan to": of two words that may be the verb, the first, where the other is a noun too. */
export function withVerbBefore(title: string, { subject: { end }, verb }: Clause): TitleRead | undefined {
  const words = title.split(' ')
  const at = title.slice(0, end).split(' ').length - 1
  const lemma = verbReadings(words[at] ?? '').find(({ form }) => form === 's')?.lemma
  const isName = /^\p{Lu}/u.test(words[at - 1] ?? '')
  const isNoun = verb.form === 'base' && isAlsoNoun(verb.lemma)
  return at < 1 || lemma === undefined || !(isName || isNoun) ? undefined : withWill(words, at, lemma)
}

/** A name that only looks like many, as "Ferries" and "Motors" do; "Democrats" and "Senators" are many. */
const isFirmName = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && !/(?:crats|[ei]?ans|(?<!Mot)ors|(?<!Partn|Broth)ers|ists|men)$/u.test(word)

/** "Reform ends queue": a present that could be a noun is told from one by the past, which could not. */
export function withPast(title: string): TitleRead | undefined {
  const words = title.split(' ')
  for (let at = 1; at < Math.min(words.length - 1, 9); at++) {
    const reading = verbReadings(words[at] ?? '').find(
      ({ form }) => form === 's' || (form === 'base' && /s$/.test(words[at - 1] ?? '') && !isPresent(words[at - 1])),
    )
    if (reading === undefined || reading.lemma === 'be' || reading.lemma === 'have') continue
    // "Orla Ferries profit falls": a noun with its own verb behind it.
    if (reading.form === 'base' && isAlsoNoun(reading.lemma) && isPresent(words[at + 1]) && isFirmName(words[at - 1] ?? '')) continue
    const head = words.slice(0, at).join(' ')
    const sentence = `${head} ${conjugate(reading.lemma, 'past')} ${words.slice(at + 1).join(' ')}.`
    const clause = findClauses(sentence)[0]
    if (clause?.verb.start === head.length + 1 && clause.verb.lemma === reading.lemma && !clause.verb.passive)
      return { sentence, clause: { ...clause, verb: { ...clause.verb, form: reading.form, text: words[at] ?? '' } }, form: 'plain' }
  }
  return undefined
}

/** What a headline says of somebody without "is": "in doubt", "set to sail", "on track". */
const states =
  / (?<state>(?:still |already |now |back )?(?:in (?:disarray|doubt|talks|turmoil|limbo|trouble|custody|court|crisis|jeopardy|lockdown|question|danger)|(?:set|poised|likely|unlikely|ready|due|expected|able|unable|willing|eager) to (?=\p{Ll})|(?:bullish|optimistic|pessimistic|confident|hopeful|worried|concerned|furious|angry|wary|sceptical|skeptical) (?:on|about|over|of|at|that) (?=\S)|prepared to (?=\p{Ll})|under (?:fire|investigation|scrutiny|pressure|siege|review)|on (?:track|course|trial|hold|alert|the ballot|the brink)|too close to call|at odds|deadlocked|undecided|unhurt|unharmed|more (?:aware|likely|popular|divided)\b|at a standstill)\b)/u

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
