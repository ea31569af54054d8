// Whether what a page shows is the whole article or only its opening, and what says so.
import type { LdArticle } from './json-ld.ts'

/** An appeal that stands where the rest of the article would: to pay, to register, to go on elsewhere. */
const appeal =
  /(?:to (?:read|view|continue reading|access|see) (?:the )?(?:full|whole|rest|entire|this|more)[^.]{0,60}(?:subscri|sign|log|regist|account)|subscribe (?:now |today )?to (?:read|continue|keep reading|unlock)|(?:sign|log) in to (?:read|continue)|this (?:article|story|content) is (?:for|available to|reserved for|exclusive)[^.]{0,30}subscribers|already a subscriber|subscribers? only|(?:get|for) the full story|become a (?:member|subscriber) to|(?:jetzt |hier )?weiterlesen mit|um weiterzulesen|sie (?:möchten|wollen) weiterlesen|lesen sie den (?:ganzen|vollständigen)|nur für abonnenten|exklusiv für abonnenten|bereits abonnent|mit einem abo|réservée? aux abonnés|pour lire la suite|la suite (?:de cet article )?est réservée|déjà abonné|il vous reste \d+ ?%|suscr[ií]bete para|para seguir leyendo|(?:contenido|artículo) (?:exclusivo )?para suscriptores|ya eres suscriptor|abbonati per|riservato agli abbonati|per continuare a leggere|voor abonnees|alleen voor leden|dla prenumeratorów|exclusivo para assinantes|for abonnenter|för prenumeranter)/i
const cutOff = /(?:\[?(?:…|\.\.\.)\]?|(?:read|continue) (?:more|reading)|weiterlesen|lire la suite|leer más)\W*$/i

/** Longer texts are articles even on locked pages: publishers let a first paragraph or two stand. */
const lockedWordsMax = 260
const appealWordsMax = 400
const cutOffWordsMax = 160
/** Less than this share of the words a page announces is its opening. */
const announcedShare = 0.5
const announcedWordsMin = 200
/** How much of the end of the text, and of what follows it, is searched for an appeal. */
const tailCharactersMax = 500

/**
 * Why a text is only the opening of an article; undefined for one that seems whole.
 *
 * @param page.around the page's text as blocks before anything was pruned: an appeal seldom stands in the article itself
 */
export function findTeaserSign(page: {
  readonly text: string
  readonly ld: Pick<LdArticle, 'isAccessibleForFree' | 'wordCount' | 'body'> | undefined
  readonly around: readonly string[]
}): string | undefined {
  const { text, ld } = page
  const words = wordsIn(text)
  if (words === 0) return undefined
  const isLocked = ld?.isAccessibleForFree === false
  if (isLocked && words < lockedWordsMax) return 'the page says it is locked and shows little'
  // Some publishers write the count of characters where that of words belongs: believed only for short texts.
  const announced = Math.max(words < lockedWordsMax ? (ld?.wordCount ?? 0) : 0, ld?.body === undefined ? 0 : wordsIn(ld.body))
  if (announced >= announcedWordsMin && words < announced * announcedShare) return `${words} of ${announced} announced words are shown`
  if (words < appealWordsMax && appeal.test(after(text, page.around))) return 'an appeal to subscribe stands where the text ends'
  if (words < cutOffWordsMax && cutOff.test(text)) return 'the text breaks off'
  return undefined
}

/** The end of the article and what the page shows right after it. */
function after(text: string, around: readonly string[]): string {
  const last = text.slice(text.lastIndexOf('\n\n') + 1).trim()
  const at = around.lastIndexOf(last)
  const following = at === -1 ? [] : around.slice(at + 1, at + 8)
  return `${text.slice(-tailCharactersMax)}\n${following.join('\n').slice(0, tailCharactersMax * 2)}`
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
