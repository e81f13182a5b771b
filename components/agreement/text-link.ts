/** A link among the words of a document: underlined, and tall enough for a thumb. */
export const TEXT_LINK = 'inline-flex min-h-6 items-center text-link underline underline-offset-2'
