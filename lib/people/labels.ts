import type { MembershipRole } from "@/lib/kernel/actor";

export const membershipRoleLabel: Record<MembershipRole, string> = {
  sekretariat: "Strategisekretariat",
  medarbejder: "Medarbejder",
  repraesentant: "Repræsentant",
  systemadministrator: "Systemadministrator",
  revisor: "Revisor",
};
