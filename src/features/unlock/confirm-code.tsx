import { TypeBack } from '../../display/type-back';
import { usePorts } from '../../state/ports';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { t } from '../../words/words';
import { confirmMessages } from './messages';

/** Typing the code back; until then the wallet keeps no card. */
export const ConfirmCode = ({
  onNext,
  onAgain,
}: {
  readonly onNext: () => void;
  readonly onAgain: () => void;
}) => {
  const { vault } = usePorts();
  const confirm = async (groups: {
    readonly second: string;
    readonly fifth: string;
  }): Promise<string | null> => {
    const confirmed = await vault.confirmRecoveryCode(groups);
    if (!confirmed.ok) return t(confirmMessages[confirmed.error.code]);
    onNext();
    return null;
  };
  return (
    <Screen title={t('recovery.title')} width="narrow">
      <TypeBack
        title={<ScreenTitle size="m">{t('confirm.title')}</ScreenTitle>}
        onTyped={confirm}
        onAgain={onAgain}
      />
    </Screen>
  );
};
