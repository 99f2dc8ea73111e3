import "server-only";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** The part of Markdown's own tree that is walked here. */
export type Mark = {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly url?: string;
  readonly children?: readonly Mark[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
};

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** What a person wrote in Markdown, as a tree. */
export const markdownTree = (text: string): Mark => reader.parse(text) as Mark;

type Tree = { readonly value?: string; readonly children?: readonly Tree[] };

/** The words in a tree, of Markdown or HTML. */
export const textOf = ({ value, children = [] }: Tree): string => value ?? children.map(textOf).join("");

/** A heading without what looks like its number. */
export const withoutNumber = (text: string): string => text.replace(/^\s*\d+(\.\d+)*\.?\s+/, "");
