import { hidden } from '../../sdjwt/claim';
import { type CardKind, hideable, shown } from '../card-kind';
import { portrait } from '../portrait';

/** Twelve fields, ten of which can stay hidden; an address that opens part by part. */
export const personId: CardKind = {
  id: 'person-id',
  tenant: 'registry-office',
  name: { en: 'Person ID', de: 'Personalausweis', ar: 'بطاقة شخصية' },
  description: {
    en: 'Who you are, from the register of persons.',
    de: 'Wer Sie sind, aus dem Personenregister.',
    ar: 'من أنت، من سجل الأشخاص.',
  },
  colours: { background: '#2a4c9f', text: '#ffffff' },
  days: 1560,
  labels: [
    hideable('given_name', 'Given name', 'Vorname', 'الاسم الأول'),
    hideable('family_name', 'Family name', 'Nachname', 'اسم العائلة'),
    hideable('birthdate', 'Date of birth', 'Geburtsdatum', 'تاريخ الميلاد'),
    shown('age_over_16', 'Over 16', 'Über 16', 'فوق 16'),
    hideable('age_over_18', 'Over 18', 'Über 18', 'فوق 18'),
    hideable('age_over_21', 'Over 21', 'Über 21', 'فوق 21'),
    hideable('address', 'Address', 'Anschrift', 'العنوان'),
    hideable(['address', 'street_address'], 'Street', 'Straße', 'الشارع'),
    hideable(['address', 'locality'], 'Locality', 'Ort', 'المدينة'),
    shown('nationalities', 'Nationalities', 'Staatsangehörigkeiten', 'الجنسيات'),
    hideable(['nationalities', null], 'Nationality', 'Staatsangehörigkeit', 'الجنسية'),
    hideable('portrait', 'Portrait', 'Lichtbild', 'صورة شخصية'),
    hideable('document_number', 'ID number', 'Ausweisnummer', 'رقم البطاقة'),
    shown('issuing_authority', 'Issued by', 'Ausgestellt von', 'صادرة عن'),
  ],
  claims: (variant) => {
    const isFirst = variant === 'first';
    return {
      given_name: hidden(isFirst ? 'Maren' : 'Zoë'),
      family_name: hidden(isFirst ? 'Aldous' : 'Łukasiewicz'),
      birthdate: hidden(isFirst ? '1990-04-22' : '1988-02-29'),
      // Shown to everybody: the office issues this card from 16 on, so the card itself says as much.
      age_over_16: true,
      age_over_18: hidden(true),
      age_over_21: hidden(true),
      address: hidden({
        street_address: hidden(isFirst ? '8 Quay Row' : 'Kaistraße 8'),
        locality: hidden('Northgate'),
      }),
      nationalities: [hidden(isFirst ? 'GB' : 'PL')],
      portrait: hidden(portrait(isFirst ? 'short' : 'long')),
      document_number: hidden(isFirst ? '1990 0422 7316' : '1988 0229 1045'),
      issuing_authority: 'Demo Registry Office',
    };
  },
};
