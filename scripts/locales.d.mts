export function readLocales(): Record<string, Record<string, { readonly message: string }>>;
export function actionTitles(): { readonly ACTION_TITLES: string };
