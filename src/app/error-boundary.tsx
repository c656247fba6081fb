import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Screen } from '../ui/screen';
import { Row, Stack } from '../ui/stack';
import { TopBar } from '../ui/top-bar';
import { version } from '../state/build';
import { t } from '../words/words';
import { crashReport } from './crash-report';

interface ErrorBoundaryProps {
  /** A change of it, for example of the path, gives the screen another try. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly crash: { readonly error: unknown } | undefined;
  readonly resetKey: string;
}

/** M-CRASH: a bug in a screen ends here, never in an empty page. A class, because only those can catch. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { crash: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { crash: { error } };
  }

  static getDerivedStateFromProps(
    { resetKey }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return resetKey === state.resetKey ? null : { crash: undefined, resetKey };
  }

  override render(): ReactNode {
    const { crash } = this.state;
    return crash === undefined ? this.props.children : <Crash error={crash.error} />;
  }
}

function Crash({ error }: { readonly error: unknown }) {
  return (
    <main id="content" className="shell-main" tabIndex={-1}>
      <Screen title={t('crash.title')} width="narrow" bar={<TopBar title={t('crash.title')} />}>
        <Stack gap={4}>
          <p>{t('crash.text')}</p>
          <Row gap={3} wrap>
            <Button
              variant="primary"
              onPress={() => {
                location.reload();
              }}
            >
              {t('crash.reload')}
            </Button>
            <CopyButton
              variant="outline"
              text={crashReport(error, version)}
              label={t('crash.copy')}
              doneLabel={t('crash.copied')}
              failedLabel={t('crash.notCopied')}
            />
          </Row>
        </Stack>
      </Screen>
    </main>
  );
}
