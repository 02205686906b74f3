/** Said at the top of every composite story: it is neither a report about anyone nor a promise. */
export const COMPOSITE_NOTE = {
  en: 'This is a composite: we put it together from themes that many couples bring, and no one in it is a real person. It is not a testimonial, and it does not tell you what to expect.',
  es: 'Esta historia es compuesta: la escribimos a partir de temas que traen muchas parejas, y nadie en ella es una persona real. No es un testimonio ni indica lo que usted puede esperar.',
} as const
