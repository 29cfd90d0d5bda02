/** Names the offices of those who are sent to another side. */

/** Offices of those who are sent to another side. */
export const ENVOY = /^(?:Ambassadors?|(?:High )?Commissioners?|Chargée?|Consul|Envoy|Nuncio)\b/;
