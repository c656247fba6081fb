import { TypedDialog } from '../../display/typed-dialog';
import { eraseWallet } from '../../flows/forget';
import { usePorts } from '../../state/ports';
import { endSession } from '../../state/session-control';
import { Text } from '../../ui/text';
import { t } from '../../words/words';

/** Deletes a wallet that nobody can open any more, after the word is typed. */
export const StartNew = ({ onClose }: { readonly onClose: () => void }) => {
  const ports = usePorts();
  const start = async (): Promise<string | null> => {
    const erased = await eraseWallet(ports);
    if (!erased.ok) return t('security.eraseFailed');
    await endSession(ports);
    return null;
  };
  return (
    <TypedDialog
      role="alertdialog"
      title={t('startNew.title')}
      word={t('security.eraseWord')}
      label={t('security.eraseType')}
      no={t('security.eraseKeep')}
      yes={t('startNew.yes')}
      onYes={start}
      onClose={onClose}
    >
      <Text>{t('startNew.text')}</Text>
    </TypedDialog>
  );
};
