import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** Asks by the address: works without JavaScript. `pr` "": the present. */
export function SearchForm({ typed, pr }: { typed: string; pr: string }) {
  return (
    <form method="get" action="/soeg" role="search" aria-label="Søg" className="mb-8 print:hidden">
      {pr !== "" && <input type="hidden" name="pr" value={pr} />}
      <TextInput
        name="q"
        type="search"
        label="Søg efter"
        hint="Ord, en del af en titel eller begyndelsen af et sagsnummer."
        defaultValue={typed}
        maxLength={200}
        inputMode="search"
        autoComplete="off"
      />
      <div className="mt-4">
        <Button>Søg</Button>
      </div>
    </form>
  );
}
