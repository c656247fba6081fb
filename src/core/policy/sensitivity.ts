/**
 * Sensitive classes (SCREENS 6): A fixed identifiers · B face or biometric · C exact birth date and place ·
 * D address and contact · E health, belief, union, conviction · F money.
 */
export type SensitivityClass = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
