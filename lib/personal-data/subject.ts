/** A person at the door they stand at. */
export interface Person {
  door: 'OPERATOR' | 'SUBSCRIBER'
  personId: string
}
