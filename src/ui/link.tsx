import type { MouseEvent, ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { ButtonVariant } from './button';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type Navigate = (href: string, options?: { readonly replace?: boolean }) => void;

/** How to move inside the app; the shell provides the router's way, a bare page falls back to the browser's. */
export const NavigateContext = createContext<Navigate>((href) => {
  window.location.assign(href);
});

/** The way to another screen, for presses that are not links. */
export function useNavigate(): Navigate {
  return useContext(NavigateContext);
}

/** True for the plain press; anything else (new tab, download) is the browser's business. */
function isPlainPress(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

export interface LinkProps {
  readonly href: string;
  readonly children: ReactNode;
  /** Looks like this button. */
  readonly button?: ButtonVariant | undefined;
  readonly isWide?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  readonly isCurrent?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
  /** Takes no press yet: it may have been meant for the screen before. */
  readonly isHeld?: boolean | undefined;
}

/** A link to another screen of the app. */
export function Link(props: LinkProps) {
  const { href, button, icon, isCurrent = false } = props;
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || !isPlainPress(event)) return;
    event.preventDefault();
    if (props.isHeld) return;
    props.onPress?.();
    navigate(href);
  };
  return (
    <a
      href={href}
      className={
        classNames(
          props.className,
          button && `button button-${button}`,
          props.isWide && 'button-wide',
        ) || undefined
      }
      aria-label={props.label}
      aria-current={isCurrent ? 'page' : undefined}
      aria-disabled={props.isHeld === true ? true : undefined}
      onClick={follow}
    >
      {icon && <Icon name={icon} size="s" />}
      {props.children}
    </a>
  );
}
