/** Portraits of people who do not exist: shapes rather than faces. And the mark of the house. */
import { linear, PALETTE, radial, svg } from './palette.js'

const SIDE = 800

type Portrait = {
  backdrop: readonly [string, string]
  skin: string
  shade: string
  coat: readonly [string, string]
  collar: string
  /** Hair behind the head, and over it. */
  back: string
  front: string
}

const portrait = ({ backdrop, skin, shade, coat, collar, back, front }: Portrait): string =>
  svg({
    width: SIDE,
    height: SIDE,
    defs: [
      linear('backdrop', [
        { at: 0, color: backdrop[0] },
        { at: 1, color: backdrop[1] },
      ]),
      linear('coat', [
        { at: 0, color: coat[0] },
        { at: 1, color: coat[1] },
      ]),
      radial('halo', [
        { at: 0, color: PALETTE.light, opacity: 0.9 },
        { at: 1, color: PALETTE.light, opacity: 0 },
      ]),
      '<clipPath id="face"><path d="M290 330a110 122 0 0 1 220 0v60a110 128 0 0 1 -220 0Z"/></clipPath>',
    ].join(''),
    body: [
      `<rect width="${SIDE}" height="${SIDE}" fill="url(#backdrop)"/>`,
      '<circle cx="400" cy="370" r="390" fill="url(#halo)"/>',
      back,
      '<path d="M96 800C104 660 196 604 400 604S696 660 704 800Z" fill="url(#coat)"/>',
      `<path d="M346 470h108v118c0 44 -108 44 -108 0Z" fill="${shade}"/>`,
      `<path d="M306 612C340 676 460 676 494 612L456 586C440 616 360 616 344 586Z" fill="${collar}"/>`,
      `<path d="M290 330a110 122 0 0 1 220 0v60a110 128 0 0 1 -220 0Z" fill="${skin}"/>`,
      `<g clip-path="url(#face)"><path d="M400 200h140v340H400q52 -150 0 -340Z" fill="${shade}" fill-opacity="0.55"/></g>`,
      front,
    ].join(''),
  })

export const portraitOfMarisol = (): string =>
  portrait({
    backdrop: [PALETTE.sand, PALETTE.apricot],
    skin: '#d69a75',
    shade: '#b87a58',
    coat: [PALETTE.sea, PALETTE.deep],
    collar: PALETTE.paper,
    back: `<path d="M400 168c-150 0 -190 110 -186 230c4 120 -40 190 -8 250c60 40 120 10 160 -30h68c40 40 100 70 160 30c32 -60 -12 -130 -8 -250c4 -120 -36 -230 -186 -230Z" fill="${PALETTE.plum}"/>`,
    front: `<path d="M282 392c-14 -130 30 -206 118 -206s132 76 118 206c-16 -80 -60 -116 -150 -124c-20 46 -60 66 -86 124Z" fill="#57304a"/>`,
  })

export const portraitOfTheo = (): string =>
  portrait({
    backdrop: [PALETTE.mist, PALETTE.sage],
    skin: '#efc9a8',
    shade: '#d8a583',
    coat: [PALETTE.clay, PALETTE.rose],
    collar: PALETTE.light,
    back: '',
    front: `<path d="M282 350c-20 -120 40 -178 126 -178c84 0 128 62 110 178c-8 -40 -22 -64 -44 -78c-60 14 -120 8 -152 -12c-22 20 -34 50 -40 90Z" fill="#8a6b52"/><path d="M290 398c8 140 212 140 220 0c6 46 2 92 -24 122c-46 50 -126 50 -172 0c-26 -30 -30 -76 -24 -122Z" fill="#8a6b52" fill-opacity="0.9"/>`,
  })

export const portraitOfPriya = (): string =>
  portrait({
    backdrop: ['#f3d3c6', PALETTE.rose],
    skin: '#a86c4b',
    shade: '#874f35',
    coat: [PALETTE.apricot, PALETTE.clay],
    collar: PALETTE.plum,
    back: `<circle cx="400" cy="162" r="74" fill="${PALETTE.night}"/><path d="M400 190c-112 0 -136 84 -132 176c2 60 14 90 36 118h192c22 -28 34 -58 36 -118c4 -92 -20 -176 -132 -176Z" fill="${PALETTE.night}"/>`,
    front: `<path d="M280 384c-10 -124 34 -190 120 -190s130 66 120 190c-12 -84 -50 -128 -120 -136c-70 8 -108 52 -120 136Z" fill="${PALETTE.night}"/>`,
  })

/** Two arcs that shelter a light. */
export const logo = (): string =>
  svg({
    width: SIDE,
    height: SIDE,
    defs: linear(
      'arc',
      [
        { at: 0, color: PALETTE.apricot },
        { at: 1, color: PALETTE.rose },
      ],
      true,
    ),
    body: [
      `<rect width="${SIDE}" height="${SIDE}" rx="170" fill="${PALETTE.paper}"/>`,
      '<path d="M170 510a230 230 0 0 1 460 0" fill="none" stroke="url(#arc)" stroke-width="64" stroke-linecap="round"/>',
      `<path d="M284 510a116 116 0 0 1 232 0" fill="none" stroke="${PALETTE.sea}" stroke-width="64" stroke-linecap="round"/>`,
      `<circle cx="400" cy="502" r="34" fill="${PALETTE.clay}"/>`,
      `<path d="M170 590h460" stroke="${PALETTE.deep}" stroke-width="40" stroke-linecap="round"/>`,
    ].join(''),
  })
