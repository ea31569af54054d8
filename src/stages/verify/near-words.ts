// Which words of ours a passage carries: the same word in another form, and words that newsrooms put for one another. Written by us.
import { readOnce } from '../../text/read-once.ts'
import { verbReadings } from '../../text/verbs.ts'
import { isKindOf } from './kind-words.ts'
import { nearGroups } from './near-word-groups.ts'
import type { Word } from './read-words.ts'
import { stemsOf } from './stems.ts'
import { findVerbGroups } from './verb-groups.ts'
import { areAlike, houseWords } from './word-lists.ts'

/**
 * Groups beside those of `word-lists.ts`, whose groups the trained judge was taught on and which stay as they are. In each line a word
 * may stand for another without telling anything new: siblings of a kind ("goalkeeper", "striker") are never in one line.
 */

const split = (text: string): readonly string[] => text.trim().split(/\s+/)
const stemOf = (word: string): string => (word.length > 3 ? stemsOf(word) : word)
const groupsOf = new Map<string, Set<number>>()
for (const [number, line] of nearGroups.entries())
  for (const word of split(line)) groupsOf.set(stemOf(word), (groupsOf.get(stemOf(word)) ?? new Set()).add(number))

/** One deed told from its two ends: who sells and who buys, who pays and who gets. Who did it is for `roles-agree.ts`. */
const ends = new Map<string, ReadonlySet<string>>()
for (const line of `sell buy get|sell cost|lend borrow|pay get receive earn cost|supply get receive take buy|deliver get receive|give get receive have|grant get receive|award get receive win|charge pay cost|lose cost|let rent lease take|owe due|beat lose|teach learn|send receive get|employ work|order supply build deliver|hold stage|defeat lose|inherit leave|hire join`.split(
  '|',
)) {
  const [one = '', ...others] = split(line)
  for (const other of others) {
    ends.set(stemOf(one), new Set([...(ends.get(stemOf(one)) ?? []), stemOf(other)]))
    ends.set(stemOf(other), new Set([...(ends.get(stemOf(other)) ?? []), stemOf(one)]))
  }
}

/** What may be left of two stems of one root once their common beginning is off: "suspend" and "suspension", "close" and "closure". */
const endings = new Set(
  split(`e er or est ur ion at ation atur it ition ment al ship anc enc ant ent iti i y li iv ist ian ic ish s d t en th hood ful eri iz is
es ed ing man men r`),
)
const rootMin = 4

/** Whether two stems have one root. */
export function haveOneRoot(one: string, other: string): boolean {
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared += 1
  if (shared < rootMin) return false
  const [mine, theirs] = [one.slice(shared), other.slice(shared)]
  return (mine === '' || endings.has(mine)) && (theirs === '' || endings.has(theirs))
}

const share = (one: ReadonlySet<number> | undefined, other: ReadonlySet<number> | undefined): boolean =>
  one !== undefined && other !== undefined && [...one].some((each) => other.has(each))

/** Verbs that the news seldom has, by their other forms. */
const rareForms = new Map(
  split(
    `bit:bite bitten:bite leapt:leap sewn:sew shone:shine slew:slay spat:spit stung:sting strode:stride trod:tread freed:free burnt:burn learnt:learn children:child men:man women:woman`,
  ).map((pair) => pair.split(':') as [string, string]),
)

/** "Defense" as "defence": the stems of the two differ. */
const british = (word: string): string => word.replace(/^(?<root>def|off|lic)ense(?=s?$)/u, '$<root>ence')

/** The stems a word may be of: its own, and those of the verbs it is a form of ("fell" of "fall"). */
const stemsOfWord = ({ text, key }: Pick<Word, 'text' | 'key'>): readonly string[] =>
  readStems(british(text) === text ? `${text} ${key}` : `${british(text)} ${stemOf(british(text))}`)

const readStems = readOnce((both): readonly string[] => {
  const [text = '', key = ''] = both.split(' ')
  const rare = rareForms.get(text)
  const lemmas = [...verbReadings(text).map(({ lemma }) => stemOf(lemma)), ...(rare === undefined ? [] : [stemOf(rare)])]
  return lemmas.length === 0 ? [key] : [...new Set([key, ...lemmas])]
})

/** Whether two words tell the same: one word in two forms, near-equals, or one deed from its two ends. */
export function tellSame(one: Pick<Word, 'text' | 'key'>, other: Pick<Word, 'text' | 'key'>): boolean {
  return stemsOfWord(one).some((mine) => stemsOfWord(other).some((theirs) => areSame(mine, theirs)))
}

/** Whether two stems tell one deed from its two ends: who sells and who buys. */
export const areEndsOfOneDeed = (one: string, other: string): boolean => ends.get(one)?.has(other) === true

/** Whether two verbs, by their base, tell one deed from the same end. */
export function areOneVerb(one: string, other: string): boolean {
  const [mine, theirs] = [stemOf(one), stemOf(other)]
  return mine === theirs || (areSame(mine, theirs) && ends.get(mine)?.has(theirs) !== true)
}

/** As {@link tellSame}, where the other stands for a word of another language: neither groups of this file nor ends count. */
export const areOneWord = (one: Pick<Word, 'text' | 'key'>, other: Pick<Word, 'text' | 'key'>): boolean =>
  stemsOfWord(one).some((mine) =>
    stemsOfWord(other).some((theirs) => mine === theirs || areAlike(mine, theirs) || haveOneRoot(mine, theirs)),
  )

/** Stems that a group or a root joins and that are two things all the same, whichever of them is ours: nobody murders by an earthquake. */
const apart = new Set(
  `kill murder|die murder|death murder|dead murder|fatal murder|accus charg|alleg charg|chairman presid|director presid|state station|parti part|coalit coal|mission miss|traine trainer|trainer traine|incom profit|approv sign|minist secretari|storm hurrican|order ban|refuge migrant|clinic hospit|loan debt|juri judg|hope plan|polic polici|school colleg|slay die`
    .split('|')
    .flatMap((pair) => [pair, pair.split(' ').toReversed().join(' ')]),
)
const areSame = (one: string, other: string): boolean => one === other || (!apart.has(`${one} ${other}`) && areNear(one, other))

const areNear = (one: string, other: string): boolean =>
  areAlike(one, other) || share(groupsOf.get(one), groupsOf.get(other)) || ends.get(one)?.has(other) === true || haveOneRoot(one, other)

/** Words that frame what is told, and tell nothing that another check does not test: who cites whom, and how a sum is printed. */
const framing = new Set(
  split(`citing cited aged reportedly usd eur gbp jpy chf sek nok dkk tell told among
due rate level longer need needs able together itself themselves himself herself per cent percent`),
)

/** Plans and chances, which the check of firmness holds against the passage; a passage without anything to come carries none. */
const toCome = new Set(split(`plan plans planned planning intend intends intended expects expect expected likely`))
const tellsToCome =
  /\b(?:will|would|shall|may|might|could|plans?|planned|planning|intends?|aims?|hopes?|wants?|expect\w*|due|to be|is to|are to|was to|were to|propos\w+|seek\w*|consider\w*|promis\w+|pledg\w+|vow\w*|agreed to|option|intent|can|likely|target\w*|prepar\w+|set to|schedul\w+|until|ready|project\w*|by (?:the )?(?:end|20\d\d))\b/iu

/** Verbs that tell next to nothing without the words beside them: "stayed shut", "left them stranded", "were given food". */
const light =
  /^(?:go|become|stay|remain|send|bring|give|let|come|pick|call|find|move|use|leave|see|turn|set|run|hold|keep|show|spend|work|take|make|put|get|have|be|do|say|receive|issue|impose|carry|serve|strike|stand)$/
const isLight = ({ text }: Word): boolean => verbReadings(text).some(({ lemma }) => light.test(lemma))
const joined = /\b(?:and|or|but|then)\s+(?:also |then |later )?(?:\p{L}+ )?$/u
/** "Made a net profit", "took a lease": the noun has the deed, and it is the passage's. */
const withNoun =
  /^ (?:an? |the |its |their |his |her |no )?(?:\p{L}+ ){0,2}?(?<noun>profit|loss|offer|bid|decision|statement|payment|appeal|request|claim|cut|lease|part|place|effect|stake|step|action|seat|deal|agreement|investment|sale|purchase|acquisition|fine|ban|order|award|warning|boost|rise|increase|fall|decline|gain)\b/u

/** Whether a light verb of ours is one that only carries another deed: a verb where it stands, and no deed of its own beside another. */
function isCarrying(word: Word, own: string, keys: ReadonlySet<string>): 'alone' | 'with noun' | undefined {
  if (!isLight(word)) return undefined
  const group = findVerbGroups(own).find(({ start, end }) => word.at >= start && word.at < end)
  const isVerb = group !== undefined || !/^(?:work|strike|strikes|run|runs|show|shows|use|move|moves|call|calls|turn|set)$/u.test(word.text)
  if (!isVerb || joined.test(own.slice(0, group?.start ?? word.at))) return undefined
  const noun = withNoun.exec(own.slice(word.end))?.groups?.['noun']
  return noun !== undefined && keys.has(stemOf(noun)) ? 'with noun' : 'alone'
}

/** Whether ours has a deed of the passage in another word than a light one: then a light verb only carries it. */
function tellsDeedOf(words: readonly Word[], text: string): boolean {
  const deeds = findVerbGroups(text).flatMap(({ lemma }) => (light.test(lemma) ? [] : [{ text: lemma, key: stemOf(lemma) }]))
  return words.some((word) => word.kind === 'plain' && !isLight(word) && deeds.some((deed) => tellSame(word, deed)))
}

/** Plain words of ours that the evidence carries in no form: `own` is the text of ours, `text` what the passages say. */
export function uncarriedWords(own: string, words: readonly Word[], held: readonly Word[], text: string): readonly Word[] {
  const keys = new Set(held.map(({ key }) => key))
  const isToCome = tellsToCome.test(text)
  const found = words.filter(
    (word) =>
      word.kind === 'plain' &&
      !word.denies &&
      !keys.has(word.key) &&
      !houseWords.has(word.key) &&
      !framing.has(word.text) &&
      !(isToCome && toCome.has(word.text)) &&
      !held.some((other) => tellSame(word, other) || isKindOf(word, other)),
  )
  if (!found.some(isLight)) return found
  const isDeedTold = tellsDeedOf(words, text)
  return found.filter((word) => {
    const carries = isCarrying(word, own, keys)
    return carries === undefined || (carries === 'alone' && !isDeedTold)
  })
}
