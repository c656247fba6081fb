import { describe, expect, it } from 'vitest';
import { initialsOf, inkFor, inks } from './ink';

describe('inkFor', () => {
  it('gives the same id the same ink', () => {
    expect(inkFor('https://issuer.example')).toBe(inkFor('https://issuer.example'));
  });

  it('is fixed: these inks are in people’s memory', () => {
    expect(
      ['https://a.example', 'https://b.example', 'did:web:gym.example', ''].map(inkFor),
    ).toEqual(['violet', 'violet', 'brick', 'forest']);
  });

  it('uses every ink, none of them for more than a quarter of near-identical ids', () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 800; n += 1) {
      const ink = inkFor(`https://issuer-${n}.example`);
      counts.set(ink, (counts.get(ink) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([...inks].sort());
    expect(Math.max(...counts.values())).toBeLessThan(200);
  });
});

describe('initialsOf', () => {
  it.each([
    ['Demo Registry Office', 'DR'],
    ['Northgate University', 'NU'],
    ['University of Northgate', 'UN'],
    ['Gym', 'GY'],
    ['مكتب السجل', 'ما'],
    ['écoles réunies', 'ÉR'],
    ['42 !', '?'],
    ['', '?'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
