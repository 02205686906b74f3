/** Capitalised words that name no person and no place: the vocabulary of the field, brands, feasts, faiths. */
import { listOf } from './list.js'

/** Single words. */
export const TERMS = listOf(`
  I, I'm, I'd, I'll, I've, Internet, Web, Wi-Fi, iPhone, iPad, Android, Google, Facebook, Instagram, TikTok,
  YouTube, Twitter, WhatsApp, Telegram, Reddit, Netflix, Spotify, Zoom, Skype, Amazon, Apple, Microsoft,
  Uber, Tinder, Bumble, Hinge, LinkedIn, Snapchat, Discord, Xbox, PlayStation, Nintendo, Disney, Lego,
  Coke, Coca-Cola, Pepsi, Starbucks, McDonald's, Walmart, Target, Ikea, Kleenex, Velcro, Toyota, Ford, Honda,
  Nike, Adidas, Barbie, Airbnb, PayPal, ChatGPT, Alexa, Siri, Google's, Medicare, Medicaid, Tylenol,
  Zoloft, Prozac, Lexapro, Paxil, Celexa, Wellbutrin, Effexor, Cymbalta, Xanax, Valium, Ativan, Klonopin,
  Ritalin, Adderall, Concerta, Vyvanse, Strattera, Lithium, Lamictal, Seroquel, Abilify, Zyprexa, Risperdal,
  Clozaril, Haldol, Spravato, Ketalar, Suboxone, Methadone, Naltrexone, Antabuse, Ambien, Lunesta, Narcan,
  Viagra, Ozempic, Botox, Orfidal, Trankimazin, Lexatin, Rivotril, Sumial, Paracetamol, Ibuprofeno,
  God, Lord, Jesus, Christ, Buddha, Allah, Bible, Torah, Quran, Koran, Heaven, Hell, Satan, Devil,
  Dios, Señor, Jesús, Cristo, Virgen, Buda, Alá, Biblia, Torá, Corán, Cielo, Infierno, Satán,
  Christian, Catholic, Protestant, Jewish, Muslim, Hindu, Buddhist, Sikh, Mormon, Quaker, Methodist, Baptist,
  Lutheran, Orthodox, Jew, Jews, Muslims, Christians, Catholics, Buddhists, Hindus, Islam, Judaism, Buddhism,
  Hinduism, Catholicism, Christianity, Islamic, Zen, Dharma, Yoga, Reiki, Sabbath, Shabbat, Ramadan, Eid, Lent,
  Advent, Hanukkah, Passover, Diwali, Easter, Christmas, Thanksgiving, Halloween, Navidad, Pascua, Cuaresma,
  Nochebuena, Nochevieja, Reyes, Ramadán, Internet,
  Black, White, Brown, Latino, Latina, Latinx, Hispanic, Asian, African, African-American, Native, Indigenous,
  American, Americans, Irish, Scottish, Scots, Welsh, British, Italian, Greek, Polish, Russian, Ukrainian, Romanian, Hungarian,
  Turkish, Kurdish, Iranian, Persian, Iraqi, Syrian, Lebanese, Palestinian, Israeli, Egyptian, Moroccan, Somali, Ethiopian,
  Eritrean, Sudanese, Nigerian, Ghanaian, Senegalese, Kenyan, Haitian, Jamaican, Cuban, Dominican, Mexican, Mexicans, Guatemalan,
  Honduran, Salvadoran, Colombian, Venezuelan, Peruvian, Bolivian, Chilean, Argentine, Argentinian, Brazilian, Icelandic,
  Norwegian, Swedish, Danish, Finnish, Dutch, Austrian, Swiss, Belgian, Czech, Serbian, Croatian, Bosnian, Albanian,
  Japanese, Korean, Vietnamese, Filipino, Filipina, Thai, Cambodian, Indian, Pakistani, Bangladeshi, Nepali, Afghan, Tibetan,
  Hmong, Navajo, Cherokee, Lakota, Inuit, Maori, Aboriginal, Amish, Mennonite, Hasidic, Cajun, Creole, Puerto Rican, Rican,
  Canadian, Australian, European, Texan, Californian, Southern, Northern, Eastern, Victorian, Western,
  Roma, Romani, Deaf, Queer, Trans, Gay, Lesbian, Latin, Caucasian, Anglo,
  Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Mondays, Tuesdays, Wednesdays, Thursdays,
  Fridays, Saturdays, Sundays, January, February, March, April, May, June, July, August, September, October,
  November, December, Jan, Feb, Mar, Apr, Jun, Jul, Aug, Sep, Sept, Oct, Nov, Dec, Lunes, Martes, Miércoles,
  Jueves, Viernes, Sábado, Domingo, Enero, Febrero, Marzo, Abril, Mayo, Junio, Julio, Agosto, Septiembre,
  Octubre, Noviembre, Diciembre,
  Mom, Mum, Mommy, Mama, Momma, Dad, Daddy, Papa, Pa, Ma, Grandma, Grandpa, Granny, Nana, Gran, Grandmother,
  Grandfather, Mother, Father, Sister, Brother, Auntie, Aunt, Uncle, Baby, Sir, Madam, Ma'am, Doctor, Doc, Nurse,
  Coach, Pastor, Rabbi, Reverend, Professor, Officer, Judge, Teacher, Therapist, Your, Honor, President, Congress,
  Senate, Supreme, Court, Constitution, Army, Navy, Marines, Marine, Air, Force, Veteran, Veterans, Affairs,
  Mamá, Papá, Mami, Papi, Abuelo, Abuela, Abuelita, Abuelito, Yaya, Yayo, Nana, Tío, Tía, Madre, Padre,
  Hermana, Hermano, Doctor, Doctora, Usted, Ustedes, Estado, Gobierno, Congreso, Constitución, Ley, Ejército,
  Bowlby's, Rorschach, Kinsey, Socratic, Pavlovian, Freudian, Jungian, Gestalt, Gottman, Hakomi, Imago, Theraplay,
  Gestáltica, Sensorimotor, Dialectical, Cognitive, Behavioral, Behavioural, Borderline, Oedipus, Edipo, Narcissus,
  Narciso, Sisyphus, Sísifo, Pandora, Cinderella, Cenicienta, Hamlet, Rumi, Rilke, Buddhist's,
  Attachment, Secure, Anxious, Avoidant, Disorganized, Disorganised, Preoccupied, Dismissive, Fearful, Ambivalent,
  Trauma, Stress, Disorder, Syndrome, Therapy, Psychotherapy, Psychology, Psychiatry, Counseling, Counselling,
  Circle, Security, Situation, Horsemen, Base, Safe, Haven, Interview, Inventory, Scale, Questionnaire, Score,
  Figure, Table, Chapter, Section, Part, Step, Session, Module, Appendix, Volume, Issue, Page, Exhibit, Level,
  Families, Anonymous, Parents, Partner, Partners, Couple, Couples, Love, Fear, Shame, Guilt, Anger, Grief, Joy,
  Criticism, Contempt, Defensiveness, Stonewalling, Repair, Connection, Emotion, Emotions, Feelings, Body, Mind,
  Self, Exile, Exiles, Manager, Managers, Firefighter, Firefighters, Protector, Protectors, Inner, Child, Adult,
  Apego, Seguro, Ansioso, Evitativo, Desorganizado, Base, Segura, Círculo, Seguridad, Situación, Extraña, Terapia,
  Terapias, Psicoterapia, Psicología, Psiquiatría, Trastorno, Límite, Personalidad, Síndrome, Entrevista, Escala,
  Cuestionario, Inventario, Figura, Tabla, Capítulo, Sección, Parte, Paso, Sesión, Módulo, Anexo, Volumen, Página,
  Método, Modelo, Sistema, Sistemas, Familia, Familiar, Interna, Internos, Alcohólicos, Anónimos, Padres, Pareja,
  Parejas, Amor, Miedo, Vergüenza, Culpa, Ira, Duelo, Alegría, Cuerpo, Mente, Niño, Niña, Interior, Adulto,
  Internal, External, Systems, Family, Health, Mental, Salud, Act, Program, Programme, Programa, Journal, Revista,
  Study, Estudio, Trial, Review, Store, App, Play, Association, Asociación, Society, Sociedad, Foundation,
  Fundación, Institute, Instituto, Organization, Organización, Organisation, Department, Departamento, Ministry,
  Ministerio, Administration, Agency, Agencia, Service, Servicio, Services, Servicios, National, Nacional, Federal,
  International, Internacional, American, World, Mundial, University, Universidad, College, School, Escuela,
  Hospital, Clinic, Clínica, Center, Centre, Centro, Lifeline, Crisis, Line, Línea, Helpline, Hotline, Teléfono,
  Esperanza's, Samaritans, Photo, Image, Foto, Imagen, Dear, Querido, Querida, Hello, Hi, Hola, Yes, No, Okay, OK,
  Oh, Ah, Hey, Sí, Ay, Eh, Gracias, Thanks, Sorry, Please, English, Spanish, French, German, Arabic, Chinese,
  Portuguese, Mandarin, Cantonese, Hindi, Urdu, Farsi, Tagalog, Quechua, Nahuatl, Euskera, Catalan, Gallego
`)

/** Titles: what follows one is somebody's name. */
export const TITLES_CAPITAL = listOf(`
  Dr, Mr, Mrs, Ms, Mx, Miss, Prof, Professor, Doctor, Coach, Rabbi, Pastor, Father, Sister, Brother, Nurse, Officer,
  Judge, Uncle, Aunt, Auntie, Aunty, Captain, Sergeant, Sgt, Lt, Lieutenant, Detective, Reverend, Rev, Imam, Sir, Dame,
  Grandma, Grandpa, Principal, Deacon, Bishop, Sheriff, Senator, Counselor, Madam,
  Dra, Sr, Sra, Srta, Don, Doña, Señor, Señora, Señorita, Doctora, Profesor, Profesora, Tío, Tía, Padre, Sor, Fray,
  Hermana, Hermano, Entrenador, Entrenadora, Enfermera, Enfermero, Licenciado, Licenciada, Lic, Maestro, Maestra,
  Juez, Jueza, Capitán, Sargento
`)

/** The same without a capital, for words that stand before a name and mean a person. */
export const TITLES_LOWER = listOf(`
  doctor, doctora, señor, señora, señorita, don, doña, padre, madre, sor, tío, tía, primo, prima, hermano,
  hermana, entrenador, entrenadora, enfermera, enfermero, pastor, profesor, profesora, maestro, maestra, licenciado,
  licenciada, juez, jueza, sargento, capitán, abuelo, abuela, marido, esposo, esposa, mujer, novio, novia, hijo,
  hija, amigo, amiga, vecino, vecina, cuñado, cuñada, suegro, suegra, sobrino, sobrina, nieto, nieta, padrastro,
  madrastra, hermanastro, hermanastra, jefe, jefa, compañero, compañera, terapeuta, ex, pareja, niño, niña, bebé,
  uncle, aunt, brother, sister, cousin, nephew, niece, husband, wife, son, daughter, friend, neighbor, neighbour,
  boyfriend, girlfriend, partner, fiancé, fiancée, boss, coworker, colleague, roommate, stepfather, stepmother,
  stepson, stepdaughter, stepbrother, stepsister, brother-in-law, sister-in-law, mother-in-law, father-in-law, therapist,
  psychologist, psychiatrist, counselor, nurse, teacher, coach, pastor, rabbi, officer, grandmother, grandfather,
  patient, client, paciente, cliente, clienta, grandson, granddaughter, sponsor, mentor, baby, boy, girl, twin, mother, father, mom, dad
`)

/** Words that say a name comes next. */
export const NAMING = listOf(`
  named, called, name's, nickname, nicknamed, llamada, llamado, llamados, llama, llamaba, llaman, llamamos, llamaron,
  pusimos, pusieron, apodado, apodada, bautizaron, bautizamos, signed, firmado, firma
`)
