/** A stretch of a text that has changed: in both versions, in the new one only, or in the old one only. */
export type Stretch = { readonly text: string; readonly is: "kept" | "added" | "removed" };
