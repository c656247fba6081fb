import { lazy, Suspense, useRef, useState, type SyntheticEvent } from 'react';
import { LongWork } from '../../display/long-work';
import { hasWaiting } from '../../state/incoming';
import { usePorts } from '../../state/ports';
import { endProgress } from '../../state/progress';
import { useSession } from '../../state/session';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Mark } from '../../ui/mark';
import { OrRule } from '../../ui/or-rule';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { Text } from '../../ui/text';
import { TextButton } from '../../ui/text-button';
import { TextField } from '../../ui/text-field';
import { rich } from '../../words/rich';
import { loadEveryWord, t } from '../../words/words';
import type { PasskeyFailure } from '../../ports/passkeys';
import type { UnlockFailure, UnlockSecret } from '../../ports/vault-access';
import { Forgot } from './forgot';
import { passkeyMessages, unlockMessages } from './messages';
import { waitAfter } from './pacing';
import { startUnlock, startWithPasskey } from './start';
import { useCountdown } from './use-countdown';
import { usePasskeys } from './use-passkeys';

// With the camera and its words: nobody needs them who knows the passphrase.
const OpenKit = lazy(async () => {
  const [{ OpenKit: component }] = await Promise.all([import('./open-kit'), loadEveryWord()]);
  return { default: component };
});

/** What a person types; a passkey is pressed. */
type TypedKind = Exclude<UnlockSecret['kind'], 'passkey'>;

/** S02: opens the wallet. Says nothing of what is inside: no counts, names or card art. */
export const UnlockScreen = () => {
  const ports = usePorts();
  const isMainLost = useSession(
    (session) => session.at === 'locked' && session.isMainLost === true,
  );
  const [kind, setKind] = useState<TypedKind>('passphrase');
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<UnlockFailure | null>(null);
  const [failures, setFailures] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [passkeyError, setPasskeyError] = useState<string | null>(null);
  const [hasForgotten, setHasForgotten] = useState(false);
  const [isReadingKit, setIsReadingKit] = useState(false);
  const asks = usePasskeys();
  const wait = useCountdown();
  const field = useRef<HTMLInputElement>(null);

  const open = async (secret: { readonly kind: TypedKind; readonly text: string }) => {
    if (isBusy || wait.seconds > 0 || secret.text === '') return;
    setIsBusy(true);
    const opened = await startUnlock(ports, secret);
    endProgress();
    setIsBusy(false);
    if (opened.ok) return;
    setFailure(opened.error);
    if (opened.error.code === 'vault/wrong-secret') {
      setFailures(failures + 1);
      wait.start(waitAfter(failures + 1));
    }
    field.current?.focus();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void open({ kind, text });
  };

  const openByPasskey = async (): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setPasskeyError(null);
    const opened = await startWithPasskey(ports, asks);
    endProgress();
    setIsBusy(false);
    if (!opened.ok) setPasskeyError(passkeyWords(opened.error));
  };

  const change = (next: TypedKind): void => {
    setHasForgotten(false);
    setIsReadingKit(false);
    setKind(next);
    setText('');
    setFailure(null);
    field.current?.focus();
  };

  const openByKit = (code: string): void => {
    change('recovery-code');
    setText(code);
    void open({ kind: 'recovery-code', text: code });
  };

  if (isReadingKit)
    return (
      <Suspense fallback={null}>
        <OpenKit
          onCode={openByKit}
          onType={() => change('recovery-code')}
          onBack={() => setIsReadingKit(false)}
        />
      </Suspense>
    );
  return (
    <Screen title={t('unlock.title')} width="narrow">
      <form onSubmit={submit}>
        <Stack gap={5}>
          <Mark />
          <Stack gap={1}>
            <ScreenTitle size="l">{t('unlock.title')}</ScreenTitle>
            <Text tone="quiet">{t('unlock.sentence')}</Text>
          </Stack>
          {isMainLost ? <Band tone="unk">{t('unlock.mainLost')}</Band> : null}
          {hasWaiting() ? <Band tone="unk">{t('unlock.waiting')}</Band> : null}
          <TextField
            ref={field}
            label={t(kind === 'passphrase' ? 'unlock.passphrase' : 'unlock.recoveryCode')}
            description={kind === 'passphrase' ? undefined : t('unlock.recoveryDescription')}
            type={kind === 'passphrase' ? 'password' : 'text'}
            isMono={kind === 'recovery-code'}
            autoComplete={kind === 'passphrase' ? 'current-password' : 'off'}
            reveal={
              kind === 'passphrase'
                ? { show: t('passphrase.show'), hide: t('passphrase.hide') }
                : undefined
            }
            value={text}
            onChange={setText}
            error={failure === null ? undefined : words(failure, kind, wait.seconds)}
            hasFocusFirst
          />
          <Button
            type="submit"
            variant="primary"
            isWide
            isBusy={isBusy}
            blockedBecause={wait.seconds > 0 ? true : undefined}
          >
            {isBusy
              ? t('unlock.working')
              : wait.seconds > 0
                ? t('unlock.wait', { seconds: wait.seconds })
                : t('unlock.submit')}
          </Button>
          <LongWork words="unlock.upgrading" />
          {asks.length === 0 ? null : (
            <>
              <OrRule word={t('unlock.or')} />
              <Button variant="outline" isWide isBusy={isBusy} onPress={() => void openByPasskey()}>
                {t('unlock.passkey')}
              </Button>
            </>
          )}
          <div role="alert">
            {passkeyError === null ? null : <Text tone="bad">{passkeyError}</Text>}
          </div>
          {hasForgotten ? <Forgot onKit={() => setIsReadingKit(true)} /> : null}
          <Text size="small" tone="quiet">
            {kind === 'passphrase' ? (
              rich(
                'unlock.noReset',
                {},
                {
                  recovery: (inside) => (
                    <TextButton onPress={() => change('recovery-code')}>{inside}</TextButton>
                  ),
                },
              )
            ) : (
              <TextButton onPress={() => change('passphrase')}>
                {t('unlock.backToPassphrase')}
              </TextButton>
            )}
            {hasForgotten ? null : (
              <>
                {' '}
                <TextButton onPress={() => setHasForgotten(true)}>{t('unlock.forgot')}</TextButton>
              </>
            )}
          </Text>
        </Stack>
      </form>
    </Screen>
  );
};

const passkeyWords = ({ code }: UnlockFailure | PasskeyFailure): string => {
  const id = { ...passkeyMessages, ...unlockMessages }[code];
  return t(typeof id === 'string' ? id : id.passkey);
};

const words = (failure: UnlockFailure, kind: TypedKind, seconds: number): string => {
  const id = unlockMessages[failure.code];
  return t(typeof id === 'string' ? id : id[kind], { seconds });
};
