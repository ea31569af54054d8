// Which word of a clause is its finite verb.
import type { Ground } from './clause.ts'
import { isIntransitive, takesClause } from './verb-frames.ts'
import { isAlsoNoun, type VerbForm, verbReadings } from './verbs.ts'
import type { ClassedWord } from './word-classes.ts'

const reachWords = 36
const boundary = /^[,;:WHBKC"“”–()]$/
const sure = /^[MXhdV]$/

/** The index of the verb group's first word for a subject that begins at `from`; undefined when the rules are not sure. */
export function finiteVerbFrom(ground: Ground, from: number): number | undefined {
  const { words, to } = ground
  let at = from
  while (at < Math.min(to, from + reachWords)) {
    const word = words[at]
    if (word === undefined) return undefined
    if (at > from && isFiniteAt(ground, from, at)) return leadingAdverb(words, from, at)
    if (word.tag === ',') {
      const next = afterAside(ground, at)
      if (next === undefined) return undefined
      at = next
    } else if (word.tag === 'W' || word.tag === 'H') {
      const inner = relativeEnd(ground, at)
      if (inner === undefined) return undefined
      at = inner
    } else if (word.tag === '(') {
      const close = words.findIndex((each, index) => index > at && each.tag === ')')
      if (close < 0) return undefined
      at = close + 1
    } else if (/^[KB;:"“”–]$/.test(word.tag) || (word.tag === 'O' && at > from)) return undefined
    else at++
  }
  return undefined
}

function leadingAdverb(words: readonly ClassedWord[], from: number, at: number): number {
  let first = at
  // "A court there ordered": which court.
  while (first - 1 > from && /^[Rn]$/.test(words[first - 1]?.tag ?? '') && words[first - 1]?.lower !== 'there') first--
  return first
}

/** After "who" or "that": the index after the relative clause's own verb, from where the main verb is looked for. */
function relativeEnd({ words, to }: Ground, at: number): number | undefined {
  for (let index = at + 1; index < Math.min(to, at + 12); index++) {
    const tag = words[index]?.tag ?? ''
    if (/^[MXhdVEv]$/.test(tag)) {
      let end = index + 1
      while (/^[XhnRebGE]$/.test(words[end]?.tag ?? '')) end++
      return end
    }
  }
  return undefined
}

/** Past an aside between commas; past one comma of a list. */
function afterAside({ words, to }: Ground, at: number): number | undefined {
  for (let index = at + 1; index < Math.min(to, at + 32); index++) {
    const tag = words[index]?.tag ?? ''
    if (/^[;:"“”–]$/.test(tag)) return undefined
    if (tag === ',') {
      const next = words[index + 1]?.tag ?? ''
      if (/^[MXhdVvER]$/.test(next)) return index + 1
      // "In Hempstead, N.Y., between ...": the land of a town.
      if (isLand(words, at, index)) return index + 1
      if (/^[WGEIBD]$/.test(words[at + 1]?.tag ?? '') && /^[WGEIBD]$/.test(next)) return index
      if (isListBetween(words, at, index)) return at + 1
      // "Which bars migrants, refugees and others from Lund, Oslo and Turku, has": the aside holds a list.
      return afterList({ sentence: '', words, to }, index)
    }
    // "Nine citizens, three women and six children, were": who they are, and no longer list.
    const behind = tag === 'C' ? words.findIndex((word, i) => i > index && !/^[DANLP#S]$/.test(word.tag)) : -1
    // "Cars, vans and boats, were": only what is counted ahead of them is told again one by one.
    const isCounted = words.slice(Math.max(0, at - 3), at).some(({ tag: each }) => each === '#')
    if (isCounted && behind > index + 1 && words[behind]?.tag === ',' && /^[MXhd]$/.test(words[behind + 1]?.tag ?? '')) return behind + 1
    if (tag === 'C' && isListBetween(words, at, index) && !isApposition(words, at, index)) return at + 1
    // "In Parkland, Florida has": the second comma is missing.
    if (index > at + 1 && /^[MXhd]$/.test(tag) && isLand(words, at, index)) return index
  }
  return undefined
}

/** "Brandt, the port's former lawyer and adviser, denied": one who is told of by two roles, and no list. */
function isApposition(words: readonly ClassedWord[], from: number, and: number): boolean {
  const close = words.findIndex((word, at) => at > and && !/^[DANL]$/.test(word.tag))
  const opens = words.slice(from + 1, and)
  return (
    words[from - 1]?.tag === 'P' &&
    words[close]?.tag === ',' &&
    close - and < 5 &&
    /^[MXhdVER]$/.test(words[close + 1]?.tag ?? '') &&
    (opens[0]?.tag === 'D' || opens.some((word) => word.tag === 'S')) &&
    /^[NL]$/.test(words[and - 1]?.tag ?? '')
  )
}

/** Behind the first comma that a sure verb follows. */
function afterList({ words, to }: Ground, at: number): number | undefined {
  for (let index = at + 1; index < Math.min(to, at + 24); index++) {
    const tag = words[index]?.tag ?? ''
    if (/^[;:"“”–]$/.test(tag)) return undefined
    if (tag === ',' && /^[MXhd]$/.test(words[index + 1]?.tag ?? '')) return index + 1
  }
  return undefined
}

/** A name of one or two words between the commas, behind a name: where a town lies. */
function isLand(words: readonly ClassedWord[], from: number, to: number): boolean {
  const between = words.slice(from + 1, to)
  return words[from - 1]?.tag === 'P' && between.length > 0 && between.length < 3 && between.every((word) => word.tag === 'P')
}

function isListBetween(words: readonly ClassedWord[], from: number, to: number): boolean {
  const between = words.slice(from + 1, to)
  return between.length > 0 && between.length < 7 && between.every((word) => /^[DANLP#Sv]$/.test(word.tag))
}

function isFiniteAt(ground: Ground, from: number, at: number): boolean {
  const { words } = ground
  const word = words[at]
  const previous = words[at - 1]
  if (word === undefined || previous === undefined) return false
  if (/^[MXhd]$/.test(word.tag)) return !/^(?:be|been|being|having)$/.test(word.lower)
  if (!/^[VEv]$/.test(word.tag)) return false
  const after = [previous, words[at - 2], words[at - 3]].find((each) => each !== undefined && !/^[Rn]$/.test(each.tag))
  const isSelf = /^(?:him|her|it|them)sel(?:f|ves)$/.test(after?.lower ?? '')
  if (after === undefined || !(isSelf || /^[NLPO#Z,)vGeAW]$/.test(after.tag))) return false
  if (after.tag === 'A' && word.tag !== 'V') return false
  if (word.tag === 'V') return true
  const readings = verbReadings(word.lower)
  const lemma = readings[0]?.lemma ?? ''
  const next = words[at + 1]
  // "Several suspects arrested": a headline's participle; only a verb that needs no object may end a sentence.
  if (next === undefined || at + 1 >= ground.to) return word.tag === 'E' && readings.some((reading) => isIntransitive(reading.lemma))
  // "Rose by 38,000 jobs": a measure, and no doer.
  const isMeasured =
    next.lower === 'by' &&
    (words[at + 2]?.tag === '#' ||
      (/^(?:only|just|about|nearly|almost|more|at|over|roughly|less)$/.test(words[at + 2]?.lower ?? '') &&
        words.slice(at + 3, at + 6).some((each) => each.tag === '#')))
  if (isMeasured && readings.some((reading) => isIntransitive(reading.lemma))) return true
  if (
    (next.lower === 'by' && !/^(?:stood|stands?|abided?|abides|came|stopped|swung)$/.test(word.lower)) ||
    next.lower === 'of' ||
    (next.tag === 'I' && words[at + 2]?.lower === 'by')
  )
    return false
  // "A firm called Orion": a name that is given, not a deed.
  const hasLater = verbLater(ground, at + 1)
  const isGiven = /^(?:called|named|dubbed|titled|nicknamed)$/.test(word.lower) && next.tag === 'P' && /^[NL]$/.test(after.tag)
  // "The group named Brandt as its leader", and not "a man named Orr worked as a guard": the "as" stands right behind the names.
  const isNaming = words.slice(at + 1, ground.to).find(({ tag, lower }) => lower === 'as' || !/^[PC]$/.test(tag))?.lower === 'as'
  if (isGiven && !(isNaming && words[from]?.tag === 'D' && !hasLater)) return false
  if (hasLater && !takesClause(lemma)) return false
  if (word.tag === 'E') {
    const isBare = /^[IZR,]$/.test(next.tag) && /^[NLA]$/.test(after.tag)
    const isTied =
      next.tag === 'T' &&
      /^(?:tied|linked|related|connected|attached|devoted|dedicated|subjected|exposed|entitled|assigned|belonged)$/.test(word.lower)
    if (isTied) return false
    if (!isBare) return true
    // "Released on Thursday a revised plan", "got off to a slow start".
    if (next.lower === 'on' && words[at + 2]?.tag === 'Z' && /^[D#]$/.test(words[at + 3]?.tag ?? '')) return true
    if (/^(?:got|came|went)$/.test(word.lower)) return true
    // "Staved off an uprising".
    if (/^(?:off|out|up|down|away|back)$/.test(next.lower) && words[at + 2]?.tag === 'D') return true
    return (takesClause(lemma) && next.tag !== ',') || readings.some((reading) => isIntransitive(reading.lemma))
  }
  return fitsBefore(
    words,
    from,
    at,
    readings.map((reading) => reading.form),
  )
}

/** Whether another finite verb stands before the next boundary: then this one is a noun or a participle. */
function verbLater({ words, to }: Ground, from: number): boolean {
  for (let at = from; at < to; at++) {
    const tag = words[at]?.tag ?? ''
    // "Tax cuts, however, are": a word set apart ends nothing.
    if (
      tag === ',' &&
      /^(?:however|though|too|also|instead|meanwhile|therefore|indeed)$/.test(words[at + 1]?.lower ?? '') &&
      words[at + 2]?.tag === ','
    ) {
      at += 2
      continue
    }
    if (boundary.test(tag) || tag === 'O' || tag === 'T') return false
    // "A line the board has drawn": the verb behind a second article is that of the line.
    if (tag === 'D' && at > from + 1 && /^[NL]$/.test(words[at - 1]?.tag ?? '')) return false
    if (tag === 'G' && takesClause(verbReadings(words[at]?.lower ?? '')[0]?.lemma ?? '')) return false
    if (sure.test(tag) && !/^(?:be|been|being)$/.test(words[at]?.lower ?? '')) return true
  }
  return false
}

function fitsBefore(words: readonly ClassedWord[], from: number, at: number, forms: readonly VerbForm[]): boolean {
  const previous = words[at - 1]
  const next = words[at + 1]
  const nextTag = next?.tag ?? ''
  if (/^[MXhdV]$/.test(nextTag)) return false
  const after = verbReadings(next?.lower ?? '')
  if (nextTag === 'v' && after.some((reading) => reading.form === 'base' && !isAlsoNoun(reading.lemma))) return false
  // "TV shows turn to tricks": of two such words in a row the second is the verb.
  if (nextTag === 'H' && !takesClause(verbReadings(words[at]?.lower ?? '')[0]?.lemma ?? '')) return false
  if (words[at]?.lower === 'get' && /^[Ee]$/.test(nextTag)) return true
  if (forms.includes('s') && nextTag === 'v' && after.some((reading) => reading.form === 'base')) return false
  // "US state governors discussed": the noun before a noun with its own verb.
  if (forms.includes('base') && /^[NL]$/.test(nextTag) && /^[MXhdVE]$/.test(words[at + 2]?.tag ?? '')) return false
  const speaks = takesClause(verbReadings(words[at]?.lower ?? '')[0]?.lemma ?? '')
  // "The rules, which begin in May, bar firms": behind an aside only the verb can stand.
  const opening = previous?.tag === ',' ? words.findIndex((word, index) => index > from && word.tag === ',') : -1
  const isApart = opening > 0 && opening < at - 1
  if (isApart && forms.includes('base') && words[opening - 1]?.tag === 'L' && /^[DoPTH#RLNAIG]$/.test(nextTag)) return true
  const plural =
    previous?.tag === 'L' ||
    (forms.includes('base') && /^[ZP]$/.test(previous?.tag ?? '') && isPluralBeforePhrase(words, from, at)) ||
    (previous?.tag === 'v' && /[^s]s$/.test(previous.lower)) ||
    (speaks && /s$/.test(previous?.lower ?? '')) ||
    words.slice(from, headEnd(words, from, at)).some((word) => word.tag === 'C') ||
    /(?:ans|ats|ers|ists)$/.test(previous?.lower ?? '')
  const isName = previous?.tag === 'P' || previous?.tag === 'Z' || previous?.tag === ',' || previous?.tag === 'R'
  if (forms.includes('past')) return /^[DoPTHRAL#NSI]$/.test(nextTag) && (isName || plural || /^[Do#]$/.test(nextTag))
  const lemma = verbReadings(words[at]?.lower ?? '')[0]?.lemma ?? ''
  // "The draft covers connections", "The price falls from": after "the" and one noun, a form in -s with its own complement.
  const isIntroduced = words[from]?.tag === 'D' && /^[NA]$/.test(previous?.tag ?? '')
  const isOpen = isIntroduced && (/^[LNAPv]$/.test(nextTag) || (nextTag === 'I' && isIntransitive(lemma)))
  const takesAdjective = nextTag === 'A' && !isAlsoNoun(readingOfForm(words[at], 's'))
  // "In handing over files to": a noun, unless the verb leads on with "to".
  if (forms.includes('s') && nextTag === 'T' && previous?.tag === 'N' && isAlsoNoun(lemma) && !leadsToTo.test(lemma)) return false
  if (forms.includes('s'))
    return (
      !plural &&
      (isOpen ||
        takesAdjective ||
        (speaks && nextTag === 'O') ||
        (isName ? /^[DoPTHRAL#NIWGv,]$/.test(nextTag) : /^[DoTH#]$/.test(nextTag)))
    )
  const stands = speaks || !isAlsoNoun(lemma) || (/^[IB]$/.test(nextTag) && isIntransitive(lemma))
  // "Both seem prepared to wait".
  if (plural && /^[EeG]$/.test(nextTag) && /^(?:seem|appear|remain|feel|look|stay|become|get|keep)$/.test(lemma)) return true
  // "States begin choosing candidates".
  if (plural && nextTag === 'G' && /^(?:begin|start|stop|continue|keep|consider|favor|favour|oppose|risk)$/.test(lemma)) return true
  return plural && (/^[DoPTH#R]$/.test(nextTag) || (/^[LNAOIB]$/.test(nextTag) && stands))
}

/** Where what tells of the subject's noun begins: an "and" behind it joins no subjects. */
function headEnd(words: readonly ClassedWord[], from: number, at: number): number {
  const post = words.findIndex(
    (word, index) => index > from && index < at && /^[EeWH]$/.test(word.tag) && !/^[DAR]$/.test(words[index - 1]?.tag ?? ''),
  )
  return post < 0 ? at : post
}

/** "The new charges from Judge Orion on Friday mark": the head stands before the first preposition. */
function isPluralBeforePhrase(words: readonly ClassedWord[], from: number, at: number): boolean {
  const link = words.findIndex((word, index) => index > from && index < at && word.tag === 'I')
  return link > 0 && words[link - 1]?.tag === 'L' && !words.slice(from, at).some((word) => /^[,WH]$/.test(word.tag))
}

const leadsToTo =
  /^(?:plan|want|aim|hope|need|try|attempt|move|offer|promise|refuse|pledge|vow|start|work|return|lead|amount|point|turn|date|respond|react|rush|race|claim|struggle|fight|ask|hope|wait|stand|rise|fall|drop|head|talk|write|speak|link|stretch|extend)$/

const readingOfForm = (word: ClassedWord | undefined, form: VerbForm): string =>
  verbReadings(word?.lower ?? '').find((reading) => reading.form === form)?.lemma ?? ''
