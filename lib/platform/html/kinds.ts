/** The elements of a body that stand for something of the house: filled when they are shown, by kind and id. */
export const CARD_KINDS = ['voice', 'video', 'article', 'account', 'product', 'card', 'vote', 'paywall'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** What a callout is about; readers see it by colour and sign. */
export const CALLOUT_TONES = ['note', 'tip', 'warning', 'danger'] as const
export type CalloutTone = (typeof CALLOUT_TONES)[number]

export const GALLERY = 'gallery'
export const CALLOUT = 'callout'
export const FOOTNOTES = 'footnotes'
/** Of a card's words, which are shown where the card itself cannot be. */
export const CARD_WORDS = 120
export const CELL_SPAN = 50

/** The name of a footnote inside its body: what `#fn-…` leads to. */
export const NOTE_NAME = /^[a-z0-9]{1,12}$/
export const LANGUAGE_CLASS = /^language-[a-z0-9+#-]{1,20}$/

export const isCardKind = (kind: unknown): kind is CardKind => CARD_KINDS.includes(kind as CardKind)
export const isCalloutTone = (tone: unknown): tone is CalloutTone => CALLOUT_TONES.includes(tone as CalloutTone)
/** Where the part that must be paid for begins has no thing of its own behind it. */
export const needsId = (kind: CardKind): boolean => kind !== 'paywall'
