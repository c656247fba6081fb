import { useCallback, useRef, useState } from 'react';
import type { Arrival } from '../../core/presentation/stages';
import { takeIncoming } from '../../state/incoming';
import { usePorts } from '../../state/ports';
import { announce } from '../../ui/announcer';
import { useNavigate } from '../../ui/link';
import { t } from '../../words/words';
import type { FoundCode } from '../../ports/scanner';
import { codeSignal } from '../../display/camera/code-signal';
import { readFile, type FileFailure } from './read-file';

/** What was found and waits for the person. */
export type Found =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: FileFailure }
  | { readonly kind: 'unknown'; readonly text: string }
  | {
      readonly kind: 'several';
      readonly codes: readonly FoundCode[];
      readonly arrival: Arrival;
      /** The picture they stand in; null for a file, which only `pixels.worker` opens. */
      readonly still: ImageBitmap | null;
    };

/** One input for everything: says what a text is, keeps it, and goes where it is shown. Nothing is contacted. */
export const useScan = () => {
  const { scanner, allowLoopbackHttp } = usePorts();
  const navigate = useNavigate();
  const [found, setFound] = useState<Found | null>(null);
  const turn = useRef(0);

  const takeText = useCallback(
    (text: string, arrival: Arrival): void => {
      turn.current += 1;
      const taken = takeIncoming(text, arrival, { allowLoopbackHttp, ownOrigin: location.origin });
      if (taken.kind === 'unknown') return setFound(taken);
      announce(t(taken.kind === 'offer' ? 'receive.found-offer' : 'receive.found-request'));
      navigate(taken.route);
    },
    [allowLoopbackHttp, navigate],
  );

  const takeCodes = useCallback(
    (codes: readonly FoundCode[], arrival: Arrival, still: ImageBitmap | null): void => {
      const [first] = codes;
      codeSignal();
      if (codes.length > 1) setFound({ kind: 'several', codes, arrival, still });
      else if (first !== undefined) takeText(first.text, arrival);
    },
    [takeText],
  );

  const takeFile = useCallback(
    async (file: File): Promise<void> => {
      turn.current += 1;
      const mine = turn.current;
      setFound({ kind: 'reading' });
      const read = await readFile(scanner, file);
      if (mine !== turn.current) return;
      if (!read.ok) setFound({ kind: 'failed', failure: read.error });
      else if (read.value.kind === 'text') takeText(read.value.text, 'paste');
      else takeCodes(read.value.codes, 'picture', null);
    },
    [scanner, takeText, takeCodes],
  );

  const tryAnother = (): void => {
    turn.current += 1;
    setFound(null);
  };

  return { found, takeText, takeCodes, takeFile, tryAnother };
};
