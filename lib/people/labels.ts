import type { MembershipRole } from "@/lib/kernel/actor";

export const membershipRoleLabel: Record<MembershipRole, string> = {
  sekretariat: "Strategisekretariat",
  medarbejder: "Medarbejder",
  repraesentant: "Repræsentant",
  systemadministrator: "Systemadministrator",
  revisor: "Revisor",
};

export type PersonRefusal =
  | { code: "EMAIL_TAKEN" }
  | { code: "MEMBERSHIP_ENDED" }
  | { code: "PERSON_OF_DEMONSTRATION" }
  | { code: "INVITED_JUST_NOW" };

export function explainPersonRefusal(refusal: PersonRefusal): string {
  switch (refusal.code) {
    case "EMAIL_TAKEN":
      return "Der findes allerede en person med den e-mailadresse. Find personen i listen.";
    case "MEMBERSHIP_ENDED":
      return "Tilknytningen er allerede afsluttet.";
    case "PERSON_OF_DEMONSTRATION":
      return "Personen hører til demonstrationen og kan ikke inviteres.";
    case "INVITED_JUST_NOW":
      return "Personen er lige inviteret. Vent ti minutter, før du sender en ny invitation.";
  }
}
