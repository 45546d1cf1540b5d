/**
 * Lets runs of `work` never overlap: however often one is asked for during another, a single one follows. What the last run finds
 * is newer than what any other found, and work asked for a hundred times at once is done twice.
 *
 * @returns asks for a run
 */
export const oneAtATime = (work: () => Promise<void>): (() => void) => {
  let running = false;
  let wanted = false;
  const run = async (): Promise<void> => {
    running = true;
    try {
      while (wanted) {
        wanted = false;
        await work();
      }
    } finally {
      running = false;
    }
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
};
