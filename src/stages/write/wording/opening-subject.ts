// Who a headline may open with and a sentence may not: somebody new, told by "a", "some" or a number, without what is told of them behind;
// and a speaker without what is told of it.
import type { Slot } from '../../../domain/claim.ts'
import { isTellableSubject } from './plain-telling.ts'

const number =
  '(?:\\d[\\d.,]*(?: million)?|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|thousands of|several(?: hundred| thousand)?|some)'
/** "A bipartisan group of 50 members", "Two Lund shopkeepers", "Several hundred riders". */
const newcomer = new RegExp(
  `^(?:An? (?!few|lot|number|couple|handful|series|spate|string|source|person)|(?:At least |More than |About |Nearly |Almost |Over |Up to )?${number} (?!of )(?!hours?|days?|weeks?|months?|years?|minutes?|times?))`,
  'iu',
)
/** What is told of somebody behind their name; without it they are who they are. */
const toldBehind =
  / (?:tied|linked|accused|charged|suspected|convicted|armed|led|backed|known|working|living|including|involving|representing|who|which|that|with (?:ties|links)|wearing|carrying|speaking|released|published|issued|obtained|posted|filed|conducted|seen)\b.*$/u
const pointing = /\b(?:he|she|it|they|his|her|its|their|this|that|these|those|said|says|other|another|such|same|we|our|us|you)\b|[&/“”"]/iu
const furniture = /^(?:CLOSE|EXCLUSIVE|UPDATE|UPDATED|WATCH) (?=\p{Lu})/u
const wordsMin = 3
const wordsMax = 9

/**
 * The subject as a headline may open with it; undefined where it leaves open who is meant.
 *
 * @param told how the sentence's own subject is told, names in full
 */
export function openingSubject(told: string, subject: Slot, names: readonly Slot[]): string | undefined {
  if (isTellableSubject(subject, names)) {
    const bare = newcomer.test(told) ? told.replace(toldBehind, '') : told
    return bare.split(' ').length < wordsMin ? told : bare
  }
  const bare = subject.text.replace(furniture, '')
  if (bare !== subject.text && isTellableSubject({ ...subject, text: bare }, names)) return told.replace(furniture, '')
  const short = told.replace(furniture, '').replace(toldBehind, '')
  const words = short.split(' ').length
  if (!newcomer.test(short) || words < wordsMin || words > wordsMax || pointing.test(short) || /,|\bof the\b/u.test(short)) return undefined
  return short
}

/** "A file released on Thursday" as "file": who speaks, without how it came about. */
export const shortSpeaker = (speaker: string): string =>
  /^(?:(?:the|an?) )?\p{Ll}/iu.test(speaker)
    ? speaker.replace(toldBehind, '').replace(/ (?:by|from) (?:the |an? )?\p{Lu}.*$/u, '')
    : speaker
