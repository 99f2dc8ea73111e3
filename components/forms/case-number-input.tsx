import { TextInput, type TextInputProps } from "@/components/ui/text-input";

/** The number of a case in the region's records: no longer than the schemas take it. */
export const CaseNumberInput = (props: Pick<TextInputProps, "name" | "id" | "defaultValue" | "error" | "hint">) => (
  <TextInput {...props} label="Sagsnummer" isOptional width="medium" maxLength={40} />
);
