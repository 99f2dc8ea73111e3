export type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** A program that runs until it is stopped. */
export type Running = {
  /** Settles when it has ended, wanted or not. */
  readonly exited: Promise<Exit>;
  /** Ends it and waits for it to be gone. */
  readonly stop: () => Promise<void>;
};

/** How it ended, for people. */
export const describeExit = ({ code, signal }: Exit): string => signal ?? `code ${code ?? "unknown"}`;

export type Keeper = {
  /** Settles when it cannot be kept running. Never after `stop`. */
  readonly failed: Promise<Exit>;
  readonly stop: () => Promise<void>;
};

const MINUTE = 60_000;
const MOST_ENDS_A_MINUTE = 3;

type KeepOptions = {
  readonly first: Running;
  readonly restart: () => Promise<Running>;
  /** Told before it is started again. */
  readonly onEnd: (exit: Exit) => void;
};

/** Starts a program again when it ends by itself, unless it does so again and again. */
export function keepRunning({ first, restart, onEnd }: KeepOptions): Keeper {
  let current = Promise.resolve(first);
  let isStopping = false;
  let ends: number[] = [];
  const failed = new Promise<Exit>((giveUp) => {
    const watch = (running: Running) => {
      void running.exited.then((exit) => {
        if (isStopping) return;
        const now = performance.now();
        ends = [...ends.filter((at) => at > now - MINUTE), now];
        if (ends.length > MOST_ENDS_A_MINUTE) {
          giveUp(exit);
          return;
        }
        onEnd(exit);
        current = restart();
        current.then(watch, () => giveUp(exit));
      });
    };
    watch(first);
  });
  return {
    failed,
    stop: async () => {
      isStopping = true;
      const running = await current.catch(() => undefined);
      await running?.stop();
    },
  };
}
