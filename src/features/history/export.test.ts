import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../../core/kernel/time';
import type { Entry, EntryId } from '../../ports/activity';
import { sharedEntry, sharedFields, verifierNamed } from '../../testing/build-entry';
import { exportCsv } from './export-csv';
import { exportJson } from './export-json';

const at = 1_790_000_000;
const shared = sharedEntry({
  id: '1',
  at,
  to: '=HYPERLINK("http://evil")',
  cards: [sharedFields(['age_over_21', 'expiry_date'], { changed: [['expiry_date']] })],
});
const card = { names: [], type: 'urn:example:degree', issuerName: 'Northgate University' };
const entries: readonly Entry[] = [
  shared,
  {
    kind: 'declined',
    id: '2' as EntryId,
    at: epochSeconds(at),
    verifier: verifierNamed('Vale'),
    cards: [],
  },
  { kind: 'deleted', id: '3' as EntryId, at: epochSeconds(at), ...card },
  {
    kind: 'status-changed',
    id: '4' as EntryId,
    at: epochSeconds(at),
    credentialId: sharedFields([]).credentialId,
    names: [],
    type: 'urn:example:degree',
    from: 'valid',
    to: 'withdrawn',
  },
];

describe('the JSON export', () => {
  it('is what docs/formats.md says, entry by entry', () => {
    const file = JSON.parse(exportJson(entries, epochSeconds(at + 60))) as unknown;
    expect(file).toEqual({
      format: 'facet-activity',
      version: 1,
      exported_at: at + 60,
      entries: [
        {
          id: '1',
          at,
          kind: 'shared',
          organisation: {
            name: shared.verifier.confirmedName,
            host: shared.verifier.host,
            client_id: shared.verifier.clientId,
            trust: 'confirmed',
            confirmed_by: ['Example list'],
          },
          purpose: null,
          retention: '24 months',
          outcome: 'accepted',
          answer: null,
          receipt_number: 'ABCD-1234',
          presentation_hash: 'hash',
          cards: [
            {
              name: 'Driving licence',
              type: 'urn:example:driving-licence',
              issuer: 'Demo Transport Agency',
              status: 'noStatus',
              asked: [['age_over_21'], ['expiry_date']],
              sent: [['age_over_21'], ['expiry_date']],
              kept: [],
              changed_since: [['expiry_date']],
            },
          ],
        },
        expect.objectContaining({ kind: 'declined', cards: [] }),
        {
          id: '3',
          at,
          kind: 'deleted',
          card: { name: 'Degree', type: 'urn:example:degree', issuer: 'Northgate University' },
        },
        {
          id: '4',
          at,
          kind: 'status-changed',
          card: { name: 'Degree', type: 'urn:example:degree' },
          from: 'valid',
          to: 'withdrawn',
        },
      ],
    });
  });

  it('holds values only where the person kept them', () => {
    expect(exportJson(entries, epochSeconds(at))).not.toContain('values');
    const values = [{ path: ['age_over_21'], text: 'true' }];
    const kept = { ...shared, cards: [sharedFields(['age_over_21'], { values })] };
    expect(JSON.parse(exportJson([kept], epochSeconds(at)))).toMatchObject({
      entries: [{ cards: [{ values: [{ path: ['age_over_21'], json: 'true' }] }] }],
    });
  });
});

describe('the CSV export', () => {
  it('has a line for each card, names in words, and nothing a spreadsheet would run', () => {
    const lines = exportCsv(entries).slice(1).trimEnd().split('\r\n');
    expect(lines).toHaveLength(entries.length + 1);
    expect(lines[0]).toBe(
      'at,kind,what,organisation,host,trust,outcome,receipt_number,card,issuer,asked,sent,kept,changed_since',
    );
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(lines[1]).toContain('Over 21; Expiry date');
    expect(lines[1]).not.toContain('true');
  });
});
