/** The look of what a reader can do with an article. */
export const deedButton =
  'tabular inline-flex min-h-11 items-center gap-2 rounded-full border border-border-secondary bg-surface px-4 hover:bg-surface-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-foreground'
