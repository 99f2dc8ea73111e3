export const STATUS_WORDS = ["ikke-startet", "i-gang", "forsinket", "i-bero", "gennemfoert", "udgaaet"] as const;
/** What the lead reports. That a report has grown too old is computed, never written: see rules. */
export type StatusWord = (typeof STATUS_WORDS)[number];

/** Words that end the work: they do not age. */
export const ENDED: readonly StatusWord[] = ["gennemfoert", "udgaaet"];

/** Days a report counts as known, unless the initiative has a rhythm of its own. Source: domain rule "Status". */
export const DEFAULT_RHYTHM_DAYS = 90;

/** As statuses are counted: by their word, or as unknown. */
export const COUNTED_STATUSES = [...STATUS_WORDS, "ukendt"] as const;
export type CountedStatus = (typeof COUNTED_STATUSES)[number];
