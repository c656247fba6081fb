import { chooseText } from '../core/credential/choose-text';
import { prettifyKey } from '../core/credential/label';
import type { Localized } from '../core/credential/display';
import { currentLanguage } from '../words/locale';
import { t } from '../words/words';

/** The text in the person's language, else English, else the first there is; null when there is none. */
export const localText = (texts: Localized): string | null =>
  chooseText(texts, [currentLanguage(), 'en']);

/** What a kind of card is called: as its issuer names it, else its type made readable. */
export const cardName = (of: { readonly names: Localized; readonly type: string }): string =>
  localText(of.names) ?? nameOfType(of.type);

/** `https://cards.example/vct/driving-licence` → "Driving licence": the last part that says something. */
const nameOfType = (type: string): string => {
  const parts = type.split(/[/:#?]/).filter((part) => /[a-z]{2}/i.test(part));
  const last = parts.at(-1);
  return last === undefined ? t('card.unnamed') : prettifyKey(last.replaceAll('-', '_'));
};
