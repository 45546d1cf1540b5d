/**
 * Runs `work` while no other work of this function is running, not even in another worker of these windows. If the
 * browser stops a worker, its lock is released. https://developer.mozilla.org/docs/Web/API/Web_Locks_API
 */
export const runInSequence = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request('session', work);
