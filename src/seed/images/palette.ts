/** One family: warm paper, clay and rose against sea green, with soft light and a fine grain of hills. */
export const PALETTE = {
  paper: '#f8efe4',
  sand: '#f1d9bd',
  apricot: '#f0b183',
  clay: '#d9805f',
  rose: '#c7656b',
  plum: '#6d3f5b',
  mist: '#cfe0d8',
  sage: '#8fb5a5',
  sea: '#3f7f80',
  deep: '#1f4a56',
  night: '#173340',
  light: '#fff8ec',
} as const

export type Stop = { at: number; color: string; opacity?: number }

const stops = (list: readonly Stop[]): string =>
  list
    .map(
      ({ at, color, opacity = 1 }) =>
        `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join('')

/** A gradient from top to bottom, or along the diagonal. */
export const linear = (id: string, list: readonly Stop[], diagonal = false): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${diagonal ? 1 : 0}" y2="1">${stops(list)}</linearGradient>`

/** A soft disc of light. */
export const radial = (id: string, list: readonly Stop[]): string =>
  `<radialGradient id="${id}" cx="0.5" cy="0.5" r="0.5">${stops(list)}</radialGradient>`

export const svg = ({
  width,
  height,
  defs,
  body,
}: {
  width: number
  height: number
  defs: string
  body: string
}): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${body}</svg>`

const round = (value: number): number => Math.round(value * 10) / 10

/** The smooth line of a wave across the picture, as path commands from left to right. */
export const wave = ({
  y,
  height,
  length,
  shift = 0,
  width,
}: {
  y: number
  height: number
  length: number
  shift?: number
  width: number
}): string => {
  const half = length / 2
  const count = Math.ceil((width + length) / half) + 1
  const start = -length + shift
  const curves = Array.from({ length: count + 1 }, (_, index) => {
    const from = start + index * half
    const bend = index % 2 === 0 ? -height : height
    return `C${round(from + half * 0.36)} ${round(y + bend)} ${round(from + half * 0.64)} ${round(y + bend)} ${round(from + half)} ${y}`
  })
  return `M${start} ${y}${curves.join('')}`
}

/** The same line, closed down to the bottom of the picture. */
export const swell = (options: Parameters<typeof wave>[0] & { bottom: number }): string =>
  `${wave(options)}V${options.bottom}H${-options.length}Z`
