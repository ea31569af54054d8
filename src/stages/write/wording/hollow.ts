// What a clause says nothing without: of what somebody is accused, what was called what, and with what in it.
import type { Clause } from '../../../text/clause.ts'

/** "Called the inquiry", where what it was called is missing; "issued a scathing statement", of which nothing is told. */
export function isHollow({ verb, parts }: Clause, text: string): boolean {
  const isUnnamed =
    /^(?:call|dub|label|brand|deem)$/.test(verb.lemma) &&
    !verb.passive &&
    parts.filter(({ kind }) => kind !== 'time' && kind !== 'adverb').length < 2 &&
    !/\b(?:meeting|election|vote|strike|referendum|session|march|summit|hearing|witness|witnesses|police)\b/u.test(text)
  // "Moved against Brandt": how, is the news.
  const isBareMove =
    /^(?:move|act|respond|react|push|fight|proceed|lash|strike)$/.test(verb.lemma) &&
    !parts.some((part) => /^(?:object|infinitive)$/.test(part.kind)) &&
    /^(?:\p{Ll}+ly )?(?:against|on|with|forward|ahead|out|back)\b/u.test(text)
  // "Softened its stance": on what? "Spent | meeting staff": the day that was spent is no time that may go.
  const isOfWhat = /\b(?:its|his|her|their) (?:stance|position|tone|approach|views?|offensive)$/u.test(text)
  const isSpent = verb.lemma === 'spend' && /^\p{Ll}+ing\b/u.test(text)
  // "Blamed its rivals", "voted early on 22 January": for what, and on what?
  const isBareBlame = verb.lemma === 'blame' && !/\b(?:for|on|over|after)\b/u.test(text)
  // "Has charged a clerk", "accused Brandt": of what?
  const isBareCharge =
    /^(?:accuse|charge|suspect|acquit|convict)$/.test(verb.lemma) &&
    !verb.passive &&
    !/\b(?:with|of|for|over|in|that|as|to)\b|\d/u.test(text)
  const isBareVote = verb.lemma === 'vote' && !/\b(?:to|for|against|by|down|that|in favour)\b|\d[-–]\d|\bon \p{L}/u.test(text)
  return (
    isUnnamed ||
    isBareMove ||
    isOfWhat ||
    isSpent ||
    isBareVote ||
    isBareCharge ||
    isBareBlame ||
    // "Issued a string of tweets", "brought up a moment from the debate": with what in them?
    /\ban? (?:string|series|number|flurry|host|slew|set) of (?:tweets|posts|messages|statements|comments|remarks|questions|steps|measures|changes)(?: (?:on|in) [\p{L}\d ]+)?$|\ban? (?:\p{Ll}+ )?(?:moment|point|topic|subject)(?: (?:from|of|in) (?:the|an?) \p{Ll}+)?(?: on [\p{L}\d ]+)?$/u.test(
      text,
    ) ||
    // "Was asked what happens if the board fails": and answered what?
    (verb.passive && verb.lemma === 'ask') ||
    /\b(?:an event|a (?:\p{Ll}+ )?statement|strong support|an appearance)(?: later)?(?: (?:on|in) [\p{L}\d ]+ \d{4})?$/u.test(text)
  )
}
