import { hasWords, t } from '../../words/words';

/** Why a status list could not be used, as the end of "The issuer's list …". */
export const reasonText = (code: string): string => {
  const id = `present.list-${code.replaceAll('/', '-')}`;
  return hasWords(id) ? t(id) : t('present.list-unknown');
};
