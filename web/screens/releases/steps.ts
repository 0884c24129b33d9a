/** What is done with a draft, in the order of the work. */
export const steps = ['choice', 'fields', 'texts', 'check', 'difference', 'seal'] as const
export type Step = (typeof steps)[number]

export const stepIn = (name: string): Step => steps.find((it) => it === name) ?? 'choice'

export const addressOf = (release: string, step: Step): string => `/releases/${release}/${step}`

/** The step so many further on; undefined where there is none. */
export const stepFrom = (step: Step, by: number): Step | undefined => steps[steps.indexOf(step) + by]
