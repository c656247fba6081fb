import { useState } from 'react';
import { Button } from '../../ui/button';
import { Row, Stack } from '../../ui/stack';
import { SectionTitle, Text } from '../../ui/text';
import { t } from '../../words/words';
import { SealAnew } from './seal-anew';

/** "Someone may have seen it": the way to a new key. */
export const SeenSettings = () => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Stack gap={2}>
      <SectionTitle size="s">{t('security.seen')}</SectionTitle>
      <Text>{t('security.seenHelp')}</Text>
      <Row>
        <Button hasPopup="dialog" onPress={() => setIsOpen(true)}>
          {t('security.seenStart')}
        </Button>
      </Row>
      {isOpen ? <SealAnew onClose={() => setIsOpen(false)} /> : null}
    </Stack>
  );
};
