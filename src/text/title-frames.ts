// Headlines that tell no news but ask, explain, count or only name a subject: what kind of piece it is, and of what, in words that a
// sentence can hold.
import { findClauses } from './clauses.ts'
import { inArticleCase, isCaseKnown, plainTitle } from './titles.ts'
import { conjugate, isAlsoNoun, verbReadings } from './verbs.ts'
import { classWords } from './word-classes.ts'

/** What the outlet does, and what follows that verb: "explains" and "how fares rose", "asks" and "whether fares will rise". */
export interface TitleFrame {
  readonly verb: 'explains' | 'reports' | 'asks' | 'lists' | 'looks at'
  readonly words: string
}

/** A writer's own voice, and what only stands in headlines. */
const voiced =
  /\b(?:today|tonight|tomorrow|yesterday)\b|["“”!…]|\.\.\.|\b(?:you|your|yours|we|our|ours|us|my|me|mine|here['’]s|that['’]s|let['’]s|this is|it['’]s|gonna|damn|hell|really|actually)\b|(?:^|\s)I(?=\s|$|'|,)|(?:^|\s)'|(?<!s)'(?=\s|$|[,.;:?])/u
const auxiliary = /^(?:is|are|was|were|will|would|can|could|should|has|have|had|may|might|must)$/u
const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b/gu, 'cannot'],
  [/\bwon't\b/gu, 'will not'],
  [/(?<=\p{L})n't\b/gu, ' not'],
]

const told = (words: string): string => contractions.reduce((text, [pattern, to]) => text.replace(pattern, to), words)
const lowered = (words: string): string => (/^\p{Lu}(?:[\p{Ll}-]|\s)/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words)

/** "Will fares rise" as "fares will rise", "did Vega lie" as "Vega lied": the subject is what makes the rest a clause. */
function asStatement(words: readonly string[]): string | undefined {
  const [first = '', ...rest] = words
  const helper = first.toLowerCase()
  const isDo = /^(?:do|does|did)$/u.test(helper)
  if (!isDo && !auxiliary.test(helper)) return undefined
  for (let end = 1; end < Math.min(rest.length, 8); end++) {
    const subject = rest.slice(0, end).join(' ')
    const [verb = '', ...after] = rest.slice(end)
    if (isDo && !verbReadings(verb).some(({ form }) => form === 'base')) continue
    const head = isDo ? conjugate(verb, helper === 'did' ? 'past' : helper === 'does' ? 's' : 'base') : `${helper} ${verb}`
    const statement = [subject, head, ...after].join(' ')
    const [clause] = findClauses(`${statement}.`)
    if (clause?.verb.start === subject.length + 1 && clause.subject.start === 0 && clause.subject.end === subject.length) return statement
  }
  return undefined
}

/** The subject's first word small, unless the article writes it large inside its sentences. */
function opened(words: string, text: string): string {
  const [first = ''] = words.split(' ')
  if (/^(?:A|An|The|This|These)$/u.test(first)) return lowered(words)
  if (!/^\p{Lu}[\p{Ll}-]+$/u.test(first)) return words
  const isName = new RegExp(`[\\p{Ll},] ${first}(?![\\p{L}])`, 'u').test(text)
  return isName ? words : lowered(words)
}

const asking = /^(?<wh>How|Why|What|Where|Who|When|Which|Whether) /iu
const counted =
  /^(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?: [\p{Ll}-]+)? (?:times|takeaways|reasons|ways|things|questions|facts|moments|lessons|examples|charts|states|races|people|promises|claims|tweets|myths|theories|winners)\b/iu
/** "Winners and losers of the vote", "key moments from the debate". */
const listed =
  /^(?:(?:the )?(?:biggest )?(?:winners and losers|losers and winners)|(?:the )?(?:key|main|top|biggest) (?:takeaways|moments|lessons|points|questions))\b/iu
/** "The ferry row, explained": what is explained is named and no more. */
const explained = /^(?<what>.{4,50}), explained(?: .*)?$/iu
/** When it is read, which the day of printing told. */
const whenRead = / (?:this (?:week|weekend|month|year|morning|evening|summer|season)|right now|(?:today|tonight))$/iu
/** What introduces a subject and says nothing of it. */
const introduces =
  /^(?:(?:an? )?(?:exclusive |closer |first |quick |brief )?look (?:at|inside|back at) |spotlight on |inside |(?:read|watch|listen to|see) (?=(?:the |an? |\p{Lu}))|focus on |a guide to |what to (?:know|watch(?: for)?|expect) (?:about|in|from|at) |everything (?:to know|we know) about |the story of |explaining )/iu

/** Words that tease: without the piece they say nothing. */
const teasing =
  /^(?:the )?(?:\p{L}+ )?(?:key|secret|truth|problem|trouble|signs?|reason|answer|case|point|lesson|thing)s? (?:to|of|with|for|about|behind|in)\b/iu

const opensNoun =
  /^(?:the|an?|of|for|in|on|with|against|over|about|behind|between|from|at|by|into|its|his|her|their|no|more|new|and)$|['’]s?$|(?:al|ic|ive|ous|ary)$/iu

/** Whether one of the words is more likely a finite verb than anything else; after "to" and "who" a verb makes no clause of the whole. */
function holdsVerb(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const before = words[at - 1] ?? ''
    if (at === 0 || /^(?:to|who|that|can|cannot|will|not)$/u.test(before) || /^\p{Lu}/u.test(word)) return false
    const bare = word.replace(/[^\p{L}-]/gu, '')
    if (/\p{Ll}ed$/u.test(bare)) return true
    return verbReadings(bare).some(
      ({ form, lemma }) =>
        form === 'past' ||
        (form === 's' && (!isAlsoNoun(lemma) || !opensNoun.test(before))) ||
        (form === 'base' && (!isAlsoNoun(lemma) || /s$/u.test(before)) && !opensNoun.test(before)),
    )
  })
}

/** A noun with what belongs to it, and no verb: "the trial of Lena Brandt", "Brandt's plan for the ferries". */
function isSubject(words: string): boolean {
  const all = words.split(' ')
  const whole = all.findIndex((word) => /^(?:who|that)$/u.test(word))
  const head = whole < 0 ? all : all.slice(0, whole)
  const holds = / (?:of|for|to|in|against|with|over|about|behind|between|from|at) |['’]s? | who | that /u.test(words)
  const tags = classWords(`${head.join(' ')}.`).map(({ tag }) => tag)
  // "Vega to build a pier" leaves out its verb.
  if (/\p{Lu}[\p{L}.-]+ to \p{Ll}/u.test(words)) return false
  // "Riders who fled the pier face fines": behind what is told of them stands their own verb.
  if (
    whole >= 0 &&
    all
      .slice(whole + 2)
      .some(
        (word, at, rest) =>
          !/^(?:to|can|cannot|will|would|may|could|not)$/u.test(rest[at - 1] ?? all[whole + 1] ?? '') &&
          /^\p{Ll}/u.test(word) &&
          verbReadings(word).some(({ form }) => form === 's' || form === 'base'),
      )
  )
    return false
  return (
    all.length >= 4 &&
    holds &&
    !/[,;?]/u.test(words) &&
    !teasing.test(words) &&
    !holdsVerb(head) &&
    !tags.some((tag) => /^[VXMhdR]$/u.test(tag))
  )
}

function frameOf(whole: string, text: string): TitleFrame | undefined {
  const piece = whole.replace(whenRead, '')
  if (voiced.test(piece) || /\b(?:today|tonight|tomorrow|yesterday)\b/iu.test(piece) || !isCaseKnown(piece, text)) return undefined
  const isQuestion = /\?\s*$/u.test(piece)
  const asked = isQuestion ? piece.replace(/^(?:Amid|After|With|As|Despite|Before) [^,]{3,40}, /u, '') : piece
  const words = told(inArticleCase(asked.replace(/[?.\s]+$/u, ''), text))
  if (/[?:;|]|\s[-–—]\s/u.test(words)) return undefined
  const all = words.split(' ')
  const what = explained.exec(words)?.groups?.['what']
  if (what !== undefined) return holdsVerb(what.split(' ')) || /,/u.test(what) ? undefined : { verb: 'explains', words: opened(what, text) }
  if (all.length < 4) return undefined
  const wh = asking.exec(words)?.groups?.['wh']?.toLowerCase()
  const statement = asStatement(wh === undefined ? all : all.slice(1))
  if (wh === undefined && isQuestion) return statement === undefined ? undefined : { verb: 'asks', words: `whether ${statement}` }
  if (wh !== undefined && !introduces.test(words)) {
    if (isQuestion) return statement === undefined ? undefined : { verb: 'asks', words: `${wh} ${statement}` }
    if (/^(?:to|not|about|if)$/u.test(all[1] ?? '') || auxiliary.test(all[1] ?? '') || /^(?:do|does|did)$/u.test(all[1] ?? ''))
      return undefined
    if (!all.slice(2).some((word) => verbReadings(word).length > 0)) return undefined
    return { verb: /^(?:how|why)$/u.test(wh) ? 'explains' : 'reports', words: lowered(words) }
  }
  if (counted.test(words) || (listed.test(words) && !/[,;]/u.test(words))) return { verb: 'lists', words: lowered(words) }
  const subject = words.replace(introduces, '')
  // Without an article, an owner or what is told of it, a headline of nouns may hide its verb among them.
  const isMarked =
    introduces.test(words) ||
    /^(?:The|A|An) |^(?:\p{Lu}[\p{L}.-]+ ){0,2}\p{Lu}[\p{L}.-]+['’]s? | who |^\p{Lu}\p{Ll}+ in (?:the )?\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(
      subject,
    )
  return isMarked && isSubject(subject) ? { verb: 'looks at', words: opened(subject, text) } : undefined
}

/**
 * What kind of piece a headline without news announces, and of what; undefined where it speaks in its writer's own voice or leaves
 * open what it is about.
 *
 * @param text the article, which shows how its words are written
 */
export function titleFrame(title: string, text: string): TitleFrame | undefined {
  const plain = plainTitle(title)
  const pieces = plain.split(/: | [-–—] |(?<=[?.]) (?=\p{Lu})/u)
  // "Brandt on ferries: 'A shame'": what is quoted is the news, and without it nothing is left.
  const isQuoted = pieces.slice(1).some((piece) => /^['"“]/u.test(piece))
  const found = pieces.length === 1 ? [plain] : isQuoted ? [] : [...pieces.slice(1), ...pieces.slice(0, 1)]
  return found.map((piece) => frameOf(piece.trim(), text)).find((frame) => frame !== undefined)
}
