// The system's Chromium, and what a page must not do in it.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

export const browserPath = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (it) => it !== undefined && it !== '' && existsSync(it),
)
export const isRequired = process.env['GROUNDWIRE_BROWSER_REQUIRED'] === '1'
/** A small phone, a phone, a desk and a wide one: each kind of layout, and both themes of the outer two. */
export const views = [
  [320, 'light'],
  [320, 'dark'],
  [390, 'light'],
  [1280, 'dark'],
  [1600, 'light'],
] as const

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** The open page as a window of this width and theme shows it. Pages lay themselves out by their style sheet alone: none need be loaded for it. */
export async function showIn(page: Page, [width, colorScheme]: readonly [number, 'light' | 'dark']): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
}

/**
 * What is wrong with the open page: headings, scripts, sideways scroll, and every rule of WCAG 2.2 AA that a program can check.
 * Only a page that asks for passkeys may have a script, and has one: `ownScripts`.
 */
export async function offencesOf(page: Page, { ownScripts = 0 } = {}): Promise<readonly string[]> {
  // A form's answer is looked at once its stylesheet is there, not once its first element is.
  await page.waitForLoadState('load')
  // Half a megabyte to read, a third of the time a look takes: once a document, however often that is looked at.
  if ((await page.evaluate(`typeof axe`)) === 'undefined') await page.evaluate(`${axe};true`)
  const { headings, scripts, overflow, found } = (await page.evaluate(`(async () => {
  // Colours that change with the view have changed.
  await Promise.all(document.getAnimations().map((it) => it.finished.catch(() => undefined)))
  const headings = document.querySelectorAll('h1').length
  const scripts = document.querySelectorAll('script:not([type="application/ld+json"])').length
  const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth
  const named = (v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')
  return axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
    .then((r) => ({ headings, scripts, overflow, found: r.violations.map(named) }))
})()`)) as { readonly headings: number; readonly scripts: number; readonly overflow: number; readonly found: readonly string[] }
  return [
    ...(headings === 1 ? [] : [`${headings} main headings`]),
    ...(scripts === ownScripts ? [] : [`${scripts} scripts`]),
    ...(overflow <= 0 ? [] : [`scrolls sideways by ${overflow} px`]),
    ...found,
  ]
}

/** Routes that none of the addresses is of. */
export function routesUnseen(routes: readonly string[], addresses: readonly string[]): readonly string[] {
  const asked = addresses.map((it) => it.replace(/\?.*/, ''))
  return routes.filter((route) => {
    const pattern = new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`)
    return !asked.some((it) => pattern.test(it))
  })
}
