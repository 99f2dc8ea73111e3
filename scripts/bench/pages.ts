import { SetupFailure } from "../setup-failure";
import type { Visitor } from "./browserless";
import { measure, type Pace } from "./pace";
import { countStatements } from "./statements";
import type { Server } from "../embedded/databases";
import type { Page } from "./subjects";
import { scriptBytes } from "./weight";

export type PageFigures = {
  readonly name: string;
  readonly moment: "now" | "a year ago";
  readonly alone: Pace;
  readonly busy: Pace;
  readonly statements: number;
  readonly bytes: number;
  readonly scriptBytes: number;
};

export const BUSY = 16;

/** What is asked, by whom, and of which database. */
export type Setting = {
  readonly visitor: Visitor;
  readonly server: Server;
  readonly database: string;
  readonly secondsEach: number;
};

/** Until the code that draws the page is compiled, and each connection knows its statements. */
const WARM_UP_SECONDS = 1.5;

const YEAR_MS = 365 * 86_400_000;

/** The page now, and as it was a year ago, unless it is of moments of its own. */
export async function measurePage(
  { name, path, isForm, isOfMoments = false }: Page,
  setting: Setting,
): Promise<PageFigures[]> {
  const then = new Date(Date.now() - YEAR_MS).toISOString().slice(0, 10);
  const present = await measureAt(path, setting);
  const figures: PageFigures[] = [{ name, moment: "now", ...present }];
  if (!isForm && !isOfMoments)
    figures.push({
      name,
      moment: "a year ago",
      ...(await measureAt(`${path}${path.includes("?") ? "&" : "?"}pr=${then}`, setting)),
    });
  return figures;
}

type Measured = Omit<PageFigures, "name" | "moment">;

async function measureAt(path: string, { visitor, server, database, secondsEach }: Setting): Promise<Measured> {
  const ask = async (): Promise<number> => {
    const { status, body } = await visitor.ask(path);
    if (status !== 200) throw new SetupFailure(`${path} answered ${status}.`);
    return body.length;
  };
  await measure(ask, { connections: 1, seconds: WARM_UP_SECONDS });
  const statements = await countStatements(server, database, ask);
  const alone = await measure(ask, { connections: 1, seconds: secondsEach });
  const busy = await measure(ask, { connections: BUSY, seconds: secondsEach });
  const isPage = !path.startsWith("/api/");
  return { alone, busy, statements, bytes: await ask(), scriptBytes: isPage ? await scriptBytes(visitor, path) : 0 };
}
