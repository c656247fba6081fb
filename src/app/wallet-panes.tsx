import { useContext, useMemo } from 'react';
import { ScreenFrameContext } from '../ui/screen-frame';
import { useWide } from '../ui/use-wide';
import { t } from '../words/words';
import { CardScreen, WalletScreen } from './screens';

/** The wallet: the list, a card, or on desktop both side by side. */
export function WalletPanes({ id }: { readonly id: string | undefined }) {
  const isWide = useWide();
  const frame = useContext(ScreenFrameContext);
  const listFrame = useMemo(() => ({ ...frame, isSecondary: id !== undefined }), [frame, id]);
  if (!isWide) return id === undefined ? <WalletScreen /> : <CardScreen key={id} id={id} />;
  return (
    <div className="split">
      <section className="split-list" aria-label={t('shell.cards')}>
        <ScreenFrameContext value={listFrame}>
          <WalletScreen selectedId={id ?? null} />
        </ScreenFrameContext>
      </section>
      <div className="split-detail" key={id ?? ''}>
        {id === undefined ? (
          <p className="split-empty">{t('shell.pickCard')}</p>
        ) : (
          <CardScreen id={id} />
        )}
      </div>
    </div>
  );
}
