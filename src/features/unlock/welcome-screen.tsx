import { useState } from 'react';
import { openSession } from '../../state/session-control';
import { usePorts } from '../../state/ports';
import { ChoosePassphrase } from './choose-passphrase';
import { ConfirmCode } from './confirm-code';
import { RecoveryCode } from './recovery-code';
import { Welcome } from './welcome';
import { WhereItLives } from './where-it-lives';

type Step =
  | { readonly at: 'welcome' }
  | { readonly at: 'passphrase' }
  | { readonly at: 'code'; readonly code: string }
  | { readonly at: 'confirm'; readonly code: string }
  | { readonly at: 'where' };

/** S01: from nothing to an open wallet in under a minute, without an account. */
export const WelcomeScreen = () => {
  const ports = usePorts();
  const [step, setStep] = useState<Step>({ at: 'welcome' });

  switch (step.at) {
    case 'welcome':
      return <Welcome onMake={() => setStep({ at: 'passphrase' })} />;
    case 'passphrase':
      return (
        <ChoosePassphrase
          onBack={() => setStep({ at: 'welcome' })}
          onMade={(code) => setStep({ at: 'code', code })}
        />
      );
    case 'code':
      return <RecoveryCode code={step.code} onNext={() => setStep({ ...step, at: 'confirm' })} />;
    case 'confirm':
      return (
        <ConfirmCode
          code={step.code}
          onAgain={() => setStep({ ...step, at: 'code' })}
          onNext={() => setStep({ at: 'where' })}
        />
      );
    case 'where':
      // Where the person goes now is the gate's to know: to the list, or back to the link that brought them.
      return <WhereItLives onDone={() => openSession(ports, 0)} />;
  }
};
