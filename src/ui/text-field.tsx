import type { ChangeEvent, InputHTMLAttributes, ReactNode, Ref } from 'react';
import { useId, useState } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { IconButton } from './icon-button';

type Passed = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'inputMode' | 'maxLength' | 'name' | 'placeholder' | 'autoCapitalize'
>;

export interface TextFieldProps extends Passed {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly type?: 'text' | 'password' | undefined;
  readonly description?: ReactNode;
  /** What is wrong, in words; read out at once. */
  readonly error?: ReactNode;
  /** Names of the button that shows and hides a passphrase. */
  readonly reveal?: { readonly show: string; readonly hide: string } | undefined;
  readonly isMono?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  readonly hasFocusFirst?: boolean | undefined;
  readonly trailing?: ReactNode;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** One line of text with its label, help and error. Paste and managers always work. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, type = 'text', description, error, reveal } = props;
  const id = useId();
  const [isShown, setShown] = useState(false);
  const isSecret = type === 'password' && !isShown;
  const hasError = error !== undefined && error !== null && error !== '';
  const describedBy = classNames(
    description !== undefined && `${id}-help`,
    hasError && `${id}-error`,
  );
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {description !== undefined && (
        <div className="field-description" id={`${id}-help`}>
          {description}
        </div>
      )}
      <div className={classNames('field-box', hasError && 'field-box-wrong')}>
        <input
          ref={props.ref}
          id={id}
          type={isSecret ? 'password' : 'text'}
          className={classNames(
            'field-input',
            props.isMono && 'field-input-mono',
            isSecret && 'field-input-secret',
          )}
          value={value}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            onChange(event.currentTarget.value);
          }}
          name={props.name}
          autoComplete={props.autoComplete ?? 'off'}
          autoCapitalize={props.autoCapitalize ?? (type === 'password' ? 'none' : undefined)}
          autoFocus={props.hasFocusFirst}
          spellCheck={false}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          aria-required={props.isRequired}
          aria-invalid={hasError || undefined}
          aria-describedby={describedBy || undefined}
        />
        {reveal && (
          <IconButton
            icon={isShown ? 'eyeoff' : 'eye'}
            label={isShown ? reveal.hide : reveal.show}
            onPress={() => {
              setShown(!isShown);
            }}
          />
        )}
        {props.trailing}
      </div>
      <div id={`${id}-error`} role="alert">
        {hasError && (
          <p className="field-error">
            <Icon name="stop" size="s" />
            <span>{error}</span>
          </p>
        )}
      </div>
    </div>
  );
}
