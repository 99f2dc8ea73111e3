"use server";

import { action } from "@/lib/platform/action";
import { foundOrganisation } from "./commands/found-organisation";

export const foundOrganisationAction = action(foundOrganisation, {
  done: () => "/administration/organisationer?besked=organisation-oprettet",
  explain: () => "Organisationen kunne ikke oprettes. Prøv igen.",
});
