import { useEffect, useState } from 'preact/hooks';
import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import type { Instance } from '../../src/identity-center/instance.ts';
import type { Certificate } from '../../src/x509/certificate.ts';
import type { XmlDocument } from '../../src/xml/tree.ts';
import { certificatesByFingerprint } from './certificates.ts';
import { type Messages, readMessages } from './messages.ts';

const NO_MESSAGES: Messages = { response: null, request: null };
const NO_CERTIFICATES: ReadonlyMap<string, Certificate> = new Map();

/** The messages of a sign-in, read after the diagnosis is drawn, because reading a long one takes some time. */
export const useMessages = (observed: ObservedSignIn | null, requestId: string | null): Messages => {
  const [messages, setMessages] = useState(NO_MESSAGES);
  useEffect(() => {
    const reading = setTimeout(
      () => setMessages(observed === null ? NO_MESSAGES : readMessages(observed, requestId)),
      0,
    );
    return () => clearTimeout(reading);
    // Compared by content, because the same sign-in is read from storage again whenever anything there changes.
  }, [observed?.post?.message, observed?.requests.map(({ message }) => message).join(), requestId]);
  return messages;
};

/** The certificates of the message and of the settings, by SHA-256 fingerprint. */
export const useWholeCertificates = (
  response: XmlDocument | null,
  instances: readonly Instance[],
): ReadonlyMap<string, Certificate> => {
  const [whole, setWhole] = useState(NO_CERTIFICATES);
  useEffect(() => {
    let isCurrent = true;
    void certificatesByFingerprint(response, instances).then((found) => {
      if (isCurrent) {
        setWhole(found);
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [response, instances]);
  return whole;
};
