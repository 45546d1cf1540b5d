import { describe, expect, test } from 'vitest';
import { mailUrl } from '../../popup/mail-url.ts';

describe('mailUrl', () => {
  test('has the subject and the body, with the line breaks that RFC 6068 requires', () => {
    const url = new URL(mailUrl({ subject: 'Why & how?', body: 'One.\nTwo = 2 & more.\n' }, null));
    expect([url.protocol, url.pathname]).toEqual(['mailto:', '']);
    expect(url.searchParams.get('subject')).toBe('Why & how?');
    expect(url.searchParams.get('body')).toBe('One.\r\nTwo = 2 & more.\r\n');
  });

  test.each([
    ['identity@example.test', 'identity@example.test'],
    ['Identity team <identity@example.test>\nroom 5', 'identity@example.test'],
    ['mail to a.b+c@sub.example.test.', 'a.b+c@sub.example.test'],
    ['https://tickets.example.test', ''],
    ['evil?bcc=x@example.test', 'evil%3Fbcc%3Dx@example.test'],
  ])('has the address in the contact %j', (contact, address) => {
    expect(mailUrl({ subject: 's', body: 'b' }, contact).replace('%2B', '+')).toBe(
      `mailto:${address}?subject=s&body=b`,
    );
  });

  test('leaves out a body that would be too long for a mail program', () => {
    expect(mailUrl({ subject: 's', body: 'é'.repeat(400) }, null)).toBe('mailto:?subject=s');
    const start = 'mailto:?subject=s&body=';
    const longest = 'b'.repeat(2000 - start.length);
    expect(mailUrl({ subject: 's', body: longest }, null)).toBe(`${start}${longest}`);
    expect(mailUrl({ subject: 's', body: `${longest}b` }, null)).toBe('mailto:?subject=s');
  });
});
