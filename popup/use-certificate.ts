import { useEffect, useState } from 'preact/hooks';
import type { Certificate } from '../src/x509/certificate.ts';
import { decodeBase64Certificate } from '../src/x509/certificate-file.ts';

/** What a stored certificate says; null until it is read, and if it cannot be read. Takes DER in base64. */
export const useCertificate = (der: string): Certificate | null => {
  const [certificate, setCertificate] = useState<Certificate | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void decodeBase64Certificate(der).then((result) => {
      if (isCurrent) {
        setCertificate(result.ok ? result.value : null);
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [der]);
  return certificate;
};
