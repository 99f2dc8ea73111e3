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

/** Why an invitation does not let anybody in, and what to do. */
export const welcomeRefusalLabel = {
  INVITATION_UNKNOWN: "Linket kendes ikke. Se efter, om hele adressen er kommet med, eller bed om en ny invitation.",
  INVITATION_USED:
    "Linket er allerede brugt. Log ind med den adgangskode, du valgte, eller bed din systemadministrator om en ny invitation.",
  INVITATION_OLD: "Linket er udløbet. Bed din systemadministrator om en ny invitation.",
  TOO_MANY_ATTEMPTS: "Der er prøvet for mange gange. Vent et kvarter, og prøv igen.",
  NOT_INVITABLE: "Adgangskoden kunne ikke gemmes. Bed din systemadministrator om en ny invitation.",
} as const;

export const passwordRefusalLabel = {
  PASSWORD_TOO_SHORT: "Adgangskoden skal være mindst 15 tegn. Fire-fem ord, der ikke hører sammen, er nemme at huske.",
  PASSWORD_TOO_LONG: "Adgangskoden må højst være 200 tegn.",
  PASSWORD_COMMON: "Adgangskoden er for nem at gætte. Vælg ord, der ikke har med dig eller arbejdet at gøre.",
} as const;
