import type { SignInProblem } from "./model";

export const signInProblemLabel: Record<SignInProblem, string> = {
  "ukendt-identitet":
    "Du er logget ind hos din organisation, men du er ikke oprettet i Strategispor. Bed din systemadministrator om at give dig adgang.",
  udbyder:
    "Log ind hos din organisation lykkedes ikke. Prøv igen, eller kontakt din systemadministrator, hvis det bliver ved.",
  demonstration: "Den valgte person findes ikke i demonstrationen.",
};

/** The same for an account that does not exist. */
export const signInRefusalLabel: Record<"WRONG_CREDENTIALS" | "TOO_MANY_ATTEMPTS", string> = {
  WRONG_CREDENTIALS: "E-mail eller adgangskode er forkert. Ret det, og prøv igen.",
  TOO_MANY_ATTEMPTS: "Der er prøvet for mange gange. Vent et kvarter, og prøv igen.",
};
