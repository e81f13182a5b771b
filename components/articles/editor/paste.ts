/** A sign of what a paste left behind, for the sentence beneath the text. */
export interface PasteResult {
  html: string
  foreignPictures: number
}

const LIST_LEVEL = /mso-list:[^;]*level(\d)/i
const MARK = /^\s*(?:[·•●○■▪§\u00b7\uf0b7o-]|\(?[0-9a-z]{1,3}[.)、])\s*/i
const NUMBER = /^\s*\(?[0-9a-z]{1,3}[.)、]/i
const BOLD = /font-weight:\s*(?:bold|[6-9]00)/i
const ITALIC = /font-style:\s*italic/i
const STRUCK = /text-decoration[^;]*line-through/i
const UNDERLINED = /text-decoration[^;]*underline/i
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,ul,ol,table,blockquote,pre,figure,div,section,article,hr'

/** What Word, web pages and spreadsheets put on the clipboard, as plain elements: their lists, marks and tables kept, the rest gone. */
export function cleanPaste(html: string): PasteResult {
  const page = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, ''), 'text/html')
  page.querySelectorAll('style,script,meta,link,title,xml,noscript,template').forEach((element) => element.remove())
  for (const element of [...page.querySelectorAll('*')]) if (element.localName.includes(':')) unwrap(element)
  wordLists(page)
  marksOf(page)
  frames(page)
  const foreign = [...page.images].filter((picture) => !picture.getAttribute('src')?.startsWith('/media/'))
  foreign.forEach((picture) => picture.remove())
  return { html: page.body.innerHTML, foreignPictures: foreign.length }
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes)

/** Word writes lists as paragraphs that only look like one. */
function wordLists(page: Document): void {
  let list: Element | null = null
  for (const line of [...page.querySelectorAll<HTMLElement>('p')]) {
    const level = LIST_LEVEL.exec(line.getAttribute('style') ?? '')
    if (!level && !line.className.includes('MsoListParagraph')) continue
    const tag = NUMBER.test(line.textContent) ? 'ol' : 'ul'
    if (!list || line.previousElementSibling !== list || list.localName !== tag) {
      list = page.createElement(tag)
      line.before(list)
    }
    line.querySelectorAll('[style*="mso-list"]').forEach((mark) => mark.remove())
    const item = page.createElement('li')
    item.append(...line.childNodes)
    const [first] = item.childNodes
    if (first?.nodeType === Node.TEXT_NODE) first.textContent = (first.textContent ?? '').replace(MARK, '')
    list.append(item)
    line.remove()
  }
}

/** Marks that were written as styles become elements. */
function marksOf(page: Document): void {
  for (const span of [...page.querySelectorAll<HTMLElement>('span,font')]) {
    const style = span.getAttribute('style') ?? ''
    const tags = [
      BOLD.test(style) && 'strong',
      ITALIC.test(style) && 'em',
      STRUCK.test(style) && 's',
      UNDERLINED.test(style) && 'u',
    ].filter((tag) => tag !== false)
    const around = tags.map((tag) => page.createElement(tag))
    const inmost = around.reduce<Element | null>((outer, mark) => (outer?.append(mark), mark), null)
    if (!inmost || span.querySelector(BLOCKS)) unwrap(span)
    else {
      inmost.append(...span.childNodes)
      span.replaceWith(around[0] ?? inmost)
    }
  }
}

/** Boxes that only lay a page out: those around blocks go, those around a line are paragraphs. */
function frames(page: Document): void {
  const boxes = [...page.querySelectorAll('div,section,article,main,header,footer,center,dl,dt,dd')].toReversed()
  for (const box of boxes) {
    if (box.querySelector(BLOCKS) || box.closest('td,th,li')) unwrap(box)
    else if (box.textContent.trim() === '' && !box.querySelector('img')) box.remove()
    else {
      const line = page.createElement('p')
      line.append(...box.childNodes)
      box.replaceWith(line)
    }
  }
}
