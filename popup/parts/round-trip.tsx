import type { JSX } from 'preact';
import type { I18n } from '../i18n.ts';

/** Where the sign-in is: before a request it goes round, and while an answer is pending it is at the IdP. */
const SPOTS = { around: { x: 176, y: 76 }, idp: { x: 308, y: 18 } } as const;

const STATIONS = [
  { x: 4, key: 'ui_picture_browser' },
  { x: 136, key: 'ui_picture_aws' },
  { x: 268, key: 'ui_picture_idp' },
] as const;

/** Browser, Identity Center and IdP, and the round trip of a sign-in between them. */
export const RoundTrip = ({
  at = 'around',
  i18n,
}: {
  readonly at?: keyof typeof SPOTS;
  readonly i18n: I18n;
}): JSX.Element => (
  <svg class="picture" viewBox="2 8 348 78" role="img" aria-label={i18n.t('ui_picture')}>
    <path class="stroke" d="M 84 36 H 136 M 216 36 H 268" stroke-dasharray="1 7" />
    <path class="stroke" d="M 308 56 C 300 82 60 82 46 58" />
    <path class="stroke" d="M 40 67 L 45 57 L 54 64" />
    {STATIONS.map(({ x, key }) => (
      <g key={key}>
        <rect class="station" x={x} y="18" width="80" height="36" rx="8" />
        <text x={x + 40} y="40">
          {i18n.t(key)}
        </text>
      </g>
    ))}
    <circle class="spot" cx={SPOTS[at].x} cy={SPOTS[at].y} r="6" />
  </svg>
);
