import { day } from "@/lib/kernel/day";
import type { SeedPerson } from "./types";

/** Memberships and seats hold from here on: before the first step of the course of events. */
export const PEOPLE_VALID_FROM = day("2015-11-01");

const PEOPLE = [
  {
    email: "admin@demo.example",
    name: "Solveig Kragh",
    title: "Systemadministrator",
    memberships: [{ organisation: "drift-demo", role: "systemadministrator" }],
    seats: [],
    demonstration: true,
  },
  {
    email: "strategi@midt.example",
    name: "Anders Bruun",
    title: "Sagsbehandler i strategisekretariatet, Region Midtjylland",
    memberships: [{ organisation: "region-midtjylland", role: "sekretariat" }],
    seats: [{ body: "arbejdsgruppen-midt", role: "medlem" }],
    demonstration: true,
  },
  {
    email: "strategi@syd.example",
    name: "Birgitte Lund",
    title: "Sagsbehandler i strategisekretariatet, Region Syddanmark",
    memberships: [{ organisation: "region-syddanmark", role: "sekretariat" }],
    seats: [],
    demonstration: true,
  },
  {
    email: "tovholder@midt.example",
    name: "Camilla Vestergaard",
    title: "Tovholder på Hospital Midt (demo)",
    memberships: [{ organisation: "hospital-midt-demo", role: "medarbejder" }],
    seats: [],
    demonstration: true,
  },
  {
    email: "tovholder@syd.example",
    name: "Dorthe Skov",
    title: "Tovholder på Sygehus Syddanmark (demo)",
    memberships: [{ organisation: "hospital-syddanmark-demo", role: "medarbejder" }],
    seats: [{ body: "supportteamet-syd", role: "medlem" }],
    demonstration: true,
  },
  {
    email: "sekretaer@midt.example",
    name: "Erik Østergaard",
    title: "Sekretær for regionsrådet og dets udvalg, Region Midtjylland",
    memberships: [{ organisation: "region-midtjylland", role: "medarbejder" }],
    seats: [
      { body: "regionsraadet-midt", role: "sekretaer" },
      { body: "raadgivende-udvalg-sundhed-midt", role: "sekretaer" },
      { body: "raadgivende-udvalg-psykiatri-social-midt", role: "sekretaer" },
      { body: "sundhedskoordinationsudvalget-midt", role: "sekretaer" },
      { body: "praksisplanudvalget-midt", role: "sekretaer" },
    ],
    demonstration: true,
  },
  {
    email: "sekretaer@syd.example",
    name: "Freja Bonde",
    title: "Sekretær for regionsrådet og dets udvalg, Region Syddanmark",
    memberships: [{ organisation: "region-syddanmark", role: "medarbejder" }],
    seats: [
      { body: "regionsraadet-syd", role: "sekretaer" },
      { body: "raadgivende-udvalg-syd", role: "sekretaer" },
    ],
    demonstration: true,
  },
  {
    email: "politiker@midt.example",
    name: "Gunnar Ravn",
    title: "Regionsrådsmedlem, Region Midtjylland",
    memberships: [],
    seats: [
      { body: "regionsraadet-midt", role: "medlem" },
      { body: "raadgivende-udvalg-sundhed-midt", role: "medlem" },
    ],
    demonstration: true,
  },
  {
    email: "politiker@syd.example",
    name: "Hanne Toft",
    title: "Regionsrådsmedlem, Region Syddanmark",
    memberships: [],
    seats: [
      { body: "regionsraadet-syd", role: "medlem" },
      { body: "raadgivende-udvalg-syd", role: "medlem" },
    ],
    demonstration: true,
  },
  {
    email: "kommune@aarhus.example",
    name: "Ida Krogsgaard",
    title: "Sundhedskonsulent, Aarhus Kommune",
    memberships: [{ organisation: "kommune-0751", role: "repraesentant" }],
    seats: [],
    demonstration: true,
  },
  {
    email: "kommune@viborg.example",
    name: "Jens Hedegaard",
    title: "Sundhedskonsulent, Viborg Kommune",
    memberships: [{ organisation: "kommune-0791", role: "repraesentant" }],
    seats: [],
    demonstration: true,
  },
  {
    email: "praksis@plo.example",
    name: "Kirsten Mølbak",
    title: "Praktiserende læge, for almen praksis i Region Midtjylland",
    memberships: [{ organisation: "almen-praksis-midt", role: "repraesentant" }],
    seats: [],
    demonstration: true,
  },
  {
    email: "patient@piu.example",
    name: "Lars Overgaard",
    title: "Medlem af Patientinddragelsesudvalget",
    memberships: [],
    seats: [{ body: "patientinddragelsesudvalget-midt", role: "medlem" }],
    demonstration: true,
  },
  {
    email: "revisor@demo.example",
    name: "Mette Thorsager",
    title: "Revisor",
    memberships: [{ organisation: "drift-demo", role: "revisor" }],
    seats: [],
    demonstration: true,
  },
] as const satisfies readonly SeedPerson[];

export type DemoEmail = (typeof PEOPLE)[number]["email"];

/** One person per way of meeting the system. Nobody here exists. */
export const people: readonly (SeedPerson & { readonly email: DemoEmail })[] = PEOPLE;
