// What a headline spares that a sentence has: articles, the offices of people the sources' own headlines call by name, long turns.
import type { Dossier } from '../../../domain/dossier.ts'
import { conjugate, verbReadings } from '../../../text/verbs.ts'
import { classWords } from '../../../text/word-classes.ts'
import { equalWords, houseWords } from '../wording/house-words.ts'
import { capitalise } from '../wording/phrases.ts'
import { shortWords } from '../wording/short-words.ts'
import { fitsHeadline } from './headline.ts'
import { byTitleInitials } from './title-initials.ts'

/** A headline in its parts: who says it, if somebody does, and who does what. */
export interface Told {
  readonly speaker?: { readonly text: string; readonly says: 'say' | 'says' }
  readonly subject: string
  readonly verb: string
  readonly object: string
}

/** A line that fits a headline, and how many steps of sparing it took. */
export interface Line {
  readonly text: string
  readonly steps: number
}

/** The parts as one line. */
export function lineOf({ speaker, subject, verb, object }: Told): string {
  const parts = [...(speaker === undefined ? [] : [speaker.text, speaker.says]), subject, verb, object]
  return capitalise(parts.filter((part) => part !== '').join(' '))
}

/** Turns that mean another thing, or nothing, without their article: "a few", "on the run", "the poor", "USD 3 a day". */
const keepsArticle =
  /^(?:an? (?:few|lot|little|bit|while|third|half|quarter|dozen|hundred|thousand|million|billion|number|day|week|month|year|hour|barrel|gallon|share|ton|tonne|litre|person|head|piece|kilo|man who|woman who)\b|the (?:poor|rich|wealthy|elderly|unemployed|homeless|dead|wounded|injured|sick|young|old|public|blind|needy|accused|missing|run|rise|table|record|brink|spot|rocks|loose|line|verge|hook|dark|red|black|air|ground|fore|latter|former|same|other|others|Hague|Gambia)\b)/u
const behindQuantity =
  /\b(?:within about|in about|for about|after about|most|all|some|many|half|part|none|one|each|any|few|much|several|both|two|three|four|five|\d+%?)(?: of)? $/u

/** The words without articles, as headlines tell them; those in marks and in turns that need theirs keep them. */
export function withoutArticles(text: string): string {
  return text
    .split(/(?<quoted>“[^”]*”)/u)
    .map((stretch) =>
      stretch.startsWith('“')
        ? stretch
        : stretch.replace(/(?<![\p{L}\p{N}’'-])(?:the|an?) (?=[\p{L}\p{N}“])/gu, (article, at: number, whole: string) =>
            keepsArticle.test(whole.slice(at)) || behindQuantity.test(whole.slice(0, at)) ? article : '',
          ),
    )
    .join('')
}

/** Offices and callings before a full name, in large and small letters. */
const office =
  /^(?:(?:[Ff]ormer|[Tt]hen|[Aa]cting|U\.?S\.?|GOP) )*(?:[\p{L}.'’-]+ ){0,5}?(?:[Pp]resident|[Pp]resident-elect|Senator|[Ss]enator|Sen|Representative|Rep|Congress(?:man|woman)|[Gg]overnor|Secretary|[Ss]ecretary|Minister|[Mm]inister|[Cc]hancellor|[Jj]udge|Justice|[Jj]ustice|[Dd]irector|Speaker|Leader|[Mm]ayor|[Cc]hair(?:man|woman)?|CEO|General|[Aa]mbassador|[Cc]ommissioner|[Ss]heriff|[Cc]hief|[Aa]dvis[eo]r|Premier|Democrat|Republican|[Ss]pokes(?:man|woman|person)|candidate|nominee|lawyer|attorney|star|host|actor|actress|singer|leader|founder|executive|billionaire|tycoon|counsel|Counsel|activist|Pope|Prince|King|Queen) (?<name>(?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}'’-]+)$/u

/** Words that end the names of bodies, places and laws, and no person's. */
export const bodyWords =
  /^(?:House|Senate|Congress|Court|Department|States?|Party|Journal|Times|Post|News|Street|University|Office|Board|Union|Republicans|Democrats|Americans|Council|Committee|Commission|Agency|Bureau|Center|Centre|Institute|Association|Group|Company|Corp|Inc|Bank|Church|School|College|Hospital|Museum|Army|Navy|Guard|Police|Service|Services|Act|Amendment|Kingdom|Nations|Koreas?|Island|Islands|City|County|Beach|Park|Hill|Valley|River|Lake|Bay|East|West|North|South|Zealand|Africa|America|York|Jersey|Hampshire|Carolina|Dakota|Virginia|Mexico)$/

/** The surname that the sources' own headlines use for a person named in full; undefined where they use none. */
function surnameIn(name: string, titles: readonly string[]): string | undefined {
  const words = name.split(' ')
  const last = words.at(-1) ?? ''
  const isPerson = words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word)) && last.length > 2
  if (!isPerson) return undefined
  if (bodyWords.test(last)) return undefined
  const before = (words.at(-2) ?? '').replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  const alone = new RegExp(`(?<![\\p{L}-])(?<!${before} )${last.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{L}-])`, 'u')
  return titles.some((title) => alone.test(title)) ? last : undefined
}

/** "New York Attorney General Lena Brandt" as "Lena Brandt", where a source's headline names her without saying who she is. */
function withoutOffice(name: string, titles: readonly string[]): string {
  const bare = office.exec(name)?.groups?.['name']
  return bare !== undefined && surnameIn(bare, titles) !== undefined ? bare : name
}

/** "President Brandt", "President Lena Brandt's council" by the surname, where a source's headline has it so. */
function bareOf(name: string, titles: readonly string[]): string {
  const { who = '', rest = '' } = /^(?<who>(?:\p{Lu}[\p{L}.'’-]* ){1,5}\p{Lu}[\p{L}-]+)(?<rest>['’]s .+)?$/u.exec(name)?.groups ?? {}
  const person =
    office.exec(who)?.groups?.['name'] ??
    /^(?:President|Senator|Governor|Secretary|Justice|Judge) (?<name>\p{Lu}\S+)$/u.exec(who)?.groups?.['name']
  if (person === undefined) return name
  const last = surnameIn(person, titles) ?? (titles.some((title) => title.split(/[^\p{L}-]+/u).includes(person)) ? person : undefined)
  return last === undefined ? name : `${last}${rest}`
}

/** Names of bodies that headlines write short. */
const shortBodies: readonly (readonly [RegExp, string])[] = [
  [/\bHouse of Representatives\b/gu, 'House'],
  [/\b(?:US|United States) (?=Supreme Court|Senate|House|Congress|Justice Department|State Department|Treasury)/gu, ''],
  [/\bDepartment of (?<what>Justice|State|Labor|Defense|Education|Energy|Commerce|Agriculture|Transportation)\b/gu, '$<what> Department'],
  [/\bFederal Bureau of Investigation\b/gu, 'FBI'],
  [/\bCenters for Disease Control and Prevention\b/gu, 'CDC'],
  [/\bEnvironmental Protection Agency\b/gu, 'EPA'],
  [/\bWorld Health Organization\b/gu, 'WHO'],
  [/\bEuropean Union\b/gu, 'EU'],
  [/\bUnited Nations\b/gu, 'UN'],
  [/\bUnited States\b/gu, 'US'],
  [/\bUnited Kingdom\b/gu, 'UK'],
]
const shortNames = (text: string): string => shortBodies.reduce((out, [from, to]) => out.replace(from, to), text)

/** Adjectives without which a noun says less and nothing else. */
const spareAdjective =
  /^(?:federal|formal|official|long|lengthy|big|major|key|important|large|huge|significant|broad|wide|strong|strict|tough|sharp|fierce|speedy|quick|swift|rapid|brief|short|recent|current|ongoing|annual|upcoming|impending|latest|new|longtime|veteran|prominent|popular|public|national|nationwide|entire|overall|various|numerous|ambitious|extensive|relentless|growing|mounting|rising|widespread|intense|heated|angry|furious|emotional|powerful|small|little|local|unprecedented|historic|landmark|sweeping|massive|controversial)$/u

/** The words without such adjectives where a noun follows them and no source's headline has them. */
function withoutSpare(text: string, titles: readonly string[]): string {
  const words = classWords(text)
  let out = ''
  let from = 0
  for (const [at, word] of words.entries()) {
    const [before, next] = [words[at - 1], words[at + 1]]
    const isSpare =
      spareAdjective.test(word.text) &&
      /^[NLAvG]$/.test(next?.tag ?? '') &&
      !/^(?:no|not|any|more|most|very|less|as|too|so|and|or|’s|'s)$/u.test(before?.lower ?? '') &&
      !titles.some((title) => title.toLowerCase().includes(word.lower))
    if (!isSpare || next === undefined) continue
    out += text.slice(from, word.start)
    from = next.start
  }
  return out + text.slice(from)
}

/** "Are gearing up" as "gear up": what is going on. */
function inPresent(verb: string): string {
  const [, be, doing = '', rest = ''] = /^(?<be>is|are) (?<doing>\p{Ll}+ing)(?<rest>.*)$/u.exec(verb) ?? []
  const lemma = verbReadings(doing).find(({ form }) => form === 'ing')?.lemma
  // "Is going to", "is facing": the first is to come.
  if (be === undefined || lemma === undefined || lemma === 'go') return verb
  return `${be === 'are' ? lemma : conjugate(lemma, 's')}${rest}`
}

const shorterTurns: readonly (readonly [RegExp, string])[] = [
  [/\bfollowing (?=\p{Ll}+s\b|\p{Lu}|\p{Ll}+ (?:of|over|by|in|at)\b)/gu, 'after '],
  [/\bin connection with\b/gu, 'over'],
  [/\bin the wake of\b|\bin wake of\b/gu, 'after'],
  [/\bin an? (?:effort|attempt|bid) to\b/gu, 'to'],
  [/\bas part of\b/gu, 'in'],
  [/\bwill no longer be able to\b/gu, 'can no longer'],
  [/\b(?:is|are) expected to\b/gu, 'may'],
  // "Cuts 450 of its 900 jobs".
  [/(?<=\d of )(?:its|their|the) (?=\d)/gu, ''],
]
const shorter = (text: string): string => shorterTurns.reduce((out, [from, to]) => out.replace(from, to), shortWords(equalWords(text)))

/** "Education department of Lund": where it is may stand before what it is. */
const placeBefore = (who: string): string =>
  who.replace(
    /^(?:[Tt]he )?(?<body>(?:\p{L}\p{Ll}+ )?(?:department|ministry|government|parliament|council|authority|court|police|trust)) of (?<place>\p{Lu}[\p{L}-]+)$/u,
    (_all, body: string, place: string) => `${place} ${body.charAt(0).toLowerCase()}${body.slice(1)}`,
  )
/** What something is worth, behind what it is. */
const worth = / worth (?:about |more than |over |almost |nearly )?[A-Z]{3} [\d.,]+(?: ?(?:m|bn|tn|million|billion|trillion))?(?=$| )/u

const penalty =
  /^(?:an? )?(?:penalty|fine) of (?<sum>(?:about |up to |at least )?(?:[A-Z]{3} |[$€£])[\d.,]+(?: ?(?:m|bn|million|billion))?) on (?<whom>\p{Lu}[\p{L}\p{N}.&'’-]*(?: \p{Lu}[\p{L}\p{N}.&'’-]*)*)/u

/** "Imposes a penalty of USD 24 m on Vega": fines Vega so much. */
function asFine(told: Told): Told {
  const { sum, whom } = penalty.exec(told.object)?.groups ?? {}
  return /^imposes?$/.test(told.verb) && sum !== undefined && whom !== undefined
    ? { ...told, verb: told.verb.replace('impose', 'fine'), object: told.object.replace(penalty, `${whom} ${sum}`) }
    : told
}

/** Each step spares more than the one before; the first that fits is told. */
const steps: readonly ((told: Told, titles: readonly string[]) => Told)[] = [
  (told, titles) => mapped(told, (text) => byTitleInitials(shortNames(text), titles)),
  (told) => mapped(told, withoutArticles),
  asFine,
  (told) => ({ ...told, subject: placeBefore(told.subject), object: told.object.replace(worth, '') }),
  (told, titles) => named(told, (name) => withoutOffice(name, titles)),
  (told) => ({ ...told, verb: inPresent(told.verb) }),
  (told, titles) => ({ ...told, object: withoutSpare(told.object, titles) }),
  (told, titles) => named(told, (name) => surnameIn(name, titles) ?? bareOf(name, titles)),
]

function mapped(told: Told, change: (text: string) => string): Told {
  return named({ ...told, object: change(told.object) }, (name) =>
    /^(?:The|A|An) \p{L}/u.test(name) ? change(lowered(name)) : change(name),
  )
}
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function named(told: Told, change: (name: string) => string): Told {
  const { speaker } = told
  return {
    ...told,
    subject: change(told.subject),
    ...(speaker !== undefined && { speaker: { ...speaker, text: change(speaker.text) } }),
  }
}

/** Where or how it was said, hung on behind: "in a tweet". */
const saidIn =
  / (?:in|on|during|via|through) (?:an? |his |her |its |their )?(?:series of )?(?:tweets?|Twitter|statement|interview|speech|news conference|press conference|blog post|Facebook post|post|video|letter|briefing|phone call)(?: on \p{Lu}\p{Ll}+day)?$/u

/**
 * The lines of a claim that fit a headline, each sparing more than the one before; a line that fits as it is comes first. Sparing more
 * than it must is for whom the fuller line copies a source.
 *
 * @returns how many steps each took too: the more were needed, the more may be missed
 */
export function compactLines(told: Told, dossier: Dossier): readonly Line[] {
  const titles = dossier.sources.map(({ article }) => houseWords(article.title))
  const lines: Line[] = []
  const whole: Told = { ...told, object: told.object.replace(saidIn, '') }
  // Turns are told shorter while their articles stand: "turning around the long war" is not "about a long war".
  const turns: Told = { ...whole, object: shorter(whole.object) }
  const offer = (each: Told, at: number): void => {
    const text = lineOf(each)
    if (fitsHeadline(text) && !lines.some((line) => line.text === text)) lines.push({ text, steps: at })
  }
  offer(whole, 0)
  offer(
    mapped(whole, (text) => withoutArticles(shortNames(text))),
    1,
  )
  let current = turns
  for (const [at, step] of steps.entries()) {
    current = step(current, titles)
    offer(current, at + 2)
  }
  return lines
}
