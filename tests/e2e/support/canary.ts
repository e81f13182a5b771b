import type { Page } from '@playwright/test'

/** A page without any policy in which a payload that works is heard. `struckBy` shows one text in a document of its own and presses all that can be pressed. */
export async function watchedPage(page: Page) {
  let struck = 0
  await page.exposeFunction('struck', () => {
    struck += 1
  })
  page.on('dialog', (dialog) => void dialog.dismiss())
  // Nothing leaves the machine: a link that leads away leads nowhere.
  await page.route(/^https?:/, (route) => route.abort())
  await page.setContent('<!doctype html><title>watch</title><div id="stage"></div>')

  /** Shows each text as a page's own markup and as what a script puts in; says which of them struck. */
  return async function struckBy(texts: readonly string[]): Promise<string[]> {
    const heard: string[] = []
    for (const text of texts) {
      const before = struck
      await page.evaluate(async (html) => {
        const stage = document.createElement('iframe')
        document.body.replaceChildren(stage)
        const inner = stage.contentWindow as (Window & { struck?: unknown }) | null
        if (!inner) throw new Error('no stage')
        inner.struck = (window as unknown as { struck: unknown }).struck
        inner.document.open()
        inner.document.write(`<!doctype html><title>t</title><body><main>${html}</main>`)
        inner.document.close()
        const beside = inner.document.createElement('div')
        inner.document.body?.append(beside)
        beside.innerHTML = html
        for (const thing of inner.document.querySelectorAll<HTMLElement>('a,area,button,input,summary,text,maction')) {
          thing.removeAttribute('target')
          thing.focus?.()
          thing.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
        }
        // Until every picture has come or failed, and a frame beyond.
        await Promise.allSettled([...inner.document.images].map((image) => image.decode()))
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      }, text)
      if (struck > before) heard.push(text)
    }
    return heard
  }
}
