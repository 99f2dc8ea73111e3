import { createElement, type ReactNode } from "react";
import { Icon } from "./icon";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Names the row: becomes `th scope="row"`. One column has it. */
  isRowHeader?: boolean;
  /** Figures: to the right, digits of equal width. */
  isNumeric?: boolean;
  /** Never broken over lines: dates, numbers. */
  isShort?: boolean;
  /** Many words: keeps its width on a narrow screen, so that rows do not grow tall. */
  isLong?: boolean;
  /** Makes the header a link that sorts; `direction` when the table is sorted by it now. */
  sort?: { href: string; direction?: "ascending" | "descending" | undefined };
};

export type TableProps<Row> = {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Sums: `<tr>` elements. */
  footer?: ReactNode;
};

/** Tabel: scrolls sideways by keyboard too when it is wider than the screen; heads are repeated on paper. */
export function Table<Row>({ caption, isCaptionHidden = false, columns, rows, rowKey, footer }: TableProps<Row>) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className="scroll-region relative overflow-x-auto rounded-md border border-line"
    >
      <table className="data-table">
        <caption className={isCaptionHidden ? "sr-only" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            createElement("tr", { key: rowKey(row) }, ...columns.map((column) => cellOf(column, row))),
          )}
        </tbody>
        {footer && <tfoot>{footer}</tfoot>}
      </table>
    </div>
  );
}

/** One element with no more than it needs: lists draw hundreds. */
function cellOf<Row>({ cell, isRowHeader, ...kind }: Column<Row>, row: Row) {
  if (isRowHeader) return <th scope="row">{cell(row)}</th>;
  const className = look(kind);
  return className === undefined ? <td>{cell(row)}</td> : <td className={className}>{cell(row)}</td>;
}

function look({ isNumeric, isShort, isLong }: Pick<Column<never>, "isNumeric" | "isShort" | "isLong">) {
  if (isNumeric) return "numeric";
  if (isLong) return "long";
  return isShort ? "short" : undefined;
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { header, sort } = column;
  const className = look(column);
  if (!sort) {
    return (
      <th scope="col" className={className}>
        {header}
      </th>
    );
  }
  return (
    <th scope="col" className={className} aria-sort={sort.direction ?? "none"}>
      <a href={sort.href} className="inline-flex items-center gap-1 text-ink">
        {header}
        {sort.direction && <Icon name={sort.direction === "ascending" ? "up" : "down"} />}
      </a>
    </th>
  );
}
