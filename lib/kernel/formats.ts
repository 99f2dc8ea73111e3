/** What a frozen paper or edition has besides the page. */
export type FileFormat = "docx" | "pdf";

export const MEDIA_TYPE: Readonly<Record<FileFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

export const formatLabel: Readonly<Record<FileFormat, string>> = { docx: "Word", pdf: "PDF" };
