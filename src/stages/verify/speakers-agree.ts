// Who says it: a name that we make a speaker must be the publisher of the evidence, or speak in the passage itself.
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { foldName, namedSpeakers, ownStatement } from '../../text/own-statement.ts'
import { isOnlyTheirs, letsSpeak, namesSpeaker, strangeCommonSpeaker } from './kept-speaker.ts'
import { isComputed, namesOnlyTheSubject, tellsWhatIsOpen, verdict } from './material.ts'
import type { Material, Passage } from './read-evidence.ts'

const speech =
  /\b(?:sa(?:y|ys|id|ying)|told|tells?|report(?:s|ed)?|announce[sd]?|confirm(?:s|ed)?|add(?:s|ed)|warn(?:s|ed)|argue[sd]|claim(?:s|ed)|state[sd]|rul(?:es|ed)(?! out\b)|(?:finds|found)(?= that\b)|writes?|wrote|according to|declin(?:es|ed)|expect(?:s|ed)?|estimate[sd]?|asked|answered|explain(?:s|ed)|described?|called|statement|release|spokes(?:man|woman|person)|selon|explique|répond|annonce|assure|rappelle|précise|dijo|según|comunicó|asegura|sagte|teilte|erklärte|laut)\b/iu

/** Whether the passage lets this name speak: it stands in the same sentence as a word of saying, or is the claim's speaker. */
function speaksIn(name: string, passage: Passage, more?: RegExp): boolean {
  const isRead = more === undefined ? letsSpeak(name, passage) : undefined
  if (isRead !== undefined) return isRead
  const speaker = foldName(passage.claim.speaker?.text ?? '')
  if (speaker !== '' && (speaker.includes(name) || name.includes(speaker))) return true
  const words = name.split(' ')
  const holds = (text: string): boolean => {
    const folded = ` ${foldName(text)} `
    return folded.includes(` ${name} `) || (words.length > 1 && folded.includes(` ${words.at(-1) ?? ''} `))
  }
  if (holds(passage.text) && (speech.test(passage.text) || more?.test(passage.text) === true)) return true
  // "Ardoval said X. It did not say Y": the name stands in the sentence before.
  return (
    holds(passage.before) &&
    /\b(?:it|he|she|they|company|operator|lab|group|its|elle|il)\b/iu.test(passage.text) &&
    speech.test(passage.text)
  )
}

/** "Pellow's lawyer" is "a lawyer for Pellow" of the passage. */
function isOwnersMan(who: string, { text, before }: Passage): boolean {
  const { owner = '', man = '' } = /^(?:the )?(?<owner>.+)[’']s? (?<man>\p{Ll}+)$/iu.exec(who)?.groups ?? {}
  if (owner === '') return false
  const said = ` ${foldName(`${before} ${text}`)} `
  const joint = [' for ', ' of ', ' to ', ' at '].some(
    (each) => said.includes(` ${man}${each}${foldName(owner)} `) || said.includes(` ${man}${each}the ${foldName(owner)} `),
  )
  return joint && speech.test(text)
}

/** "Orlapost.com" is cited as it is called, and the point ends its name in a sentence. */
const siteEnding = /\.(?:com|org|net|io|co)$/iu

/**
 * A speaker nobody lets speak contradicts the evidence.
 *
 * @param more verbs of saying beside the usual ones
 */
export function speakersAgree(sentence: Sentence, material: Material, more?: RegExp): Verdict {
  const publishers = [
    ...material.passages.map(({ publisher }) => publisher),
    ...material.facts.flatMap((fact) => fact.claims.map(({ publisher }) => publisher)),
  ].flatMap((name) => [...new Set([foldName(name), foldName(name.replace(siteEnding, ''))])])
  if (publishers.length === 0 || sentence.kind === 'judgement')
    return verdict(sentence, 'attribution', 'supported', 'Nobody is made to speak.')
  const isPublisher = (name: string): boolean =>
    publishers.some(
      (publisher) =>
        publisher !== '' && (name.includes(publisher) || ` ${publisher} `.startsWith(` ${name} `) || publisher.startsWith(`${name}.`)),
    )
  const speaks = (who: string): boolean => {
    const name = foldName(who)
    if (publishers.includes(name) || (!/ and /.test(who) && isPublisher(name))) return true
    return material.passages.some(
      (passage) =>
        isOwnersMan(who, passage) || speaksIn(name, passage, more) || speaksIn(foldName(who.split(' ').slice(-2).join(' ')), passage, more),
    )
  }
  // "A and B reported": each of them must be one who did.
  const strange = namedSpeakers(sentence.text).find((who) => {
    if (speaks(who)) return false
    const parts = who.split(/ and |, /u)
    const named = parts.filter((part) => /\p{Lu}/u.test(part))
    return parts.length < 2 || !named.every((part) => speaks(part.trim()))
  })
  if (strange !== undefined) return verdict(sentence, 'attribution', 'contradicted', `The evidence does not let ${strange} say this.`)
  const isOfNews = sentence.part === 'headline' || sentence.part === 'summary'
  const common = !isOfNews ? undefined : strangeCommonSpeaker(sentence.text, material.passages, publishers)
  if (common !== undefined) return verdict(sentence, 'attribution', 'contradicted', `The evidence does not let ${common} say this.`)
  const lost = lostSpeaker(sentence, material)
  if (lost !== undefined) return verdict(sentence, 'attribution', 'contradicted', `The passage has it only as the word of ${lost}.`)
  return verdict(sentence, 'attribution', 'supported', 'Who speaks here speaks in the evidence.')
}

const hedged = /\b(?:alleg(?:es?|ed|edly)|accus(?:es?|ed)|claims?|claimed|reportedly|suspected|charged)\b/iu

const saysInside = /\b(?:says?|said|told|according to|believes?|argu(?:es?|ed)|insist(?:s|ed)?|expects?)\b/iu
const isOutlet = (who: string, passages: Material['passages']): boolean =>
  passages.some(({ publisher }) => foldName(publisher).includes(foldName(who)))

/** Whose word alone it is that ours gives as the outlet's own: of prosecutors, a rival, whoever only claims or believes it. */
function lostSpeaker(sentence: Sentence, { passages, facts }: Material): string | undefined {
  if (facts.length > 0 || isComputed(sentence) || namesOnlyTheSubject(sentence) || tellsWhatIsOpen(sentence)) return undefined
  if (passages.length === 0 || hedged.test(sentence.text) || /^[^,“”]{2,60} reports on /u.test(sentence.text)) return undefined
  const isTold = saysInside.test(ownStatement(sentence.text)) || namedSpeakers(sentence.text).some((who) => !isOutlet(who, passages))
  const isTheirs = (passage: Passage): boolean =>
    passage.language.startsWith('en') && isOnlyTheirs(passage) && !namesSpeaker(sentence.text, passage, isTold)
  return passages.every(isTheirs) ? passages[0]?.claim.speaker?.text : undefined
}
