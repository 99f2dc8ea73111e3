export type StatusKey = "ikke-startet" | "i-gang" | "forsinket" | "i-bero" | "gennemfoert" | "udgaaet" | "ukendt";

export type StatusTagProps = {
  /** A status older than its rhythm must arrive here as "ukendt". */
  status: StatusKey;
  /** The Danish words; for an old one e.g. "ukendt, var i gang for 143 dage siden". */
  label: string;
};

/** Word + shape + colour. Never a link: numbers and titles are. */
export function StatusTag({ status, label }: StatusTagProps) {
  return <span className={`status status-${status}`}>{label}</span>;
}
