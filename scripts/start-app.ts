import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkedEnvironment } from "./app/environment";
import { hasOwnServer } from "./app/installation";
import { startServer } from "./app/server";
import { main } from "./main";
import { ROOT } from "./root";
import { untilAskedToStop } from "./run";
import { SetupFailure } from "./setup-failure";

/** `npm run start:app`: the built application alone, on the operator's database. Ends when the application ends. */
async function startApp(): Promise<number> {
  const asked = untilAskedToStop();
  if (!hasOwnServer()) throw new SetupFailure("DATABASE_URL must be set; npm start brings a database of its own.");
  const place = checkedEnvironment("production");
  if (!existsSync(join(ROOT, ".next", "BUILD_ID")))
    throw new SetupFailure("The application is not built: npm run build.");
  const server = startServer({ mode: "start", ...place, env: { STRATEGISPOR_DEMO: "0", APP_ORIGIN: place.origin } });
  const end = await Promise.race([asked, server.exited]);
  if (end !== "asked") return end.code ?? 1;
  await server.stop();
  return 0;
}

main(import.meta.url, startApp);
