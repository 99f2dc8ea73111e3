import { describe, expect, test } from "vitest";
import { describeExit, type Exit, keepRunning, type Running } from "@/scripts/keep-running";

const KILLED: Exit = { code: null, signal: "SIGKILL" };

/** A program whose end the test decides. */
function aProgram(): Running & { end: () => Promise<void> } {
  let settle: (exit: Exit) => void = () => undefined;
  const exited = new Promise<Exit>((resolve) => {
    settle = resolve;
  });
  const end = async () => {
    settle(KILLED);
    await new Promise(setImmediate);
  };
  return { exited, end, stop: end };
}

function kept(programs: ReturnType<typeof aProgram>[]) {
  const [first, ...later] = programs;
  if (!first) throw new RangeError("A test names at least one program");
  const told: Exit[] = [];
  const restart = () => Promise.resolve(later.shift() ?? aProgram());
  return { keeper: keepRunning({ first, restart, onEnd: (exit) => told.push(exit) }), told };
}

describe("a program that is kept running", () => {
  test("is started again when it is killed", async () => {
    const programs = [aProgram(), aProgram()];
    const { told } = kept(programs);

    await programs[0]?.end();

    expect(told).toEqual([KILLED]);
  });

  test("is given up when it ends a fourth time within a minute", async () => {
    const programs = [aProgram(), aProgram(), aProgram(), aProgram()];
    const { keeper, told } = kept(programs);

    for (const program of programs) await program.end();

    expect(await keeper.failed).toEqual(KILLED);
    expect(told).toHaveLength(3);
  });

  test("is not started again when it was asked to stop", async () => {
    const { keeper, told } = kept([aProgram()]);

    await keeper.stop();

    expect(told).toEqual([]);
  });

  test("is stopped in its newest shape", async () => {
    const programs = [aProgram(), aProgram()];
    const { keeper } = kept(programs);
    await programs[0]?.end();

    await keeper.stop();

    expect(await programs[1]?.exited).toEqual(KILLED);
  });
});

test("an end is told by its signal, or else by its code", () => {
  expect(describeExit({ code: null, signal: "SIGTERM" })).toBe("SIGTERM");
  expect(describeExit({ code: 3, signal: null })).toBe("code 3");
});
