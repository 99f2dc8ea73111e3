import { join } from "node:path";
import { originOf, startServer, untilAnswering } from "../app/server";
import { freePort } from "../embedded/cluster";
import { ROOT } from "../root";
import { runNode, TYPESCRIPT } from "../run";
import { SetupFailure } from "../setup-failure";
import { visit, type Visitor } from "./browserless";
import type { BenchDatabase, BenchServer, Profile } from "./databases";
import type { InProcessFigures } from "./in-process";
import { BUSY, measurePage, type PageFigures } from "./pages";
import { measureReference, type ReferenceFigures } from "./reference";
import { signIn } from "./sign-in";
import { measureStatusPosts, type PostFigures } from "./status-posts";
import { pagesOf, subjectsOf } from "./subjects";

export type ProfileFigures = InProcessFigures & {
  readonly profile: Profile;
  readonly pages: readonly PageFigures[];
  readonly posts: PostFigures;
  readonly reference: ReferenceFigures;
};

/** Everything that is measured of a profile, on a copy of its database. */
export async function measureProfile(
  server: BenchServer,
  profile: Profile,
  secondsEach: number,
): Promise<ProfileFigures> {
  const database = await server.copyOf(profile);
  const reference = await measureReference(database.env, { connections: BUSY, seconds: secondsEach });
  const { slug, pages, posts } = await overHttp(server, { profile, database, secondsEach });
  return { profile, reference, pages, posts, ...(await inProcess(slug, database, secondsEach)) };
}

type Options = { readonly profile: Profile; readonly database: BenchDatabase; readonly secondsEach: number };

type OverHttp = Pick<ProfileFigures, "pages" | "posts"> & { readonly slug: string };

async function overHttp(server: BenchServer, { profile, database, secondsEach }: Options): Promise<OverHttp> {
  const place = { host: "127.0.0.1", port: await freePort() };
  const origin = originOf(place);
  const env = { ...database.env, APP_ORIGIN: origin, LOG_LEVEL: "warn" };
  const application = startServer({ mode: "start", ...place, env, output: "errors" });
  const visitors: Visitor[] = [];
  const enter = async (email: string): Promise<Visitor> => {
    const visitor = visit(origin, { cookie: await signIn(origin, email), connections: BUSY });
    visitors.push(visitor);
    return visitor;
  };
  try {
    await untilAnswering(application, place);
    const politician = await enter("politiker@midt.example");
    const secretariat = await enter("strategi@midt.example");
    const subjects = await subjectsOf(profile, politician);
    const pages: PageFigures[] = [];
    for (const page of pagesOf(subjects)) {
      const visitor = page.isForm ? secretariat : politician;
      pages.push(...(await measurePage(page, { visitor, server, database: database.name, secondsEach })));
    }
    const posts = await measureStatusPosts(secretariat, subjects.initiatives, secondsEach);
    return { slug: subjects.slug, pages, posts };
  } finally {
    for (const visitor of visitors) visitor.close();
    await application.stop();
  }
}

async function inProcess(slug: string, database: BenchDatabase, secondsEach: number): Promise<InProcessFigures> {
  const script = join(ROOT, "scripts", "bench", "in-process.ts");
  const env = { ...database.env, DATABASE_POOL_MAX: String(BUSY) };
  const { code, output } = await runNode([...TYPESCRIPT, script, slug, String(secondsEach)], { env, output: "kept" });
  const line = output.split("\n").find((text) => text.startsWith("{"));
  if (code !== 0 || line === undefined) throw new SetupFailure(`Measuring without HTTP failed:\n${output.trim()}`);
  // Our own script wrote it, from this very type.
  return JSON.parse(line) as InProcessFigures;
}
