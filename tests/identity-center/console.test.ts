import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { CONSOLE_STEPS, CONSOLE_TOPICS } from '../../src/identity-center/console.ts';

const every = CONSOLE_TOPICS.flatMap((topic) => CONSOLE_STEPS[topic].map((step) => ({ topic, step })));

describe('the steps in AWS’s consoles', () => {
  it('cover every topic', () => {
    expect(CONSOLE_TOPICS.filter((topic) => CONSOLE_STEPS[topic].length === 0)).toEqual([]);
    expect(Object.keys(CONSOLE_STEPS)).toEqual([...CONSOLE_TOPICS]);
  });

  it('begin in an AWS console', () => {
    expect(every.filter(({ step }) => !step.path[0]?.endsWith(' console')).map(({ topic }) => topic)).toEqual([]);
  });

  it('cite AWS’s page if documented', () => {
    for (const { topic, step } of every) {
      if (step.basis === 'unverified') expect(step.source, topic).toBeNull();
      else expect(step.source, topic).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/singlesignon\/.+\.html$/);
    }
  });

  it('each have their topic’s own sentence', () => {
    const known = new Set(Object.keys(messages));
    for (const { topic, step } of every) {
      expect(step.note, topic).toMatch(new RegExp(`^aws_${topic.replaceAll('-', '_')}_`));
      expect(known.has(step.note ?? ''), topic).toBe(true);
    }
  });

  it('lead to the places that AWS’s pages name', () => {
    const manage = ['IAM Identity Center console', 'Settings', 'Identity source', 'Actions', 'Manage authentication'];
    expect(CONSOLE_STEPS['import-certificate'][0]).toMatchObject({
      path: [...manage, 'Manage SAML 2.0 certificates'],
      field: 'Import certificate',
    });
    expect(CONSOLE_STEPS['acs-urls'][0]?.path.slice(0, 5)).toEqual(manage);
    expect(CONSOLE_STEPS.users.map(({ path }) => path.at(-1))).toEqual(['Users']);
    expect(CONSOLE_STEPS['add-user'].map(({ path, note }) => [path.at(-1), note])).toEqual([
      ['Add user', 'aws_add_user_without_scim'],
    ]);
  });
});
