import { useState } from 'react';
import { openSession, settleCode } from '../../state/session-control';
import { sessionStore } from '../../state/session';
import { restoreStore, setRestoreStage } from '../../state/restore-store';
import { usePorts } from '../../state/ports';
import { ChoosePassphrase } from './choose-passphrase';
import { ConfirmCode } from './confirm-code';
import { PasskeyStep } from './passkey-step';
import { RecoveryCode } from './recovery-code';
import { UnwrittenCode } from './unwritten-code';
import { Welcome } from './welcome';
import { WhereItLives } from './where-it-lives';

type Step =
  | { readonly at: 'welcome' }
  | { readonly at: 'passphrase' }
  | { readonly at: 'unwritten' }
  | { readonly at: 'code'; readonly code: string }
  | { readonly at: 'confirm'; readonly code: string }
  | { readonly at: 'passkey' }
  | { readonly at: 'where' };

/** Where to begin: an open wallet comes here when nobody has typed its recovery code back. */
const firstStep = (): Step => {
  if (sessionStore.getState().at === 'open') return { at: 'unwritten' };
  // A backup that waits needs a wallet: the first page has been passed.
  return { at: restoreStore.getState().at === 'making' ? 'passphrase' : 'welcome' };
};

/** S01: from nothing to an open wallet in under a minute, without an account. */
export const WelcomeScreen = () => {
  const ports = usePorts();
  const [step, setStep] = useState(firstStep);
  const restoring = restoreStore();

  switch (step.at) {
    case 'welcome':
      return <Welcome onMake={() => setStep({ at: 'passphrase' })} />;
    case 'passphrase':
      return (
        <ChoosePassphrase
          onBack={() => {
            if (restoring.at === 'making') setRestoreStage({ ...restoring, at: 'opened' });
            else setStep({ at: 'welcome' });
          }}
          onMade={(code) => {
            setStep({ at: 'code', code });
            // The keys are there, so everything that locks them counts from now on.
            openSession(ports, { unreadable: 0, isCodePending: true });
          }}
        />
      );
    case 'unwritten':
      return <UnwrittenCode onCode={(code) => setStep({ at: 'code', code })} />;
    case 'code':
      return <RecoveryCode code={step.code} onNext={() => setStep({ ...step, at: 'confirm' })} />;
    case 'confirm':
      return (
        <ConfirmCode
          onAgain={() => setStep({ ...step, at: 'code' })}
          onNext={() => setStep({ at: ports.passkeys.isAvailable() ? 'passkey' : 'where' })}
        />
      );
    case 'passkey':
      return <PasskeyStep onDone={() => setStep({ at: 'where' })} />;
    case 'where':
      // Where the person goes now is the gate's to know: to the list, or back to the link that brought them.
      return (
        <WhereItLives
          onDone={() => {
            if (restoring.at === 'making') setRestoreStage({ ...restoring, at: 'merging' });
            settleCode();
          }}
        />
      );
  }
};
