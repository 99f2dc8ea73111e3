/** Four tracks, each as far as it has come: the product's mark. Decoration beside its name. */
export function BrandMark() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
    >
      <path d="M3 5h16M3 10h8M3 14.5h13M3 19.5h5" />
      <path
        d="M21.5 5h.01M13.5 10h.01M18.5 14.5h.01M10.5 19.5h.01"
        strokeWidth="3.5"
        className="text-focus-on-dark"
        stroke="currentColor"
      />
    </svg>
  );
}
