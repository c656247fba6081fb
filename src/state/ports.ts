import { createContext, useContext } from 'react';
import type { Ports } from '../ports';

const PortsContext = createContext<Ports | null>(null);

/** Hands the adapters built in main.tsx to every screen. */
export const PortsProvider = PortsContext.Provider;

/** The ports of this page; using it outside the provider is a bug. */
export const usePorts = (): Ports => {
  const ports = useContext(PortsContext);
  if (ports === null) throw new Error('usePorts outside PortsProvider');
  return ports;
};
