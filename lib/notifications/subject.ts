/** Whom a notification is for: one person at the door they work or read behind. */
export interface Person {
  door: 'OPERATOR' | 'SUBSCRIBER'
  personId: string
}
