export * from './account-contract'
export * from './action-table'
export * from './application-contract'
export * from './review-contract'
