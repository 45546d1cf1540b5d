import { inTab, NOTHING_RECORDED, type RecordedObservations, UNREAD_POST } from './recorded.ts';

/**
 * A message on its own, as a POST of which only the URL may be known, if the text contains it. The diagnosis reads the
 * message.
 */
export const bareMessage = (message: string, postedTo: string | null): RecordedObservations => ({
  ...NOTHING_RECORDED,
  observations: [
    {
      key: 'post',
      observation: {
        ...inTab(0, 0),
        ...UNREAD_POST,
        requestId: 'post',
        url: postedTo,
        message,
        messageIs: 'here',
      },
    },
  ],
  isCopy: true,
});
