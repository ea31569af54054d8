// Addresses made to be taken for a known outlet's: the same to the eye, a letter off, a word added, another ending.
import { getDomainWithoutSuffix, getPublicSuffix } from 'tldts'
import { labelInScript } from './punycode.ts'
import { registrableDomain } from './urls.ts'

export const likenesses = [
  'looks the same',
  'one letter changed',
  'a word added',
  'another ending',
  'its name in front of another',
] as const
export type Likeness = (typeof likenesses)[number]

const options = { allowPrivateDomains: true } as const
/** Shorter names are shared by chance: "ft", "wired" and "weird" are houses of their own. */
const nameMin = 6

/** Letters of other scripts and digits that pass for a Latin letter. Source: our own reading of Unicode's confusables (UTS 39), the commonest. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    a: 'аα',
    b: 'ьβ8',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еεєҽ3',
    g: 'ɡ9',
    h: 'һ',
    i: 'іιı',
    j: 'ј',
    k: 'кκ',
    l: 'ӏ1',
    m: 'м',
    n: 'пη',
    o: 'оοσ0',
    p: 'рρ',
    q: 'ԛ',
    r: 'гɾ',
    s: 'ѕ5',
    t: 'тτ7',
    u: 'υս',
    v: 'ѵν',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγ',
    z: 'ᴢ2',
  }).flatMap(([latin, others]) => [...others].map((it) => [it, latin])),
)
/** What house names are padded with. */
const added =
  /^(?:the|my|get|go|in|news|online|daily|today|live|media|press|tv|web|site|world|global|info|official|report|reports|update|updates|now|plus|net|breaking|latest|us|usa|uk|eu|fr|de)$/u

interface Name {
  readonly domain: string
  /** What is bought before the public suffix, in its own script. */
  readonly name: string
  readonly suffix: string
}

function nameOf(host: string): Name | undefined {
  const domain = registrableDomain(`https://${host}`)
  const bare = domain === undefined ? null : getDomainWithoutSuffix(domain, options)
  if (domain === undefined || bare === null || bare === '') return undefined
  return { domain, name: labelInScript(bare).toLowerCase(), suffix: getPublicSuffix(domain, options) ?? '' }
}

/** A name as the eye takes it. */
const seen = (name: string): string =>
  [...name.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((it) => lookalikes[it] ?? it)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('-', '')
    .replaceAll('l', 'i')

/** Whether one letter was put in, left out, replaced, or changed places with the next. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const rest = (text: string, by: number): string => text.slice(from + by)
  const swapped = a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2)
  return swapped || rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
}

function hasWordAdded(name: string, known: string): boolean {
  if (name.length <= known.length) return false
  const rest = name.startsWith(known) ? name.slice(known.length) : name.endsWith(known) ? name.slice(0, -known.length) : undefined
  return rest !== undefined && (rest.startsWith('-') || rest.endsWith('-') || added.test(rest))
}

/**
 * How a host is like a known outlet's, though another's: undefined for the same domain or one below it, for names too short to tell, and
 * for what is not like it.
 *
 * @param host as `publisherHost` gives it, punycode or not
 */
export function likenessOf(host: string, known: string): Likeness | undefined {
  const [one, other] = [nameOf(host), nameOf(known)]
  if (one === undefined || other === undefined || one.domain === other.domain || other.name.length < nameMin) return undefined
  if (one.name === other.name) return 'another ending'
  if (seen(one.name) === seen(other.name)) return 'looks the same'
  if (isOneOff(one.name, other.name)) return 'one letter changed'
  if (hasWordAdded(one.name, other.name)) return 'a word added'
  // “fenwickcourier.example.reads.example”: the whole address of the known one, below a domain of somebody else.
  return `.${host.toLowerCase()}`.includes(`.${other.domain}.`) ? 'its name in front of another' : undefined
}
