/** The skip link in the root layout leads here. */
export const CONTENT_ID = "indhold";
