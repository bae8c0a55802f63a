/** Too small on a map to be aimed at. They are drawn, and reached beside the map instead. */
export const SMALL_STATES: readonly string[] = ["CT", "DE", "DC", "MD", "MA", "NH", "NJ", "RI", "VT"];
