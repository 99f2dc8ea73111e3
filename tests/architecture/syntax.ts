import ts from "typescript";
import type { Source } from "./sources";

/** The file's syntax; a wrong one shows up as what is not found in it, so the compiler's own check comes first. */
export const parse = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** Where in a file something stands that is asked for, as "path:line". */
export function placesOf(source: Source, isWanted: (node: ts.Node) => boolean): readonly string[] {
  const file = parse(source);
  const places: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isWanted(node))
      places.push(`${source.path}:${String(file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return places;
}

/** `any`, also inside other types. */
export const isAny = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.AnyKeyword;

/** The `!` that silences the compiler: `value!` and `let value!: string`. */
export const isNonNull = (node: ts.Node): boolean =>
  ts.isNonNullExpression(node) ||
  ((ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.exclamationToken !== undefined);

/** `throw new Error(…)`, which names nothing that anybody could act on. */
export const isBareThrow = (node: ts.Node): boolean =>
  ts.isThrowStatement(node) && ts.isNewExpression(node.expression) && node.expression.expression.getText() === "Error";

/** The `default` of a switch, which hides a forgotten word from the compiler. */
export const isDefaultClause = (node: ts.Node): boolean => ts.isDefaultClause(node);

/** Exported lists of words `as const`, by name. */
export function vocabulariesIn(source: Source): readonly { name: string; words: readonly string[] }[] {
  return parse(source)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) =>
      declarationList.declarations.flatMap(({ name, initializer }) => {
        const list =
          initializer && ts.isAsExpression(initializer) && initializer.type.getText() === "const"
            ? initializer.expression
            : undefined;
        if (!list || !ts.isArrayLiteralExpression(list)) return [];
        const words = list.elements.filter(ts.isStringLiteral).map(({ text }) => text);
        return words.length === list.elements.length ? [{ name: name.getText(), words }] : [];
      }),
    );
}
