import type { JSX } from 'preact';
import { keyOf } from '../../src/wording/translate.ts';
import { formatMoment, formatOffset } from '../times.ts';
import type { PlacedMoment, Validity } from '../validity.ts';
import type { Words } from '../words.ts';

/** Drawing units: the bar runs from `EDGE` to `EDGE + LENGTH`. */
const EDGE = 12;
const LENGTH = 576;

/** When the message was valid, as a bar with the sign-in's moments on it; the list beneath says the same in words. */
export const ValidityBar = ({
  validity,
  words,
}: {
  readonly validity: Validity;
  readonly words: Words;
}): JSX.Element => {
  const { t, locale } = words;
  const posted = validity.moments.find(({ moment }) => moment === 'posted');
  return (
    <>
      <svg class="validity" viewBox="0 0 600 40" aria-hidden="true">
        <line class="span" x1={EDGE} x2={EDGE + LENGTH} y1="20" y2="20" />
        <line class="valid" x1={xOf(validity.from)} x2={xOf(validity.until)} y1="20" y2="20" />
        {validity.moments.map(({ moment, place }) => (
          <line class="tick-mark" key={moment} x1={xOf(place)} x2={xOf(place)} y1="10" y2="30" />
        ))}
        {posted !== undefined && (
          <circle class={validity.isWithin ? 'posted' : 'posted outside'} cx={xOf(posted.place)} cy="20" r="8" />
        )}
      </svg>
      <ol class="moments">
        {validity.moments.map((each) => (
          <li key={each.moment} class={each.moment === 'posted' ? 'posted' : undefined}>
            <span>{t(keyOf('ui_moment', each.moment))}</span>
            <span class="quiet small">
              {formatMoment(each.time, locale)}
              {posted !== undefined && each !== posted && ` · ${offsetText(each, posted, words)}`}
            </span>
          </li>
        ))}
      </ol>
      <p class={validity.isWithin ? 'notice good' : 'notice bad'}>
        {t(validity.isWithin ? 'ui_validity_within' : 'ui_validity_outside')}
      </p>
    </>
  );
};

const xOf = (place: number): number => EDGE + place * LENGTH;

/** Seen from the POST. */
const offsetText = (each: PlacedMoment, posted: PlacedMoment, { t, locale }: Words): string =>
  t('ui_moment_offset', { offset: formatOffset(each.time, posted.time, locale) });
