'use client'
import { useEffect } from 'react'
import { type Reading, tellReading } from './reading'

interface Props {
  articleId: string
  followPath: string
}

const formsHere = () => document.querySelectorAll<HTMLFormElement>('form[data-press]')

/** Shows whether a form of one button has been pressed; its next press asks for the opposite. */
function show(form: HTMLFormElement, isOn: boolean): void {
  form.querySelector('button')?.setAttribute('aria-pressed', String(isOn))
  const wish = form.elements.namedItem('on')
  if (wish instanceof HTMLInputElement) wish.value = isOn ? 'no' : 'yes'
}

function addToCount(form: HTMLFormElement, change: number): void {
  const count = form.querySelector('[data-count]')
  if (count) count.textContent = String(Math.max(0, Number(count.textContent) + change))
}

function showReading({ likes, mine }: Reading): void {
  for (const form of formsHere()) {
    const name = form.dataset.press ?? ''
    const count = name === 'like' ? form.querySelector('[data-count]') : null
    if (count) count.textContent = String(likes)
    if (!mine) continue
    if (name === 'like' || name === 'favourite') show(form, mine[name])
    else show(form, mine.liked.includes(name.replace('comment-', '')))
  }
}

/** Presses in place: shown at once, taken back when the house says no; who is not signed in goes to sign in. */
async function press(form: HTMLFormElement): Promise<void> {
  const fields = Object.fromEntries(new FormData(form))
  const isOn = fields.on === 'yes'
  show(form, isOn)
  addToCount(form, isOn ? 1 : -1)
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  }).catch(() => null)
  if (answer?.ok) return
  show(form, !isOn)
  addToCount(form, isOn ? -1 : 1)
  if (answer?.status === 401) location.assign(`/m/sign-in?next=${encodeURIComponent(location.pathname)}`)
}

/** Makes the page's one-button forms answer in place, and shows what the reader pressed before: the page is the same for everyone and cannot know. */
export function PressForms({ articleId, followPath }: Props) {
  useEffect(() => {
    void tellReading(articleId, followPath).then((reading) => reading && showReading(reading))
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || form.dataset.press === undefined) return
      event.preventDefault()
      void press(form)
    }
    document.addEventListener('submit', onSubmit)
    return () => document.removeEventListener('submit', onSubmit)
  }, [articleId, followPath])
  return null
}
