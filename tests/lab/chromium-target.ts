import type { CDPSession } from 'playwright';

/** Sends a method of the DevTools protocol, and returns its result. */
export type Send = (method: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/**
 * Talks to what runs at this address: a worker, a popup. Playwright has no sessions for these, so that the messages are
 * wrapped by hand.
 *
 * @param devTools of the browser
 */
export const withTarget = async <Result>(
  devTools: CDPSession,
  url: string,
  talk: (send: Send) => Promise<Result>,
): Promise<Result> => {
  const { targetInfos } = await devTools.send('Target.getTargets');
  // The newest comes first.
  const target = targetInfos.find((each) => each.url === url);
  if (target === undefined) throw new Error(`nothing runs at ${url}`);
  const { sessionId } = await devTools.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
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
