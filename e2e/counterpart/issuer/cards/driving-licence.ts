import { hidden } from '../../sdjwt/claim';
import { type CardKind, hideable, shown } from '../card-kind';
import { portrait } from '../portrait';

/** Eight fields, seven of which can stay hidden. The second one holds more categories. */
export const drivingLicence: CardKind = {
  id: 'driving-licence',
  tenant: 'transport-agency',
  name: { en: 'Driving licence', de: 'Führerschein', ar: 'رخصة قيادة' },
  description: {
    en: 'What you may drive, and until when.',
    de: 'Was Sie fahren dürfen, und bis wann.',
    ar: 'ما يحق لك قيادته، وحتى متى.',
  },
  colours: { background: '#2e6a32', text: '#ffffff' },
  days: 300,
  labels: [
    shown('vehicle_categories', 'Vehicle categories', 'Fahrzeugklassen', 'فئات المركبات'),
    hideable(['vehicle_categories', null], 'Vehicle category', 'Fahrzeugklasse', 'فئة المركبة'),
    shown('expiry_date', 'Expiry date', 'Ablaufdatum', 'تاريخ الانتهاء'),
    hideable('age_over_21', 'Over 21', 'Über 21', 'فوق 21'),
    hideable('portrait', 'Portrait', 'Lichtbild', 'صورة شخصية'),
    hideable('document_number', 'Licence number', 'Führerscheinnummer', 'رقم الرخصة'),
    hideable('given_name', 'Given name', 'Vorname', 'الاسم الأول'),
    hideable('family_name', 'Family name', 'Nachname', 'اسم العائلة'),
    hideable('birth_date', 'Date of birth', 'Geburtsdatum', 'تاريخ الميلاد'),
  ],
  claims: (variant, endsOn) => ({
    vehicle_categories:
      variant === 'first' ? [hidden('B')] : [hidden('A1'), hidden('B'), hidden('C1')],
    // The envelope says when the card ends, so hiding the date would hide nothing.
    expiry_date: endsOn,
    age_over_21: hidden(true),
    portrait: hidden(portrait('short')),
    document_number: hidden(variant === 'first' ? 'DL-48 2213 907' : 'DL-51 0470 226'),
    given_name: hidden('Maren'),
    family_name: hidden('Aldous'),
    birth_date: hidden('1990-04-22'),
  }),
};
