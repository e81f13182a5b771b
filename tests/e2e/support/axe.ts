import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe holds against the page by WCAG 2.2 AA, a line for each element. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // The control library's announcements name, for some seconds, what may be gone from the page by then.
    .exclude('[data-live-announcer]')
    // No frame of ours comes from elsewhere, so axe needs no second page to gather its results in.
    .setLegacyMode(true)
    .options({ runOnly: { type: 'tag', values: WCAG }, rules: { 'target-size': { enabled: true } } })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} ${target.join(' ')} ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  )
}

/** The widest elements that reach past the window's edge, or nothing when the page does not scroll sideways. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    const named = wide.slice(0, 4).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    return [`${scrollWidth} wide in ${clientWidth}: ${named.join(' | ')}`]
  })

/** Keeps what the page complains of: errors in scripts, errors in the console, what its own policy forbade. */
export function complaints(page: Page): string[] {
  const said: string[] = []
  page.on('pageerror', (error) => said.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // A page that answers 404 or 410 on purpose is named there by its own address.
    const isOwnAnswer = message.text().startsWith('Failed to load resource') && message.location().url === page.url()
    if (message.type() === 'error' && !isOwnAnswer) said.push(`console: ${message.text()}`)
  })
  return said
}
