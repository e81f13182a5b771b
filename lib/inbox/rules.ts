export const cursorOf = ({ visibleAt, id }: { visibleAt: Date; id: string }): string => `${visibleAt.getTime()}_${id}`

export function afterCursor(cursor: string | undefined): { at: Date; id: string } | null {
  const [ms = '', id = ''] = cursor?.split('_') ?? []
  return cursor ? { at: new Date(Number(ms)), id } : null
}
