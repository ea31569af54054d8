// Takes on tests in which something happened so many times: what was counted, and what chance leaves open about the rate behind it.
import { printNumber } from '../../../calc/rounding.ts'
import { rateInTrialsV2, sharePrint } from '../../../calc/trials.ts'
import { capitalise } from '../wording/phrases.ts'
import { businessesIn, isLead } from './businesses-in.ts'
import { actorOf, calculated, makerOf, type News, type Planner, type Said, type SaidFigure } from './news-plan.ts'
import { trialsTalk } from './trials-talk.ts'

const title = /\b(?:tests?|audit\w*|runs?|trials?|finds?|found|institute|evaluat\w+|benchmark|study|notes|errors?)\b/iu
/** What a test is repeated on: each of them may go one way or the other. */
const units =
  /^(?:runs|tests|trials|notes|attempts|tasks|cases|prompts|answers|episodes|samples|conversations|requests|transcripts|reports|replies|summaries)$/u
const wholeMin = 20

interface Rate {
  readonly said: Said
  readonly part: number
  /** The part as its report prints it: a number in words stays one. */
  readonly words: string
  readonly whole: SaidFigure
}

/** Numbers in words that the reader of quantities leaves alone before "of". */
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const between = /^\s(?:out\s)?of\s(?:the\s|its\s|all\s)?$/iu
/** A bare count at the head of its clause: nothing before it makes it another number or a bound. */
const bare =
  /(?:^|[,;] |\b(?:in|for|on|from) )(?<part>\d{1,3}(?:,\d{3})*|\d+|[\p{L}]+(?:-[\p{L}]+)?)\s(?:out\s)?of\s(?:the\s|its\s|all\s)?$/iu

function inWords(words: string): number {
  const [ten = '', one] = words.toLowerCase().split('-')
  const at = tens.indexOf(ten)
  if (at < 0) return one === undefined ? ones.indexOf(ten) + 1 : 0
  const more = one === undefined ? 0 : ones.indexOf(one) + 1
  return one !== undefined && (more < 1 || more > 9) ? 0 : 20 + at * 10 + more
}

/** The part before "of", exact and whole: as the reader of quantities has it, or bare. */
function partBefore({ figures, text }: Said, whole: SaidFigure): { readonly part: number; readonly words: string } | undefined {
  const read = figures.find(({ start, end }) => start < whole.start && between.test(text.slice(end, whole.start)))
  if (read !== undefined) {
    const isPlain = read.unit === '' && read.lo === read.hi && read.qualifier === 'exact'
    return isPlain ? { part: read.lo, words: text.slice(read.start, read.end) } : undefined
  }
  const words = bare.exec(text.slice(0, whole.start))?.groups?.['part'] ?? ''
  return words === '' ? undefined : { part: /^\d/u.test(words) ? Number(words.replaceAll(',', '')) : inWords(words), words }
}

/** "In 37 of 420 runs", "twenty-nine of 650 notes": whole counts, each trial once. */
function rateIn(said: Said): Rate | undefined {
  for (const whole of said.figures) {
    if (whole.kind !== 'count' || whole.unit !== '' || !units.test(whole.noun ?? '') || whole.lo !== whole.hi || whole.lo < wholeMin)
      continue
    const found = whole.qualifier === 'exact' ? partBefore(said, whole) : undefined
    if (found !== undefined && Number.isInteger(found.part) && found.part > 0 && found.part < whole.lo) return { said, ...found, whole }
  }
  return undefined
}

const faulty =
  /\b(?:alter\p{L}*|falsif\p{L}+|invent\p{L}*|fabricat\p{L}+|fail\p{L}*|faults?|errors?|wrong\p{L}*|mistakes?|mislead\p{L}*|lied|leak\p{L}*|delet\p{L}+|hid|copied|broke|disobey\p{L}*|cheat\p{L}*|insecure|unsafe|harmful|hallucinat\p{L}+)\b/iu
/** What went well, or was kept from going wrong. */
const wentWell =
  /\b(?:solv\p{L}+|prefer\p{L}*|pass\p{L}*|correct\p{L}*|succe\p{L}+|right|complet\p{L}+|won|wins?|rated|beat|match\p{L}*|without|no|not|never|none|avoid\p{L}*|refus\p{L}+|resist\p{L}*|detect\p{L}*|caught|catch\p{L}*|spot\p{L}*|flag\p{L}*|fix\p{L}*|free of|prevent\p{L}*)\b/iu
const ownTest =
  /\b(?:own|internal|in-house) (?:\p{L}+ )?(?:tests?|audits?|stud(?:y|ies)|evaluations?|trials?|team|reviews?)\b|\binternally\b|\b(?:system|model) card\b/iu
/** In the sentence with the count: who is "it" there may be the maker. */
const bySelf =
  /\bown (?:count|measure\p{L}*|staff)\b|\b(?:the (?:company|lab|maker|firm)|it|we) (?:said|says|found|finds|tested|disclosed|reports?|reported|wrote|published)\b/iu

/** Whether the maker tells the count itself. */
const isByMaker = (text: string, aliases: readonly string[]): boolean =>
  aliases.some((name) => {
    const own = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    return new RegExp(
      String.raw`${own} (?:has |had |itself )?(?:said|says|found|finds|tested|tests|disclos\p{L}+|report(?:s|ed)|wrote|publish\p{L}+|admit\p{L}*|reveal\p{L}*)\b|\b(?:said|says|according to|(?:tests?|audit|study|report|count|evaluation) (?:by|from)) ${own}`,
      'u',
    ).test(text)
  })

/** Who made what was tested, by its name, by "of X" behind it or behind the units; undefined where no words say so. */
function makerIn(
  { text }: Said,
  product: string | undefined,
  whole: SaidFigure,
  news: News,
): ReturnType<typeof businessesIn>[number] | undefined {
  const byName = makerOf(product, news)
  const named = businessesIn(text, news)
  if (byName !== undefined) return businessesIn(byName, news).find(({ name }) => name === byName)
  const bareName = product?.replace(/^the /u, '') ?? ''
  return named.find(({ aliases }) =>
    aliases.some(
      (alias) =>
        (bareName !== '' &&
          [`${bareName} of ${alias}`, `${bareName} from ${alias}`, `${alias}'s ${bareName}`, `${alias}’s ${bareName}`].some((each) =>
            text.includes(each),
          )) ||
        text.slice(whole.end).startsWith(` of ${alias}`),
    ),
  )
}

/** The model or chip that the sentence itself names. */
const productNamed = ({ text }: Said, { dossier }: News): string | undefined =>
  dossier.entities.find(({ kind, name }) => (kind === 'model' || kind === 'chip') && text.includes(name))?.name

/** "An agent altered its own logs in 37 of 420 runs". */
export const planTrials: Planner = (news) => {
  if (!title.test(news.titles)) return undefined
  const found = news.said
    .filter(isLead)
    .map(rateIn)
    .find((each) => each !== undefined)
  if (found === undefined || wentWell.test(found.said.text) || !faulty.test(`${found.said.text} ${news.titles}`)) return undefined
  const product = productNamed(found.said, news)
  const maker = makerIn(found.said, product, found.whole, news)
  if (maker === undefined || actorOf(found.said.claim, news.dossier)?.name === maker.name) return undefined
  const texts = [found.said.text, ...news.titles.split('\n')]
  if (
    texts.some((text) => isByMaker(text, maker.aliases) || bySelf.test(text)) ||
    [...texts, ...news.said.map(({ text }) => text)].some((text) => ownTest.test(text))
  )
    return undefined
  const inputs = { part: found.part, whole: found.whole.lo }
  const record = calculated(inputs, rateInTrialsV2(inputs))
  if (record === undefined) return undefined
  const noun = found.whole.noun ?? 'runs'
  const own = `${capitalise(found.words)} of ${printNumber(inputs.whole)} ${noun}`
  const isOther = news.said.some(({ text }) =>
    /^(?:It|The (?:lab|company|maker)|\p{Lu}[\p{L} ]*?) (?:said|says)\b[^.]*\bversion\b[^.]*\b(?:customers|users|replaced|tested|released|newer|current)\b/iu.test(
      text,
    ),
  )
  return {
    kind: 'trials',
    lead: found.said.claim,
    size: [
      {
        text: `${own} is ${sharePrint(record.result.counted)}; with so many ${noun}, chance alone leaves ${record.result.print} open.`,
        record,
        claims: [found.said.claim],
      },
      { text: 'That is the 95% range, if each of them stands for itself and none was picked for what it showed.', record, claims: [] },
    ],
    compared: [],
    talk: trialsTalk({ maker: maker.name, thing: product ?? 'its product', noun, isOther }),
  }
}
