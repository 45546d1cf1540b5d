import type { ImportError } from '../src/identity-center/import.ts';
import { keyOf } from '../src/message-key.ts';
import type { Translate } from '../src/wording/translate.ts';
import { undecodableText } from '../src/wording/undecodable-text.ts';

/** What the file is instead, and where it fails; quotes nothing of it. */
export const importErrorText = (error: ImportError, t: Translate): string => {
  switch (error.code) {
    case 'metadata-unreadable':
      return undecodableText(error.why, t);
    case 'certificate-unreadable':
      return t(keyOf('ui_import_certificate', error.reason));
    default:
      return t(keyOf('ui_import', error.code));
  }
};
