import { hidden } from '../../sdjwt/claim';
import { type CardKind, hideable, shown } from '../card-kind';

/** A year and its money: only the amounts can stay hidden. */
export const taxStatement: CardKind = {
  id: 'tax-statement',
  tenant: 'tax-office',
  name: { en: 'Tax statement', de: 'Steuerbescheid', ar: 'كشف ضريبي' },
  description: {
    en: 'What you earned and paid in one tax year.',
    de: 'Was Sie in einem Steuerjahr verdient und gezahlt haben.',
    ar: 'ما كسبته وما دفعته في سنة ضريبية واحدة.',
  },
  colours: { background: '#48535e', text: '#ffffff' },
  days: 730,
  labels: [
    shown('tax_year', 'Tax year', 'Steuerjahr', 'السنة الضريبية'),
    shown('taxpayer_reference', 'Taxpayer reference', 'Steuernummer', 'المرجع الضريبي'),
    shown('currency', 'Currency', 'Währung', 'العملة'),
    hideable('yearly_income', 'Yearly income', 'Jahreseinkommen', 'الدخل السنوي'),
    hideable('tax_paid', 'Tax paid', 'Gezahlte Steuer', 'الضريبة المدفوعة'),
  ],
  claims: (variant) => ({
    tax_year: variant === 'first' ? 2025 : 2024,
    taxpayer_reference: 'NG-77 310 254',
    currency: 'GBP',
    yearly_income: hidden(variant === 'first' ? 28000 : 26450),
    tax_paid: hidden(variant === 'first' ? 3086 : 2776),
  }),
};
