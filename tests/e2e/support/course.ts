import { aProcess, aStrategy, anInitiativeIn, bodyBy } from "./plots";

/** A short way with all its phases open: who is to be informed is not, and nobody has decided. */
const WAY = [
  { kind: "orientering", title: "Orientering", role: "orienteres" },
  { kind: "input", title: "Input", role: "udarbejder" },
  { kind: "behandling", title: "Behandling", role: "beslutter" },
  { kind: "udmoentning", title: "Udmøntning", role: "udarbejder" },
] as const;

/** An initiative at the beginning of a way of its own, internal to the region. @returns its id */
export async function stageCourse(): Promise<string> {
  const slug = `vej-${crypto.randomUUID().slice(0, 8)}`;
  const [secretariat, owner] = ["strategi@midt.example", "Region Midtjylland"];
  const plot = await aStrategy({ secretariat, owner, slug, title: `Vejen frem og tilbage, ${slug}` });
  const bodyId = await bodyBy("Regionsrådet", plot.ownerId);
  const way = WAY.map(({ role, ...phase }) => ({ ...phase, parties: [{ bodyId, role }] }));
  const { phases } = await aProcess(plot, "Kommissorium for vejen", way);
  const { initiativeId } = await anInitiativeIn(plot, phases.get("orientering"), { title: "Et initiativ på vej" });
  return initiativeId;
}
