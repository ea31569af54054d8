// A plan given up for another: the new deal as a sentence of its own, and what stood in its place before.
import { ended, type Parts } from './clause-pieces.ts'
import { isParty } from './deal-leads.ts'
import { wordy } from './deal-lexicon.ts'
import { type Cue, cuesIn } from './reading-cues.ts'

/** The deal that is had now, and the words on the one that is not any more. */
export interface Swap {
  readonly now: string
  readonly was: string
}

type Way = (parts: Parts) => Swap | undefined

/** What leaves a swap open, wherever it stands in the sentence. */
const undecided: readonly Cue[] = ['condition', 'guess', 'contested', 'invented', 'market']
const wish =
  /\b(?:may|might|could|would|should|considers?|considering|considered|weigh\p{L}*|wants?|hopes?|(?<!\b(?:an?|the|its|their|this|that) )plans? to|planning to|thinks? of|talks|never|yet to|reportedly|said to have|refus\p{L}*|den(?:y|ies|ied)|(?:has|have|had|is|does|did) not (?:replac|swap|drop|abandon|chang|mov)\p{L}*|pourrait|souhaite|envisage|aurait|könnte|will (?:aber )?nicht|erwägt|soll|podría|estudia)\b/u

const noun =
  'plans?|projects?|leases?|contracts?|deals?|orders?|agreements?|letters? of intent|reservations?|bookings?|pacts?|proposals?|sites?|campus|options?|projets?|bail|baux|contrats?|accords?|commandes?|Pläne?|Projekte?|Verträge?|Mietvertrag|Auftrag|proyectos?|planes?|contratos?|acuerdos?|pedidos?'
/** Papers and intentions: a site that "has become" something was no plan of anybody's. */
const paper = /\b(?:plans?|leases?|contracts?|deals?|orders?|agreements?|letters? of intent|reservations?|bookings?|pacts?|proposals?)\b/iu
const nounOfPlan = wordy(String.raw`\b(?:${noun})\b`, 'iu')
/** "As its tenant": another house comes in, and the deal stays. */
const asSide =
  /\b(?:as|in the role of) (?:an?|the|its|main|sole|[\p{L}’']+s) ?(?:\p{L}+ ){0,2}(?:tenant|occupant|occupier|customer|anchor|offtaker|user|landlord|supplier|partner|client|buyer|chief|head|boss)/u

/** What is given up must be a deal's: a plan by its noun, a figure, a house or a place. */
const isDeal = ({ names }: Parts, words: string, at: number): boolean =>
  /\d/.test(words) ||
  nounOfPlan.test(words) ||
  names.some((name) => name.role !== 'other' && name.start >= at && name.end <= at + words.length)

/** A deal as a sentence of the one who has it: "a contract for 13,200 chips at Vesper" was signed, "26 MW with Vesper" are taken. */
function had(subject: string, words: string, given: string, language: string): string {
  const whose = subject.trim()
  const alone = /^(?:one|eine[nm]?|un|une|uno)(?=\s(?:for|on|over|at|with|of|from|pour|de|sur|chez|avec|über|mit|bei|por|con)\b)/u
  const own = wordy(String.raw`\b(?:lease|contract|deal|order|agreement|bail|contrat|accord|commande|contrato|acuerdo|pedido)\b`, 'iu')
  const spelled = words.replace(alone, (one) => {
    const said = own.exec(given)?.[0].toLowerCase()
    return said === undefined ? one : `${language.startsWith('en') ? (/^[aeiou]/.test(said) ? 'an' : 'a') : one} ${said}`
  })
  if (/^(?:has|have|is|are|will|now)\s/u.test(spelled)) return ended(`${whose} ${spelled}`)
  if (/^(?:\p{Ll}+ly )?\p{Ll}{2,}ing\s/u.test(spelled)) return ended(`${whose} is ${spelled}`)
  const signs = { fr: 'a signé', de: 'hat', es: 'ha firmado' }[language.slice(0, 2)] ?? 'has signed'
  if (language.startsWith('de')) return ended(`${whose} hat ${spelled} unterzeichnet`)
  if (/^(?:an?|the|its)\s(?:[\p{L}\d.]+[ -]){0,4}?(?:plans?|projects?|campus|sites?|data cent(?:re|er)s?|hall|building)\b/u.test(spelled))
    return ended(`${whose} plans ${spelled.replace(/^an? plan (?:for|of) /u, '')}`)
  if (!/^\d|^(?:about|some|around|roughly|up to|environ|unos)\s\d/u.test(spelled)) return ended(`${whose} ${signs} ${spelled}`)
  const takes = { fr: 'loue', es: 'alquila' }[language.slice(0, 2)]
  if (takes !== undefined)
    return ended(`${whose} ${takes} ${spelled.replace(/ (?:avec|con) /u, language.startsWith('fr') ? ' chez ' : ' a ')}`)
  const isBought = !/^[^,]*\d\s?-?(?:MW|GW|mega|giga)/u.test(spelled) && /\sfrom\s/u.test(spelled)
  return ended(`${whose} has ${isBought ? 'ordered' : 'booked'} ${spelled}`)
}

/** Where one part ends and the other begins: the last of the words between them that stands before the new deal's figure, or else the first. */
function linkAt({ figures }: Parts, link: RegExp, text: string, from: number): { readonly at: number; readonly end: number } | undefined {
  const links = [...text.slice(from).matchAll(new RegExp(link.source, 'gu'))].map((it) => ({
    at: from + it.index,
    end: from + it.index + it[0].length,
  }))
  const own = figures.filter((figure) => figure.start >= from)
  const last =
    own.length > 1
      ? own.find((figure) => figure.start > (own[0]?.end ?? 0) && links.some((it) => it.at >= (own[0]?.end ?? 0) && it.end <= figure.start))
      : own[0]
  return links.findLast((it) => last !== undefined && it.end <= last.start) ?? links[0]
}

interface Giving {
  readonly verb: RegExp
  readonly link: RegExp
}

const aux = String.raw`(?:(?:has|have|had|is|are|will|is to|are to) )?(?:now |since |also |quietly |instead |formally )?`
const givings: readonly Giving[] = [
  { verb: wordy(String.raw`\s${aux}(?:replac(?:es|ed|ing|e)|supersed(?:es|ed))\s`, 'u'), link: /\s(?:with|by)\s/u },
  {
    verb: wordy(String.raw`\s${aux}(?:swap(?:s|ped|ping)?|exchang(?:es|ed|ing|e)|trad(?:es|ed|ing)(?: in)?)\s`, 'u'),
    link: /\s(?:for|with)\s/u,
  },
  {
    verb: wordy(
      String.raw`\s${aux}(?:drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|scrap(?:s|ped|ping)?|ditch(?:es|ed|ing)?|shelv(?:es|ed|ing|e)|ax(?:es|ed)|cancel(?:s|l?ed|l?ing)?|g(?:ives?|ave|iven|iving) up(?: on)?|walk(?:s|ed) away from|pull(?:s|ed) out of|back(?:s|ed) out of|turn(?:s|ed) (?:down|away from)|forgo(?:es|ne)?|forwent|t(?:ears?|ore|orn) up|le(?:aves|ft)|withdr(?:aws|ew|awn) from|let go)\s`,
      'u',
    ),
    link: /\s(?:in favou?r of)\s|,?\s(?:and|but)\s(?=(?:(?:has|have|is|are|will)\s)?(?:instead|signed|leased|rented|taken|signing|leasing|renting|taking|opted for|ordered)\s)|,\s(?=(?:signing|taking|leasing|renting|choosing)\s[^,]*\binstead\b)/u,
  },
  { verb: wordy(String.raw`\s(?:a|ont)\s(?:remplacé|échangé|troqué)\s`, 'u'), link: /\s(?:par|contre)\s/u },
  { verb: wordy(String.raw`\s(?:remplace|échange|troque)\s`, 'u'), link: /\s(?:par|contre)\s/u },
  {
    verb: wordy(String.raw`\s(?:abandonne|renonce à|(?:a|ont) (?:abandonné|renoncé à)|laisse tomber)\s`, 'u'),
    link: /\s(?:au profit d(?:e\s|[’'])|en faveur d(?:e\s|[’']))/u,
  },
  { verb: wordy(String.raw`\s(?:(?:ha|han) (?:sustituido|reemplazado|cambiado)|sustituye|reemplaza|cambia)\s`, 'u'), link: /\spor\s/u },
  {
    verb: wordy(String.raw`\s(?:(?:ha|han) (?:abandonado|renunciado a|descartado)|abandona|renuncia a|descarta)\s`, 'u'),
    link: /\s(?:en favor de|a favor de)\s/u,
  },
]

const leadOf = (text: string): string => /^[\p{Lu}][\p{L} ,]{1,40}\([^)]{2,40}\) [-–—] /u.exec(text)?.[0] ?? ''

const power = /\d\s?-?(?:MW|GW|megawatt|gigawatt)/u
/** Megawatts given up and chips taken are two stories. */
const isOtherKind = (was: string, rest: string): boolean => /\d/.test(was) && power.test(was) !== power.test(rest)

/** "Orion has replaced its plan for 18,000 chips at Kestrel with a contract for 13,200 chips at Vesper." */
const gaveFor: Way = (parts) => {
  const { text, language } = parts
  for (const { verb, link } of givings) {
    const given = verb.exec(text)
    if (given === null || given.index > 90) continue
    const from = given.index + given[0].length - 1
    const split = linkAt(parts, link, text, from)
    if (split === undefined) continue
    const subject = text.slice(leadOf(text).length, given.index)
    const was = text.slice(from, split.at)
    const rest = text
      .slice(split.end)
      .replace(/^(?=(?:signed|leased|rented|taken|ordered)\s)/u, 'has ')
      .replace(/^((?:has|have|is|are|will)\s)instead\s/u, '$1')
      .replace(/^instead\s/u, 'has ')
      .replace(/\sinstead\b/u, '')
    if (/^,?\s(?:and|but)\s/u.test(text.slice(split.at, split.end)) && isOtherKind(was, rest)) continue
    // "Swaps Vesper for Kestrel": another house comes in, which is a deal of its own kind.
    if (/\b(?:replac|swap|exchang|trad|supersed)/u.test(given[0]) && !/\d/.test(was) && !nounOfPlan.test(was)) continue
    if (/[;:]/.test(was) || !isDeal(parts, was, from) || !/\p{Lu}|\bit\b|\bthe\b/iu.test(subject)) continue
    return { now: had(subject, rest, was, language), was }
  }
  return undefined
}

/** "Der Konzern hat seinen Plan für 32 MW durch einen Vertrag über 26 MW mit Vesper ersetzt." */
const ersetzt: Way = (parts) => {
  const found =
    /^(.{3,60}?)\s(?:hat|haben|ersetzt)\s(.{5,120}?)\s(?:durch|zugunsten)\s(.{5,160}?)(?:\s(?:ersetzt|aufgegeben|fallen gelassen))?\.?$/u.exec(
      parts.text,
    )
  if (found === null || !parts.language.startsWith('de') || !/ersetzt|aufgegeben|fallen gelassen/u.test(parts.text)) return undefined
  const [, subject = '', was = '', rest = ''] = found
  return isDeal(parts, was, parts.text.indexOf(was)) ? { now: had(subject, rest, was, 'de'), was } : undefined
}

/** "A plan by Orion for 32 MW at Kestrel has been replaced by a contract for 26 MW with Vesper", "the plan has become …". */
const wasGiven: Way = (parts) => {
  const { text, language } = parts
  const verb =
    /\s(?:(?:has|have) been|was|were|is|are|is being|will be) (?:now |since |quietly )?(?:(?:replaced|superseded) (?:by|with)|swapped for|exchanged for|(?:dropped|abandoned|scrapped|given up|shelved|cancelled|ditched|axed) in favou?r of)\s|\s(?:has|have) (?:become|turned into|given way to|made way for)\s/u.exec(
      text,
    )
  if (verb === null) return undefined
  const was = text.slice(leadOf(text).length, verb.index)
  if (!/^(?:The |An? |\p{Lu})/u.test(was) || !paper.test(was)) return undefined
  const by = /\b(?:by|of|from|between) ((?:\p{Lu}[\p{L}\d.&-]*)(?: \p{Lu}[\p{L}\d.&-]*){0,3})(?= (?:for|to|on|with|at|in)\b|$)/u.exec(
    was,
  )?.[1]
  const whose = /^((?:\p{Lu}[\p{L}\d.&-]*)(?: \p{Lu}[\p{L}\d.&-]*){0,3})[’']s?\s/u.exec(was)?.[1]
  const rest = text.slice(verb.index + verb[0].length)
  return { now: had(by ?? whose ?? 'It', rest, was, language), was }
}

const itAgain = String.raw`(?:it|they|he|she|the (?:lab|company|group|firm|start-?up|developer|operator|chip ?maker|cloud company|carmaker|bank))`
/** "Orion will not put 18,000 chips in Lund; it has signed for 13,200 with Vesper." */
const notBut: Way = (parts) => {
  const { text } = parts
  const found = wordy(
    String.raw`^(.{2,80}?)\s(?:will not|won[’']t|will no longer|is no longer (?:going )?to|is not going to|no longer plans to|does not want)\s([^;]{4,140}?)(?:[;,—–.]\s?(?:but |and |instead,? )*${itAgain}\s|,?\sbut (?:instead )?)((?:has|have|is|are|will)\s.+)$`,
    'u',
  ).exec(text)
  if (found === null) return undefined
  const [, subject = '', was = '', rest = ''] = found
  // What is not said, or not needed yet, is not given up.
  if (/^(?:say|comment|disclose|confirm|discuss|reveal|name|answer|explain|need)\b|\b(?:whether|before|until)\b/u.test(was))
    return undefined
  const own = rest.replace(/\sinstead\b/u, '').replace(/(?<=with|from|at) (?:an?other|a (?:different|new|rival)) \p{Ll}+, (?=\p{Lu})/u, ' ')
  return isDeal(parts, was, text.indexOf(was)) ? { now: ended(`${subject.slice(leadOf(text).length)} ${own}`), was } : undefined
}

const insteadOf = String.raw`(?:[Ii]nstead of|[Rr]ather than|[Aa]u lieu d(?:e\s|u\s|[’'])|[Pp]lutôt qu(?:e\s|[’'])|[Aa]nstelle von|[Aa]nstatt|[Ss]tatt|[Ee]n (?:lugar|vez) de)`
/** "Instead of 32 MW at Kestrel, Orion is leasing 26 MW from Vesper." */
const opensWithOld: Way = (parts) => {
  const { text, names } = parts
  const lead = wordy(String.raw`^${insteadOf}\s?`, 'u').exec(text)?.[0]
  if (lead === undefined) return undefined
  for (const name of names.filter(isParty)) {
    const before = text.slice(lead.length, name.start)
    const comma = /^(.+?),\s(?:the [\p{Ll} -]{3,30} )?$/u.exec(before)
    if (comma !== null) return old(parts, comma[1] ?? '', lead.length, picked(text.slice(lead.length + (comma[1] ?? '').length + 2)))
    const turned = /^(.+?)\s(\p{Ll}{3,}t|hat|wird)\s$/u.exec(before)
    if (turned !== null && parts.language.startsWith('de'))
      return old(parts, turned[1] ?? '', lead.length, `${name.text} ${turned[2]}${text.slice(name.end)}`)
  }
  const it = wordy(String.raw`^${insteadOf}\s?([^,]+),\s(${itAgain}\s.+)$`, 'u').exec(text)
  return it === null ? undefined : old(parts, it[1] ?? '', lead.length, it[2] ?? '')
}

function old(parts: Parts, was: string, at: number, now: string): Swap | undefined {
  return isDeal(parts, was, at) ? { now: ended(now.charAt(0).toUpperCase() + now.slice(1)), was } : undefined
}

/** "Orion is leasing 26 MW from Vesper instead of 32 MW from Kestrel." */
const endsWithOld: Way = (parts) => {
  const { text } = parts
  const found = wordy(String.raw`,?\s${insteadOf}\s?([^,;]+?)(?=[,;]|\.?$)`, 'u').exec(text)
  if (found === null || found.index < 12 || !/\d/.test(text.slice(0, found.index) + text.slice(found.index + found[0].length)))
    return undefined
  const was = found[1] ?? ''
  // "For its 26 MW, as" keeps what follows the comma.
  return old(parts, was, text.indexOf(was, found.index), text.slice(0, found.index) + text.slice(found.index + found[0].length))
}

/** "Orion is moving its 26 MW from Kestrel in Lund to Vesper in Tromso." */
const movesOver: Way = (parts) => {
  const { text, names } = parts
  const found = wordy(
    String.raw`^(.{2,60}?)\s(has moved|has shifted|has transferred|has switched|moved|moves|shifts|switches|transfers|is moving|is shifting|is switching|is transferring|will move|will shift|will switch|will transfer)\s([^;]*?\d[^;]*?)\sfrom\s([^;]+?)\sto\s([^;]+)$`,
    'u',
  ).exec(text)
  if (found === null) return undefined
  const [, subject = '', verb = '', what = '', was = '', to = ''] = found
  const start = text.indexOf(was, subject.length + verb.length + what.length)
  const isTo = names.some((name) => isParty(name) && name.start >= start + was.length)
  const isFrom = names.some((name) => name.role !== 'other' && name.start >= start && name.end <= start + was.length)
  if (!isTo || !isFrom || /[$€£]|\b(?:USD|EUR|GBP)\b/.test(what)) return undefined
  const size = what.replace(/^(?:its|an?|the|all|all of its|some)\s/u, '')
  const isChips = !/\d\s?-?(?:MW|GW|megawatts?|gigawatts?)/u.test(size)
  // Chips that are carried elsewhere are nobody's deal; an order or a contract that goes elsewhere is.
  if (isChips && !/\b(?:order|contract|plan)s?\b/u.test(size)) return undefined
  const own = isChips ? size.replace(/^(?:order|contract|plan) (?:for|of) /u, '') : size
  const takes = isChips ? 'has signed for' : verb.startsWith('will') ? 'will lease' : 'is leasing'
  return {
    now: ended(
      `${subject.slice(leadOf(text).length)} ${takes} ${own.replace(/(?<=MW|GW) (?:cluster|deployment|load|lease|servers)\b/u, '')} at ${to}`,
    ),
    was: `${what} with ${was}`,
  }
}

/** "Orion has chosen Vesper over Kestrel for its 26 MW." */
const choseOver: Way = (parts) => {
  const { text, names } = parts
  const verb =
    /\s(?:(?:has|have) )?(?:chosen|chose|chooses|pick(?:s|ed)|prefer(?:s|red)|select(?:s|ed)|opt(?:s|ed) for|went with|gone with|taken|took)\s/u.exec(
      text,
    )
  if (verb === null) return undefined
  const over = names.find((name) => isParty(name) && name.start > verb.index && /\sover\s$/u.test(text.slice(0, name.start)))
  if (over === undefined) return undefined
  const tail = /^(?:[’']s?(?: [\p{Lu}][\p{L}-]*)+)?/u.exec(text.slice(over.end))?.[0] ?? ''
  const start = over.start - ' over '.length + 1
  const rest = text.slice(0, start - 1) + text.slice(over.end + tail.length)
  return old(parts, text.slice(over.start, over.end + tail.length), over.start, picked(rest))
}

/** "Orion has chosen Vesper for its 26 MW": it rents them there. */
const picked = (text: string): string => {
  const found = wordy(
    String.raw`^(.{2,60}?)\s(?:(?:has|have) )?(?:chosen|chose|chooses|pick(?:s|ed)|prefer(?:s|red)|select(?:s|ed)|opt(?:s|ed) for|went with|gone with)\s([^,;\d]{2,60}?)\s(?:for|as (?:the )?(?:home|host|site) (?:for|of)|to (?:host|house|run|supply))\s((?:its|an?|the|about|some)?\s?\d.*)$`,
    'u',
  ).exec(text)
  if (found === null) return text
  const [, subject = '', house = '', what = ''] = found
  return power.test(what)
    ? `${subject} is leasing ${what.replace(/\.$/u, '')} ${/[’']s?\s/u.test(house) ? 'at' : 'from'} ${house}`
    : `${subject} has signed for ${what.replace(/\.$/u, '')} with ${house}`
}

const ways: readonly Way[] = [gaveFor, ersetzt, wasGiven, notBut, opensWithOld, movesOver, choseOver, endsWithOld]

/**
 * The new deal of a sentence that sets it in the place of an old one. Undefined where nothing is swapped, where it is only thought of,
 * and where another house takes the old one's place in a deal that stays.
 */
export function swapIn(parts: Parts): Swap | undefined {
  const { text } = parts
  if (text.length > 400 || asSide.test(text) || wish.test(text)) return undefined
  const found = ways.reduce<Swap | undefined>((done, way) => done ?? way(parts), undefined)
  if (found === undefined || !/\d/.test(found.now)) return undefined
  return cuesIn(found.now, found.now, { type: 'capacity_lease', status: 'announced' }).some((cue) => undecided.includes(cue))
    ? undefined
    : found
}

const dropped = wordy(
  String.raw`\b(?:drop(?:s|ped)|abandon(?:s|ed)|scrap(?:s|ped)|ditch(?:es|ed)|shelved|cancel(?:s|l?ed)|g(?:ives?|ave|iven) up|walked away from|pulled out of|backed out of|lapsed|will not|no longer|not go ahead|abandonn\p{L}+|renonc\p{L}+|aufgegeben|gibt|verzichtet|abandon\p{L}+|renunci\p{L}+)\b`,
  'iu',
)
const now = /\s?\b(?:[Ii]nstead(?! of)|à la place|stattdessen|en su lugar)\b,?/u

/** "It has signed for 26 MW with Vesper instead.", after a sentence in which a plan was given up. */
export function swapAfter(before: string, text: string): Swap | undefined {
  if (!dropped.test(before) || !now.test(text) || wish.test(text) || wish.test(before)) return undefined
  const bare = text.replace(now, '').trim()
  return { now: ended(bare.charAt(0).toUpperCase() + bare.slice(1)), was: before }
}
