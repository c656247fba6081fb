import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SecretForm } from '../../display/secret-form';
import { passkeyAsksQuery } from '../../state/queries';
import { usePorts } from '../../state/ports';
import type { LocalId } from '../../state/incoming';
import { Dialog } from '../../ui/dialog';
import { Marker } from '../../ui/marker';
import { Text } from '../../ui/text';
import { rich } from '../../words/rich';
import { t } from '../../words/words';
import type { PasskeyFailure } from '../../ports/passkeys';
import type { ReviewingStage } from './consent-model';
import { consentOf } from './consent-model';
import { dropAsk } from './request-actions';
import { askFailureWords, passkeyWords } from './messages';
import { useShare } from './use-share';

interface AskAgainDialogProps {
  readonly id: LocalId;
  readonly stage: ReviewingStage;
}

/** After Share, where Settings ask for it: a secret once more. The vault checks it and builds nothing without. */
export function AskAgainDialog({ id, stage }: AskAgainDialogProps) {
  const ports = usePorts();
  const asks = useQuery(passkeyAsksQuery(ports)).data ?? [];
  const [unused, setUnused] = useState<PasskeyFailure['code'] | null>(null);
  const share = useShare(id);
  const failure = stage.asked?.failure ?? null;
  const error =
    unused === null
      ? failure === null
        ? null
        : t(askFailureWords[failure])
      : t(passkeyWords[unused]);
  const giveIt = async (): Promise<void> => {
    const given = await ports.passkeys.ask(asks);
    if (given.ok) share({ kind: 'passkey', ...given.value });
    else setUnused(given.error.code);
  };
  return (
    <Dialog
      isOpen
      onClose={() => dropAsk(id)}
      title={t('present.ask-again')}
      closeLabel={t('present.ask-again-close')}
    >
      <SecretForm
        submit={{
          label: rich(
            'present.share',
            { n: consentOf(stage).count },
            { mk: (inside) => <Marker>{inside}</Marker> },
          ),
        }}
        isBusy={false}
        error={error}
        onTyped={share}
        onPasskey={asks.length === 0 ? null : () => void giveIt()}
      >
        <Text>{t('present.ask-again-help')}</Text>
      </SecretForm>
    </Dialog>
  );
}
