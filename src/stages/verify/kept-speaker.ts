// Who the passage lets speak, and whether ours keeps them: a speaker's word may not become another's, nor, where it accuses or supposes, the outlet's own.
import type { Claim } from '../../domain/claim.ts'
import { orgCues } from '../../text/name-cues.ts'
import { foldName } from '../../text/own-statement.ts'
import type { Passage } from './read-evidence.ts'
import { readWords, type Word } from './read-words.ts'
import { areAlike } from './word-lists.ts'

const saying =
  'says|said|say|told|tells|tell|reports|reported|adds|added|add|confirms|confirmed|announces|announced|warns|warned|argues|argued|claims|claimed|claim|states|stated|expects|expected|expect|writes|wrote|alleges|alleged|allege|accuses|accused|believes|believe|denies|denied|blames|blamed|declines|declined|estimates|estimated|explains|explained|describes|described|calls|called|asks|asked|answers|answered|rules|ruled|finds|found|insists|insisted|notes|noted|acknowledges|acknowledged|admits|admitted|reveals|revealed|promises|promised|urges|urged|criticises|criticised|demands|demanded|declares|declared|suggests|suggested|shows|showed'

/** Somebody who speaks for nobody but themselves, or against others: what they say is not known by their saying it. */
const outsiders =
  /\b(?:police|detectives?|investigators?|prosecutors?|prosecution|rivals?|competitors?|campaigners?|activists?|critics?|opponents?|opposition|protesters?|residents?|neighbours?|neighbors?|villagers?|lawyers?|attorneys?|whistle-?blowers?|unions?|plaintiffs?|complaints?|lawsuits?|memos?|witness(?:es)?|victims?|defendants?|supporters?|families|relatives|analysts?|insiders?|(?:former|ex)[ -]\p{L}+|people (?:with|familiar|close|who|briefed)|sources?)\b/iu
/** Verbs that say a thing and leave it open. */
const supposing =
  /\b(?:alleg(?:es?|ed|ing)|claim(?:s|ed)?|accus(?:es?|ed)|believes?|believed|suspects?|suspected|argu(?:es?|ed)|insist(?:s|ed)?)\b/iu
const pronoun = /^(?:it|he|she|they|we|i|its? \p{L}+|his \p{L}+|her \p{L}+|their \p{L}+)$/iu
const spokesperson =
  /\b(?:spokes\p{L}+|chiefs?|chief executive|executives?|chair\p{L}*|presidents?|heads?|heads|leads?|boss|directors?|ministers?|secretary|mayor|founders?|manager|officials?|officers?|representatives?|statement|filing|report|release|blog|post|letter|memo|documents?|results|partner|CEO|CFO|CTO|COO)\b/iu

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
const behind = /,| (?:of|at|for|in|from|who|which|that|with|on|close|familiar|briefed|by|to)\b/u
/** "Judge Ramona Thistlewood", "the Tolland Water Board", not "the Swedish lab" and not "a lawyer for Corvane". */
const isNamed = (text: string): boolean =>
  /(?:^|[ -])\p{Lu}[\p{L}\p{N}’'.&-]*$/u.test(
    text
      .replace(/^(?:The|A|An|Its|One|Two)\b/u, '')
      .split(behind)[0]
      ?.trim() ?? '',
  )
const headOf = (text: string): Word | undefined =>
  readWords(text.split(behind)[0]?.toLowerCase() ?? '').findLast(({ kind }) => kind !== 'function')

/** So many names' patterns are kept; a draft has few names and asks of them often. */
const heardMax = 500
const heardBy = new Map<string, RegExp>()

function heardPattern(name: string): RegExp {
  const known = heardBy.get(name)
  if (known !== undefined) return known
  const who = name.split(' ').map(escaped).join('[\\s-]+')
  const ways = [
    `(?<![\\p{L}])${who}(?:,[^,.;]{1,90},| \\([^)]{1,40}\\))?(?: \\p{L}+){0,3}? (?:${saying})(?!\\p{L})`,
    `(?<!\\p{L})(?:${saying})(?:[^.;,“”"]{0,40})? ${who}(?!\\p{L})`,
    `(?:according to|statement|filing|release|report|post|letter|data|figures|results|memo)[^.;]{0,60}? ${who}(?!\\p{L})`,
    `(?<!\\p{L})${who} (?:statement|filing|release|report|data|figures|results|spokes\\p{L}+|officials?|executives?)`,
  ]
  const made = new RegExp(ways.join('|'), 'u')
  if (heardBy.size >= heardMax) heardBy.clear()
  heardBy.set(name, made)
  return made
}

/** Whether a name stands in the passage as the one who says something. */
function isHeard(name: string, passage: string): boolean {
  const plain = ` ${passage.replace(/[’']s?(?!\p{L})/gu, ' ').replace(/\s+/gu, ' ')} `
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.(?=\S)/gu, '')
  return plain.includes(name.split(' ').at(-1) ?? '') && heardPattern(name).test(plain)
}

/** "An analyst at Redmere", "a lawyer for Corvane": it is not Redmere and not Corvane that speaks. */
const isOwnMan = (speaker: string, name: string): boolean =>
  outsiders.test(speaker) &&
  new RegExp(`\\b(?:at|for|of|from|to)\\b.*${escaped(name)}|${escaped(name)}\\b.*\\p{L}`, 'iu').test(foldName(speaker))

/** Whether speaker and name stand so near that one is the other's: "Larkspur's chief executive, Dana Whitfield", "the union IG Nord". */
function stand(passage: Passage, speaker: string, name: string): boolean {
  const text = foldName(`${passage.before} ${passage.text}`)
  const [one, other] = [escaped(foldName(speaker).split(' ').at(-1) ?? ''), escaped(name)]
  if (one === '') return false
  const ways = [`\\b${one}\\b(?<found>.{0,70}?)\\b${other}\\b`, `\\b${other}\\b(?<found>.{0,70}?)\\b${one}\\b`]
  const between = ways.flatMap((way) => new RegExp(way, 'u').exec(text)?.groups?.['found'] ?? [])
  return between.some((found) => found.trim() === '' || spokesperson.test(found))
}

/** Whether the speaker of a passage may be the one whom ours names, by the name folded; undefined where no speaker was read. */
export function letsSpeak(name: string, passage: Passage): boolean | undefined {
  const speaker = passage.claim.speaker?.text
  if (speaker === undefined || speaker.trim() === '' || !passage.language.startsWith('en') || passage.text === '') return undefined
  const theirs = foldName(speaker)
  if (theirs === name) return true
  if ((theirs.includes(name) || name.includes(theirs)) && !isOwnMan(speaker, name)) return true
  if (isHeard(name, passage.text)) return !isOwnMan(speaker, name)
  if (pronoun.test(speaker.trim())) return undefined
  // "The utility said" of a passage that names Dunmere Power: who that is is open. "The police said" is no company's word.
  if (!isNamed(speaker))
    return outsiders.test(speaker) || !/^(?:the|its?|their|both)\b/iu.test(speaker) ? stand(passage, speaker, name) : undefined
  return stand(passage, speaker, name) || isHeard(name, passage.before)
}

const generic =
  /(?:^|[,;:] )(?<who>(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Ss]ome|[Ss]everal) )?[\p{L}’'-]+(?: \p{Ll}[\p{L}’'-]*){0,4}?) (?:says?|said|told|claims?|claimed|alleges?|alleged|announced|announces|confirmed|confirms|added|adds|warned|warns|argued|argues|reported|reports)\b|\b[Aa]ccording to (?<source>(?:the |an? |its )?\p{Ll}[^,.;]{1,50})/gu
const ofOurs =
  /^(?:(?:the|an?|its?|their|one|two|three|both|this|that|these|neither|none|no|but|and|who|which|some|most|half|it|he|she|they) ?)*$/iu
/** "According to a report dated 3 May 2026" is our frame. */
const ourReport = /^(?:an? |the )?(?:reports?|filing|statement)\b/iu
const framing =
  /^(?:reports?|outlets?|articles?|headlines?|reporting|statements?|releases?|filings?|posts?|blogs?|documents?|sources?|papers?|accounts?|people|persons?|officials?|bosse?s?|head|owners?|makers?|firms?|compan(?:y|ies)|businesse?s?|groups?|operators?|labs?|developers?|those)$/iu

/** The speakers without a capital that ours has: "the government", "police"; words for reports and for companies apart. */
function commonSpeakers(text: string, publishers: readonly string[]): readonly string[] {
  const outside = text.replace(/[“"«][^”"»]*[”"»]/gu, ' ')
  return [...outside.matchAll(generic)]
    .map(({ groups }) => (groups?.['who'] ?? groups?.['source'] ?? '').trim())
    .filter((who) => who !== '' && !ofOurs.test(who) && !ourReport.test(who) && !isNamed(who))
    .filter((who) => !publishers.some((publisher) => publisher !== '' && foldName(who).includes(publisher)))
}

const sameWord = (one: Word, other: Word): boolean => one.key === other.key || areAlike(one.key, other.key)

/** Whether the passage has a speaker who may be told as "the government" or "police". */
function letsCommonSpeak(who: string, passage: Passage): boolean {
  const head = headOf(who)
  const speaker = passage.claim.speaker?.text ?? ''
  if (head === undefined || speaker === '' || pronoun.test(speaker.trim())) return true
  if (readWords(speaker.toLowerCase()).some((word) => sameWord(word, head))) return true
  if (isHeard(head.text, passage.text)) return true
  // "The quarry's owner" of a speaker by name: the noun must stand somewhere at least, unless it is one for companies and people.
  const around = readWords(`${passage.before} ${passage.text}`.toLowerCase())
  return isNamed(speaker) && (framing.test(head.text) || around.some((word) => sameWord(word, head)))
}

/** The first speaker without a capital whom no passage lets say it. */
export function strangeCommonSpeaker(text: string, passages: readonly Passage[], publishers: readonly string[]): string | undefined {
  const read = passages.filter(
    ({ text: words, language, claim }) => words !== '' && language.startsWith('en') && claim.speaker !== undefined,
  )
  // A headline or passage without a speaker lets nobody speak, where none of its words is the one of ours.
  const open = passages.filter((passage) => !read.includes(passage))
  if (read.length === 0 || open.some(({ language }) => !language.startsWith('en'))) return undefined
  return commonSpeakers(text, publishers).find(
    (who) =>
      !(isFraming(who) && read.every(({ claim }) => isNamedOrOpen(claim))) &&
      !read.some((passage) => letsCommonSpeak(who, passage)) &&
      !open.some(({ text: words }) => isHeard(headOf(who)?.text ?? '', words)),
  )
}
const isFraming = (who: string): boolean => framing.test(headOf(who)?.text ?? '')
const isNamedOrOpen = ({ speaker }: Claim): boolean =>
  speaker === undefined || isNamed(speaker.text) || pronoun.test(speaker.text.trim()) || isFraming(speaker.text)

/** The words of a speaker that tell who it is. */
const contentOf = (speaker: string): readonly Word[] => readWords(speaker.toLowerCase()).filter(({ kind }) => kind !== 'function')

/** What companies are called by beside the cues of names. */
const trade =
  /\b(?:networks?|grid|rail|mining|cloud|ai|software|semiconductors?|devices|media|robotics|compute|research|data|water|shipping|logistics|telecom|foods?|steel|oil|gas|toys|estates|halls)$/iu

/** "Harrow Energy claims", "residents believe": said in a way that leaves it open. */
function isSupposed({ claim, text }: Pick<Passage, 'claim' | 'text'>): boolean {
  const speaker = claim.speaker?.text ?? ''
  const start = (claim.speaker?.start ?? 0) - claim.start
  const [before, after] = [text.slice(Math.max(0, start - 16), start), text.slice(start + speaker.length, start + speaker.length + 24)]
  return supposing.test(after) || new RegExp(`${supposing.source}\\s*$`, 'iu').test(before)
}

/** Whether a passage's word is one that only its speaker answers for. */
export function isOnlyTheirs({ claim, text }: Pick<Passage, 'claim' | 'text'>): boolean {
  const speaker = claim.speaker?.text.trim() ?? ''
  if (speaker === '' || pronoun.test(speaker)) return false
  if (outsiders.test(speaker) || isSupposed({ claim, text })) return true
  // Another company's word about a company.
  const isOrganisation = isNamed(speaker) && (orgCues.has(foldName(speaker).split(' ').at(-1) ?? '') || trade.test(speaker))
  const rest = foldName(text.replace(speaker, ' '))
  return isOrganisation && isNamed(claim.subject.text) && !contentOf(speaker).some(({ text: word }) => ` ${rest} `.includes(` ${word} `))
}

/**
 * Whether ours names the speaker of a passage by any word that tells who it is; where the speaker only supposes it, and it may be about
 * the speaker, ours must have somebody say it.
 *
 * @param isTold whether ours has somebody say it beside the outlet
 */
export function namesSpeaker(text: string, passage: Pick<Passage, 'claim' | 'text'>, isTold: boolean): boolean {
  const { claim } = passage
  if (isSupposed(passage) && !isTold) return false
  const own = readWords(text.toLowerCase())
  return contentOf(claim.speaker?.text ?? '').some((word) => own.some((ours) => sameWord(ours, word)))
}

const said = new RegExp(`(?:^|, |; )(?<who>[^,;.“”"]{2,70}?) (?:${saying})\\b|\\b(?:according to|said) (?<source>[^,;.“”"]{2,70})`, 'giu')

/** Those of the outsiders who charge others with something. */
const accusers =
  /\b(?:prosecutors?|rivals?|competitors?|campaigners?|activists?|critics?|opponents?|lawyers?|attorneys?|whistle-?blowers?|plaintiffs?|complaints?|lawsuits?|witness(?:es)?|(?:former|ex)[ -](?:managers?|employees?|workers?|executives?|directors?|staff))\b/iu

/** "Nine were drowned in a raid by | suspected pirates": a verb, and nobody's name. */
const isClause = /\b(?:has|have|had|was|were|is|are|been|will|would|by|in|of an?)\b(?! (?:charge|command))/iu

/** "Ordered it on Monday, a move critics say is late": what they say is of the move. */
const ofAside = /^an? (?:\p{Ll}+ ){1,3}\p{Ll}+(?<!ss)s$/u

/** Who says a sentence where that is somebody who accuses or speaks against others, or only claims it; undefined for all others. */
export function accuserIn(sentence: string): string | undefined {
  const supposed = new RegExp(
    `(?:^|, )(?<who>[^,;.“”"]{2,70}?) ${supposing.source}(?! \\p{Ll}+s?\\b(?<! that| it| he| she| they| the| it[’']s))`,
    'iu',
  ).exec(sentence)?.groups?.['who']
  const speakers = [...sentence.matchAll(said)].map(({ groups }) => groups?.['who'] ?? groups?.['source'] ?? '')
  return [supposed, ...speakers].find(
    (who) => who !== undefined && (who === supposed || accusers.test(who)) && !ofAside.test(who) && !isClause.test(who),
  )
}
