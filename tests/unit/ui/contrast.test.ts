import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const CSS = readFileSync("app/globals.css", "utf8");
const TOKENS = new Map([...CSS.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));

function luminance(token: string): number {
  const hex = TOKENS.get(token);
  if (hex === undefined) throw new Error(`No colour ${token} in app/globals.css`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["paper", "surface", "sunken"];

const TEXT = [
  ...GROUNDS.flatMap((ground) => ["ink", "muted", "brand", "bad"].map((text) => [text, ground] as const)),
  ...["ok", "warn", "bad", "info", "pause", "gone"].map((text) => [text, `${text}-soft`] as const),
  ...["brand", "brand-deep", "done", "ok", "info", "warn", "bad"].map((ground) => ["white", ground] as const),
  ...["ok", "warn", "bad", "info"].map((tone) => ["ink", `${tone}-soft`] as const),
  ["brand", "brand-soft"] as const,
  ["brand-deep", "brand-soft"] as const,
];

test.each(TEXT)("%s is readable on %s (AA: 4.5)", (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

const MARKS = [
  ...GROUNDS.flatMap((ground) => ["edge", "focus"].map((mark) => [mark, ground] as const)),
  ["focus-on-dark", "brand-deep"] as const,
];

test.each(MARKS)("%s is seen against %s (AA: 3)", (mark, ground) => {
  expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
});
