/** Ends when whatever waits in the program, such as a click or a message that calls something off, has had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
