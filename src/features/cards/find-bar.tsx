import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { mannersStore } from '../../state/manners';
import { takeSearchAsk } from '../../state/search-ask';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { t } from '../../words/words';
import type { CardListView } from '../../core/credential/card-list-view';
import type { ShownCards } from './use-shown-cards';

// Opened now and then: its script comes with the first press.
const ListOptions = lazy(async () => {
  const { ListOptions: component } = await import('./list-options');
  return { default: component };
});

const settleMs = 700;

interface FindBarProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly shown: ShownCards;
  /** Null while nothing is searched for or filtered. */
  readonly foundCount: number | null;
  readonly view: CardListView;
  readonly onView: (patch: Partial<CardListView>) => void;
}

/** Search, and the way to order and narrow the list. `/` and Ctrl/⌘+K go to the search. */
export const FindBar = ({ text, onText, shown, foundCount, view, onView }: FindBarProps) => {
  const field = useRef<HTMLInputElement>(null);
  const [isChoosing, setIsChoosing] = useState(false);
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
    <>
      <SearchField
        ref={field}
        label={t('wallet.search')}
        placeholder={t('wallet.searchPlaceholder', { n: shown.all.length })}
        value={text}
        onChange={onText}
        clearLabel={t('wallet.clearSearch')}
        trailing={
          <Button
            variant="quiet"
            size="s"
            icon="sort"
            hasPopup="dialog"
            label={t('wallet.sortAndFilter')}
            onPress={() => setIsChoosing(true)}
          >
            {t('wallet.sort')}
          </Button>
        }
      />
      {isChoosing ? (
        <Suspense fallback={null}>
          <ListOptions
            shown={shown}
            view={view}
            onView={onView}
            onClose={() => setIsChoosing(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
};

/** `/` where single keys are on, Ctrl/⌘+K always; also when another screen was left for the search. */
const useSearchKeys = (focus: () => void): void => {
  useEffect(() => {
    if (takeSearchAsk()) focus();
    const listen = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const isPlain = !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isSlash = event.key === '/' && isPlain && mannersStore.getState().areSingleKeysOn;
      const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!isSlash && !isCommand) return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
};
