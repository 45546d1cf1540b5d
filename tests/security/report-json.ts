import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { keyPair } from '../../fixtures/keys.ts';
import { defaultFields, responseXml } from '../../fixtures/response.ts';
import { sign } from '../../fixtures/sign.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';

/** A report of the program with content in every part: findings, a command, certificates, facts. */
export const reportJson = async (): Promise<string> => {
  const key = keyPair('report');
  const attributes =
    '<saml:Attribute Name="email"><saml:AttributeValue>Jane.Doe@example.com</saml:AttributeValue></saml:Attribute>';
  const diagnosis = await diagnose(
    {
      ...NOTHING_OBSERVED,
      post: {
        url: defaultFields.acsUrl,
        message: sign(responseXml({ audience: 'https://wrong.example', attributes }), { key }),
        deviceTime: Date.UTC(2026, 0, 15, 10, 0, 1),
        awsTime: Date.UTC(2026, 0, 15, 10, 0, 2),
        timeFrom: 'browser',
        status: 200,
        requestId: '8a2f1c7a-6d3e-4b57-8a41-0c9d5e7f3b12',
        idpOrigin: 'https://idp.example',
      },
      page: 'not-you-its-us',
      outcome: 'refused',
    },
    {
      ...NOTHING_KNOWN,
      instances: [
        {
          ...EMPTY_INSTANCE,
          id: 'one',
          issuerUrl: defaultFields.audience,
          acsUrls: [defaultFields.acsUrl],
          certificates: [{ der: key.certificateBase64, source: 'held', encoding: 'pem', length: 1000 }],
        },
      ],
    },
  );
  const report = reportOf(diagnosis, {
    level: 'raw',
    file: null,
    program: { name: 'its-the-saml', version: '0.0.0' },
  });
  return render(report, 'json', createTranslator(messages));
};
