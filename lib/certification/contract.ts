export * from './order-contract'
export * from './standing-contract'
