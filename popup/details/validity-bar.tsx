import type { JSX } from 'preact';
import { keyOf } from '../../src/message-key.ts';
import { formatDuration } from '../../src/wording/duration.ts';
import { itemsText } from '../../src/wording/joined-text.ts';
import type { I18n } from '../i18n.ts';
import { formatMoment } from '../times.ts';
import type { PlacedMoment, Validity } from './validity.ts';

/** When the message was valid, as a bar with the sign-in's moments on it; the list beneath says the same in words. */
export const ValidityBar = ({ validity, i18n }: { readonly validity: Validity; readonly i18n: I18n }): JSX.Element => {
  const { t, locale } = i18n;
  const { moments, from, until, isWithin, isFault, isFound, clock } = validity;
  const posted = moments.find(({ moment }) => moment === 'posted');
  const rows = Math.max(...moments.map(({ row }) => row)) + 1;
  const classOf = ({ moment }: PlacedMoment): string =>
    moment === 'posted' ? (isFault ? 'posted outside' : 'posted') : '';
  return (
    <>
      <p class={noticeOf(validity)}>
        {t(isWithin ? 'ui_validity_within' : isFound ? 'ui_validity_outside' : 'ui_validity_outside_no_fault')}
      </p>
      <div class="validity" aria-hidden="true" style={{ '--rows': rows }}>
        <span class="valid" style={{ '--from': from, '--until': until }} />
        {moments.map((each, index) => (
          <span
            class={`moment ${classOf(each)}`}
            key={each.moment}
            style={{ '--place': each.place, '--row': each.row }}
          >
            <span class="moment-number">{index + 1}</span>
          </span>
        ))}
      </div>
      <ol class="moments">
        {moments.map((each, index) => (
          <li key={each.moment} class={classOf(each)}>
            <span class="moment-number" aria-hidden="true">
              {index + 1}
            </span>
            <span>
              {itemsText(
                [
                  t(keyOf('ui_moment', each.moment === 'device' ? 'posted' : each.moment)),
                  ...clocksOf(each, clock).map((by) => t(keyOf('ui_clock', by))),
                ],
                t,
              )}
            </span>
            <span class="facts quiet small">
              <span>{formatMoment(each.time, locale)}</span>
              {posted !== undefined && <span>{offsetText(each, posted, i18n)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
};

/** The POST is shown by each clock that saw it. */
const clocksOf = ({ moment }: PlacedMoment, clock: Validity['clock']): readonly ('aws' | 'device')[] => {
  if (moment === 'device') return ['device'];
  return moment === 'posted' && clock !== null ? [clock] : [];
};

const noticeOf = ({ isWithin, isFault }: Validity): string => {
  if (isWithin) return 'notice good';
  return isFault ? 'notice bad' : 'notice';
};

/** The distance from the POST, between the whole seconds that are shown. */
const offsetText = (each: PlacedMoment, posted: PlacedMoment, { t, locale }: I18n): string | null => {
  const distance = Math.abs(wholeSeconds(each.time) - wholeSeconds(posted.time));
  return distance < 1000
    ? null
    : t(each.time < posted.time ? 'ui_moment_before' : 'ui_moment_after', {
        duration: formatDuration(distance, locale),
      });
};

const wholeSeconds = (time: number): number => Math.floor(time / 1000) * 1000;
