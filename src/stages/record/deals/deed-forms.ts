// Every form of a deed in the words of its plain verb: other verbs, a participle, a relative clause, a noun; made from one table.
import { amounts, anyAmount, party as N, type Rewording, turn } from './deed-amounts.ts'
import { buy, type Deed, deedNouns, deeds, lease, plainForms, rent, sell } from './deeds.ts'

/** The forms of a verb and the words that go with it; `its` may be "their". */
function formsOf(verb: string): Deed['plain'] {
  const [lemma = '', ...tail] = verb.split('_')
  const rest = tail.map((word) => ` ${word.replace(/^its$/u, '(?:its|their)')}`).join('')
  const [base, third, past, ing, participle] = plainForms(lemma)
  return [base + rest, third + rest, past + rest, ing + rest, participle + rest]
}

const behindHelper = String.raw`(?<=\b(?:to|will|would|may|might|could|can|and|also|now|soon) )`

/** Another verb of a deed, in each of its forms, where what the deed is of stands right behind it. */
function verbsOf({ plain, had, verbs }: Deed): readonly Rewording[] {
  const all = verbs.split(' ').map(formsOf)
  return [0, 1, 2, 3, 4].map((form): Rewording => {
    const words = all.map((each) => each[form]).join('|')
    return turn(
      String.raw`${form === 0 ? behindHelper : String.raw`(?<![\p{L}-]|\b(?:of|from|without|than) )`}(?:${words})(?= ${amounts[had]})`,
      plain[form] ?? '',
      'gu',
    )
  })
}

/** What a sentence goes on with behind a deed told as a thing, without taking anything of it back. */
const goesOn = String.raw`(?:,? (?:(?:was|were|is|has been) (?:announced|disclosed|confirmed|revealed|reported|completed|finalised|finalized|made public)|starts?|begins?|runs?|lasts?|takes|will|brings|makes|gives|came|comes|follows|marks|helps|is (?:the|its|one|part|due|expected)|are (?:the|its|part|due))\b(?![^;]*[$€£\d]\d*[^;]*(?:million|billion|bn|m|MW|GW)\b)[^\ue000-\uf8ff;]*|[,.]?)$`
const article = '(?:[Tt]he|[Aa]n?|[Ii]ts)'

/** "The purchase by Orion of 4,000 GPUs from Kestrel was announced", "Orion's lease of 10 MW with Kestrel starts in May". */
function nounsOf({ nouns, plain, had, gives }: (typeof deedNouns)[number]): readonly Rewording[] {
  const noun = String.raw`(?:[\p{L}\d-]+ ){0,3}?(?:${nouns})`
  const other = gives === true ? '(?:to|for)' : String.raw`(?:from|with|at|in|to)`
  const end = String.raw`((?: [^\ue000-\uf8ff;]{0,50}?)?) ${other} (${N}(?:[’']s? (?:[\p{L}\d-]+ ){0,4}?(?:campus|site|building|halls?|facility|data cent(?:re|er)))?)((?: (?:in|at|near|outside) \p{Lu}[\p{L} ]+?)?)${goesOn}`
  const into = gives === true ? `$1 has ${plain[4]} $2$3 to $4$5.` : `$1 has ${plain[4]} $2$3 from $4$5.`
  return [
    turn(String.raw`^${article} ${noun} by (?:the )?(${N}) of (${amounts[had]})${end}`, into),
    turn(String.raw`^(${N})[’']s? ${noun} (?:of|for|covering) (${amounts[had]})${end}`, into),
    turn(
      String.raw`^${article} ${noun} (?:of|for|covering) (${amounts[had]}) by (?:the )?(${N})${end}`,
      into.replace('$1', '$A').replace('$2', '$1').replace('$A', '$2'),
    ),
  ]
}

/** Verbs a relative clause or a participle tells a deed by. */
const dealt = [lease, rent, buy, sell].flatMap(([base, third, past, ing]) => [base, third, past, ing])
const told = String.raw`(?:${[...dealt, 'take', 'takes', 'took', 'taking', 'taken', 'order(?:s|ed|ing)?', 'secur(?:e|es|ed|ing)', 'sign(?:s|ed|ing)?', 'suppl(?:y|ies|ied|ying)', 'provid(?:e|es|ed|ing)', 'borrow(?:s|ed|ing)?', 'rais(?:e|es|ed|ing)', 'contract(?:s|ed|ing)?', 'put', 'invest(?:s|ed|ing)?', 'buil(?:d|ds|t|ding)', 'deliver(?:s|ed|ing)?', 'reserv(?:e|es|ed|ing)', 'book(?:s|ed|ing)?', 'lend(?:s|ing)?', 'lent', 'let', 'letting', 'hosts?', 'hosting'].join('|')})`
const clause = String.raw`[^,;\d\ue000-\uf8ff]`
const helper = String.raw`(?:has (?:just |now |already )?(?:agreed to )?|have (?:agreed to )?|is (?:set |due |about )?to |will |plans to |is \p{Ll}+ing )`

const shapes: readonly Rewording[] = [
  // "Orion, which has agreed to rent 4,000 GPUs from Kestrel, expects to start in June": the deed alone.
  turn(
    String.raw`^(${N}), which (${helper}(?=[^,;]*?${told}\b)[^,;]*?${anyAmount}[^,;]*(?:, [^,;\ue000-\uf8ff\d]{3,40})?), (?=\p{Ll})(?!${clause}*\b(?:not|never|denied|denies|no longer)\b)${clause}+(?:, ${clause}+)?$`,
    '$1 $2.',
  ),
  // "Kestrel's largest tenant is Orion, which has agreed to rent …" is left as it is.
  // "Signing for 60 MW with Kestrel, Orion has doubled its space".
  ...(
    [
      [lease, amounts.power],
      [buy, amounts.chips],
      [rent, amounts.chips],
    ] as const
  ).map(([verb, amount]) =>
    turn(
      String.raw`^${verb[3].charAt(0).toUpperCase()}${verb[3].slice(1)} (${amount}[^,;]*${N}[^,;]*), (?:the )?(?:${clause}*? )?(${N})(?: ${clause}+)$`,
      `$2 has ${verb[4]} $1.`,
    ),
  ),
  // "Orion has shored up its finances, borrowing 300 million from Kestrel".
  ...(
    [
      ['leasing', 'leased'],
      ['renting', 'rented'],
      ['buying', 'bought'],
      ['taking', 'taken'],
      ['ordering', 'ordered'],
      ['borrowing', 'borrowed'],
      ['raising', 'raised'],
      ['securing', 'secured'],
      ['signing', 'signed'],
      ['contracting', 'contracted'],
      ['reserving', 'reserved'],
      ['booking', 'booked'],
      ['agreeing to', 'agreed to'],
    ] as const
  ).map(([ing, past]) =>
    turn(String.raw`^(${N})((?: ${clause}*)?), ${ing} (?=[^;]*${anyAmount})((?:(?!, (?:and|but|which)\b)[^;])*)$`, `$1 has ${past} $3`),
  ),
]

export const deedForms: readonly Rewording[] = [...deeds.flatMap(verbsOf), ...deedNouns.flatMap(nounsOf), ...shapes]
