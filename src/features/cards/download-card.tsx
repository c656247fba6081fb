import { Button } from '../../ui/button';
import { t } from '../../words/words';

/** Hands the raw text over as a file; the name says nothing of what is inside. */
export const DownloadCard = ({ original }: { readonly original: string }) => {
  const download = (): void => {
    const address = URL.createObjectURL(new Blob([original], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'card.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1_000);
  };
  return (
    <Button variant="outline" icon="down2" onPress={download}>
      {t('technical.download')}
    </Button>
  );
};
