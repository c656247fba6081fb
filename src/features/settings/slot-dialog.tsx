import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog';
import { t } from '../../words/words';

/** The layer in which one way to open the wallet is changed. */
export const SlotDialog = ({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => (
  <Dialog isOpen onClose={onClose} title={title} closeLabel={t('security.close')}>
    {children}
  </Dialog>
);
