// Who somebody is: the office that a story's reports set before a full name, for the first sentence that names them.
import type { Claim } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { listsFor } from '../../../text/lists/lists.ts'
import { literal } from '../../../text/literal.ts'
import { onceOf } from '../../../text/once-of.ts'
import { maySummarise } from '../wording/own-words.ts'

/** Offices that reports write with a capital before a name, and those that stay small. */
const capital =
  'President|President-elect|Senator|Representative|Congressman|Congresswoman|Governor|Secretary|Minister|Chancellor|Judge|Justice|Director|Speaker|Leader|Mayor|Chairman|Chairwoman|Chair|Ambassador|Commissioner|Sheriff|Adviser|Premier|General|Counsel'
const small =
  'adviser|counsel|spokesman|spokeswoman|chairman|chairwoman|minister|secretary|mayor|prosecutor|economist|strategist|nominee|candidate|lawyer|attorney|lobbyist|correspondent|reporter|anchor|columnist|pastor|executive|manager|lawmaker|congressman|congresswoman|senator'
const which =
  'press|prime|foreign|special|economic|national security|campaign|policy|trade|health|finance|defence|defense|interior|chief|presidential|vice presidential|gubernatorial|personal|White House'
const stretch = `(?:(?:[Ff]ormer|[Aa]cting|[Dd]eputy|[Ii]nterim) )?(?:(?:\\p{Lu}[\\p{L}’'-]*|(?<=\\p{L} )of) ){0,5}?`
/** Offices that reports cut short before a name, as we print them. */
const inFull: ReadonlyMap<string, string> = new Map([
  ['Sen.', 'Senator'],
  ['Rep.', 'Representative'],
  ['Gov.', 'Governor'],
])
const offices = `${stretch}(?:Secretary of State|(?:Sen|Rep|Gov)\\.|(?:${capital})|(?:(?:${which}) )?(?:${small}))`
const wordsMax = 6
const { stopWords: english } = listsFor('en')

/** What a report thinks of somebody is no part of the office. */
const labels =
  /^(?:Socialist|Liberal|Conservative|Progressive|Radical|Embattled|Incumbent|Longtime|Popular|Powerful|Top|Far-left|Far-right|Leftist|Moderate) (?!(?:Democrat|Party|Union|Alliance|Unionist|Vice)\w*\b)/u

/** "As Senator", "On Monday former President": what opens a sentence before an office has its capital and is no part of it. */
function withoutLinks(office: string): string {
  const bare = office.replace(/^(?:On )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=.)/u, '')
  const [first = '', ...rest] = bare.split(' ')
  return rest.length > 0 && english.has(first.toLowerCase()) ? withoutLinks(rest.join(' ')) : bare
}

/** A full name that opens a sentence. */
const opening = /^(?<name>\p{Lu}\p{L}*[\p{Ll}’'-]+(?: \p{Lu}\.)? (?:\p{Lu}[\p{L}’'-]*\p{Ll})(?: \p{Lu}[\p{L}’'-]*\p{Ll})?)(?= \p{Ll})/u

/** What stands before the office makes another thing of it: whose it is, or that it was never held. */
const unsure =
  /(?:['’]s|\b(?:would-be|potential|possible|next|future|then|onetime|nominee|candidate|fake|self-styled|state|(?:candidate|nominee|bid|race|run|runs|running|ran|election) for|a|an)|\b(?:Lt|Sen|Rep|Gov|Gen|Dem|Rep|Rev)\.|-) ?$/iu

/** Whether some report says that somebody has left an office: a title set before the name elsewhere may be the one that was left. */
function hasLeft(name: string, { sources }: Dossier): boolean {
  const [full, last] = [literal(name), literal(name.split(' ').at(-1) ?? name)]
  const left = new RegExp(
    String.raw`(?:\b[Ff]ormer |\b[Ee]x-|\bthen-)(?:(?!(?:to|by|with|under|for|and)\b)[\p{L}.’'-]+ ){0,6}${full}\b|\b(?:fired|firing of|ousted|dismissed|sacked|succeeded|replaced) (?:\p{L}+ ){0,4}${last}\b|\b${last} (?:was|had been|has been) (?:fired|ousted|dismissed|sacked|replaced)\b|\b${last}['’]s (?:firing|dismissal|ouster|sacking)\b`,
    'u',
  )
  return sources.some(({ article }) => left.test(article.text))
}

/** The office that a story's reports set before a full name, as it stands inside a sentence, with the claim whose passage gives it; undefined where none does. */
export const officeOf = onceOf((dossier: Dossier, name: string): { readonly office: string; readonly from: Claim } | undefined => {
  const pattern = new RegExp(`(?<![\\p{L}’'-])(?<office>${offices}) ${name}(?![\\p{L}-])`, 'gu')
  for (const { article, coverage } of dossier.sources) {
    if (!maySummarise(article.level) || coverage.role === 'copy' || !article.language.startsWith('en')) continue
    for (const { 0: found, index, groups } of article.text.matchAll(pattern)) {
      // "The team of special counsel": the office begins behind "of", and behind whatever word opens the sentence.
      const office = withoutLinks(groups?.['office'] ?? '')
        .replace(labels, '')
        .replace(/\p{Lu}\p{Ll}+\.$/u, (cut) => inFull.get(cut) ?? cut)
        .replace(/^[FADI](?=ormer|cting|eputy|nterim)/u, (letter) => letter.toLowerCase())
      const from = dossier.claims.find(
        (claim) => claim.articleId === article.id && claim.start <= index && claim.end >= index + found.length,
      )
      const isUnsure = office.split(' ').length > wordsMax || unsure.test(article.text.slice(Math.max(0, index - 24), index))
      // "Roads and Harbour Works Secretary": half of what it is called.
      if (/\p{Lu}[\p{L}’-]* and $/u.test(article.text.slice(Math.max(0, index - 24), index))) continue
      const isPast = /^(?:former|acting|interim)\b/u.test(office)
      if (from !== undefined && !isUnsure && (isPast || !hasLeft(name, dossier))) return { office, from }
    }
  }
  return undefined
})

/**
 * "Lena Brandt left her post" as "Harbour Secretary Lena Brandt left her post", where a report has it so, with the claim whose passage
 * gives it. Undefined where the sentence opens with no full name or no report sets an office before it.
 */
export function withOfficeBefore(told: string, dossier: Dossier): { readonly told: string; readonly from: Claim } | undefined {
  const name = opening.exec(told)?.groups?.['name']
  const found = name === undefined ? undefined : officeOf(dossier, name)
  if (found === undefined) return undefined
  const { office, from } = found
  // "Is resigning as communications director": the sentence says so itself.
  const head = office.split(' ').at(-1)?.toLowerCase() ?? ''
  if (new RegExp(`(?<![\\p{L}-])${head}(?![\\p{L}-])`, 'iu').test(told)) return undefined
  return { told: `${office.charAt(0).toUpperCase()}${office.slice(1)} ${told}`, from }
}
