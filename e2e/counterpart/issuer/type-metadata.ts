import type { JsonObject } from '../json';
import type { CardKind } from './card-kind';
import { typeOf } from './card-kinds';
import { languages } from './issuer-metadata';
import type { Organisation } from './organisations';

/** What a type of card is called and may hide, in three languages. @see SD-JWT VC §5.2 */
export const typeMetadata = (kind: CardKind, organisation: Organisation): JsonObject => ({
  vct: typeOf(kind, organisation.issuer),
  name: kind.name.en,
  description: kind.description.en,
  display: languages.map((locale) => ({
    locale,
    name: kind.name[locale],
    description: kind.description[locale],
    rendering: {
      simple: { background_color: kind.colours.background, text_color: kind.colours.text },
    },
  })),
  claims: kind.labels.map(({ path, label, sd }) => ({
    path,
    sd,
    display: languages.map((locale) => ({ locale, label: label[locale] })),
  })),
});
