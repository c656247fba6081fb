import { lazy, Suspense, useState } from 'react';
import { startRestoring } from '../../state/restore-store';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Row } from '../../ui/stack';
import { loadEveryWord, t } from '../../words/words';

// Asked for once in a life: its script comes with the press.
const StartNew = lazy(async () => {
  const [{ StartNew: component }] = await Promise.all([import('./start-new'), loadEveryWord()]);
  return { default: component };
});

/** M-FORGOT: nobody can reset it, and what there is to do all the same. */
export const Forgot = ({ onKit }: { readonly onKit: () => void }) => {
  const [isStarting, setIsStarting] = useState(false);
  return (
    <>
      <Band
        tone="unk"
        role="status"
        title={t('forgot.title')}
        actionBelow
        action={
          <Row gap={3} wrap>
            <Button size="s" onPress={onKit}>
              {t('forgot.kit')}
            </Button>
            <Button size="s" onPress={startRestoring}>
              {t('forgot.backup')}
            </Button>
            <Button size="s" hasPopup="dialog" onPress={() => setIsStarting(true)}>
              {t('forgot.start')}
            </Button>
          </Row>
        }
      >
        {t('forgot.text')}
      </Band>
      {isStarting ? (
        <Suspense fallback={null}>
          <StartNew onClose={() => setIsStarting(false)} />
        </Suspense>
      ) : null}
    </>
  );
};
