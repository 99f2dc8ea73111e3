import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Fields } from "../support/visitor";
import { MADE_UP } from "./attempts";
import type { Elsewhere } from "./staged";

/** Older than anything: what is allowed is refused for that reason. */
const LONG_AGO = "999999999";
const [IN_2040, IN_1800] = ["2040-01-01", "1800-01-01"];
const UNTOLD = "En tekst, som ikke må blive gemt.";

/** No rule refuses these to who may: they are done, with things that nobody misses and posts that begin in 2040. */
export const REALLY_DONE = [
  "watchInitiativeAction",
  "unwatchInitiativeAction",
  "foundOrganisationAction",
  "establishBodyAction",
  "takeSeatAction",
  "admitMemberAction",
  "drawTemplateAction",
];

/** What is done about the internal initiative is otherwise the same. */
export const thingsOf = (what: string, on: Elsewhere): Elsewhere =>
  what.startsWith("midt-intern") ? { ...on, initiativeId: on.internalId } : on;

/** The fields an action elsewhere is sent with, apart from the key. Only rights stand between them and a refusal of the rule. */
export function fieldsElsewhere(action: string, on: Elsewhere): Fields {
  const fields =
    onTheInstallation(action, on) ??
    onTemplates(action, on) ??
    onInput(action, on) ??
    onCouncil(action, on) ??
    onDocuments(action, on);
  if (!fields) throw new RangeError(`The matrix names ${action}, which nobody knows how to send`);
  return fields;
}

function onTheInstallation(action: string, on: Elsewhere): Fields | undefined {
  const { organisationId, bodyId, personId, seatId, membershipId } = on;
  switch (action) {
    case "foundOrganisationAction":
      return { kind: "drift", name: "Til prøve af rettigheder" };
    case "establishBodyAction":
      return {
        ...{ organisationId, kind: "administrativt-forum", level: "administrativ" },
        ...{ name: "Forum til prøve af rettigheder", validFrom: IN_2040 },
      };
    case "prepareReformAction":
      return { title: UNTOLD, legalBasis: UNTOLD, inForceOn: IN_2040, [`chosen.organ:${MADE_UP}`]: "on" };
    case "renameBodyAction":
      return { bodyId, name: "Regionsrådet", from: "2026-01-05" };
    case "carryOutReformAction":
      return { reformId: on.reformId, expectedVersion: LONG_AGO, seen: "0".repeat(64) };
    case "takeSeatAction":
      return { bodyId, personId, role: "medlem", validFrom: IN_2040 };
    case "vacateSeatAction":
      return { seatId };
    case "registerPersonAction":
      return { name: "En anden med samme e-mail", email: "politiker@midt.example" };
    case "admitMemberAction":
      return { personId, organisationId, role: "medarbejder", validFrom: IN_2040 };
    case "endMembershipAction":
      return { membershipId };
    case "invitePersonAction":
      return { personId: on.demonstrationPersonId };
    default:
      return undefined;
  }
}

function onTemplates(action: string, on: Elsewhere): Fields | undefined {
  const template = { templateId: on.templateId, expectedVersion: LONG_AGO };
  const phase = { kind: "input", title: "En fase", plannedText: "juni 2040" };
  const { organisationId, templatePhaseId: phaseId, templatePartyId: partyId, strategyId } = on;
  switch (action) {
    case "drawTemplateAction":
      return { organisationId, title: "Til prøve af rettigheder", description: "" };
    case "renameTemplateAction":
      return { ...template, title: UNTOLD, description: "" };
    case "addPhaseAction":
      return { ...template, ...phase };
    case "changePhaseAction":
      return { ...template, ...phase, phaseId };
    case "removePhaseAction":
      return { ...template, phaseId };
    case "addPartyAction":
      return { ...template, phaseId, party: `organ:${on.bodyId}`, role: "hoeres" };
    case "removePartyAction":
      return { ...template, partyId };
    case "planFromTemplateAction":
      return { ...template, strategyId, title: UNTOLD };
    default:
      return undefined;
  }
}

function onInput(action: string, on: Elsewhere): Fields | undefined {
  const { initiativeId, processId, phaseId, responseId, askedId: bodyId } = on;
  const input = { processId, initiativeId, text: UNTOLD };
  switch (action) {
    case "watchInitiativeAction":
    case "unwatchInitiativeAction":
      return { initiativeId };
    case "sendCommentAction":
      return { initiativeId, kind: "kommentar", parentId: MADE_UP, body: UNTOLD };
    case "giveInputAction":
    case "keepDraftAction":
      return { ...input, bodyId, organisationId: "", draftVersion: LONG_AGO };
    case "registerLetterAction":
      return { ...input, voice: `organ:${bodyId}`, receivedOn: IN_2040 };
    case "replyToResponseAction":
      return { processId, phaseId, initiativeId, responseId, reply: UNTOLD };
    default:
      return undefined;
  }
}

function onCouncil(action: string, on: Elsewhere): Fields | undefined {
  const { bodyId, meetingId, itemId, processId, phaseId, partyId, milestoneId } = on;
  const phase = { processId, phaseId, expectedVersion: LONG_AGO };
  const decision = { expectedVersion: LONG_AGO, outcome: "godkendt", wording: UNTOLD, decidedOn: "2026-01-05" };
  switch (action) {
    case "callMeetingAction":
      return { bodyId, heldOn: IN_1800 };
    case "listItemAction":
      return { meetingId, expectedVersion: LONG_AGO, title: UNTOLD };
    case "publishAgendaAction":
      return { meetingId, expectedVersion: LONG_AGO };
    case "makePaperAction":
      return { itemId, expectedVersion: LONG_AGO, resume: UNTOLD, account: UNTOLD, consequences: "" };
    case "recordDecisionAction":
      return { itemId, ...decision };
    case "writeMinutesAction":
      return { meetingId, expectedVersion: LONG_AGO, "texts.opening": UNTOLD };
    case "pasteMinutesAction":
      return { meetingId, expectedVersion: LONG_AGO, text: UNTOLD };
    case "publishMinutesAction":
      return { meetingId, expectedVersion: LONG_AGO };
    case "closeFollowUpAction":
      return { followUpId: on.followUpId, expectedVersion: LONG_AGO, note: UNTOLD };
    case "correctDecisionAction":
      return { itemId: on.decidedItemId, decisionId: on.decisionId, ...decision };
    case "openPhaseAction":
    case "closePhaseAction":
      return phase;
    case "registerResultAction":
      return { ...phase, result: UNTOLD };
    case "registerAnswerAction":
      return { processId, partyId, state: "svaret", answeredOn: IN_2040 };
    case "holdMilestoneAction":
      return { processId, milestoneId, heldOn: IN_2040 };
    case "advanceReadyAction":
      return { processId, phaseId: MADE_UP };
    case "registerOrientationAction":
      return { processId, partyId, informedOn: IN_2040 };
    default:
      return undefined;
  }
}

function onDocuments(action: string, on: Elsewhere): Fields | undefined {
  const { strategyId, documentId, paragraphId } = on;
  const document = { documentId, expectedVersion: LONG_AGO };
  const paragraph = { ...document, paragraphId };
  const words = { level: "1", heading: "", body: UNTOLD };
  switch (action) {
    case "beginDocumentAction":
      // Nobody composes for everybody of what everybody may not read: the rule refuses it to those who may begin one.
      return { strategyId, kind: "Notat", title: UNTOLD, caseNumber: "", audience: "public", textKind: "debat" };
    case "retitleDocumentAction":
      return { ...document, title: UNTOLD, caseNumber: "", audience: "public" };
    case "renumberDocumentAction":
      return document;
    case "writeParagraphAction":
      return { documentId, afterId: MADE_UP, ...words };
    case "rewriteParagraphAction":
      return { ...paragraph, ...words, about: "", draftVersion: "0" };
    case "keepParagraphDraftAction":
      return { ...paragraph, ...words, about: "", draftVersion: LONG_AGO };
    case "splitParagraphAction":
      return { ...paragraph, at: "1" };
    case "moveParagraphAction":
      return { ...paragraph, afterId: MADE_UP };
    case "mergeParagraphAction":
    case "removeParagraphAction":
      return paragraph;
    case "publishEditionAction":
      return { ...document, seen: "0".repeat(64) };
    default:
      return undefined;
  }
}

/** Where most of the forms stand, and somebody who has them. */
export const pagesWithForms = (on: Elsewhere): readonly (readonly [person: string, address: string])[] => [
  ["admin@demo", "/administration/organisationer"],
  ["admin@demo", "/administration/organer"],
  ["admin@demo", `/administration/organer/${on.bodyId}`],
  ["admin@demo", "/administration/reformer"],
  ["admin@demo", `/administration/reformer/${on.reformId}`],
  ["admin@demo", "/administration/personer"],
  ["admin@demo", `/administration/personer/${on.personId}`],
  ["strategi@midt", "/administration/processer"],
  ["strategi@midt", `/administration/processer/${on.templateId}`],
  ["strategi@midt", "/strategier/rettigheder-midt/proces"],
  ["strategi@midt", `/initiativer/${on.initiativeId}`],
  ["patient@piu", `/initiativer/${on.initiativeId}`],
  ["strategi@midt", "/strategier/rettigheder-midt/dokumenter"],
  ["strategi@midt", `/strategier/rettigheder-midt/dokumenter/${on.documentId}?vis=udkast`],
  ["strategi@midt", `/strategier/rettigheder-midt/dokumenter/${on.documentId}/afsnit/${on.paragraphId}`],
  ["sekretaer@midt", "/moeder"],
  ["sekretaer@midt", `/moeder/${on.meetingId}`],
  ["sekretaer@midt", `/moeder/${on.meetingId}/punkter/1`],
  ["sekretaer@midt", `/moeder/${on.decidedMeetingId}`],
  ["sekretaer@midt", `/moeder/${on.decidedMeetingId}/referat`],
];

const manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) });

/**
 * By which id the server knows each action. Anybody may know it, and many a form stands on a page that only few see: the
 * ids are read from the build that is under test.
 */
export function idsOfActions(): ReadonlyMap<string, string> {
  const file = new URL("../../../.next/server/server-reference-manifest.json", import.meta.url);
  const { node } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}

/** The same, of things that do not exist. */
export const nowhere = (on: Elsewhere): Elsewhere =>
  // The keys are those of what was given.
  Object.fromEntries(Object.keys(on).map((name) => [name, MADE_UP])) as Elsewhere;
