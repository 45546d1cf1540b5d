import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { ACCOUNT, cleanFederationSignIn, iamAttribute, type SignIn } from '../../fixtures/matrix/sign-in.ts';
import { preflightOfAccount } from '../../src/diagnosis/preflight.ts';
import { EMPTY_ACCOUNT } from '../../src/iam-federation/account.ts';
import type { Level, Report } from '../../src/report/format.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { relevel } from '../../src/report/relevel.ts';
import { RENDERINGS, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { judge } from '../matrix/judge.ts';

const t = createTranslator(messages);

const SESSION = 'jane.q.public';
const SOURCE = 'janeqpublic+laptop';
const TAG = 'Staff of Jane Public';
const PERSONAL = [SESSION, SOURCE, TAG];
const PAIR = `${ACCOUNT.role},${ACCOUNT.provider}`;
const OTHER_PAIR = `${ACCOUNT.provider},${ACCOUNT.otherRole}`;

/**
 * Sends a session name, a source identity and a tag that name a person, and these values in Role and in another
 * attribute.
 */
const signInWith = (roles: readonly string[], others: readonly string[] = []): SignIn => {
  const clean = cleanFederationSignIn(IDP_STYLES.okta, 'idp', false);
  const attributes = [
    iamAttribute('Role', ...roles),
    iamAttribute('RoleSessionName', SESSION),
    iamAttribute('SourceIdentity', SOURCE),
    iamAttribute('PrincipalTag:Group', TAG, TAG),
    iamAttribute('TransitiveTagKeys', 'Group'),
    { name: 'employeeNumber', nameFormat: null, values: others },
  ];
  return { ...clean, message: clean.message && { ...clean.message, attributes } };
};

const PROGRAM = { name: 'its-the-saml', version: '1.0.0' };

const reportAt = async (level: Level, signIn: SignIn): Promise<Report> =>
  reportOf(await judge(signIn, 'xml-crypto'), { level, file: null, program: PROGRAM, userNames: [] });

const rendered = (report: Report): string => RENDERINGS.map((rendering) => render(report, rendering, t)).join('\n');

const presentIn = (text: string, values: readonly string[]): readonly string[] =>
  values.filter((value) => text.includes(value));

/** The values of the attribute at this place. */
const valuesAt = (report: Report, index: number): readonly string[] =>
  'error' in report ? [] : (report.facts?.assertions[0]?.attributes[index]?.values ?? []);
const rolesIn = (report: Report): readonly string[] => valuesAt(report, 0);
const othersIn = (report: Report): readonly string[] => valuesAt(report, 5);

describe.each([
  ['pairs of ARNs', [PAIR, OTHER_PAIR], ['111122223333', 'Developer', 'Acme-IdP', 'team/Auditor']],
  ['a role alone', [ACCOUNT.role], ['111122223333', 'Developer']],
  ['a pair with a blank', [PAIR.replace(',', ', ')], ['111122223333', 'Developer', 'Acme-IdP']],
])('the report of a sign-in by IAM federation whose Role is %s', (_, roles, organisation) => {
  it('contains everything at the raw level', async () => {
    const raw = rendered(await reportAt('raw', signInWith(roles)));
    expect(presentIn(raw, [...PERSONAL, ...organisation])).toEqual([...PERSONAL, ...organisation]);
  });

  it('shows accounts, roles and providers at level colleague, but neither session, source identity nor tag', async () => {
    const colleague = await reportAt('colleague', signInWith(roles));
    expect(presentIn(rendered(colleague), [...PERSONAL, ...organisation])).toEqual(organisation);
    expect(rolesIn(colleague)).toEqual(roles);
  });

  it('shows none of this at level public', async () => {
    expect(presentIn(rendered(await reportAt('public', signInWith(roles))), [...PERSONAL, ...organisation])).toEqual(
      [],
    );
  });
});

describe('an ARN in a report', () => {
  it('shows at level public which parts are the same', async () => {
    expect(rolesIn(await reportAt('public', signInWith([PAIR, OTHER_PAIR])))).toEqual([
      'arn:aws:iam::account-1:role/role-1,arn:aws:iam::account-1:saml-provider/provider-1',
      'arn:aws:iam::account-1:saml-provider/provider-1,arn:aws:iam::account-1:role/role-2',
    ]);
  });

  it.each([
    'jane.q.public',
    'JPublic',
    'team/jane-public',
    'aws-janepublic-admin',
    'amFuZS5xLnB1YmxpYw',
    '6a616e652e712e7075626c6963',
    'cilbup.q.enaj',
  ])('hides a role that is named after the user: %s', async (name) => {
    const roles = [`arn:aws:iam::111122223333:role/${name},${ACCOUNT.provider}`];
    const colleague = await reportAt('colleague', signInWith(roles));
    expect(rolesIn(colleague)).toEqual([`arn:aws:iam::111122223333:role/role-1,${ACCOUNT.provider}`]);
    expect(presentIn(rendered(colleague), [name])).toEqual([]);
  });

  it.each(['111122223333', '1111 2222 3333', '2222-3333'])(
    "hides an account number that contains one of the user's numbers: %s",
    async (number) => {
      const colleague = await reportAt('colleague', signInWith([PAIR], [number]));
      expect(rolesIn(colleague)).toEqual([PAIR.replaceAll('111122223333', 'account-1')]);
      expect(presentIn(rendered(colleague), ['111122223333'])).toEqual([]);
    },
  );

  it.each([
    ['arn:aws:sts::111122223333:assumed-role/Developer/m.jones', 'arn:aws:sts::111122223333:assumed-role/Developer/'],
    ['arn:aws:sts::111122223333:federated-user/m.jones', 'arn:aws:sts::111122223333:federated-user/'],
    ['arn:aws:iam::111122223333:user/m.jones', 'arn:aws:iam::111122223333:user/'],
  ])('hides the person in %s', async (arn, before) => {
    expect(othersIn(await reportAt('colleague', signInWith([PAIR], [arn])))).toEqual([
      expect.stringMatching(new RegExp(`^${before}value-\\d\\[7\\]$`)),
    ]);
    const published = rendered(await reportAt('public', signInWith([PAIR], [arn])));
    expect(presentIn(published, ['jones', '111122223333'])).toEqual([]);
  });

  it('hides a role that is named like a session in another ARN', async () => {
    const roles = [`arn:aws:iam::111122223333:role/mjones,${ACCOUNT.provider}`];
    const session = 'arn:aws:sts::111122223333:assumed-role/Developer/m.jones';
    expect(rolesIn(await reportAt('colleague', signInWith(roles, [session])))).toEqual([
      `arn:aws:iam::111122223333:role/role-1,${ACCOUNT.provider}`,
    ]);
  });

  it.each([
    'arn:aws:iam::11112222333:role/Developer',
    'arn:aws:iam::1111222233334:role/Developer',
    'arn:aws:iam::acmecorp:role/Developer',
    'arn:aws:iam::111122223333:role/Acme Developer',
    'arn:aws:iam::111122223333:role/Acmé',
    'arn:aws-acme:iam::111122223333:role/Developer',
    'arn:aws:s3:::acme-payroll',
    'ARN:aws:iam::111122223333:role/Developer',
  ])('is kept only if it is exactly an ARN, unlike %s', async (arn) => {
    const colleague = rendered(await reportAt('colleague', signInWith([arn])));
    expect(presentIn(colleague, [arn, 'acme', 'Acm'])).toEqual([]);
  });

  it('in the settings is kept at level colleague and replaced at level public', async () => {
    const account = { ...EMPTY_ACCOUNT, providerArn: ACCOUNT.provider };
    const diagnosis = await preflightOfAccount(account, [], null);
    const arnAt = (level: Level): string | null | undefined => {
      const report = reportOf(diagnosis, { level, file: null, program: PROGRAM });
      return 'error' in report ? null : report.account?.providerArn;
    };
    expect(arnAt('colleague')).toBe(ACCOUNT.provider);
    expect(arnAt('public')).toBe('arn:aws:iam::account-1:saml-provider/provider-1');
  });

  it('in a report that is made stricter is replaced, and in a strict report stays as it is', async () => {
    const colleague = await reportAt('colleague', signInWith([PAIR]));
    const stricter = relevel(colleague, 'public', {});
    expect(rolesIn(stricter)).toEqual([
      'arn:aws:iam::account-1:role/role-1,arn:aws:iam::account-1:saml-provider/provider-1',
    ]);
    expect(rolesIn(relevel(stricter, 'colleague', {}))).toEqual(rolesIn(stricter));
  });
});
