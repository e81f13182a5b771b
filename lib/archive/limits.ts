// Measures of security and of the machine, not figures of the rulebook: nobody's rights hang on them.
const MINUTE = 60

/** How long a download may begin after the second factor was given. */
export const TICKET_SECONDS = 10 * MINUTE
/** A run that says nothing for so long has died; another takes its work over. */
export const RUN_SECONDS = 5 * MINUTE
export const MOST_RUNS = 5
/** An upload that was left half-way is forgotten after a day. */
export const UPLOAD_HOURS = 24
