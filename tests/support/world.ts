import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { closeDatabase, database } from "@/lib/platform/db";
import { publicActor } from "@/lib/platform/session";
import { uniqueName } from "@/scripts/embedded-postgres";
import { asSuperuser, dropDatabase, makeDatabase } from "@/scripts/embedded/databases";
import { ROOT } from "@/scripts/root";
import { runNode, TYPESCRIPT } from "@/scripts/run";
import { TEMPLATE } from "./database";
import { actorOf } from "./stage";
import type { TestDatabase } from "./test-database";

export const WORLD_KEY = "the key that the world of the tests is chained with";

const WORLD = "template_midtjylland";
const UNFINISHED = `${WORLD}_unfinished`;
const BUILDING = 8_270_100;

/** A database of the caller's own in which Midtjylland's strategy stands: played once in a run, then cloned. */
export async function worldDatabase(): Promise<TestDatabase> {
  const server = inject("databaseServer");
  await asSuperuser(server, "postgres", async (client) => {
    // Two files may ask at the same time: the second waits for what the first makes.
    await client.query("SELECT pg_advisory_lock($1)", [BUILDING]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [WORLD]);
    if (rowCount === 0) {
      await playWorld();
      await client.query(`ALTER DATABASE ${UNFINISHED} RENAME TO ${WORLD}`);
    }
  });
  return clonedFrom(WORLD);
}

export async function clonedFrom(template: string): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const name = uniqueName("test");
  const urls = await makeDatabase(server, name, template);
  return { ...urls, drop: () => dropDatabase(server, name) };
}

async function playWorld(): Promise<void> {
  const server = inject("databaseServer");
  await dropDatabase(server, UNFINISHED);
  const { ownerUrl, appUrl } = await makeDatabase(server, UNFINISHED, TEMPLATE);
  const env = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, AUDIT_KEY: WORLD_KEY, LOG_LEVEL: "silent" };
  const play = join(ROOT, "tests", "support", "play-midtjylland.ts");
  const { code, output } = await runNode([...TYPESCRIPT, play], { env, output: "kept" });
  if (code !== 0) throw new TypeError(`Midtjylland could not be played: ${output}`);
}

export const SLUG = "naere-sundhedsvaesen-midt";

export type World = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Signed in as the owner. */
  readonly owner: pg.Client;
  /** Where anchors go. */
  readonly dataDir: string;
  readonly actors: Record<"secretariat" | "otherSecretariat" | "lead" | "public", Actor>;
};

/** A world of the file's own, which the application's `database()` leads to. */
export function useWorld(): () => World {
  let world: World | undefined;
  let drop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const db = await worldDatabase();
    drop = db.drop;
    world = await enter(db);
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await world?.owner.end();
    if (world) rmSync(world.dataDir, { recursive: true, force: true });
    await drop?.();
  });
  return () => {
    if (!world) throw new RangeError("The world is made in beforeAll: ask for it inside a test");
    return world;
  };
}

async function enter({ ownerUrl, appUrl }: TestDatabase): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), "strategispor-world-"));
  Object.assign(process.env, {
    DATABASE_URL: appUrl,
    AUDIT_KEY: WORLD_KEY,
    DATA_DIR: dataDir,
    DATABASE_POOL_MAX: "16",
  });
  const owner = await connected(ownerUrl);
  const actors = {
    secretariat: await personWith("strategi@midt.example"),
    otherSecretariat: await personWith("strategi@syd.example"),
    lead: await personWith("tovholder@midt.example"),
    public: publicActor,
  };
  return { ownerUrl, appUrl, owner, dataDir, actors };
}

export async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function personWith(email: string): Promise<Actor> {
  const { id } = await database().now.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return actorOf(id);
}
