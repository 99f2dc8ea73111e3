import { BrandMark } from "./brand-mark";

const HOME = "/";

/** The product's name on the dark bar; leads to the front page. */
export function BrandLink() {
  return (
    <a
      href={HOME}
      className="flex min-h-11 items-center gap-2 text-base font-semibold tracking-tight text-white no-underline sm:gap-2.5 sm:text-lg"
    >
      <BrandMark />
      Strategispor
    </a>
  );
}
