export const DRAFT_FAULTS = ['title_missing', 'body_missing'] as const
export type DraftFault = (typeof DRAFT_FAULTS)[number]
