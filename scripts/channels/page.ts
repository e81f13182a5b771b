import type { ChannelName, Entry, Profile, Records } from './records'

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  details { border: 1px solid #8885; border-radius: 10px; margin: .5rem 0; padding: .25rem 1rem; }
  summary { cursor: pointer; padding: .5rem 0; font-weight: 500; }
  form { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); padding-bottom: 1rem; }
  label { display: grid; gap: .25rem; }
  input, select, button { font: inherit; padding: .4rem .6rem; border-radius: 6px; border: 1px solid #888; }
  form.line { display: flex; align-items: center; gap: 1rem; }
  button { cursor: pointer; align-self: end; }
  h2 { margin-top: 2rem; }`

const field = (name: string, label: string, value: string | null, isKey = false) =>
  `<label>${label}<input name="${name}" value="${escaped(value ?? '')}"${isKey ? ' required' : ''}></label>`

const choice = (name: string, label: string, value: string, options: readonly string[]) =>
  `<label>${label}<select name="${name}">${options
    .map((one) => `<option${one === value ? ' selected' : ''}>${one}</option>`)
    .join('')}</select></label>`

const PROFILE_TYPES = ['personal', 'enterprise', 'government', 'media', 'organization', 'other']
const ENTITY_TYPES = ['company', 'sole_trader', 'public_institution', 'government', 'press', 'association', 'other']
const STATUSES = ['in_operation', 'revoked', 'cancelled', 'moved_out']

const save = '<button>儲存 · Save</button>'

const profileForm = (one: Profile) => `<form method="post" action="/records">
  <input type="hidden" name="channel" value="profile">
  ${field('address', '主頁地址 · Address', one.address, true)}
  ${field('screen_name', '暱稱 · Screen name', one.screen_name, true)}
  ${field('verified_name', '認證名稱 · Verified name', one.verified_name)}
  ${choice('verified_type', '類型 · Type', one.verified_type, PROFILE_TYPES)}
  ${field('operator_name', '運營者 · Operator', one.operator_name)}
  ${field('verified_until', '有效至 · Valid until (YYYY-MM-DD)', one.verified_until)}
  <label>已認證 · Verified<input type="checkbox" name="verified"${one.verified ? ' checked' : ''}></label>
  ${save}</form>`

const entryForm = (one: Entry) => `<form method="post" action="/records">
  <input type="hidden" name="channel" value="register">
  ${field('register_no', '登記號 · Register number', one.register_no, true)}
  ${field('name', '名稱 · Name', one.name, true)}
  ${field('former_names', '曾用名 · Former names', one.former_names.join('、'))}
  ${choice('entity_type', '類型 · Type', one.entity_type, ENTITY_TYPES)}
  ${choice('status', '狀態 · Status', one.status, STATUSES)}
  ${field('legal_representative', '法定代表人 · Legal representative', one.legal_representative)}
  ${field('contacts', '聯絡人 · Contacts', one.contacts.join('、'))}
  ${field('valid_to', '有效至 · Valid until (YYYY-MM-DD)', one.valid_to)}
  ${save}</form>`

const NEW_PROFILE: Profile = {
  address: '',
  screen_name: '',
  verified: true,
  verified_type: 'personal',
  verified_name: '',
  verified_until: null,
  operator_name: null,
}
const NEW_ENTRY: Entry = {
  register_no: '',
  name: '',
  former_names: [],
  entity_type: 'company',
  status: 'in_operation',
  valid_to: null,
  legal_representative: null,
  contacts: [],
}

const folded = (title: string, body: string) => `<details><summary>${escaped(title)}</summary>${body}</details>`

const switchOf = (channel: ChannelName, { silent }: Records) => {
  const isSilent = silent.includes(channel)
  return `<form class="line" method="post" action="/records"><input type="hidden" name="channel" value="${channel}">
    <input type="hidden" name="silent" value="${isSilent ? 0 : 1}">
    <span>${isSilent ? '不回應 · gives no answer' : '正常回應 · answers'}</span>
    <button>${isSilent ? '恢復 · Let it answer' : '停止回應 · Let it fail'}</button></form>`
}

/** The demonstration's page for mending what the channels say. */
export const recordsPage = (records: Records): string => `<!doctype html>
<html lang="zh-Hant"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>認證渠道（示範） · Certification channels (demonstration)</title><style>${STYLE}</style>
<h1>認證渠道（示範）</h1>
<p>示範用的微博主頁與工商登記。改動立即生效，供認證核對。<br>A stand-in micro-blog and business register for the demonstration. Changes take effect at once.</p>
<h2>微博主頁 · Profiles</h2>${switchOf('profile', records)}
${folded('＋ 新增 · New', profileForm(NEW_PROFILE))}
${records.profiles.map((one) => folded(`${one.verified_name || one.screen_name} · ${one.address}`, profileForm(one))).join('')}
<h2>工商登記 · Register</h2>${switchOf('register', records)}
${folded('＋ 新增 · New', entryForm(NEW_ENTRY))}
${records.entries.map((one) => folded(`${one.name} · ${one.register_no}`, entryForm(one))).join('')}
</html>`
