// Where a telling ended inside what belongs together: "a campaign for Vega | to open", "under fire | for a claim", "smoke|, soot and glass".
import { classWords } from '../../../text/word-classes.ts'

/** A "to" and what is done: "to open", and not "to the port". */
const toDo = String.raw`to (?!(?:the|an?|its|his|her|their|each|both|all|some)\b|\p{Ll}+(?:s|ly|ing|ion|ity)\b)\p{Ll}+`
const name = String.raw`(?:the )?(?:\p{Lu}[\p{L}.’'-]*(?: |$)){1,4}`

/** How the words told end in their source, and how it goes on behind them: the one is not said without the other. */
const frames: readonly (readonly [RegExp, RegExp])[] = [
  // "1,540 jobs in Norland and 460 | abroad": how many of what.
  [
    /\band \d[\d.,]*$/u,
    /^ (?!(?:in|on|at|by|for|from|to|with|of|after|before|during|as|and|or|but|when|while|since|until|because|near|under|over|amid|through|if|under|according|following)\b)\p{Ll}/u,
  ],
  // "Allows some groups, including those on a list, | to buy".
  [
    /\b(?:(?:allow|permit|enabl|encourag|persuad|convinc|instruct|urg|forc|invit|compel|pressur)\p{Ll}*|gets?|getting|got|wants?|wanted|asks?|asked|asking|tells?|told|caus(?:e|es|ed|ing)) (?:(?! to ).){3,90}$/u,
    new RegExp(`^(?:, [^.;]{3,160},)? ${toDo}`, 'u'),
  ],
  // "A campaign for Vega | to open".
  [
    new RegExp(
      String.raw`\bfor ${name}$|\b(?:campaign|push|calls?|pressure|demands?|efforts?|plans?|bid|ways?|need) for (?:[\p{L}’'-]+ ?){1,4}$`,
      'u',
    ),
    new RegExp(`^ ${toDo}`, 'u'),
  ],
  // "Came under fire in June | for".
  [
    /\b(?:under (?:fire|attack|scrutiny|criticism)|(?:was|were|been|is|are) criticised)\b(?!.*\b(?:for|over|after|from)\b).*$/u,
    /^ (?:for|over|after) /u,
  ],
  // "One scene after another of smoke|, soot, glass and screams".
  [
    /\b(?:of|with|from|against|between|including) (?:[\p{Ll}’'-]+ ){0,1}[\p{Ll}’'-]+$/u,
    /^, (?:(?:[\p{Ll}’'-]+ ){0,2}[\p{Ll}’'-]+, )+(?:[\p{Ll}’'-]+ ){0,2}[\p{Ll}’'-]+,? (?:and|or) \p{Ll}/u,
  ],
  // "Pleaded guilty to fraud|, perjury and theft".
  [
    /\b(?:guilty (?:to|of)|charged with|convicted of|accused of|charges of) [^,]{3,60}$/u,
    /^, (?!(?:which|who|that|according|though|but|a (?:charge|crime))\b|[^,.]{3,50}\b(?:said|says|say|told|ruled|showed?|found)\b)[^,.]{3,50}(?:,| and| or) /u,
  ],
  [/\b(?:standoff|stand-off|feud|showdown|spat|quarrel|dispute)s?$/iu, /^ (?:over|about|with|between) /iu],
  // "Acts not as a port | but as a market".
  [/\bnot (?:as|an?|the|just|only|merely|simply|for|to|in|on|by|with|because)\b[^,;]*$/u, /^,? but /u],
  // "Has a clear message|: do not wait".
  [/\b(?:message|warning|question|advice|lesson|answer|verdict|reminder|response|request|reason|problem|word)s?$/iu, /^: /u],
  // "For political work|, for up to five hours a month".
  [/\p{L}$/u, /^,? (?:for )?(?:up to|no more than|at most) \d|^,? for up to |^,? but only /u],
  // "Will join Lund, Orrel and Kiel | on the list".
  [/\b(?:join|joins|joined|joining) \p{Lu}[^.;]{2,80}$/u, /^ (?:on|as|in|among) (?:the|an?|its|one) /u],
  // "Has answered | to some of the questions".
  [/\p{L}$/u, /^ (?:to|for|from|on|against) (?:some|part of|parts of|a few|certain) /iu],
  // "Called Brandt in May | and told him".
  [
    /\b(?:called|phoned|telephoned|rang|met|visited|approached|contacted) (?:with )?\p{Lu}[^.;]{2,60}$/u,
    /^(?: (?:in|on|last|this) [^,.]{2,25})? and (?:told|asked|urged|promised|warned|offered) /u,
  ],
  [
    /\b(?:contacted|got in touch with|approached|reached out to|wrote to) \p{Lu}[^;]{2,120}$/u,
    new RegExp(`^(?:, [^.;]{3,100},)? ${toDo}|^(?: [^,.]{2,30})? (?:requesting|asking|seeking|offering)\\b`, 'u'),
  ],
]

const flat = (text: string): string =>
  text
    .replace(/[“”"]|(?<!\p{L})['‘’]|['’](?!\p{L})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** "A theory that Vega|, not Lund, took": what a "that" opens has no verb yet. */
function lacksVerb(told: string, rest: string): boolean {
  const clause = /\bthat (?<who>(?:the |an? )?(?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+)$/u.exec(told)?.groups?.['who']
  if (clause === undefined || !/^, (?:not|rather than|and not|instead of|along with|as well as|like) [^,.]{2,40}, \p{Ll}/u.test(rest))
    return false
  return !classWords(`says that ${clause}`).some(({ tag }, at) => at > 1 && /^[VvXhdMEbe]$/.test(tag))
}

/** So many words of an end are looked for in the source: fewer may stand elsewhere in it too. */
const endWords = [3, 2] as const

/** The places behind which a source has the last words of a telling. */
function endsIn(own: string, source: string): readonly number[] {
  const words = flat(own)
    .replace(/[.,]+$/u, '')
    .toLowerCase()
    .split(' ')
  const held = source.toLowerCase()
  for (const count of endWords) {
    const end = words.slice(-count).join(' ')
    if (end === '') return []
    const places: number[] = []
    for (let at = held.indexOf(end); at >= 0; at = held.indexOf(end, at + 1))
      if (!/\p{L}$/u.test(held.slice(0, at)) && !/^\p{L}/u.test(held.slice(at + end.length))) places.push(at + end.length)
    if (places.length > 0) return places
  }
  return []
}

/**
 * Whether a telling ends inside a frame that its source closes only behind it.
 *
 * @param own the words told, as near to their source as they are
 * @param source the sentence or headline that they are from
 */
export function endsInside(own: string, source: string): boolean {
  const held = flat(source)
  const places = endsIn(own, held)
  return (
    places.length > 0 &&
    places.every((at) => {
      const [told, rest] = [held.slice(0, at), held.slice(at)]
      return frames.some(([end, on]) => end.test(told) && on.test(rest)) || lacksVerb(told, rest)
    })
  )
}

/** Whether a headline of ours begins where the source's own has its "as": "Thousands wait as ferry routes shift". */
function opensBehindAs(own: string, title: string): boolean {
  const [first = '', second = ''] = own.split(' ')
  const held = title.replaceAll('U.S.', 'US').toLowerCase()
  const at = held.indexOf(` as ${first.toLowerCase()} ${second.toLowerCase()} `)
  // So short it tells no news of its own: "routines shift profoundly".
  const isBare = own.split(' ').length <= 4
  return isBare && at > 0 && /^\p{Ll}/u.test(second) && !own.toLowerCase().includes(held.slice(0, at).split(' ').at(-1) ?? '')
}

/** "A ban on sails for small boats": for whom. A limit told without for whom is still one, and a ban is none for all. */
const bannedFor = /\b(?:bans?|freeze) on (?<what>[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}?) for (?<whom>[\p{L}’'-]+(?: [\p{L}’'-]+){0,3})/iu

/** "In a film", "in “Harbour of Fools” parody video": nothing of it took place. */
const madeUp =
  /\bin (?:an? |the |his |her |its )?(?:["“'‘][^"”]{2,40}["”'’] )?(?:[\p{L}-]+ ){0,2}(?<what>parody|movie|film|novel|satire|skit|sketch|cartoon|simulation|video game)\b/iu

/** Whether a headline of ours leaves out for whom a ban is, that what it tells is made up, or what a term in marks means. */
export function losesFrame(own: string, title: string): boolean {
  const { what = '', whom = '' } = bannedFor.exec(title)?.groups ?? {}
  const told = own.toLowerCase()
  if (
    what !== '' &&
    !/ (?:for|who|under|below) /u.test(told) &&
    /\b(?:bans?|freeze)\b/u.test(told) &&
    !whom
      .toLowerCase()
      .split(' ')
      .some((word) => word.length > 3 && told.includes(word))
  )
    return true
  const unreal = madeUp.exec(title)?.groups?.['what']
  if (unreal !== undefined && !told.includes(unreal.toLowerCase())) return true
  // "Thousands wait | as ferry routes shift": the news stands before the "as".
  if (opensBehindAs(own, title)) return true
  // "Welcomes back “returning citizens” | after felons regain the vote".
  if (!/(?:\b(?:its|the|their)|\d\S*(?: (?:million|m))?) [“"](?:[\p{L}’'-]+ )?[\p{L}’'-]+["”]$/u.test(own)) return false
  const held = flat(title)
  return endsIn(own, held).some((at) => /^ (?:after|as|since|when) /u.test(held.slice(at)))
}
