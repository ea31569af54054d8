// Whether a word is a given name, and a man's or a woman's: "he" never means Elizabeth, and a May behind Theresa is no month.

const split = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/))

/** Common in English, French, German and Spanish, and hardly ever a man's. */
const women =
  split(`Abigail Adriana Agnes Alexandra Alice Alicia Alison Amanda Amber Amelia Amy Ana Angela Anita Ann Anna Anne Annette Antonia Barbara Beatrice
Beatriz Bernadette Bernice Beth Betsy Betty Beverly Birgit Bonnie Brenda Bridget Brigitte Camila Camille Carla Carmen Carol Carolina Caroline Carolyn Catherine Cecilia
Charlotte Cheryl Christina Christine Claire Clara Claudia Colette Constance Cristina Cynthia Deborah Debra Denise Diana Diane Dolores Donna Doris Dorothy Edith Eileen
Elaine Eleanor Elena Elisabeth Elise Eliza Elizabeth Ella Ellen Emily Emma Erica Esther Eva Evelyn Fiona Florence Frances Franziska Gabriela Gabrielle Genevieve
Georgia Gertrude Gina Gisela Gloria Grace Greta Gretchen Hannah Harriet Heather Heidi Helen Helena Hillary Ida Ingrid Irene Isabel Isabella Isabelle Jacqueline Jane
Janet Janice Jennifer Jenny Jessica Joanna Josephine Joyce Juana Judith Judy Julia Juliana Julie Juliet Karen Karin Kate Katharina Katharine Katherine Kathleen
Kathryn Katie Katrin Kristen Kristin Kristina Laura Lauren Leah Lena Leonora Leticia Lillian Linda Lisa Liz Lois Lorraine Louise Lucia Lucy Lydia Madeleine Margaret
Margarita Maria Marianne Marie Marilyn Marina Marine Marjorie Marta Martha Mary Matilda Megan Melania Melanie Melinda Melissa Meredith Michelle Mildred Miranda
Miriam Molly Monica Nadia Nancy Naomi Natalia Natalie Nicole Nikki Nina Nora Norma Olga Olivia Pamela Patricia Paula Pauline Penelope Petra Phoebe Phyllis Priscilla
Rachel Rebecca Regina Renate Rita Roberta Rosa Rosalind Rose Rosemary Ruth Sabine Sabrina Sally Samantha Sandra Sara Sarah Sharon Sheila Sheryl Shirley Silvia 
Sofia Sonia Sophia Sophie Stacey Stella Stephanie Susan Susanna Susanne Suzanne Sylvia Tamara Tanya Tara Teresa Theresa Tiffany Tina Ulrike Ursula Valentina Valerie
Vanessa Vera Veronica Victoria Virginia Vivian Wanda Wendy Yolanda Yvonne Zoe`)

/** Hardly ever a woman's. */
const men =
  split(`Aaron Adam Alan Albert Alberto Alejandro Alexander Alfred Allen Andre Andreas Andrew Anthony Antonio Arnold Arthur Barack Benjamin Bernard Bernd Bernie Bill
Bob Boris Brad Bradley Brendan Brett Brian Bruce Bryan Carl Carlos Charles Christian Christopher Chuck Clarence Craig Curtis Daniel Dave David Dennis Derek
Diego Dieter Dirk Donald Douglas Duncan Dwight Earl Edgar Eduardo Edward Edwin Emmanuel Enrique Eric Erik Ernest Eugene Felipe Felix Ferdinand Fernando Francisco Frank
Franz Fred Frederick Friedrich Gary Gavin Geoffrey George Gerald Gerard Gilbert Giovanni Glenn Gordon Graham Greg Gregory Guillaume Gustav Guy Hans Harald Harold Harry
Hector Heinrich Helmut Henri Henry Herbert Herman Howard Hugh Hugo Ian Igor Ignacio Isaac Ivan Jack Jacob Jacques Jaime James Jason Javier Jeff Jeffrey Jeremy Jerome
Jim Joachim Joe Johannes John Jonathan Jorge Jose Josef Joseph Joshua Juan Julian Julio Justin Karl Keith Kenneth Kevin Klaus Konrad Kurt Lars Laurent Lawrence Leonard
Leo Liam Lorenzo Louis Luca Lucas Ludwig Luis Luke Manfred Manuel Marc Marco Marcus Mario Mark Markus Martin Matt Matthew Matthias Maurice Max Maximilian Michael Miguel
Mike Mitch Moritz Nathan Neil Nicholas Nicolas Nigel Norman Olaf Oliver Oscar Otto Owen Pablo Patrick Paul Pedro Peter Philip Philippe Phillip Pierre Rafael Rainer
Ralph Raymond Ricardo Richard Rick Robert Roberto Rodrigo Roger Roland Ronald Rudolf Rupert Russell Ryan Salvador Samuel Santiago Scott Sean Sebastian Sergei Sergio
Simon Stefan Stephen Steve Steven Stuart Sven Ted Terrence Theodore Thierry Thomas Tim Timothy Tobias Todd Tom Tony Tyler Vincent Vladimir Volker Walter Warren Werner
Wilhelm William Wolfgang Xavier Yannick`)

/** Whether a full name begins with a given name of the other sex than "he" or "she" says; a title before it is passed over. */
export function isOtherSex(pronoun: string, name: string): boolean {
  const first = name
    .replace(/^(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|President|Senator|Representative|Governor|Judge|Justice|Minister|Professor)\.? )+/u, '')
    .split(' ')[0]
  if (/^Mrs? |^Ms /u.test(name) && /^Mr /u.test(name) === /^she$/iu.test(pronoun)) return true
  return (/^he$/iu.test(pronoun) ? women : men).has(first ?? '')
}

const placesToo = split('Carolina Charlotte Florence Georgia Salvador Santiago Victoria Virginia')

/** Whether a word is hardly ever anything but somebody's given name. */
export const isGivenName = (word: string): boolean => (women.has(word) || men.has(word)) && !placesToo.has(word)
