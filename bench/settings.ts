/** Delivery as it is measured: every read is computed, unless a measurement is of what is kept. */
export const UNCACHED = {
  serverUrl: 'http://localhost',
  deliveryCacheMb: 0,
  syncStreams: 1000,
  graphql: { introspection: false },
}
