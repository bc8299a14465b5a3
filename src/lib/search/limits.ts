/** The longest text that the site searches for; who pastes more has the rest cut off. */
export const LONGEST_QUERY = 200;
