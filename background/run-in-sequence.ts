/**
 * Does `work` while nothing else that is done in turn is under way, nor what another worker of these windows began. Where the
 * browser stops a worker, the turn of its work is over.
 * https://developer.mozilla.org/docs/Web/API/Web_Locks_API
 */
export const runInSequence = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request('session', work);
