import { env } from "@/lib/platform/env";
import { reseal } from "@/lib/platform/reseal";
import { main } from "./main";
import { setUnsealed, unsealedMigrations } from "./sealing";
import { SetupFailure } from "./setup-failure";

/** Run by `migrate` after the migrations: enters the row versions that look different now in the ledger. */
main(import.meta.url, async () => {
  const { DATABASE_OWNER_URL } = env();
  if (!DATABASE_OWNER_URL)
    throw new SetupFailure("DATABASE_OWNER_URL must be set: only the owner enters row versions.");
  await reseal(DATABASE_OWNER_URL, await unsealedMigrations(DATABASE_OWNER_URL));
  await setUnsealed(DATABASE_OWNER_URL, []);
  return 0;
});
