import { ar } from './ar.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { LanguageWords } from './language-words.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** The languages besides English in which references to texts are found. */
export const languages: readonly LanguageWords[] = [ar, de, es, fr, it, pt, ru, zh];
