/** Shapes that open an item wherever they stand; a middle dot may also part syllables ("col·lecció"). */
export const bullets = /[•○◦▪▫■□●‣⁃∙⦁❖➢➤►▶◆\uf0a7\uf0b7\uf0d8\uf0fc]|(?<![\p{L}\p{N}])·(?=\s)/gu;

/** Whether the first thing in a text is such a shape. */
export const startsWithBullet = (text: string): boolean => text.trimStart().slice(0, 2).search(bullets) === 0;
