import ts from "typescript";
import { describe, expect, test } from "vitest";
import { PHASE_KINDS } from "@/lib/processes/model";
import { people as demonstrationPeople } from "@/seeds/midtjylland/people";
import {
  actionCombinations,
  elsewhereCombinations,
  emailOf,
  matrix,
  pageCombinations,
  readingCombinations,
  relationsOf,
  uploadCombinations,
} from "../e2e/rights/matrix";
import { pathsIn, sourcesIn } from "./sources";
import { parse } from "./syntax";

/** What a file with "use server" lets a browser call. */
const exportedActions = sourcesIn(["lib"], "/actions.ts").flatMap((source) =>
  parse(source).statements.flatMap((statement): readonly string[] => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    // A form of exporting that is not foreseen here would be a hole.
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return [statement.getText()];
    if (!isExported || ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    return ts.isFunctionDeclaration(statement) ? [statement.name?.text ?? "?"] : [statement.getText()];
  }),
);

const routes = pathsIn("app").filter((path) => /\/(page[.]tsx|route[.]ts)$/.test(path));

const sorted = (words: Iterable<string>): readonly string[] => [...new Set(words)].sort();

describe("the rights matrix", () => {
  test("names every action that the application has, and no other", () => {
    const named = [
      ...[...matrix.actions, ...matrix.elsewhere].flatMap(({ actions }) => actions),
      ...[...matrix.sessions, ...matrix.uploads].map(({ action }) => action),
    ];

    expect(exportedActions.length).toBeGreaterThan(8);
    expect(sorted(named)).toEqual(sorted(exportedActions));
  });

  test("names every page and route that the application has, and no other", () => {
    const named = [
      ...matrix.initiatives.map(({ route }) => route),
      ...matrix.strategyRoutes.routes,
      ...[...matrix.pages, ...matrix.uploads].map(({ route }) => route),
    ];

    expect(routes.length).toBeGreaterThan(10);
    expect(sorted(named)).toEqual(sorted(routes));
  });

  test("knows everybody of the demonstration, and the public", () => {
    const emails = matrix.people.map(emailOf).filter((email) => email !== null);

    expect(sorted(emails)).toEqual(sorted(demonstrationPeople.map(({ email }) => email)));
    expect(matrix.people).toContain("public");
  });

  test("names in its rows only people it knows", () => {
    const rows = [
      ...[...matrix.actions, ...matrix.elsewhere, ...matrix.uploads],
      ...[...matrix.initiatives, ...matrix.pages, ...matrix.sessions],
    ];
    const known = new Set([...matrix.people, "*"]);

    const lists = rows.flatMap(({ ...row }) =>
      Object.entries(row)
        .filter(([field]) => !["actions", "on", "in", "route", "address", "action"].includes(field))
        .flatMap(([, list]) => list),
    );

    const seen = Object.values(matrix.strategyRoutes.seen).flat();

    expect([...lists, ...seen].filter((name) => !known.has(name))).toEqual([]);
  });

  test("says once for every action, subject, phase and person what the answer is", () => {
    const actions = sorted(matrix.actions.flatMap((row) => row.actions));
    const wanted = Object.entries(matrix.subjects).flatMap(([subject, { phases }]) =>
      actions.flatMap((action) =>
        phases.flatMap((phase) => matrix.people.map((person) => `${action} ${subject} ${phase} ${person}`)),
      ),
    );

    const said = actionCombinations.map(
      ({ action, subject, phase, person }) => `${action} ${subject} ${phase} ${person}`,
    );

    expect(said.length).toBeGreaterThan(1_500);
    expect([...said].sort()).toEqual([...wanted].sort());
  });

  test("says once for every action elsewhere, what it is tried on and person what the answer is", () => {
    const said = elsewhereCombinations.map(({ action, on, person }) => `${action} ${on} ${person}`);

    expect(new Set(said).size).toBe(said.length);
  });

  test("says once for every address of an initiative, subject and person what is read", () => {
    const said = readingCombinations.map(({ route, subject, person }) => `${route} ${subject} ${person}`);
    const addresses = new Set(matrix.initiatives.map(({ route }) => route)).size;

    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBe(addresses * Object.keys(matrix.subjects).length * matrix.people.length);
    expect(pageCombinations.length).toBe(matrix.pages.length * matrix.people.length);
    expect(uploadCombinations.length).toBe(matrix.uploads.length * matrix.people.length);
  });

  test("says of every strategy who sees it", () => {
    expect(sorted(Object.keys(matrix.strategyRoutes.seen))).toEqual(sorted(Object.keys(matrix.strategies)));
  });

  test("places every person in one relation to every subject", () => {
    for (const subject of Object.keys(matrix.subjects)) {
      const placed = relationsOf(subject).flatMap(([, people]) => people);

      expect([...placed].sort(), subject).toEqual([...matrix.people].sort());
    }
  });

  test("has a subject in every kind of phase, and people in every relation", () => {
    const phases = sorted(Object.values(matrix.subjects).flatMap((subject) => subject.phases));
    const peopled = Object.keys(matrix.subjects).flatMap((subject) =>
      relationsOf(subject).flatMap(([relation, people]) => (people.length > 0 ? [relation] : [])),
    );

    expect(phases).toEqual(sorted(PHASE_KINDS));
    expect(sorted(peopled)).toHaveLength(5);
  });
});
