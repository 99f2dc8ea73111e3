/** First in the page: past header and menu with one key. Seen when it has the focus. */
export function SkipLink({ target }: { target: string }) {
  return (
    <a href={`#${target}`} className="skip-link">
      Gå til indholdet
    </a>
  );
}
