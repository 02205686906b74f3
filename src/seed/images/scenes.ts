/** The wide pictures. */
import { linear, PALETTE, radial, svg, swell, wave } from './palette.js'

const WIDTH = 1600
const HEIGHT = 900
const scene = (defs: string, body: string): string =>
  svg({ width: WIDTH, height: HEIGHT, defs, body })
const fill = (paint: string): string =>
  `<rect width="${WIDTH}" height="${HEIGHT}" fill="${paint}"/>`

/** Two circles that overlap: each whole, with something new between them. */
export const twoCircles = (): string => {
  const left = { x: 660, y: 430, r: 250 }
  const right = { x: 940, y: 430, r: 250 }
  const circle = ({ x, y, r }: typeof left, attributes: string): string =>
    `<circle cx="${x}" cy="${y}" r="${r}" ${attributes}/>`
  const rings = [290, 340, 400, 470]
    .map(
      (r, index) =>
        `<circle cx="800" cy="430" r="${r + 130}" fill="none" stroke="${PALETTE.clay}" stroke-opacity="${0.2 - index * 0.04}" stroke-width="2"/>`,
    )
    .join('')
  return scene(
    [
      linear('sky', [
        { at: 0, color: PALETTE.paper },
        { at: 0.62, color: PALETTE.sand },
        { at: 1, color: PALETTE.apricot },
      ]),
      linear(
        'warm',
        [
          { at: 0, color: PALETTE.apricot },
          { at: 1, color: PALETTE.rose },
        ],
        true,
      ),
      linear(
        'cool',
        [
          { at: 0, color: PALETTE.sage },
          { at: 1, color: PALETTE.deep },
        ],
        true,
      ),
      radial('glow', [
        { at: 0, color: PALETTE.light, opacity: 0.95 },
        { at: 1, color: PALETTE.light, opacity: 0 },
      ]),
      `<clipPath id="both"><circle cx="${left.x}" cy="${left.y}" r="${left.r}"/></clipPath>`,
    ].join(''),
    [
      fill('url(#sky)'),
      '<circle cx="800" cy="430" r="620" fill="url(#glow)"/>',
      rings,
      circle(left, 'fill="url(#warm)" fill-opacity="0.94"'),
      circle(right, 'fill="url(#cool)" fill-opacity="0.92"'),
      `<g clip-path="url(#both)">${circle(right, `fill="${PALETTE.light}" fill-opacity="0.93"`)}${circle(right, `fill="${PALETTE.apricot}" fill-opacity="0.35"`)}</g>`,
      '<g clip-path="url(#both)"><circle cx="800" cy="430" r="120" fill="url(#glow)"/></g>',
      `<path d="${swell({ y: 790, height: 26, length: 900, shift: 120, width: WIDTH, bottom: HEIGHT })}" fill="${PALETTE.clay}" fill-opacity="0.28"/>`,
      `<path d="${swell({ y: 835, height: 22, length: 700, shift: 300, width: WIDTH, bottom: HEIGHT })}" fill="${PALETTE.plum}" fill-opacity="0.3"/>`,
    ].join(''),
  )
}

/** An agitated line that grows calm as it crosses the picture. */
export const waves = (): string => {
  const points = Array.from({ length: 401 }, (_, index) => {
    const x = index * 4
    const calm = 1 / (1 + Math.exp((x - 760) / 130))
    const spike =
      Math.sin(x / 15) * 0.62 + Math.sin(x / 9.3) * 0.38 * Math.sin(x / 47) + Math.sin(x / 31) * 0.3
    const breath = Math.sin((x - 700) / 62) * 58 * (1 - calm)
    return { x, y: 430 + spike * 178 * calm + breath }
  })
  const line = (offset: number): string =>
    points
      .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${(y + offset).toFixed(1)}`)
      .join('')
  const swells = [
    { y: 640, height: 44, length: 1100, shift: 0, color: PALETTE.sage, opacity: 0.35 },
    { y: 705, height: 40, length: 940, shift: 260, color: PALETTE.sea, opacity: 0.4 },
    { y: 775, height: 34, length: 820, shift: 90, color: PALETTE.deep, opacity: 0.55 },
    { y: 840, height: 26, length: 700, shift: 340, color: PALETTE.night, opacity: 0.7 },
  ]
    .map(
      ({ color, opacity, ...shape }) =>
        `<path d="${swell({ ...shape, width: WIDTH, bottom: HEIGHT })}" fill="${color}" fill-opacity="${opacity}"/>`,
    )
    .join('')
  return scene(
    [
      linear('sky', [
        { at: 0, color: PALETTE.paper },
        { at: 1, color: PALETTE.mist },
      ]),
      `<linearGradient id="ink" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="${PALETTE.rose}"/><stop offset="0.45" stop-color="${PALETTE.clay}"/><stop offset="0.7" stop-color="${PALETTE.sea}"/><stop offset="1" stop-color="${PALETTE.deep}"/></linearGradient>`,
      radial('sun', [
        { at: 0, color: PALETTE.light, opacity: 1 },
        { at: 0.5, color: PALETTE.sand, opacity: 0.75 },
        { at: 1, color: PALETTE.sand, opacity: 0 },
      ]),
    ].join(''),
    [
      fill('url(#sky)'),
      '<circle cx="1190" cy="360" r="360" fill="url(#sun)"/>',
      `<circle cx="1190" cy="360" r="128" fill="${PALETTE.apricot}" fill-opacity="0.75"/>`,
      `<path d="${line(26)}" fill="none" stroke="url(#ink)" stroke-opacity="0.22" stroke-width="5" stroke-linejoin="round"/>`,
      `<path d="${line(0)}" fill="none" stroke="url(#ink)" stroke-width="7" stroke-linejoin="round" stroke-linecap="round"/>`,
      swells,
    ].join(''),
  )
}

/** Someone seen from far away, standing at a point. */
const figure = ({
  x,
  y,
  color,
  size,
}: {
  x: number
  y: number
  color: string
  size: number
}): string =>
  `<g transform="translate(${x} ${y}) scale(${size})" fill="${color}"><circle cy="-47" r="9"/><path d="M-9 -37a9 9 0 0 1 18 0l5 37h-28z"/></g>`

/** A path that winds over hills toward a low sun, with two people on it. */
export const path = (): string =>
  scene(
    [
      linear('sky', [
        { at: 0, color: PALETTE.sage },
        { at: 0.3, color: PALETTE.mist },
        { at: 0.55, color: PALETTE.sand },
      ]),
      radial('sun', [
        { at: 0, color: PALETTE.light, opacity: 1 },
        { at: 0.35, color: PALETTE.light, opacity: 0.8 },
        { at: 1, color: PALETTE.light, opacity: 0 },
      ]),
      linear('near', [
        { at: 0, color: PALETTE.sea },
        { at: 1, color: PALETTE.night },
      ]),
      linear('middle', [
        { at: 0, color: PALETTE.sage },
        { at: 1, color: PALETTE.sea },
      ]),
      linear('road', [
        { at: 0, color: PALETTE.light },
        { at: 1, color: PALETTE.apricot },
      ]),
    ].join(''),
    [
      fill('url(#sky)'),
      '<circle cx="1010" cy="360" r="400" fill="url(#sun)"/>',
      `<circle cx="1010" cy="360" r="92" fill="${PALETTE.apricot}"/>`,
      `<path d="M0 470C220 380 420 400 640 440S1180 330 1600 430V900H0Z" fill="${PALETTE.clay}" fill-opacity="0.4"/>`,
      `<path d="M0 540C260 470 520 460 800 500S1300 440 1600 520V900H0Z" fill="${PALETTE.rose}" fill-opacity="0.38"/>`,
      '<path d="M0 640C300 520 600 520 900 560S1400 560 1600 590V900H0Z" fill="url(#middle)"/>',
      '<path d="M0 770C320 640 620 690 900 690S1380 650 1600 720V900H0Z" fill="url(#near)"/>',
      '<path d="M560 900C690 830 880 800 812 742C744 690 838 664 902 650C980 632 930 600 962 562L972 562C950 604 1018 632 950 660C880 690 852 706 926 748C1020 806 900 850 830 900Z" fill="url(#road)"/>',
      figure({ x: 846, y: 752, color: PALETTE.plum, size: 1.75 }),
      figure({ x: 893, y: 756, color: PALETTE.night, size: 1.65 }),
    ].join(''),
  )

/** A lit window over dark water: someone is awake. */
export const lantern = (): string => {
  const reflections = Array.from({ length: 9 }, (_, index) => {
    const y = 640 + index * 27
    const half = 60 + index * 13 + (index % 2) * 26
    return `<path d="M${800 - half} ${y}q${half} ${index % 2 === 0 ? 10 : -10} ${half * 2} 0" stroke="${PALETTE.apricot}" stroke-opacity="${(0.7 - index * 0.065).toFixed(2)}" stroke-width="7" stroke-linecap="round" fill="none"/>`
  }).join('')
  const stars = Array.from({ length: 46 }, (_, index) => {
    const x = (index * 389 + 97) % WIDTH
    const y = (index * 211 + 41) % 400
    return `<circle cx="${x}" cy="${y}" r="${1.4 + (index % 3) * 0.8}" fill="${PALETTE.light}" fill-opacity="${0.35 + (index % 4) * 0.13}"/>`
  }).join('')
  return scene(
    [
      linear('sky', [
        { at: 0, color: PALETTE.night },
        { at: 0.45, color: PALETTE.deep },
        { at: 0.68, color: PALETTE.plum },
        { at: 0.7, color: PALETTE.night },
        { at: 1, color: PALETTE.night },
      ]),
      radial('glow', [
        { at: 0, color: PALETTE.apricot, opacity: 0.85 },
        { at: 0.4, color: PALETTE.clay, opacity: 0.35 },
        { at: 1, color: PALETTE.clay, opacity: 0 },
      ]),
      linear('flame', [
        { at: 0, color: PALETTE.light },
        { at: 1, color: PALETTE.apricot },
      ]),
    ].join(''),
    [
      fill('url(#sky)'),
      stars,
      `<path d="M0 560C260 500 460 590 700 590S1180 500 1600 570V640H0Z" fill="${PALETTE.night}"/>`,
      '<ellipse cx="800" cy="500" rx="430" ry="380" fill="url(#glow)"/>',
      `<path d="M690 620V440L800 350L910 440V620Z" fill="${PALETTE.night}"/>`,
      `<path d="M676 452L800 346L924 452" fill="none" stroke="${PALETTE.clay}" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>`,
      '<path d="M752 590V500a48 48 0 0 1 96 0v90Z" fill="url(#flame)"/>',
      `<path d="M800 454V590M752 524h96" stroke="${PALETTE.clay}" stroke-opacity="0.7" stroke-width="5"/>`,
      `<rect y="618" width="${WIDTH}" height="282" fill="${PALETTE.night}"/>`,
      `<path d="${wave({ y: 622, height: 5, length: 260, width: WIDTH })}" stroke="${PALETTE.sea}" stroke-opacity="0.5" stroke-width="3" fill="none"/>`,
      reflections,
    ].join(''),
  )
}
