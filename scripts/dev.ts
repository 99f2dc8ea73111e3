import { ensureClient } from "./app/build";
import { checkedEnvironment } from "./app/environment";
import { openInstallation } from "./app/installation";
import { assureFree, startServer } from "./app/server";
import { main } from "./main";
import { untilAskedToStop } from "./run";

/** `npm run dev`: Next in development, on the operator's database or the embedded one. */
async function develop(): Promise<number> {
  const asked = untilAskedToStop();
  const place = checkedEnvironment("development");
  await assureFree(place);
  await ensureClient();
  const installation = await openInstallation((line) => console.log(line));
  const server = startServer({ mode: "dev", ...place, env: { ...installation.env, APP_ORIGIN: place.origin } });
  const end = await Promise.race([asked, server.exited, installation.failed]);
  await server.stop();
  await installation.stop();
  return end === "asked" ? 0 : (end.code ?? 1);
}

main(import.meta.url, develop);
