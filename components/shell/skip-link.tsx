/** First in the page: past header and menu with one key. Seen when it has the focus. */
export function SkipLink({ target }: { target: string }) {
  return (
    <a
      href={`#${target}`}
      className="sr-only focus:not-sr-only focus:absolute focus:top-3 focus:left-4 focus:z-10 focus:rounded-md focus:bg-surface focus:px-4 focus:py-2 focus:font-semibold"
    >
      Gå til indholdet
    </a>
  );
}
