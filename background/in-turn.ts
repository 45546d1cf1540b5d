/**
 * Does `work` while nothing else that is done in turn is under way, in the worker or in the interface: a run of upkeep writes
 * back what it read a while ago, and would bring back what the user let be forgotten meanwhile. Where the browser stops a
 * worker or closes a page, the turn of its work is over.
 * https://developer.mozilla.org/docs/Web/API/Web_Locks_API
 */
export const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request('session', work);
