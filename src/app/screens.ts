import { createElement, lazy, type ComponentProps } from 'react';
import { loadEveryWord, loadHealthWords, loadListWords } from '../words/words';

/**
 * Every screen loads on its own; what a locked wallet shows is the least. Screens behind the lock
 * bring their words with them: the list and a card those of the list, every other all there are.
 */
export const WelcomeScreen = lazy(async () => {
  const { WelcomeScreen: component } = await import('../features/unlock/welcome-screen');
  return { default: component };
});
export const UnlockScreen = lazy(async () => {
  const { UnlockScreen: component } = await import('../features/unlock/unlock-screen');
  return { default: component };
});
/** The list with its words, once somebody asked for it. */
let walletScreen: typeof import('../features/cards/wallet-screen').WalletScreen | null = null;

/** Loads them ahead; the browser keeps what was loaded, so asking early costs nothing later. */
export const preloadWallet = async () => {
  const [{ WalletScreen: component }] = await Promise.all([
    import('../features/cards/wallet-screen'),
    loadListWords(),
    // Kept by the browser from here on: a write may fail where nothing can be loaded any more.
    import('./open-notices'),
  ]);
  walletScreen = component;
  return { default: component };
};
const LazyWallet = lazy(preloadWallet);
/**
 * Drawn at once where it was loaded ahead. A lazy component waits once even then, and React holds what follows a
 * placeholder back for 300 ms.
 */
export const WalletScreen = (props: ComponentProps<typeof LazyWallet>) =>
  createElement(walletScreen ?? LazyWallet, props);
export const CardScreen = lazy(async () => {
  const [{ CardScreen: component }] = await Promise.all([
    import('../features/cards/card-screen'),
    loadListWords(),
  ]);
  return { default: component };
});
export const ScanScreen = lazy(async () => {
  const [{ ScanScreen: component }] = await Promise.all([
    import('../features/receive/scan-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
export const OfferScreen = lazy(async () => {
  const [{ OfferScreen: component }] = await Promise.all([
    import('../features/receive/offer-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
export const RequestScreen = lazy(async () => {
  const [{ RequestScreen: component }] = await Promise.all([
    import('../features/present/request-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
export const ResultScreen = lazy(async () => {
  const [{ ResultScreen: component }] = await Promise.all([
    import('../features/present/result-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
export const ActivityScreen = lazy(async () => {
  const [{ ActivityScreen: component }] = await Promise.all([
    import('../features/history/activity-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
export const OrganisationScreen = lazy(async () => {
  const [{ OrganisationScreen: component }] = await Promise.all([
    import('../features/history/organisation-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
export const EntryScreen = lazy(async () => {
  const [{ EntryScreen: component }] = await Promise.all([
    import('../features/history/entry-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
export const SettingsScreen = lazy(async () => {
  const [{ SettingsScreen: component }] = await Promise.all([
    import('../features/settings/settings-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
export const BackupScreen = lazy(async () => {
  const [{ BackupScreen: component }] = await Promise.all([
    import('../features/backup/backup-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
/** Before there is an open wallet; brings its words because the first screens do not have them. */
export const FirstRestoreScreen = lazy(async () => {
  const [{ FirstRestoreScreen: component }] = await Promise.all([
    import('../features/backup/first-restore-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
export const HealthScreen = lazy(async () => {
  const [{ HealthScreen: component }] = await Promise.all([
    import('../features/health/health-screen'),
    loadHealthWords(),
  ]);
  return { default: component };
});
export const BlockedScreen = lazy(async () => {
  const [{ BlockedScreen: component }] = await Promise.all([
    import('../features/settings/blocked-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
export const ErasedScreen = lazy(async () => {
  const [{ ErasedScreen: component }] = await Promise.all([
    import('../features/settings/erased-screen'),
    loadEveryWord(),
  ]);
  return { default: component };
});
export const OpenNotice = lazy(async () => {
  const [{ OpenNotice: component }] = await Promise.all([
    import('./open-notices'),
    loadListWords(),
  ]);
  return { default: component };
});
export const OtherTabScreen = lazy(async () => {
  const { OtherTabScreen: component } = await import('../features/settings/other-tab-screen');
  return { default: component };
});
export const NewerScreen = lazy(async () => {
  const { NewerScreen: component } = await import('../features/settings/newer-screen');
  return { default: component };
});
export const UnsupportedScreen = lazy(async () => {
  const { UnsupportedScreen: component } = await import('../features/settings/unsupported-screen');
  return { default: component };
});
export const GoneScreen = lazy(async () => {
  const { GoneScreen: component } = await import('../features/unlock/gone-screen');
  return { default: component };
});
export const DamagedScreen = lazy(async () => {
  const { DamagedScreen: component } = await import('../features/unlock/damaged-screen');
  return { default: component };
});
