/** Numbers and addresses that belong to everybody: help lines and public bodies. They are no findings. */

/** Digits only, without the code of the country. */
export const PUBLIC_NUMBERS: ReadonlySet<string> = new Set([
  '988',
  '911',
  '112',
  '999',
  '111',
  '024',
  '016',
  '061',
  '741741',
  '838255',
  '85258',
  '116123',
  '8002738255', // the Lifeline before it was 988
  '8886289454', // the Lifeline in Spanish
  '8007997233', // domestic violence
  '8006624357', // SAMHSA
  '8006564673', // RAINN
  '8664887386', // The Trevor Project
  '8775658860', // Trans Lifeline
  '8332255645', // maternal mental health
  '717003717', // Teléfono de la Esperanza
  '900202010', // ANAR
  '116111',
  '8009112000', // Línea de la Vida
  '5552598121', // SAPTEL
  '08001221717',
  '6003607777', // Salud Responde
])

/** Registrable domains of public bodies, journals and help lines. */
export const PUBLIC_DOMAINS: ReadonlySet<string> = new Set([
  '988lifeline.org',
  'suicidepreventionlifeline.org',
  'crisistextline.org',
  'samaritans.org',
  'telefonodelaesperanza.org',
  'thetrevorproject.org',
  'thehotline.org',
  'rainn.org',
  'nami.org',
  'samhsa.gov',
  'nih.gov',
  'cdc.gov',
  'fda.gov',
  'hhs.gov',
  'ecfr.gov',
  'clinicaltrials.gov',
  'va.gov',
  'nhs.uk',
  'nice.org.uk',
  'who.int',
  'paho.org',
  'europa.eu',
  'apa.org',
  'psychiatry.org',
  'doi.org',
  'bmj.com',
  'nature.com',
  'thelancet.com',
  'jamanetwork.com',
  'cochranelibrary.com',
  'cochrane.org',
  'frontiersin.org',
  'sciencedirect.com',
  'wikipedia.org',
  'schema.org',
  'sanidad.gob.es',
])
