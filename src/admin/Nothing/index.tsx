/** Takes the place of a control that Payload would otherwise show. */
export const Nothing = () => null
