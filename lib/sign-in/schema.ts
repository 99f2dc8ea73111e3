import "server-only";
import * as z from "zod";

const returnTo = z.string().default("");

export const signInInput = z.strictObject({
  email: z
    .string("Skriv din e-mail.")
    .trim()
    .min(1, "Skriv din e-mail.")
    .pipe(z.email("Skriv en e-mail som navn@organisation.dk.").max(254)),
  password: z.string("Skriv din adgangskode.").min(1, "Skriv din adgangskode.").max(1000, "Adgangskoden er for lang."),
  til: returnTo,
});

export const signInAsInput = z.strictObject({ person: z.string().max(254), til: returnTo });
