/** Rows that are looked at. */
export const MOST_ROWS = 100_000;

/** Images that are opened: their sizes are set, and pixels are bytes. */
export const MOST_IMAGES = 200;
