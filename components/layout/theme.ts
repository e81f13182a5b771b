/** `system` follows the device; it is the state of whoever chose nothing. */
export const THEMES = ['system', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

export const THEME_COOKIE = 'theme'

export const isTheme = (value: string | null | undefined): value is Theme => THEMES.includes(value as Theme)

/**
 * A page that the front keeps for everyone is rendered without cookies, so it finds the reader's choice by itself before
 * anything is drawn. The front names this script in the page's policy by its hash.
 */
export const KEPT_PAGE_THEME = `(function(m){if(m)document.documentElement.dataset.theme=m[1]})(/(?:^|; )${THEME_COOKIE}=(light|dark)/.exec(document.cookie))`
