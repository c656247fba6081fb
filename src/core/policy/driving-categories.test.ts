import { describe, expect, it } from 'vitest';
import type { Json } from '../kernel/json';
import { drivingCategories } from './driving-categories';

const part = (path: (string | number)[], value: Json) => ({ path, value, siblings: {} });

describe('drivingCategories', () => {
  it.each([
    ['elements', [part(['vehicle_categories', 0], 'B'), part(['vehicle_categories', 1], 'C1')]],
    ['a whole list', [part(['driving_privileges'], ['B', 'C1'])]],
    [
      'the objects of an mDL',
      [
        part(
          ['driving_privileges'],
          [
            { vehicle_category_code: 'B', issue_date: '2010-01-01' },
            { vehicle_category_code: 'C1', codes: [{ code: '01' }] },
            { vehicle_category_code: 'B' },
          ],
        ),
      ],
    ],
    [
      'members of their own',
      [
        part(['driving_privileges', 0, 'vehicle_category_code'], 'B'),
        part(['driving_privileges', 0, 'issue_date'], '2010-01-01'),
        part(['driving_privileges', 1, 'vehicle_category_code'], 'C1'),
      ],
    ],
  ])('reads %s', (_, parts) => {
    expect(drivingCategories(parts)).toEqual(['B', 'C1']);
  });

  it('makes nothing of what is no category', () => {
    expect(drivingCategories([part(['driving_privileges'], { since: 2010 })])).toEqual([]);
  });
});
