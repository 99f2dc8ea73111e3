import * as laws from "./laws/organisations";
import * as midtjylland from "./midtjylland/organisations";
import * as syddanmark from "./syddanmark/organisations";
import type { SeedBody, SeedOrganisation } from "./midtjylland/types";

/** A collective comes before its parts, and a region before what lies in it. */
export const organisations: readonly SeedOrganisation[] = [
  ...midtjylland.organisations,
  ...syddanmark.organisations,
  ...laws.organisations,
];

export const bodies: readonly SeedBody[] = [...midtjylland.bodies, ...syddanmark.bodies, ...laws.bodies];
