/** "a…@example.com": enough for its owner to know it, too little for anybody else to write to it. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}

/** "number ending in 0123". */
export function maskPhone(number: string): string {
  return `number ending in ${number.slice(-4)}`;
}
