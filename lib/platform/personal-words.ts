/** An address, or digits as many as a telephone number has. */
const ADDRESS_OR_NUMBER = /@|\d(?:[\s().-]*\d){6}/;

/** Whether words that staff type look as if they held somebody's address or number, which no log and no URL may hold. */
export const looksPersonal = (words: string): boolean => ADDRESS_OR_NUMBER.test(words);
