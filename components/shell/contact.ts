/** Where people write. Invented for the demonstration and marked so wherever it is shown. */
export const CONTACT = { email: "kontakt@region.example", phone: "00 00 00 00" } as const;
