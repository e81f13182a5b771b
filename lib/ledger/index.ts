import 'server-only'

export { book } from './book'
export { balancesOf, listBookings } from './list-bookings'
export { bookedEntries, verifyBooks } from './verify-books'
