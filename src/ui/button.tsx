import type { MouseEvent, ReactNode, Ref } from 'react';
import { useId } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { VisuallyHidden } from './visually-hidden';

export type ButtonVariant = 'primary' | 'outline' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'm' | 's' | undefined;
  readonly icon?: IconName | undefined;
  readonly isWide?: boolean | undefined;
  /** Quiet buttons beside text: no padding at the sides. */
  readonly isFlush?: boolean | undefined;
  readonly isBusy?: boolean | undefined;
  /** Why it cannot be pressed now: it stays focusable and says so. `true` when words beside it say it. */
  readonly blockedBecause?: string | true | undefined;
  readonly onPress?: (() => void) | undefined;
  /** Called instead of `onPress` while blocked. */
  readonly onBlocked?: (() => void) | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly form?: string | undefined;
  readonly hasPopup?: boolean | 'dialog' | 'menu' | undefined;
  readonly isExpanded?: boolean | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
  readonly children?: ReactNode;
}

/** A button; what is blocked keeps its focus and its reason instead of going dead. */
export function Button(props: ButtonProps) {
  const { variant = 'outline', size = 'm', blockedBecause, isBusy = false } = props;
  const reasonId = useId();
  const isBlocked = blockedBecause !== undefined;
  const reason = typeof blockedBecause === 'string' ? blockedBecause : undefined;
  const press = (event: MouseEvent) => {
    if (isBlocked || isBusy) {
      event.preventDefault();
      if (isBlocked) props.onBlocked?.();
      return;
    }
    props.onPress?.();
  };
  return (
    <>
      <button
        ref={props.ref}
        type={props.type ?? 'button'}
        form={props.form}
        className={classNames(
          'button',
          `button-${variant}`,
          size === 's' && 'button-s',
          props.isWide && 'button-wide',
          props.isFlush && 'button-flush',
        )}
        data-blocked={isBlocked || undefined}
        aria-disabled={isBlocked || isBusy || undefined}
        aria-busy={isBusy || undefined}
        aria-haspopup={props.hasPopup}
        aria-expanded={props.isExpanded}
        aria-label={props.label}
        aria-describedby={
          classNames(props.describedBy, reason !== undefined && reasonId) || undefined
        }
        onClick={press}
      >
        {props.icon && <Icon name={props.icon} size="s" />}
        {props.children}
      </button>
      {reason !== undefined && <VisuallyHidden id={reasonId}>{reason}</VisuallyHidden>}
    </>
  );
}
