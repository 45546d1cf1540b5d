const PAUSE = 50;
/** How long anything in a browser may take before it counts as never coming, in milliseconds. */
export const WATCHDOG = 20_000;

/**
 * Waits until `read` answers something other than null, undefined or false, and returns it. What `read` throws counts as
 * "not yet": a page may be left while it is read. After `watchdog` milliseconds it throws, with `what` in its words.
 */
export async function until<Value>(
  what: string,
  read: () => Promise<Value>,
  watchdog = WATCHDOG,
): Promise<Exclude<Value, null | undefined | false>> {
  const end = Date.now() + watchdog;
  let last: unknown = null;
  while (Date.now() < end) {
    try {
      const value = await read();
      if (isThere(value)) return value;
      last = null;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`waited in vain for ${what}`, { cause: last });
}

const isThere = <Value>(value: Value): value is Exclude<Value, null | undefined | false> =>
  value !== null && value !== undefined && value !== false;
