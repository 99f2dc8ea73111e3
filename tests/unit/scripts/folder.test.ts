import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockFolder, lockHolder } from "@/scripts/embedded/folder-lock";
import { stopOrphan } from "@/scripts/embedded/orphan";
import { keepSecrets, readSecrets } from "@/scripts/embedded/secrets";
import { isAlive } from "@/scripts/processes";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "strategispor-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const NOBODY = 4_194_300;

describe("the lock on a data folder", () => {
  test("names the process that holds it", () => {
    lockFolder(folder);

    expect(() => lockFolder(folder)).toThrow(`process ${process.pid}`);
    expect(lockHolder(folder)).toBe(process.pid);
  });

  test("can be taken again once it is given back", () => {
    lockFolder(folder)();

    expect(lockHolder(folder)).toBeUndefined();
    expect(() => lockFolder(folder)).not.toThrow();
  });

  test("is taken over from a process that is gone", () => {
    writeFileSync(join(folder, "start.lock"), `${NOBODY} some-boot/1`);

    lockFolder(folder);

    expect(lockHolder(folder)).toBe(process.pid);
  });

  test.runIf(process.platform === "linux")("is taken over from a process whose number another one got", () => {
    writeFileSync(join(folder, "start.lock"), `${process.pid} an-earlier-boot/1`);

    lockFolder(folder);

    expect(lockHolder(folder)).toBe(process.pid);
  });

  test.each(["", "nonsense"])("is taken over when it says %j", (text) => {
    writeFileSync(join(folder, "start.lock"), text);

    lockFolder(folder);

    expect(lockHolder(folder)).toBe(process.pid);
  });
});

describe("the secrets of an installation", () => {
  test("are made once and kept for their owner alone", () => {
    const made = keepSecrets(folder);

    expect(keepSecrets(folder)).toEqual(made);
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(new Set(Object.values(made)).size).toBe(5);
  });

  test("are not there before the first start", () => {
    expect(readSecrets(folder)).toBeUndefined();
  });

  test.each(["", "{", '{"superuserPassword":"short"}'])("are never replaced when the file is damaged: %j", (text) => {
    writeFileSync(join(folder, "secrets.json"), text);

    expect(() => keepSecrets(folder)).toThrow("is damaged");
  });
});

describe("a server's number left behind", () => {
  const pidFile = () => join(folder, "postmaster.pid");

  test("is forgotten, and its new bearer left in peace, when another program has it", async () => {
    writeFileSync(pidFile(), `${process.pid}\n${folder}\n0\n5432\n`);

    await stopOrphan(folder);

    expect(isAlive(process.pid)).toBe(true);
    expect(existsSync(pidFile())).toBe(false);
  });

  test("is left to PostgreSQL when nobody has it", async () => {
    writeFileSync(pidFile(), `${NOBODY}\n${folder}\n0\n5432\n`);

    await stopOrphan(folder);

    expect(existsSync(pidFile())).toBe(true);
  });
});
