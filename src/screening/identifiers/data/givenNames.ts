/**
 * Given names beyond those the libraries know: current ones of Spain and Latin America, of families
 * who came to both, and short forms. Common words that are names too are in `ambiguousNames`.
 */
import { listOf } from './list.js'

export const GIVEN_NAMES = listOf(`
  Aaliyah Aarav Abdul Abdullah Abdulrahman Abigail Adaeze Adebayo Aditi Aditya Agnieszka Ahmad Ahmed
  Aisha Aiyana Ajay Akiko Alejandra Aleksandra Alhassan Ali Alina Aliyah Amara Amina Amir Amit Ana
  Anahi Ananya Andrzej Anika Anil Anita Anjali Ankita Anoushka Arjun Arturo Asha Ashok Ayaan Ayesha
  Ayodele Babak Bao Bashir Bettina Bilal Bjorn Boris Bronwyn Caoimhe Chiamaka Chidi Chika Chinedu
  Chioma Cillian Ciara Darnell Dashiell Deepa Deepak Deshawn Dev Devi Dimitri Dmitri Ebony Efua
  Ekaterina Elif Emeka Emre Eoin Esi Fatima Fatou Fatoumata Farah Farid Faisal Feng Fiona Folake
  Francesca Funmilayo Gareth Gita Giulia Giuseppe Goran Gulsum Gunnar Gustav Habib Haider Hamza Hana
  Haruki Hassan Helga Hiroshi Hortense Hussein Ibrahim Ife Ifeoma Ikram Imani Imran Inge Ingrid Irina
  Isha Ishaan Ivana Jamal Jaroslav Jasmin Jasmine Javed Jelena Jiang Jin Jing Johanna Jomo Kamal
  Kamala Karim Karthik Kasia Katarzyna Kavya Keiko Kemal Kenji Khadija Khalid Kiran Kofi Kwame Kwabena
  Lakshmi Lamar Lars Latisha Latoya Layla Leila Lena Li Ling Liu Magdalena Malik Manish Manoj Maren
  Mariam Marwa Maryam Masha Mehmet Mei Meera Mikhail Mina Ming Minh Mohamed Mohammad Mohammed Moira
  Mthunzi Muhammad Musa Mustafa Nadia Nadine Naima Nasir Nasreen Natasha Neha Ngozi Nguyen Niamh Nikhil
  Nikolai Nisha Nkechi Noor Nur Obinna Oksana Olga Olena Olumide Omar Osman Oyelaran Padma Parvati
  Parisa Pavel Pedro Petra Piotr Pooja Prakash Pranav Pratik Preeti Priyanka Qiang Rabia Raj Rahul
  Rajesh Raju Rakesh Ramesh Rania Rashid Ravi Reza Rohan Rohit Rukhsana Saanvi Sadia Saeed Sakura
  Salma Samir Sana Sandeep Sanjay Santosh Saoirse Sapna Saskia Seamus Shabnam Shanice Shankar Shreya
  Sinead Siobhan Sigrid Simran Sofia Soraya Sunil Sunita Suresh Svetlana Swati Tadeusz Takashi Tamika
  Tariq Tatiana Temitope Thabo Thanh Themba Tomasz Tunde Tyrone Uchenna Umar Usha Vanja Vijay Vikram
  Viktor Vinay Vladimir Wafa Wei Wojciech Xin Yan Yara Yasmin Yasmine Yetunde Yoko Yuki Yuri Yusuf
  Yussef Zainab Zahra Zeynep Zoran Zuri
  Abby Addie Aidan Aiden Alfie Alyssa Amelia Archie Ariana Arlo Ashlyn Asher Aubrey Ava Avery Axel
  Beau Becca Bella Bennett Benji Bethany Blaise Braden Brayden Brendan Briana Brianna Brooklynn Bryce
  Caden Caitlin Callum Camden Carly Cassidy Cedric Chelsea Chloe Clementine Colby Cole Connor Cora
  Corey Cyrus Dahlia Dakota Damian Darla Dashawn Declan Delilah Delaney Dexter Dominic Dylan Easton
  Eden Eleanor Eliana Elliot Elliott Eloise Elsie Ember Emerson Emmett Esme Esther Ethan Evan Evelyn
  Ezekiel Ezra Felix Fern Finley Finn Fletcher Flora Gemma Genevieve Gianna Gideon Greta Gretchen Gwen
  Hadley Harlow Harper Hattie Hayden Hazel Heidi Henrietta Holden Hudson Ian Imogen Ingrid Isaac
  Isabella Isla Israel Ivy Jace Jaden Jake Jared Jasper Jayden Jaylen Jeremiah Joanna Jocelyn Jonah
  Josiah Judah Jules Juliet Kaia Kaitlyn Kayden Kayla Keegan Keira Kelsey Kendall Kendra Khloe Kieran
  Kinsley Kyla Kylie Lachlan Landon Lara Leah Leland Lennox Leonie Levi Lila Lilith Lillian Lincoln
  Lionel Logan Lorelei Lucia Lucian Luella Luna Lyra Mabel Mackenzie Maddie Madison Maeve Malachi
  Margot Marlowe Mason Matilda Maverick Maya Mckenna Mia Micah Mila Miles Millie Miriam Mollie Molly
  Myles Nadine Naomi Nash Nathaniel Nevaeh Nia Nico Noah Nora Nova Octavia Odette Olive Oliver Ophelia
  Orion Oscar Owen Paige Parker Penelope Peyton Phoebe Piper Poppy Preston Quincy Quinn Raegan Reagan
  Reese Rhiannon Rhys River Roman Ronan Rosalind Rowan Ruby Ryder Rylee Sadie Sasha Savannah Sawyer
  Selena Serena Sienna Silas Skye Sloane Stella Tabitha Talia Tatum Tegan Teagan Thea Theo Theodore
  Tobias Trevor Tristan Tyson Ursula Valentina Vera Vivian Vivienne Weston Willa Willow Winnie Wyatt
  Xander Xavier Yvette Zachary Zara Zoe Zoey
  Al Alec Alex Andy Annie Barb Ben Bernie Bert Beth Betsy Betty Bob Bobby Brad Brenda Cal Carl Cathy
  Charlie Chris Cindy Dan Danny Dave Deb Debbie Dee Don Doug Ed Eddie Fred Frankie Gabe Gene Gil Greg
  Gus Hal Hank Howie Jackie Jamie Jan Jeff Jen Jenny Jess Jill Jim Jimmy Jo Joe Joey Johnny Jon Josh
  Judy Kate Kathy Katie Ken Kenny Kim Kit Larry Len Lenny Leo Les Lex Liv Liz Lou Lucy Maggie Mandy
  Marge Marty Matt Max Meg Mel Mick Mike Mikey Mitch Nan Nancy Nate Ned Nell Nick Nikki Norm Ollie
  Pam Patty Peg Peggy Pete Phil Rick Ricky Rob Robbie Ron Ronnie Rosie Russ Sal Sally Sam Sammy Sandy
  Shelly Sid Stan Steve Stu Sue Susie Suzie Tad Ted Teddy Teri Tess Theo Tim Timmy Toby Todd Tom Tommy
  Tony Trish Trudy Val Vic Vicky Vince Walt Wes Will Willie Zack
  Adela Adriana Agustín Agustina Ainara Ainhoa Aitana Aitor Alba Albert Alberto Alejandro Alfonso
  Alfredo Alicia Alma Almudena Álvaro Amalia Amaia Amparo Anabel Andrea Andrés Andreu Ángela Ángeles
  Antonia Antonio Araceli Aranza Ariadna Ariel Armando Arnau Aroa Arturo Asier Asunción Augusto Aurelio
  Aurora Azucena Bárbara Bartolomé Basilio Beatriz Begoña Belén Benito Benjamín Berta Blas Borja Braulio
  Brenda Bruno Camila Camilo Carla Carles Carlos Carlota Carmela Carmen Carmelo Carolina Catalina
  Cayetano Cecilia Celeste Celia César Claudia Claudio Clemente Concha Cristian Cristina Cristóbal
  Dafne Damián Daniela Darío David Débora Delfina Diana Diego Domingo Edgar Edgardo Edith Eduardo
  Efraín Eider Elena Elías Elisa Eloy Elsa Elvira Emilia Emilio Emiliano Encarna Encarnación Enrique
  Eric Erika Ernesto Esteban Estefanía Estela Ester Estrella Eugenia Eugenio Eva Ezequiel Fabián
  Fabiola Facundo Fátima Federico Felipe Félix Fernanda Fernando Fidel Florencia Florentino Francesc
  Francisca Francisco Gabriel Gabriela Gael Genoveva Gerardo Germán Gilberto Gisela Gloria Gonzalo
  Graciela Gregoria Gregorio Guillermo Gustavo Héctor Heriberto Hermenegildo Hernán Hilario Horacio
  Hugo Humberto Ignacio Iker Imanol Inés Inma Inmaculada Iñaki Iñigo Irene Iris Irma Isabel Isidro
  Ismael Itzel Iván Izaskun Jacinta Jacinto Jacobo Jaime Javier Jazmín Jenaro Jerónimo Jesusa Jimena
  Joan Joaquín Joaquina Jon Jordi Jorge José Josefa Josefina Juan Juana Juanita Julia Julián Juliana
  Julieta Julio Justina Justo Karla Katia Koldo Laia Laura Leandro Leire Leonardo Leonor Leopoldo
  Leticia Lidia Liliana Lluís Lola Lorena Lorenzo Lourdes Lucas Lucía Luciana Luciano Luis Luisa Lupe
  Macarena Magdalena Maite Malena Manuel Manuela Manolo Marc Marcela Marcelo Marcos Margarita María
  Mariana Mariano Maribel Maricarmen Marina Mario Marisa Marisol Marta Martín Martina Mateo Matías
  Mauricio Mauro Máximo Maximiliano Melchor Melisa Mercè Micaela Miguel Mikel Milagros Milena Minerva
  Miranda Mireia Míriam Modesto Moisés Mónica Montse Montserrat Natalia Nahuel Narciso Nayeli Nerea
  Néstor Nicolás Nicolasa Nieves Noa Noelia Nora Norberto Nuria Octavio Ofelia Olalla Olga Oriol
  Óscar Osvaldo Pablo Paco Paloma Paola Patricia Patricio Paula Paulina Paulino Pedro Pepa Pepe Petra
  Pol Quique Rafael Rafa Raimundo Ramiro Ramón Ramona Raquel Raúl Rebeca Regina Reinaldo René Ricardo
  Rigoberto Rita Roberto Rocío Rodolfo Rodrigo Rogelio Román Romina Roque Rosalía Rosana Rosario Roser
  Rubén Rufino Sabina Salvador Samanta Samuel Sandra Santiago Santos Sara Saúl Saturnino Sebastián
  Segundo Selene Sergi Sergio Silvestre Silvia Simón Socorro Sofía Sonia Susana Tamara Tania Tatiana
  Kenya India Harry Nick Jack Jean Heather Frank Robin Scarlett Pascual Luis Holly Telmo Teo Tere Juanjo Paqui Chelo Charo Lupita Nacho Pili Toñi Mari Loli Conchi Merche Chus Kike Quico Paquito Juanma Josema Toño Chuy Beto Memo Lalo Nando Chayo Teodoro Teófilo Teresa Tomás Trinidad Ulises Unai Urbano Valentín Valentina Valeria Vanesa
  Verónica Vicente Vicenta Víctor Violeta Virginia Virtudes Viviana Wendy Wilson Xavi Xavier Ximena
  Xoán Yaiza Yamila Yesenia Yessica Yolanda Yulissa Zacarías Zaida Zulema
`)

/** Names that are words too: at the head of a sentence they need a person's verb beside them. */
export const AMBIGUOUS_NAMES = listOf(`
  Amber April Art Ash Aurora August Autumn Bill Bliss Bo Brook Buck Charity Chase Christian Chuck
  Clay Cliff Crystal Daisy Dale Dawn Dean Dolly Dot Drew Eden Eve Faith Fern   Ginger Glen
  Grace Grant Guy Harmony  Haven    Honey Hope Hunter Iris Ivy  Jade 
   Jewel Joy June Justice King Lance Lane Lily Lucky Major Mark Marshall Mason May Melody Mercy
  Miles   Olive  Patience Pearl Peg Penny Poppy Prudence Rain Ray Reed Rich River  
  Rock Rose Ruby Rusty Sage Sandy  Serenity Sierra Sky Star Sterling Stone Storm Sue Summer
  Sunny Temple Trinity Trip Verity Violet Wade Ward Will Willow Winter Wren
  Abril Alba Alegría Alma Amada Amparo Ángeles Asunción Aurora Azucena Belén Blanca Candela Caridad
  Celeste Clara Concepción Consuelo Cruz Dolores Domingo Encarnación Esperanza Estrella Fe Fidel
  Flor Gloria Gracia Inmaculada Jazmín Justo Libertad Lucero Luna Luz  Mar Marina Margarita
  Mercedes Milagros Modesto Nieves Olivia Paloma  Paz Perla Piedad Pilar Primitivo Prudencia
  Purificación Regina Remedios Reyes Rocío Rosa Rosario Salvador Santos Segundo Socorro Sol Soledad
  Tránsito Trinidad Urbano Ventura Victoria Violeta Virtudes Visitación
`)
