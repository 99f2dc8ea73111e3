import { build, ensureClient } from "./app/build";
import { main } from "./main";

/** `npm run build`: the Prisma client and the application, ready for `npm run start:app`. */
main(import.meta.url, async () => {
  await ensureClient();
  await build({ output: "shown" });
  return 0;
});
