import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { settingsQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import type { CardListView } from '../../core/credential/card-list-view';

/**
 * How the list is sorted, grouped and narrowed, as the vault keeps it; null until that is read.
 *
 * A change shows at once. One that could not be written down holds while the list is on screen.
 */
export const useListView = (): {
  readonly view: CardListView | null;
  readonly change: (patch: Partial<CardListView>) => void;
} => {
  const ports = usePorts();
  const client = useQueryClient();
  const settings = useQuery(settingsQuery(ports));
  // What the person chose last, until the vault says the same: an earlier answer must not undo it.
  const [chosen, setChosen] = useState<CardListView | null>(null);
  const view = chosen ?? (settings.data?.ok ? settings.data.value.cardList : null);

  const change = (patch: Partial<CardListView>): void => {
    if (view === null) return;
    const next = { ...view, ...patch };
    setChosen(next);
    void ports.vault.changeSettings({ cardList: next }).then((changed) => {
      if (!changed.ok) return;
      client.setQueryData(settingsQuery(ports).queryKey, changed);
      setChosen((last) => (last === next ? null : last));
    });
  };
  return { view, change };
};
