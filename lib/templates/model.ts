/** As many phases as a process may have; the kommissorium and the sundhedsaftale have five each. */
export const MOST_PHASES = 30;
