import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import { atDatabase, besides, withClient } from "./database-tasks";

/** pg_catalog's one-byte "char", and text: their numbers in every PostgreSQL. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/** Connects the schema engine to a database, and to shadow databases that are gone again when the work is done. */
export class ShadowingAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  readonly #url: string;
  readonly #shadowUrl: string | undefined;
  readonly #shadows = new Set<string>();

  constructor(url: string, shadowUrl?: string) {
    this.#url = url;
    this.#shadowUrl = shadowUrl;
  }

  connect(): Promise<SqlDriverAdapter> {
    return connect(this.#url);
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    if (this.#shadowUrl) return connect(this.#shadowUrl);
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await withClient(besides(this.#url), (client) => client.query(`CREATE DATABASE "${name}"`));
    this.#shadows.add(name);
    const adapter = await connect(atDatabase(this.#url, name));
    const disconnect = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await disconnect();
      await this.#drop(name);
    };
    return adapter;
  }

  /** Drops what an interrupted piece of work left behind. */
  async dropShadowDatabases(): Promise<void> {
    await Promise.allSettled([...this.#shadows].map((name) => this.#drop(name)));
  }

  async #drop(name: string): Promise<void> {
    await withClient(besides(this.#url), (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    this.#shadows.delete(name);
  }
}

async function connect(url: string): Promise<SqlDriverAdapter> {
  const schema = new URL(url).searchParams.get("schema");
  // One session, kept: migrations take advisory locks and set things that belong to a session.
  const factory = new PrismaPg({ connectionString: url, max: 1, idleTimeoutMillis: 0 }, schema ? { schema } : {});
  return readCharColumns(sendScriptsWhole(await factory.connect()));
}

/** adapter-pg cuts scripts at every `;`, also inside function bodies. A statement without values is sent as it is. */
function sendScriptsWhole<A extends SqlDriverAdapter>(adapter: A): A {
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  return adapter;
}

type Fields = { readonly fields?: { dataTypeID: number }[] };

/** adapter-pg refuses columns of type "char", in which PostgreSQL's catalogue describes foreign keys. */
function readCharColumns(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const charColumns = new WeakMap<SqlQuery, number[]>();
  // The one place where the type is still known; private, so held by the test of `prisma migrate`.
  const inside = adapter as unknown as { performIO: (query: SqlQuery) => Promise<Fields> };
  const performIO = inside.performIO.bind(adapter);
  inside.performIO = async (query) => {
    const result = await performIO(query);
    const chars = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : []));
    charColumns.set(query, chars);
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID;
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}
