// Every name we print must stand in the evidence, by any of the registry's spellings.
import type { Dossier } from '../../domain/dossier.ts'
import type { Sentence } from '../../domain/sentence.ts'
import type { Verdict } from '../../domain/verdict.ts'
import { findNames } from '../../text/names.ts'
import { foldName } from '../../text/own-statement.ts'
import { type Material, verdict } from './material.ts'

const months =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u
/** Words of ours that wear a capital and name nobody. */
const ours =
  /^(?:The|It|If|Neither|None|No|A|An|Judgement|Counter-evidence|Counter|IT|MW|GW|GPU|GPUs|TPUs|EU|EEA|UK|UTC|AI|USD|EUR|GBP|CHF|Ten|Earlier|This|Whether|European|Europe|One|Two|Three|At|New)$/u

/** Chips and models by their number: "B200", "GB300", "QL-8", "H100". */
const modelNumber = /\b(?=[\p{Lu}-]*\d)[\p{Lu}]{1,4}-?\d{1,4}[\p{Lu}]?\b/gu

/** Compares our names with those of the evidence; a strange name makes the sentence unsupported. */
export function namesAgree(sentence: Sentence, material: Material, dossier: Dossier): Verdict {
  // "NBCnews.example" is read as two names: a dot may part words or not.
  const known = ` ${foldName(material.text)} ${foldName(material.text.replaceAll('.', ' '))} `
  const spellings = new Map(
    dossier.entities.flatMap((entity) =>
      [entity.name, ...entity.aliases].map((name) => [foldName(name), [entity.name, ...entity.aliases].map(foldName)] as const),
    ),
  )
  const strange = findNames(sentence.text, 'en')
    .map((found) => found.text.replace(/[’']s$/u, ''))
    .filter((name) => {
      if (months.test(name) || ours.test(name)) return false
      const all = spellings.get(foldName(name)) ?? [foldName(name)]
      if (all.some((spelling) => known.includes(` ${spelling} `))) return false
      return !foldName(name)
        .split(' ')
        .every(
          (word) =>
            known.includes(` ${word} `) ||
            /^(?:senators?|representatives?|governor|general|lieutenant)$/.test(word) ||
            ours.test(word.toUpperCase()) ||
            months.test(word.charAt(0).toUpperCase() + word.slice(1)),
        )
    })
  const models = [...sentence.text.matchAll(modelNumber)]
    .map(([model]) => model)
    .filter((model) => !ours.test(model) && !known.replaceAll(' ', '').includes(foldName(model).replaceAll(' ', '')))
  strange.push(...models)
  if (strange.length > 0) return verdict(sentence, 'names', 'unsupported', `The evidence does not name ${strange.join(', ')}.`)
  return verdict(sentence, 'names', 'supported', 'Every name stands in the evidence.')
}
