// What may be doubted of a statement for what the record of its claim says, and for how little of the news it carries.
import type { Claim, LimitKind } from '../../../domain/claim.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { Signs } from '../wording/doubt-names.ts'
import { newsStems } from '../wording/news-value.ts'
import { toldStems } from '../wording/told-stems.ts'

interface Told {
  readonly titles: ReadonlySet<string>
  readonly eachTitle: readonly ReadonlySet<string>[]
  readonly titleText: string
  /** The stems of each report's text. */
  readonly texts: ReadonlyMap<string, ReadonlySet<string>>
}

const toldBy = new WeakMap<Dossier['sources'], Told>()

/** What the headlines and openings of a story's reports carry, worked out once a story. */
function toldOf({ sources }: Dossier): Told {
  const known = toldBy.get(sources)
  if (known !== undefined) return known
  const own = sources.filter(({ coverage }) => coverage.role !== 'copy')
  const titleText = sources.map(({ article }) => article.title).join('\n')
  const told: Told = {
    titles: newsStems(titleText),
    eachTitle: sources.map(({ article }) => newsStems(article.title)),
    titleText,
    texts: new Map(own.map(({ article }) => [article.id, toldStems(article.text)])),
  }
  toldBy.set(sources, told)
  return told
}

const shareIn = (own: ReadonlySet<string>, of: ReadonlySet<string>): number =>
  [...own].filter((stem) => of.has(stem)).length / Math.max(1, own.size)

/** The kinds of limit whose words a statement leaves out. */
function lostLimits(own: ReadonlySet<string>, { limits = [] }: Claim): ReadonlySet<LimitKind> {
  return new Set(
    limits.flatMap(({ text, kind }) => {
      const stems = toldStems(text)
      const told = [...stems].filter((stem) => own.has(stem)).length
      return stems.size > 0 && told / stems.size < 0.4 ? [kind] : []
    }),
  )
}

/** What the record of a claim doubts of it. */
export function ofRecord(own: string, claim: Claim): Signs {
  const stems = toldStems(own)
  const lost = lostLimits(stems, claim)
  return {
    partly_read: claim.isPartlyRead === true,
    points_outside: (claim.outside ?? []).some(({ text }) => own.includes(text.split(' ').at(-1) ?? text)),
    lost_cause: lost.has('cause'),
    lost_comparison: lost.has('comparison'),
    lost_condition: lost.has('condition'),
    lost_exception: lost.has('exception'),
    lost_place: lost.has('place'),
    lost_purpose: lost.has('purpose'),
    lost_time: lost.has('time'),
  }
}

/** How much of the news a statement carries. */
export function ofNews(own: string, claim: Claim, dossier: Dossier): Signs {
  const { titles, eachTitle, titleText, texts } = toldOf(dossier)
  const stems = newsStems(own)
  const inTitles = shareIn(stems, titles)
  const told = toldStems(own)
  const others = [...texts].filter(([id]) => id !== claim.articleId).map(([, each]) => shareIn(told, each))
  const best = Math.max(0, ...others)
  const ofTitle = Math.max(0, ...eachTitle.map((title) => shareIn(title, stems)))
  const isShort = told.size < 6
  const isOff = inTitles < 0.25
  const names = own.match(/\p{Lu}[\p{L}-]{2,}/gu) ?? []
  return {
    in_titles_40: inTitles > 0.4,
    in_titles_under_25: inTitles < 0.25,
    in_titles_under_10: inTitles < 0.1,
    known_elsewhere: others.length > 0 && best > 0.75,
    known_elsewhere_60: others.length > 0 && best > 0.6,
    unknown_elsewhere: others.length > 0 && best < 0.4,
    no_title_name: !names.some((name) => titleText.includes(name)),
    off_and_late: isOff && claim.position > 6,
    off_and_short: isOff && isShort,
    of_title_30: ofTitle > 0.3,
    of_title_50: ofTitle > 0.5,
    of_title_under_15: ofTitle < 0.15,
    short_and_late: isShort && claim.position > 6,
    stems_over_11: told.size > 11,
    stems_over_8: told.size > 8,
    stems_under_4: told.size < 4,
    stems_under_6: isShort,
  }
}
