import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ClaimPath } from '../core/credential/claim-tree';
import { valueKind } from '../core/credential/value-kind';
import type { Json, JsonObject } from '../core/kernel/json';
import { Button } from '../ui/button';
import { Mono } from '../ui/mono';
import { t } from '../words/words';
import { ClaimPicture } from './claim-picture';
import { maskEnd } from './mask-end';
import { kindText } from './value-text';

interface ClaimValueProps {
  readonly path: ClaimPath;
  readonly value: Json;
  readonly siblings?: JsonObject | undefined;
  /** Within a checkbox's label nothing may be pressed: no Show, no folding, identifiers masked. */
  readonly isStill?: boolean | undefined;
  /** Identifiers in full: they are about to leave, or the person asked to see them. */
  readonly isRevealed?: boolean | undefined;
}

/** A value as SCREENS 5 shows its kind. Foreign text is isolated, so it cannot turn what stands around it. */
export function ClaimValue(props: ClaimValueProps): ReactNode {
  const { path, value, siblings, isStill = false, isRevealed = false } = props;
  const kind = valueKind(path, value, siblings);
  const text = kindText(kind, path, value);
  switch (kind.kind) {
    case 'portrait':
      return <ClaimPicture value={typeof value === 'string' ? value : ''} role={kind.role} />;
    case 'country':
      return (
        <>
          {text} <Mono>{kind.code}</Mono>
        </>
      );
    case 'identifier':
      return <Identifier text={text} canReveal={!isStill} isRevealed={isRevealed} />;
    case 'long-text':
      return isStill ? <bdi>{cut(text)}</bdi> : <LongText text={text} />;
    case 'link':
      return <LinkText href={text} host={kind.host} />;
    default:
      return <bdi>{text}</bdi>;
  }
}

interface IdentifierProps {
  readonly text: string;
  readonly canReveal: boolean;
  readonly isRevealed: boolean;
}

/** Fixed numbers: left to right, apart from look-alikes, the last digits covered until "Show". */
function Identifier({ text, canReveal, isRevealed }: IdentifierProps) {
  const [isShown, setShown] = useState(false);
  const isWhole = isShown || isRevealed;
  return (
    <>
      <Mono>
        <bdi dir="ltr">{isWhole ? text : maskEnd(text)}</bdi>
      </Mono>
      {canReveal && !isRevealed && (
        <>
          {' '}
          <Button variant="quiet" size="s" isFlush onPress={() => setShown(!isShown)}>
            {t(isShown ? 'value.hide' : 'value.show')}
          </Button>
        </>
      )}
    </>
  );
}

const longest = 200;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function LongText({ text }: { readonly text: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <bdi>{isOpen ? text : cut(text)}</bdi>{' '}
      <Button variant="quiet" size="s" isFlush onPress={() => setOpen(!isOpen)}>
        {t(isOpen ? 'value.show-fewer' : 'value.show-all')}
      </Button>
    </>
  );
}

/** A link is text with its host in bold: it comes from a card, and a card opens nothing. */
function LinkText({ href, host }: { readonly href: string; readonly host: string }) {
  const start = href.indexOf(host);
  return (
    <bdi dir="ltr">
      {href.slice(0, start)}
      <b>{host}</b>
      {cut(href.slice(start + host.length))}
    </bdi>
  );
}
