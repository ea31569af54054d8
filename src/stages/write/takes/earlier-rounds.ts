// Sums beside a round that are not its own: what was raised in all, and what earlier rounds brought.
import type { SaidFigure } from './news-plan.ts'

/** "It has raised $5 billion in all": what earlier rounds brought is in it. */
export const isTotal = (text: string, { start, end }: SaidFigure): boolean =>
  /^,?\s(?:in all|in total|to date|so far|altogether)\b/iu.test(text.slice(end)) ||
  /\b(?:total of|altogether|in all|in total)\b[^.;,]{0,20}$/iu.test(text.slice(0, start))

/** "Sixteen months after a EUR 19 m Series A", "when it raised USD 120 m". */
export const isEarlierRound = (text: string, { start }: SaidFigure): boolean =>
  /\b(?:after|since|following|when it (?:last )?raised|on top of|earlier)\s(?:an?\s|its\s|the\s)?$/iu.test(text.slice(0, start))
