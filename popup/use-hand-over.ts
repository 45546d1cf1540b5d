import { useMemo } from 'preact/hooks';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { Report } from '../src/report/format.ts';
import { browser } from '../storage/browser.ts';
import { type EffectiveSettings, reportLevel } from '../storage/effective-settings.ts';
import type { HandOver, handOverOf } from './hand-over.ts';
import type { I18n } from './i18n.ts';

export type HandOverOf = typeof handOverOf;

/**
 * What may leave the device of this diagnosis or imported report. Made once, so that the preview shows exactly what is
 * copied. `make` is null until it is loaded.
 */
export const useHandOver = (
  make: HandOverOf | null,
  of: Diagnosis | Report | null,
  settings: EffectiveSettings,
  i18n: I18n,
  failure: string | null = null,
): HandOver | null => {
  return useMemo(
    () =>
      make &&
      of &&
      make(
        of,
        {
          level: reportLevel(settings),
          contact: settings.policy.contact,
          program: { name: 'its-the-saml', version: browser.runtime.getManifest().version, failure },
        },
        i18n,
      ),
    [make, of, reportLevel(settings), settings.policy.contact, i18n, failure],
  );
};
