// A person's surname as the source uses it, printed with the full name that the same source gives.
import type { Claim, Slot } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import { findNames } from '../../../text/names.ts'
import { hasWord, noLetterBefore, noLetterBehind, noWordBefore, noWordBehind, placesOf } from '../../../text/standing.ts'
import { classWords } from '../../../text/word-classes.ts'
import type { ReadClaim } from './read-claim.ts'

/** A subject or speaker ready to print, with the claim that gives the full name where another sentence does. */
export interface PrintedName {
  readonly text: string
  readonly from?: Claim
  /** A noun that the sentences before explain: its capital, where it had one, only opened the report's sentence. */
  readonly isKnown?: true
}

const bareSurname = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Senator|Governor|Judge|Justice|President|Secretary)?\.? ?(?<name>\p{Lu}[\p{L}'’-]+)$/u

/** "House", "Pastor": a word that the article also writes small is nobody's surname. */
function isCommonWord(word: string, claim: Claim, dossier: Dossier): boolean {
  const text = dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.text ?? ''
  return institution.test(word) || hasWord(word.toLowerCase(), text, noLetterBefore, noLetterBehind)
}
const institution =
  /^(?:House|Senate|Congress|Court|Department|States?|Party|Journal|Times|Post|News|Street|University|Office|Board|Union|Republicans|Democrats|Americans|Russians|Conservatives|Liberals)$/u

const titleWords =
  /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Colonel|Lieutenant|Admiral|Captain|Sergeant|Major|Brigadier|Commander|President|Vice|Senator|Representative|Governor|Secretary|Minister|Chancellor|Judge|Justice|Director|Speaker|Leader|Mayor|Chairman|Chairwoman|Chair|General|Ambassador|Commissioner|Sheriff|Adviser|Premier|Democrat|Republican|The|And|But|In|On|At|As|When|While|If|For|With|After|Before|Former|Candidate|Nominee|Counsel|Special|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Attorney|Lawyer|Congressman|Congresswoman|Officer|Sgt|Capt|Col|Lt|Pope|King|Queen|Prince|Princess|Sir|Lord|Lady|Like|Why|How|What|That|This|Says|Said|By|Of|To|From|Even|Both|Either|Since|Because|Although|Though|Until|Under|Over|Did|Does|Has|Had|Is|Was|Will|Would|Can|Could|Not|So|Or|State|Affairs|Defen[cs]e|Treasury|Justice|Labor|Commerce|Energy|Education|Interior|Security|Services|Staff|Relations|Intelligence|Little|CLOSE|Team|House|Senate|CEO|Senior|Fox|CNN|News|More|Related|Poll|Memo|Hill|Campaign|White|Black|New|North|South|East|West|First|Second|One|Two|No|All|Some|Other|American|Republican|Democratic|Conservative|Liberal)$/u

/** Whether a registered name is known by this word only beside its full name. */
const isShortOf = (word: string | undefined, id: string, { entities }: Dossier): boolean =>
  word !== undefined && entities.find((entity) => entity.id === id)?.short?.includes(word) === true

/** Letters that a first name and an initial before a surname may take. */
const nameReach = 80
const firstBefore = /(?<first>\p{Lu}[\p{L}'’-]+)(?: \p{Lu}\.)?$/u

/** "BrandtWhat Orr": the last word of one line of a page and the first of the next. */
const runTogether = /\p{Ll}{4,}\p{Lu}\p{Ll}/u

/** "Another", "Visiting", "Lund's": what opens a sentence before a name is no first name. */
const isGiven = (first: string): boolean =>
  !runTogether.test(first) &&
  !titleWords.test(first) &&
  !/ing$|['’]s?$/u.test(first) &&
  !/^[BDIWOCKMXhd]$/.test(classWords(`a ${first.toLowerCase()}`)[1]?.tag ?? '')

/** The first names that an article gives to bearers of a surname. */
function bearersOf(surname: string, claim: Claim, dossier: Dossier): ReadonlySet<string> {
  const text = dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.text ?? ''
  const firsts: string[] = []
  for (let at = text.indexOf(` ${surname}`); at >= 0; at = text.indexOf(` ${surname}`, at + 1)) {
    if (/^[\p{L}-]/u.test(text.slice(at + surname.length + 1, at + surname.length + 3))) continue
    const first = firstBefore.exec(text.slice(Math.max(0, at - nameReach), at))?.groups?.['first']
    if (first !== undefined) firsts.push(first)
  }
  return new Set(firsts.filter((first) => first !== surname && isGiven(first)))
}

const articleTextOf = (claim: Claim, { sources }: Dossier): string =>
  sources.find(({ article }) => article.id === claim.articleId)?.article.text ?? ''

/** The one bearer's name, where a sentence of the same article that was read gives it. */
function onlyBearer([first]: readonly string[], surname: string, claim: Claim, dossier: Dossier): PrintedName | undefined {
  const text = dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.text ?? ''
  const at = first === undefined ? -1 : text.indexOf(`${first} ${surname}`)
  const given = /(?<given>\p{Lu}\p{Ll}+) $/u.exec(text.slice(0, Math.max(0, at)))?.groups?.['given']
  const isLonger = given !== undefined && !titleWords.test(given)
  const from = dossier.claims.find((other) => other.articleId === claim.articleId && other.start <= at && other.end > at)
  return from === undefined || at < 0 ? undefined : { text: `${isLonger ? `${given} ` : ''}${first ?? ''} ${surname}`, from }
}

/** "President Vega" first, and "Joshua Vega, 11," later: who is introduced by an office is nobody whom the report names in full afterwards. */
function isTitledFirst(surname: string, claim: Claim, dossier: Dossier): boolean {
  const text = dossier.sources.find(({ article }) => article.id === claim.articleId)?.article.text ?? ''
  const first = placesOf(surname, text, noWordBefore, noWordBehind).next().value ?? -1
  const full = [...bearersOf(surname, claim, dossier)].map((name) => text.indexOf(`${name} ${surname}`))
  return (
    first >= 0 &&
    /\b(?:President|Senator|Sen\.|Governor|Gov\.|Judge|Justice) $/u.test(text.slice(0, first)) &&
    full.every((at) => at > first) &&
    full.length === 1 &&
    text.split(`${surname}`).length > 8
  )
}

/** So often a surname stands alone before its bearer's full name in a report that means somebody else by it. */
const aloneMin = 2

/** "Brandt" twice, and only then "Otto Brandt's debts": a report names in full whom it means the first time it names them. */
function isNamedLate(full: string, surname: string, claim: Claim, dossier: Dossier): boolean {
  const article = dossier.sources.find(({ article: { id } }) => id === claim.articleId)?.article
  const text = article?.text.replaceAll(article.title, '') ?? ''
  const at = text.indexOf(full)
  return at >= 0 && [...placesOf(surname, text.slice(0, at), noNameBefore, noWordBehind)].length >= aloneMin
}

/** "Lena A. Brandt" and "Lena R. Brandt" in one report: which of the two a bare surname means is open. */
function hasNamesake(full: string, text: string): boolean {
  const words = full.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const between = new RegExp(`(?<!\\p{L})${first} (?<middle>\\p{Lu}\\.? ?(?:\\p{Lu}\\.?)?) ?${last}(?!\\p{L})`, 'gu')
  return new Set([...text.matchAll(between)].map(({ groups }) => (groups?.['middle'] ?? '').replace(/[^\p{L}]/gu, ''))).size > 1
}

const namesBy = new WeakMap<Dossier, Map<string, PrintedName | undefined>>()

/**
 * The name in full where one article gives one person of that surname, or one far oftener than another; undefined where it gives several.
 * Looked up once a dossier, article and name: it takes reading the whole text.
 */
export function nameInFull(slot: Slot, claim: Claim, dossier: Dossier): PrintedName | undefined {
  const names = namesBy.get(dossier) ?? new Map<string, PrintedName | undefined>()
  namesBy.set(dossier, names)
  const key = `${claim.articleId}|${slot.entityId ?? ''}|${slot.text}`
  if (!names.has(key)) names.set(key, findFullName(slot, claim, dossier))
  return names.get(key)
}

/** "Mr Ro" where the article also speaks of "Ro Sun Hee": a family name that stands first, and another's. */
const opensName = (surname: string, text: string): boolean => hasWord(surname, text, noNameBefore, givenBehind)
const givenBehind = / \p{Lu}\p{Ll}{1,6}[ -]\p{L}\p{Ll}{1,6}(?![\p{L}])/uy
/** Neither a letter nor another name stands before. */
const noNameBefore = /(?<![\p{L}-]|\p{Lu}[\p{L}.’'-]* )/uy

function findFullName(slot: Slot, claim: Claim, dossier: Dossier): PrintedName | undefined {
  const surname = bareSurname.exec(slot.text)?.groups?.['name']
  const isRegistered = slot.entityId !== undefined && !isShortOf(surname, slot.entityId, dossier)
  if (surname === undefined || isRegistered || isCommonWord(surname, claim, dossier)) return { text: slot.text }
  if (opensName(surname, articleTextOf(claim, dossier))) return { text: slot.text }
  // "Mr Brandt" and "Mrs Brandt" in one report: neither is the other.
  const [title] = /^(?:Mrs?|Ms)(?=\.? )/u.exec(slot.text) ?? []
  const other = title === 'Mr' ? '(?:Mrs|Ms)' : 'Mr'
  if (title !== undefined && new RegExp(`(?<!\\p{L})${other}\\.? ${surname}(?!\\p{L})`, 'u').test(articleTextOf(claim, dossier)))
    return { text: slot.text }
  const isTitled = dossier.sources.some(({ article }) => article.title.includes(surname))
  // Of two who share the name the report means one that it does not name in full; whom the headlines name needs no more.
  const bearers = bearersOf(surname, claim, dossier)
  if (isTitledFirst(surname, claim, dossier)) return { text: slot.text }
  if (bearers.size > 1) return isTitled ? { text: slot.text } : undefined
  const full = new Map<string, { from: Claim; count: number }>()
  for (const other of dossier.claims) {
    if (other.articleId !== claim.articleId) continue
    for (const name of other.names) {
      const words = name.text.replace(/[’']s$/u, '').split(' ')
      const isFull =
        words.length >= 2 &&
        words.length <= 4 &&
        words.at(-1) === surname &&
        !/^[BDIWOCKMXhd]$/.test(classWords(`a ${(words[0] ?? '').toLowerCase()}`)[1]?.tag ?? '') &&
        words.every((word, at) => /^\p{Lu}/u.test(word) && !runTogether.test(word) && words.indexOf(word) === at) &&
        !words
          .slice(0, -1)
          .some((word) => titleWords.test(word.replace(/\.$/u, '')) || /ing$|['’]s?$/u.test(word) || isCommonWord(word, claim, dossier))
      const text = words.join(' ')
      const known = full.get(text)
      if (isFull) full.set(text, { from: known?.from ?? other, count: (known?.count ?? 0) + 1 })
    }
  }
  if (full.size === 0) return onlyBearer([...bearers], surname, claim, dossier) ?? { text: slot.text }
  const names = [...full.keys()].toSorted((a, b) => a.length - b.length)
  const [shortest = ''] = names
  // Longer forms of the same person ("Dr Lena Brandt", "Lena Maria Brandt") are no second bearer of the name.
  const isOne = names.every((name) => name.endsWith(shortest) || name.split(' ')[0] === shortest.split(' ')[0])
  const [first, second] = [...full].toSorted((a, b) => b[1].count - a[1].count || a[1].from.start - b[1].from.start)
  const chosen = isOne ? shortest : first !== undefined && first[1].count >= 3 * (second?.[1].count ?? 0) ? first[0] : undefined
  const from = chosen === undefined ? undefined : full.get(chosen)?.from
  if (chosen === undefined || from === undefined) return undefined
  if (isNamedLate(chosen, surname, claim, dossier) || hasNamesake(chosen, articleTextOf(claim, dossier)))
    return isTitled ? { text: slot.text } : undefined
  // "Lena M. Brandt (@brandt)": under a post a name stands as its writer has it.
  const isSignature = articleTextOf(claim, dossier).includes(`${chosen} (@`)
  return { text: isSignature ? chosen.replace(/ \p{Lu}\. /u, ' ') : chosen, from }
}

/** "His running mate, Tim Lund, has": who it is, where the source says what he is first and then his name. */
export function nameBehind({ clause: { subject, verb }, source }: Pick<ReadClaim, 'clause' | 'source'>): string | undefined {
  const between = source.slice(subject.end, verb.start)
  const name = /^, (?<name>(?:\p{Lu}[\p{L}.’'-]+ ){1,2}\p{Lu}[\p{L}’'-]+), ?/u.exec(between)?.groups?.['name']
  const role = source.slice(subject.start, subject.end)
  const isOne = /^(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\b|['’]s?\b/u.test(role) && subject.plural !== true
  return name !== undefined && isOne && /^\p{Ll}/u.test(subject.head) && isPerson(name) ? name : undefined
}

const offices = /^(?<office>Judge|Justice|Sen\.?|Senator|Rep\.?|Gov\.?|Governor|Secretary|President) \p{Lu}[\p{L}'’-]+$/u

/** "Judge Marrow" told in full keeps the office: a reader learns who that is. */
export function withOffice(name: string, own: string): string {
  const office = offices.exec(own)?.groups?.['office']
  return office === undefined || !/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)+$/u.test(name) || name.startsWith(office)
    ? name
    : `${office} ${name}`
}

const isPerson = (name: string): boolean => findNames(`It said ${name} left.`, 'en').find(({ text }) => text === name)?.kind === 'person'

/**
 * A name as it goes on after a first mention: by the surname alone, where the sentences before have told it.
 *
 * @param own how the source has it: "Mr Brandt"
 * @param before what the sentences before say
 */
export function nameGoneOn(name: string, own: string, before: string): string {
  const full =
    withoutTitle(name) ??
    name.replace(
      /^(?:(?:Mayor|Pastor|Sheriff|Chairman|Chairwoman|General|Ambassador|Attorney General|Congressman|Congresswoman|Mr|Mrs|Ms|Dr|Professor) )+/u,
      '',
    )
  const surname = bareSurname.exec(own)?.groups?.['name'] ?? / (?<last>\p{Lu}[\p{L}'’-]+)$/u.exec(full)?.groups?.['last']
  if (before === '' || surname === undefined || !name.endsWith(surname) || /^(?:Mrs|Ms)\.? /u.test(name)) return name
  if (!hasWord(surname, before, noWordBefore, noWordBehind)) return name
  return bareSurname.test(own) || (before.includes(full) && (full !== name || isPerson(full))) ? surname : name
}

/** Words after the verb with the first bare surname of each person in full, where the same report gives the name and nothing before has. */
export function withNamesInFull(
  words: string,
  { claim }: { readonly claim: Claim },
  dossier: Dossier,
  before: string,
): { readonly words: string; readonly from: readonly Claim[] } {
  let told = words
  const from: Claim[] = []
  for (const slot of claim.names) {
    const surname = bareSurname.exec(slot.text)?.groups?.['name']?.replace(/['’]s$/u, '')
    if (surname === undefined || !told.includes(surname) || before.includes(surname)) continue
    const full = nameInFull({ ...slot, text: surname }, claim, dossier)
    // Asked first, since it is known by now and most names have no longer form.
    if (full?.from === undefined) continue
    const bare = new RegExp(`(?<![\\p{L}-]|\\p{Lu}[\\p{L}.'’-]* )(?:(?:Mr|Mrs|Ms|Dr) )?${surname}(?![\\p{L}-]| \\p{Lu}| v\\.? )`, 'u')
    if (!bare.test(told)) continue
    if (!isPerson(full.text)) continue
    told = told.replace(bare, full.text)
    from.push(full.from)
  }
  return { words: told, from }
}

const titled =
  /(?:President|Senator|Sen\.|Representative|Rep\.|Governor|Gov\.|Secretary|Minister|Chancellor|Judge|Justice|Director|Speaker|Leader|Mayor|Chairman|Chairwoman|Chair|CEO|General|Ambassador|Commissioner|Sheriff|Adviser|Premier|Democrat|Republican|[Ss]pokes(?:man|woman|person)|candidate|nominee|lawyer|attorney|adviser|star|host|actor|singer|leader|founder|executive|chief) (?<name>(?:\p{Lu}[\p{L}.'’-]+ ){1,2}\p{Lu}[\p{L}'’-]+)$/u

/** "Treasury Secretary Lena Brandt" as "Lena Brandt"; undefined where no title stands before a full name. */
export function withoutTitle(name: string): string | undefined {
  const short = titled.exec(name)?.groups?.['name']
  return short === undefined || / (?:of|and) /u.test(name) ? undefined : short
}

const roles =
  /(?<!\b(?:controversial|presumptive|longtime|likely|acting|conservative|liberal|outgoing|incoming|prominent|presumed) )(?<!\p{Lu}\p{Ll}+ |\p{Lu}{2,} )(?:\b(?:[Rr]epublican|[Dd]emocratic|GOP) )?(?:\b(?:then|former) )?\b(?:(?:presidential|gubernatorial|vice presidential|[Dd]emocratic presidential|[Rr]epublican presidential|Senate) )?(?:President-elect|(?:Vice )?President|Senator|Representative|Governor|Secretary of State|Secretary|Prime Minister|Chancellor|Judge|Justice|nominee|candidate|moderator|host|actor|singer|lawyer|attorney|spokesman|spokeswoman|adviser|leader|billionaire|businessman|rival) (?!(?:Department|Ministry|Office|Bureau|Committee|Court|Agency|Commission)\b)(?=\p{Lu}[\p{L}.'-]+ \p{Lu})/gu

/** What a role may stand behind and leave no trace: nothing, a name's possessive, a link or a verb. "Star cable news host" goes on before it. */
const leavesNothing =
  /(?:^|[,;:“"(–—-] ?|[’']s? |\p{Lu}[\p{L}.]* |(?<![\p{L}-])(?:and|or|but|that|than|as|like|with|by|to|of|for|from|in|on|at|over|about|after|before|against|behind|between|under|into|among|toward|towards|without|including|between|is|was|are|were|said|told|both|either|\p{Ll}+(?:ed|es|ts|ks|ls|ns|rs)|(?!cable|news)\p{Ll}{3,}ing|fired|met|beat|sent|let|made|saw) )$/u

/** Words without the roles that stand before full names. */
export function withoutRoles(text: string): string {
  return text.replace(roles, (role: string, at: number) =>
    leavesNothing.test(text.slice(0, at)) && !/\b(?:sports|politics|arts|news|business) $/u.test(text.slice(0, at)) ? '' : role,
  )
}
