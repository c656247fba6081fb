import { useState } from 'react';
import { IconButton } from '../../ui/icon-button';
import { useNavigate } from '../../ui/link';
import { Menu } from '../../ui/menu';
import { TopBar } from '../../ui/top-bar';
import { t } from '../../words/words';
import type { CardView } from '../../ports/cards';
import { DeleteCard } from './delete-card';

/** The way back, and what is done with a card as a whole. */
export const CardBar = ({ view }: { readonly view: CardView }) => {
  const navigate = useNavigate();
  const [isDeleting, setIsDeleting] = useState(false);
  return (
    <>
      <TopBar
        leading={
          <IconButton icon="left" label={t('card.back')} onPress={() => navigate('/wallet')} />
        }
        trailing={
          <Menu
            label={t('card.more')}
            icon="more"
            entries={[
              { id: 'print', label: t('card.print'), icon: 'print' },
              { id: 'delete', label: t('card.delete'), icon: 'trash', isDangerous: true },
            ]}
            onChoose={(chosen) => {
              if (chosen === 'print') window.print();
              else setIsDeleting(true);
            }}
          />
        }
      />
      <DeleteCard view={view} isOpen={isDeleting} onClose={() => setIsDeleting(false)} />
    </>
  );
};
