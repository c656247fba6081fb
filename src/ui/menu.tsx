import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import './aria-style';
import { Icon, type IconName } from './icon';

export interface MenuEntry<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly isDangerous?: boolean | undefined;
}

export interface MenuProps<Id extends string> {
  /** Accessible name of the button that opens it. */
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly entries: readonly MenuEntry<Id>[];
  readonly onChoose: (id: Id) => void;
}

/** A few actions behind one button. */
export function Menu<Id extends string>({
  label,
  icon = 'more',
  entries,
  onChoose,
}: MenuProps<Id>) {
  return (
    <MenuTrigger>
      <AriaButton className="icon-button" aria-label={label}>
        <Icon name={icon} />
      </AriaButton>
      <Popover className="menu-popover" placement="bottom end">
        <AriaMenu
          className="menu"
          onAction={(key) => {
            const entry = entries.find(({ id }) => id === key);
            if (entry) onChoose(entry.id);
          }}
        >
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={entry.isDangerous ? 'menu-item menu-item-bad' : 'menu-item'}
            >
              {entry.icon && <Icon name={entry.icon} size="s" />}
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
