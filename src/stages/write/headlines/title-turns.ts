// A headline's own turns put as a sentence has them, before it is read: its commas, its idioms, what it says besides.

import { findClauses } from '../../../text/clauses.ts'
import { hasWord, insideBefore, noWordBehind } from '../../../text/standing.ts'
import { conjugate, isAlsoNoun, verbReadings } from '../../../text/verbs.ts'
import { withPeople } from '../wording/left-out-verbs.ts'

/** "Brandt, Dietz strike deal": a headline's comma stands for "and". */
const pairOfNames =
  /^(?<one>\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}), (?<other>\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}) (?=\p{Ll})/u
/** "Lena Brandt, harbour judge, quits": who she is stands between commas, and is no part of what she does. */
const whoSheIs =
  /^(?<who>(?:\p{Lu}[\p{L}.'-]* ){0,3}\p{Lu}[\p{L}'-]*), (?!who\b|which\b|and\b|after\b|in\b|as\b)(?=[^,]*\p{Ll}{3})(?!\p{Ll}+s\b)[^,]{4,48}, (?=\p{Ll})/u
/** "Hiring grew, but a slump looms": what stands first is told. */
const turned = /^(?<first>(?:\S+ ){4,}\S+), (?:but|yet|though|although) .+$/u
/** "Fuel, food push up fares": a headline's comma between two nouns stands for "and". */
const pairOfNouns = /^(?<one>\p{Lu}\p{Ll}+), (?<other>\p{Ll}{3,}) (?=\p{Ll}+ )/u
/** "Fares may rise, suggests Brandt". */
const speakerLast = /, (?<says>says|suggests|claims|warns|argues|insists) (?<who>\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,3})$/u
/** "Court rules ferries may sail": what a court finds is what it says. */
const rulesThat =
  / rules (?=(?!on |in |for |against |out |over )[^,]{3,40} (?:can|cannot|may|must|is|are|was|were|has|have|had|did|will)\b)/u
/** "Vega says fares fell, claims profit": what else is said would make a list of halves. */
const saidBesides =
  /^(?<first>.{15,}?), (?:says|tells|claims|adds|calls|vows|denies|insists|warns|offers|blames|urges|asks|cites|citing) .+$/u
/** "Rockets hit the compound" opens with no name: told small, its plural shows. */
function openSmall(title: string, text: string): string {
  const [first = ''] = title.split(' ')
  const small = first.charAt(0).toLowerCase() + first.slice(1)
  const isCommon = /^\p{Lu}\p{Ll}+s$/u.test(first) && /^\S+ \p{Ll}/u.test(title)
  return isCommon && !hasWord(first, text, insideBefore, noWordBehind) ? small + title.slice(first.length) : title
}

/** Turns that only headlines have, in words that say the same. */
const turns: readonly (readonly [RegExp, string])[] = [
  [/\bcannot\b/gu, 'can not'],
  // "Sunday blasts": the day of them is no part of what they are.
  [/^(?:(?:Easter|Palm|Good|Black) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=\p{Ll}{3,}s \p{Ll})/gu, ''],
  // "Lund says Brandt to close pier": what is to come, told as such.
  [/(?<= says? (?:\p{Lu}[\p{L}.’'-]* ){1,3})to (?=(?!blame\b)\p{Ll}{3,} )/gu, 'will '],
  [/\bsides with\b/gu, 'backs'],
  [/(?<=s )side with\b/gu, 'back'],
  [/\bdoubles down on\b/gu, 'stands by'],
  [/\bweighs in on\b/gu, 'comments on'],
  [/\b(?:opens|leaves open) (?:the )?door to\b/gu, 'allows for'],
  [/(?<=s )open (?:the )?door to\b/gu, 'allow for'],
  [/\bfesses up to\b/gu, 'admits'],
  [/\bpulls the plug on\b/gu, 'ends'],
  [/\bcuts ties (?:with|to)\b/gu, 'breaks with'],
  [/\btorches (?=\p{Lu}.* for \p{Ll}+ing\b)/gu, 'criticises '],
  [/\binks (?=(?:\p{Ll}+ )*(?:deal|contract|law|bill|order|agreement)\b)/gu, 'signs '],
  [/\bwalks back\b/gu, 'retracts'],
  [/(?<= says?) no evidence found (?=to |of |that )/gu, ' no evidence was found '],
  [
    /^In (?:an? |the )?(?:[\p{Ll}-]+ )?(?:blow|victory|win|loss|defeat|setback|reversal|rebuke|shift|move|twist|turn|about-face|surprise|upset|first|vote)(?: (?:to|for) [^,]{2,30})?, (?=\p{Lu})/gu,
    '',
  ],
  [/^Team (?<who>\p{Lu}\p{Ll}+)(?= \p{Ll})/gu, '$<who> team'],
  [/\b(?:Wuhan|Chinese|China) (?=coronavirus\b)/gu, ''],
  [/\bcloses in on\b/gu, 'nears'],
  [/(?<=s )close in on\b/gu, 'approach'],
  [/(?<= says?) no (?=(?:new )?(?:plans|changes|decisions|talks|signs)\b)/gu, ' there are no '],
  [/(?<= says?) no (?=(?:new )?(?:plan|deal|evidence(?! was)|need|reason|change|decision|agreement|sign)\b)/gu, ' there is no '],
  [/\bcalls it quits\b/gu, 'gives up'],
  [/(?<=\bleaves? (?:at least |about |over )?[\d,]+ dead), (?=(?:at least |about |over )?[\d,]+ (?:injured|wounded|hurt)\b)/gu, ' and '],
  // "1.5m riders": a reader of figures takes the letter for metres.
  [/(?<=(?<![\p{L}\p{N}$€£])\d[\d.]*)m(?= (?!long|high|tall|wide|deep|away|below|above|apart)\p{Ll}{4,})/gu, ' million'],
  [/(?<=(?<![\p{L}\p{N}$€£])\d+)K(?![\p{L}\p{N}-])/gu, ',000'],
]
const plainTurns = (title: string): string => turns.reduce((out, [from, to]) => out.replace(from, to), title)

/** "Law lets riders apply, blocks access": of two deeds of one subject the first is told. */
function firstDeed(title: string): string {
  const [, first = '', verb = ''] = /^(?<first>.{24,}?), (?<verb>\p{Ll}+s) .+$/u.exec(title) ?? []
  const isVerb = verbReadings(verb).some(({ form, lemma }) => form === 's' && !isAlsoNoun(lemma))
  // "Town votes to ban rifles, fine owners": the second deed stands under the same "to".
  const isUnderTo = / (?:votes?|plans?|agrees?|moves?|vows?|promises?|wants?|seeks?|tries|aims?|prepares?|refuses?|decides?) to \p{Ll}/u
  const [, early = '', base = ''] = /^(?<early>.{24,}?), (?<base>\p{Ll}+) (?!(?:says?|finds?|shows?|warns?)$).+$/u.exec(title) ?? []
  if (isUnderTo.test(early) && verbReadings(base).some(({ form }) => form === 'base')) return early
  const isSecond = isVerb && /(?<=\s)\p{Ll}+s\b/u.test(first)
  return isSecond ? first : title
}

/** "Vega splits in two, cuts 500 jobs": the second deed with whoever does both; undefined where the comma parts something else. */
export function secondDeed(title: string): string | undefined {
  const [, first = '', second = '', verb = ''] = /^(?<first>[^,]{8,}?), (?<second>(?<verb>\p{Ll}+s) [^,]{6,})$/u.exec(title) ?? []
  const isVerb = verbReadings(verb).some(({ form, lemma }) => form === 's' && !isAlsoNoun(lemma))
  const [clause] =
    isVerb && !/^(?:says?|tells|adds|claims|reports|finds|warns|shows|suggests|rules)$/.test(verb) ? findClauses(`${first}.`) : []
  const isDeed = clause?.subject.start === 0 && clause.verb.form === 's' && clause.verb.helpers.length === 0 && clause.speaker === undefined
  return isDeed ? `${first.slice(0, clause.subject.end)} ${second}` : undefined
}

/** "Dow closes at a low, banks fall": of two deeds of two subjects the first is told; who says so behind is no second deed. */
function firstOfTwo(title: string): string {
  const at = title.indexOf(', ')
  const [first, second] = [title.slice(0, at), title.slice(at + 2)]
  if (at < 0 || first.split(' ').length < 4 || second.split(' ').length < 3 || /^(?:who|which|and|or|but|with|as|in|on)\b/iu.test(second))
    return title
  if (/(?:^|\s)(?:says?|said|suggests?|reports?|finds?|warns?|shows?|claims?|alleges?|rules?|urges?)(?= |$)/u.test(second)) return title
  const [one] = findClauses(`${first}.`)
  const [two] = findClauses(`${second.charAt(0).toUpperCase()}${second.slice(1)}.`)
  const isWhole = one?.subject.start === 0 && !one.conditional && one.parts.length > 0
  const isOwn = two?.subject.start === 0 && two.verb.helpers.length === 0 && /^(?:s|past)$/.test(two.verb.form) && !two.conditional
  return isWhole && isOwn ? first : title
}

const bodies =
  /\b(?:House|Senate|Congress|[Pp]arliament|[Cc]ouncil|[Cc]ommittee|[Pp]anel|[Bb]oard|[Aa]ssembly|[Cc]hamber|[Ll]awmakers|[Ll]egislature|[Ll]egislators|[Mm]embers|MPs|[Cc]ommission|[Uu]nion|[Ww]orkers|[Ss]hareholders|[Vv]oters)\b/u

/** "Panel to vote to close": what the vote will give is open. Of one person's vote it is not: "she will vote to acquit". */
const voteOn = (title: string): string =>
  title.replace(
    /\b(?<ahead>to|will) vote (?:\p{Lu}\p{Ll}+day )?to (?<verb>\p{Ll}+)(?= \S)/u,
    (all: string, ahead: string, verb: string, at: number) => {
      if (!bodies.test(title.slice(0, at))) return all
      const lemma = verbReadings(verb).find(({ form }) => form === 'base')?.lemma
      return lemma === undefined ? all : `${ahead} vote on ${conjugate(lemma, 'ing')}`
    },
  )

/** A headline's comma between two that do the same as "and". */
export const withPairs = (title: string): string =>
  title.replace(pairOfNames, '$<one> and $<other> ').replace(pairOfNouns, '$<one> and $<other> ')

/** The headline as a sentence would have it, without its stop; what it tells second is left out. */
export function asSentence(title: string, text: string): string {
  return (
    withPairs(voteOn(plainTurns(withPeople(openSmall(title, text)))).replace(whoSheIs, '$<who> '))
      // "A 20-State tour": a headline's capital.
      .replace(/(?<=\d-)\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase())
      // "A 20-year, 310-vessel lease": two measures of one noun, and no list.
      .replace(/(?<first>\d-\p{L}+), (?=\d[\d.]*-\p{L}+ )/gu, '$<first> ')
      .replace(turned, '$<first>')
      .replace(speakerLast, (_found, says: string, who: string) => `, ${who} ${says === 'suggests' ? says : 'says'}`)
      .replace(rulesThat, ' says ')
      .replace(saidBesides, '$<first>')
      .replace(/^.+$/u, firstDeed)
      .replace(/^.+$/u, firstOfTwo)
  )
}
