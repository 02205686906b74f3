/** What is as large as a state, or larger: Safe Harbor lets it stand. */
import { listOf } from './list.js'

export const REGIONS = listOf(`
  Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii,
  Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan,
  Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico,
  New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island,
  South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia,
  Wisconsin, Wyoming, Puerto Rico, District of Columbia, New England, Midwest, Pacific Northwest, Deep South,
  Appalachia, East Coast, West Coast, Bay Area, Great Lakes, Southwest, Northeast, Southeast, Northwest,
  Nuevo México, Carolina del Norte, Carolina del Sur, Dakota del Norte, Dakota del Sur, Luisiana, Misuri,
  Misisipi, Pensilvania, Oregón, Tejas, Virginia Occidental, Nueva Jersey, Nueva Hampshire, Hawái, Míchigan, Misisipí,
  Andalucía, Aragón, Asturias, Cantabria, Castilla y León, Castilla-La Mancha, Castilla, Cataluña, Catalunya,
  Comunidad Valenciana, Extremadura, Galicia, La Rioja, Navarra, País Vasco, Euskadi, Canarias, Baleares,
  Islas Canarias, Islas Baleares, Andalusia, Catalonia, Basque Country, Canary Islands, Balearic Islands,
  Baja California, Baja California Sur, Chiapas, Coahuila, Guanajuato, Guerrero, Hidalgo, Jalisco, Michoacán,
  Morelos, Nayarit, Nuevo León, Quintana Roo, Sinaloa, Sonora, Tabasco, Tamaulipas, Tlaxcala, Yucatán,
  Antioquia, Cundinamarca, Patagonia, Pampa, Misiones, Entre Ríos, Chaco, Jujuy, Chubut, Santa Cruz,
  England, Scotland, Wales, Northern Ireland, Ontario, Quebec, British Columbia, Alberta, Manitoba,
  Saskatchewan, Nova Scotia, Bavaria, Bretagne, Brittany, Normandy, Provence, Tuscany, Sicily, Sardinia,
  Punjab, Kerala, Gujarat, Bengal, Tamil Nadu, Queensland, Victoria, New South Wales, Tasmania, Siberia,
  Kurdistan, Tibet, Palestine, Kashmir, Inglaterra, Escocia, Gales, Baviera, Bretaña, Normandía, Provenza,
  Toscana, Sicilia, Cerdeña, Siberia, Palestina,
  Europe, Asia, Africa, America, North America, South America, Latin America, Central America, Middle East,
  Caribbean, Scandinavia, Balkans, Mediterranean, Atlantic, Pacific, Antarctica, Oceania, Earth, Western,
  Europa, África, América, América Latina, Latinoamérica, Norteamérica, Sudamérica, Centroamérica, Iberoamérica,
  Oriente Medio, Caribe, Escandinavia, Balcanes, Mediterráneo, Atlántico, Pacífico, Occidente, Oriente, Tierra,
  United States, United States of America, USA, US, UK, EU, UAE, USSR, United Kingdom, Great Britain, European Union,
  Soviet Union, Estados Unidos, EE. UU., EEUU, Reino Unido, Gran Bretaña, Unión Europea, Unión Soviética,
  Afghanistan, Albania, Algeria, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bangladesh, Belarus,
  Belgium, Benin, Bolivia, Bosnia, Botswana, Brazil, Bulgaria, Cambodia, Cameroon, Canada, Chad, Chile, China,
  Colombia, Congo, Costa Rica, Croatia, Cuba, Cyprus, Czech Republic, Czechia, Denmark, Dominican Republic,
  Ecuador, Egypt, El Salvador, Eritrea, Estonia, Ethiopia, Finland, France, Gambia, Germany, Ghana, Greece,
  Guatemala, Guinea, Guyana, Haiti, Honduras, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel,
  Italy, Ivory Coast, Jamaica, Japan, Kazakhstan, Kenya, Korea, South Korea, North Korea, Kosovo, Kuwait, Laos,
  Latvia, Lebanon, Liberia, Libya, Lithuania, Luxembourg, Macedonia, Madagascar, Malawi, Malaysia, Mali,
  Malta, Mauritania, Mexico, Moldova, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Burma, Namibia, Nepal,
  Netherlands, New Zealand, Nicaragua, Niger, Nigeria, Norway, Oman, Pakistan, Panama, Paraguay, Peru,
  Philippines, Poland, Portugal, Qatar, Romania, Russia, Rwanda, Saudi Arabia, Senegal, Serbia, Sierra Leone,
  Singapore, Slovakia, Slovenia, Somalia, South Africa, Spain, Sri Lanka, Sudan, Sweden, Switzerland, Syria,
  Taiwan, Tanzania, Thailand, Togo, Trinidad, Tunisia, Turkey, Uganda, Ukraine, Uruguay, Uzbekistan, Venezuela,
  Vietnam, Yemen, Zambia, Zimbabwe,
  Afganistán, Alemania, Arabia Saudí, Argelia, Bélgica, Bielorrusia, Brasil, Camboya, Camerún, Canadá, Chequia,
  Corea, Corea del Sur, Corea del Norte, Costa de Marfil, Croacia, Dinamarca, Ecuador, Egipto, Eslovaquia,
  Eslovenia, España, Estonia, Etiopía, Filipinas, Finlandia, Francia, Grecia, Haití, Hungría, Inglaterra, Irak,
  Irán, Irlanda, Islandia, Italia, Japón, Kenia, Letonia, Líbano, Libia, Lituania, Malasia, Marruecos, México,
  Moldavia, Nueva Zelanda, Noruega, Países Bajos, Holanda, Pakistán, Panamá, Perú, Polonia, República Dominicana,
  Ruanda, Rumanía, Rusia, Sáhara, Siria, Sudáfrica, Sudán, Suecia, Suiza, Tailandia, Túnez, Turquía, Ucrania
`)

/** The two letters of a state, as they stand behind a town. */
export const STATE_CODES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR'
