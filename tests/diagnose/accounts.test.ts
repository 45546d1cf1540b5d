import { describe, expect, it } from 'vitest';
import { readSettings } from '../../cli/settings.ts';

const ARN = 'arn:aws:iam::111122223333:saml-provider/Example';

describe('the accounts of a settings file', () => {
  it('are read, what was left out counting as not known', () => {
    expect(readSettings(JSON.stringify({ accounts: [{ providerArn: ARN }] }))).toEqual({
      ok: true,
      value: {
        instances: [],
        accounts: [
          {
            id: '',
            name: '',
            providerArn: ARN,
            audience: null,
            idpEntityId: null,
            idpMetadata: null,
            certificates: [],
          },
        ],
      },
    });
  });

  it('are none where the file has instances alone', () => {
    const read = readSettings(JSON.stringify({ instances: [{ name: 'Production' }] }));
    expect(read).toMatchObject({ ok: true, value: { instances: [{ name: 'Production' }], accounts: [] } });
  });
});
