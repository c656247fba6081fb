import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../core/credential/fields';
import { learnedFacts } from '../../core/policy/learned-facts';
import { hide, type Literal } from '../../testing/issue-card';
import { buildCardView } from '../../testing/review-builders';
import { t } from '../../words/words';
import { phraseOf } from './phrase';

const say = (name: string, claims: { readonly [name: string]: Literal }): readonly string[] => {
  const card = buildCardView({ id: 'card', name, issuer: 'Demo Issuer', claims });
  // In the order written here: a decoded card has what can be hidden after what cannot.
  const names = Object.keys(claims);
  const paths = fieldsOf(card.credential)
    .map(({ path }) => path)
    .toSorted((a, b) => names.indexOf(String(a[0])) - names.indexOf(String(b[0])));
  return learnedFacts(paths, card.summary.id, card.credential).map((fact) => {
    const { id, values } = phraseOf(fact, card);
    return t(id, values).replace(/<\/?mk>/g, '');
  });
};

describe('phraseOf', () => {
  it('says a Person ID in English', () => {
    const said = say('Person ID', {
      given_name: hide('Maren'),
      family_name: hide('Aldous'),
      birthdate: hide('1990-04-22'),
      age_over_16: true,
      age_over_18: hide(true),
      address: hide({ street_address: hide('8 Quay Row'), locality: hide('Northgate') }),
      nationalities: [hide('GB')],
      portrait: hide('data:image/png;base64,iVBORw0KGgoAAAA'),
      document_number: hide('1990 0422 7316'),
      issuing_authority: 'Demo Registry Office',
    });
    expect(said).toEqual([
      'that your name is Maren Aldous',
      'that you were born on 22 Apr 1990',
      'that you are over 18',
      'that you live at 8 Quay Row, Northgate',
      'that your nationality is given as United Kingdom',
      'what your face looks like',
      'that your document number is 1990 0422 7316',
      'that the person ID says Issuing authority: Demo Registry Office',
    ]);
  });

  it('says a licence, a degree, a membership and a tax statement in English', () => {
    expect(say('Driving licence', { vehicle_categories: [hide('B'), hide('C1')] })).toEqual([
      'that you may drive categories B and C1',
    ]);
    expect(
      say('Driving licence', { vehicle_categories: [hide('B')], expiry_date: '2026-12' }),
    ).toEqual([
      'that you may drive category B',
      'that the driving licence runs until December 2026',
    ]);
    expect(
      say('Degree', {
        degree: hide('MSc Environmental Science'),
        degree_level: 'Master',
        awarded: hide('2024-07'),
        final_grade: hide('Distinction'),
        specialisations: [hide('Soil'), hide('Water')],
        institution: 'Northgate University',
      }),
    ).toEqual([
      'that you hold the degree MSc Environmental Science',
      'that the degree says Degree level: Master',
      'that the degree was awarded in July 2024',
      'that your final grade is Distinction',
      'that you specialised in Soil and Water',
      'that you studied at Northgate University',
    ]);
    expect(
      say('Gym membership', {
        member_name: 'Maren Aldous',
        member_number: 'HS-1',
        plan: 'Weekend',
      }),
    ).toEqual([
      'that your name is Maren Aldous',
      'that your member number is HS-1',
      'that your plan is Weekend',
    ]);
    expect(
      say('Tax statement', {
        tax_year: 2025,
        currency: 'GBP',
        yearly_income: hide(28_000),
        tax_paid: hide(3_086),
      }),
    ).toEqual([
      'that the tax statement is for 2025',
      'that your yearly income is £28,000',
      'that you paid £3,086 in tax',
    ]);
  });

  it('names what is too long to quote, and falls back to label and value when a value does not fit', () => {
    expect(
      say('Badge', { motto: 'x'.repeat(80), has_parking: true, expiry_date: 'never' }),
    ).toEqual([
      'what the badge holds as motto',
      'that the badge says Has parking: Yes',
      'that the badge says Expiry date: never',
    ]);
  });
});
