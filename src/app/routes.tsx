import { Redirect, Route, Switch } from 'wouter';
import { ActivityPlace } from './activity-place';
import { NotFound } from './not-found';
import {
  BackupScreen,
  HealthScreen,
  OfferScreen,
  RequestScreen,
  ResultScreen,
  ScanScreen,
  SettingsScreen,
} from './screens';
import { WalletPanes } from './wallet-panes';

/** Which screen stands at which address of an open wallet. Ids are local; nothing personal is in a path. */
export function Routes() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/wallet" replace />
      </Route>
      <Route path="/wallet/:id?">{({ id }) => <WalletPanes id={id} />}</Route>
      <Route path="/scan">
        <ScanScreen />
      </Route>
      <Route path="/add/offer/:id">{({ id }) => <OfferScreen key={id} id={id} />}</Route>
      <Route path="/request/:id">{({ id }) => <RequestScreen key={id} id={id} />}</Route>
      <Route path="/result/:id">{({ id }) => <ResultScreen key={id} id={id} />}</Route>
      <Route path="/activity/:part?/:id?">
        {({ part, id }) => <ActivityPlace part={part} id={id} />}
      </Route>
      <Route path="/settings/backup/:page?">
        {({ page }) => <BackupScreen key={page} page={page} />}
      </Route>
      <Route path="/settings/:section?">
        {({ section }) => <SettingsScreen key={section} section={section} />}
      </Route>
      <Route path="/health">
        <HealthScreen />
      </Route>
      <Route path="/about">
        <Redirect to="/settings/about" replace />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
