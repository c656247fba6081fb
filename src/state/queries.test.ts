import { describe, expect, it, vi } from 'vitest';
import { ok } from '../core/kernel/result';
import type { Ports } from '../ports';
import type { VaultChange } from '../ports/vault';
import { cardsQuery, createQueryClient, followVault } from './queries';

const follow = () => {
  const cards = vi.fn(async () => ok({ cards: [], unreadable: 0 }));
  const forget = vi.fn();
  let tell: (change: VaultChange) => void = () => undefined;
  const subscribe = (listener: typeof tell) => {
    tell = listener;
    return () => undefined;
  };
  const ports = { vault: { cards, subscribe }, pictures: { forget } } as unknown as Ports;
  const client = createQueryClient();
  followVault(client, ports);
  const known = () => client.getQueryData(cardsQuery(ports).queryKey);
  return { cards, forget, known, tell: (change: VaultChange) => tell(change) };
};

describe('followVault', () => {
  it('asks for the cards once as the vault opens, and has them when a screen wants them', async () => {
    const { cards, known, tell } = follow();
    tell({ kind: 'opened' });
    expect(cards).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(known()).toEqual(ok({ cards: [], unreadable: 0 })));
    expect(cards).toHaveBeenCalledTimes(1);
  });

  it('keeps nothing of a vault that was locked', async () => {
    const { known, tell, forget } = follow();
    tell({ kind: 'opened' });
    await vi.waitFor(() => expect(known()).toBeDefined());
    tell({ kind: 'locked' });
    expect(known()).toBeUndefined();
    expect(forget).toHaveBeenCalledTimes(1);
  });
});
