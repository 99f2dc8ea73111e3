import { Button, LinkButton } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { CONTROL } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { ownerRoleLabel } from "@/lib/initiatives/labels";
import { OWNER_ROLES } from "@/lib/initiatives/model";
import { placeLabel, sortLabel } from "@/lib/lists/labels";
import { MINE, PLACES, SORTS, type InitiativeFilter, type Order } from "@/lib/lists/model";
import { countFilters } from "@/lib/lists/rules";
import { countedStatusLabel } from "@/lib/status/labels";
import { COUNTED_STATUSES } from "@/lib/status/model";

export type FilterFormProps = {
  filter: InitiativeFilter;
  order: Order;
  strategies: readonly { slug: string; title: string }[];
  /** "" for the present. */
  pr: string;
  isSignedIn: boolean;
};

/** Asks for a list by its address: works without JavaScript, and the address can be kept and sent on. */
export function FilterForm({ filter, order, strategies, pr, isSignedIn }: FilterFormProps) {
  const narrowed = countFilters(filter);
  return (
    <form
      method="get"
      action="/initiativer"
      className="mb-8 print:hidden"
      role="search"
      aria-label="Filtrér initiativer"
    >
      {pr !== "" && <input type="hidden" name="pr" value={pr} />}
      {filter.ejer !== null && <input type="hidden" name="ejer" value={filter.ejer} />}
      <Details summary={narrowed === 0 ? "Filtrér og sortér" : `Filtrér og sortér (${String(narrowed)} valgt)`}>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          <WhatFields filter={filter} strategies={strategies} />
          <WhoFields filter={filter} />
          <OrderField order={order} />
        </div>
        <Ticks filter={filter} isSignedIn={isSignedIn} />
        <div className="mt-5 flex flex-wrap gap-3">
          <Button>Vis initiativer</Button>
          <LinkButton kind="tertiary" href={pr === "" ? "/initiativer" : `/initiativer?pr=${encodeURIComponent(pr)}`}>
            Ryd filtre
          </LinkButton>
        </div>
      </Details>
    </form>
  );
}

function WhatFields({ filter, strategies }: Pick<FilterFormProps, "filter" | "strategies">) {
  return (
    <>
      <Select
        name="strategi"
        label="Strategi"
        placeholder="Alle strategier"
        defaultValue={filter.strategi ?? ""}
        options={strategies.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <TextInput
        name="spor"
        label="Spor"
        inputMode="numeric"
        width="short"
        defaultValue={filter.spor ?? ""}
        isOptional
      />
      <Select
        name="fase"
        label="Fase"
        placeholder="Alle faser"
        defaultValue={filter.fase ?? ""}
        options={PLACES.map((place) => ({ value: place, label: placeLabel[place] }))}
      />
      <Select
        name="status"
        label="Status"
        placeholder="Alle statusser"
        defaultValue={filter.status ?? ""}
        options={COUNTED_STATUSES.map((status) => ({ value: status, label: countedStatusLabel[status] }))}
      />
    </>
  );
}

function WhoFields({ filter }: Pick<FilterFormProps, "filter">) {
  return (
    <>
      <TextInput
        name="organisation"
        label="Organisation"
        hint="En del af navnet er nok."
        defaultValue={filter.organisation ?? ""}
        maxLength={100}
        isOptional
      />
      <Select
        name="rolle"
        label="Organisationens rolle"
        placeholder="Ansvarlig eller partner"
        defaultValue={filter.rolle ?? ""}
        options={OWNER_ROLES.map((role) => ({ value: role, label: ownerRoleLabel[role] }))}
      />
    </>
  );
}

function OrderField({ order }: Pick<FilterFormProps, "order">) {
  return (
    <div>
      <label htmlFor="sorter" className="font-semibold">
        Sortér efter
      </label>
      <select
        id="sorter"
        name="sorter"
        defaultValue={`${order.isDescending ? "-" : ""}${order.by}`}
        className={`${CONTROL} mt-1.5 max-w-md`}
      >
        {SORTS.flatMap((by) => [
          <option key={by} value={by}>
            {sortLabel[by]}
          </option>,
          <option key={`-${by}`} value={`-${by}`}>{`${sortLabel[by]}, omvendt`}</option>,
        ])}
      </select>
    </div>
  );
}

function Ticks({ filter, isSignedIn }: Pick<FilterFormProps, "filter" | "isSignedIn">) {
  return (
    <fieldset className="mt-4">
      <legend className="sr-only">Vis kun</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        <Tick name="over-tid" value="ja" label="Kun over tid" isTicked={filter.isLate} />
        <Tick name="fravigelse" value="ja" label="Kun med fravigelse" isTicked={filter.hasDeviation} />
        {isSignedIn && (
          <>
            <Tick name="tovholder" value={MINE} label="Kun hvor jeg er tovholder" isTicked={filter.isMine} />
            <Tick name="foelger" value={MINE} label="Kun dem, jeg følger" isTicked={filter.isWatched} />
          </>
        )}
      </div>
    </fieldset>
  );
}

function Tick({ name, value, label, isTicked }: { name: string; value: string; label: string; isTicked: boolean }) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input type="checkbox" name={name} value={value} defaultChecked={isTicked} className="size-5 accent-brand" />
      {label}
    </label>
  );
}
