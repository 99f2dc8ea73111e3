/** Where a command gets its instant from. Seeds and tests bring their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
