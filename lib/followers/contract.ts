export * from './audience-contract'
export * from './follower-contract'
export * from './tag-contract'
