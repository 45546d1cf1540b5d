import type { CDPSession } from 'playwright';

/** Sends a method of the DevTools protocol, and returns its result. */
export type Send = (method: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** The ids of all targets at this address: workers, popups, tabs. */
export const targetsAt = async (devTools: CDPSession, url: string): Promise<readonly string[]> => {
  const { targetInfos } = await devTools.send('Target.getTargets');
  return targetInfos.filter((each) => each.url === url).map(({ targetId }) => targetId);
};

/**
 * Talks to a worker or a popup. Playwright has no sessions for these, so this wraps the messages itself.
 *
 * @param devTools the browser's
 */
export const withTarget = async <Result>(
  devTools: CDPSession,
  targetId: string,
  talk: (send: Send) => Promise<Result>,
): Promise<Result> => {
  const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: false });
  let lastId = 0;
  const send: Send = async (method, params = {}) => {
    lastId += 1;
    const id = lastId;
    const answered = new Promise<unknown>((resolve) => {
      const onMessage = ({ sessionId: from, message }: { readonly sessionId: string; readonly message: string }) => {
        const answer: { readonly id?: number; readonly result?: unknown } = JSON.parse(message);
        if (from !== sessionId || answer.id !== id) return;
        devTools.off('Target.receivedMessageFromTarget', onMessage);
        resolve(answer.result);
      };
      devTools.on('Target.receivedMessageFromTarget', onMessage);
    });
    await devTools.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    return answered;
  };
  try {
    return await talk(send);
  } finally {
    await devTools.send('Target.detachFromTarget', { sessionId });
  }
};
