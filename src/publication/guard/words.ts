import type { GuardProblem } from './model.ts'
export const guardText = (problem: GuardProblem, _language: string): string => JSON.stringify(problem)
