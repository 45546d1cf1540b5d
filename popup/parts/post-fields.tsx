import type { JSX } from 'preact';
import type { ObservedPost } from '../../src/diagnosis/observed.ts';
import type { I18n } from '../i18n.ts';
import type { SaidOfPost } from '../read-import.ts';
import { MomentField, TextField } from './text-field.tsx';

/** Where and when a bare Response was posted: it does not say, but the person who has it may know. */
export const PostFields = ({
  post,
  say,
  i18n,
}: {
  readonly post: ObservedPost | null;
  readonly say: (said: Partial<SaidOfPost>) => void;
  readonly i18n: I18n;
}): JSX.Element => {
  const { t } = i18n;
  return (
    <section class="card" aria-labelledby="post-fields">
      <h2 id="post-fields">{t('ui_said_heading')}</h2>
      <p class="quiet small">{t('ui_said_explained')}</p>
      <div class="fields-two">
        <TextField label={t('ui_said_posted_to')} value={post?.url ?? null} put={(postedTo) => say({ postedTo })} />
        <MomentField label={t('ui_said_at')} value={post?.awsTime ?? null} put={(at) => say({ at })} />
      </div>
    </section>
  );
};
