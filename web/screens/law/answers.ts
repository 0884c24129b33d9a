import type { Answer } from '../../client.ts'

export type LawHeld = Answer<'law'>
export type MatrixHeld = Answer<'law-matrix'>
export type LawAccount = MatrixHeld['accounts'][string]
export type Proposal = MatrixHeld['norms'][string][number]
export type WouldChange = Answer<'law-what-if'>
export type KeptFinding = Answer<'law-findings'>[number]
