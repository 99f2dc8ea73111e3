import { canonical } from "@/lib/platform/chain";
import { type CellOfContent, plain, type Write } from "@/lib/platform/rows";
import type { Column, TableShape } from "./tables";

/** A row as JSON, as the database reads it; without `recordedFrom`. */
export type Doc = Readonly<Record<string, unknown>>;
/** When a fact is recorded. */
export type At = { readonly position: number; readonly stamp: string };

/** A row version that a fact wrote, as the ledger enters it. */
export type Entry = {
  readonly position: number;
  readonly id: string;
  readonly since: string;
  readonly gone: boolean;
  readonly doc: Doc;
  /** When it was replaced, if it was in force for a while; it goes to history then. */
  until: string | null;
  /** Whether it is in force when the batch ends. */
  isCurrent: boolean;
};

/** What a batch does to one table. */
export type TableChange = {
  readonly entries: Entry[];
  /** Rows that were there before the batch, and when the batch first replaced them. */
  readonly replaced: Map<string, string>;
  readonly removed: Set<string>;
};

type Current = { doc: Doc; since: string; entry: Entry | null };

/**
 * Folds writes into row versions as the database's triggers do: a replaced version is kept with its period, stamp to
 * stamp; a second change under the same stamp overwrites; a change that changes nothing leaves no trace.
 */
export class Fold {
  readonly changes = new Map<string, TableChange>();
  readonly cells: (CellOfContent & { readonly since: string })[] = [];
  readonly #rows = new Map<string, Current>();
  readonly #types: ReadonlyMap<string, ReadonlyMap<string, string>>;

  constructor(tables: readonly TableShape[]) {
    const typesOf = (columns: readonly Column[]) => new Map(columns.map(({ name, type }) => [name, type]));
    this.#types = new Map(tables.map(({ name, columns }) => [name, typesOf(columns)]));
  }

  /** A row as it stands before the batch. */
  know(table: string, id: string, { recordedFrom, ...doc }: Doc): void {
    this.#rows.set(`${table} ${id}`, { doc: this.#normal(table, doc), since: toIso(recordedFrom), entry: null });
  }

  apply(write: Write, at: At): void {
    const key = `${write.table} ${write.id}`;
    const before = this.#rows.get(key);
    if (write.op === "remove") {
      if (!before) return;
      this.#replace(write, before, at);
      this.#enter(write, at, before.doc, true);
      this.#rows.delete(key);
      this.#change(write.table).removed.add(write.id);
      return;
    }
    const { row, cells } = plain(write);
    this.cells.push(...cells.map((cell) => ({ ...cell, since: at.stamp })));
    if (write.op === "change" && !before) throw new RangeError(`No ${write.table} ${write.id} to change`);
    const written = this.#normal(write.table, row);
    if (before && Object.entries(written).every(([name, value]) => isSame(value, before.doc[name]))) return;
    const doc = { ...before?.doc, ...written };
    if (before) this.#replace(write, before, at);
    const entry = this.#enter(write, at, doc, false);
    this.#rows.set(key, { doc, since: at.stamp, entry });
  }

  /** Closes the version that stood until now. */
  #replace({ table, id }: Write, { entry, since }: Current, { stamp }: At): void {
    const { replaced } = this.#change(table);
    if (entry) {
      entry.isCurrent = false;
      entry.until = since < stamp ? stamp : null;
    } else replaced.set(id, stamp);
  }

  #enter({ table, id }: Write, { position, stamp }: At, doc: Doc, gone: boolean): Entry {
    const { entries } = this.#change(table);
    const entry: Entry = { position, id, since: stamp, gone, doc, until: null, isCurrent: !gone };
    dropSame(entries, entry);
    entries.push(entry);
    return entry;
  }

  #change(table: string): TableChange {
    const known = this.changes.get(table) ?? { entries: [], replaced: new Map(), removed: new Set() };
    this.changes.set(table, known);
    return known;
  }

  #normal(table: string, row: Doc): Doc {
    const types = this.#types.get(table);
    return Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, normal(types?.get(name) ?? "", value)]),
    );
  }
}

/** One fact that writes a row twice has written what it was in the end. */
function dropSame(entries: Entry[], { position, id }: Entry): void {
  for (let at = entries.length - 1; entries[at]?.position === position; at--) {
    if (entries[at]?.id === id) entries.splice(at, 1);
  }
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && canonical(a) === canonical(b));

/** The same text for the same day or instant, whether it comes from a projection or from the database. */
function normal(type: string, value: unknown): unknown {
  if (value instanceof Date) return type === "date" ? value.toISOString().slice(0, 10) : value.toISOString();
  return typeof value === "string" && type.startsWith("timestamp") ? toIso(value) : value;
}

const toIso = (value: unknown): string => new Date(String(value)).toISOString();
