import type { Stretch } from "@/lib/kernel/stretch";

/** A text with what came and what went marked word by word; both marks are also read out and printed. */
export function TextChange({ stretches }: { stretches: readonly Stretch[] }) {
  return (
    <p className="max-w-text whitespace-pre-line">
      {stretches.map(({ text, is }, index) => {
        if (is === "added") return <ins key={index}>{text}</ins>;
        return is === "removed" ? <del key={index}>{text}</del> : text;
      })}
    </p>
  );
}
