import "server-only";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { env } from "./env";
import { describeError, log } from "./log";

const run = promisify(execFile);

/** Whoever waits for a paper has an answer within ten seconds, with or without its PDF. */
const PATIENCE_MS = 7000;

/** A browser that prints what we give it, and talks to nobody. */
const QUIET = [
  ...["--headless", "--disable-gpu", "--disable-extensions", "--disable-sync", "--disable-background-networking"],
  ...["--no-first-run", "--no-default-browser-check", "--disable-component-update", "--disable-dev-shm-usage"],
  ...["--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--generate-pdf-document-outline"],
];

/** Chromium's sandbox refuses to run for root, and without it needs no helper process. */
const UNBOXED = process.getuid?.() === 0 ? ["--no-sandbox", "--no-zygote"] : [];

let last: Promise<unknown> = Promise.resolve();

/**
 * Prints a document of ours to a tagged PDF, one at a time: a browser weighs more than all else here. It gets neither our
 * environment nor anybody's cookies. null: CHROME_PATH names no browser, or it did not answer in time.
 */
export function pdfOf(html: string): Promise<Uint8Array | null> {
  const { CHROME_PATH } = env();
  if (CHROME_PATH === undefined) return Promise.resolve(null);
  const mine = last.then(() => printed(CHROME_PATH, html));
  last = mine;
  return mine;
}

async function printed(browser: string, html: string): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), "strategispor-pdf-"));
  const [page, file] = [join(folder, "papir.html"), join(folder, "papir.pdf")];
  try {
    await writeFile(page, html);
    const where = [`--user-data-dir=${join(folder, "profil")}`, `--print-to-pdf=${file}`, pathToFileURL(page).href];
    await run(browser, [...UNBOXED, ...QUIET, ...where], {
      timeout: PATIENCE_MS,
      killSignal: "SIGKILL",
      // Its libraries and fonts, where it brings them itself; none of our secrets.
      env: picked("PATH", "LANG", "LD_LIBRARY_PATH", "FONTCONFIG_FILE", "SYSTEMROOT"),
      cwd: folder,
    });
    return new Uint8Array(await readFile(file));
  } catch (error) {
    log("error", "pdf.failed", describeError(error));
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
      log("warn", "pdf.left", describeError(error));
    });
  }
}

const picked = (...names: readonly string[]): NodeJS.ProcessEnv =>
  Object.fromEntries(names.map((name) => [name, process.env[name]])) as NodeJS.ProcessEnv;
