// The deed that a report gives a day for, as what would be told of it once done: "voted on the nomination of Lena Brandt".
import { nationality } from '../../../text/name-cues.ts'
import { conjugate, verbReadings } from '../../../text/verbs.ts'
import { houseWords } from '../wording/house-words.ts'

export interface Deed {
  /** In the participle, with what it is done to. */
  readonly told: string
  /** Verbs that tell it done, in their plain form. */
  readonly verbs: readonly string[]
  /** Words one of which must be in what is told. */
  readonly objects: readonly string[]
  /** Words all of which must be. */
  readonly allOf?: readonly string[]
}

/** Deeds that anyone can see done, with the verbs that a report may tell each by. */
const deeds: Readonly<Record<string, readonly string[]>> = {
  vote: ['vote', 'approve', 'reject', 'pass', 'adopt', 'confirm'],
  decide: ['decide', 'rule', 'announce'],
  rule: ['rule', 'decide', 'strike', 'uphold'],
  hear: ['hear'],
  debate: ['debate', 'hold'],
  testify: ['testify', 'appear', 'tell', 'answer'],
  appear: ['appear', 'plead', 'testify'],
  meet: ['meet', 'hold', 'sit', 'talk'],
  hold: ['hold', 'open', 'begin', 'start', 'host'],
  host: ['host', 'hold', 'welcome', 'receive'],
  convene: ['convene', 'open', 'meet', 'hold'],
  advance: ['advance', 'approve', 'pass', 'vote'],
  come: ['come', 'arrive', 'appear', 'meet', 'brief'],
  arrive: ['arrive', 'land', 'visit', 'travel'],
  address: ['address', 'speak', 'tell'],
  visit: ['visit', 'arrive', 'travel', 'tour'],
  travel: ['travel', 'arrive', 'visit'],
  attend: ['attend', 'join'],
  release: ['release', 'publish', 'unveil', 'issue', 'present'],
  publish: ['publish', 'release', 'issue'],
  unveil: ['unveil', 'release', 'publish', 'present', 'announce', 'propose'],
  announce: ['announce', 'name', 'unveil', 'present', 'nominate', 'pick'],
  name: ['name', 'announce', 'nominate', 'pick', 'choose'],
  nominate: ['nominate', 'name', 'announce', 'pick', 'choose'],
  launch: ['launch', 'start', 'begin', 'open', 'introduce', 'release'],
  introduce: ['introduce', 'launch', 'present', 'unveil', 'propose'],
  present: ['present', 'unveil', 'publish', 'introduce'],
  report: ['report', 'publish', 'release'],
  issue: ['issue', 'publish', 'release'],
  sign: ['sign'],
  submit: ['submit', 'file', 'send', 'hand'],
  file: ['file', 'submit', 'lodge'],
  send: ['send', 'deliver', 'transmit', 'submit'],
  deliver: ['deliver', 'give', 'hand', 'send'],
  hand: ['hand', 'turn', 'give', 'deliver', 'submit', 'produce'],
  turn: ['turn', 'hand', 'give', 'produce'],
  produce: ['produce', 'hand', 'turn', 'deliver'],
  start: ['start', 'begin', 'open', 'launch', 'kick'],
  begin: ['begin', 'start', 'open', 'launch', 'kick'],
  open: ['open', 'start', 'begin', 'launch'],
  reopen: ['reopen', 'open', 'resume'],
  resume: ['resume', 'restart', 'reopen', 'begin', 'start'],
  return: ['return'],
  continue: ['continue', 'resume', 'hold', 'go'],
  speak: ['speak', 'address', 'tell', 'praise', 'pay'],
  close: ['close', 'complete', 'shut'],
  complete: ['complete', 'close', 'finish'],
  shut: ['shut', 'close'],
  end: ['end', 'lift', 'stop', 'close'],
  lift: ['lift', 'end', 'remove', 'ease'],
  impose: ['impose', 'start', 'apply', 'begin', 'introduce', 'enforce'],
  raise: ['raise', 'increase', 'lift'],
  implement: ['implement', 'start', 'begin', 'apply', 'enforce'],
  withdraw: ['withdraw', 'pull', 'leave'],
  leave: ['leave', 'depart', 'resign', 'quit', 'exit'],
  quit: ['quit', 'resign', 'step', 'leave'],
  resign: ['resign', 'step', 'leave', 'quit'],
  step: ['step', 'resign', 'leave', 'quit'],
  retire: ['retire', 'leave', 'step'],
  certify: ['certify'],
  stand: ['stand', 'go', 'face'],
  strike: ['strike', 'walk'],
  pay: ['pay'],
  ship: ['ship', 'deliver', 'release'],
  extradite: ['extradite', 'send'],
  sentence: ['sentence'],
  arraign: ['arraign', 'appear', 'plead'],
  inaugurate: ['inaugurate', 'swear'],
}
const wordsMax = 24
const pronouns =
  /\b(?:he|she|it|him|her|them|they|this|that(?! would)|these|those|there|here|we|our|us|i|my|you|your|who|whom|which|what|whether|if|because|but|so|some|another|such|same|others?)\b/iu
/** "Will travel to the state": which one, only the sentences before say. */
const vaguePlace = /^(?:to|in|at|for) the (?:state|country|city|region|town|summit)\b(?! of)/iu
const ownWords = /\b(?:his|her|its|their)\b/iu

/** Words that tell the deed from another of the same verb: names first, else the longest nouns. */
function objectsOf(rest: string, actor: string): Pick<Deed, 'objects' | 'allOf'> {
  const names = rest.match(/(?<![\p{L}])\p{Lu}[\p{L}-]{3,}/gu) ?? []
  const own = new Set(actor.split(' '))
  const others = names.filter(
    (word) =>
      !own.has(word) &&
      !/^(?:House|Senate|President|Congress|Washington|White|Democrats?|Republicans?|Democratic|Republican)$/u.test(word) &&
      !nationality.test(word.toLowerCase()),
  )
  if (others.length > 0) return { objects: [...new Set(others.map((word) => word.toLowerCase()))].slice(0, 4) }
  const nouns = rest.match(/(?<![\p{L}])\p{Ll}{4,}/gu) ?? []
  const plain = nouns.filter(
    (word) =>
      !/^(?:with|from|over|into|this|that|will|more|than|most|some|before|after|about|against|during|between|their|other|first|second|three|public|early|possible|under|which|whether|formal|final)$/u.test(
        word,
      ),
  )
  return { objects: [], allOf: [...new Set(plain)].toSorted((a, b) => b.length - a.length).slice(0, 2) }
}

/** Deeds that are done to something: what follows them at once is it. */
const transitive =
  /^(?:address|release|publish|unveil|announce|name|nominate|introduce|present|issue|sign|submit|file|deliver|produce|impose|raise|implement|hold|host|attend|lift|ship|hear|send|hand|continue)$/
/** "TrumpPerry": two words that a page ran together. */
const runTogether = /(?<!\b(?:Mc|Mac|De|Di|La|Le|Du|O['’]|Van|Fitz))\p{Ll}\p{Lu}/u

/** Deeds of a person that need nothing else to be known again. */
const alone = /^(?:testify|resign|quit|sentence|arraign|step|retire|inaugurate|appear)$/

/** "sentenced" as "sentence", "sworn" as "swear", where it is one of the deeds. */
function plain(participle: string): string {
  return Object.keys(deeds).find((lemma) => conjugate(lemma, 'participle') === participle) ?? participle
}

/** A deed as it was read: the verb as it stands after "to" or "will", and what follows without the day. */
export interface Parts {
  readonly verb: string
  readonly isPassive: boolean
  readonly rest: string
  readonly actor: string
}

/** The deed as what would be told of it; undefined where the words do not give one that anyone could see done and know again. */
export function deedOf({ verb, isPassive, rest, actor }: Parts): Deed | undefined {
  const lemma = isPassive
    ? plain(verb)
    : /ing$/u.test(verb)
      ? (verbReadings(verb).find(({ lemma: own }) => own in deeds)?.lemma ?? verb)
      : verb
  const verbs = deeds[lemma]
  const words = houseWords(rest.replace(/[\s,;:–—-]+$/u, ''))
  const count = words === '' ? 0 : words.split(/\s+/u).length
  if (verbs === undefined || count > wordsMax || /[“”"()[\]:;—–]|\bby$|,/u.test(words) || pronouns.test(words) || vaguePlace.test(words))
    return undefined
  if (isPassive && !/^(?:sentence|arraign|inaugurate|extradite|name)$/.test(lemma)) return undefined
  const isOwn = ownWords.test(words)
  if (
    isOwn &&
    /\b(?:his|her)\b/iu.test(words) &&
    !/\b(?:his|her)\s(?:[\p{L}-]+\s){0,3}(?:address|speech|resignation|report|post|nominee|plan|budget|trial|case|testimony|veto|pick|choice|campaign|bid|candidacy)\b/iu.test(
      words,
    )
  )
    return undefined
  if (/\b(?:and|or|to|of|for|with|at|the|a|an|on|in|from|as|about|into)$/iu.test(words)) return undefined
  if (
    runTogether.test(words) ||
    (transitive.test(lemma) && (words === '' || /^(?:with|in|at|by|from|for|after|to|on|against)\b/u.test(words)))
  )
    return undefined
  const sign = objectsOf(words, actor)
  const isAlone = alone.test(lemma)
  if (sign.objects.length === 0 && (sign.allOf ?? []).length === 0 && !isAlone) return undefined
  const told = `${isPassive ? 'been ' : ''}${conjugate(lemma, 'participle')}${words === '' ? '' : ` ${words}`}`
  return { told, verbs, ...(isAlone ? { objects: verbs.map((each) => each.slice(0, Math.max(4, each.length - 2))) } : sign) }
}
