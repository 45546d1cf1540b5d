/**
 * Prevents runs of `work` from overlapping: however often a run is requested during another, a single one follows. The
 * last run sees the newest state, and a hundred requests at once cause only two runs.
 *
 * @returns a function that requests a run
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
