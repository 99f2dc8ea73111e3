import type { Pace } from "./pace";
import type { ProfileFigures } from "./profile";

const HEADINGS = ["", "p50", "p95", "/s", "p50 x16", "p95 x16", "/s x16", "SQL", "page KB", "script KB"];

/** The figures as a table for a terminal: milliseconds, alone and sixteen at a time. */
export function tableOf(profiles: readonly ProfileFigures[]): string {
  const rows = profiles.flatMap(rowsOf);
  const widths = HEADINGS.map((heading, at) => Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    widths.map((width, at) => (at === 0 ? (row[at] ?? "").padEnd(width) : (row[at] ?? "").padStart(width))).join("  ");
  return [line(HEADINGS), ...rows.map(line)].join("\n").replaceAll(/ +$/gm, "");
}

function rowsOf({ profile, reference, pages, posts, queries, writes }: ProfileFigures): string[][] {
  return [
    [`${profile}: bare Node and pg, a list of 50`, ...cells(reference.alone), ...cells(reference.busy)],
    ...pages.map(({ name, moment, alone, busy, statements, bytes, scriptBytes }) => [
      `${profile}: ${name}, ${moment}`,
      ...[...cells(alone), ...cells(busy), String(statements), kilobytes(bytes), kilobytes(scriptBytes)],
    ]),
    [`${profile}: status posted`, ...cells(posts.alone), ...cells(posts.busy)],
    ...writes.map(({ name, alone, busy }) => [`${profile}: ${name}, in process`, ...cells(alone), ...cells(busy)]),
    ...queries.flatMap(({ name, now, past }) => [
      [`${profile}: ${name}, in process, now`, ...cells(now)],
      [`${profile}: ${name}, in process, a year ago`, ...cells(past)],
    ]),
  ];
}

const cells = ({ p50, p95, perSecond, failed }: Pace): string[] => [
  ...[p50.toFixed(1), p95.toFixed(1)],
  `${perSecond.toFixed(0)}${failed > 0 ? ` (${failed} failed)` : ""}`,
];

const kilobytes = (bytes: number): string => (bytes === 0 ? "" : (bytes / 1024).toFixed(0));

const MOST_SCRIPT_BYTES = 150 * 1024;

/** What siden sidst was held against, so that nothing wrong is known to mean something. */
export const agreements = (profiles: readonly ProfileFigures[]): string[] =>
  profiles.map(
    ({ profile, agreement: { differences } }) =>
      `${profile}: siden sidst was held against ${String(differences)} differences between dumps of the read API.`,
  );

/** What the figures may not show, however busy the machine was. */
export function shortcomings(profiles: readonly ProfileFigures[]): string[] {
  const pages = profiles.flatMap(({ profile, pages }) => pages.map((page) => ({ profile, ...page })));
  const nameOf = (page: (typeof pages)[number]) => `${page.name}, ${page.moment}`;
  return [
    ...profiles.flatMap(({ profile, agreement: { wrong } }) =>
      wrong.map((line) => `${profile}: siden sidst and the read API do not agree: ${line}.`),
    ),
    ...pages
      .filter(({ scriptBytes }) => scriptBytes > MOST_SCRIPT_BYTES)
      .map(({ profile, name, scriptBytes }) => `${profile}: ${name} brings ${kilobytes(scriptBytes)} KB of script.`),
    ...[...new Set(pages.map(nameOf))].flatMap((what) => {
      const same = pages.filter((page) => nameOf(page) === what);
      const counts = same.map(({ profile, statements }) => `${statements} (${profile})`);
      return new Set(same.map(({ statements }) => statements)).size > 1
        ? [`${what} takes ${counts.join(", ")} statements.`]
        : [];
    }),
  ];
}
