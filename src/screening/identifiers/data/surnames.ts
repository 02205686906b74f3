/** Common family names of the United States, Spain and Latin America; others are found by their place in the sentence. */
import { listOf } from './list.js'

export const SURNAMES = listOf(`
  Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez
  Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark
  Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams
  Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker
  Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper
  Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James
  Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez
  Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez
  Simmons Romero Jordan Patterson Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West Cole
  Hayes Bryant Herrera Gibson Ellis Tran Medina Aguilar Stevens Murray Ford Castro Marshall Owens
  Harrison Fernandez McDonald Woods Washington Kennedy Wells Vargas Henry Chen Freeman Webb Tucker
  Guzman Burns Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason Dixon Munoz
  Hunt Hicks Holmes Palmer Wagner Black Robertson Boyd Stone Salazar Fox Warren Mills Meyer Rice
  Schmidt Garza Daniels Ferguson Nichols Stephens Soto Weaver Ryan Gardner Payne Grant Dunn Kelley
  Spencer Hawkins Arnold Pierce Hansen Peters Santos Hart Bradley Knight Elliott Cunningham Duncan
  Armstrong Hudson Carroll Lane Riley Andrews Alvarado Ray Delgado Berry Perkins Hoffman Johnston
  Matthews Pena Richards Contreras Willis Carpenter Lawrence Sandoval Guerrero George Chapman Rios
  Estrada Ortega Watkins Greene Nunez Wheeler Valdez Harper Burke Larson Santiago Maldonado Morrison
  Franklin Carlson Austin Dominguez Carr Lawson Jacobs Obrien Lynch Singh Vega Bishop Montgomery Oliver
  Jensen Harvey Williamson Gilbert Dean Sims Espinoza Howell Li Wong Reid Hanson Le McCoy Garrett Burton
  Fuller Wang Weber Welch Rojas Lucas Marquez Fields Park Yang Little Banks Padilla Day Walsh Bowman
  Schultz Luna Fowler Mejia Davidson Acosta Brewer May Holland Juarez Newman Pearson Curtis Cortez
  Douglas Schneider Joseph Barrett Navarro Figueroa Keller Avila Wade Molina Stanley Hopkins Campos
  Barnett Bates Chambers Caldwell Beck Lambert Miranda Byrd Craig Ayala Lowe Frazier Powers Neal
  Leonard Gregory Carrillo Sutton Fleming Rhodes Shelton Schwartz Norris Jennings Rhee Khan Ahmed Ali
  Hussain Shah Kumar Sharma Gupta Reddy Rao Iyer Banerjee Chatterjee Okafor Okonkwo Adeyemi Mensah
  Nakamura Tanaka Suzuki Yamamoto Watanabe Kowalski Nowak Novak Petrov Ivanov Popov Muller Rossi
  García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Hernández Ruiz
  Díaz Moreno Muñoz Álvarez Romero Gutiérrez Alonso Navarro Torres Domínguez Ramos Vázquez Ramírez Gil
  Serrano Morales Molina Blanco Suárez Castro Ortega Delgado Ortiz Marín Rubio Núñez Sanz Medina Castillo
  Iglesias Cortés Garrido Santos Guerrero Lozano Cano Cruz Méndez Flores Prieto Herrera Peña León Márquez
  Cabrera Gallego Calvo Vidal Campos Vega Reyes Fuentes Carrasco Díez Caballero Aguilar Nieto Vargas
  Santana Pascual Giménez Herrero Hidalgo Montero Lorenzo Ibáñez Santiago Durán Benítez Ferrer Arias Mora
  Carmona Vicente Rojas Crespo Soto Román Pastor Velasco Parra Sáez Moya Bravo Rivera Gallardo Soler
  Esteban Pardo Silva Franco Rivas Lara Merino Espinosa Camacho Mendoza Vera Arroyo Izquierdo Casado
  Sierra Segura Luque Redondo Carrillo Rey Galán Otero Montes Ríos Soriano Heredia Bernal Palacios
  Valero Varela Macías Contreras Expósito Guerra Benavides Quiroga Aguirre Etxeberria Mendieta Salcedo
  Zamora Zapata Ochoa Cárdenas Restrepo Ospina Quispe Mamani Huamán Condori Villanueva Villarreal
  Treviño Cantú Barragán Becerra Cervantes Escobar Espinoza Figueroa Godoy Guevara Lugo Maldonado Mejía
  Monroy Nava Olivares Osorio Pacheco Palma Paredes Ponce Quintero Rangel Rosales Salas Salinas Solís
  Tapia Tejada Toledo Trujillo Uribe Urrutia Valdés Valencia Vallejo Velázquez Vélez Villalobos Yáñez
  Zavala Zúñiga Puig Ferrer Serra Roca Vila Pujol Riera Esteve Bosch Costa Amat Etxebarria Agirre
  Zubizarreta Goikoetxea Urrutikoetxea Oliveira Souza Pereira Ferreira Carvalho Almeida Ribeiro
`)

/** Surnames of people whose work the publisher cites: named as authors they are no findings. */
export const CITED_AUTHORS = listOf(`
  Bowlby, Ainsworth, Gottman, Gottmans, Freud, Jung, Adler, Klein, Winnicott, Bion, Kohut, Kernberg, Fonagy,
  Siegel, Schore, Porges, van der Kolk, Kolk, Levine, Herman, Perel, Tatkin, Mikulincer, Shaver, Hazan,
  Fraley, Bartholomew, Horowitz, Crittenden, Solomon, Hesse, Sroufe, Harlow, Tronick, Stern, Beck,
  Ellis, Linehan, Hayes, Neff, Gilbert, Rogers, Perls, Moreno, Erickson, Erikson, Piaget, Vygotsky,
  Maslow, Frankl, Yalom, Rosenberg, Satir, Minuchin, Bowen, Whitaker, Haley, Madanes, White, Epston,
  Schwartz, Shapiro, Ogden, Fosha, Greenberg, Elliott, Kabat-Zinn, Brach, Germer, Young, Ecker, Maté,
  Nagoski, Schnarch, Kaplan, Bader, Pearson, Hendrix, Hoffman, Powell, Cooper, Marvin, Grof, Carhart-Harris,
  Griffiths, Nutt, Mithoefer, Doblin, Shulgin, Hofmann, Seligman, Csikszentmihalyi, Kahneman, Skinner,
  Pavlov, Watson, Bandura, Milgram, Zimbardo, Lazarus, Selye, Felitti, Anda, Nietzsche, Buber, Levinas
`)

/** The same people by their full names, which are found whole. */
export const CITED_FULL_NAMES = listOf(`
  John Bowlby, Mary Ainsworth, Mary Main, Sue Johnson, Susan Johnson, John Gottman, Julie Gottman,
  Sigmund Freud, Anna Freud, Carl Jung, Carl Rogers, Donald Winnicott, Melanie Klein, Peter Fonagy,
  Daniel Siegel, Dan Siegel, Allan Schore, Stephen Porges, Bessel van der Kolk, Peter Levine, Judith Herman,
  Esther Perel, Stan Tatkin, Amir Levine, Rachel Heller, Mario Mikulincer, Phillip Shaver, Cindy Hazan,
  Chris Fraley, Kim Bartholomew, Patricia Crittenden, Harry Harlow, Edward Tronick, Ed Tronick,
  Daniel Stern, Aaron Beck, Judith Beck, Albert Ellis, Marsha Linehan, Steven Hayes, Kristin Neff,
  Brené Brown, Paul Gilbert, Fritz Perls, Milton Erickson, Erik Erikson, Jean Piaget, Abraham Maslow,
  Viktor Frankl, Irvin Yalom, Marshall Rosenberg, Virginia Satir, Salvador Minuchin, Murray Bowen,
  Richard Schwartz, Francine Shapiro, Pat Ogden, Diana Fosha, Leslie Greenberg, Jon Kabat-Zinn,
  Tara Brach, Jeffrey Young, Gabor Maté, Emily Nagoski, Harville Hendrix, Helen LaKelly Hunt,
  Kent Hoffman, Glen Cooper, Bert Powell, Stanislav Grof, Robin Carhart-Harris, Roland Griffiths,
  David Nutt, Rick Doblin, Albert Hofmann, Martin Seligman, Daniel Kahneman, Ivan Pavlov, Martin Buber
`)
