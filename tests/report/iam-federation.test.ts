import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { ACCOUNT, cleanFederationSignIn, iamAttribute, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { judge } from '../matrix/judge.ts';

const t = createTranslator(messages);

const SESSION = 'jane.q.public';
const SOURCE = 'janeqpublic+laptop';
const TAG = 'Team of Jane Public';
const PERSONAL = [SESSION, SOURCE, TAG];
const ORGANISATION = ['111122223333', 'Developer', 'Acme-IdP'];

/** Sends a session name, a source identity and a tag that name a person, and these values of Role. */
const signInWith = (...roles: readonly string[]): SignIn => {
  const clean = cleanFederationSignIn(IDP_STYLES.okta, 'idp', false);
  const attributes = [
    iamAttribute('Role', ...roles),
    iamAttribute('RoleSessionName', SESSION),
    iamAttribute('SourceIdentity', SOURCE),
    iamAttribute('PrincipalTag:Group', TAG, TAG),
    iamAttribute('TransitiveTagKeys', 'Group'),
  ];
  return { ...clean, message: clean.message && { ...clean.message, attributes } };
};

const renderedAt = async (level: 'raw' | 'colleague' | 'public', signIn: SignIn): Promise<string> => {
  const diagnosis = await judge(signIn, 'xml-crypto');
  const report = reportOf(diagnosis, { level, file: null, program: { name: 'test', version: '1' }, userNames: [] });
  return RENDERINGS.map((rendering) => render(report, rendering, t)).join('\n');
};

const presentIn = (text: string, values: readonly string[]): readonly string[] =>
  values.filter((value) => text.includes(value));

describe.each([
  ['a pair of ARNs', `${ACCOUNT.role},${ACCOUNT.provider}`],
  ['a role alone', ACCOUNT.role],
])('the report of a sign-in by IAM federation whose Role is %s', (_, role) => {
  it('contains everything at the raw level', async () => {
    const raw = await renderedAt('raw', signInWith(role));
    expect(presentIn(raw, PERSONAL)).toEqual(PERSONAL);
    expect(presentIn(raw, ['111122223333', 'Developer'])).toEqual(['111122223333', 'Developer']);
  });

  it.each(['colleague', 'public'] as const)(
    'names neither session, source identity and tag nor account and role at level %s',
    async (level) => {
      expect(presentIn(await renderedAt(level, signInWith(role)), [...PERSONAL, ...ORGANISATION])).toEqual([]);
    },
  );
});
