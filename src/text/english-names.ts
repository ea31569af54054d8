// What an English name's capitals hold beside the name: whose money is behind it, what its bearer was, which version it is.
import type { FoundName } from './name-words.ts'

const epithet = /^(\p{L}[\p{L}\p{N}.&]*(?: \p{Lu}[\p{L}\p{N}]*)*)-(?:backed|owned|funded|controlled|held|run|led)(?: |$)/u
const once =
  /^(?:Former|Late|Acting|Then|Outgoing) (?:(?:U\.?S\.? )?(?:Vice |Prime |Deputy |First |Attorney )?(?:President|Minister|Senator|Governor|Mayor|General|Chancellor|Secretary) )?(?=\p{Lu}\p{Ll}+ \p{Lu})/u
/** Words before "-owned", "-backed" that name nobody: "State-owned", "Venture-backed", "Privately held". */
const noOwner =
  /^(?:States?|Family|Venture|Employee|Worker|Staff|Government|Taxpayer|Public|Publicly|Private|Privately|Foreign|Asset|Mortgage|Women|Woman|Black|Minority|Veteran|Locally|Local|City|County|Council|Community|Member|Customer|User|Investor|Founder|Wholly|Jointly|Majority|Part|Equity|Bank|Donor|Grant|Industry|Union|Church|Crown|Debt|Gold|Crowd|Self|Company|Federally|Centrally|Remote|Computer|Voice|Rebel|Militia|Opposition|Military|Army)$/u
/** Houses whose name is a genitive, but for those whose name many persons have. */
const withGenitive = /^(?:McDonald|Macy|Moody|Sotheby|Domino|Sainsbury|Arby|Kellogg|Wetherspoon|Trader Joe)$/u
/** Lines of models whose names end in a version. */
const line = /(?:^|\s)(?:Claude|Opus|Sonnet|Haiku|Llama|Gemini|Grok|Gemma|Qwen|DeepSeek|Phi|GPT|Falcon|Nova|Mixtral|Model)$/u
const version =
  /^ \d{1,2}(?:\.\d{1,2})?(?: \d{1,4}B)?(?!\d|[\p{L}\p{N}%.,]\p{N}|\p{L}|%| (?:million|billion|times|percent|per cent|people|years?|months?|days?)\b)/u

/** The names in one run of capitals: two in "Vantris-backed Orion", a person without "Former President", a model with its version. */
export function partedEnglish(text: string, name: FoundName): readonly FoundName[] {
  const owner = epithet.exec(name.text)
  if (owner !== null) {
    const [all, first = ''] = owner
    const one = { start: name.start, end: name.start + first.length, text: first }
    const text = name.text.slice(all.length)
    const rest = text === '' ? [] : [{ ...name, start: name.start + all.length, text }]
    return noOwner.test(first) ? rest : [one, ...rest]
  }
  const lead = once.exec(name.text)?.[0].length ?? 0
  if (lead > 0) return [{ ...name, start: name.start + lead, text: name.text.slice(lead), kind: 'person' }]
  if (withGenitive.test(name.text) && /^['’]s(?!\p{L})/u.test(text.slice(name.end)))
    return [{ ...name, end: name.end + 2, text: text.slice(name.start, name.end + 2) }]
  const tail = line.test(name.text) ? (version.exec(text.slice(name.end))?.[0].length ?? 0) : 0
  return tail === 0 ? [name] : [{ ...name, end: name.end + tail, text: text.slice(name.start, name.end + tail) }]
}
