import { hidden } from '../../sdjwt/claim';
import { type CardKind, hideable, shown } from '../card-kind';

/** Nine fields, seven of which can stay hidden. The family name is not the one on the Person ID. */
export const degree: CardKind = {
  id: 'degree',
  tenant: 'northgate-university',
  name: { en: 'Degree', de: 'Hochschulabschluss', ar: 'شهادة جامعية' },
  description: {
    en: 'A degree, as the university awarded it.',
    de: 'Ein Abschluss, wie ihn die Universität verliehen hat.',
    ar: 'شهادة كما منحتها الجامعة.',
  },
  colours: { background: '#93306a', text: '#ffffff' },
  days: 3650,
  labels: [
    hideable('degree', 'Degree', 'Abschluss', 'الشهادة'),
    shown('degree_level', 'Level', 'Stufe', 'المستوى'),
    hideable('awarded', 'Awarded', 'Verliehen', 'تاريخ المنح'),
    hideable('final_grade', 'Final grade', 'Abschlussnote', 'التقدير النهائي'),
    hideable('given_name', 'Given name', 'Vorname', 'الاسم الأول'),
    hideable('family_name', 'Family name', 'Nachname', 'اسم العائلة'),
    shown('specialisations', 'Specialisations', 'Schwerpunkte', 'التخصصات'),
    hideable(['specialisations', null], 'Specialisation', 'Schwerpunkt', 'التخصص'),
    shown('institution', 'University', 'Universität', 'الجامعة'),
  ],
  claims: (variant) => {
    const isFirst = variant === 'first';
    return {
      degree: hidden(isFirst ? 'MSc Environmental Science' : 'BSc Geography'),
      degree_level: isFirst ? 'Master' : 'Bachelor',
      awarded: hidden(isFirst ? '2024-07' : '2021-07'),
      final_grade: hidden(isFirst ? 'Distinction' : 'First'),
      given_name: hidden('Maren'),
      family_name: hidden('Aldous-Reyes'),
      specialisations: [hidden('Bodenökologie'), hidden('Łąki podmokłe')],
      institution: 'Northgate University',
    };
  },
};
