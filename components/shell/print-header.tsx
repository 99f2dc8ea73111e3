export type PrintHeaderProps = {
  authority: string;
  /** On every paper that has one. */
  caseNumber?: string | undefined;
  /** The day the paper shows, written out: "22. november 2026". */
  date: string;
};

/** The head of a paper: whose it is, case number, date. Page numbers stand in the page margin. */
export function PrintHeader({ authority, caseNumber, date }: PrintHeaderProps) {
  return (
    <div className="print-header">
      <p className="font-semibold">{authority}</p>
      {caseNumber && <p>Sagsnummer {caseNumber}</p>}
      <p>{date}</p>
    </div>
  );
}
