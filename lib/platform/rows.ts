import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { isWritten, type Written } from "@/lib/kernel/fact";
import type { Tx } from "./db";

type Models = Prisma.TypeMap["model"];
/** A table of the present, by its model's name. */
export type Table = keyof Models;
type Scalars<T extends Table> = Models[T]["payload"]["scalars"];
type Cell<Value> = Value extends string ? Value | Written : Value;

/** A whole row: every column is named, so that a new one is not forgotten. The database stamps it. */
export type Row<T extends Table> = { [Column in Exclude<keyof Scalars<T>, "recordedFrom">]: Cell<Scalars<T>[Column]> };

/** What a fact does to one row. A projection answers with these; it reads nothing, so a fact must carry every id. */
export type Write = {
  [T in Table]:
    | { readonly op: "insert"; readonly table: T; readonly id: string; readonly row: Row<T> }
    | { readonly op: "change"; readonly table: T; readonly id: string; readonly row: Partial<Row<T>> }
    | { readonly op: "remove"; readonly table: T; readonly id: string };
}[Table];

/** What a module's projection exports: for each of its facts, the rows it writes. */
export type Projection<F extends { type: string }> = {
  readonly [T in F["type"]]: (fact: Extract<F, { type: T }>) => readonly Write[];
};

export const insert = <T extends Table>(table: T, row: Row<T> & { id: string }): Write =>
  ({ op: "insert", table, id: row.id, row }) as Write;
export const change = <T extends Table>(table: T, id: string, row: Partial<Row<T>>): Write =>
  ({ op: "change", table, id, row }) as Write;
export const remove = (table: Table, id: string): Write => ({ op: "remove", table, id }) as Write;

/** Where a written text was copied to. */
export type CellOfContent = { contentId: string; table: Table; rowId: string; column: string };
type Plain = Record<string, unknown>;

/** The row as the database takes it, and the cells that hold written text. */
export function plain(write: Exclude<Write, { op: "remove" }>): { row: Plain; cells: CellOfContent[] } {
  const row: Plain = {};
  const cells: CellOfContent[] = [];
  for (const [column, value] of Object.entries(write.row as Plain)) {
    row[column] = isWritten(value) ? value.text : value;
    if (isWritten(value) && value.contentId)
      cells.push({ contentId: value.contentId, table: write.table, rowId: write.id, column });
  }
  return { row, cells };
}

/** The part of Prisma's delegates that a write needs; the union of all models' delegates has no callable signature. */
type Delegate = {
  createMany: (args: { data: Plain }) => Promise<unknown>;
  updateMany: (args: { where: { id: string }; data: Plain }) => Promise<{ count: number }>;
  deleteMany: (args: { where: { id: string } }) => Promise<{ count: number }>;
};

const delegateOf = (tx: Tx, table: Table): Delegate => {
  const name = (table.charAt(0).toLowerCase() + table.slice(1)) as Uncapitalize<Table>;
  return tx[name] as unknown as Delegate;
};

/** Carries out one write. @returns the cells that hold written text */
export async function carryOut(tx: Tx, write: Write): Promise<CellOfContent[]> {
  const delegate = delegateOf(tx, write.table);
  if (write.op === "remove") {
    await delegate.deleteMany({ where: { id: write.id } });
    return [];
  }
  const { row, cells } = plain(write);
  if (write.op === "insert") await delegate.createMany({ data: row });
  else {
    const { count } = await delegate.updateMany({ where: { id: write.id }, data: row });
    // A fact names a row that its own command has just read under a lock.
    if (count !== 1) throw new RangeError(`No ${write.table} ${write.id} to change`);
  }
  return cells;
}
