-- That an address is proved outlives its code: a proof of its own, used up by the registration (ACC-1).
ALTER TYPE "code_purpose" ADD VALUE 'BINDING_PROOF';
