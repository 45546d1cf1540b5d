import type { JSX } from 'preact';
import type { I18n } from '../i18n.ts';

/** Opens the AWS access portal, where a sign-in begins; nothing if its address is not known. */
export const PortalLink = ({ url, i18n }: { readonly url: string | null; readonly i18n: I18n }): JSX.Element | null =>
  url === null ? null : (
    <a class="button primary wide" href={url} target="_blank" rel="noreferrer">
      {i18n.t('ui_open_portal')}
    </a>
  );

/** The URL comes from settings that somebody may have sent, so it may only open a web page. */
export const webAddress = (url: string | null): string | null => (url?.startsWith('https://') ? url : null);
