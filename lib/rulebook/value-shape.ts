/** What a figure's values look like, for a form and for a page. */
export type Shape =
  | { kind: 'number'; min: number; orNone: boolean }
  | { kind: 'flag' }
  | { kind: 'choice'; options: readonly string[] }
  | { kind: 'table'; cells: readonly { key: string; shape: Shape }[] }
  | { kind: 'list'; of: Shape; atLeast: number }
