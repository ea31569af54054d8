// A price that is paid for a house itself and not for what it lets, sells or serves.
import { isParty } from './deal-leads.ts'
import type { NameAt } from './name-at.ts'

/** "Will pay 6.8 billion for Aldmoor Halls": a takeover, and no contract for what Aldmoor Halls offers. */
export const paysForHouse = ({ text, names }: { readonly text: string; readonly names: readonly NameAt[] }): boolean =>
  names.some(
    (name) =>
      isParty(name) &&
      /\bpa(?:y|ys|id|ying)\b[^;]{0,60}\bfor (?:the |its |rival )?$/u.test(text.slice(0, name.start)) &&
      /^(?:$|[.,;]| (?:in|from|on|and|after|before|if|when|under|as)\b)/u.test(text.slice(name.end)),
  )
