import 'server-only'

export { applyForWaiver, getWaiverOffer, withdrawWaiver } from './ask-for-more'
export { claimWaiver, grantWaiver, passWaiver, refuseWaiver, releaseWaiver } from './decide-waiver'
export { countWaivers, getWaiver, listWaivers } from './list-waivers'
