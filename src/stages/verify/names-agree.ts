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

/** "Campaigns criticise": the capital of a first word that the article writes small is no name; what it says is for the words' check. */
function isCommonOpener(name: string, text: string, articles: readonly string[]): boolean {
  if (!text.startsWith(name) || !/^\p{Lu}[\p{Ll}-]+$/u.test(name)) return false
  const small = new RegExp(`(?<![\\p{L}-])${name.toLowerCase()}(?![\\p{L}-])`, 'u')
  return articles.some((article) => small.test(article))
}

/** Compares our names with those of the evidence; a strange name makes the sentence unsupported. */
export function namesAgree(sentence: Sentence, material: Material, dossier: Dossier): Verdict {
  // "NBCnews.example" is read as two names: a dot may part words or not.
  const known = ` ${foldName(material.text)} ${foldName(material.text.replaceAll('.', ' '))} `
  const spellings = new Map(
    dossier.entities.flatMap((entity) =>
      [entity.name, ...entity.aliases].map((name) => [foldName(name), [entity.name, ...entity.aliases].map(foldName)] as const),
    ),
  )
  const cited = new Set(material.passages.map(({ claim }) => claim.articleId))
  const texts = dossier.sources.filter(({ article }) => cited.has(article.id)).map(({ article }) => article.text)
  const strange = findNames(sentence.text, 'en')
    .map((found) => found.text.replace(/[’']s$/u, ''))
    .filter((name) => {
      if (months.test(name) || ours.test(name) || isCommonOpener(name, sentence.text, texts)) return false
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
