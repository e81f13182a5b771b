import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any page of ours has: who has not arrived by then never will. */
const STOPS = 150

/** Whether the focused element shows that it is, by a ring of its own or of what frames it. */
const unseenFocus = () => {
  const focused = document.activeElement
  if (!focused || focused === document.body) return ''
  const hasRing = (element: Element) => {
    const style = getComputedStyle(element)
    const shadows = style.boxShadow === 'none' ? [] : style.boxShadow.split(/,(?![^(]*\))/)
    const isSeen = (shadow: string) => !shadow.includes('rgba(0, 0, 0, 0)') && /[1-9]\d*(\.\d+)?px/.test(shadow)
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || shadows.some(isSeen)
  }
  // A drawn checkbox or radio stands beside its hidden input, inside the same label.
  const drawn = [...(focused.closest('label')?.querySelectorAll('*') ?? [])]
  const framing = [focused.parentElement, focused.parentElement?.parentElement].filter((one) => one != null)
  if ([focused, ...framing, ...drawn].some(hasRing)) return ''
  return focused.outerHTML.slice(0, 160)
}

/** Goes to an element by Tab alone. Fails when it is never reached, and when a stop on the way does not show its focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(unseenFocus), { message: 'has focus and does not show it' }).toBe('')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${String(target)} is not reached by Tab`)
}

/** Reaches an element and presses it. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Reaches a field and writes in it. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}
