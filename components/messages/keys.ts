import type { KeyboardEvent } from 'react'

/**
 * Enter sends where there is a keyboard; Shift+Enter starts a new line, and so does Enter on a phone. An Enter that
 * ends the choice of a character (Chinese input) is not a wish to send.
 */
export function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const isComposing = event.nativeEvent.isComposing || event.keyCode === 229
  if (event.key !== 'Enter' || event.shiftKey || isComposing) return
  if (window.matchMedia('(pointer: coarse)').matches) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
