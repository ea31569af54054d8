// What a sentence says in passing, by how its clauses stand: between commas, of a house or behind the deal, with nothing of the deal in it.
import { approved, building, onPaper, proposed, rumour, signed } from './how-far-words.ts'
import { cuesIn } from './reading-cues.ts'

/** A house, one letter of the private range while a sentence is reworded. */
const house = /[\ue000-\uf8ff]/u
const endsInHouse = /[\ue000-\uf8ff](?:[’']s)?$/u
/** Whatever has a figure of the trade may be the deal's. */
const sized =
  /\d[\d.,]*\s?(?:[MGk]W|megawatts?|gigawatts?|GPUs?|TPUs?|[\p{L}]*chips|accelerators|racks|million|billion|bn|m\b)|[$€£]\s?\d/iu
/** Words that take the deal back, put it off, make it depend, or are a deed themselves: what has them stays to be read. */
const ofTheDeal =
  /\b(?:not|never|no|nor|neither|nobody|none|without|cannot|\p{L}+n[’']t|cancel\p{L}*|abandon\p{L}*|scrap\p{L}*|drop\p{L}*|pull\p{L}*|withdr\p{L}+|den(?:y|ies|ied)|disput\p{L}*|contest\p{L}*|call(?:s|ed|ing)?(?! (?:for|on|centres?)\b)|false|wrong|untrue|fiction\p{L}*|novel|joke|hoax|invent\p{L}*|imagin\p{L}*|exists? only|annul\p{L}*|void\p{L}*|quash\p{L}*|overturn\p{L}*|terminat\p{L}*|bust|bankrupt\p{L}*|insolven\p{L}*|collaps\p{L}*|assum\p{L}*|depend\p{L}*|hing\p{L}*|barring|conting\p{L}*|reject\p{L}*|refus\p{L}*|halt\p{L}*|paus\p{L}*|suspend\p{L}*|delay\p{L}*|stop\p{L}*|fail\p{L}*|options?|talks|negotiat\p{L}*|if|unless|until|whether|subject|pending|provided|condition\p{L}*|needs?|requires?|approv\p{L}*|permi\p{L}*|consent|yet to|could|might|may|would|leas\p{L}*|rent\p{L}*|let|tenants?|customers?|landlords?|suppl\p{L}+|order\p{L}*|buy\p{L}*|bought|sell\p{L}*|sold|lend\p{L}*|lent|loan\p{L}*|borrow\p{L}*|rais\p{L}*|invest\p{L}*|open(?:ed|s)|live|running|operational|operation|service|energi[sz]\p{L}*|complet\p{L}*|finish\p{L}*|handed|serv(?:es|ing)|fully|deliver\p{L}*|broke|build\p{L}*|built|owned|owner|owns|belong\p{L}*|operated|developer|seller|buyer|maker of its|gave|given|took|taken|takes|taking|replac\p{L}*|instead|former\p{L}*|nothing|beg[au]n|moved?|moves|us(?:e|es|ed)|starts?|started|begins?|beginning|expires?|lasts|ready|due|online|runs (?:for|until|to|from))\b/iu
const stages = [approved, building, onPaper, proposed, rumour, signed]
/** Words that would call for another reading of the deal, were they said of it. */
const isOtherwise = (words: string): boolean => cuesIn(words, words, { type: 'capacity_lease', status: 'announced' }).length > 0
const isOfTheDeal = (words: string): boolean => sized.test(words) || ofTheDeal.test(words) || stages.some((each) => each.test(words))

/** ", which runs on hydropower", ", whose models read X-rays", ", blaming a row over bills", ", after months of talk in the town". */
const relative = /^(?:(?:(?:in|of|for|with|under|to|from|at|by|on|through) )?(?:which|whom|whose)|who|where)\b/u
const participle =
  /^(?!(?:including|excluding|according|during|following|regarding|opening|starting|beginning|being|nothing|anything|everything|something)\b)\p{Ll}{2,}ing\b/u
const adverbial =
  /^(?:after(?! all)|because|while|although|though|despite|amid|given|citing|partly because|in part because|even as|even though|as part of|as (?:it|the|its|demand|rivals?))\b/u
const cuttable = (words: string): boolean => relative.test(words) || participle.test(words) || adverbial.test(words)

/** "Having outgrown its rooms in Utrecht, …", "Twelve months after work began, …". */
const leading =
  /^(?:Having|Founded|Headquartered|Established|Listed|(?:(?:\p{Lu}\p{Ll}+|\d+) )?(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears) after|After|Despite|Amid|Although|Because|Keen to|Eager to|Anxious to|Long known (?:for|as)|Better known (?:for|as)|(?!During|According|Including|Opening|Beginning|Starting|Building|Following)(?!.*\b(?:is|are|was|were|has|have|had|will|would|makes?|takes?|costs?)\b)\p{Lu}\p{Ll}{2,}ing)\s/u

/** What stands behind the head of an apposition: "the cloud | spun out of a miner last year", "a start-up | that trains models". */
const behindHead =
  /\s(?:that|which|who|whose|where|spun|founded|formed|set up|created|launched|started|born|known|best known|formerly|once|headquartered|based|listed|named|called|run|led|chaired|headed|designed|aimed|focused|specialising|specializing)\s.*$/u
const apposed = /^(?:an?|the|its|one of)\s/u

/** The verb of a clause that was broken off. */
const acts = /^(?:has|have|had|is|are|was|were|will|would|does|did|do)\s/u

interface Clause {
  readonly words: string
  readonly isLast: boolean
}

function withoutClause(before: string, { words, isLast }: Clause): string | undefined {
  const said = isLast ? words.replace(/[.!]?["”]?$/u, '') : words
  if (house.test(said) || /["“”]/u.test(said)) return undefined
  if (cuttable(said)) return isOfTheDeal(said) || !isOtherwise(said) ? undefined : ''
  if (!endsInHouse.test(before) || !apposed.test(said)) return undefined
  const [tail] = behindHead.exec(said) ?? []
  return tail === undefined || isOfTheDeal(tail) ? undefined : said.slice(0, -tail.length)
}

/** The sentence, its houses written as letters, without what is said in passing; the same string where nothing is. */
export function withoutSideClauses(text: string): string {
  if (!text.includes(', ') || /["“”]/u.test(text)) return text
  const pieces = text.split(/(?<=[;:–—]\s)/u)
  const bare = pieces.map(pieceWithout).join('')
  return bare === text || !house.test(bare) || !/\d/.test(bare) ? text : bare.charAt(0).toUpperCase() + bare.slice(1)
}

function pieceWithout(piece: string): string {
  const clauses = piece.split(', ')
  if (clauses.length < 2) return piece
  const end = /[.!?]?["”]?\s*$/u.exec(piece)?.[0] ?? ''
  let kept = ''
  let joint = ''
  for (const [at, words] of clauses.entries()) {
    const isLast = at === clauses.length - 1
    if (at === 0 && leading.test(words) && !house.test(words) && !isOfTheDeal(words.replace(/^Having\b/u, ''))) continue
    const left = kept === '' ? undefined : withoutClause(kept, { words, isLast })
    if (left === '') {
      // "Orion, which runs on water, has leased": the sentence goes on without the comma.
      const next = clauses[at + 1] ?? ''
      joint = acts.test(next) || (endsInHouse.test(kept) && /^(?!said |says |according )\p{Ll}/u.test(next)) ? ' ' : ', '
      if (isLast) kept += end
      continue
    }
    kept += `${joint}${left ?? words}${left !== undefined && isLast ? end : ''}`
    joint = ', '
  }
  return kept
}
