import { useEffect, useRef } from 'react';
import { announce } from '../../ui/announcer';
import { Chip, Chips } from '../../ui/chip';
import { SearchField } from '../../ui/search-field';
import { Stack } from '../../ui/stack';
import { t } from '../../words/words';

export type CardFilter = 'all' | 'attention';

const settleMs = 700;

/** Search, and the chips that narrow the list. `/` and Ctrl/⌘+K go to the search. */
export const FindBar = ({
  text,
  onText,
  filter,
  onFilter,
  total,
  attention,
  foundCount,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly filter: CardFilter;
  readonly onFilter: (filter: CardFilter) => void;
  readonly total: number;
  readonly attention: number;
  /** Null while nothing is searched for. */
  readonly foundCount: number | null;
}) => {
  const field = useRef<HTMLInputElement>(null);
  useSearchKeys(() => field.current?.focus());
  useEffect(() => {
    if (foundCount === null) return undefined;
    const timer = setTimeout(
      () => announce(t('wallet.found', { n: foundCount }), 'polite'),
      settleMs,
    );
    return () => clearTimeout(timer);
  }, [foundCount]);

  return (
    <Stack gap={3}>
      <SearchField
        ref={field}
        label={t('wallet.search')}
        placeholder={t('wallet.searchPlaceholder', { n: total })}
        value={text}
        onChange={onText}
        clearLabel={t('wallet.clearSearch')}
      />
      <Chips label={t('wallet.filters')}>
        <Chip isPressed={filter === 'all'} onPress={() => onFilter('all')}>
          {t('wallet.all')}
        </Chip>
        {attention > 0 ? (
          <Chip icon="tri" isPressed={filter === 'attention'} onPress={() => onFilter('attention')}>
            {t('wallet.attention', { n: attention })}
          </Chip>
        ) : null}
      </Chips>
    </Stack>
  );
};

const useSearchKeys = (focus: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey;
      const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!isSlash && !isCommand) return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
};
