import { type CardKind, shown } from '../card-kind';

/** Four fields and nothing to hide: an SD-JWT without one disclosure. */
export const gymMembership: CardKind = {
  id: 'gym-membership',
  tenant: 'harbour-sports',
  name: { en: 'Gym membership', de: 'Mitgliedschaft Fitnessclub', ar: 'عضوية النادي الرياضي' },
  description: {
    en: 'Lets you in at every Harbour Sports club.',
    de: 'Öffnet die Tür in jedem Club von Harbour Sports.',
    ar: 'تتيح لك الدخول إلى كل أندية هاربور.',
  },
  colours: { background: '#7e5200', text: '#ffffff' },
  days: 365,
  labels: [
    shown('member_name', 'Member', 'Mitglied', 'العضو'),
    shown('member_number', 'Member number', 'Mitgliedsnummer', 'رقم العضوية'),
    shown('plan', 'Plan', 'Tarif', 'الاشتراك'),
    shown('home_club', 'Home club', 'Heimatclub', 'النادي الأساسي'),
  ],
  claims: (variant) => ({
    member_name: 'Maren Aldous',
    member_number: variant === 'first' ? 'HS-20417' : 'HS-20982',
    plan: variant === 'first' ? 'Früh & spät' : 'Weekend',
    home_club: 'Northgate Harbour',
  }),
};
