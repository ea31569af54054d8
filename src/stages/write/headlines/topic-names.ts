// Which names may stand as what reports are about: no outlet that only reports it, and no body by two of its names.
import type { Dossier } from '../../../domain/dossier.ts'
import { printPublisher } from '../wording/attribution-frames.ts'

const titled = /^(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|President|Senator|Governor)$/u
const nameWords = (name: string): ReadonlySet<string> =>
  new Set((name.match(/\p{Lu}[\p{L}\p{N}-]*/gu) ?? []).filter((word) => !titled.test(word)))

/** Whether two names are one: all words of the shorter stand in the longer, in whatever order ("Labour Ministry", "Ministry of Labour"). */
export function isSameName(one: string, other: string): boolean {
  const [short, long] = [nameWords(one), nameWords(other)].toSorted((a, b) => a.size - b.size)
  return short !== undefined && long !== undefined && short.size > 0 && [...short].every((word) => long.has(word))
}

const folded = (name: string): string =>
  ` ${name
    .toLowerCase()
    .replace(/^the /u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
/** Names by which outlets are known at sight. */
const looksLikeOutlet =
  /^(?:The )?(?:CNN|NPR|BBC|ABC|NBC|CBS|MSNBC|PBS|AP|AFP|Reuters|Bloomberg|Politico|Axios|Associated Press|(?:\p{Lu}[\p{L}.]+ ){1,3}(?:News|Times|Post|Journal|Tribune|Herald|Gazette|Chronicle|Examiner|Observer|Guardian|Telegraph|Dispatch|Courier|Echo|Mail|Globe|Press|Today|Magazine|Radio|TV))$/u

/** Whether a name is that of an outlet with a report in the story, or of another that no report's headline names. */
export function isOutletName(name: string, dossier: Dossier): boolean {
  const own = folded(name)
  const isSource = dossier.sources.some(({ source }) => {
    const publisher = folded(printPublisher(source.name))
    return publisher.includes(own) || (own.includes(publisher) && publisher.length > 4)
  })
  return isSource || (looksLikeOutlet.test(name) && !dossier.sources.some(({ article }) => article.title.includes(name)))
}

/** Whether a name is all through a text only the first half of a longer one: "Lund" of "Lund and Oslo University". */
export function isHalfName(name: string, text: string): boolean {
  const letters = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  const count = (pattern: string): number => text.match(new RegExp(pattern, 'gu'))?.length ?? 0
  const halves = count(
    `(?<!\\p{L})${letters} (?:and|&) \\p{Lu}[\\p{L}’'-]+ (?:University|College|School|Institute|Foundation|Company|Hospital|Act)(?!\\p{L})`,
  )
  // "American Academy" of "American Academy of Ports", which stands alone nowhere, and "Ports" of the same.
  const outer = count(`(?<!\\p{L})${letters} (?:of|for) (?:the )?\\p{Lu}`)
  const inner = count(`(?<=\\b\\p{Lu}[\\p{L}]+ (?:of|for) (?:the )?)${letters}(?!\\p{L})`)
  const all = count(`(?<!\\p{L})${letters}(?!\\p{L})`)
  return all > 0 && [halves, outer, inner].includes(all)
}

/** Of two names that a report is on, the second stands at least so often in it. */
const oftenMin = 3

/** Whether some report names it in full and by its last word again and again: once or twice is what a line of its page has. */
export function isOftenNamed(name: string, { sources }: Dossier): boolean {
  const last = name.split(' ').at(-1) ?? name
  return name.includes(' ') && sources.some(({ article }) => article.text.split(last).length > oftenMin)
}
