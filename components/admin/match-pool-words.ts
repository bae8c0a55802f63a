/** What each choice of the pool means, for those who decide. */
export const POOL_OPTIONS = [
  {
    value: "partners",
    label: "Only programs of schools that pay",
    hint: "Each program in the list can be asked for information here. The note beside the list says that all of these schools pay.",
  },
  {
    value: "all",
    label: "All programs, with those of the open catalogue",
    hint: 'Programs of schools that pay nothing stand in the same order, by score alone. Each is marked and leads to the school\'s own site. Their facts come from official data; format, price and admission are mostly unknown and say "ask the school".',
  },
] as const;
