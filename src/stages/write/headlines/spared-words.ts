// What a source's headline spared, put back as its report has it, and what it spelt out, told short: where no other word of ours keeps a
// headline from being theirs, or in its length.

import type { Dossier } from '../../../domain/dossier.ts'
import { closed } from '../../../text/closed-words.ts'
import { literal } from '../../../text/literal.ts'
import { givenNames, personTitles } from '../../../text/name-cues.ts'
import { capitalise } from '../wording/phrases.ts'
import { bodyWords } from './compact-headline.ts'

type Article = 'the' | 'a' | 'an'

interface Spared {
  /** The article that the reports have between two words that follow each other. */
  readonly articles: ReadonlyMap<string, Article>
  /** Surnames of people named in full, by that name; none that two people of the story bear. */
  readonly surnames: ReadonlyMap<string, string>
}

const between = /(?<![\p{L}’'-])(?<before>[\p{L}’'-]+) (?<article>the|an?) (?=(?<next>\p{Ll}[\p{L}’'-]*))/gu
const fullName = /(?<![\p{L}’'-])(?<first>\p{Lu}\p{Ll}+) (?:\p{Lu}\. )?(?<last>\p{Lu}\p{Ll}[\p{L}-]+)(?![\p{L}-]| \p{Lu})/gu
const pairOf = (before: string, next: string): string => `${before} ${next}`.toLowerCase().replaceAll('’', "'")

function articlesIn(text: string): ReadonlyMap<string, Article> {
  const found = new Map<string, Article>()
  for (const { groups } of text.matchAll(between)) {
    const key = pairOf(groups?.['before'] ?? '', groups?.['next'] ?? '')
    const article = groups?.['article'] as Article
    // What a report calls "a rope" first and "the rope" then is told to readers who have not met it.
    if (!found.has(key)) found.set(key, article)
  }
  return found
}

/** What is called with its article, or ends as bodies and places do, is nobody. */
const isPerson = (first: string, last: string, text: string): boolean =>
  !bodyWords.test(last) &&
  !/day$/u.test(last) &&
  !closed.has(first.toLowerCase()) &&
  !personTitles.has(first.toLowerCase()) &&
  (givenNames.has(first.toLowerCase()) ||
    new RegExp(
      String.raw`(?:(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov)\.|Judge|Justice|President|Senator|Governor|Secretary|Mayor|Minister|Representative|Congressman|Congresswoman) ${literal(last)}(?!\p{L})|(?<![\p{L}])${literal(last)} (?:said|says|told|testified|wrote|tweeted)(?!\p{L})`,
      'u',
    ).test(text))

function surnamesIn(text: string): ReadonlyMap<string, string> {
  const firsts = new Map<string, Set<string>>()
  for (const { groups } of text.matchAll(fullName)) {
    const [first = '', last = ''] = [groups?.['first'], groups?.['last']]
    if (isPerson(first, last, text)) firsts.set(last, (firsts.get(last) ?? new Set()).add(first))
  }
  const isAlone = (last: string): boolean =>
    new RegExp(String.raw`(?<!\p{Lu}[\p{L}.]* )(?<![\p{L}-])${literal(last)}(?:['’]s)? \p{Ll}`, 'u').test(text)
  return new Map(
    [...firsts].flatMap(([last, names]) => {
      const [first = ''] = names
      return names.size === 1 && isAlone(last) ? [[`${first} ${last}`, last] as const] : []
    }),
  )
}

const sparedBy = new WeakMap<Dossier['sources'], Spared>()

function sparedIn({ sources }: Dossier): Spared {
  const known = sparedBy.get(sources)
  if (known !== undefined) return known
  const text = sources.map(({ article }) => article.text.replaceAll(article.title, '')).join('\n')
  const read = { articles: articlesIn(text), surnames: surnamesIn(text) }
  sparedBy.set(sources, read)
  return read
}

/** "Rope was coincidence" as "rope was a coincidence", where the reports have it so; as it stands where they never do. */
export function withSparedArticles(text: string, dossier: Dossier): string {
  const { articles } = sparedIn(dossier)
  const words = text.split(' ')
  return words
    .map((word, at) => {
      const before = words[at - 1]
      const article = before === undefined || !/^\p{Ll}/u.test(word) ? undefined : articles.get(pairOf(before, word.replace(/[,.;]$/u, '')))
      return article === undefined ? word : `${article} ${word}`
    })
    .join(' ')
}

/** People named in full by their surnames, where the reports call them so too. */
export const bySurnames = (text: string, dossier: Dossier): string => {
  const { surnames } = sparedIn(dossier)
  return capitalise(text.replace(fullName, (whole: string, first: string, last: string) => surnames.get(`${first} ${last}`) ?? whole))
}
