/** How big a branch is, by what five years of such a branch come to. */
export type LoadProfile = {
  readonly name: 'small' | 'medium' | 'large';
  readonly ordersPerDay: number;
  readonly linesPerOrder: number;
  readonly products: number;
  readonly customers: number;
};

export const loadProfiles = {
  small: { name: 'small', ordersPerDay: 40, linesPerOrder: 5, products: 5000, customers: 3000 },
  medium: { name: 'medium', ordersPerDay: 200, linesPerOrder: 8, products: 20_000, customers: 20_000 },
  large: { name: 'large', ordersPerDay: 600, linesPerOrder: 10, products: 50_000, customers: 100_000 },
} as const satisfies Record<LoadProfile['name'], LoadProfile>;
