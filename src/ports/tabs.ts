/** One writer among the tabs of this browser, and word between them. */
export interface Tabs {
  /** Asks to be the one tab that holds the wallet; false when another has it. */
  claim(): Promise<boolean>;
  /** Takes the wallet over from the other tab; only ever called by a tap. */
  takeOver(): Promise<void>;
  /** Gives it back, so that a waiting tab may have it. */
  release(): void;
  /** Called when another tab took over: this one must lock at once and show nothing. */
  onLost(listener: () => void): void;
  /** Tells every tab to lock. */
  askAllToLock(): void;
  onLockAsked(listener: () => void): void;
  /** Tells every tab that the wallet was erased: there is nothing left to take over. */
  tellErased(): void;
  onErased(listener: () => void): void;
}
