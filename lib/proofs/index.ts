import 'server-only'

export { addProof, checkProof, removeProof } from './change-proofs'
export { dropProofs } from './drop-proofs'
export { listProofs, missingProofs, proofsAskedOf } from './list-proofs'
export { openSealed } from './proof-file'
export { takeProof } from './take-proof'
export { getUnmaskedFile, listUnmaskings, recordUnmasking, unmaskProof } from './unmask'
