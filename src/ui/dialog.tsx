import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './aria-style';
import { IconButton } from './icon-button';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** Present when the dialog can be left without an answer. */
  readonly closeLabel?: string | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A layer over the screen; Escape closes it and focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, closeLabel, role = 'dialog', footer, children } = props;
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className="overlay-panel">
        <AriaDialog className="dialog" role={role}>
          <div className="dialog-head">
            <div className="grow">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
            </div>
            {closeLabel !== undefined && (
              <IconButton icon="x" label={closeLabel} onPress={onClose} />
            )}
          </div>
          <div className="dialog-body">{children}</div>
          {footer !== undefined && <div className="dialog-foot">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
