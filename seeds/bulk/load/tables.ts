import type pg from "pg";

export type Column = { readonly name: string; readonly type: string };
/** A table of the present with its columns but `recordedFrom`; history has the same. */
export type TableShape = { readonly name: string; readonly columns: readonly Column[] };

/** The tables of the present, what is referred to before what refers to it. */
export async function readTables(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: Column[]; refersTo: string[] }>(`
    SELECT t.name, (SELECT json_agg(json_build_object('name', c.name, 'type', c.type)) FROM history.columns(t.name) c) AS columns,
      ARRAY(SELECT DISTINCT r.relname::text FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid
            WHERE k.contype = 'f' AND k.conrelid = format('public.%I', t.name)::regclass) AS "refersTo"
    FROM history.tables() AS t(name) ORDER BY t.name`);
  const byName = new Map(rows.map((row) => [row.name, row]));
  const ordered = new Set<string>();
  const place = (name: string, above: readonly string[]): void => {
    // A circle of references has no right order; a load that needs one fails on the foreign key.
    if (ordered.has(name) || above.includes(name)) return;
    for (const other of byName.get(name)?.refersTo ?? []) place(other, [...above, name]);
    ordered.add(name);
  };
  for (const { name } of rows) place(name, []);
  return [...ordered].flatMap((name) => {
    const row = byName.get(name);
    return row ? [{ name, columns: row.columns }] : [];
  });
}
