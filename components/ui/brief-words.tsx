/** Words that stand in a row: what the row already says is only read out, so that the button keeps its width. */
export function BriefWords({ shown, rest }: { shown: string; rest: string }) {
  return (
    <>
      {shown} <span className="sr-only">{rest}</span>
    </>
  );
}
