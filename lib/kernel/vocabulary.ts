/** A word of a column, as one of its vocabulary. The column's CHECK holds the same list, so any other cannot be there. */
export function wordOf<Word extends string>(vocabulary: readonly Word[], text: string): Word {
  const word = vocabulary.find((known) => known === text);
  if (word === undefined) throw new RangeError(`»${text}« is not one of ${vocabulary.join(", ")}`);
  return word;
}

/** null: the column is empty. */
export const wordOrNull = <Word extends string>(vocabulary: readonly Word[], text: string | null): Word | null =>
  text === null ? null : wordOf(vocabulary, text);
