import type { Entry } from '../../ports/activity';
import { useNavigate } from '../../ui/link';
import { Link } from '../../ui/link';
import { Stack } from '../../ui/stack';
import { SectionTitle } from '../../ui/text';
import { t } from '../../words/words';
import { BlockRequester } from './block-requester';
import { DeleteEntries } from './delete-entries';
import { hasLeft } from './entry-words';
import { organisationPath } from './organisation-path';
import { PrintPage } from './print-page';
import { VouchedFacts } from './vouched-facts';

/** Beside an entry: who confirmed them then, what they said they keep, and what can be done now. */
export const EntryAside = ({ entry }: { readonly entry: Entry }) => {
  const navigate = useNavigate();
  const isAsked = 'verifier' in entry;
  return (
    <section className="stack gap-4" aria-label={t('entry.beside')}>
      {isAsked ? (
        <>
          <SectionTitle size="s">{t('entry.then')}</SectionTitle>
          <VouchedFacts
            verifier={entry.verifier}
            at={entry.at}
            answer={entry.kind === 'shared' ? entry : undefined}
          />
        </>
      ) : null}
      <Stack gap={2} align="start">
        {hasLeft(entry) ? (
          <Link href={organisationPath(entry.id)} button="quiet" icon="ledger">
            {t('entry.allTheyHave')}
          </Link>
        ) : null}
        {isAsked ? <BlockRequester verifier={entry.verifier} /> : null}
        <PrintPage />
        <DeleteEntries
          ids={[entry.id]}
          onDeleted={() => navigate('/activity/timeline', { replace: true })}
        />
      </Stack>
    </section>
  );
};
