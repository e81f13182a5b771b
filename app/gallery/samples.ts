import type { ActionResult } from '@/components/ui/form/result'

/** Sample matter for the gallery: real Chinese of awkward lengths, not placeholder Latin. */
export const LONG =
  '關於二〇二六年秋冬季社區圖書館延長開放時間、調整借閱冊數上限並試行無押金借書卡的通知（含常見問題與各分館聯絡方式一覽表）'
export const UNBROKEN =
  'https://example.org/a/very/long/address/without/any/place/to/break/it/in/two/0123456789abcdef0123456789'

export const INSTANTS = {
  now: '2026-11-22T11:30:00.000Z',
  yesterday: '2026-11-21T03:05:00.000Z',
  longAgo: '2024-02-29T16:20:00.000Z',
  soon: '2026-11-29T16:00:00.000Z',
}

export interface SampleRow {
  id: string
  title: string
  state: 'published' | 'draft' | 'removed'
  reads: number
  at: string
}

export const ROWS: SampleRow[] = [
  { id: '1', title: '巷口書店：秋天的三本詩集', state: 'published', reads: 12_480, at: INSTANTS.yesterday },
  { id: '2', title: LONG, state: 'draft', reads: 0, at: INSTANTS.now },
  { id: '3', title: 'Ferry timetable for the winter', state: 'removed', reads: 310_022, at: INSTANTS.longAgo },
]

export const STATE_NAMES = { published: '已發表', draft: '草稿', removed: '已下架' }
export const STATE_TONES = { published: 'success', draft: 'neutral', removed: 'danger' } as const

const requestId = '01935c2e-7a41-7c52-9f0e-0c4d1b2a3f44'

export const REFUSALS = {
  limit: { kind: 'limit', code: 'gallery.nothing_left', facts: { until: INSTANTS.soon }, requestId },
  forbidden: { kind: 'forbidden', code: 'gallery.forbidden', facts: {}, requestId },
  unauthenticated: { kind: 'unauthenticated', code: 'request.unauthenticated', facts: {}, requestId },
}

export const ISSUES: ActionResult = {
  ok: false,
  refusal: {
    kind: 'invalid',
    code: 'request.invalid',
    facts: {},
    requestId,
    issues: [
      { path: 'name', code: 'too_big_string', params: { limit: 30 } },
      { path: 'email', code: 'invalid_email', params: {} },
      { path: 'kind', code: 'required', params: {} },
      { path: 'agree', code: 'required', params: {} },
    ],
  },
}

export const OPTIONS = [
  { value: 'SUBSCRIPTION', label: '訂閱號', help: '適合發表文章；收進讀者的訂閱號資料夾。' },
  { value: 'SERVICE', label: '服務號', help: '適合服務客戶；僅限企業與組織。' },
  { value: 'OTHER', label: LONG, help: LONG },
]

/** The gallery's own words: it is for those who build the house, so it speaks one language. */
export const WORDS = {
  title: '元件與狀態',
  lead: '每個元件的每種狀態：有內容、空、載入中、被拒絕、很長的中文。',
  name: '公眾號名稱',
  nameHelp: '4 到 30 個寬度單位，一個漢字算 2。',
  email: '電子郵件',
  intro: '介紹',
  kind: '類別',
  agree: '我已閱讀並接受服務協議',
  notify: '有新訊息時通知我',
  submit: '提交申請',
  cover: '封面圖片',
  sends: '本週群發',
  stat: '新增關注者',
  statNote: '比昨天多 12',
  kinds: ['篩選', '全部', '草稿', '已發表'],
  emptyTitle: '還沒有文章',
  emptyText: '在這裡寫下第一篇，邊寫邊存，寫好再決定要不要群發。',
  write: '寫文章',
  dialogTitle: '群發這篇文章？',
  dialogText: '確認後立即送給全部關注者，並使用本週唯一的一次群發。',
  send: '群發',
  open: '打開視窗',
  confirm: '打開確認視窗',
  notify2: '顯示通知',
  notified: '草稿已刪除',
  choose: '選擇',
  remove: '下架',
  columns: ['標題', '狀態', '閱讀', '時間'],
  table: '文章',
  reader: '讀者頁面的原生元件',
  failing: '被拒絕的表單（按提交看結果）',
  sections: ['按鈕', '標記與數字', '狀態', '清單', '表單', '視窗與通知', '其他'],
}

export const ACCOUNTS = [
  { id: 'a1', name: '巷口書店', kind: 'SUBSCRIPTION' as const },
  { id: 'a2', name: '海港圖書館服務', kind: 'SERVICE' as const },
  { id: 'a3', name: '北山社區合作社農產品直送與烹飪課', kind: 'SUBSCRIPTION' as const },
]
