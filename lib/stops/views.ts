/** What a partner has in the open at this moment, and so what stopping it ends or starting it again brings back. */
export interface StopEffect {
  /** Published programs of published schools. */
  programs: number;
  schools: number;
  /** Placements that run or will. */
  placements: number;
  /** Requests that wait to be sent: held back by a stop, or not held by one yet. */
  waiting: number;
  /** Requests that are being handed over at this moment: these may still arrive. */
  underWay: number;
  /** Agreements in force. They stay; nothing is sent or charged under them. */
  agreements: number;
}
