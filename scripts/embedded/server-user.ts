import { spawnSync } from "node:child_process";
import { chownSync, statSync } from "node:fs";
import { SetupFailure } from "../setup-failure";

/** PostgreSQL refuses to run as root, so root starts it as somebody else. */
export type ServerUser = {
  /** How to run a program as this user. */
  readonly wrap: (command: string, args: readonly string[]) => readonly [string, readonly string[]];
  /** For `spawn`; empty where the wrapping command changes the user. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** Gives the user a file or folder. */
  readonly own: (path: string) => void;
};

type Ids = { readonly uid: number; readonly gid: number };

const ourselves: ServerUser = { wrap: (command, args) => [command, args], ids: {}, own: () => undefined };

const NAMESPACE = ["--user", "--map-user=65534", "--map-group=65534"];

/** Outside the namespace the files stay root's; inside, the server is nobody and starts. */
const namespaced: ServerUser = {
  wrap: (command, args) => ["unshare", [...NAMESPACE, command, ...args]],
  ids: {},
  own: () => undefined,
};

const account = (ids: Ids): ServerUser => ({
  wrap: (command, args) => [command, args],
  ids,
  own: (path) => chownSync(path, ids.uid, ids.gid),
});

/** For a project under a folder only root may enter (/root): another user, who keeps the right to pass through it. */
const accountPassingFolders = (ids: Ids): ServerUser => ({
  wrap: (command, args) => [
    "setpriv",
    [
      `--reuid=${ids.uid}`,
      `--regid=${ids.gid}`,
      "--clear-groups",
      "--inh-caps=+dac_override",
      "--ambient-caps=+dac_override",
      // Else the system would leave the right out of account when a program merely asks whether it may.
      "--securebits=+no_setuid_fixup",
      command,
      ...args,
    ],
  ],
  ids: {},
  own: (path) => chownSync(path, ids.uid, ids.gid),
});

/**
 * Chooses whom the server runs as.
 * @param folder the data folder; it exists. A cluster keeps the owner it was made with.
 * @param probe a program the user must be able to run
 */
export function chooseServerUser(folder: string, hasCluster: boolean, probe: string): ServerUser {
  if (process.platform === "win32" || process.getuid?.() !== 0) return ourselves;
  const chosen = candidates(folder, hasCluster).find((user) => canServe(user, folder, probe));
  if (chosen) return chosen;
  throw new SetupFailure(
    `As root, PostgreSQL must run as another user, and none here can both run ${probe} and write ${folder}. ` +
      "Start as an ordinary user, or set DATA_DIR to a folder everybody may enter, or set DATABASE_URL.",
  );
}

function candidates(folder: string, hasCluster: boolean): ServerUser[] {
  const { uid, gid } = statSync(folder);
  if (hasCluster && uid === 0) return [namespaced];
  if (hasCluster) return [account({ uid, gid }), accountPassingFolders({ uid, gid })];
  const accounts = ["postgres", "nobody"].flatMap((name) => idsOf(name) ?? []);
  return [namespaced, ...accounts.map(account), ...accounts.map(accountPassingFolders)];
}

function idsOf(name: string): Ids | undefined {
  const ask = (flag: string) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [uid, gid] = [ask("-u"), ask("-g")];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

function canServe(user: ServerUser, folder: string, probe: string): boolean {
  const { uid, gid } = statSync(folder);
  user.own(folder);
  const runs = (command: string, args: readonly string[]) => {
    const [wrapped, wrappedArgs] = user.wrap(command, args);
    return spawnSync(wrapped, wrappedArgs, { ...user.ids, stdio: "ignore" }).status === 0;
  };
  const can = runs("test", ["-w", folder]) && runs(probe, ["--version"]);
  if (!can) chownSync(folder, uid, gid);
  return can;
}
