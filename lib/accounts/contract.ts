export * from './account-contract'
export * from './application-contract'
