import { useState, type SyntheticEvent } from 'react';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { ScreenTitle } from '../../ui/screen-title';
import { Stack } from '../../ui/stack';
import { TextField } from '../../ui/text-field';
import { t } from '../../words/words';

const groupsOf = (code: string): readonly string[] => code.split(/[\s-]+/u);
const same = (typed: string, group: string | undefined): boolean =>
  typed.trim().toUpperCase() === group?.toUpperCase();

/** Two groups typed back prove that the code was written down. */
export const ConfirmCode = ({
  code,
  onNext,
  onAgain,
}: {
  readonly code: string;
  readonly onNext: () => void;
  readonly onAgain: () => void;
}) => {
  const [second, setSecond] = useState('');
  const [fifth, setFifth] = useState('');
  const [isWrong, setIsWrong] = useState(false);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const groups = groupsOf(code);
    if (same(second, groups[1]) && same(fifth, groups[4])) onNext();
    else setIsWrong(true);
  };

  return (
    <Screen title={t('recovery.title')} width="narrow">
      <form onSubmit={submit}>
        <Stack gap={5}>
          <ScreenTitle size="m">{t('confirm.title')}</ScreenTitle>
          <TextField
            label={t('confirm.second')}
            value={second}
            onChange={setSecond}
            isMono
            autoComplete="off"
            hasFocusFirst
          />
          <TextField
            label={t('confirm.fifth')}
            value={fifth}
            onChange={setFifth}
            isMono
            autoComplete="off"
            error={isWrong ? t('confirm.wrong') : undefined}
          />
          <Button type="submit" variant="primary" isWide>
            {t('confirm.next')}
          </Button>
          <Button variant="quiet" onPress={onAgain}>
            {t('confirm.again')}
          </Button>
        </Stack>
      </form>
    </Screen>
  );
};
