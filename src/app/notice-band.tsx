import type { ComponentProps, ReactNode } from 'react';
import { Band } from '../ui/band';
import { Row } from '../ui/stack';

interface NoticeBandProps extends Pick<ComponentProps<typeof Band>, 'tone' | 'icon' | 'title'> {
  readonly help: string;
  /** What can be done about it. */
  readonly children: ReactNode;
}

/** A bar about the wallet with what can be done about it underneath. */
export const NoticeBand = ({ help, children, ...band }: NoticeBandProps) => (
  <Band
    {...band}
    role="status"
    actionBelow
    action={
      <Row gap={3} wrap>
        {children}
      </Row>
    }
  >
    {help}
  </Band>
);
