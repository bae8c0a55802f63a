/** Choices of the request form: value as stored, words as shown. */

export const WEEKDAYS = [
  { value: "1", label: "Monday" },
  { value: "2", label: "Tuesday" },
  { value: "3", label: "Wednesday" },
  { value: "4", label: "Thursday" },
  { value: "5", label: "Friday" },
  { value: "6", label: "Saturday" },
  { value: "7", label: "Sunday" },
] as const;

export const DAY_PARTS = [
  { value: "morning", label: "Morning, 8 to 12" },
  { value: "afternoon", label: "Afternoon, 12 to 5" },
  { value: "evening", label: "Evening, 5 to 8" },
] as const;

/** Keys as in the match, whose answer is filled in here. */
export const START_TIMES = [
  { value: "within_1", label: "Within a month" },
  { value: "1_3", label: "In 1 to 3 months" },
  { value: "4_6", label: "In 4 to 6 months" },
  { value: "7_12", label: "In 7 to 12 months" },
  { value: "later", label: "Later" },
  { value: "exploring", label: "I am just exploring" },
] as const;
