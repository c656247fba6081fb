import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Icon } from './icon';
import { IconButton } from './icon-button';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly clearLabel: string;
  readonly trailing?: ReactNode;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** Looks through a list; Escape empties it first, and only an empty field lets Escape on. */
export function SearchField(props: SearchFieldProps) {
  const { value, onChange } = props;
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === '') return;
    event.preventDefault();
    event.stopPropagation();
    onChange('');
  };
  return (
    <div className="search" role="search">
      <Icon name="search" size="s" />
      <input
        ref={props.ref}
        type="search"
        className="search-input"
        aria-label={props.label}
        placeholder={props.placeholder}
        value={value}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
        onKeyDown={keys}
      />
      {value !== '' && (
        <IconButton
          icon="x"
          size="s"
          label={props.clearLabel}
          onPress={() => {
            onChange('');
          }}
        />
      )}
      {props.trailing}
    </div>
  );
}
