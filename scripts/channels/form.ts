import { Entry, Profile, type RecordBook } from './records'

const list = (text: string | null) =>
  (text ?? '')
    .split(/[,，、\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
const orNull = (text: string | null) => text?.trim() || null

/** Carries out what a form of the page says; the answer is what was wrong with it, or null. */
export async function changeFromForm(records: RecordBook, form: URLSearchParams): Promise<string | null> {
  const channel = form.get('channel')
  if (form.has('silent') && (channel === 'profile' || channel === 'register')) {
    await records.silence(channel, form.get('silent') === '1')
    return null
  }
  if (channel === 'profile') {
    const profile = Profile.safeParse({
      ...Object.fromEntries(form),
      verified: form.get('verified') === 'on',
      verified_until: orNull(form.get('verified_until')),
      operator_name: orNull(form.get('operator_name')),
    })
    if (!profile.success) return profile.error.message
    await records.putProfile(profile.data)
    return null
  }
  const entry = Entry.safeParse({
    ...Object.fromEntries(form),
    valid_to: orNull(form.get('valid_to')),
    legal_representative: orNull(form.get('legal_representative')),
    former_names: list(form.get('former_names')),
    contacts: list(form.get('contacts')),
  })
  if (!entry.success) return entry.error.message
  await records.putEntry(entry.data)
  return null
}
