import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";

describe("a field", () => {
  test("in error says so to those who cannot see it", () => {
    const html = renderToStaticMarkup(<TextInput name="linje" label="Linje" hint="Kort" error="Skriv en linje" />);

    expect(html).toContain('aria-describedby="linje-hint linje-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('<label for="linje"');
  });

  test("without hint and error is described by nothing", () => {
    const html = renderToStaticMarkup(<TextInput name="linje" label="Linje" />);

    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid=");
  });

  test("gives back what was typed", () => {
    const html = renderToStaticMarkup(
      <>
        <TextInput name="a" label="A" defaultValue="først" />
        <TextArea name="b" label="B" defaultValue="så" />
        <Select name="c" label="C" options={[{ value: "x", label: "X" }]} defaultValue="x" />
      </>,
    );

    expect(html).toContain('value="først"');
    expect(html).toContain(">så</textarea>");
    expect(html).toContain('<option value="x" selected="">');
  });

  test("in a group has the group's id on its first choice, where the error summary leads", () => {
    const html = renderToStaticMarkup(
      <RadioGroup
        name="svar"
        label="Svar"
        options={[
          { value: "ja", label: "Ja" },
          { value: "nej", label: "Nej" },
        ]}
      />,
    );

    expect(html).toMatch(/<input type="radio" id="svar"[^>]* value="ja"/);
    expect(html).toContain('id="svar-nej"');
  });
});

describe("the error summary", () => {
  test("leads to the fields with the same words", () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={[{ fieldId: "linje", text: "Skriv en linje" }]} />);

    expect(html).toContain("Der er et problem");
    expect(html).toMatch(/<a href="#linje"[^>]*>Skriv en linje<\/a>/);
    expect(html).toContain('role="alert"');
  });

  test("is not there when nothing is wrong", () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
  });
});
