import { BrandMark } from "./brand-mark";

const HOME = "/";

/** The product's name on the dark bar; leads to the front page. */
export function BrandLink() {
  return (
    <a href={HOME} className="brand-link">
      <BrandMark />
      Strategispor
    </a>
  );
}
