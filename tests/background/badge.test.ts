import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showBadges, weightOf } from '../../background/badge.ts';
import { UNKNOWN_POST } from '../../fixtures/unknown-post.ts';
import type { CertificateWatch } from '../../src/diagnosis/certificate-watch.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import { contrast, rgbOf } from '../contrast.ts';
import { diagnosis, record } from '../popup/records.ts';
import { fake, startFakeBrowser } from './fake-browser.ts';

vi.mock('../../storage/browser.ts', () => import('./fake-browser.ts'));

/** The backgrounds on which Chromium and Firefox draw it: their frames and toolbars, light and dark. */
const TOOLBARS = ['#ffffff', '#dee1e6', '#3c4043', '#202124', '#2b2a33'];
/** WCAG 2.2, 1.4.3. */
const TEXT = 4.5;

const NOTHING_TO_SAY: CertificateWatch = { daysLeft: null, endsFirst: null, hasEnded: false, unlisted: null };

const refused = { ...record(), weight: weightOf(diagnosis()) };

beforeEach(startFakeBrowser);

describe('the mark on the icon', () => {
  it('can be read on its background, which contrasts with light and dark toolbars about equally well', async () => {
    await showBadges([refused], new Set(), 'en', true, NOTHING_TO_SAY);
    const { ground = '', mark = '' } = fake.badgeColours.get(7) ?? {};
    expect(contrast(rgbOf(mark), rgbOf(ground))).toBeGreaterThanOrEqual(TEXT);
    // A colour halfway between the two hardest backgrounds has, with each, the square root of their mutual contrast.
    const best = Math.sqrt(contrast(rgbOf('#dee1e6'), rgbOf('#3c4043')));
    for (const toolbar of TOOLBARS) {
      expect(contrast(rgbOf(ground), rgbOf(toolbar)), toolbar).toBeGreaterThan(best - 0.05);
    }
  });

  it('does not say by its colour alone that there is something to read', async () => {
    await showBadges([refused], new Set(), 'en', true, NOTHING_TO_SAY);
    const unread = fake.titles.get(7);
    expect(fake.badges.get(7)).toBe('!');
    await showBadges([refused], new Set(['one']), 'en', true, NOTHING_TO_SAY);
    expect(fake.badges.has(7)).toBe(false);
    expect(fake.titles.get(7)).not.toBe(unread);
  });

  it('is there if AWS stayed on an unknown page, but not if it sent the tab on', async () => {
    const post = { ...UNKNOWN_POST, deviceTime: 0, awsTime: 0, timeFrom: 'browser' } as const;
    const markAt = async (status: number): Promise<string | undefined> => {
      const observed = { ...NOTHING_OBSERVED, post: { ...post, status } };
      await showBadges([{ ...refused, observed }], new Set(), 'en', true, NOTHING_TO_SAY);
      return fake.badges.get(7);
    };
    expect([await markAt(200), await markAt(302)]).toEqual(['!', undefined]);
  });

  it('is not there while an answer is pending, however long that takes', async () => {
    const waiting = {
      ...refused,
      firstSeen: 0,
      lastSeen: 0,
      observed: { ...NOTHING_OBSERVED, waitedInVain: false },
      waiting: true,
    };
    await showBadges([waiting], new Set(), 'en', true, NOTHING_TO_SAY);
    expect(fake.badges.has(7)).toBe(false);
    await showBadges(
      [{ ...waiting, observed: { ...waiting.observed, waitedInVain: true }, waiting: false }],
      new Set(),
      'en',
      true,
      NOTHING_TO_SAY,
    );
    expect(fake.badges.get(7)).toBe('!');
  });

  it('leaves certificates to the title: one that expires within 30 days, one that has expired, and one that AWS is not said to have', async () => {
    const titleWith = async (watch: Partial<CertificateWatch>): Promise<string | undefined> => {
      await showBadges([], new Set(), 'en', true, { ...NOTHING_TO_SAY, ...watch });
      return fake.titles.get('every tab');
    };
    const plain = await titleWith({});
    expect(await titleWith({ daysLeft: 31 })).toBe(plain);
    expect(await titleWith({ daysLeft: 30 })).toContain('(days left: 30)');
    expect(await titleWith({ daysLeft: 7 })).toContain('(days left: 7)');
    expect(await titleWith({ daysLeft: 7, unlisted: 'a5'.repeat(32) })).toContain('not among those');
    expect(await titleWith({ daysLeft: 7, hasEnded: true })).toContain('has expired');
    expect([...fake.badges.values()]).toEqual(['']);
  });
});
