import { formatFen } from '../money'
import type { HeldOrder } from './state'
import { type Language, TEXTS, WAYS } from './texts'

const STYLE = `
  :root{color-scheme:light dark;--ink:#1c1b19;--paper:#faf8f5;--card:#fff;--line:#d9d4cc;--accent:#0f6b63;--quiet:#615c54}
  @media(prefers-color-scheme:dark){:root{--ink:#f1eee9;--paper:#191816;--card:#24221f;--line:#45413b;--accent:#5cc2b6;--quiet:#b3ada3}}
  *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"PingFang TC","Noto Sans CJK TC",sans-serif}
  main{max-width:26rem;margin:0 auto;padding:2rem 1rem}section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.25rem}
  h1{font-size:1.25rem;margin:0 0 .25rem}p{margin:.5rem 0}.quiet{color:var(--quiet);font-size:.875rem}.sum{font-size:1.75rem;font-weight:600;margin:.25rem 0 1rem}
  button{font:inherit;min-height:44px;width:100%;border-radius:10px;border:1px solid var(--line);background:transparent;color:inherit;padding:.5rem 1rem;cursor:pointer;margin-top:.5rem}
  button.main{background:var(--accent);border-color:var(--accent);color:var(--card);font-weight:600}summary{cursor:pointer;padding:.75rem 0 .25rem;min-height:24px}
  :focus-visible{outline:2px solid var(--accent);outline-offset:2px}`

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

interface Shown {
  language: Language
  order: HeldOrder | null
  now: Date
}

function choices(language: Language): string {
  const t = TEXTS[language]
  const way = (name: (typeof WAYS)[number]) => `<button name="way" value="${name}">${escaped(t.ways[name])}</button>`
  const others = WAYS.slice(1).map(way).join('')
  return `<form method="post"><button class="main" name="way" value="once">${escaped(t.pay)}</button>
    <button name="way" value="decline">${escaped(t.decline)}</button>
    <details><summary>${escaped(t.more)}</summary>${others}</details></form>`
}

function body({ language, order, now }: Shown): string {
  const t = TEXTS[language]
  if (!order) return `<p role="status">${escaped(t.unknown)}</p>`
  const facts = `<p>${escaped(order.description)}</p><p class="quiet">${escaped(t.amount)}</p><p class="sum">${formatFen(order.totalFen)}</p>`
  if (order.state === 'SUCCESS') return `${facts}<p role="status">${escaped(t.paid)}</p>`
  if (order.state === 'CLOSED' || now >= new Date(order.expiresAt))
    return `${facts}<p role="status">${escaped(t.closed)}</p>`
  const declined = order.state === 'PAYERROR' ? `<p role="status">${escaped(t.declined)}</p>` : ''
  return facts + declined + choices(language)
}

/** The page on which a person plays the payer. */
export function payPage(shown: Shown): string {
  const t = TEXTS[shown.language]
  return `<!doctype html><html lang="${shown.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="robots" content="noindex"><title>${escaped(t.title)}</title><style>${STYLE}</style></head>
    <body><main><section><h1>${escaped(t.title)}</h1><p class="quiet">${escaped(t.about)}</p>${body(shown)}</section></main></body></html>`
}
