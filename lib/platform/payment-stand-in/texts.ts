export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The ways of paying that a person can try out, the usual one first. */
export const WAYS = ['once', 'twice', 'late', 'silent', 'forged', 'short'] as const
export type Way = (typeof WAYS)[number]

const zhHant = {
  title: '模擬付款',
  about: '這是示範用的支付機構替身，不會扣任何錢。',
  amount: '金額',
  pay: '付款',
  decline: '拒絕付款',
  paid: '已付款。可以關閉此頁，原來的頁面會自動更新。',
  declined: '已拒絕付款，沒有扣款。您仍可在過期之前再付。',
  closed: '這筆付款已關閉或過期，不能再付。',
  unknown: '這裡沒有這筆付款。',
  more: '試試會出錯的情況',
  ways: {
    once: '付款，通知一次',
    twice: '付款，同一通知同時送兩次',
    late: '付款，通知晚一分鐘才送',
    silent: '付款，完全不通知（對方要自己來問）',
    forged: '先送一個偽造的通知，再付款',
    short: '少付一分錢',
  },
}

/** What stands on the stand-in's own page. */
export const TEXTS: Record<Language, typeof zhHant> = {
  'zh-Hant': zhHant,
  'zh-Hans': {
    title: '模拟付款',
    about: '这是演示用的支付机构替身，不会扣任何钱。',
    amount: '金额',
    pay: '付款',
    decline: '拒绝付款',
    paid: '已付款。可以关闭此页，原来的页面会自动更新。',
    declined: '已拒绝付款，没有扣款。您仍可在过期之前再付。',
    closed: '这笔付款已关闭或过期，不能再付。',
    unknown: '这里没有这笔付款。',
    more: '试试会出错的情况',
    ways: {
      once: '付款，通知一次',
      twice: '付款，同一通知同时送两次',
      late: '付款，通知晚一分钟才送',
      silent: '付款，完全不通知（对方要自己来问）',
      forged: '先送一个伪造的通知，再付款',
      short: '少付一分钱',
    },
  },
  en: {
    title: 'Pretend payment',
    about: 'This stands in for a payment provider in the demonstration. No money moves.',
    amount: 'Amount',
    pay: 'Pay',
    decline: 'Decline',
    paid: 'Paid. You can close this page; the one you came from changes by itself.',
    declined: 'Declined; nothing was charged. You can still pay until it runs out.',
    closed: 'This payment is closed or has run out, and can no longer be made.',
    unknown: 'There is no such payment here.',
    more: 'Try what can go wrong',
    ways: {
      once: 'Pay, and tell about it once',
      twice: 'Pay, and send the same notice twice at once',
      late: 'Pay, and tell about it a minute later',
      silent: 'Pay, and tell nobody (they have to ask)',
      forged: 'Send a forged notice first, then pay',
      short: 'Pay one fen too little',
    },
  },
}

/** The language of a person's browser, else traditional Chinese. */
export function languageOf(accept: string): Language {
  const wanted = accept.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '')
  for (const tag of wanted) {
    if (tag.startsWith('en')) return 'en'
    if (/^zh(-hans|-cn|-sg)/.test(tag)) return 'zh-Hans'
    if (tag.startsWith('zh')) return 'zh-Hant'
  }
  return 'zh-Hant'
}
