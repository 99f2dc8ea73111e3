import type pg from "pg";

/** A fact as an export tells it, its texts written out unless they were erased. */
export type ExportedFact = {
  readonly position: string;
  readonly stamp: Date;
  readonly type: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly happenedOn: string;
  readonly actorId: string | null;
  readonly command: string;
  readonly corrects: string | null;
  readonly data: unknown;
  readonly mac: string;
};

const FACT = `f.position::text, f.stamp, f.type, f.subject_kind AS "subjectKind", f.subject_id AS "subjectId",
  f.subject_version AS "subjectVersion", f.happened_on::text AS "happenedOn", f.actor_id AS "actorId", f.command,
  f.corrects::text, f.data, f.mac`;

/**
 * Everything that belongs to a strategy, by the tables' foreign keys: the strategy, whatever refers to it, whatever refers
 * to that, and so on. Rows that are gone are found in history. People, organisations and bodies are not a strategy's own.
 */
async function subjectsOf(client: pg.Client, strategyId: string): Promise<Set<string>> {
  const { rows: references } = await client.query<{ child: string; column: string; parent: string }>(`
    SELECT c.relname AS child, a.attname AS column, p.relname AS parent
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`);
  const found = new Map<string, Set<string>>([["Strategy", new Set([strategyId])]]);
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const { child, column, parent } of references) {
      const parents = found.get(parent);
      if (!parents) continue;
      const [table, reference] = [client.escapeIdentifier(child), client.escapeIdentifier(column)];
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM public.${table} WHERE ${reference} = ANY($1) UNION SELECT id FROM history.${table} WHERE ${reference} = ANY($1)`,
        [[...parents]],
      );
      const known = found.get(child) ?? new Set<string>();
      const before = known.size;
      for (const { id } of rows) known.add(id);
      if (known.size > 0) found.set(child, known);
      isGrowing ||= known.size > before;
    }
  }
  return new Set([...found.values()].flatMap((ids) => [...ids]));
}

/** The trail of a strategy, in the ledger's order. null: there is no strategy of that name. */
export async function exportTrail(client: pg.Client, slug: string): Promise<ExportedFact[] | null> {
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM public."Strategy" WHERE slug = $1`, [slug]);
  const [strategy] = rows;
  if (!strategy) return null;
  const subjects = await subjectsOf(client, strategy.id);
  return factsWhere(client, "f.subject_id = ANY($1)", [...subjects]);
}

/** What somebody did, in the ledger's order. */
export const exportDeeds = (client: pg.Client, personId: string): Promise<ExportedFact[]> =>
  factsWhere(client, "f.actor_id = ANY($1)", [personId]);

/**
 * What others did that concerns somebody, in the ledger's order.
 * @param ids the person's own rows, which a fact may name instead of the person: the seat that was vacated
 */
export const exportFactsAbout = (
  client: pg.Client,
  { personId, ids }: { personId: string; ids: readonly string[] },
): Promise<ExportedFact[]> =>
  factsWhere(
    client,
    `f.actor_id IS DISTINCT FROM $2 AND (f.subject_id = ANY($1) OR EXISTS (
       SELECT FROM jsonb_path_query(f.data, 'strict $.**') AS v WHERE v #>> '{}' = ANY($1::text[])))`,
    [personId, ...ids],
    [personId],
  );

async function factsWhere(
  client: pg.Client,
  where: string,
  ids: readonly string[],
  others: readonly string[] = [],
): Promise<ExportedFact[]> {
  const { rows: facts } = await client.query<ExportedFact>(
    `SELECT ${FACT} FROM ledger.fact f WHERE ${where} ORDER BY f.position`,
    [ids, ...others],
  );
  const texts = await textsOf(client, facts);
  return facts.map((fact) => ({ ...fact, data: writtenOut(fact.data, texts) }));
}

const CONTENT = /"contentId":"([0-9a-f-]{36})"/g;

async function textsOf(client: pg.Client, facts: readonly ExportedFact[]): Promise<ReadonlyMap<string, string | null>> {
  const ids = facts.flatMap(({ data }) => [...JSON.stringify(data).matchAll(CONTENT)].map(([, id = ""]) => id));
  const { rows } = await client.query<{ id: string; body: string | null }>(
    "SELECT id, body FROM ledger.content WHERE id = ANY($1)",
    [ids],
  );
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** The same data with each reference to a text followed by the text; null where it was erased. */
function writtenOut(value: unknown, texts: ReadonlyMap<string, string | null>): unknown {
  if (Array.isArray(value)) return value.map((item) => writtenOut(item, texts));
  if (typeof value !== "object" || value === null) return value;
  if ("contentId" in value && typeof value.contentId === "string")
    return { ...value, text: texts.get(value.contentId) ?? null };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, writtenOut(item, texts)]));
}
