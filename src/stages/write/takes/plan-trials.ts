// Takes on tests in which something happened so many times: what was counted, and what chance leaves open about the rate behind it.
import { printNumber, toTwoFigures } from '../../../calc/rounding.ts'
import { rateInTrials } from '../../../calc/trials.ts'
import { capitalise } from '../wording/phrases.ts'
import { businessesIn, isLead } from './businesses-in.ts'
import { calculated, type News, newsProduct, type Planner, type Said, type SaidFigure } from './news-plan.ts'
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

const numerals: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
}
const partBefore = /(?<part>\d[\d,]*|[\p{L}-]+)\s(?:out\s)?of\s(?:the\s|its\s|all\s)?$/iu

/** "In 37 of 420 runs", "twenty-nine of 650 notes": whole counts, each trial once. */
function rateIn(said: Said): Rate | undefined {
  for (const whole of said.figures) {
    if (whole.kind !== 'count' || whole.unit !== '' || !units.test(whole.noun ?? '') || whole.lo !== whole.hi || whole.lo < wholeMin)
      continue
    if (whole.qualifier !== 'exact') continue
    const words = partBefore.exec(said.text.slice(Math.max(0, whole.start - 36), whole.start))?.groups?.['part'] ?? ''
    const read = /^\d/u.test(words) ? Number(words.replaceAll(',', '')) : (numerals[words.toLowerCase()] ?? readPart(said, whole))
    if (read > 0 && read < whole.lo)
      return {
        said,
        part: read,
        words: /\d/u.test(words) || numerals[words.toLowerCase()] !== undefined ? words : wordsOf(said, whole),
        whole,
      }
  }
  return undefined
}

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ones: Readonly<Record<string, number>> = { one: 1, ...numerals }

/** A number in words as the reader of quantities has it: "Twenty-nine of 650". */
function readPart({ figures, text }: Said, whole: SaidFigure): number {
  const words =
    /(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?<ones>\p{L}+))? (?:out )?of (?:the |its |all )?$/iu.exec(
      text.slice(0, whole.start),
    )?.groups
  if (words !== undefined)
    return 20 + tens.indexOf((words['tens'] ?? '').toLowerCase()) * 10 + (ones[words['ones']?.toLowerCase() ?? ''] ?? 0)
  const found = figures.find(
    ({ end, lo, hi, unit }) => unit === '' && lo === hi && /^\s(?:out\s)?of\s(?:the\s|its\s|all\s)?$/iu.test(text.slice(end, whole.start)),
  )
  return found?.lo ?? 0
}

/** "Twenty-nine": the last word before "of". */
const wordsOf = ({ text }: Said, whole: SaidFigure): string =>
  /(?<part>[\p{L}-]+) (?:out )?of (?:the |its |all )?$/iu.exec(text.slice(0, whole.start))?.groups?.['part'] ?? ''

/** Who made what was tested: the first business that the headlines or the sentence name. */
const makerIn = (said: Said, news: News): string | undefined =>
  (businessesIn(news.titles, news)[0] ?? businessesIn(said.text, news)[0])?.name

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
  const maker = found === undefined ? undefined : makerIn(found.said, news)
  if (found === undefined || maker === undefined) return undefined
  const inputs = { part: found.part, whole: found.whole.lo }
  const record = calculated(inputs, rateInTrials(inputs))
  if (record === undefined) return undefined
  const noun = found.whole.noun ?? 'runs'
  const own = `${capitalise(found.words)} of ${printNumber(inputs.whole)} ${noun}`
  const product = newsProduct(found.said.claim, news) ?? productNamed(found.said, news)
  const isOther = news.said.some(({ text }) =>
    /\bversion\b[^.]*\b(?:customers|users|replaced|tested|released|newer|current)\b/iu.test(text),
  )
  return {
    kind: 'trials',
    lead: found.said.claim,
    size: [
      {
        text: `${own} is ${printNumber(toTwoFigures(record.result.counted))}%; with so many ${noun}, chance alone leaves ${record.result.print} open.`,
        record,
        claims: [found.said.claim],
      },
      { text: 'That is the 95% range, if each of them stands for itself and none was picked for what it showed.', record, claims: [] },
    ],
    compared: [],
    talk: trialsTalk({ maker, thing: product ?? 'its product', noun, isOther }),
  }
}
