import type { ChangeEvent, ReactNode, Ref } from 'react';
import { useId } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

export interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly isMono?: boolean | undefined;
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** Several lines of text, for pasting requests, offers and cards. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onChange, description, error } = props;
  const id = useId();
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
        <textarea
          ref={props.ref}
          id={id}
          className={classNames('field-input', props.isMono && 'field-input-mono')}
          value={value}
          rows={props.rows ?? 4}
          placeholder={props.placeholder}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
            onChange(event.currentTarget.value);
          }}
          aria-invalid={hasError || undefined}
          aria-describedby={describedBy || undefined}
        />
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
