export { SecondFactor } from '@/components/identity/second-factor'
